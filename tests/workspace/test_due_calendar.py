import datetime as dt
from pathlib import Path

import msgspec

from ttdn_desktop.workspace import due_calendar
from ttdn_desktop.workspace.desk import Desk

STAMP = dt.datetime(2019, 3, 8, 9, 30)


def test_the_report_and_each_activity_fall_due_on_their_days(desk: Desk) -> None:
    drafting = desk.open_sample()
    dues = due_calendar.dues(drafting.dossier, drafting.pack.directive)
    assert [due.day for due in dues] == sorted(due.day for due in dues)
    (report,) = (due for due in dues if due.key == "report")
    assert (report.day, report.alarm) == (dt.date(2019, 11, 5), 7)
    assert {due.key for due in dues} >= {"a1-start", "a1-end"}


def test_the_calendar_is_well_formed_and_the_same_each_time(desk: Desk, tmp_path: Path) -> None:
    drafting = desk.open_sample()
    dossier, directive = drafting.dossier, drafting.pack.directive
    path = tmp_path / "lịch.ics"
    due_calendar.export(dossier, directive, path, STAMP)
    made = path.read_bytes()
    assert made == due_calendar.calendar(dossier, directive, STAMP)
    lines = made.decode().split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    unfolded = made.decode().replace("\r\n ", "").split("\r\n")
    assert unfolded.count("BEGIN:VEVENT") == unfolded.count("END:VEVENT") == 11
    assert "DTSTART;VALUE=DATE:20191105" in unfolded
    assert any(line.startswith("SUMMARY:Đến hạn: Phát thanh chuyên mục biển\\, đảo") for line in unfolded)
    uids = [line for line in unfolded if line.startswith("UID:")]
    assert len(set(uids)) == len(uids)


def test_a_changed_day_keeps_the_events_id(desk: Desk) -> None:
    drafting = desk.open_sample()
    dossier, directive = drafting.dossier, drafting.pack.directive
    first, *rest = dossier.plan.activities
    later = msgspec.structs.replace(first, end=dt.date(2019, 12, 1))
    plan = msgspec.structs.replace(dossier.plan, activities=(later, *rest))
    moved = msgspec.structs.replace(dossier, plan=plan)
    before, after = (
        {line for line in due_calendar.calendar(one, directive, STAMP).split(b"\r\n") if line[:4] == b"UID:"}
        for one in (dossier, moved)
    )
    assert before == after
