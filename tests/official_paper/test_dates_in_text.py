from datetime import date

import pytest

from ttdn_desktop.official_paper.dates_in_text import (
    cited_date,
    cited_date_at,
    dates_in,
    day_and_month,
    first_date,
    leaves_date_blank,
    right_day_and_month,
    rightly_written_date,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ngày 15 tháng 11 năm 2026", date(2026, 11, 15)),
        ("05/11/2019", date(2019, 11, 5)),
        ("5-11-2019", date(2019, 11, 5)),
        ("20/11 hằng năm, 21/12/2020", date(2020, 12, 21)),
        ("31/12/2020", date(2020, 12, 31)),
        ("1/1/2020", date(2020, 1, 1)),
        ("32/12/2020", None),
        ("31/13/2020", None),
        ("0/1/2020", None),
        ("1/0/2020", None),
        ("30/02/2020", None),
        ("5/11-2019", None),
        ("12/3/KH", None),
    ],
)
def test_the_first_date_with_a_year(text: str, day: date | None) -> None:
    assert first_date(text) == day


def test_a_date_without_a_year_takes_the_one_it_is_asked_in() -> None:
    (found,) = dates_in("trước ngày 20/11 hằng năm")
    assert (found.day, found.month, found.year) == (20, 11, None)
    assert (found.on(2026), found.on(None)) == (date(2026, 11, 20), None)
    assert "trước ngày 20/11 hằng năm"[found.start : found.end] == "20/11"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ngày 05 tháng 02 năm 2026", date(2026, 2, 5)),
        ("ngày 5 tháng 02 năm 2026", None),
        ("ngày 05 tháng 2 năm 2026", None),
        ("ngày 05 tháng 03 năm 2026", None),
        ("ngày 09 tháng 9 năm 2026", date(2026, 9, 9)),
        ("ngày 10 tháng 10 năm 2026", date(2026, 10, 10)),
        ("ngày 31 tháng 12 năm 2026", date(2026, 12, 31)),
        ("ngày 00 tháng 12 năm 2026", None),
        ("ngày 31 tháng 4 năm 2026", None),
    ],
)
def test_a_rightly_written_date(words: str, day: date | None) -> None:
    assert rightly_written_date(words) == day


@pytest.mark.parametrize(
    ("words", "day", "has_date", "blank"),
    [
        ("ngày 07/9/2015 của", date(2015, 9, 7), True, True),
        ("ngày 07 tháng 9 năm 2015", date(2015, 9, 7), True, False),
        ("ngày 07-9-2015", date(2015, 9, 7), True, False),
        ("ngày tháng 9 năm 2015", None, True, False),
        ("ngày tháng năm 2015", None, True, True),
        ("ngày 5 tháng năm 2015", None, True, False),
        ("ngày 31/02/2015", None, True, True),
        ("(07/9/2015)", None, False, True),
        ("năm 2015", None, False, False),
    ],
)
def test_the_date_a_document_is_cited_with(words: str, day: date | None, has_date: bool, blank: bool) -> None:
    assert cited_date(words) == day
    assert (cited_date_at(words) is not None) == has_date
    assert leaves_date_blank(words) == blank


@pytest.mark.parametrize(
    ("words", "written", "right"),
    [
        ("ngày 5 tháng 2 năm 2026", ("5", "2"), ("ngày 5 tháng 2", "ngày 05 tháng 02")),
        ("ngày 15 tháng 03 năm 2026", ("15", "03"), ("ngày 15 tháng 03", "ngày 15 tháng 3")),
        ("ngày     tháng 02 năm 2026", ("", "02"), ("ngày     tháng 02", "ngày     tháng 02")),
        ("ngày     tháng 09 năm 2026", ("", "09"), ("ngày     tháng 09", "ngày     tháng 9")),
        ("ngày     tháng     năm 2026", ("", ""), None),
        ("ngày 5/2/2026", ("5", "2"), None),
        ("tháng 2 năm 2026", None, None),
    ],
)
def test_zeros_of_day_and_month(
    words: str, written: tuple[str, str] | None, right: tuple[str, str] | None
) -> None:
    assert day_and_month(words) == written
    assert right_day_and_month(words) == right
