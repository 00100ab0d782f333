"""Years of an earlier plan moved along, and what is left of them named."""

import pytest

from ttdn_desktop.packs.rollover.years import past_years, shifted


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("vào đầu năm học 2026 - 2027", "vào đầu năm học 2027 - 2028"),
        ("hết năm học 2025-2026", "hết năm học 2026-2027"),
        ("vụ Đông Xuân 2026 – 2027", "vụ Đông Xuân 2027 – 2028"),
        ("sinh hoạt hè 2026, xong trước ngày 31/8/2026", "sinh hoạt hè 2027, xong trước ngày 31/08/2027"),
        ("trong tháng 9/2026 và quý IV/2026", "trong tháng 9/2027 và quý IV/2027"),
    ],
)
def test_times_move_along_with_the_year(text: str, now: str) -> None:
    assert shifted(text, (2026, 2027))[0] == now
    assert list(past_years(now, (2026, 2027))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Chương trình giai đoạn 2026 - 2027",
        "năm học 2023 - 2024",
        "giai đoạn 2021 - 2030",
        "Kế hoạch số 15/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh",
        "phong trào “Năm học 2026 - 2027 an toàn”",
        "Số 12.2026 - 2027/A",
    ],
)
def test_programmes_citations_and_names_stay(text: str) -> None:
    assert shifted(text, (2026, 2027)) == (text, ())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("giai đoạn 2021 - 2026", ["2021 - 2026"]),
        ("năm học 2024 - 2025", ["2024 - 2025"]),
        ("giai đoạn 2026 - 2030", []),
        ("năm học 2026 - 2027", []),
        ("Kỷ niệm 50 năm (1976 - 2026)", ["2026"]),
        ("năm 2024", ["2024"]),
    ],
)
def test_what_is_over_is_named(text: str, left: list[str]) -> None:
    assert list(past_years(text, (2026, 2027))) == left


def test_one_year_moves_nothing() -> None:
    assert shifted("năm học 2026 - 2027", (2026, 2026)) == ("năm học 2026 - 2027", ())
