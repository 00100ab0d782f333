"""Which year a plan is for."""

import pytest

from ttdn_desktop.directive.head import Head
from ttdn_desktop.directive.plan_year import plan_year


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("ĐỐI NGOẠI NĂM 2024", 2024),
        ("Giáo dục năm 2025 và định hướng đến năm 2030", 2025),
        ("Nhiệm kỳ 2026 - 2031", 2020),
        ("Du lịch giai đoạn 2022-2025", 2020),
        ("Mùa Lễ hội Xuân 2026", 2026),
        ("Công tác quý I/2026", 2026),
        ("Kỷ niệm ngày 30/4/1975", 2020),
    ],
)
def test_the_titles_year_else_the_date_lines(title: str, year: int) -> None:
    assert plan_year(title, Head(year=2020), ["Kế hoạch năm 2019"]) == year
