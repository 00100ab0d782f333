"""When a draft's work is done, and how much of it."""

import datetime as dt
from collections.abc import Iterator

from ttdn_desktop.first_draft.ground import Ground, days_for, in_time, months_between
from ttdn_desktop.first_draft.times import Times

WHOLE_YEAR = (1, 12)
"""The months of what comes again and again, or when it comes."""

_BEFORE_A_DAY = dt.timedelta(days=10)
"""What is held on a day is prepared before it; a judgement."""

_BEFORE_A_LATE_DAY = dt.timedelta(days=45)
"""A day behind the report's («Ngày Dân số 26/12»): what is prepared until then; a judgement."""

_WEEKS_A_MONTH = 4
_MONTHS_A_QUARTER = 3


def dates_of(
    months: tuple[int, int], times: Times, ground: Ground, days: int | None = None
) -> tuple[dt.date, dt.date]:
    """Return when it is done: in its own period, around its days, all the time there is, or as usual."""
    for period in _periods(times):
        cut = in_time(ground, *period)
        if cut and (times.due is None or cut[1] <= times.due):
            return cut
    if times.each:
        return days_for(ground, WHOLE_YEAR, times.due)
    return days_for(ground, months, times.due, days)


def _periods(times: Times) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield the period that a clause names, and the days around those that it names."""
    if times.start and times.end:
        yield times.start, times.end
    if times.days:
        yield min(times.days) - _BEFORE_A_DAY, max(times.days)
        yield min(times.days) - _BEFORE_A_LATE_DAY, max(times.days)


def quantity_of(counted: int | None, each: str, usual: int, start: dt.date, end: dt.date) -> int:
    """Return how much: as counted in the clause, so often in the time, or what is usual."""
    if not each:
        return counted or usual
    months = months_between(start, end)
    times = {"tháng": months, "tuần": months * _WEEKS_A_MONTH}.get(each, -(-months // _MONTHS_A_QUARTER))
    return (counted or 1) * times
