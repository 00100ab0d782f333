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


def test_the_unit_follows_the_channel_in_one_step_of_undo(page):
    field = row_of(page, "hoat-dong", "activities").field
    before = next(each for each in field.value() if each.channel == "radio" and each.target)
    field.go_to(before.id)
    box = field.editor._channel
    for channel, unit in (("rebuttal", "vụ, việc"), ("meeting", "buổi")):
        box.setCurrentIndex(box.findData(channel))
        box.activated.emit(box.currentIndex())
        changed = next(each for each in field.value() if each.id == before.id)
        assert (changed.channel, changed.target.unit, changed.target.quantity) == (
            channel, unit, before.target.quantity,
        )  # fmt: skip
    page.undo()
    page.undo()
    assert next(each for each in page.session.dossier.plan.activities if each.id == before.id) == before
