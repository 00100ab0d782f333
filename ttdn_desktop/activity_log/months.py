"""The log by day and by month."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from ttdn_desktop.activity_log.figures import Totals, totals_of
from ttdn_desktop.basics.dates import last_of_month
from ttdn_desktop.dossier.records import LogEntry


class DayOfLog(msgspec.Struct, frozen=True):
    """One day with its entries, in the log's order."""

    day: dt.date
    totals: Totals
    entries: tuple[LogEntry, ...] = ()


def days_of_month(log: Iterable[LogEntry], year: int, month: int) -> tuple[DayOfLog, ...]:
    """Return every day of a month in order, those without an entry too."""
    by_day: dict[int, list[LogEntry]] = {}
    for entry in log:
        if entry.date.month == month and entry.date.year == year:
            by_day.setdefault(entry.date.day, []).append(entry)

    last = last_of_month(year, month).day
    return tuple(_day(dt.date(year, month, day), by_day.get(day, [])) for day in range(1, last + 1))


def months(log: Iterable[LogEntry], year: int) -> tuple[Totals, ...]:
    """Return what each of the year's twelve months comes to."""
    by_month: list[list[LogEntry]] = [[] for _ in range(12)]
    for entry in log:
        if entry.date.year == year:
            by_month[entry.date.month - 1].append(entry)
    return tuple(totals_of(entries) for entries in by_month)


def _day(day: dt.date, entries: list[LogEntry]) -> DayOfLog:
    return DayOfLog(day, totals_of(entries), tuple(entries))
