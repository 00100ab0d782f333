"""What a format check says: one finding a violation, as codes and values; its words are in ``messages``."""

from collections.abc import Iterable, Mapping

import msgspec

from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.facts import Facts, LinePlace
from ttdn_desktop.format_rules.fixes import Fix, fix_of
from ttdn_desktop.format_rules.lines import part_at
from ttdn_desktop.format_rules.place_labels import PlaceLabels
from ttdn_desktop.format_rules.places import PaperPlace, ParagraphPlace, Place
from ttdn_desktop.format_rules.rule_set import RuleSet, Severity
from ttdn_desktop.format_rules.violations import Data, Detail, Violation
from ttdn_desktop.official_paper.eras import RuleSetName

_KEY = "format"


class FormatFinding(msgspec.Struct, frozen=True, kw_only=True):
    """A place that breaks a rule of ``rules``.

    ``code``, ``data``, ``details`` and ``point`` are the violation's. ``fix`` is what a program can put
    right, None where only the clerk can. ``ordinal`` counts the findings of one code at one place.
    """

    rules: RuleSetName
    code: str
    severity: Severity
    place: Place
    data: Data = ()
    details: tuple[Detail, ...] = ()
    point: str = ""
    fix: Fix | None = None
    ordinal: int = 1

    @property
    def rule(self) -> str:
        """The id of the rule that is broken."""
        return self.code.partition("/")[0]

    @property
    def fixable(self) -> bool:
        """Whether a program can put it right."""
        return self.fix is not None

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """The numbers of its paragraphs; empty where a page or the whole paper is meant."""
        return self.place.paragraphs if isinstance(self.place, ParagraphPlace) else ()

    @property
    def lines(self) -> tuple[LinePlace, ...]:
        """The texts it is about: whole paragraphs, or lines and columns of them."""
        return self.place.lines if isinstance(self.place, ParagraphPlace) else ()

    @property
    def page(self) -> int | None:
        """The page (from 1) where its first paragraph lies."""
        return self.place.page if isinstance(self.place, ParagraphPlace) else None

    @property
    def top(self) -> float | None:
        """How many millimetres from the page's top its first paragraph lies."""
        return self.place.top if isinstance(self.place, ParagraphPlace) else None

    @property
    def identity(self) -> str:
        """What is wrong, without its figures: the code, and the codes of the details."""
        return "+".join([self.code, *(detail.code for detail in self.details)])

    @property
    def key(self) -> str:
        """The name under which ``waived`` keeps the reason for suppressing this finding.

        It is made of codes and place alone, so it stays when words or figures of the message change.
        """
        number = f"#{self.ordinal}" if self.ordinal > 1 else ""
        return f"{_KEY}:{self.identity}:{self.place.label}{number}"

    @property
    def value_key(self) -> str:
        """The name under which a reason stands that was given while keys were sentences.

        A sentence named no place, but the values: ``dossier/waiver_upgrade.py`` keeps those in its stead.
        """
        return f"{_KEY}:{self.identity}:={'; '.join(str(value) for _, value in self.data)}"

    def has(self, code: str) -> bool:
        """Return whether one of the details has that code."""
        return any(detail.code == code for detail in self.details)


class FormatReport(msgspec.Struct, frozen=True):
    """The findings of a check, errors first, by the regulation of id ``rules``.

    ``kind`` is the paper's as Phụ lục III names it (``QUYẾT ĐỊNH``), None where it can't be told.
    """

    rules: RuleSetName
    findings: tuple[FormatFinding, ...]
    kind: str | None = None

    @property
    def errors(self) -> int:
        """How many of the findings are errors."""
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def summary(self) -> str:
        """How many must be corrected and how many looked at, in a few words."""
        return f"{self.errors} lỗi phải sửa, {len(self.findings) - self.errors} chỗ nên xem"

    @property
    def rules_name(self) -> str:
        """The regulation checked by."""
        return rule_set.load(self.rules).name


def is_suppressed(finding: FormatFinding, waived: Mapping[str, str]) -> bool:
    """Return whether the clerk suppressed ``finding`` with a reason; errors never are."""
    if finding.severity == "error":
        return False
    return any(waived.get(key, "").strip() for key in (finding.key, finding.value_key))


def to_finding(rules: RuleSet, violation: Violation, labels: PlaceLabels) -> FormatFinding:
    """Return the finding that ``violation`` is under ``rules``."""
    rule = rules[violation.rule]
    point = next((point for point in rule.points if point.id == violation.point), None)

    return FormatFinding(
        rules=rules.id,
        code=violation.code,
        severity=point.severity if point else rule.severity,
        place=_place(violation, labels),
        data=violation.data,
        details=violation.details,
        point=violation.point,
        fix=fix_of(violation),
    )


def _place(violation: Violation, labels: PlaceLabels) -> Place:
    if violation.place is not None:
        return violation.place
    if not violation.paras:
        return PaperPlace()

    # the words quoted are the first paragraph's, with its page; the window goes to the first of them that is
    # laid out, which may be another (``places.ParagraphPlace``)
    first = violation.paras[0]
    shown = next((para.position for para in violation.paras if para.position), None)
    return ParagraphPlace(
        label=PaperPlace().label if violation.whole_paper else labels[first.place],
        paragraphs=tuple(dict.fromkeys(para.number for para in violation.paras)),
        lines=tuple(para.place for para in violation.paras),
        excerpt=first.words,
        excerpt_page=first.position.page if first.position else None,
        page=shown.page if shown else None,
        top=shown.top if shown else None,
    )


def on_lines(finding: FormatFinding, lines: tuple[LinePlace, ...], facts: Facts) -> FormatFinding:
    """Return a finding about some of its texts alone."""
    if not isinstance(finding.place, ParagraphPlace) or lines == finding.lines:
        return finding

    wholes = ((facts.paras[line.paragraph - 1], line) for line in lines)
    paras = [part_at(para, line) or para for para, line in wholes]
    shown = next((para.position for para in paras if para.position), None)
    place = msgspec.structs.replace(
        finding.place,
        paragraphs=tuple(dict.fromkeys(line.paragraph for line in lines)),
        lines=lines,
        excerpt=paras[0].words,
        excerpt_page=paras[0].position.page if paras[0].position else None,
        page=shown.page if shown else None,
        top=shown.top if shown else None,
    )
    return msgspec.structs.replace(finding, place=place)


def with_ordinals(findings: Iterable[FormatFinding]) -> list[FormatFinding]:
    """Return the findings in their order; several of one code at one place are numbered from 1."""
    counts: dict[str, int] = {}
    numbered: list[FormatFinding] = []

    for finding in findings:
        counts[finding.key] = ordinal = counts.get(finding.key, 0) + 1
        numbered.append(msgspec.structs.replace(finding, ordinal=ordinal) if ordinal > 1 else finding)

    return numbered
