"""A sheet of a consolidation as a sortable table: figures by value, text without regard to accents."""

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
from ttdn_desktop.gui.consolidation.sheets import Cell, Row, Sheet, cell_text

Index = QModelIndex | QPersistentModelIndex
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
VALUE = Qt.ItemDataRole.UserRole


class SheetModel(QAbstractTableModel):
    """One sheet; a row to be reviewed is marked in its text and by colour: never by colour alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet((), (), "")

    def show(self, sheet: Sheet) -> None:
        """Show ``sheet`` instead of the present one."""
        self.beginResetModel()
        self._sheet = sheet
        self.endResetModel()

    def row(self, index: int) -> Row:
        """Return the row at ``index``, counted in the sheet's own order."""
        return self._sheet.rows[index]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._sheet.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._sheet.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name, or a row's number."""
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole and across and self._sheet.rows:
            return _alignment(self._sheet.rows[0].cells[section])
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._sheet.columns[section][0] if across else section + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, tooltip, alignment or colours, or under ``VALUE`` what it is sorted by."""
        if not index.isValid():
            return None

        row = self._sheet.rows[index.row()]
        cell = row.cells[index.column()]
        if role in _TEXT_ROLES:
            return cell_text(cell)
        if role == VALUE:
            # without marks: by code point "Đ" and "Ấ" come after "Z"
            return fold(cell) if isinstance(cell, str) else cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or cell_text(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(cell)
        return _brush(row, role)


def _alignment(cell: Cell) -> Qt.AlignmentFlag:
    horizontal = Qt.AlignmentFlag.AlignLeft if isinstance(cell, str) else Qt.AlignmentFlag.AlignRight
    return horizontal | Qt.AlignmentFlag.AlignVCenter


def _brush(row: Row, role: int) -> QBrush | None:
    colours = theme.colours()
    if row.tone and role == Qt.ItemDataRole.ForegroundRole:
        return QBrush(QColor(colours.error if row.tone == "error" else colours.warning))
    if row.tone and role == Qt.ItemDataRole.BackgroundRole:
        return QBrush(QColor(colours.error_soft if row.tone == "error" else colours.warning_soft))
    return None


class SortedSheet(QSortFilterProxyModel):
    """A sheet in the order of the column the clerk clicked, its own order at first."""

    def __init__(self, sheet: SheetModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet_model = sheet
        self.setSourceModel(sheet)
        self.setSortRole(VALUE)

    def row(self, index: int) -> Row:
        """Return the row shown at ``index``, counted as sorted."""
        return self._sheet_model.row(self.mapToSource(self.index(index, 0)).row())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Number the rows as they are shown."""
        if orientation == Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole:
            return section + 1
        return super().headerData(section, orientation, role)
