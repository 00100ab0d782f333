"""A window without a screen, on a data folder of its own: fixtures for tests/gui and tests/journeys."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported: tests never open a real window

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.gui.captured import thread_bound_in
from tests.gui.plans_taken_in import SETTINGS
from tests.systems import under_wine
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.app import prepare_app
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.workspace.data_folder import DataFolder


def mark_window_tests(items: list[pytest.Item], folder: str) -> None:
    """Two settings for every test of the window below ``folder``.

    The offscreen screen says of every window that it knows no size hints: no fault of ours.

    A signal can't end a test that waits in Qt's own loop (an unanswered `QDialog.exec`), since no Python runs
    there; the time limit's thread can, with the stacks of all threads, but it ends the whole run.
    """
    for item in items:
        if folder in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))
            item.add_marker(pytest.mark.timeout(method="thread"))


@pytest.fixture(autouse=True)
def workers_hold_frozen_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test of the window also sees that no worker is handed a widget or what belongs to a thread."""
    run = Tasks.run

    def watched(tasks: Tasks, slot: str, work: Callable[[], Any], *heard: Callable[[Any], None]) -> None:
        held = thread_bound_in(work)
        assert not held, f"the work in slot {slot} holds {held}"
        run(tasks, slot, work, *heard)

    monkeypatch.setattr(Tasks, "run", watched)


@pytest.fixture(autouse=True)
def patient_under_wine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first pages of a run, that load every library, took 14 s under Wine, once beyond 20 s."""
    wait = QtBot.waitUntil

    def wait_longer(qtbot: QtBot, callback: Callable[[], Any], *, timeout: int = 5000) -> None:
        wait(qtbot, callback, timeout=timeout * 4)

    if under_wine():
        monkeypatch.setattr(QtBot, "waitUntil", wait_longer)


@pytest.fixture
def data_folder(tmp_path: Path) -> Iterator[DataFolder]:
    opened = DataFolder.open(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot: QtBot, data_folder: DataFolder) -> Iterator[MainWindow]:
    prepare_app()
    shown = MainWindow(data_folder)
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


@pytest.fixture
def shown_boxes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What message boxes say; none of them waits."""
    shown: list[str] = []
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: shown.append(f"{box.text()} {box.informativeText()}")
    )
    return shown


@pytest.fixture
def ready(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The window of a commune that is set up; whatever it asks is answered yes, what it says is kept."""
    window.data_folder.save_settings(SETTINGS)
    window.show_home()
    shown_messages: list[str] = []
    monkeypatch.setattr(messages, "show_error", lambda _parent, fault: shown_messages.append(str(fault)))
    monkeypatch.setattr(messages, "show_note", lambda _parent, what, _more="": shown_messages.append(what))
    monkeypatch.setattr(messages, "ask", lambda *_args, **_kwargs: True)
    window.shown_messages = shown_messages
    return window
