"""The figures of a period: both of its ends, shares, and when a target is reached."""

import datetime as dt

import pytest

from ttdn_desktop.activity_log.figures import (
    ChannelFigures,
    Totals,
    entries_in,
    exact_sum,
    figures,
    percent,
    period_of,
)
from ttdn_desktop.dossier.records import Activity, Commune, Dossier, LogEntry, Period, Plan, Report, Target

COMMUNE = Commune(name="Vạn Thắng", kind="xã", province="Khánh Hòa")
TARGET = Activity(id="a1", duties=("III.1", "III.2"), target=Target(quantity=10, unit="bài"))


def dossier(
    *log: LogEntry, activities: tuple[Activity, ...] = (TARGET,), report: Report | None = None
) -> Dossier:
    return Dossier(
        pack="p", year=2019, commune=COMMUNE, plan=Plan(activities=activities), log=log, report=report
    )


def entry(day: str = "2019-05-01", **more: object) -> LogEntry:
    usual: dict[str, object] = {"activity": "a1", "channel": "radio", "quantity": 1, "unit": "bài"}
    return LogEntry(id=f"l{day}{len(more)}", date=dt.date.fromisoformat(day), **(usual | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "counts"),
    [("2019-01-31", False), ("2019-02-01", True), ("2019-03-31", True), ("2019-04-01", False)],
)
def test_both_ends_of_the_period_count(day: str, counts: bool) -> None:
    period = Period(start=dt.date(2019, 2, 1), end=dt.date(2019, 3, 31))
    assert [*entries_in([entry(day)], period)] == ([entry(day)] if counts else [])
    assert figures(dossier(entry(day)), (), period=period).totals.entries == counts


def test_an_end_that_is_not_given_is_open() -> None:
    log = [entry("1999-01-01"), entry("2019-02-01"), entry("2099-01-01")]
    assert [*entries_in(log, Period())] == log
    assert [*entries_in(log, Period(start=dt.date(2019, 2, 1)))] == log[1:]
    assert [*entries_in(log, Period(end=dt.date(2019, 2, 1)))] == log[:2]


@pytest.mark.parametrize(
    ("report", "start", "end"),
    [
        (None, "2019-01-01", "2019-12-31"),
        (Report(), "2019-01-01", "2019-12-31"),
        (Report(kind="half"), "2019-01-01", "2019-06-30"),
        (Report(period=Period(start=dt.date(2019, 2, 1))), "2019-02-01", "2019-12-31"),
        (Report(kind="half", period=Period(end=dt.date(2019, 6, 15))), "2019-01-01", "2019-06-15"),
    ],
)
def test_the_period_of_a_report(report: Report | None, start: str, end: str) -> None:
    period = period_of(dossier(report=report))
    assert (str(period.start), str(period.end)) == (start, end)


@pytest.mark.parametrize(
    ("done", "target", "share"),
    [
        (0, 10, 0.0),
        (10, 10, 100.0),
        (1, 3, 33.3),
        (2, 3, 66.7),
        (1, 2000, 0.1),  # 0.05 is half of a tenth: up
        (49, 100_000, 0.0),
        (149, 100_000, 0.1),
        (15, 10_000, 0.2),
        (0.5, 2.5, 20.0),
        (25, 10, 250.0),
        (5, 0, None),
    ],
)
def test_a_share_has_one_decimal_with_halves_up(done: float, target: float, share: float | None) -> None:
    assert percent(done, target) == share


@pytest.mark.parametrize(
    ("done", "status"), [(0, "not_done"), (0.5, "partly"), (9.9, "partly"), (10, "done"), (10.1, "done")]
)
def test_a_target_is_reached_from_its_own_figure_on(done: float, status: str) -> None:
    (found,) = figures(dossier(entry(quantity=done)), ()).activities
    assert (found.status, found.done, found.target) == (status, done, 10)


def test_decimals_add_up_exactly() -> None:
    tenths = [entry(quantity=0.1) for _ in range(3)]
    small = Activity(id="a1", target=Target(quantity=0.3, unit="bài"))
    (found,) = figures(dossier(*tenths, activities=(small,)), ()).activities
    assert (found.status, found.done, found.percent) == ("done", 0.3, 100.0)
    assert exact_sum([0.1, 0.2]) == 0.3
    assert isinstance(exact_sum([0.5, 0.5]), int)
    assert exact_sum([]) == 0


def test_entries_of_another_unit_do_not_reach_the_target() -> None:
    (found,) = figures(dossier(entry(quantity=10, unit="phút")), ()).activities
    assert (found.status, found.done) == ("not_done", 0)


def test_without_a_target_one_entry_is_enough() -> None:
    bare = Activity(id="a1")
    for log, status in (((entry(quantity=0),), "done"), ((), "not_done")):
        (found,) = figures(dossier(*log, activities=(bare,)), ()).activities
        assert (found.status, found.target, found.done, found.unit, found.percent) == (
            status,
            None,
            None,
            None,
            None,
        )


def test_duties_count_their_activities_and_entries() -> None:
    other = Activity(id="a2", duties=("III.1",))
    log = (
        entry(),
        entry("2019-05-02"),
        entry("2019-05-03", activity="a2"),
        entry("2019-05-04", activity="x"),
    )
    found = figures(dossier(*log, activities=(TARGET, other)), ("III.1", "III.2", "III.3"))
    assert [(duty.id, duty.activities, duty.entries, duty.answered) for duty in found.duties] == [
        ("III.1", 2, 3, True),
        ("III.2", 1, 2, True),
        ("III.3", 0, 0, False),
    ]
    assert found.unplanned == 1


def test_one_entry_answers_a_duty() -> None:
    (one,) = figures(dossier(entry()), ("III.1",)).duties
    (none,) = figures(dossier(), ("III.1",)).duties
    assert (one.answered, none.answered) == (True, False)


def test_sums_by_channel_and_unit() -> None:
    log = (
        entry(quantity=2, audience=5, cost=100),
        entry(quantity=3, unit="phút", audience=7, cost=11),
        entry(channel="press", quantity=1.5),
        entry("2020-01-01", audience=1000, cost=1000),
    )
    found = figures(dossier(*log), ())
    assert found.totals == Totals(3, 12, 111)
    assert found.channels == {
        "radio": ChannelFigures(2, {"bài": 2, "phút": 3}, 12, 111),
        "press": ChannelFigures(1, {"bài": 1.5}, 0, 0),
    }


def test_two_sums_become_one() -> None:
    assert Totals(1, 2, 3).plus(Totals(10, 20, 30)) == Totals(11, 22, 33)
    one, other = ChannelFigures(1, {"bài": 0.1}, 2, 3), ChannelFigures(10, {"bài": 0.2, "phút": 4}, 20, 30)
    assert one.plus(other) == ChannelFigures(11, {"bài": 0.3, "phút": 4}, 22, 33)
