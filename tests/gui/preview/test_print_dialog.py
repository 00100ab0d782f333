"""What is asked before printing."""

import pytest
from pytestqt.qtbot import QtBot

from ttdn_desktop.gui.preview.print_dialog import PrintDialog


@pytest.mark.parametrize(
    ("typed", "first", "last"), [("", None, None), ("2", 2, 2), ("1-3", 1, 3), (" 2 – 4 ", 2, 4)]
)
def test_pages_as_typed(qtbot: QtBot, typed: str, first: int | None, last: int | None) -> None:
    dialog = PrintDialog()
    qtbot.addWidget(dialog)
    dialog.pages.setText(typed)
    job = dialog.job()
    assert job is not None
    assert (job.first, job.last) == (first, last)


@pytest.mark.parametrize("typed", ["0", "3-1", "một", "1,2", "-", "-3"])
def test_pages_that_name_none_cannot_be_printed(qtbot: QtBot, typed: str) -> None:
    dialog = PrintDialog()
    qtbot.addWidget(dialog)
    dialog.pages.setText(typed)
    assert dialog.job() is None
    assert not dialog.print_button.isEnabled()
