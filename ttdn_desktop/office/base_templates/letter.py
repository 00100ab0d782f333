"""The Word template of an official letter (công văn), from the format rules."""

from functools import cache

from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.office.base_templates import blocks as parts
from ttdn_desktop.office.base_templates.document import template_file
from ttdn_desktop.office.base_templates.report import addressee, lines
from ttdn_desktop.office.base_templates.styles import letter_styles_xml
from ttdn_desktop.office.docx.xml_builder import loop_over, text
from ttdn_desktop.official_paper.eras import RuleSetName


@cache
def letter_template(rules: RuleSetName) -> bytes:
    """Return the Word template of an official letter under ``rules``; the same bytes each time."""
    loaded = rule_set.load(rules)
    return template_file(loaded, letter_styles_xml(loaded), _body(loaded), title="Công văn")


def _body(rules: RuleSet) -> str:
    return (
        parts.heading_block(rules, below_number=text("VeViec", "{{ ve_viec }}"))
        + loop_over("dong in kinh_gui", addressee())
        + lines("noi_dung")
        + parts.signature_block(rules)
    )
