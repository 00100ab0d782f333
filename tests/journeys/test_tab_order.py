"""The Tab key goes as the eye goes: outline, the fields, the tabs at the right, the buttons below."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QWidget

from tests.gui.following import following, many
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.fields.assignments import AssignmentsField
from ttdn_desktop.gui.home.page import HomePage
from ttdn_desktop.gui.main_window import MainWindow


def way(page: DraftingPage) -> list[QWidget]:
    """Return what the Tab key comes to, from the outline once round."""
    QApplication.processEvents()  # what was just added is shown
    page.outline.setFocus()
    reached: list[QWidget] = []
    while len(reached) < 200 and (not reached or reached[-1] is not page.outline):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    return reached


def test_the_key_goes_from_outline_to_fields_to_tabs(page: DraftingPage) -> None:
    for section in page.context.interview.sections:
        page.show_section(section.id)
        reached = way(page)
        first_at_right = reached.index(page.tabs.tabBar())
        assert all(page.stack.isAncestorOf(one) for one in reached[:first_at_right])
        assert not any(page.stack.isAncestorOf(one) for one in reached[first_at_right:])
        kinds = (QLineEdit, QCheckBox)
        shown = [one for kind in kinds for one in page.stack.currentWidget().findChildren(kind)]
        assert {one for one in shown if one.isVisible() and one.isEnabled()} <= set(reached)


def test_every_body_with_its_tasks_is_come_to_in_turn(page: DraftingPage) -> None:
    page.show_section("to-chuc")
    assert page.page is not None
    field = next(row.field for row in page.page.rows if isinstance(row.field, AssignmentsField))
    field.add_row()
    reached = way(page)
    wanted = [part for block in field.blocks for part in (block.to, block.remove, block.tasks)]
    start = reached.index(wanted[0])
    assert reached[start : start + len(wanted)] == wanted


def test_a_page_shown_has_the_keys(window: MainWindow, page: DraftingPage) -> None:
    window.actions_by_name["ready"].trigger()
    assert window.page is not None
    assert window.page.isAncestorOf(QApplication.focusWidget())
    window.data_folder.save_settings(CommuneSettings(commune=page.session.dossier.commune))
    window.show_home()
    assert isinstance(window.page, HomePage)
    assert window.page.intake_button.hasFocus()


def test_the_key_goes_through_all_of_the_entry_in_hand(window: MainWindow) -> None:
    page = following(window, many(3))
    page.table.selectRow(0)
    QApplication.processEvents()
    page.table.setFocus()
    reached: list[QWidget] = []
    while len(reached) < 60 and page.back not in reached:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    form, evidence = page.panel.form, page.panel.evidence
    first = [form.day.edit, form.activity.edit, form.quantity.edit, form.parts["title"].focusProxy()]
    start = reached.index(first[0])
    assert reached[start : start + 4] == first
    assert {evidence.list, evidence.text, evidence.add_file, page.back} <= set(reached)
