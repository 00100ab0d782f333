"""What is wrong or doubtful in an activity, on both sides of each border."""

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from tests.interview.interview_samples import (
    CONTEXT,
    DIRECTIVE,
    RADIO,
    brief,
    only,
    with_activities,
    with_radio,
)
from ttdn_desktop.dossier.records import Activity
from ttdn_desktop.interview.activity_checks import activity_findings
from ttdn_desktop.interview.findings import Place
from ttdn_desktop.interview.validation import findings
from ttdn_desktop.workspace.report.messages import message_of


def test_the_last_day_for_the_report_is_not_late_and_a_note_explains_a_later_one():
    assert brief(with_radio(end=dt.date(2019, 11, 5))) == []
    assert brief(with_radio(end=dt.date(2019, 12, 31), note="Thường xuyên")) == []
    assert brief(with_radio(end=dt.date(2019, 12, 31), note=" "))[0][0] == "after_due"


def test_one_day_is_long_enough():
    assert brief(with_radio(start=dt.date(2019, 2, 1), end=dt.date(2019, 2, 1))) == []


def test_messages_name_the_activity_and_the_days():
    assert message_of(only(with_radio(end=dt.date(2019, 11, 6)))) == (
        "Hoạt động 1 “Phát thanh” kết thúc sau hạn báo cáo cấp trên"
        " (kết thúc 06/11/2019, hạn 05/11/2019). Hãy ghi chú cách báo cáo phần còn lại, hoặc sửa ngày."
    )


def test_a_higher_plan_without_a_due_date_makes_nothing_late():
    context = replace(CONTEXT, directive=replace(DIRECTIVE, report_due=None))
    assert findings(with_radio(end=dt.date(2019, 12, 31)), context) == ()


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"start": dt.date(2019, 1, 1)}, []),
        ({"start": dt.date(2018, 12, 31)}, ["outside_year"]),
        ({"end": dt.date(2019, 12, 31), "note": "x"}, []),
        ({"end": dt.date(2020, 1, 1), "note": "x"}, ["outside_year"]),
        ({"start": None, "end": None}, ["no_dates"]),
        ({"start": None, "end": dt.date(2020, 1, 1), "note": "x"}, ["no_dates", "outside_year"]),
        ({"title": "\n", "lead": " "}, ["no_title", "no_lead"]),
    ],
)
def test_days_of_the_year_and_parts_that_are_missing(changes: dict[str, Any], codes: list[str]):
    dossier = with_radio(**changes)
    place = Place("work", "activities")
    assert [found.code for found in activity_findings(dossier, DIRECTIVE, place)] == codes


def test_findings_of_an_activity_lead_to_it_with_its_number_and_title():
    dossier = with_activities(RADIO, Activity(id="a7", title=" Hội nghị ", channel="fax", lead="x"))
    found = [*activity_findings(dossier, DIRECTIVE, Place("work", "activities"))]
    assert [finding.place for finding in found] == [Place("work", "activities", "a7")] * 2
    assert found[0].data == {"number": 2, "title": "Hội nghị"}
    assert found[1].data == {"number": 2, "title": "Hội nghị", "channel": "fax"}
