"""The register of outgoing documents as a table of ten columns."""

import datetime as dt
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.register import RegisterLine
from ttdn_desktop.workspace.register import COLUMNS, cells

_Index = QModelIndex | QPersistentModelIndex


class RegisterModel(QAbstractTableModel):
    """The lines shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
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

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        value = cells(self._lines[index.row()])[index.column()]
        if value is None:
            return ""
        return day_month_year(value) if isinstance(value, dt.date) else str(value)
