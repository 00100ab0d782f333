"""The plan's annex: the table of activities."""

import datetime as dt

import pytest

from tests.papers.paper_samples import changed, sample
from ttdn_desktop.dossier.records import Activity, Target
from ttdn_desktop.papers.plan.annex import annex

SUBJECT = "Hoạt động thông tin đối ngoại trên địa bàn xã Vạn Thắng năm 2019"


def one(**given: object):
    activity = Activity(id="x", **given)  # type: ignore[arg-type]
    return annex(changed(sample("tt01"), plan__activities=(activity,)), SUBJECT, {}.get).rows[0]


def test_the_sample_has_a_row_an_activity_and_their_sum():
    printed = annex(sample("tt01"), SUBJECT, {}.get)
    assert [row.number for row in printed.rows] == ["1", "2", "3", "4", "5"]
    assert [row.budget for row in printed.rows] == ["3.000.000", "0", "8.000.000", "6.000.000", "0"]
    assert printed.total == "17.000.000"
    assert printed.rows[0].target == "Chỉ tiêu: 24 tin, bài"
    assert printed.rows[2].support == "Trưởng các thôn; Ủy ban Mặt trận Tổ quốc Việt Nam xã"


def test_money_outside_the_activities_has_a_row_so_that_the_sum_is_right():
    printed = annex(sample("tt01"), SUBJECT, {"other_budget": 500_000, "other_budget_note": "In ấn"}.get)
    assert (printed.rows[-1].title, printed.rows[-1].budget, printed.total) == (
        "In ấn",
        "500.000",
        "17.500.000",
    )


def test_a_plan_without_activities_has_no_annex():
    printed = annex(changed(sample("tt01"), plan__activities=()), SUBJECT, {}.get)
    assert (printed.title, printed.rows, printed.total) == ("", (), "")


def test_the_note_ties_the_annex_to_the_plan_blank_until_given():
    assert annex(sample("tt01"), SUBJECT, {}.get).note == (
        "(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng      năm 2019 của Ủy ban nhân dân xã Vạn Thắng)"
    )


@pytest.mark.parametrize(
    ("quantity", "printed"),
    [(0, "0"), (12, "12"), (12.5, "12,5"), (1500, "1.500"), (1500.25, "1.500,25"), (2.0, "2")],
)
def test_figures_are_written_the_vietnamese_way(quantity: float, printed: str):
    assert one(target=Target(quantity=quantity, unit="buổi")).target == f"Chỉ tiêu: {printed} buổi"


def test_no_target_is_no_line():
    assert one().target == ""


def test_the_time_is_said_as_far_as_it_is_known():
    start, end = dt.date(2019, 4, 1), dt.date(2019, 10, 31)
    assert one(start=start, end=end).time == "01/4/2019 - 31/10/2019"
    assert one(start=start, end=start).time == "01/4/2019"
    assert one(start=start).time == "Từ 01/4/2019"
    assert one(end=end).time == "Đến 31/10/2019"
    assert one().time == ""


def test_without_any_money_there_are_no_sums():
    free = [changed(activity, budget=0) for activity in sample("tt01").plan.activities]
    printed = annex(changed(sample("tt01"), plan__activities=tuple(free)), SUBJECT, {}.get)
    assert ({row.budget for row in printed.rows}, printed.total) == ({""}, "")
