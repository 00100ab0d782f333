"""A base template as a file: python-docx's empty document with our styles, settings and sections."""

import io
from typing import Any, cast

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as REL

from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.office.base_templates.page import SETTINGS, page_number_references, section
from ttdn_desktop.office.docx.reproducible import normalize_package, set_properties
from ttdn_desktop.office.docx.xml_builder import paragraph, replace_content
from ttdn_desktop.office.render.pictures import add_placeholder_image

_KEPT_RELATIONS = {REL.STYLES, REL.SETTINGS, REL.OFFICE_DOCUMENT, REL.CORE_PROPERTIES}


def template_file(
    rules: RuleSet, styles: str, body: str, *, title: str, annex: str = "", has_chart: bool = False
) -> bytes:
    """Return the Word template with ``body`` on upright pages and ``annex`` on lying ones behind them.

    ``styles`` are the styles' XML; ``has_chart`` puts a placeholder in for the picture that the annex names.
    The same arguments give the same bytes.
    """
    document: Any = docx.Document()
    _remove_default_parts(document)
    replace_content(document.styles.element, styles)
    replace_content(document.settings.element, SETTINGS)
    upright = section(rules, page_number_references(document, rules), landscape=False)
    if annex:
        lying = section(rules, "", landscape=True)
        upright = paragraph("NgatPhan", "", upright) + annex + lying
    replace_content(document.element.body, body + upright)

    if has_chart:
        add_placeholder_image(document)
    set_properties(document, author="", title=title)
    stream = io.BytesIO()
    document.save(stream)
    return normalize_package(stream.getvalue())


def _remove_default_parts(document: Any) -> None:
    """Take python-docx's own theme, picture, numbering and custom XML out."""
    for owner in (document.part, document.part.package):
        relationships = cast(dict[str, Any], owner.rels)
        for key in [key for key, found in relationships.items() if found.reltype not in _KEPT_RELATIONS]:
            del relationships[key]
