"""The outline's sections and the findings, as lists."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from ttdn_desktop.gui import theme
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.interview.flow import SectionState, State
from ttdn_desktop.sense.messages import message_of

Index = QModelIndex | QPersistentModelIndex
SYMBOLS = {
    State.NOT_STARTED: "○",
    State.IN_PROGRESS: "◐",
    State.DONE: "●",
    State.NEEDS_REVIEW: "▲",
    State.NOT_APPLICABLE: "–",
}


class OutlineModel(QAbstractListModel):
    """One line a section: symbol, title, state in words."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._states: tuple[SectionState, ...] = ()

    def show(self, states: tuple[SectionState, ...]) -> None:
        """Show ``states``; the selection stays."""
        if [state.id for state in states] != [state.id for state in self._states]:
            self.beginResetModel()
            self._states = states
            self.endResetModel()
        # no reset: it would take the current row away while the clerk types
        elif states != self._states:
            self._states = states
            self.dataChanged.emit(self.index(0), self.index(len(states) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of sections."""
        return 0 if parent.isValid() else len(self._states)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return symbol, title and state."""
        if not index.isValid():
            return None

        state = self._states[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            owed = f", thiếu {state.owed}" if state.owed else ""
            return f"{SYMBOLS[state.state]}  {state.title}\n     {state.state.label}{owed}"

        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(QColor(_colour(state.state)))
        return None


def _colour(state: State) -> str:
    colours = theme.colours()
    if state is State.NEEDS_REVIEW:
        return colours.warning
    if state is State.DONE:
        return colours.done
    return colours.muted if state is State.NOT_APPLICABLE else colours.text


class FindingsModel(QAbstractListModel):
    """One line a finding, errors in red."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()

    def show(self, findings: tuple[Finding, ...]) -> None:
        """Show ``findings``."""
        if findings != self._findings:
            self.beginResetModel()
            self._findings = findings
            self.endResetModel()

    def finding(self, row: int) -> Finding:
        """Return the finding of that row."""
        return self._findings[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of findings."""
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return severity and message."""
        if not index.isValid():
            return None

        finding = self._findings[index.row()]
        error = finding.severity == "error"
        if role == Qt.ItemDataRole.DisplayRole:
            return ("✖  Lỗi: " if error else "▲  Cần xem: ") + message_of(finding)

        if role == Qt.ItemDataRole.ForegroundRole:
            colours = theme.colours()
            return QBrush(QColor(colours.error if error else colours.warning))

        return None
