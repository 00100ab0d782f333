"""One month as weeks down and days across, each day with what was done on it."""

import datetime as dt
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.widgets.record_table_model import Index, RecordTableModel
from ttdn_desktop.workspace.log.recording import DayOfLog

WEEKDAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")
WEEKS = 6  # a month of 31 days that begins on a Saturday touches six weeks
DAY = Qt.ItemDataRole.UserRole


class MonthModel(RecordTableModel[DayOfLog]):
    """Six weeks that hold the month; cells outside it are empty. Role ``DAY`` gives a ``DayOfLog``."""

    headings = WEEKDAYS

    def show(self, days: tuple[DayOfLog, ...]) -> None:
        """Show the days of one month."""
        self._items = days
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, len(WEEKDAYS) - 1))

    def index_of(self, day: dt.date) -> QModelIndex:
        """Return the cell of ``day``, which must lie in the month shown."""
        row, column = divmod(self._first_weekday() + day.day - 1, len(WEEKDAYS))
        return self.index(row, column)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return six weeks."""
        return 0 if parent.isValid() else WEEKS

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only the month's own days can be chosen."""
        return super().flags(index) if self._day(index) else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the day's number, what was done as a tip and for the screen reader, or the day itself."""
        day = self._day(index)

        if day is None:
            outside = role == Qt.ItemDataRole.BackgroundRole and index.isValid()
            return QBrush(QColor(theme.colours().window)) if outside else None

        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day.day)

        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            done = [f"• {entry.title}" for entry in day.entries]
            count = len(done) or "chưa có"
            return "\n".join((f"{day_month_year(day.day)}: {count} việc", *done))

        return day if role == DAY else None

    def _day(self, index: Index) -> DayOfLog | None:
        if not index.isValid():
            return None
        offset = index.row() * len(WEEKDAYS) + index.column() - self._first_weekday()
        return self._items[offset] if 0 <= offset < len(self._items) else None

    def _first_weekday(self) -> int:
        """Return the column of the month's first day, 0 for Monday."""
        return self._items[0].day.weekday() if self._items else 0
