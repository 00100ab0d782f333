"""The register of outgoing documents as a table of ten columns."""

import datetime as dt
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.register import RegisterLine
from ttdn_desktop.workspace.signing.register_search import AMENDABLE, COLUMNS, cells

_Index = QModelIndex | QPersistentModelIndex
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole)


class RegisterModel(QAbstractTableModel):
    """The lines shown; what is filled after sending can be typed in.

    Signals:
        typed: line, column and text typed.
    """

    typed = Signal(object, int, str)

    def __init__(self, parent: QObject | None = None, *, writable: bool = False) -> None:
        super().__init__(parent)
        self._writable = writable
        self._lines: tuple[RegisterLine, ...] = ()

    def show(self, lines: tuple[RegisterLine, ...]) -> None:
        """Show ``lines`` in the place of those before."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> RegisterLine:
        """Return the line of that row."""
        return self._lines[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many lines are shown."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return ten."""
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
        found = super().flags(index)
        amendable = self._writable and index.isValid() and index.column() in AMENDABLE
        return found | Qt.ItemFlag.ItemIsEditable if amendable else found

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was typed; the page stores it and shows the register anew."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or str(value) == self.data(index):
            return False
        self.typed.emit(self._lines[index.row()], index.column(), str(value))
        return True

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words."""
        if not index.isValid() or role not in _SHOWN:
            return None
        value = cells(self._lines[index.row()])[index.column()]
        if value is None:
            return ""
        return day_month_year(value) if isinstance(value, dt.date) else str(value)
