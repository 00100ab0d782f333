"""Items taken over from the higher plan, and reworded."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.gui.fields.unikey import press
from ttdn_desktop.directive.records import Item
from ttdn_desktop.dossier.records import Choice
from ttdn_desktop.gui.fields.chosen import ChoiceField, ItemsField
from ttdn_desktop.interview.records import Option


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


def test_what_was_changed_of_the_higher_plans_words_is_seen(shown):
    field = shown(ItemsField((Item(id="I.1", text="Trên địa bàn huyện <A & B>"),)))
    field.show_value((Choice(id="I.1", text="Trên địa bàn xã <A & B>", proposed=True),))
    words = field.rows[0]._label.text()
    assert ">huyện</s>" in words
    assert ">xã</b>" in words
    assert "&lt;A &amp;" in words

    field.rows[0]._restore.click()
    assert field.rows[0]._label.text() == "Trên địa bàn huyện <A & B>"


def test_a_long_option_wraps_and_is_chosen_by_its_words(shown):
    option = Option(value="x", label="Một câu rất dài " * 20)
    field = shown(ChoiceField((Option(value="y", label="Ngắn"), option)))
    assert field.minimumSizeHint().width() < 400
    words = next(text for text in field.findChildren(QLabel) if text.text() == option.label)
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert field.value() == "x"
