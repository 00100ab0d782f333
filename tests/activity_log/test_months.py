"""The log by day and by month: first and last days, years on both sides."""

import datetime as dt

import pytest

from ttdn_desktop.activity_log.figures import Totals
from ttdn_desktop.activity_log.months import days_of_month, months
from ttdn_desktop.dossier.records import LogEntry


def entry(day: str, audience: int = 1, cost: int = 10) -> LogEntry:
    return LogEntry(id=day, date=dt.date.fromisoformat(day), audience=audience, cost=cost)


@pytest.mark.parametrize(
    ("year", "month", "days"), [(2019, 2, 28), (2020, 2, 29), (2019, 4, 30), (2019, 12, 31)]
)
def test_each_day_of_a_month_is_there(year: int, month: int, days: int) -> None:
    view = days_of_month([], year, month)
    assert [one.day for one in view] == [dt.date(year, month, day) for day in range(1, days + 1)]
    assert all(one.totals == Totals() for one in view)


def test_a_day_has_its_own_entries_in_the_logs_order() -> None:
    log = [entry("2019-02-28"), entry("2019-02-01", 5), entry("2019-02-01", 7)]
    others = [entry("2019-01-01"), entry("2019-03-01"), entry("2018-02-01"), entry("2020-02-01")]
    view = days_of_month([*others, *log], 2019, 2)
    assert view[0].totals == Totals(2, 12, 20)
    assert view[0].entries == (log[1], log[2])
    assert view[-1].entries == (log[0],)
    assert sum(one.totals.entries for one in view) == 3


def test_each_month_of_the_year_has_its_sum() -> None:
    log = [
        entry("2019-01-01", 2),
        entry("2019-01-31", 3),
        entry("2019-12-31", 4),
        entry("2018-12-31"),
        entry("2020-01-01"),
    ]
    found = months(log, 2019)
    assert len(found) == 12
    assert found[0] == Totals(2, 5, 20)
    assert found[11] == Totals(1, 4, 10)
    assert found[1:11] == (Totals(),) * 10
