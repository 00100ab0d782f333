"""What each finding says: what was found, made from its data, and what to do; the words are made last."""

from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.sense.catalogue import rules
from ttdn_desktop.sense.messages.expected import EXPECTED, FIX_LABELS
from ttdn_desktop.sense.messages.plan import PLAN_FOUND
from ttdn_desktop.sense.messages.report import REPORT_FOUND


def found_of(finding: Finding) -> str:
    """Return what was found."""
    table = REPORT_FOUND if finding.code in REPORT_FOUND else PLAN_FOUND
    return table[finding.code](**finding.data)


def expected_of(finding: Finding) -> str:
    """Return what to do."""
    return EXPECTED[finding.code]


def why_of(finding: Finding) -> str:
    """Return the clause or the reason of the rule."""
    return rules()[finding.code].why


def message_of(finding: Finding) -> str:
    """Return what the clerk reads of a finding: what was found, what to do."""
    return f"{found_of(finding)} {expected_of(finding)}".strip()


def fix_label(finding: Finding) -> str:
    """Return the words of the button that puts the finding right, empty where the program can't."""
    if finding.fix is None:
        return ""
    return FIX_LABELS.get(finding.code, "Ghi: {shown}").format(shown=finding.fix.shown)
