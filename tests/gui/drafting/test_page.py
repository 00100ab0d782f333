"""The page of drafting, on the real sample."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.rows import row_of


def test_every_section_opens(page):
    for section in page.context.interview.sections:
        page.show_section(section.id)
        assert page.page.section.id == section.id


def test_a_changed_answer_changes_the_pages(qtbot, page):
    before = page.preview.view.pages
    row = row_of(page, "noi-nhan", "archive")
    row.field.setFocus()
    QTest.keyClicks(row.field.edit, "1")
    assert page.session.dossier.plan.archive.endswith("1")
    qtbot.waitUntil(lambda: page.preview.view.pages is not before, timeout=20_000)
    assert page.preview.view.pages.changed is not None


def test_ctrl_z_in_a_text_field_takes_the_dossier_back(page):
    row = row_of(page, "noi-nhan", "archive")
    before = row.field.edit.text()
    row.field.setFocus()
    QTest.keyClicks(row.field.edit, "abc")
    QTest.keyClick(row.field.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.session.dossier.plan.archive == before
    assert row.field.edit.text() == before
    QTest.keyClick(row.field.edit, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert row.field.edit.text() == before + "abc"


def test_tab_walks_through_every_field_of_a_section(page):
    page.show_section("chung")
    rows = [row for row in page.page.rows if row.isVisible()]
    rows[0].field.setFocus()
    met: set[QWidget | None] = set()
    for _ in range(80):
        focused = QApplication.focusWidget()
        met.update(row for row in rows if focused and row.isAncestorOf(focused))
        QTest.keyClick(focused or page, Qt.Key.Key_Tab)
    assert met >= set(rows)


def test_a_section_entered_for_the_first_time_shows_its_answers(page):
    lead = row_of(page, "to-chuc", "lead").field
    lead.edit.setFocus()
    QTest.keyClicks(lead.edit, "Cong chuc")
    activities = row_of(page, "hoat-dong", "activities").field
    assert len(activities.value()) == 5
    assert activities.editor.isEnabled()
    activities.add_row()
    assert len(page.session.dossier.plan.activities) == 6


def test_a_phrase_is_put_behind_what_is_answered(page):
    row = row_of(page, "muc-dich", "own_purposes")
    before = row.field.value()
    assert row.phrases.opener.isVisibleTo(page)
    row.phrases.opener.click()
    phrase = row.phrases.model.item(0)
    QTest.keyClick(row.phrases.search, Qt.Key.Key_Return)
    assert page.session.dossier.answers["own_purposes"] == [*before, phrase]
    assert not row.phrases.isVisibleTo(page)
    page.undo()
    assert row.field.value() == before
    assert not row_of(page, "noi-nhan", "recipients").phrases.opener.isVisibleTo(page)
