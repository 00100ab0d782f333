"""Thông tin chương trình: version, folders, licences."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ttdn_desktop import __version__
from ttdn_desktop.gui.about import flow
from ttdn_desktop.gui.app import prepare_app
from ttdn_desktop.gui.main_window import MainWindow


def test_the_dialog_tells_version_folders_and_licences_as_text_to_copy(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = flow.dialog_for(window, window.data_folder.data_dir, window.tasks, "dark")
    qtbot.addWidget(dialog)
    dialog.show()
    shown = dialog.text.toPlainText()
    for words in (
        __version__,
        str(window.data_folder.data_dir),
        "MIT",
        "SIL Open Font License",
        "LGPL-3.0-only",
        "msgspec",
    ):
        assert words in shown
    dialog.text.selectAll()
    dialog.text.copy()
    assert str(window.data_folder.data_dir) in prepare_app().clipboard().text()
    QTest.keyClick(dialog.text, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
