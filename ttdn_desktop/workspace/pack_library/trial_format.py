"""The official format of the paper that a pack makes of its sample, by the same check as any paper's."""

from collections.abc import Iterator

from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.messages.describing import describe
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.packs.findings import PackFinding
from ttdn_desktop.workspace.documents import format_check

OF_THE_SAMPLE = frozenset(
    {
        "bases.citation", "bases.expired", "paper.widow", "text.capital", "text.dates", "text.level",
        "text.sum", "text.unit", "text.year",
    }
)  # fmt: skip
"""Rules that a trial paper breaks by what its sample says, not by what the pack puts on every paper.

What the clerk answers later is judged on the clerk's own paper: which bases are cited, whether sums, dates,
years and units agree, which capitals the words of a higher plan have, how much text the last page happens
to hold. Number, day and the rest that a draft leaves blank need no exception: the format check itself takes
blanks for what they are.
"""

WORDS_FROM_FIELDS = frozenset(
    {"addressee", "bases", "recipients.archive", "recipients.list", "signature.name"}
)
"""Elements whose words come from the sample and the higher plan, and only their look from the template.

Wrong words there are only to be looked at (an issuer that the higher plan doesn't name leaves an addressee
without a name); a wrong look is the template's, and remains what it is.
"""

FOUND_BY_WORDS = frozenset({"heading"})
"""Elements that are known by their words alone, so that even a wrong look may be the higher plan's doing.

«1. Truyền thanh cơ sở» without a stop counts as a heading that isn't bold; «1. MỤC ĐÍCH» stands in capitals.
"""


def format_findings(docx: bytes, rules: RuleSetName, *, file: str) -> Iterator[PackFinding]:
    """Yield where the trial paper ``docx`` breaks ``rules``; ``file`` is the template it was made from.

    Raises InputError where it can't be read.
    """
    for finding in format_check.check(docx, rules).findings:
        if finding.rule not in OF_THE_SAMPLE:
            yield _of_pack(finding, file)


def _of_pack(finding: FormatFinding, file: str) -> PackFinding:
    described = describe(finding)
    return PackFinding(
        code="format",
        severity="warning" if _by_words(finding) else finding.severity,
        file=file,
        where=f"bản ghép thử, {described.where}" if described.where else "bản ghép thử",
        what=described.found,
        mend=f"{described.expected} ({described.clause})",
        rule=finding.rule,
    )


def _by_words(finding: FormatFinding) -> bool:
    """Return whether the words of sample or higher plan may be what breaks the rule."""
    wrong_words = finding.rule in WORDS_FROM_FIELDS and not finding.fixable
    return wrong_words or finding.rule in FOUND_BY_WORDS
