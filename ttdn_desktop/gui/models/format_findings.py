"""What a format check found, as a list: errors first, each with its place and its clause."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from ttdn_desktop.gui import theme
from ttdn_desktop.workspace.format_checking import FormatFinding

_Index = QModelIndex | QPersistentModelIndex


class FormatFindingsModel(QAbstractListModel):
    """The findings of one check."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[FormatFinding, ...] = ()

    def show(self, findings: tuple[FormatFinding, ...]) -> None:
        """Show ``findings`` in the place of those before."""
        self.beginResetModel()
        self._findings = findings
        self.endResetModel()

    def finding(self, row: int) -> FormatFinding:
        """Return the finding of that row."""
        return self._findings[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's words, colour or tip."""
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = "Lỗi" if finding.severity == "error" else "Nên xem"
            place = f"\n{finding.where[:1].upper()}{finding.where[1:]}" if finding.where else ""
            return f"{said}: {finding.found}{place}"
        if role == Qt.ItemDataRole.ForegroundRole and finding.severity == "error":
            return QColor(theme.colours().error)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{finding.expected} ({finding.clause})"
        return None
