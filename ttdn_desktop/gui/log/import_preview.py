"""The rows of a spreadsheet before they come into the log, each with a check box and its state."""

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.versions import plan_in_force
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.widgets.record_table_model import Index, RecordTableModel
from ttdn_desktop.papers.phrases import format_quantity
from ttdn_desktop.workspace.log.sheets import SheetRow, State

COLUMNS = ("Dòng", "Tình trạng", "Ngày", "Việc đã làm", "Hoạt động", "Số lượng", "Vì sao")
STATES: dict[State, tuple[str, str]] = {
    "new": ("✔ mới", "done"),
    "same": ("● trùng", "muted"),
    "doubtful": ("▲ nghi vấn", "warning"),
    "unreadable": ("✖ không đọc được", "error"),
}
"""The text of each state, marked by a sign besides its colour, and the theme's name of that colour."""

_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class SheetPreviewModel(RecordTableModel[SheetRow]):
    """One row of the table a row of the sheet; new ones are ticked at first.

    Signals:
        ticked: rows were ticked, or their ticks taken away.
    """

    headings = COLUMNS
    ticked = Signal()

    def __init__(self, rows: tuple[SheetRow, ...], dossier: Dossier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items = rows
        self._titles = {activity.id: activity.title for activity in plan_in_force(dossier).activities}
        self._ticked = {index for index, row in enumerate(rows) if row.state == "new"}

    def chosen(self) -> tuple[SheetRow, ...]:
        """Return the rows to be taken in."""
        return tuple(row for index, row in enumerate(self._items) if index in self._ticked)

    def tick_only(self, states: tuple[str, ...]) -> None:
        """Tick the rows of those states that could be read, and no others."""
        rows = enumerate(self._items)
        self._ticked = {index for index, row in rows if row.state in states and row.entry is not None}
        if self._items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._items) - 1, 0))
        self.ticked.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row that could be read be ticked."""
        flags = super().flags(index)
        readable = index.isValid() and index.column() == 0 and self._items[index.row()].entry is not None
        return flags | Qt.ItemFlag.ItemIsUserCheckable if readable else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a row."""
        if role != Qt.ItemDataRole.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False

        if Qt.CheckState(value) == _CHECKED:
            self._ticked.add(index.row())
        else:
            self._ticked.discard(index.row())

        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, its tick, the state in its colour."""
        if not index.isValid():
            return None

        row, column = self._items[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == 0 and row.entry is not None:
            return _CHECKED if index.row() in self._ticked else _UNCHECKED
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells(row)[column]
        if role == Qt.ItemDataRole.ForegroundRole and column == 1:
            return QBrush(QColor(getattr(theme.colours(), STATES[row.state][1])))
        return None

    def _cells(self, row: SheetRow) -> tuple[str, ...]:
        entry, state = row.entry, STATES[row.state][0]
        if entry is None:
            return (str(row.number), state, "", "", "", "", explain_row_state(row))

        channel = CHANNELS.get(entry.channel)
        return (
            str(row.number),
            state,
            day_month_year(entry.date),
            entry.title or (channel.name if channel else entry.channel),
            self._titles.get(entry.activity or "", "ngoài kế hoạch"),
            f"{format_quantity(entry.quantity)} {entry.unit}".strip(),
            explain_row_state(row),
        )


def explain_row_state(row: SheetRow) -> str:
    """Return why a row is in its state, empty for a new row."""
    if row.reasons:
        return " ".join(row.reasons)
    return "Nhật ký đã có đúng mục này." if row.state == "same" else ""
