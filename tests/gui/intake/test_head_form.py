"""The fields of a higher plan's head."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication

from tests.gui.plans_taken_in import PLAN, intake
from ttdn_desktop.gui import theme


@pytest.mark.parametrize("half", ["20", "2026,5", "20x"])
def test_half_a_year_is_no_year_and_can_be_gone_on_with(qtbot, ready, half) -> None:
    page = intake(qtbot, ready)
    year = page.directive.year
    field = page.head.fields["year"]
    field.edit.clear()
    field.edit.insert(half)
    field._on_typed(half)
    assert page.directive.year == year
    assert field.edit.text() == half


def test_a_titles_line_break_is_none(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    page.head.fields["title"].edit.setPlainText("Thông tin đối ngoại\nnăm 2026")
    assert page.directive.title == "Thông tin đối ngoại năm 2026"


@pytest.mark.parametrize("name", ["issuer", "title"])
def test_a_file_dragged_over_a_field_is_left_to_the_window(qtbot, ready, name) -> None:
    edit = intake(qtbot, ready).head.fields[name].edit
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(PLAN))])
    data.setText(str(PLAN))  # file managers give the path as text too
    place, keys = QPointF(5, 5).toPoint(), Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys)
    edit.dragEnterEvent(over)
    assert not over.isAccepted()


def test_the_highlight_follows_the_systems_scheme(qtbot, ready) -> None:
    head = intake(qtbot, ready).head
    head.highlight("number")
    app = QApplication.instance()
    theme.apply_colours(app, theme.DARK)
    try:
        assert theme.DARK.accent in head.labels["number"].styleSheet()
    finally:
        theme.apply_colours(app, theme.LIGHT)
    assert theme.LIGHT.accent in head.labels["number"].styleSheet()
