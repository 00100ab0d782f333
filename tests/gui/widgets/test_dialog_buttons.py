"""A dialog's buttons end it as they say."""

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from ttdn_desktop.gui.widgets.dialog_buttons import accept_or_reject


@pytest.mark.parametrize(("yes", "texts"), [("&Ghi", ["&Ghi", "Đóng"]), ("", ["Đóng"])])
def test_yes_accepts_and_no_leaves(qtbot: QtBot, yes: str, texts: list[str]) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    buttons = accept_or_reject(dialog, yes)
    assert sorted(each.text() for each in buttons.buttons()) == sorted(texts)
    for each in buttons.buttons():
        each.click()
        accepts = buttons.buttonRole(each) == QDialogButtonBox.ButtonRole.AcceptRole
        assert dialog.result() == (QDialog.DialogCode.Accepted if accepts else QDialog.DialogCode.Rejected)


def test_a_button_of_the_dialogs_own(qtbot: QtBot) -> None:
    dialog, own = QDialog(), QPushButton("&Lấy lại")
    qtbot.addWidget(dialog)
    assert own in accept_or_reject(dialog, own, "Bỏ").buttons()
