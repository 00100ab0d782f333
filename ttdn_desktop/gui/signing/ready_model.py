"""What still stops a plan from being signed, as a list: errors first."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.widgets.list_model import Index, RecordListModel
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.workspace.documents.format_check import FormatFinding, describe
from ttdn_desktop.workspace.report.messages import message_of
from ttdn_desktop.workspace.signing.issuing import Readiness


@dataclass(frozen=True)
class Item:
    """One thing: its words, what it rests on, the key a reason is kept under, its place.

    That is in the interview, or on a page counted from 1, ``top`` millimetres from its top.
    """

    is_error: bool
    text: str
    detail: str
    key: str
    finding: Finding | None = None
    page: int | None = None
    top: float | None = None


def items(ready: Readiness) -> tuple[Item, ...]:
    """Return everything to be told, errors first."""
    asked = [Item(one.severity == "error", message_of(one), "", one.key, one) for one in ready.findings]
    formal = [_formal(one) for one in ready.format_findings]
    return tuple(sorted([*asked, *formal], key=lambda item: not item.is_error))


def _formal(finding: FormatFinding) -> Item:
    described = describe(finding)
    return Item(
        finding.severity == "error",
        f"{described.found} {first_upper(described.where)}".strip(),
        f"Quy định: {described.expected} ({described.clause})",
        finding.key,
        page=finding.page,
        top=finding.top,
    )


class ReadyModel(RecordListModel[Item]):
    """The items of one check."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's words, colour or tip."""
        if not index.isValid():
            return None

        item = self.item(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{'Lỗi' if item.is_error else 'Nên xem'}: {item.text}"
        if role == Qt.ItemDataRole.ForegroundRole and item.is_error:
            return QColor(theme.colours().error)
        return item.detail or None if role == Qt.ItemDataRole.ToolTipRole else None
