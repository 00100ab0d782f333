import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.papers.phrases import (
    lower_first,
    numeric_date,
    percent,
    tidy_text,
    without_dash_and_mark,
)


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (dt.date(2019, 2, 5), "05/02/2019"),
        (dt.date(2019, 3, 5), "05/3/2019"),
        (dt.date(2019, 9, 30), "30/9/2019"),
        (dt.date(2019, 11, 5), "05/11/2019"),
    ],
)
def test_a_zero_stands_before_small_days_and_the_first_two_months_only(day: dt.date, written: str):
    assert numeric_date(day) == written


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("  một   hai ", "một hai"),
        ("một , hai ; ba .", "một, hai; ba."),
        ("dòng một\n\n  dòng  hai\n", "dòng một\ndòng hai"),
        ("ẩm thực,...", "ẩm thực,..."),
        ("\ufeffPhát\u200b thanh \u2060", "Phát thanh"),
        ("Ho\u0300a bi\u0300nh", "Hòa bình"),
    ],
)
def test_text_is_tidied_without_touching_its_words(typed: str, printed: str):
    assert tidy_text(typed) == printed


@given(st.text())
def test_tidying_twice_changes_nothing_more_and_loses_no_letter(text: str):
    once = tidy_text(text)
    assert tidy_text(once) == once
    assert "  " not in once


def test_a_line_is_bared_of_dash_and_end_marks():
    assert without_dash_and_mark(" - Công an xã ; ") == "Công an xã"
    assert without_dash_and_mark("Trưởng các thôn.") == "Trưởng các thôn"


def test_an_abbreviation_keeps_its_capitals():
    assert lower_first("Hoạt động") == "hoạt động"
    assert lower_first("UBND xã") == "UBND xã"


@pytest.mark.parametrize(
    ("share", "written"),
    [(0.0, "0,0%"), (98.5, "98,5%"), (1250.0, "1.250,0%"), (4781832.5, "4.781.832,5%"), (None, "")],
)
def test_a_share_is_written_with_a_comma_and_its_thousands_apart(share: float | None, written: str):
    assert percent(share) == written
