"""Numbers of a register: free or taken in their year and series, and what a line replaces."""

import datetime as dt

import pytest

from ttdn_desktop.dossier.records import IssuedPaper
from ttdn_desktop.dossier.register import (
    RegisterBook,
    RegisterLine,
    Series,
    is_replaced_by,
    is_taken,
    next_number,
)


def line(number: int, *, year: int = 2026, symbol: str = "KH-UBND") -> RegisterLine:
    return RegisterLine(
        number=number,
        symbol=symbol,
        date=dt.date(year, 2, 5),
        kind="Kế hoạch",
        subject="Thông tin đối ngoại",
        signer="Trần Thị B",
    )


@pytest.mark.parametrize(
    ("number", "year", "symbol", "series", "taken"),
    [
        (5, 2026, "KH-UBND", "one", True),
        (4, 2026, "KH-UBND", "one", False),
        (6, 2026, "KH-UBND", "one", False),
        (5, 2025, "KH-UBND", "one", False),
        (5, 2027, "KH-UBND", "one", False),
        (5, 2026, "BC-UBND", "one", True),
        (5, 2026, "BC-UBND", "kind", False),
        (5, 2026, "KH-UBND", "kind", True),
    ],
)
def test_a_number_is_taken_in_its_year_and_series(
    number: int, year: int, symbol: str, series: Series, taken: bool
) -> None:
    assert is_taken([line(5)], number, year, symbol, series) is taken


def test_a_gap_is_never_filled() -> None:
    assert next_number([line(1), line(3)], 2026, "KH-UBND", "one") == 4


def test_a_line_is_named_as_the_paper_that_it_is() -> None:
    assert line(5).issued_paper == IssuedPaper(number="05/KH-UBND", date=dt.date(2026, 2, 5))


@pytest.mark.parametrize(
    ("replaced", "expected"),
    [
        (None, False),
        (line(5).issued_paper, True),
        (line(6).issued_paper, False),
        (line(5, year=2025).issued_paper, False),
        (IssuedPaper(number="05/KH-UBND"), False),
        (IssuedPaper(number="05/KH-UBND", date=dt.date(2026, 2, 5), extra={"a": 1}), True),
    ],
)
def test_a_line_is_replaced_by_what_names_its_number_and_date(
    replaced: IssuedPaper | None, expected: bool
) -> None:
    assert is_replaced_by(line(5), replaced) is expected


def test_a_book_says_its_format_and_version() -> None:
    assert (RegisterBook().format, RegisterBook().version) == ("ttdn-register", 1)
