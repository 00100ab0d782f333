"""Numbers follow the days of a year in their series."""

import datetime as dt

import pytest

from ttdn_desktop.dossier.register import RegisterLine
from ttdn_desktop.sense.messages import message_of
from ttdn_desktop.sense.number_order import out_of_order


def line(number: int, month: int, symbol: str = "KH-UBND", year: int = 2026) -> RegisterLine:
    day = dt.date(year, month, 1)
    return RegisterLine(number=number, symbol=symbol, date=day, kind="KẾ HOẠCH", subject="", signer="")


LINES = (line(5, 3), line(9, 6), line(2, 8, "BC-UBND"), line(40, 1, year=2025))


@pytest.mark.parametrize(
    ("number", "month", "fits"),
    [(6, 4, True), (10, 6, True), (5, 7, False), (6, 7, False), (10, 5, False), (4, 3, True), (7, 3, True)],
)
def test_a_number_lies_between_those_of_the_days_around(number: int, month: int, fits: bool) -> None:
    found = out_of_order(LINES, number, dt.date(2026, month, 1), "KH-UBND", "kind")
    assert (found is None) is fits
    assert found is None or (found.severity, found.code) == ("error", "sense.number-order")
    assert found is None or f"{found.data['other']:02}" in message_of(found) or number == 5


def test_in_one_series_every_paper_counts_and_another_year_none() -> None:
    assert out_of_order(LINES, 10, dt.date(2026, 9, 1), "KH-UBND", "one") is None
    assert out_of_order(LINES, 1, dt.date(2026, 9, 1), "KH-UBND", "one") is not None
    assert out_of_order(LINES, 1, dt.date(2027, 1, 1), "KH-UBND", "one") is None
