"""The window as a clerk uses it, on the real sample."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ttdn_desktop.dossier.records import Commune, Signer
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui import actions
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.home.page import HomePage
from ttdn_desktop.gui.settings.page import SettingsPage
from ttdn_desktop.interview.coverage import matrix

SETTINGS = CommuneSettings(
    commune=Commune(name="Vạn Thắng", kind="xã", district="Vạn Ninh", province="Khánh Hòa", code="22516"),
    signers=(Signer(name="Nguyễn Văn A"),),
    archive="VT, VHXH",
)


def row_of(page: DraftingPage, section: str, question: str):
    page.show_section(section)
    row = page.page.row(question)
    assert row is not None
    return row


def test_an_empty_folder_asks_for_the_commune_first(window):
    window.start()
    assert isinstance(window.page, SettingsPage)
    assert window.page.first_run


def test_the_first_runs_answers_are_kept(window):
    window.start()
    first = window.page
    QTest.keyClicks(first.unit.search, "van thang")
    first.unit.list.activated.emit(first.unit.model.index(0))
    first.chair._name.insert("Nguyễn Văn A")
    first.save()
    assert window.desk.settings.commune.name == "Vạn Thắng"
    assert window.desk.settings.signer.name == "Nguyễn Văn A"
    assert isinstance(window.page, HomePage)


def test_the_desk_opens_empty_and_with_a_dossier(window):
    window.desk.save_settings(SETTINGS)
    window.show_home()
    assert window.page.cards == []
    window.desk.new_dossier("van-ninh-2019", 2019)
    window.show_home()
    assert len(window.page.cards) == 1


def test_every_page_is_freed_on_leaving(qtbot, window):
    window.desk.save_settings(SETTINGS)
    for leave_by in (window.show_home, window.show_settings, window.open_sample, window.show_home):
        old = window.page
        leave_by()
        if old is not None:
            qtbot.waitUntil(lambda old=old: not shiboken6.isValid(old))


def test_every_section_opens(page):
    for section in page.context.interview.sections:
        page.show_section(section.id)
        assert page.page.section.id == section.id


def test_a_changed_answer_changes_the_pages(qtbot, page):
    before = page.preview.view.pages
    row = row_of(page, "noi-nhan", "archive")
    row.field.setFocus()
    QTest.keyClicks(row.field.edit, "1")
    assert page.drafting.dossier.plan.archive.endswith("1")
    qtbot.waitUntil(lambda: page.preview.view.pages is not before, timeout=20_000)
    assert page.preview.view.pages.changed is not None


def test_f5_adds_f6_removes_and_undo_brings_back(page):
    field = row_of(page, "hoat-dong", "activities").field
    before = page.drafting.dossier.plan.activities
    field.table.setFocus()
    page.add_row()
    assert len(page.drafting.dossier.plan.activities) == len(before) + 1
    page.remove_row()
    assert page.drafting.dossier.plan.activities == before
    page.remove_row()
    assert len(page.drafting.dossier.plan.activities) == len(before) - 1
    page.undo()
    assert page.drafting.dossier.plan.activities == before
    assert field.value() == before


def test_alt_down_moves_an_activity(page):
    field = row_of(page, "hoat-dong", "activities").field
    field.table.setFocus()
    ids = [activity.id for activity in field.value()]
    QTest.keyClick(field.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [activity.id for activity in page.drafting.dossier.plan.activities][:2] == [ids[1], ids[0]]


def test_an_uncovered_duty_is_red_and_leads_to_its_place(page):
    field = row_of(page, "hoat-dong", "not_applicable").field
    last = page.drafting.dossier.plan.activities[4]
    assert last.duties == ("III.8.1",)
    field.model.setData(field.model.index(0, 5), None, Qt.ItemDataRole.CheckStateRole)
    assert matrix(page.drafting.dossier, page.context.directive).rows[0].state.is_open
    assert field.model.index(0, 0).data(Qt.ItemDataRole.BackgroundRole) is not None
    finding = next(found for found in page.drafting.findings() if found.code == "uncovered")
    page.show_section("chung")
    page.go_to(finding)
    assert page.page.section.id == "hoat-dong"
    assert field.table.currentIndex().row() == 0


def test_a_reason_answers_a_duty(page):
    field = row_of(page, "hoat-dong", "not_applicable").field
    tick, line = field.reasons["III.8.2"]
    tick.click()
    QTest.keyClicks(line, "Khong")
    assert page.drafting.dossier.plan.not_applicable == {"III.8.2": "Khong"}


def test_ctrl_z_in_a_text_field_takes_the_dossier_back(page):
    row = row_of(page, "noi-nhan", "archive")
    before = row.field.edit.text()
    row.field.setFocus()
    QTest.keyClicks(row.field.edit, "abc")
    QTest.keyClick(row.field.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.drafting.dossier.plan.archive == before
    assert row.field.edit.text() == before
    QTest.keyClick(row.field.edit, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert row.field.edit.text() == before + "abc"


def test_the_higher_plans_passage_follows_the_question(page):
    row_of(page, "noi-dung", "contents")
    text = page.basis.toPlainText()
    for item in page.context.directive.contents:
        assert page.context.directive.item(item).text in text


def test_what_is_typed_is_saved_by_itself(qtbot, window, page):
    row = row_of(page, "noi-nhan", "archive")
    QTest.keyClicks(row.field.edit, "9")
    qtbot.waitUntil(lambda: window._saved.text().startswith("Đã lưu"), timeout=5_000)
    assert len(window.desk.dossiers()) == 1


def test_every_action_can_be_reached_by_the_keyboard():
    keys = [key for row in actions.ROWS for key in row.keys]
    assert len(keys) == len(set(keys))
    assert not any("Ctrl+Shift" in key for key in keys)
    assert all("&" in row.text and "&" in row.menu for row in actions.ROWS)


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


def test_a_small_screen_is_enough(page):
    hint = page.window().minimumSizeHint()
    assert hint.width() <= 1280
    assert hint.height() <= 680


def test_a_second_window_is_read_only_and_says_who_holds(qtbot, desk):
    from ttdn_desktop.gui.main_window import MainWindow
    from ttdn_desktop.workspace.data_folder import DataFolder

    second = MainWindow(DataFolder.open(desk.data_dir))
    qtbot.addWidget(second)
    second.show()
    assert second._banner.isVisible()
    second.open_sample()
    shown = second.drafting_page
    assert not any(row.field.isEnabled() for row in shown.page.rows)
    assert not second.actions_by_name["save"].isEnabled()
    second.close()


@pytest.mark.parametrize("words", ["Ghi", "Kiểm tra", "Xem trước", "In", "Kết xuất Word", "Kết xuất PDF"])
def test_the_row_of_buttons_stands_below(page, words):
    shown = [made for made in page.window()._buttons.values() if made.isVisible()]
    assert words in [made.text().replace("&", "") for made in shown]


def test_a_section_entered_for_the_first_time_shows_its_answers(page):
    lead = row_of(page, "to-chuc", "lead").field
    lead.edit.setFocus()
    QTest.keyClicks(lead.edit, "Cong chuc")
    activities = row_of(page, "hoat-dong", "activities").field
    assert len(activities.value()) == 5
    assert activities.editor.isEnabled()
    activities.add_row()
    assert len(page.drafting.dossier.plan.activities) == 6


def test_a_page_out_of_view_is_drawn_anew_when_it_comes_into_view(qtbot, page):
    view = page.preview.view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = view.visible_pages()[-1]
    qtbot.waitUntil(lambda: last not in view.missing() and last in view.pages.images)
    old = view.pages.images[last]
    row_of(page, "chung", "superior_number").field.edit.setFocus()
    QTest.keyClicks(page.page.row("superior_number").field.edit, "15")
    qtbot.waitUntil(lambda: last not in view.visible_pages(), timeout=5_000)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: last in view.visible_pages() and not view.missing(), timeout=5_000)
    assert view.pages.images[last] is not old


def test_a_date_half_typed_stays_while_the_clerk_looks_elsewhere(page):
    field = row_of(page, "chung", "superior_date").field
    field.edit.setFocus()
    QTest.keyClicks(field.edit, "5/13")
    row_of(page, "ky", "signer")
    assert row_of(page, "chung", "superior_date").field.edit.text() == "5/13"


def test_an_amount_half_typed_does_not_follow_to_another_activity(page):
    field = row_of(page, "hoat-dong", "activities").field
    budget = field.editor._parts["budget"].edit
    field.table.selectRow(1)
    budget.setFocus()
    budget.selectAll()
    QTest.keyClicks(budget, "12x")
    field.table.selectRow(4)
    assert budget.text() == "0"


def test_keys_nobody_knows_stay_with_a_signer_who_is_renamed(page):
    field = row_of(page, "ky", "signer").field
    field.show_value(Signer(name="A", extra={"phone": "1"}))
    QTest.keyClicks(field._name, "B")
    assert field.value().extra == {"phone": "1"}
