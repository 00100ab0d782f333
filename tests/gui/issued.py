"""Issuing by the window, waited for."""

from pytestqt.qtbot import QtBot

from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.signing.ready_page import ReadyPage
from ttdn_desktop.gui.signing.register_page import RegisterPage


def issued(qtbot: QtBot, window: MainWindow, page: ReadyPage) -> RegisterPage:
    """Press the button and return the register that is shown once the paper is issued."""
    page.issue()
    qtbot.waitUntil(lambda: isinstance(window.page, RegisterPage), timeout=20_000)
    shown = window.page
    assert isinstance(shown, RegisterPage)
    return shown
