"""A month as six weeks of cells."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from ttdn_desktop.activity_log.months import days_of_month
from ttdn_desktop.gui.log.month_model import DAY, MonthModel


def model_of(year: int, month: int) -> MonthModel:
    model = MonthModel()
    model.show(days_of_month((), year, month))
    return model


@pytest.mark.parametrize(
    ("day", "cell"),
    [
        (dt.date(2026, 6, 1), (0, 0)),
        (dt.date(2026, 8, 1), (0, 5)),
        (dt.date(2026, 8, 31), (5, 0)),
        (dt.date(2026, 2, 28), (4, 5)),
    ],
)
def test_a_day_stands_below_its_weekday(day: dt.date, cell: tuple[int, int]) -> None:
    model = model_of(day.year, day.month)
    index = model.index_of(day)
    assert (index.row(), index.column()) == cell
    assert index.data(DAY).day == day


def test_cells_beside_the_month_are_empty_and_cannot_be_chosen() -> None:
    model = model_of(2026, 8)
    before, after = model.index(0, 4), model.index(5, 1)
    assert (before.data(DAY), after.data(DAY)) == (None, None)
    assert model.flags(before) == model.flags(after) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(0, 5)) & Qt.ItemFlag.ItemIsSelectable


def test_a_filled_month_keeps_qts_rules(qtmodeltester) -> None:
    qtmodeltester.check(model_of(2026, 8))
