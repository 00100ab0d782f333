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


def test_duties_and_contents_are_ticked_by_their_words(page):
    field = row_of(page, "hoat-dong", "activities").field
    directive = page.context.directive
    contents = [directive.item(item_id) for item_id in directive.contents]
    for ticks, items in (
        (field.editor._duties, directive.commune_duties),
        (field.editor._contents, contents),
    ):
        assert len(ticks) == len(items)
        for tick, item in zip(ticks, items, strict=True):
            assert item.text.startswith(tick.text().rstrip("…"))
            assert item.id not in tick.text()
