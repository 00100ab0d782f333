"""The base Word templates, written from the format rules: after that they are ordinary Word files."""

import io
from typing import Any, cast

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as REL

from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.office.base_templates import blocks as parts
from ttdn_desktop.office.base_templates.page import SETTINGS, page_number_references, section
from ttdn_desktop.office.base_templates.styles import styles_xml
from ttdn_desktop.office.docx.reproducible import normalize_package, set_properties
from ttdn_desktop.office.docx.xml_builder import paragraph, replace_content
from ttdn_desktop.official_paper.eras import RuleSetName

_KEPT_RELATIONS = {REL.STYLES, REL.SETTINGS, REL.OFFICE_DOCUMENT, REL.CORE_PROPERTIES}


def plan_template(rules: RuleSetName, purposes: str = parts.PURPOSES) -> bytes:
    """Return the Word template of a commune's plan under ``rules``; the same bytes each time.

    ``purposes`` is the heading of its first section (``packs.generate.purposes_heading``).
    """
    loaded = rule_set.load(rules)
    document: Any = docx.Document()
    remove_default_parts(document)
    replace_content(document.styles.element, styles_xml(loaded))
    replace_content(document.settings.element, SETTINGS)
    references = page_number_references(document, loaded)
    main = (
        parts.heading_block(loaded)
        + parts.subject_block()
        + parts.body(purposes)
        + parts.signature_block(loaded)
    )
    section_break = paragraph("NgatPhan", "", section(loaded, references, landscape=False))
    replace_content(
        document.element.body, main + section_break + parts.annex() + section(loaded, "", landscape=True)
    )
    set_properties(document, author="", title="Kế hoạch")
    stream = io.BytesIO()
    document.save(stream)

    return normalize_package(stream.getvalue())


def remove_default_parts(document: Any) -> None:
    """Take python-docx's own theme, picture, numbering and custom XML out."""
    for owner in (document.part, document.part.package):
        relationships = cast(dict[str, Any], owner.rels)
        for key in [key for key, found in relationships.items() if found.reltype not in _KEPT_RELATIONS]:
            del relationships[key]
