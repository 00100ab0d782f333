"""What the rules of a report read: the log counted over its period, once."""

from collections.abc import Iterable

import msgspec

from ttdn_desktop.activity_log.figures import ActivityFigures, Figures, entries_in, exact_sum
from ttdn_desktop.directive.duties import duties_of
from ttdn_desktop.directive.records import Directive, Duty
from ttdn_desktop.dossier.records import Activity, Dossier, LogEntry, Period, Report, Signer
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.lexicon.text import folded
from ttdn_desktop.lexicon.word_lists import WordLists, word_lists
from ttdn_desktop.sense.higher import Higher, higher_of


class ReportFacts(msgspec.Struct, frozen=True, kw_only=True):
    """A report as the rules read it: ``dossier`` has it as its ``report``.

    ``counted`` are the entries that count, ``by_activity`` those of each activity of the plan, ``stale`` the
    keys of the reworded sentences whose figures changed.
    """

    kind: PaperKind
    dossier: Dossier
    report: Report
    directive: Directive
    settings: CommuneSettings
    words: WordLists
    higher: Higher
    duties: tuple[Duty, ...]
    figures: tuple[ActivityFigures, ...]
    counted: tuple[LogEntry, ...]
    by_activity: dict[str, tuple[LogEntry, ...]]
    stale: tuple[str, ...]

    @property
    def mark(self) -> str:
        """What tells the keys of a six-month report from those of the year's."""
        return "half" if self.kind == "half" else ""

    @property
    def field(self) -> str:
        """The dossier's field that holds the report."""
        return "report"

    @property
    def period(self) -> Period:
        """The report's own period, as far as it is given."""
        return self.report.period

    @property
    def activities(self) -> tuple[Activity, ...]:
        """The plan's activities."""
        return self.dossier.plan.activities

    @property
    def signer(self) -> Signer:
        """Who signs: the report's own signer, else the plan's."""
        return self.report.signer if self.report.signer.name.strip() else self.dossier.plan.signer

    def reason(self, activity: Activity) -> str:
        """Return why an activity fell short, as far as the report says."""
        return self.report.variances.get(activity.id, "").strip()


def report_facts(
    dossier: Dossier,
    directive: Directive,
    settings: CommuneSettings,
    figures: Figures,
    *,
    kind: PaperKind = "report",
    stale: tuple[str, ...] = (),
) -> ReportFacts:
    """Return what the rules read of the report that stands as ``report`` in ``dossier``."""
    counted = tuple(entries_in(dossier.log, figures.period))
    planned = {activity.id for activity in dossier.plan.activities}
    by_activity: dict[str, list[LogEntry]] = {activity: [] for activity in planned}
    for entry in counted:
        if entry.activity in planned:
            by_activity[entry.activity or ""].append(entry)

    return ReportFacts(
        kind=kind,
        dossier=dossier,
        report=dossier.report or Report(),
        directive=directive,
        settings=settings,
        words=word_lists(),
        higher=higher_of(directive),
        duties=duties_of(directive, writer_of(dossier).assignment),
        figures=figures.activities,
        counted=counted,
        by_activity={activity: tuple(entries) for activity, entries in by_activity.items()},
        stale=stale,
    )


class Sums(msgspec.Struct, frozen=True):
    """Every figure that a log knows, by what is counted: folded units, ``lượt người``, ``đồng``."""

    by_unit: dict[str, frozenset[float]]

    def of(self, unit: str) -> frozenset[float]:
        """Return the figures that the log knows in a folded unit; none where nothing counts in it."""
        return self.by_unit.get(unit, frozenset())


ATTENDANCES, MONEY = "luot nguoi", "dong"


def counted_sums(facts: ReportFacts) -> Sums:
    """Return each entry's figure, each activity's and channel's sum and the sum of all, by unit."""
    groups: list[Iterable[LogEntry]] = [facts.counted, *facts.by_activity.values(), *_by_channel(facts)]
    known: dict[str, set[float]] = {}

    for entry in facts.counted:
        known.setdefault(folded(entry.unit), set()).add(entry.quantity)
        known.setdefault(ATTENDANCES, set()).add(entry.audience)
        known.setdefault(MONEY, set()).add(entry.cost)
    for group in groups:
        for unit, total in _totals(group).items():
            known.setdefault(unit, set()).add(total)

    return Sums({unit: frozenset(figures) for unit, figures in known.items()})


def _by_channel(facts: ReportFacts) -> Iterable[list[LogEntry]]:
    channels: dict[str, list[LogEntry]] = {}
    for entry in facts.counted:
        channels.setdefault(entry.channel, []).append(entry)
    return channels.values()


def _totals(entries: Iterable[LogEntry]) -> dict[str, float]:
    quantities: dict[str, list[float]] = {}
    audience = cost = 0
    for entry in entries:
        quantities.setdefault(folded(entry.unit), []).append(entry.quantity)
        audience, cost = audience + entry.audience, cost + entry.cost

    sums: dict[str, float] = {unit: exact_sum(each) for unit, each in quantities.items()}
    return {**sums, ATTENDANCES: audience, MONEY: cost}
