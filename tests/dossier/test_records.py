"""Names and limits of what a dossier holds."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from ttdn_desktop.dossier.records import (
    Attendances,
    Commune,
    Dong,
    IssuedPaper,
    Period,
    Quantity,
    Year,
)


def is_valid(value: Any, kind: Any) -> bool:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    ("kind", "value", "valid"),
    [
        (Year, 1899, False), (Year, 1900, True), (Year, 2200, True), (Year, 2201, False),
        (Year, 2019.5, False),
        (Dong, -1, False), (Dong, 0, True), (Dong, 1.5, False),
        (Quantity, -0.5, False), (Quantity, -1, False), (Quantity, 0, True), (Quantity, 1.5, True),
        (Attendances, -1, False), (Attendances, 0, True), (Attendances, 1.5, False),
    ],
)  # fmt: skip
def test_numbers_have_their_limits(kind: Any, value: float, valid: bool) -> None:
    assert is_valid(value, kind) is valid


def test_a_commune_is_called_by_kind_and_name() -> None:
    assert Commune(name="Vạn Thắng", kind="xã", province="Khánh Hòa").title == "xã Vạn Thắng"


@pytest.mark.parametrize(
    ("date", "citation"),
    [
        (dt.date(2019, 3, 8), "05/KH-UBND ngày 08/3/2019"),
        (dt.date(2019, 2, 28), "05/KH-UBND ngày 28/02/2019"),
        (None, "05/KH-UBND"),
    ],
)
def test_an_issued_paper_is_cited_by_number_and_date(date: dt.date | None, citation: str) -> None:
    assert IssuedPaper(number="05/KH-UBND", date=date).citation == citation


def test_a_period_is_stored_as_from_and_to() -> None:
    period = Period(start=dt.date(2019, 1, 1), end=dt.date(2019, 6, 30))
    assert msgspec.to_builtins(period) == {"extra": {}, "from": "2019-01-01", "to": "2019-06-30"}
