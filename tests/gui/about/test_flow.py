"""Saving the support file from the dialog."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ttdn_desktop.gui.about import flow
from ttdn_desktop.gui.main_window import MainWindow


def test_a_support_file_that_cannot_be_written_is_told_and_can_be_tried_again(
    qtbot: QtBot, window: MainWindow, shown_boxes: list[str], tmp_path: Path
) -> None:
    dialog = flow.dialog_for(window, window.data_folder.data_dir, window.tasks, "dark")
    qtbot.addWidget(dialog)
    flow.save(dialog, tmp_path / "khong-co" / "a.zip", window.data_folder.data_dir, window.tasks, {})
    assert not dialog.support_button.isEnabled()
    qtbot.waitUntil(lambda: bool(shown_boxes))
    assert "Không ghi được tệp" in shown_boxes[0]
    assert dialog.support_button.isEnabled()


def test_the_menu_opens_the_dialog(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(flow, "show", lambda _window, data_dir, *_rest: opened.append(data_dir))
    window.actions_by_name["about"].trigger()
    assert opened == [window.data_folder.data_dir]
