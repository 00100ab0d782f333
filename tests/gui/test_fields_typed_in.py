"""Typing as Unikey does it: Backspace and a new letter for each accent; put in order on leaving."""

import datetime as dt
import unicodedata

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ttdn_desktop.directive.records import Item
from ttdn_desktop.dossier.records import Choice, Signer
from ttdn_desktop.gui.fields.activity_editor import SupportField
from ttdn_desktop.gui.fields.chosen import ItemsField
from ttdn_desktop.gui.fields.people import AssignmentsField, SignerField
from ttdn_desktop.gui.fields.typed import (
    DateField,
    LineField,
    LinesField,
    MoneyField,
    NumberField,
    ParagraphField,
)

UNIKEY = ("Ke", "\b", "ê", "\b", "ế", " hoac", "\b", "ch", "\b\b\b", "ạch")
"""«Kế hoạch» as Unikey sends it for «Kees hoachj»."""


def press(widget: QWidget, keys: str) -> None:
    """Send each letter as the keyboard driver does: QTest.keyClicks knows Latin-1 only."""
    for letter in keys:
        if letter == "\b":
            QTest.keyClick(widget, Qt.Key.Key_Backspace)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


@pytest.fixture
def shown(qtbot):
    """Show a field beside another one to leave for."""

    kept = []

    def show(field):
        window = QWidget()
        other = LineField()
        box = QVBoxLayout(window)
        box.addWidget(field)
        box.addWidget(other)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        field.setFocus()
        field.leave = other.setFocus
        kept.append(window)
        return field

    return show


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
    assert heard == [field.not_understood]


def test_an_item_is_taken_over_and_reworded(shown):
    field = shown(ItemsField((Item(id="I.1", text="Trên địa bàn huyện"), Item(id="I.2", text="Khác"))))
    row = field.rows[0]
    QTest.keyClick(row.check, Qt.Key.Key_Space)
    assert field.value() == (Choice(id="I.1"),)
    row._reword.click()
    row._edit.selectAll()
    press(row._edit, "Trên địa bàn xã")
    assert field.value() == (Choice(id="I.1", text="Trên địa bàn xã"),)
    row._restore.click()
    assert field.value() == (Choice(id="I.1"),)


def test_a_signers_usual_position_follows_the_form_of_signing(shown):
    field = shown(SignerField())
    field.show_value(Signer(name="Nguyễn Văn A"))
    field._authority.setCurrentIndex(1)
    field._authority.activated.emit(1)
    assert field.value() == Signer(authority="KT", position="PHÓ CHỦ TỊCH", name="Nguyễn Văn A")


def test_assignments_are_added_typed_in_and_removed(shown):
    field = shown(AssignmentsField())
    field.add_row()
    press(field.blocks[0].to, "Công an xã")
    field.blocks[0].tasks.setFocus()
    press(field.blocks[0].tasks, "Theo dõi")
    assert [(part.to, part.tasks) for part in field.value()] == [("Công an xã", ("Theo dõi",))]
    assert field.remove_row()
    assert field.value() == ()
