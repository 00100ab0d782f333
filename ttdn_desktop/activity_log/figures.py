"""What was done in a period, counted from a dossier's log.

The keys are those of docs/contract.md, «report --json»; how each is counted: docs/counting.md.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import msgspec

from ttdn_desktop.dossier.records import Activity, Dossier, LogEntry, Period, Quantity

Status = Literal["done", "partly", "not_done"]


class Totals(msgspec.Struct, frozen=True):
    """How many entries count, how many attendances and how many đồng they come to."""

    entries: int = 0
    audience: int = 0
    cost: int = 0

    def plus(self, other: "Totals") -> "Totals":
        """Return the sum of both."""
        return Totals(self.entries + other.entries, self.audience + other.audience, self.cost + other.cost)


class ChannelFigures(msgspec.Struct, frozen=True):
    """What one channel comes to; ``quantity`` sums by unit as written."""

    entries: int = 0
    quantity: dict[str, Quantity] = {}
    audience: int = 0
    cost: int = 0

    def plus(self, other: "ChannelFigures") -> "ChannelFigures":
        """Return the sum of both."""
        units = dict.fromkeys([*self.quantity, *other.quantity])
        sums: dict[str, Quantity] = {
            unit: exact_sum([self.quantity.get(unit, 0), other.quantity.get(unit, 0)]) for unit in units
        }
        return ChannelFigures(
            self.entries + other.entries, sums, self.audience + other.audience, self.cost + other.cost
        )


class ActivityFigures(msgspec.Struct, frozen=True):
    """Plan against done of one activity; all but ``status`` None where it has no target."""

    id: str
    target: Quantity | None
    done: Quantity | None
    unit: str | None
    percent: float | None
    status: Status


class DutyFigures(msgspec.Struct, frozen=True):
    """How many activities answer one duty, and how many counted entries they have."""

    id: str
    activities: int
    entries: int
    answered: bool


class Figures(msgspec.Struct, frozen=True):
    """All figures of a period."""

    period: Period
    totals: Totals
    channels: dict[str, ChannelFigures]
    activities: tuple[ActivityFigures, ...]
    duties: tuple[DutyFigures, ...]
    unplanned: int


def figures(dossier: Dossier, duties: Iterable[str], *, period: Period | None = None) -> Figures:
    """Return the figures of a dossier over ``period``, that of its report by default.

    ``duties`` are the ids of all duties. An entry counts when its date lies in the period, both ends
    counted; an end that isn't given is open.
    """
    period = period or period_of(dossier)
    counted = tuple(entries_in(dossier.log, period))
    planned = {activity.id for activity in dossier.plan.activities}
    by_activity: dict[str, list[LogEntry]] = {}

    # an entry that names an activity which the plan no longer has is unplanned, not lost (docs/counting.md)
    for entry in counted:
        if entry.activity in planned:
            by_activity.setdefault(entry.activity or "", []).append(entry)

    return Figures(
        period=period,
        totals=totals_of(counted),
        channels=_channels(counted),
        activities=tuple(
            _activity(activity, by_activity.get(activity.id, ())) for activity in dossier.plan.activities
        ),
        duties=tuple(_duty(duty, dossier, by_activity) for duty in duties),
        unplanned=sum(entry.activity not in planned for entry in counted),
    )


def period_of(dossier: Dossier) -> Period:
    """Return the period of the dossier's report, of its whole year where none is given."""
    given = dossier.report.period if dossier.report else Period()
    half = dossier.report is not None and dossier.report.kind == "half"
    last = dt.date(dossier.year, 6, 30) if half else dt.date(dossier.year, 12, 31)
    return Period(start=given.start or dt.date(dossier.year, 1, 1), end=given.end or last)


def entries_in(log: Iterable[LogEntry], period: Period) -> Iterator[LogEntry]:
    """Yield the entries whose date lies in ``period``."""
    for entry in log:
        if (period.start is None or entry.date >= period.start) and (
            period.end is None or entry.date <= period.end
        ):
            yield entry


def totals_of(entries: Collection[LogEntry]) -> Totals:
    """Return what ``entries`` come to."""
    return Totals(
        len(entries), sum(entry.audience for entry in entries), sum(entry.cost for entry in entries)
    )


def exact_sum(quantities: Iterable[Quantity]) -> Quantity:
    """Return the sum, a whole number as one: 0,1 and 0,2 are 0,3."""
    amounts = list(quantities)
    whole = sum(amounts)
    if isinstance(whole, int):
        return whole

    # 0.1 + 0.2 is 0.30000000000000004 as floats, and would print so
    total = sum((Decimal(str(amount)) for amount in amounts), Decimal(0))
    return int(total) if total == total.to_integral_value() else float(total)


def sums_by_channel(amounts: Iterable[tuple[str, str, Quantity]]) -> dict[str, dict[str, Quantity]]:
    """Return the sums by channel and unit of ``amounts``: channel, unit as written, quantity."""
    found: dict[str, dict[str, list[Quantity]]] = {}
    for channel, unit, amount in amounts:
        found.setdefault(channel, {}).setdefault(unit, []).append(amount)
    return {
        channel: {unit: exact_sum(each) for unit, each in units.items()} for channel, units in found.items()
    }


def percent(done: Quantity, target: Quantity) -> float | None:
    """Return done of target in percent with one decimal, halves up; None for a target of 0."""
    if not target:
        return None

    # exact, then half a tenth added and cut off: 5 of 16 is 31,25 % and prints as 31,3 (docs/counting.md);
    # round() would give 31.2, halves to the even side
    if isinstance(done, int) and isinstance(target, int):
        return ((2000 * done + target) // (2 * target)) / 10
    tenths = Fraction(str(done)) * 1000 / Fraction(str(target)) + Fraction(1, 2)
    return (tenths.numerator // tenths.denominator) / 10


def _channels(counted: Iterable[LogEntry]) -> dict[str, ChannelFigures]:
    by_channel: dict[str, list[LogEntry]] = {}
    for entry in counted:
        by_channel.setdefault(entry.channel, []).append(entry)
    return {channel: _channel(entries) for channel, entries in by_channel.items()}


def _channel(entries: list[LogEntry]) -> ChannelFigures:
    by_unit: dict[str, list[Quantity]] = {}
    for entry in entries:
        by_unit.setdefault(entry.unit, []).append(entry.quantity)

    return ChannelFigures(
        entries=len(entries),
        quantity={unit: exact_sum(amounts) for unit, amounts in by_unit.items()},
        audience=sum(entry.audience for entry in entries),
        cost=sum(entry.cost for entry in entries),
    )


def _activity(activity: Activity, entries: Iterable[LogEntry]) -> ActivityFigures:
    entries = tuple(entries)
    target = activity.target
    if target is None:
        return ActivityFigures(activity.id, None, None, None, None, "done" if entries else "not_done")

    # units are compared as written: 30 "phút" add nothing to a target in "tin, bài"
    done = exact_sum(entry.quantity for entry in entries if entry.unit == target.unit)

    # never by the rounded percent: 1999 of 2000 rounds to 100,0 % and isn't done
    enough = Decimal(str(done)) >= Decimal(str(target.quantity))
    unfinished: Status = "partly" if done > 0 else "not_done"
    status = "done" if enough else unfinished

    return ActivityFigures(
        activity.id, target.quantity, done, target.unit, percent(done, target.quantity), status
    )


def _duty(duty: str, dossier: Dossier, by_activity: dict[str, list[LogEntry]]) -> DutyFigures:
    answering = [activity for activity in dossier.plan.activities if duty in activity.duties]
    entries = sum(len(by_activity.get(activity.id, ())) for activity in answering)
    return DutyFigures(duty, len(answering), entries, entries > 0)
