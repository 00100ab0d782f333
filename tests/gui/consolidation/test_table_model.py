"""Every sheet keeps Qt's rules and is sorted by value."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.consolidation.opened import opened, read, words
from ttdn_desktop.gui.consolidation import sheets
from ttdn_desktop.gui.consolidation.sheets import Sheet
from ttdn_desktop.gui.consolidation.table_model import SheetModel, SortedSheet
from ttdn_desktop.gui.main_window import MainWindow

ALL = (
    sheets.received, sheets.late, sheets.rejected, sheets.duplicates, sheets.channels, sheets.communes,
    sheets.duties, lambda result: sheets.missing(result, True),
)  # fmt: skip


def test_every_sheet_keeps_qts_rules(qtbot: QtBot, qtmodeltester, window: MainWindow, sent: Path) -> None:
    page = opened(window)
    result = read(qtbot, page, sent)
    for sheet in (*(one(result) for one in ALL), Sheet((), ())):
        model = SheetModel()
        qtmodeltester.check(model)
        model.show(sheet)
        qtmodeltester.check(model)
        ordered = SortedSheet(model)
        qtmodeltester.check(ordered)


def test_figures_are_sorted_by_value_and_marks_have_a_colour(
    qtbot: QtBot, window: MainWindow, sent: Path
) -> None:
    page = opened(window)
    read(qtbot, page, sent)
    view = page.tabs.views["communes"]
    view.sorted.sort(2, Qt.SortOrder.DescendingOrder)
    assert [row[2] for row in words(page, "communes")][:3] == ["100.000", "500", "111"]
    assert view.sorted.index(0, 0).data(Qt.ItemDataRole.BackgroundRole) is not None
    assert view.sorted.index(1, 0).data(Qt.ItemDataRole.BackgroundRole) is None
