"""Where the year stands on a day: late, not begun, days left, on both sides of the day."""

import datetime as dt

import msgspec
import pytest

from ttdn_desktop.activity_log.progress import ActivityProgress, Progress, bars, progress
from ttdn_desktop.directive.records import Directive, Item
from ttdn_desktop.dossier.records import Activity, Commune, Dossier, LogEntry, Period, Plan, Report, Target

START, END = dt.date(2019, 3, 1), dt.date(2019, 9, 30)
DAY = dt.timedelta(days=1)
ACTIVITY = Activity(
    id="a1", title="Phát thanh", channel="radio", start=START, end=END, target=Target(quantity=4, unit="bài")
)
DIRECTIVE = Directive(report_due=dt.date(2019, 11, 5))


def entry(quantity: float = 1, day: dt.date = START, **more: object) -> LogEntry:
    usual: dict[str, object] = {"activity": "a1", "channel": "radio", "unit": "bài"}
    return LogEntry(id="l", date=day, quantity=quantity, **(usual | more))  # type: ignore[arg-type]


def dossier(*log: LogEntry, activity: Activity = ACTIVITY, report: Report | None = None) -> Dossier:
    commune = Commune(name="Vạn Thắng", kind="xã", province="Khánh Hòa")
    return Dossier(
        pack="p", year=2019, commune=commune, plan=Plan(activities=(activity,)), log=log, report=report
    )


def on(day: dt.date, *log: LogEntry, activity: Activity = ACTIVITY) -> ActivityProgress:
    (found,) = progress(dossier(*log, activity=activity), DIRECTIVE, day).activities
    return found


@pytest.mark.parametrize(
    ("day", "late", "left"), [(END - DAY, False, 1), (END, False, 0), (END + DAY, True, -1)]
)
def test_late_from_the_day_after_its_end(day: dt.date, late: bool, left: int) -> None:
    found = on(day, entry(3))
    assert (found.late, found.days_left) == (late, left)
    assert not on(day, entry(4)).late
    assert not on(day, entry(5)).late


@pytest.mark.parametrize(("day", "waits"), [(START - DAY, False), (START, False), (START + DAY, True)])
def test_not_begun_from_the_day_after_its_start(day: dt.date, waits: bool) -> None:
    assert on(day).not_begun is waits
    # one entry is a beginning, though it adds nothing to the target
    assert not on(day, entry(0)).not_begun
    assert not on(day, entry(1, unit="phút")).not_begun


def test_without_days_nothing_is_late() -> None:
    open_ended = Activity(id="a1")
    found = on(dt.date(2030, 1, 1), activity=open_ended)
    assert (found.late, found.not_begun, found.days_left) == (False, False, None)


def test_what_is_done_without_any_entry_is_neither_late_nor_waiting() -> None:
    nothing = Activity(id="a1", start=START, end=END, target=Target(quantity=0, unit="bài"))
    found = on(END + DAY, activity=nothing)
    assert (found.status, found.late, found.not_begun) == ("done", False, False)


@pytest.mark.parametrize(("day", "due"), [("2019-11-04", 1), ("2019-11-05", 0), ("2019-11-06", -1)])
def test_days_to_the_report(day: str, due: int) -> None:
    found = progress(dossier(), DIRECTIVE, dt.date.fromisoformat(day))
    assert found.due == due


def test_without_a_due_day_none_is_told() -> None:
    found = progress(dossier(), Directive(), START)
    assert found.due is None


def test_the_period_is_the_year_reports_or_the_one_asked_for() -> None:
    def entries(found: Progress) -> int:
        return found.figures.totals.entries

    log = (entry(day=dt.date(2019, 5, 1)), entry(day=dt.date(2019, 8, 1)))
    spring = Period(end=dt.date(2019, 6, 30))
    assert entries(progress(dossier(*log), DIRECTIVE, END)) == 2
    assert entries(progress(dossier(*log), DIRECTIVE, END, spring)) == 1
    assert entries(progress(dossier(*log, report=Report(period=spring)), DIRECTIVE, END)) == 1
    # a half-year report's period is none of the year's progress
    assert entries(progress(dossier(*log, report=Report(kind="half", period=spring)), DIRECTIVE, END)) == 2


def test_bars_leave_out_what_has_no_target() -> None:
    found = progress(dossier(entry(3), entry(2, channel="press")), DIRECTIVE, END)
    assert [(bar.label, bar.target, bar.done, bar.unit) for bar in bars(found, "activity")] == [
        ("Phát thanh", 4, 5, "bài")
    ]
    assert [(bar.target, bar.done) for bar in bars(found, "channel")] == [(4, 3)]
    bare = progress(dossier(activity=Activity(id="a1")), DIRECTIVE, END)
    assert bars(bare, "activity") == ()


def test_channels_stand_in_their_order_with_what_was_planned_first() -> None:
    log = (entry(2), entry(1, unit="phút"), entry(1, channel="khác thường", unit="x"))
    found = progress(dossier(*log), DIRECTIVE, END)
    assert [(one.id, one.unit, one.target, one.done, one.percent) for one in found.channels] == [
        ("radio", "bài", 4, 2, 50.0),
        ("radio", "phút", 0, 1, None),
        ("khác thường", "x", 0, 1, None),
    ]


def test_late_and_waiting_are_listed() -> None:
    found = progress(dossier(), DIRECTIVE, END + DAY)
    assert [one.id for one in found.late] == [one.id for one in found.not_begun] == ["a1"]
    early = progress(dossier(), DIRECTIVE, START)
    assert (early.late, early.not_begun) == ((), ())


def test_a_duty_is_named_by_its_text_and_measured_by_its_activities() -> None:
    duties = (Item(id="III.1", text="Tuyên truyền"), Item(id="III.2", text=""))
    activity = msgspec.structs.replace(ACTIVITY, duties=("III.1",))
    found = progress(dossier(entry(4), activity=activity), Directive(commune_duties=duties), END)
    assert [(bar.label, bar.target, bar.done) for bar in bars(found, "duty")] == [
        ("Tuyên truyền", 1, 1),
        ("III.2", 0, 0),
    ]
    begun = progress(dossier(entry(3), activity=activity), Directive(commune_duties=duties), END)
    assert [(duty.done, duty.entries, duty.answered) for duty in begun.duties] == [
        (0, 1, True),
        (0, 0, False),
    ]


def test_a_channel_with_a_target_and_no_entry_has_done_nothing() -> None:
    (found,) = progress(dossier(), DIRECTIVE, END).channels
    assert (found.target, found.done, found.percent) == (4, 0, 0.0)


def test_an_activity_without_a_title_is_named_by_its_id() -> None:
    bare = msgspec.structs.replace(ACTIVITY, title="")
    (bar,) = bars(progress(dossier(activity=bare), DIRECTIVE, END), "activity")
    assert (bar.label, bar.done) == ("a1", 0)
