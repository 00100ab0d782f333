"""The format check of any .docx and its mending, the same for the window and the command line."""

from collections.abc import Iterable

import msgspec

from ttdn_desktop.format_rules.engine import check as check_facts
from ttdn_desktop.format_rules.facts import Facts
from ttdn_desktop.format_rules.findings import FormatFinding, FormatReport, is_suppressed
from ttdn_desktop.format_rules.messages import Description, describe, line
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.workspace.documents.layout import WordFile

__all__ = [
    "Description",
    "Examined",
    "FormatFinding",
    "FormatReport",
    "apply_fixes",
    "check",
    "describe",
    "examine",
    "is_suppressed",
    "line",
]


class Examined(msgspec.Struct, frozen=True):
    """A .docx, what was measured of it when it was laid out, and what of it breaks the format rules."""

    docx: bytes
    facts: Facts
    report: FormatReport


def check(
    word: WordFile, rules: RuleSetName | None = None, *, while_undated: RuleSetName | None = None
) -> FormatReport:
    """Return what of a Word file breaks the format rules. Raises InputError where it can't be read.

    ``rules`` are those of the paper's date where None; while it has no date it keeps ``while_undated``, the
    rules of the pack it is written with, where they hold in its year.
    """
    from ttdn_desktop.office.format_check.measure import measure

    return check_facts(measure(word), rules, while_undated=while_undated)


def examine(
    docx: bytes, rules: RuleSetName | None = None, *, while_undated: RuleSetName | None = None
) -> Examined:
    """Return a .docx checked as ``check`` does, with its measures: ``apply_fixes`` needn't lay it out.

    Raises InputError.
    """
    from ttdn_desktop.office.format_check.measure import measure

    facts = measure(docx)
    return Examined(docx, facts, check_facts(facts, rules, while_undated=while_undated))


def apply_fixes(examined: Examined, findings: Iterable[FormatFinding] | None = None) -> Examined:
    """Return a copy in which ``findings``, else all, are put right where a program can, examined anew.

    A drawn line follows the length of its text, which may have changed with it: it is looked at once more.
    The copy is laid out once, where a drawn line was then set again twice, where nothing could be put right
    not at all. Raises InputError.
    """
    from ttdn_desktop.office.format_check.fixes import DRAWN_LINE_RULES

    wanted = examined.report.findings if findings is None else tuple(findings)
    copy = _with_fixes(examined, wanted)

    ruled = DRAWN_LINE_RULES & {finding.rule for finding in wanted if finding.fixable}
    again = tuple(finding for finding in copy.report.findings if finding.fixable and finding.rule in ruled)
    return _with_fixes(copy, again) if again else copy


def _with_fixes(examined: Examined, findings: tuple[FormatFinding, ...]) -> Examined:
    from ttdn_desktop.office.format_check.fixes import apply_fixes as fix_docx

    rules = examined.report.rules
    copy = fix_docx(examined.docx, examined.facts, findings, rules)
    if not any(finding.fixable for finding in findings):
        return msgspec.structs.replace(examined, docx=copy)  # written anew, with nothing changed in it
    return examine(copy, rules)
