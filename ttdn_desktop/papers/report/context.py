"""What a report is written from: the dossier, its figures, and those of the same days a year before."""

import datetime as dt
import re

import msgspec

from ttdn_desktop.activity_log.figures import ActivityFigures, Figures, entries_in
from ttdn_desktop.activity_log.figures import figures as figures_of
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier.field_sets import FieldSet
from ttdn_desktop.dossier.records import Activity, Dossier, LogEntry, Period, Report
from ttdn_desktop.dossier.writer import Writer, writer_of
from ttdn_desktop.packs.fields import field_of
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.packs.subject import half_of, results_of, subject_of
from ttdn_desktop.papers.phrases import numeric_date, without_dash_and_mark

# «… năm 2019»: titles of two years are compared without it
_YEAR = re.compile(r"\bnam \d{4}\b")


class LastYear(msgspec.Struct, frozen=True):
    """The figures of the same days a year before, ``activities`` by title and unit."""

    year: int
    figures: Figures
    activities: dict[tuple[str, str], ActivityFigures]

    def of(self, activity: Activity, unit: str) -> ActivityFigures | None:
        """Return the figures of the activity of that title and unit, None where there was none."""
        return self.activities.get((_title(activity), unit))


class ReportContext(msgspec.Struct, frozen=True):
    """All that a report is written from; ``counted`` are the entries of its period by day."""

    dossier: Dossier
    report: Report
    pack: Pack
    figures: Figures
    counted: tuple[LogEntry, ...]
    by_activity: dict[str, tuple[LogEntry, ...]]
    before: LastYear | None
    field: FieldSet

    @property
    def by(self) -> Writer:
        """Who writes it."""
        return writer_of(self.dossier)

    @property
    def subject(self) -> str:
        """What it is about."""
        return subject(self.dossier, self.pack)

    @property
    def half(self) -> bool:
        """Whether it is the six-month report."""
        return self.report.kind == "half"

    @property
    def unplanned(self) -> tuple[LogEntry, ...]:
        """The entries that belong to no activity of the plan."""
        planned = {activity.id for activity in self.dossier.plan.activities}
        return tuple(entry for entry in self.counted if entry.activity not in planned)


def report_context(
    dossier: Dossier, pack: Pack, figures: Figures, last_year: Dossier | None = None
) -> ReportContext:
    """Return what the report of ``dossier`` is written from; ``figures`` are its own."""
    counted = tuple(sorted(entries_in(dossier.log, figures.period), key=lambda entry: entry.date))
    by_activity: dict[str, list[LogEntry]] = {}

    for entry in counted:
        by_activity.setdefault(entry.activity or "", []).append(entry)

    return ReportContext(
        dossier=dossier,
        report=dossier.report or Report(),
        pack=pack,
        figures=figures,
        counted=counted,
        by_activity={key: tuple(entries) for key, entries in by_activity.items()},
        before=_before(last_year, figures.period) if last_year else None,
        field=field_of(pack.manifest).of_writer(_kind_of_writer(dossier)),
    )


def _kind_of_writer(dossier: Dossier) -> str:
    by = writer_of(dossier)
    return by.kind if by.is_commune else "organ"


def subject(dossier: Dossier, pack: Pack) -> str:
    """Return what the report is about."""
    of_plan = subject_of(dossier, pack.manifest)
    is_half = dossier.report is not None and dossier.report.kind == "half"
    return results_of(half_of(of_plan, dossier.year) if is_half else of_plan)


def period_in_words(period: Period) -> str:
    """Return ``từ ngày 01/01/2019 đến ngày 31/10/2019``."""
    begin = f"từ ngày {numeric_date(period.start)}" if period.start else ""
    end = f"đến ngày {numeric_date(period.end)}" if period.end else ""
    return f"{begin} {end}".strip()


def _before(last_year: Dossier, period: Period) -> LastYear:
    same_days = Period(start=_year_before(period.start), end=_year_before(period.end))
    figures = figures_of(last_year, (), period=same_days)
    paired = zip(last_year.plan.activities, figures.activities, strict=True)
    activities = {(_title(activity), result.unit or ""): result for activity, result in paired}
    year = (period.end or dt.date(last_year.year + 1, 1, 1)).year - 1
    return LastYear(year, figures, activities)


def _year_before(day: dt.date | None) -> dt.date | None:
    if day is None:
        return None
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _title(activity: Activity) -> str:
    """Return an activity's title as two years' are compared: a year in it doesn't count."""
    return " ".join(_YEAR.sub(" ", fold(without_dash_and_mark(activity.title))).split())
