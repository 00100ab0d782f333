"""Duties down, activities across; a duty that still stops the plan is red."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor

from ttdn_desktop.gui import theme
from ttdn_desktop.interview.coverage import CoverageMatrix, DutyRow, DutyState

Index = QModelIndex | QPersistentModelIndex


class CoverageModel(QAbstractTableModel):
    """Column 0 says how the duty stands; each other column is an activity, to be ticked."""

    toggled = Signal(str, str)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._matrix = CoverageMatrix((), ())

    def show(self, matrix: CoverageMatrix) -> None:
        """Show ``matrix``."""
        old = self._matrix
        if matrix == old:
            return

        if self._shape(matrix) == self._shape(old):
            self._matrix = matrix
            last = self.index(len(matrix.rows) - 1, len(matrix.activities))
            self.dataChanged.emit(self.index(0, 0), last)
            return

        self.beginResetModel()
        self._matrix = matrix
        self.endResetModel()

    @staticmethod
    def _shape(matrix: CoverageMatrix) -> tuple[Any, ...]:
        return tuple(column.id for column in matrix.activities), tuple(row.id for row in matrix.rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of duties."""
        return 0 if parent.isValid() else len(self._matrix.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return one column more than there are activities."""
        return 0 if parent.isValid() else len(self._matrix.activities) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the duty's state, or an activity's tick."""
        if not index.isValid():
            return None

        row = self._matrix.rows[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.text
        if role == Qt.ItemDataRole.BackgroundRole and row.state.is_open:
            return QBrush(QColor(theme.colours().error_soft))
        if index.column() == 0:
            return _state(row, role)

        if role == Qt.ItemDataRole.CheckStateRole:
            marked = row.marks[index.column() - 1]
            return Qt.CheckState.Checked if marked else Qt.CheckState.Unchecked

        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for the tick to change; the model follows the dossier."""
        del value
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() == 0:
            return False
        column = self._matrix.activities[index.column() - 1]
        self.toggled.emit(self._matrix.rows[index.row()].id, column.id)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the duty by its first words, or the activity's number; the whole as tip."""
        if orientation == Qt.Orientation.Vertical:
            return self._duty(section, role)

        if role == Qt.ItemDataRole.DisplayRole:
            return "Tình trạng" if section == 0 else f"HĐ {section}"
        if role == Qt.ItemDataRole.ToolTipRole and 0 < section <= len(self._matrix.activities):
            return self._matrix.activities[section - 1].title
        return None

    def _duty(self, section: int, role: int) -> Any:
        if not 0 <= section < len(self._matrix.rows):
            return None
        text = self._matrix.rows[section].text
        if role == Qt.ItemDataRole.ToolTipRole:
            return text
        return duty_name(text) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the ticks be changed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        readable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return readable | Qt.ItemFlag.ItemIsUserCheckable if index.column() else readable


def _state(row: DutyRow, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return f"{_symbol(row.state)} {row.state.label}"
    if role == Qt.ItemDataRole.ForegroundRole:
        return QBrush(QColor(_colour(row.state)))
    return None


def _symbol(state: DutyState) -> str:
    if state.is_open:
        return "✖"
    return "▲" if state is DutyState.DOUBTFUL else "✔"


def _colour(state: DutyState) -> str:
    colours = theme.colours()
    if state.is_open:
        return colours.error
    return colours.warning if state is DutyState.DOUBTFUL else colours.done


_FIRST_WORDS = 6
"""Words by which a duty is known in the table: a judgement, a third of the pane's width."""


def duty_name(text: str) -> str:
    """Return a duty by its first words: a clerk knows it by them, not by its number."""
    words = text.split()
    short = " ".join(words[:_FIRST_WORDS]).rstrip(",;:.")
    return f"{short}…" if len(words) > _FIRST_WORDS else short
