"""The format check of any .docx, the same for the window and the command line."""

from ttdn_desktop.format_rules.checking import check as check_facts
from ttdn_desktop.format_rules.findings import FormatFinding, FormatReport
from ttdn_desktop.format_rules.rule_set import RuleSetName
from ttdn_desktop.office.format_facts import measure

__all__ = ["FormatFinding", "FormatReport", "check"]


def check(docx: bytes, rules: RuleSetName | None = None) -> FormatReport:
    """Return what of a .docx breaks the format rules. Raises InputError where it can't be read."""
    return check_facts(measure(docx), rules)
