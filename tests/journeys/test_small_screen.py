"""Every section of a plan at 1366 x 768 and 125 %: nothing is wider than what is seen of it."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.rows import row_of
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.main_window import MainWindow

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
