"""What a duty says of reporting upward, and that the draft says it."""

import datetime as dt

import pytest

from tests.first_draft.drafts import ground, staff
from ttdn_desktop.directive.records import Report
from ttdn_desktop.first_draft.activities import answer_duties
from ttdn_desktop.first_draft.reports_upward import reports_in


@pytest.mark.parametrize(
    ("duty", "clause", "day"),
    [
        (
            "Giám sát việc thực hiện; gửi báo cáo kết quả giám sát về Sở Y tế chậm nhất ngày 30/10/2026.",
            "gửi báo cáo kết quả giám sát về Sở Y tế chậm nhất ngày 30/10/2026",
            dt.date(2026, 10, 30),
        ),
        (
            "Kiểm tra các bến đò và báo cáo UBND tỉnh trước 25/10.",
            "báo cáo UBND tỉnh trước 25/10",
            dt.date(2026, 10, 25),
        ),
        (
            "Định kỳ 6 tháng (trước ngày 10/6), năm (trước ngày 10/11) báo cáo kết quả về Sở Xây dựng.",
            "Định kỳ 6 tháng (trước ngày 10/6), năm (trước ngày 10/11) báo cáo kết quả về Sở Xây dựng",
            dt.date(2026, 11, 10),
        ),
        (
            "Kiểm tra các bến đò; trước ngày 25 hằng tháng báo cáo kết quả về Sở Xây dựng.",
            "trước ngày 25 hằng tháng báo cáo kết quả về Sở Xây dựng",
            None,
        ),
        (
            "Rà soát hộ nghèo, tổng hợp kết quả gửi về Sở Nội vụ trước ngày 20/10/2026.",
            "tổng hợp kết quả gửi về Sở Nội vụ trước ngày 20/10/2026",
            dt.date(2026, 10, 20),
        ),
        ("Hằng quý báo cáo kết quả về Sở Xây dựng.", "Hằng quý báo cáo kết quả về Sở Xây dựng", None),
    ],
)
def test_a_report_asked_of_the_writer(duty: str, clause: str, day: dt.date | None) -> None:
    assert [(each.clause, each.day) for each in reports_in(duty, 2026)] == [(clause, day)]


@pytest.mark.parametrize(
    "duty",
    [
        "Tập huấn đội ngũ báo cáo viên trước ngày 30/3/2026.",
        "Báo cáo kịp thời các vụ việc phát sinh.",
        "Tuyên truyền theo báo cáo của Sở Y tế ngày 05/01/2026.",
    ],
)
def test_none_is_asked_for(duty: str) -> None:
    assert list(reports_in(duty, 2026)) == []


def test_what_the_closing_tells_is_not_told_again() -> None:
    (asked,) = reports_in("Báo cáo kết quả về Sở Y tế trước ngày 15/11/2026", 2026)
    to_sector = Report(period="year", due="2026-11-15", to="UBND tỉnh (qua Sở Y tế)")
    assert asked.is_among((to_sector,))
    assert not asked.is_among((Report(period="year", due="2026-11-15", to="UBND tỉnh (qua Sở Nội vụ)"),))
    assert not asked.is_among((Report(period="year", due="2026-11-20", to="Sở Y tế"),))
    assert not asked.is_among(())


@pytest.mark.parametrize(
    ("duty", "told"),
    [
        (
            "Kiểm tra các bến đò; báo cáo kết quả về Sở Xây dựng trước ngày 05/11/2026.",
            "báo cáo kết quả về Sở Xây dựng trước ngày 05/11/2026",
        ),
        (
            "Kiểm tra các bến đò; định kỳ hằng quý, năm báo cáo kết quả về Sở Xây dựng.",
            "định kỳ hằng quý, năm báo cáo kết quả về Sở Xây dựng",
        ),
    ],
)
def test_the_draft_says_to_whom_and_by_when(duty: str, told: str) -> None:
    of = ground(duty, report_due=dt.date(2026, 11, 25), report_to="UBND tỉnh")
    answered = answer_duties(of, staff(of))
    assert [task.text for task in answered.tasks] == [told]
    assert [each.activity.title for each in answered.planned] == ["Kiểm tra các bến đò"]


def test_results_are_due_inside_before_the_first_report() -> None:
    of = ground(
        "Kiểm tra các bến đò; báo cáo kết quả về Sở Xây dựng trước ngày 05/11/2026.",
        report_due=dt.date(2026, 11, 25),
    )
    assert of.internal == dt.date(2026, 10, 26)
    half = ground("Báo cáo 6 tháng trước ngày 10/6/2026.", report_due=dt.date(2026, 11, 25))
    assert half.internal == dt.date(2026, 11, 15)


def test_work_is_done_before_it_is_reported() -> None:
    of = ground(
        "Giám sát các bến đò; báo cáo kết quả về Sở Xây dựng trước ngày 20/6/2026; tuyên truyền tại các thôn",
        report_due=dt.date(2026, 11, 25),
    )
    first, *_, last = (each.activity for each in answer_duties(of, staff(of)).planned)
    assert first.end
    assert first.end <= dt.date(2026, 6, 20)
    assert last.end
    assert last.end > dt.date(2026, 6, 20)
