"""The Word template of an official letter (công văn), from the format rules."""

import io
from functools import cache
from typing import Any

import docx

from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.office.base_templates import blocks as parts
from ttdn_desktop.office.base_templates.page import SETTINGS, page_number_references, section
from ttdn_desktop.office.base_templates.plan import remove_default_parts
from ttdn_desktop.office.base_templates.report import addressee, lines
from ttdn_desktop.office.base_templates.styles import letter_styles_xml
from ttdn_desktop.office.docx.reproducible import normalize_package, set_properties
from ttdn_desktop.office.docx.xml_builder import loop_over, replace_content, text
from ttdn_desktop.official_paper.eras import RuleSetName


@cache
def letter_template(rules: RuleSetName) -> bytes:
    """Return the Word template of an official letter under ``rules``; the same bytes each time."""
    loaded = rule_set.load(rules)
    document: Any = docx.Document()
    remove_default_parts(document)
    replace_content(document.styles.element, letter_styles_xml(loaded))
    replace_content(document.settings.element, SETTINGS)
    references = page_number_references(document, loaded)
    replace_content(document.element.body, _body(loaded) + section(loaded, references, landscape=False))
    set_properties(document, author="", title="Công văn")
    stream = io.BytesIO()
    document.save(stream)

    return normalize_package(stream.getvalue())


def _body(rules: RuleSet) -> str:
    return (
        parts.heading_block(rules, below_number=text("VeViec", "{{ ve_viec }}"))
        + loop_over("dong in kinh_gui", addressee())
        + lines("noi_dung")
        + parts.signature_block(rules)
    )
