from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.basics import dates


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
        (date(2026, 1, 10), "ngày 10 tháng 01 năm 2026"),
        (date(2019, 3, 9), "ngày 09 tháng 3 năm 2019"),
        (date(2019, 9, 30), "ngày 30 tháng 9 năm 2019"),
        (date(2019, 11, 5), "ngày 05 tháng 11 năm 2019"),
    ],
)
def test_zeros_lead_days_under_ten_and_the_months_one_and_two_only(day: date, words: str):
    assert dates.date_in_words(day) == words


def test_figures_have_two_digits_and_four():
    assert dates.day_month_year(date(2019, 11, 5)) == "05/11/2019"
    assert dates.day_month_year(date(987, 1, 2)) == "02/01/0987"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5/11/2019", date(2019, 11, 5)),
        ("05.11.2019", date(2019, 11, 5)),
        (" 05 - 11 - 2019 ", date(2019, 11, 5)),
        ("29/2/2020", date(2020, 2, 29)),
        ("29/2/2019", None),
        ("31/4/2019", None),
        ("2019/11/05", None),
        ("5/11/19", None),
        ("0/1/2019", None),
        ("", None),
        ("mai", None),
    ],
)
def test_typed_days_are_understood_or_refused(text: str, day: date | None):
    assert dates.parse_date(text) == day


@given(st.dates(date(1000, 1, 1)))
def test_figures_read_back(day: date):
    assert dates.parse_date(dates.day_month_year(day)) == day


@pytest.mark.parametrize(
    ("day", "figures"),
    [
        (date(2019, 2, 9), "09/02/2019"),
        (date(2019, 3, 10), "10/3/2019"),
        (date(2019, 9, 1), "01/9/2019"),
        (date(2019, 10, 31), "31/10/2019"),
    ],
)
def test_in_figures_too_zeros_lead_days_under_ten_and_the_months_one_and_two(day: date, figures: str):
    assert dates.numeric_date(day) == figures


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2023, 2, 28), (2024, 2, 29), (2026, 12, 31), (2026, 4, 30)]
)
def test_a_month_ends_on_its_last_day(year: int, month: int, day: int):
    assert dates.last_of_month(year, month) == date(year, month, day)
