"""A day typed short, or changed by the arrows."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ttdn_desktop.gui.fields.day import DayField


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5/3", dt.date(2026, 3, 5)),
        (" 05-3 ", dt.date(2026, 3, 5)),
        ("5.3", dt.date(2026, 3, 5)),
        ("5/3/2019", dt.date(2019, 3, 5)),
        ("31/2", None),
        ("5/", None),
    ],
)
def test_a_day_without_a_year_is_of_the_dossiers_year(qtbot: QtBot, text: str, day: dt.date | None) -> None:
    field = DayField(2026)
    qtbot.addWidget(field)
    assert field.parse(text)[1] == day


@pytest.mark.parametrize(
    ("start", "key", "day"),
    [
        (dt.date(2026, 12, 31), Qt.Key.Key_Up, dt.date(2027, 1, 1)),
        (dt.date(2026, 3, 1), Qt.Key.Key_Down, dt.date(2026, 2, 28)),
        (dt.date.max, Qt.Key.Key_Up, dt.date.max),
        (dt.date.min, Qt.Key.Key_Down, dt.date.min),
    ],
)
def test_the_arrows_change_the_day_inside_the_calendar(
    qtbot: QtBot, start: dt.date, key: Qt.Key, day: dt.date
) -> None:
    field = DayField(2026)
    qtbot.addWidget(field)
    field.show_value(start)
    QTest.keyClick(field.edit, key)
    assert field.value() == day
