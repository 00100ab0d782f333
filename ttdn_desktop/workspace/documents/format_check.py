"""The format check of any .docx and its mending, the same for the window and the command line."""

from collections.abc import Iterable

import msgspec

from ttdn_desktop.basics.collector import paused
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


_MOST_ROUNDS = 4
"""A judgement: words, then the line drawn below them, then what only these showed."""


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
    _, report = _judged(word, rules, while_undated)
    return report


def examine(
    docx: bytes, rules: RuleSetName | None = None, *, while_undated: RuleSetName | None = None
) -> Examined:
    """Return a .docx checked as ``check`` does, with its measures: ``apply_fixes`` needn't lay it out.

    Raises InputError.
    """
    facts, report = _judged(docx, rules, while_undated)
    return Examined(docx, facts, report)


def _judged(
    word: WordFile, rules: RuleSetName | None, while_undated: RuleSetName | None
) -> tuple[Facts, FormatReport]:
    """Return a Word file's measures, and what breaks the rules, fixable where that is sure."""
    from ttdn_desktop.office.format_check.fixes import only_sure
    from ttdn_desktop.office.format_check.measure import measure

    with paused():
        facts = measure(word)
        return facts, only_sure(word, facts, check_facts(facts, rules, while_undated=while_undated))


def apply_fixes(examined: Examined, findings: Iterable[FormatFinding] | None = None) -> Examined:
    """Return a copy in which ``findings``, else all, are put right where a program can, examined anew.

    What is put right may show what else is wrong (a drawn line follows the length of its text): that is put
    right too, until nothing is left that a program can. Where nothing could be the same bytes come back.
    Raises InputError, and ClerkError where a word would get lost.
    """
    wanted = examined.report.findings if findings is None else tuple(findings)
    rules = {finding.rule for finding in wanted if finding.fixable}
    copy = _with_fixes(examined, wanted)

    for _ in range(_MOST_ROUNDS):
        again = tuple(
            one for one in copy.report.findings if one.fixable and (findings is None or one.rule in rules)
        )
        before = copy.docx
        if not again:
            break
        copy = _with_fixes(copy, again)
        if copy.docx == before:
            break

    return copy


def _with_fixes(examined: Examined, findings: tuple[FormatFinding, ...]) -> Examined:
    from ttdn_desktop.office.format_check.fixes import apply_fixes as fix_docx

    if not any(finding.fixable for finding in findings):
        return examined
    rules = examined.report.rules
    return examine(fix_docx(examined.docx, examined.facts, findings, rules), rules)
