"""Typing as Unikey does it: Backspace and a new letter for each accent; put in order on leaving."""

import datetime as dt
import unicodedata

import pytest
from PySide6.QtTest import QTest

from tests.gui.fields.unikey import UNIKEY, press
from tests.gui.rows import row_of
from ttdn_desktop.gui.fields.activity_editor import SupportField
from ttdn_desktop.gui.fields.typed import (
    DateField,
    LineField,
    LinesField,
    MoneyField,
    NumberField,
    ParagraphField,
)


@pytest.mark.parametrize("kind", [LineField, ParagraphField, LinesField, SupportField])
def test_unikeys_backspaces_leave_the_text_right(shown, kind):
    field = shown(kind())
    press(field.edit, "".join(UNIKEY))
    assert field.edit.text() == "Kế hoạch"
    field.leave()
    assert field.edit.text() == "Kế hoạch"


@pytest.mark.parametrize("kind", [LineField, DateField, MoneyField, NumberField, SupportField])
def test_no_half_typed_text_is_touched(shown, kind):
    field = shown(kind())
    typed = ""
    for key in "12.5;  a/1":
        press(field.edit, key)
        typed += key
        assert field.edit.text() == typed


def test_the_value_follows_every_key(shown):
    field = shown(LineField())
    heard = []
    field.edited.connect(lambda value, _sub: heard.append(value))
    press(field.edit, "VT")
    assert heard == ["V", "VT"]


@pytest.mark.parametrize(
    ("kind", "typed", "left", "value"),
    [
        (MoneyField, "12500000 đ", "12.500.000", 12_500_000),
        (MoneyField, "0", "0", 0),
        (MoneyField, "  ", "", None),
        (DateField, "5.11.2019", "05/11/2019", dt.date(2019, 11, 5)),
        (NumberField, "1,50", "1,5", 1.5),
        (NumberField, "24", "24", 24),
        (SupportField, "Công an xã ;; Đoàn Thanh niên", "Công an xã; Đoàn Thanh niên", None),
        (LineField, "  VT,   VHXH ", "VT, VHXH", "VT, VHXH"),
    ],
)
def test_leaving_puts_the_text_in_order(shown, kind, typed, left, value):
    field = shown(kind())
    field.edit.setText("")
    press(field.edit, typed)
    field.leave()
    assert field.edit.text() == left
    if value is not None:
        assert field.value() == value


def test_leaving_makes_one_letter_of_letter_and_accent(shown):
    field = shown(LineField())
    field.edit.insert(unicodedata.normalize("NFD", "Kế hoạch"))
    field.leave()
    assert field.edit.text() == "Kế hoạch"


@pytest.mark.parametrize(
    ("kind", "typed"), [(DateField, "31/02/2019"), (MoneyField, "mười"), (NumberField, "x")]
)
def test_what_is_not_understood_stays_and_is_told(shown, kind, typed):
    field = shown(kind())
    heard = []
    field.edited.connect(lambda *_: heard.append("edited"))
    field.wrong.connect(heard.append)
    press(field.edit, typed[-1] if kind is NumberField else typed)
    del heard[:]
    field.leave()
    assert field.edit.text() == typed
    assert heard == [field.parse_error]


def test_a_date_half_typed_stays_while_the_clerk_looks_elsewhere(page):
    field = row_of(page, "chung", "superior_date").field
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "5/13")
    row_of(page, "ky", "signer")
    assert row_of(page, "chung", "superior_date").field.edit.text() == "5/13"
