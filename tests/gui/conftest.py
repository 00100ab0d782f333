"""A window without a screen, on a data folder of its own."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported: tests never open a real window

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ttdn_desktop.gui.app import prepared_app
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.pages.drafting import DraftingPage
from ttdn_desktop.workspace.desk import Desk


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Two settings for every test of the window.

    The offscreen screen says of every window that it knows no size hints: no fault of ours.

    A signal can't end a test that waits in Qt's own loop (an unanswered `QDialog.exec`), since no Python runs
    there; the time limit's thread can, with the stacks of all threads, but it ends the whole run.
    """
    for item in items:
        if "tests/gui" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))
            item.add_marker(pytest.mark.timeout(method="thread"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    prepared_app()
    shown = MainWindow(desk)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    shown.close()


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> DraftingPage:
    """The sample in hand, its preview there."""
    window.activateWindow()
    window.open_sample()
    found = window.drafting_page
    assert found is not None
    qtbot.waitUntil(lambda: found.preview.view.pages is not None, timeout=20_000)
    return found
