"""Every section of a plan at 1366 x 768 and 125 %: nothing is wider than what is seen of it."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.plans_taken_in import intake
from tests.gui.rows import row_of
from tests.journeys.clerk import SEED
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.widgets.texts import ParagraphEdit, iter_blocks

SMALL_SCREEN = (1093, 560)
"""1366 x 768 at 125 %, without the title and the system's bar."""


@pytest.fixture
def small(window: MainWindow, page: DraftingPage) -> DraftingPage:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "light")
    window.resize(*SMALL_SCREEN)
    QApplication.processEvents()
    assert (window.width(), window.height()) == SMALL_SCREEN
    return page


def test_no_section_is_cut_at_its_right(small: DraftingPage) -> None:
    row_of(small, "chung", "opening").field._group.button(1).click()
    wider: dict[str, int] = {}
    for section in small.context.interview.sections:
        small.show_section(section.id)
        QApplication.processEvents()
        assert small.page is not None
        wider[section.id] = small.page.widget().width() - small.page.viewport().width()
    assert {name: by for name, by in wider.items() if by > 0} == {}


def test_no_letter_of_a_drafted_text_is_cut(qtbot: QtBot, ready: MainWindow) -> None:
    ready.set_scheme("light")
    ready.resize(1366, 768)
    intake(qtbot, ready, SEED).accept()
    qtbot.waitUntil(lambda: ready.drafting_page is not None, timeout=60_000)
    page = ready.drafting_page
    assert page is not None
    page.make_draft()
    page.show_section("muc-dich")
    qtbot.wait(500)  # until the pane's bar has come and the texts have followed its width

    assert page.page is not None
    edits = [edit for edit in page.page.findChildren(ParagraphEdit) if edit.isVisible() and edit.text()]
    assert edits
    for edit in edits:
        room = edit.viewport().width() - 2 * edit.document().documentMargin()
        layouts = [block.layout() for block in iter_blocks(edit)]
        widths = [layout.lineAt(row).width() for layout in layouts for row in range(layout.lineCount())]
        assert max(widths) <= room
