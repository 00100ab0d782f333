"""The base Word templates, written from the format rules: after that they are ordinary Word files."""

from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.office.base_templates import blocks as parts
from ttdn_desktop.office.base_templates.document import template_file
from ttdn_desktop.office.base_templates.styles import styles_xml
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.packs.generate.purposes_heading import USUAL


def plan_template(rules: RuleSetName, purposes: str = USUAL) -> bytes:
    """Return the Word template of a commune's plan under ``rules``; the same bytes each time.

    ``purposes`` is the heading of its first section (``packs.generate.purposes_heading``).
    """
    loaded = rule_set.load(rules)
    body = (
        parts.heading_block(loaded)
        + parts.subject_block()
        + parts.body(purposes)
        + parts.signature_block(loaded)
    )
    return template_file(loaded, styles_xml(loaded), body, title="Kế hoạch", annex=parts.annex())
