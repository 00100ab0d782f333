"""A sheet of a consolidation as a table that can be sorted: figures by their value, words without accents."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QBrush, QColor

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.consolidation.sheets import Cell, Row, Sheet, shown

_Index = QModelIndex | QPersistentModelIndex
_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
VALUE = Qt.ItemDataRole.UserRole


class SheetModel(QAbstractTableModel):
    """One sheet; a row that should be looked at is marked in its words and coloured besides."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet((), (), "")

    def show(self, sheet: Sheet) -> None:
        """Show ``sheet`` in the place of the one before."""
        self.beginResetModel()
        self._sheet = sheet
        self.endResetModel()

    def row(self, place: int) -> Row:
        """Return the row at ``place``."""
        return self._sheet.rows[place]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._sheet.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._sheet.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name, or a row's number."""
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole and across and self._sheet.rows:
            return _side(self._sheet.rows[0].cells[section])
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._sheet.columns[section][0] if across else section + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words, colours, place, or value to sort by."""
        if not index.isValid():
            return None

        row = self._sheet.rows[index.row()]
        cell = row.cells[index.column()]
        if role in _WORDS:
            return shown(cell)
        if role == VALUE:
            return fold(cell) if isinstance(cell, str) else cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or shown(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(cell)
        return _colour(row, role)


def _side(cell: Cell) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if isinstance(cell, str) else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def _colour(row: Row, role: int) -> QBrush | None:
    chosen = theme.colours()
    if row.tone and role == Qt.ItemDataRole.ForegroundRole:
        return QBrush(QColor(chosen.error if row.tone == "error" else chosen.warning))
    if row.tone and role == Qt.ItemDataRole.BackgroundRole:
        return QBrush(QColor(chosen.error_soft if row.tone == "error" else chosen.warning_soft))
    return None


class SortedSheet(QSortFilterProxyModel):
    """A sheet in the order of the column the clerk clicked, its own order at first."""

    def __init__(self, sheet: SheetModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._of = sheet
        self.setSourceModel(sheet)
        self.setSortRole(VALUE)

    def row(self, place: int) -> Row:
        """Return the row shown at ``place``."""
        return self._of.row(self.mapToSource(self.index(place, 0)).row())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Number the rows as they are shown."""
        if orientation == Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole:
            return section + 1
        return super().headerData(section, orientation, role)
