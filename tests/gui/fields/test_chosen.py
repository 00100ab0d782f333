"""Items taken over from the higher plan, and reworded."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.fields.unikey import press
from ttdn_desktop.directive.records import Item
from ttdn_desktop.dossier.records import Choice
from ttdn_desktop.gui.fields.chosen import ItemsField


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
