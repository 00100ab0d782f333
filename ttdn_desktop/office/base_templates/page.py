"""Sections of the base templates: paper, margins, page numbers, settings of the file."""

from typing import Any

from docx.oxml.ns import qn

from ttdn_desktop.basics.measures import Mm
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.office.docx.xml_builder import paragraph, replace_content, run, twips

_TO_EDGE = Mm(10)
"""From the page's edge to the page number; inside every allowed margin."""

SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
)
"""Word's newer layout, and a line break in justified text doesn't stretch its line."""


def page_number_references(document: Any, rules: RuleSet) -> str:
    """Write the header or footer with the page number, and an empty one for the first page.

    Returns the references to both, for the section that is to show them.
    """
    section = document.sections[0]
    section.different_first_page_header_footer = True
    top = rules.page_number_place == "header"
    number = section.header if top else section.footer
    first = section.first_page_header if top else section.first_page_footer

    for part, inner in ((number, _page_number()), (first, paragraph("SoTrang", ""))):
        part.is_linked_to_previous = False
        replace_content(part._element, inner)

    tag = "headerReference" if top else "footerReference"
    return "".join(
        f'<w:{tag} w:type="{node.get(qn("w:type"))}" r:id="{node.get(qn("r:id"))}"/>'
        for node in section._sectPr.findall(qn(f"w:{tag}"))
    )


def section(rules: RuleSet, references: str, *, landscape: bool) -> str:
    """Return the properties of a section on A4 whose pages are counted from 1."""
    size = rules["page.size"].measures
    short, long = twips(Mm(size["width"].template)), twips(Mm(size["height"].template))
    width, height = (long, short) if landscape else (short, long)
    turned = ' w:orient="landscape"' if landscape else ""
    margins = " ".join(
        f'w:{side}="{twips(rules.margin(side))}"' for side in ("top", "right", "bottom", "left")
    )
    distance = twips(_TO_EDGE)

    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar {margins} w:header="{distance}" w:footer="{distance}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


def _page_number() -> str:
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    field = '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    return paragraph("SoTrang", marks["begin"] + field + marks["separate"] + run("2") + marks["end"])
