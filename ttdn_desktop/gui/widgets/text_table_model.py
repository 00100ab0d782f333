"""Rows of text under headings: what the report's tables share."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from ttdn_desktop.gui import theme
from ttdn_desktop.gui.widgets.record_table_model import Index, RecordTableModel, side

_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


@dataclass(frozen=True)
class TextTableRow:
    """A row: its texts, one a column; the name of their colour in the theme, empty for the usual one."""

    cells: tuple[str, ...]
    colour: str = ""


class TextTableModel(RecordTableModel[TextTableRow]):
    """Shows rows; ``right`` are the columns of figures."""

    def __init__(
        self, headings: tuple[str, ...], right: frozenset[int] = frozenset(), parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.headings, self._right = headings, right

    def show(self, rows: tuple[TextTableRow, ...]) -> None:
        """Show ``rows``; the current row stays where there are as many as before."""
        if rows == self._items:
            return

        if len(rows) == len(self._items):
            self._items = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.headings) - 1))
            return

        self.beginResetModel()
        self._items = rows
        self.endResetModel()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading, at the side of its cells."""
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return side(section in self._right)
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, side and colour."""
        if not index.isValid():
            return None

        row = self._items[index.row()]
        if role in _TEXT_ROLES:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return side(index.column() in self._right)
        if role == Qt.ItemDataRole.ForegroundRole and row.colour:
            return QColor(getattr(theme.colours(), row.colour))
        return None
