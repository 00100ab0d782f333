"""What a format check found, as a list: errors first, each with its place and its clause."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.widgets.list_model import Index, RecordListModel
from ttdn_desktop.workspace.documents.format_check import FormatFinding, describe


class FormatFindingsModel(RecordListModel[FormatFinding]):
    """The findings of one check."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's words, colour or tip."""
        if not index.isValid():
            return None

        finding = self.item(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            severity = "Lỗi" if finding.severity == "error" else "Nên xem"
            described = describe(finding)
            place = f"\n{first_upper(described.where)}" if described.where else ""
            return f"{severity}: {described.found}{place}"

        if role == Qt.ItemDataRole.ForegroundRole and finding.severity == "error":
            return QColor(theme.colours().error)

        if role == Qt.ItemDataRole.ToolTipRole:
            described = describe(finding)
            return f"{described.expected} ({described.clause})"

        return None
