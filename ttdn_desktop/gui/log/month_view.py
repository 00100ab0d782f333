"""The month view: what was done on each day."""

import datetime as dt

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.basics import dates, money
from ttdn_desktop.dossier.records import LogEntry
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.log.month_model import DAY, MonthModel
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.log import recording

# a step of so many days or months; Qt's own keys would stop at the edge of the month shown
_DAY_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_MONTH_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_MIN_CELL = 24  # pixels: the day's number still shows in the smallest window
_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MonthView(QWidget):
    """A month; arrow keys change the day, PgUp and PgDn the month, Enter chooses the day.

    Signals:
        chosen: the day that the clerk wants to log something on.
    """

    chosen = Signal(object)

    def __init__(self, day: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log: tuple[LogEntry, ...] = ()
        self.day = day
        self.model = MonthModel(self)
        self.grid = QTableView(self)
        self.title = label("", "heading", wrap=False)
        self.totals = label("", "muted", wrap=False)
        self.previous_button, self.next_button = button("◀ Tháng trước"), button("Tháng sau ▶")
        self._lay_out()
        self.grid.installEventFilter(self)
        self.grid.activated.connect(self._on_activated)
        self.grid.clicked.connect(self._on_clicked)
        self.previous_button.clicked.connect(lambda: self.step_month(-1))
        self.next_button.clicked.connect(lambda: self.step_month(1))

    def show_log(self, log: tuple[LogEntry, ...]) -> None:
        """Show ``log`` in the month of the current day."""
        self._log = log
        self.go_to(self.day)

    def go_to(self, day: dt.date) -> None:
        """Show the month of ``day``, which becomes the current day."""
        self.day = day
        days = recording.days_of_month(self._log, day.year, day.month)
        self.model.show(days)
        self.grid.setCurrentIndex(self.model.index_of(day))
        self.title.setText(f"Tháng {day.month} năm {day.year}")
        entries = sum(each.totals.entries for each in days)
        people, cost = sum(each.totals.audience for each in days), sum(each.totals.cost for each in days)
        attendance, spent = money.format_amount(people), money.format_amount(cost)
        text = f"{entries} việc  ·  {attendance} lượt người  ·  {spent} đồng"
        self.totals.setText(text)

    def step_month(self, by: int) -> None:
        """Go to the next month or the one before, to the same day where it has one."""
        year, month = divmod(self.day.year * 12 + self.day.month - 1 + by, 12)
        if dt.MINYEAR <= year <= dt.MAXYEAR:
            last = dates.last_of_month(year, month + 1)
            self.go_to(last.replace(day=min(self.day.day, last.day)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys go on into the months before and after, and Enter choose the day."""
        if watched is self.grid and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key())) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        """Act on ``key``; return whether it was one of the view's keys."""
        # a week's step in the calendar's first or last year could lead out of it
        if key in _DAY_KEYS and dt.MINYEAR < self.day.year < dt.MAXYEAR:
            self.go_to(self.day + dt.timedelta(_DAY_KEYS[key]))
        elif key in _MONTH_KEYS:
            self.step_month(_MONTH_KEYS[key])
        elif key in _ENTER_KEYS:
            self.chosen.emit(self.day)
        else:
            return False

        return True

    def _on_clicked(self, index: QModelIndex) -> None:
        day = index.data(DAY)
        if day is not None:
            self.day = day.day

    def _on_activated(self, index: QModelIndex) -> None:
        day = index.data(DAY)
        if day is not None:
            self.chosen.emit(day.day)

    def _prepare_grid(self) -> None:
        self.grid.setModel(self.model)
        self.grid.setItemDelegate(_DayPainter(self.grid))
        self.grid.setAccessibleName("Tháng; Enter ghi việc vào ngày đang chọn")
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.grid.setTabKeyNavigation(False)
        self.grid.horizontalHeader().setHighlightSections(False)
        self.grid.verticalHeader().hide()

        for head in (self.grid.horizontalHeader(), self.grid.verticalHeader()):
            head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            head.setMinimumSectionSize(_MIN_CELL)

    def _lay_out(self) -> None:
        self._prepare_grid()
        row = QHBoxLayout()
        row.addWidget(self.previous_button)
        row.addWidget(self.title)
        row.addWidget(self.next_button)
        row.addSpacing(12)
        row.addWidget(self.totals)
        row.addStretch(1)
        row.addWidget(label("PgUp, PgDn: đổi tháng  ·  Enter: ghi việc vào ngày", "muted", wrap=False))

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(8)
        box.addLayout(row)
        box.addWidget(self.grid, 1)


class _DayPainter(QStyledItemDelegate):
    """Draws the day's number, how many entries it has, and as many of their titles as there is room for."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one day."""
        item_option = QStyleOptionViewItem(option)
        self.initStyleOption(item_option, index)
        item_option.text = ""
        day = index.data(DAY)
        widget = item_option.widget
        painter.save()
        widget.style().drawControl(
            widget.style().ControlElement.CE_ItemViewItem, item_option, painter, widget
        )

        if day is not None:
            _draw_day(painter, item_option, day)

        painter.restore()


def _draw_day(painter: QPainter, option: QStyleOptionViewItem, day: recording.DayOfLog) -> None:
    colours = theme.colours()
    area = option.rect.adjusted(6, 3, -6, -3)
    line = option.fontMetrics.lineSpacing()
    head = QRect(area.left(), area.top(), area.width(), line)
    bold = QFont(option.font)
    bold.setBold(bool(day.entries))
    painter.setFont(bold)
    painter.setPen(QColor(colours.text if day.entries else colours.muted))
    painter.drawText(head, Qt.AlignmentFlag.AlignLeft, str(day.day.day))
    if not day.entries:
        return

    painter.setPen(QColor(colours.accent))
    painter.drawText(head, Qt.AlignmentFlag.AlignRight, f"{len(day.entries)} việc")
    painter.setFont(option.font)
    painter.setPen(QColor(colours.text))

    lines_left = max(0, area.height() // line - 1)
    for row, entry in enumerate(day.entries[:lines_left], start=1):
        title = option.fontMetrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(head.translated(0, row * line), Qt.AlignmentFlag.AlignLeft, title)
