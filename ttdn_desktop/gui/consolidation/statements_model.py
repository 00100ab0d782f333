"""The statements of one part of the report as rows: picked ones first, each with who said it."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ttdn_desktop.consolidation.office_report import PickedStatement
from ttdn_desktop.consolidation.statements import Statement
from ttdn_desktop.gui.fields.base import normalize_line
from ttdn_desktop.papers.consolidation.context import as_picked

Index = QModelIndex | QPersistentModelIndex
_COLUMNS = ("Đưa vào báo cáo, sửa được", "Đơn vị nêu")
_OWN = "cơ quan tổng hợp"
_MOST_NAMED = 3
"""Units named in a row, the tooltip names all; a judgement: rows stay two lines high."""


class StatementsModel(QAbstractTableModel):
    """Rows that can be ticked, edited and moved.

    Signals:
        picked: the statements of the report, in their order.
    """

    picked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picked: tuple[PickedStatement, ...] = ()
        self._others: tuple[PickedStatement, ...] = ()
        self._new: frozenset[str] = frozenset()

    def show(
        self,
        picked: tuple[PickedStatement, ...],
        others: tuple[Statement, ...],
        new: frozenset[str] = frozenset(),
    ) -> None:
        """Show the statements of the report, then those that the units make beside them, the new ones first.

        ``new`` are the words of those that nobody has looked at yet.
        """
        self.beginResetModel()
        self._new = new
        others = tuple(sorted(others, key=lambda each: each.text not in new))
        self._picked = picked
        self._others = tuple(map(as_picked, others))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many statements there are."""
        return 0 if parent.isValid() else len(self._picked) + len(self._others)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return two: the words, who said them."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return _COLUMNS[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the words of a picked statement be edited, and every one be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == 0:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
            if self._is_picked(index.row()):
                flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words with their tick, or who said them."""
        if not index.isValid():
            return None
        statement = self._statement(index.row())
        names = ", ".join(statement.sources) or _OWN
        if index.column() == 1:
            count = len(statement.sources)
            if role == Qt.ItemDataRole.DisplayRole:
                said_by = names if count <= _MOST_NAMED else f"{count} đơn vị"
                is_new = not self._is_picked(index.row()) and statement.text in self._new
                return f"Mới: {said_by}" if is_new else said_by
            return names if role == Qt.ItemDataRole.ToolTipRole else None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self._is_picked(index.row()) else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return statement.text
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or edit a statement."""
        row = index.row()
        if role == Qt.ItemDataRole.CheckStateRole:
            self._tick(row)
            return True
        if role != Qt.ItemDataRole.EditRole or not self._is_picked(row):
            return False
        text = normalize_line(str(value))
        if text and text != self._picked[row].text:
            self._emit(tuple(replace(each, text=text) if at == row else each for at, each in self._each()))
        return bool(text)

    def add(self, text: str) -> None:
        """Add a statement of the office's own behind the picked ones."""
        if normalize_line(text):
            self._emit((*self._picked, PickedStatement(text=normalize_line(text))))

    def move(self, row: int, by: int) -> int:
        """Move a picked statement; return its row then."""
        target = row + by
        if not (self._is_picked(row) and self._is_picked(target)):
            return row
        moved = list(self._picked)
        moved.insert(target, moved.pop(row))
        self._emit(tuple(moved))
        return target

    def _tick(self, row: int) -> None:
        if self._is_picked(row):
            self._emit(tuple(each for at, each in self._each() if at != row))
        else:
            self._emit((*self._picked, self._statement(row)))

    def _each(self) -> Any:
        return enumerate(self._picked)

    def _is_picked(self, row: int) -> bool:
        return 0 <= row < len(self._picked)

    def _statement(self, row: int) -> PickedStatement:
        return (*self._picked, *self._others)[row]

    def _emit(self, picked: tuple[PickedStatement, ...]) -> None:
        self.picked.emit(picked)
