"""What a format check says: one finding a fault, and how it is told."""

from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.format_rules.looks import ALL_UPPER
from ttdn_desktop.format_rules.rule_set import RuleSet, RuleSetName, Severity

_SHOWN = 60

MENDABLE = frozenset(
    {
        "page.size", "page.number", "page.margin.top", "page.margin.bottom", "page.margin.left",
        "page.margin.right", "motto.rule", "issuer.rule", "subject.rule",
        "font.name", "font.color", "national-title", "motto", "issuer", "parent", "number",
        "place-date", "date.zero", "kind", "subject", "addressee", "bases", "bases.punctuation",
        "body", "body.align", "body.indent", "body.spacing", "body.line", "heading", "end-mark",
        "signature.authority", "signature.name", "recipients.heading", "recipients.list",
        "recipients.archive", "annex", "table.text", "text.legacy", "text.nfc", "text.spaces",
    }
)  # fmt: skip
"""Rules whose looks a program can put right without choosing words for the clerk."""


class FormatFinding(msgspec.Struct, frozen=True, kw_only=True):
    """A place that breaks a rule: the contract's seven keys, and the paragraphs it is about.

    ``paragraphs`` are their numbers in reading order, empty where a page or the whole paper is meant;
    ``page`` is where the first of them lies, ``top`` how many millimetres from the page's top;
    ``conversion`` sets legacy text as typed beside the Unicode it becomes.
    """

    rule: str
    severity: Severity
    where: str
    found: str
    expected: str
    clause: str
    fixable: bool
    paragraphs: tuple[int, ...] = ()
    page: int | None = None
    top: float | None = None
    conversion: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str:
        """The name under which ``waived`` keeps the reason for passing this finding over."""
        return f"format:{self.rule}:{self.found}"

    @property
    def line(self) -> str:
        """The finding as one line of text."""
        said = "Lỗi" if self.severity == "error" else "Nên xem"
        place = f"{self.where}: " if self.where else ""
        return f"{said} [{self.rule}] {place}{self.found} Quy định: {self.expected} ({self.clause})"


class FormatReport(msgspec.Struct, frozen=True):
    """What a check came to."""

    rules: RuleSetName
    findings: tuple[FormatFinding, ...]

    @property
    def errors(self) -> int:
        """How many of the findings are errors."""
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def summary(self) -> str:
        """How many must be mended and how many looked at, in a few words."""
        return f"{self.errors} lỗi phải sửa, {len(self.findings) - self.errors} chỗ nên xem"

    @property
    def rules_name(self) -> str:
        """The regulation checked by."""
        return rule_set.load(self.rules).name


class Fault(msgspec.Struct, frozen=True):
    """What a check yields: a sentence, the paragraphs, and the rule's ``point`` where one is meant.

    ``looks`` says that only the look is wrong, which mending can put right without the clerk.
    """

    said: str
    paras: tuple[Para, ...] = ()
    point: str = ""
    looks: bool = True
    where: str = ""
    conversion: tuple[tuple[str, str], ...] = ()


def gathered(said: Iterable[tuple[str, Para]]) -> Iterator[Fault]:
    """Yield one fault for each sentence, with all the paragraphs it was said of, in the order first said."""
    of: dict[str, list[Para]] = {}
    for sentence, para in said:
        of.setdefault(sentence, []).append(para)
    for sentence, paras in of.items():
        yield Fault(sentence, tuple(paras))


def told(rules: RuleSet, rule_id: str, fault: Fault) -> FormatFinding:
    """Return the finding that ``fault`` of that rule comes to."""
    rule = rules[rule_id]
    point = next((one for one in rule.points if one.id == fault.point), None)
    first = next((para.spot for para in fault.paras if para.spot), None)
    return FormatFinding(
        rule=rule_id,
        severity=point.severity if point else rule.severity,
        where=fault.where or _where(fault.paras),
        found=fault.said,
        expected=point.expected if point else rule.expected,
        clause=(point.clause if point else None) or rule.clause,
        fixable=_is_fixable(rule_id, fault),
        paragraphs=tuple(para.number for para in fault.paras),
        conversion=fault.conversion,
        page=first.page if first else None,
        top=first.top if first else None,
    )


def _is_fixable(rule_id: str, fault: Fault) -> bool:
    placed = bool(fault.paras or fault.where)
    return fault.looks and placed and rule_id in MENDABLE and ALL_UPPER not in fault.said


def _where(paras: tuple[Para, ...]) -> str:
    if not paras:
        return ""
    para = paras[0]
    words = para.words if len(para.words) <= _SHOWN else para.words[:_SHOWN].rstrip() + "…"
    page = f"trang {para.spot.page}, " if para.spot else ""
    more = f" và {len(paras) - 1} đoạn khác" if len(paras) > 1 else ""
    return f"{page}đoạn {para.number} «{words}»{more}"
