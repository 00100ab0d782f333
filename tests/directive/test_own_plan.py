"""By when a duty wants the unit's own plan."""

import datetime as dt

import pytest

from ttdn_desktop.directive.own_plan import plan_due, year_of_issue
from ttdn_desktop.directive.records import Directive, Duty


@pytest.mark.parametrize(
    ("duty", "due"),
    [
        ("Ban hành kế hoạch trước 31/12/2025.", dt.date(2025, 12, 31)),
        (
            "Xây dựng kế hoạch triển khai trên địa bàn, hoàn thành trước ngày 20/12/2025.",
            dt.date(2025, 12, 20),
        ),
        ("Trước ngày 25/12/2025, ban hành Kế hoạch và gửi về Sở Y tế.", dt.date(2025, 12, 25)),
        ("Phê duyệt Kế hoạch phòng bệnh năm 2026 chậm nhất ngày 15/12/2025.", dt.date(2025, 12, 15)),
        ("Lập kế hoạch của xã gửi Sở Y tế trước ngày 10/01/2026; báo cáo trước 15/11.", dt.date(2026, 1, 10)),
        ("Xây dựng kế hoạch diễn tập chữa cháy trước ngày 20/12/2025.", None),
        ("Tổng kết Kế hoạch năm 2025 trước ngày 20/12/2025.", None),
        ("Xây dựng kế hoạch; rà soát hộ nghèo trước ngày 20/12/2025.", None),
        ("Ban hành kế hoạch. Báo cáo kết quả trước ngày 15/11/2026.", None),
    ],
)
def test_by_when_a_plan_is_wanted(duty: str, due: dt.date | None) -> None:
    assert plan_due((Duty(id="V.1", text=duty),), 2026) == due


def wanting(duty: str, date: dt.date | None = None) -> Directive:
    return Directive(year=2026, date=date, commune_duties=(Duty(id="V.1", text=duty),))


def test_the_year_of_issue_moves_with_the_plans_year() -> None:
    before = wanting("Ban hành kế hoạch trước ngày 31/12/2025.", dt.date(2025, 12, 5))
    assert year_of_issue(before, 2026) == 2025
    assert year_of_issue(before, 2027) == 2026
    assert year_of_issue(wanting("Ban hành kế hoạch trước ngày 31/01/2026."), 2026) == 2026
    assert year_of_issue(Directive(), 2026) == 2026


@pytest.mark.parametrize(("issued", "year"), [(dt.date(2025, 12, 31), 2025), (dt.date(2026, 1, 1), 2026)])
def test_a_day_over_before_the_higher_plan_says_nothing(issued: dt.date, year: int) -> None:
    assert year_of_issue(wanting("Xây dựng kế hoạch, xong trước ngày 31/12/2025.", issued), 2026) == year
