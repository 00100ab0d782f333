"""The editor of one activity."""

from PySide6.QtTest import QTest

from tests.gui.rows import row_of


def test_an_amount_half_typed_does_not_follow_to_another_activity(page):
    field = row_of(page, "hoat-dong", "activities").field
    budget = field.editor._parts["budget"].edit
    field.table.selectRow(1)
    budget.setFocus()
    budget.selectAll()
    QTest.keyClicks(budget, "12x")
    field.table.selectRow(4)
    assert budget.text() == "0"
