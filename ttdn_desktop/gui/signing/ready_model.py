"""What still stops a plan or report from being signed, as a list: errors first, what is suppressed last."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.gui.drafting.lists import finding_colour
from ttdn_desktop.gui.widgets.finding_bar import ShownFinding, shown_finding
from ttdn_desktop.gui.widgets.list_model import Index, RecordListModel
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.workspace.documents.format_check import FormatFinding, describe
from ttdn_desktop.workspace.signing.readiness import Readiness


@dataclass(frozen=True)
class ReadinessItem:
    """One finding of either sort as a row of the list.

    It leads to the question of ``finding``, or to ``page`` (counted from 1), ``top`` millimetres below the
    page's top.
    """

    shown: ShownFinding
    finding: Finding | None = None
    page: int | None = None
    top: float | None = None

    @property
    def is_error(self) -> bool:
        """Whether it stops the paper."""
        return self.shown.is_error

    @property
    def key(self) -> str:
        """What the reason to suppress it is stored under."""
        return self.shown.key


def readiness_items(
    ready: Readiness,
    waived: Mapping[str, str],
    title_of: Callable[[Finding], str] = lambda _finding: "",
) -> tuple[ReadinessItem, ...]:
    """Return the findings on the content, then those on the format, errors first, those suppressed last.

    ``waived`` has the reasons of those suppressed, ``title_of`` names the place of a finding.
    """
    open_items = [
        *(_item(finding, title_of(finding)) for finding in ready.findings),
        *map(_format_item, ready.format_findings),
    ]
    passed_items = [
        *(_item(one, title_of(one), waived.get(one.key, "")) for one in ready.passed),
        *(_format_item(one, _reason(one, waived)) for one in ready.passed_format),
    ]
    return (*sorted(open_items, key=lambda item: not item.is_error), *passed_items)


def _item(finding: Finding, title: str, reason: str = "") -> ReadinessItem:
    return ReadinessItem(shown_finding(finding, title, reason), finding)


def _format_item(finding: FormatFinding, reason: str = "") -> ReadinessItem:
    description = describe(finding)
    shown = ShownFinding(
        is_error=finding.severity == "error",
        text=description.found,
        place=first_upper(description.where),
        why=f"{description.expected} ({description.clause})",
        key=finding.key,
        reason=reason,
    )
    return ReadinessItem(shown, page=finding.page, top=finding.top)


def _reason(finding: FormatFinding, waived: Mapping[str, str]) -> str:
    return next((waived[key] for key in (finding.key, finding.value_key) if waived.get(key, "").strip()), "")


class ReadyModel(RecordListModel[ReadinessItem]):
    """The rows of one check."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's text, colour or tooltip."""
        if not index.isValid():
            return None

        shown = self.item(index.row()).shown
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return shown.line
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(finding_colour(shown))
        if role == Qt.ItemDataRole.ToolTipRole:
            return shown.why or None

        return None
