"""The register of outgoing documents as a table of ten columns."""

import datetime as dt
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.register import RegisterLine
from ttdn_desktop.workspace.signing.register_search import AMENDABLE, COLUMNS, cells

_Index = QModelIndex | QPersistentModelIndex
MARK = "▲"
"""Before the number of a line in which something should be looked at."""

_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole)


class RegisterModel(QAbstractTableModel):
    """The lines shown; the columns that are filled after sending can be edited.

    Signals:
        typed: the line, the column's index and the text typed.
    """

    typed = Signal(object, int, str)

    def __init__(self, parent: QObject | None = None, *, writable: bool = False) -> None:
        super().__init__(parent)
        self._writable = writable
        self._lines: tuple[RegisterLine, ...] = ()
        self._notes: tuple[tuple[str, ...], ...] = ()

    def show(self, lines: tuple[RegisterLine, ...], notes: tuple[tuple[str, ...], ...] | None = None) -> None:
        """Show ``lines`` instead of the present ones; those with ``notes``, one a line, bear a mark."""
        self.beginResetModel()
        self._lines, self._notes = lines, notes or ((),) * len(lines)
        self.endResetModel()

    def notes(self, row: int) -> tuple[str, ...]:
        """Return what should be looked at in that row's line."""
        return self._notes[row]

    def line(self, row: int) -> RegisterLine:
        """Return the line of that row."""
        return self._lines[row]

    def row_of(self, line: RegisterLine) -> int:
        """Return the row of ``line``, -1 where it isn't shown."""
        return next((row for row, known in enumerate(self._lines) if known == line), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many lines are shown."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the ten columns of the register (Nghị định 30/2020, Phụ lục IV)."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return COLUMNS[section] if orientation == Qt.Orientation.Horizontal else section + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        flags = super().flags(index)
        amendable = self._writable and index.isValid() and index.column() in AMENDABLE
        return flags | Qt.ItemFlag.ItemIsEditable if amendable else flags

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Emit what was typed; the page stores it and shows the register again."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or str(value) == self.data(index):
            return False

        self.typed.emit(self._lines[index.row()], index.column(), str(value))
        return True

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text."""
        if not index.isValid() or role not in _SHOWN:
            return None

        text = _text(cells(self._lines[index.row()])[index.column()])
        notes = self.notes(index.row()) if index.column() == 0 else ()
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((text, *notes))
        return f"{MARK} {text}" if notes and role == Qt.ItemDataRole.DisplayRole else text


def _text(value: Any) -> str:
    if value is None:
        return ""
    return day_month_year(value) if isinstance(value, dt.date) else str(value)
