"""The format check of any .docx and its mending, the same for the window and the command line."""

from collections.abc import Iterable

import msgspec

from ttdn_desktop.format_rules.checking import check as check_facts
from ttdn_desktop.format_rules.findings import FormatFinding, FormatReport
from ttdn_desktop.official_paper.eras import RuleSetName

__all__ = ["FormatFinding", "FormatReport", "Mended", "check", "mend"]


class Mended(msgspec.Struct, frozen=True):
    """A mended copy, and what a second check of it still finds."""

    docx: bytes
    report: FormatReport


def check(docx: bytes, rules: RuleSetName | None = None) -> FormatReport:
    """Return what of a .docx breaks the format rules. Raises InputError where it can't be read."""
    from ttdn_desktop.office.format_facts import measure

    return check_facts(measure(docx), rules)


def mend(docx: bytes, rules: RuleSetName, findings: Iterable[FormatFinding] | None = None) -> Mended:
    """Return a copy in which ``findings``, else all, are put right where a program can.

    A drawn line follows the length of its text, which may have changed with it: it is looked at once more.
    Raises InputError.
    """
    from ttdn_desktop.office.format_facts import measure
    from ttdn_desktop.office.mending import RULED
    from ttdn_desktop.office.mending import mend as mend_docx

    facts = measure(docx)
    wanted = check_facts(facts, rules).findings if findings is None else tuple(findings)
    copy = mend_docx(docx, facts, wanted, rules)
    report = check(copy, rules)
    ruled = RULED & {one.rule for one in wanted if one.fixable}
    again = tuple(one for one in report.findings if one.fixable and one.rule in ruled)
    if again:
        copy = mend_docx(copy, measure(copy), again, rules)
        report = check(copy, rules)
    return Mended(copy, report)
