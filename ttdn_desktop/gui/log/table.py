"""The log as rows of a table, sorted in the model itself so that ten thousand entries stay quick."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush, QColor

from ttdn_desktop.basics import money
from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier.channels import CHANNELS, Channel
from ttdn_desktop.dossier.records import Dossier, LogEntry
from ttdn_desktop.dossier.versions import plan_in_force
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.widgets.record_table_model import Index, RecordTableModel, side
from ttdn_desktop.papers.phrases import format_quantity
from ttdn_desktop.workspace.log import recording

COLUMNS = ("Ngày", "Việc đã làm", "Hoạt động", "Số lượng", "Lượt người", "Kinh phí (đ)", "Minh chứng")
DATE, TITLE, ACTIVITY, QUANTITY, AUDIENCE, COST, EVIDENCE = range(len(COLUMNS))
_FIGURE_COLUMNS = (QUANTITY, AUDIENCE, COST)
_UNPLANNED = "ngoài kế hoạch"


class LogModel(RecordTableModel[LogEntry]):
    """The entries that a filter found, in its order or sorted by a column."""

    headings = COLUMNS

    def __init__(self, today: dt.date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._dossier: Dossier | None = None
        self._titles: dict[str, str] = {}
        self._filtered: tuple[LogEntry, ...] = ()
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self.channels: Mapping[str, Channel] = CHANNELS

    @property
    def entries(self) -> tuple[LogEntry, ...]:
        """The entries shown, in their rows' order."""
        return self._items

    def show(self, entries: tuple[LogEntry, ...], dossier: Dossier) -> None:
        """Show ``entries`` of ``dossier``; the selection stays where only texts changed."""
        self._dossier, self._filtered = dossier, entries
        self._titles = {activity.id: activity.title for activity in plan_in_force(dossier).activities}
        items = self._sorted()

        if [entry.id for entry in items] != [entry.id for entry in self._items]:
            self.beginResetModel()
            self._items = items
            self.endResetModel()
        elif items:
            self._items = items
            self.dataChanged.emit(self.index(0, 0), self.index(len(items) - 1, len(COLUMNS) - 1))

    def row_of(self, entry_id: str | None) -> int:
        """Return the row of the entry of that id, -1 where it isn't shown."""
        return next((row for row, entry in enumerate(self._items) if entry.id == entry_id), -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by ``column``; by -1 as the filter found them."""
        self._sorted_by = (column, order) if 0 <= column < len(COLUMNS) else None
        # a change of layout, no reset: the current entry stays current in its new row
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        old, self._items = self._items, self._sorted()
        # by identity: two entries may be equal, and only the very same record is the row's own
        rows = {id(entry): row for row, entry in enumerate(self._items)}
        after = [self.index(rows[id(old[index.row()])], index.column()) for index in before]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text; an entry with problems has a mark in its first column and a tooltip."""
        if not index.isValid():
            return None

        entry, column = self._items[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((self._text(entry, column), *self._problems(entry))).strip()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return side(column in _FIGURE_COLUMNS)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._brush(entry, column)
        return None

    def _text(self, entry: LogEntry, column: int) -> str:
        if column == DATE:
            return ("▲ " if self._problems(entry) else "") + day_month_year(entry.date)
        if column == ACTIVITY:
            return self._titles.get(entry.activity or "", _UNPLANNED)
        if column == QUANTITY:
            return f"{format_quantity(entry.quantity)} {entry.unit}".strip()

        channel = self.channels.get(entry.channel)
        texts = {
            TITLE: entry.title or (channel.name if channel else entry.channel),
            AUDIENCE: format_quantity(entry.audience),
            COST: money.format_amount(entry.cost),
            EVIDENCE: f"{len(entry.evidence)} minh chứng" if entry.evidence else "chưa có",
        }

        return texts[column]

    def _brush(self, entry: LogEntry, column: int) -> QBrush | None:
        colours = theme.colours()
        if column == DATE and self._problems(entry):
            return QBrush(QColor(colours.warning))
        unplanned = column == ACTIVITY and entry.activity not in self._titles
        without_evidence = column == EVIDENCE and not entry.evidence
        return QBrush(QColor(colours.muted)) if unplanned or without_evidence else None

    def _problems(self, entry: LogEntry) -> tuple[str, ...]:
        return recording.entry_problems(entry, self._dossier, self._today) if self._dossier else ()

    def _sorted(self) -> tuple[LogEntry, ...]:
        if self._sorted_by is None:
            return self._filtered
        column, order = self._sorted_by
        backwards = order == Qt.SortOrder.DescendingOrder
        return tuple(sorted(self._filtered, key=self._sort_key(column), reverse=backwards))

    def _sort_key(self, column: int) -> Callable[[LogEntry], Any]:
        keys: tuple[Callable[[LogEntry], Any], ...] = (
            lambda entry: entry.date,
            # without marks: by code point "Đ" and "Ấ" come after "Z"
            lambda entry: fold(entry.title),
            lambda entry: fold(self._titles.get(entry.activity or "", "")),
            lambda entry: entry.quantity,
            lambda entry: entry.audience,
            lambda entry: entry.cost,
            lambda entry: len(entry.evidence),
        )

        return keys[column]
