"""The parts of the log page, and where they lie."""

import datetime as dt
from collections.abc import Mapping

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

from ttdn_desktop.dossier.channels import Channel
from ttdn_desktop.gui.log.entry_panel import EntryPanel
from ttdn_desktop.gui.log.filter import LogFilter
from ttdn_desktop.gui.log.month_view import MonthView
from ttdn_desktop.gui.log.progress_panel import ProgressPanel
from ttdn_desktop.gui.log.quick_entry import QuickEntry
from ttdn_desktop.gui.log.table import TITLE, LogModel
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.packs.fields import channels_of
from ttdn_desktop.workspace.session import DossierSession

_ROW_HEIGHT = 28  # pixels; fixed, since measuring ten thousand rows would stall the page
_WIDTHS = (104, 0, 180, 120, 84, 96, 96)  # pixels, one a column; 0 takes what is left
_SPLIT = (940, 380)  # pixels of list and entry at first


class LogPageLayout(DossierPage):
    """Title row, quick entry, the tabs with list, month and progress, and the row of buttons."""

    def __init__(
        self, session: DossierSession, tasks: Tasks, today: dt.date, first: dt.date, parent: QWidget | None
    ) -> None:
        super().__init__(session, parent)
        year = session.dossier.year
        self.quick = QuickEntry(year, self)
        self.filter = LogFilter(self)
        self.model = LogModel(today, self)
        self.table = QTableView(self)
        self.panel = EntryPanel(year, self.writable, self)
        self.month = MonthView(first, self)
        self.progress = ProgressPanel(tasks, self)
        self.tabs = QTabWidget(self)
        self.due = label("", "muted", wrap=False)
        self.status = label("", "muted")
        self.import_button = button("&Nhập từ Excel, CSV…")
        self.sheet_button = button("Kết xuất &Excel…")
        self.calendar_button = button("Kết xuất &lịch (.ics)…")
        self.report_button = button("&Báo cáo năm", "primary")
        self._offer_channels(channels_of(session.pack.manifest))
        self.back = button("Trở l&ại hồ sơ")
        self._prepare_table()
        self._lay_out()

    def _offer_channels(self, channels: Mapping[str, Channel]) -> None:
        self.filter.offer_channels(channels)
        self.model.channels = channels
        for form in (self.quick.form, self.panel.form):
            form.offer_channels(channels)

    @property
    def writable(self) -> bool:
        """Whether entries can be added; an issued plan doesn't hinder it."""
        return self.session.can_record

    def _lay_out(self) -> None:
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)

        for widget, name in (
            (self._list_tab(), "Danh sách"),
            (self.month, "Theo tháng"),
            (self.progress, "Kế hoạch và thực hiện"),
        ):
            self.tabs.addTab(widget, name)

        box = QVBoxLayout(self)
        box.setContentsMargins(20, 10, 20, 10)
        box.setSpacing(8)
        box.addLayout(self._title_row())
        box.addWidget(self.quick)
        box.addWidget(self.tabs, 1)
        box.addLayout(self._button_row())

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label("Theo dõi thực hiện", "title", wrap=False))
        row.addSpacing(12)
        row.addWidget(self.due)
        row.addStretch(1)
        row.addWidget(self.status)
        return row

    def _button_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for widget in (self.import_button, self.sheet_button, self.calendar_button):
            row.addWidget(widget)

        row.addStretch(1)
        for widget in (self.report_button, self.back):
            row.addWidget(widget)

        return row

    def _list_tab(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 8, 8, 0)
        column.setSpacing(6)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)

        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)

        for widget, min_width, stretch in ((left, 480, 1), (self.panel, 340, 0)):
            widget.setMinimumWidth(min_width)
            split.addWidget(widget)
            split.setStretchFactor(split.count() - 1, stretch)

        split.setSizes(_SPLIT)
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
        header = table.horizontalHeader()

        for column, width in enumerate(_WIDTHS):
            if width:
                table.setColumnWidth(column, width)

        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        # a third click brings the filter's own order back
        header.setSortIndicatorClearable(True)
        # before sorting is enabled, which sorts by the indicator's column at once
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
