"""What still stops a plan or report from being signed, as a list: errors first."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.widgets.list_model import Index, RecordListModel
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.sense.messages import message_of
from ttdn_desktop.workspace.documents.format_check import FormatFinding, describe
from ttdn_desktop.workspace.signing.readiness import Readiness


@dataclass(frozen=True)
class ReadinessItem:
    """One finding of either sort as a row of the list.

    ``detail`` is the rule that it rests on, ``key`` what the reason to suppress it is stored under. It leads
    to the question of ``finding``, or to ``page`` (counted from 1), ``top`` millimetres below the page's top.
    """

    is_error: bool
    text: str
    detail: str
    key: str
    finding: Finding | None = None
    page: int | None = None
    top: float | None = None


def readiness_items(ready: Readiness) -> tuple[ReadinessItem, ...]:
    """Return the findings on the content, then those on the format, errors first."""
    content_items = [
        ReadinessItem(finding.severity == "error", message_of(finding), "", finding.key, finding)
        for finding in ready.findings
    ]
    format_items = [_format_item(finding) for finding in ready.format_findings]
    return tuple(sorted([*content_items, *format_items], key=lambda item: not item.is_error))


def _format_item(finding: FormatFinding) -> ReadinessItem:
    description = describe(finding)
    return ReadinessItem(
        finding.severity == "error",
        f"{description.found} {first_upper(description.where)}".strip(),
        f"Quy định: {description.expected} ({description.clause})",
        finding.key,
        page=finding.page,
        top=finding.top,
    )


class ReadyModel(RecordListModel[ReadinessItem]):
    """The rows of one check."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's text, colour or tooltip."""
        if not index.isValid():
            return None

        item = self.item(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            severity = "Lỗi" if item.is_error else "Nên xem"
            return f"{severity}: {item.text}"

        if role == Qt.ItemDataRole.ForegroundRole and item.is_error:
            return QColor(theme.colours().error)

        if role == Qt.ItemDataRole.ToolTipRole:
            return item.detail or None

        return None
