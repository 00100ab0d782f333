"""The parts of the following page, and where they lie."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.gui.log.entry_panel import EntryPanel
from ttdn_desktop.gui.log.filter import LogFilter
from ttdn_desktop.gui.log.month_view import MonthView
from ttdn_desktop.gui.log.progress_panel import ProgressPanel
from ttdn_desktop.gui.log.quick_entry import QuickEntry
from ttdn_desktop.gui.log.table import LogModel
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.session import DossierSession

_ROW_HEIGHT = 28
_WIDTHS = (104, 0, 180, 120, 84, 96, 96)


class LogPageLayout(DossierPage):
    """Head, quick entry, the tabs with list, month and progress, and the row of buttons."""

    def __init__(
        self, drafting: DossierSession, tasks: Tasks, today: dt.date, first: dt.date, parent: QWidget | None
    ) -> None:
        super().__init__(drafting, parent)
        year = drafting.dossier.year
        self.quick = QuickEntry(year, self)
        self.filter = LogFilter(self)
        self.model = LogModel(today, self)
        self.table = QTableView(self)
        self.panel = EntryPanel(year, self.writable, self)
        self.month = MonthView(first, self)
        self.progress = ProgressPanel(tasks, self)
        self.tabs = QTabWidget(self)
        self.due = label("", "muted", wrap=False)
        self.told = label("", "muted")
        self.take_in = button("&Nhập từ Excel, CSV…")
        self.sheet_out = button("Kết xuất &Excel…")
        self.calendar_out = button("Kết xuất &lịch (.ics)…")
        self.report = button("&Báo cáo năm", "primary")
        self.back = button("Trở l&ại hồ sơ")
        self._prepare_table()
        self._lay_out()

    @property
    def writable(self) -> bool:
        """Whether entries can be added: an issued plan doesn't hinder it."""
        return self.drafting.can_record

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label("Theo dõi thực hiện", "title", wrap=False))
        head.addSpacing(12)
        head.addWidget(self.due)
        head.addStretch(1)
        head.addWidget(self.told)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)

        for widget, name in (
            (self._list(), "Danh sách"),
            (self.month, "Theo tháng"),
            (self.progress, "Kế hoạch và thực hiện"),
        ):
            self.tabs.addTab(widget, name)

        below = QHBoxLayout()
        for made in (self.take_in, self.sheet_out, self.calendar_out):
            below.addWidget(made)

        below.addStretch(1)
        for made in (self.report, self.back):
            below.addWidget(made)

        box = QVBoxLayout(self)
        box.setContentsMargins(20, 10, 20, 10)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self.quick)
        box.addWidget(self.tabs, 1)
        box.addLayout(below)

    def _list(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 8, 8, 0)
        column.setSpacing(6)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)

        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)

        for widget, least, stretch in ((left, 480, 1), (self.panel, 340, 0)):
            widget.setMinimumWidth(least)
            split.addWidget(widget)
            split.setStretchFactor(split.count() - 1, stretch)

        split.setSizes([940, 380])
        return split

    def _prepare_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName("Nhật ký thực hiện")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        heads = table.horizontalHeader()

        for column, width in enumerate(_WIDTHS):
            if width:
                table.setColumnWidth(column, width)

        heads.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        heads.setHighlightSections(False)
        heads.setSortIndicatorClearable(True)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
