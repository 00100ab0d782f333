"""What stays doubtful in a plan."""

import datetime as dt

import pytest

from tests.directive.plans import plan
from ttdn_desktop.directive.records import Directive

BODY = "I. NỘI DUNG\n- Tuyên truyền.\nII. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- Lập kế hoạch."


def closed_by(sentence: str) -> Directive:
    return plan(BODY, end=f"\nTrên đây là Kế hoạch. {sentence}\n\nNơi nhận:\n- Lưu: VT.\n")


@pytest.mark.parametrize(("year", "odd"), [(2021, True), (2022, False), (2023, False), (2024, True)])
def test_a_due_date_lies_in_the_plans_year_or_the_next(year: int, odd: bool) -> None:
    directive = closed_by(f"Các đơn vị báo cáo về UBND huyện trước ngày 20/11/{year}./.")
    assert directive.report_due == dt.date(year, 11, 20)
    assert any("không nằm trong năm" in warning for warning in directive.warnings) is odd


@pytest.mark.parametrize(("number", "gap"), [("II", False), ("III", True), ("I", True)])
def test_a_number_left_out_or_given_twice(number: str, gap: bool) -> None:
    directive = plan(f"I. NỘI DUNG\n- Một.\n{number}. HÌNH THỨC\n- Hai.")
    assert any("Số thứ tự" in warning for warning in directive.warnings) is gap


def test_a_number_left_out_is_told() -> None:
    directive = plan("I. NỘI DUNG\n- Một.\nIII. HÌNH THỨC\n- Hai.")
    assert any("III" in warning and "Số thứ tự" in warning for warning in directive.warnings)


@pytest.mark.parametrize(("third", "gap"), [("3", False), ("4", True)])
def test_a_sentence_between_headings_leaves_no_number_out(third: str, gap: bool) -> None:
    body = (
        "I. NỘI DUNG\n- Một.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế:\n- Hai.\n"
        f"2. Công an huyện: tăng cường tuần tra.\n{third}. UBND các xã:\n- Ba."
    )
    assert any("Số thứ tự" in warning for warning in plan(body).warnings) is gap


@pytest.mark.parametrize(("day", "odd"), [("20/11", False), ("21/11", True)])
def test_a_due_date_before_the_plans_own_date_is_told(day: str, odd: bool) -> None:
    head = (
        f"UBND HUYỆN BA TƠ\nSố: 7/KH-UBND\nBa Tơ, ngày {day.replace('/', ' tháng ')} năm 2022\n\nKẾ HOẠCH\n"
        "Phát triển làng nghề giai đoạn 2023 - 2027\n\n"
    )
    end = "\nTrên đây là Kế hoạch, các xã báo cáo UBND huyện trước ngày 20/11./.\n\nNơi nhận:\n- Lưu: VT.\n"
    directive = plan("I. NỘI DUNG\n- Một.", head=head, end=end)
    assert any("trước cả ngày ban hành" in warning for warning in directive.warnings) is odd
