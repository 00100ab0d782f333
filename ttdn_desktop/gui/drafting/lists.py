"""The outline's sections and the findings, as lists."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from ttdn_desktop.gui import theme
from ttdn_desktop.gui.widgets.finding_bar import ShownFinding, shown_finding
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.interview.flow import SectionState, State

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
    """One row a finding: errors in red, those suppressed last and grey, with the reason."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[Finding, ShownFinding], ...] = ()

    def show(
        self,
        findings: tuple[Finding, ...],
        waived: Mapping[str, str] | None = None,
        title_of: Callable[[Finding], str] = lambda _finding: "",
    ) -> None:
        """Show ``findings``; ``waived`` has the reasons of those suppressed, ``title_of`` names the place."""
        rows = tuple((one, _shown(one, waived or {}, title_of)) for one in findings)
        rows = tuple(sorted(rows, key=lambda row: bool(row[1].reason)))
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def finding(self, row: int) -> Finding:
        """Return the finding of that row."""
        return self._rows[row][0]

    def shown(self, row: int) -> ShownFinding:
        """Return the finding of that row as it is shown."""
        return self._rows[row][1]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of findings."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return severity, message and place."""
        if not index.isValid():
            return None

        shown = self.shown(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return shown.line
        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(QColor(finding_colour(shown)))

        return None


def finding_colour(shown: ShownFinding) -> str:
    """Return the colour of a finding's row."""
    colours = theme.colours()
    if shown.reason:
        return colours.muted
    return colours.error if shown.is_error else colours.warning


def _shown(finding: Finding, waived: Mapping[str, str], title_of: Callable[[Finding], str]) -> ShownFinding:
    reason = waived.get(finding.key, "").strip() if finding.severity == "warning" else ""
    return shown_finding(finding, title_of(finding), reason)
