"""The table of activities and its editor."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.rows import row_of


def test_f5_adds_f6_removes_and_undo_brings_back(page):
    field = row_of(page, "hoat-dong", "activities").field
    before = page.session.dossier.plan.activities
    field.table.setFocus()
    page.add_row()
    assert len(page.session.dossier.plan.activities) == len(before) + 1
    page.remove_row()
    assert page.session.dossier.plan.activities == before
    page.remove_row()
    assert len(page.session.dossier.plan.activities) == len(before) - 1
    page.undo()
    assert page.session.dossier.plan.activities == before
    assert field.value() == before


def test_what_undo_brings_back_becomes_current(page):
    field = row_of(page, "hoat-dong", "activities").field
    ids = [activity.id for activity in field.value()]
    for removed in (ids[0], ids[2]):
        field.go_to(removed)
        page.remove_row()
        field.go_to(ids[3])
        page.undo()
        assert field.model.activities[field.current()].id == removed


def test_a_day_that_is_none_goes_with_undo(page):
    field = row_of(page, "hoat-dong", "activities").field
    field.go_to(field.value()[0].id)
    title, start = field.editor._parts["title"], field.editor._parts["start"]
    shown = start.edit.text()
    QTest.keyClicks(title.edit, "x")
    start.edit.setFocus()
    start.edit.selectAll()
    QTest.keyClicks(start.edit, "31/2")
    assert start.edit.text() == "31/2"
    page.undo()
    assert start.edit.text() == shown


def test_alt_down_moves_an_activity(page):
    field = row_of(page, "hoat-dong", "activities").field
    field.table.setFocus()
    ids = [activity.id for activity in field.value()]
    QTest.keyClick(field.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [activity.id for activity in page.session.dossier.plan.activities][:2] == [ids[1], ids[0]]


def test_an_activity_added_has_no_id_that_the_log_still_names(page):
    last = page.session.dossier.plan.activities[-1]
    logged = msgspec.structs.replace(page.session.dossier.log[0], id="n1", activity=last.id)
    page._change(msgspec.structs.replace(page.session.dossier, log=(logged,)), None)
    field = row_of(page, "hoat-dong", "activities").field
    field.go_to(last.id)
    page.remove_row()
    page.add_row()
    assert last.id not in [activity.id for activity in page.session.dossier.plan.activities]
