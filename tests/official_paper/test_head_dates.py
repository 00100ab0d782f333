"""The date of a head however it is written, whole or blank."""

from datetime import date

import pytest

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.official_paper.head_dates import head_date
from ttdn_desktop.official_paper.heads import has_date


@pytest.mark.parametrize(
    "line",
    [
        "Vạn Thắng, ngày 04 tháng 3 năm 2020",
        "Vạn Thắng, Ngày 04 Tháng 3 Năm 2020",
        "VẠN THẮNG, NGÀY 04 THÁNG 3 NĂM 2020",
        "Vạn Thắng, ngày 4 tháng 3, năm 2020",
        "Vạn Thắng, ngày04tháng3năm2020",
        "Vạn Thắng, 04/3/2020",
        "Vạn Thắng, ngày 04/3/2020",
        "Vạn Thắng, ngày 04.3.2020",
        "Vạn Thắng, ngày 04-3-2020",
        "Vạn Thắng, ngày 04 - 03 - 2020",
    ],
)
def test_a_whole_date_is_read_however_it_is_written(line: str) -> None:
    written = head_date(line)
    assert written is not None
    assert written.exact == written.latest == date(2020, 3, 4)


@pytest.mark.parametrize(
    ("line", "latest"),
    [
        ("Vạn Thắng, ngày    tháng 02 năm 2026", date(2026, 2, 28)),
        ("Vạn Thắng, ngày … tháng 12 năm 2026", date(2026, 12, 31)),
        ("Vạn Thắng, ngày ..... tháng 02 năm 2028", date(2028, 2, 29)),
        ("Vạn Thắng, ngày 05 tháng    năm 2026", None),
        ("Vạn Thắng, ngày ___ tháng ___ năm 2026", None),
        ("Vạn Thắng, ngày 30 tháng 02 năm 2026", None),
        ("Vạn Thắng, ngày    tháng 13 năm 2026", None),
        ("Vạn Thắng, ngày    tháng 0 năm 2026", None),
    ],
)
def test_a_blank_day_is_the_months_last_and_no_exact_date(line: str, latest: date | None) -> None:
    written = head_date(line)
    assert written is not None
    assert (written.exact, written.latest, written.year) == (None, latest, int(line[-4:]))


@pytest.mark.parametrize("line", ["", "Số: 15/KH-UBND", "Vạn Thắng, 05/02", "Số 12/3/20201"])
def test_what_names_no_date(line: str) -> None:
    assert head_date(line) is None


def test_a_blank_day_of_january_is_its_last() -> None:
    written = head_date("Vạn Thắng, ngày    tháng 01 năm 2026")
    assert written is not None
    assert written.latest == date(2026, 1, 31)


@pytest.mark.parametrize("part", [".", " ", "_", "ngày ", "ngày tháng ", "1 ", "tháng . "])
def test_a_long_line_without_a_date_is_read_within_a_tests_time(part: str) -> None:
    assert head_date(part * 8_000) is None
    assert not has_date(fold(part * 8_000))  # 0.1 s; each cut of the blanks tried, it took hours


@pytest.mark.parametrize(
    ("line", "day"),
    [("ngày 123 tháng 4 năm 2020", 23), ("ngày 1 2 tháng 4 năm 2020", 2), ("12 . tháng 4 năm 2020", 12)],
)
def test_the_figures_before_the_month_are_the_day(line: str, day: int) -> None:
    written = head_date(line)
    assert written is not None
    assert (written.day, written.month) == (day, 4)
