"""The rows of a sheet, ticked before they come into the log."""

import datetime as dt

from PySide6.QtCore import Qt

from ttdn_desktop.dossier.records import Commune, Dossier, LogEntry
from ttdn_desktop.gui.log.import_preview import SheetPreviewModel
from ttdn_desktop.workspace.log.sheet_reader import SheetRow

ENTRY = LogEntry(id="l1", date=dt.date(2026, 3, 5), title="Phát thanh")
DOSSIER = Dossier(pack="p", year=2026, commune=Commune(name="A", kind="xã", province="B"))
ROWS = (
    SheetRow(2, "new", ENTRY),
    SheetRow(3, "same", ENTRY),
    SheetRow(4, "doubtful", ENTRY),
    SheetRow(5, "unreadable", None),
)


def chosen(model: SheetPreviewModel) -> list[int]:
    return [row.number for row in model.chosen()]


def test_only_new_rows_are_ticked_at_first() -> None:
    assert chosen(SheetPreviewModel(ROWS, DOSSIER)) == [2]


def test_a_row_that_cannot_be_read_is_never_ticked() -> None:
    model = SheetPreviewModel(ROWS, DOSSIER)
    model.tick_only(("new", "doubtful", "unreadable"))
    assert chosen(model) == [2, 4]
    role = Qt.ItemDataRole.CheckStateRole
    assert not model.setData(model.index(3, 0), Qt.CheckState.Checked.value, role)
    assert model.setData(model.index(1, 0), Qt.CheckState.Checked.value, role)
    assert model.setData(model.index(0, 0), Qt.CheckState.Unchecked.value, role)
    assert chosen(model) == [3, 4]
