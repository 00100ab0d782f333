"""What a cell means as a day and as a number: each border on both sides."""

import datetime as dt

import pytest

from ttdn_desktop.activity_log.sheet_values import is_ambiguous, parse_day, parse_number


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        (18_263, None),
        (18_264, "1950-01-01"),
        (43_500, "2019-02-04"),
        (43_500.75, "2019-02-04"),
        (109_574, "2199-12-31"),
        (109_575, None),
        (0, None),
        ("43500", "2019-02-04"),
        ("043500", None),
        ("4350", None),
        ("18263", None),
    ],
)
def test_a_day_as_excel_counts_them(value: object, meant: str | None) -> None:
    assert parse_day(value) == (dt.date.fromisoformat(meant) if meant else None)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("04/02/2019", "2019-02-04"),
        ("4.2.2019", "2019-02-04"),
        ("4 - 2 - 19", "2019-02-04"),
        ("04/02/99", "2099-02-04"),
        ("04/02/00", "2000-02-04"),
        ("04/02/0099", "2099-02-04"),
        ("04/02/0100", "0100-02-04"),
        ("04/02/201", None),
        ("2019-02-04", "2019-02-04"),
        ("2019-02-04T10:00", "2019-02-04"),
        ("2019/2/4", "2019-02-04"),
        ("ngày 4 tháng 2 năm 2019", "2019-02-04"),
        ("04/02/2019 10:00", "2019-02-04"),
        ("29/02/2020", "2020-02-29"),
        ("29/02/2019", None),
        ("31/12/2019", "2019-12-31"),
        ("32/12/2019", None),
        ("01/13/2019", None),
        ("04/02", None),
        ("", None),
    ],
)
def test_a_day_as_vietnamese_writes_it(text: str, meant: str | None) -> None:
    assert parse_day(text) == (dt.date.fromisoformat(meant) if meant else None)


def test_a_day_stays_one() -> None:
    assert parse_day(dt.date(2019, 2, 4)) == dt.date(2019, 2, 4)


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        (0, 0),
        (-1, None),
        (-0.5, None),
        (1.5, 1.5),
        (2.0, 2),
        (1e15, None),
        (1e15 - 1, 10**15 - 1),
        (True, None),
        ("1.250", 1250),
        ("1.25", 1.25),
        ("1.2500", 1.25),
        ("12.500.000 đ", 12_500_000),
        ("12.500.000,5", 12_500_000.5),
        ("1,5", 1.5),
        ("1,250", 1.25),
        ("1,250,000", 1_250_000),
        ("1,250,000.5", 1_250_000.5),
        ("1 250", 1250),
        ("36 tin, bài", 36),
        ("3 lượt người tham", 3),
        ("3 buổi.", 3),
        ("3 một hai ba bốn", 3),
        ("3 một hai ba bốn năm", None),
        ("3 " + "a" * 12, 3),
        ("3 " + "a" * 13, None),
        ("1,2,3", None),
        ("ba", None),
        ("", None),
        ("-5", None),
    ],
)
def test_a_number_as_vietnamese_writes_it(value: object, meant: float | None) -> None:
    found = parse_number(value)
    assert found == meant
    assert type(found) is type(meant)


@pytest.mark.parametrize(
    ("value", "ambiguous"),
    [
        ("1,250", True),
        ("12,250", True),
        ("123,250", True),
        ("1234,250", False),
        ("0,250", False),
        ("1,25", False),
        ("1,2500", False),
        ("1,250,000", False),
        ("1,250.5", False),
        (" 1,250 đồng", True),
        (1.25, False),
    ],
)
def test_a_comma_that_may_mean_thousands_or_decimals(value: object, ambiguous: bool) -> None:
    assert is_ambiguous(value) is ambiguous
