"""The base Word templates, written from the format rules: after that they are ordinary Word files."""

import io
from typing import Any, cast

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as REL

from ttdn_desktop.basics.measures import Mm
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.rule_set import RuleSet, RuleSetName
from ttdn_desktop.office import template_parts
from ttdn_desktop.office.fixed_package import fixed, set_properties
from ttdn_desktop.office.template_styles import styles_xml
from ttdn_desktop.office.template_xml import element, paragraph, twips

_UNWANTED = {REL.CUSTOM_XML, REL.THEME, REL.THUMBNAIL, REL.NUMBERING, REL.SETTINGS + "/web"}
_HEADER_DISTANCE = Mm(10)


def plan_template(rules: RuleSetName) -> bytes:
    """Return the Word template of a commune's plan under ``rules``; the same bytes each time."""
    loaded = rule_set.load(rules)
    document = docx.Document()
    _drop_leftovers(document)
    _replace(document.styles.element, styles_xml(loaded))
    _replace(document.settings.element, _SETTINGS)
    reference = _page_number_part(document, loaded)
    content = (
        template_parts.heading_block(loaded)
        + template_parts.subject_block()
        + template_parts.body()
        + template_parts.signature_block(loaded)
        + paragraph("NgatPhan", "", _section(loaded, reference, landscape=False))
        + template_parts.annex()
        + _section(loaded, "", landscape=True)
    )
    _replace(document.element.body, content)
    set_properties(document, author="", title="Kế hoạch")
    stream = io.BytesIO()
    document.save(stream)
    return fixed(stream.getvalue())


def _replace(target: Any, inner: str) -> None:
    """Put ``inner`` in place of everything that ``target`` holds."""
    for child in list(target):
        target.remove(child)
    for child in list(element("body", inner)):
        target.append(child)


def _drop_leftovers(document: Any) -> None:
    """Take python-docx's own theme, picture and numbering out."""
    for owner in (document.part, document.part.package):
        relationships = cast(dict[str, Any], owner.rels)
        for key in [key for key, found in relationships.items() if _is_leftover(found.reltype)]:
            del relationships[key]


def _is_leftover(kind: str) -> bool:
    wanted = (REL.STYLES, REL.SETTINGS, REL.OFFICE_DOCUMENT, REL.CORE_PROPERTIES, REL.EXTENDED_PROPERTIES)
    return kind not in wanted


def _page_number_part(document: Any, rules: RuleSet) -> str:
    """Write the header or footer with the page number; return the references to it.

    The first page has one of its own, empty.
    """
    section = document.sections[0]
    section.different_first_page_header_footer = True
    top = rules.page_number_place == "header"
    number = section.header if top else section.footer
    first = section.first_page_header if top else section.first_page_footer
    for part, inner in ((number, template_parts.page_number()), (first, paragraph("SoTrang", ""))):
        part.is_linked_to_previous = False
        _replace(part._element, inner)  # pyright: ignore[reportPrivateUsage]
    properties = section._sectPr  # pyright: ignore[reportPrivateUsage]
    tag = "headerReference" if top else "footerReference"
    return "".join(
        f'<w:{tag} w:type="{node.type_}" r:id="{node.rId}"/>'.replace("WD_HEADER_FOOTER.", "")
        for node in _references(properties, tag)
    )


def _references(properties: Any, tag: str) -> list[Any]:
    return [_Reference(node) for node in properties.findall(f"{{{_W}}}{tag}")]


class _Reference:
    def __init__(self, node: Any) -> None:
        self.type_ = str(node.get(f"{{{_W}}}type"))
        self.rId = str(node.get(f"{{{_R}}}id"))


def _section(rules: RuleSet, reference: str, *, landscape: bool) -> str:
    size = rules["page.size"].measures
    short, long = twips(Mm(size["width"].template)), twips(Mm(size["height"].template))
    width, height = (long, short) if landscape else (short, long)
    turned = ' w:orient="landscape"' if landscape else ""
    margins = " ".join(
        f'w:{side}="{twips(rules.margin(side))}"' for side in ("top", "right", "bottom", "left")
    )
    distance = twips(_HEADER_DISTANCE)
    return (
        f'<w:sectPr>{reference}<w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar {margins} w:header="{distance}" w:footer="{distance}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
)
