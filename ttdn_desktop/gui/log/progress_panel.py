"""Kế hoạch và thực hiện: plan and progress by activity, duty or channel, with a chart."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QRadioButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.gui.log.chart_view import ChartView
from ttdn_desktop.gui.log.progress_model import ProgressModel
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.texts import label
from ttdn_desktop.workspace.log.chart import bars
from ttdn_desktop.workspace.log.recording import By, Filter, Progress

_VIEWS: tuple[tuple[By, str], ...] = (
    ("activity", "Theo &hoạt động"),
    ("duty", "Theo nhiệ&m vụ"),
    ("channel", "Theo hình thứ&c"),
)
_WIDTHS = (0, 104, 104, 96, 190)  # pixels, one a column; 0 takes what is left
_SPLIT = (800, 520)  # pixels of table and chart at first: three to two, as they share a wider window


class ProgressPanel(QWidget):
    """The table beside its chart.

    Signals:
        entries_wanted: a ``Filter`` for the entries behind a row.
    """

    entries_wanted = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress: Progress | None = None
        self._views = QButtonGroup(self)
        self.model = ProgressModel(self)
        self.table = QTableView(self)
        self.chart = ChartView(tasks, self)
        self.summary = label("", "muted")
        self._lay_out()
        self._views.idClicked.connect(lambda _index: self._refresh())
        self.table.activated.connect(self._on_activated)

    @property
    def by(self) -> By:
        """The view chosen."""
        # ``checkedId`` is -1 while no button is checked
        return _VIEWS[max(0, self._views.checkedId())][0]

    def show_progress(self, progress: Progress) -> None:
        """Show ``progress`` in the view chosen."""
        self._progress = progress
        self._refresh()

    def show_by(self, by: By) -> None:
        """Show another view."""
        self._views.button([view for view, _ in _VIEWS].index(by)).click()

    def go_to(self, activity: str) -> None:
        """Make the activity of that id current."""
        self.show_by("activity")
        row = self.model.row_of(activity)
        if row >= 0:
            self.table.selectRow(row)
        self.table.setFocus()

    def _refresh(self) -> None:
        progress = self._progress
        if progress is None:
            return

        row = self.table.currentIndex().row()
        self.model.show(progress, self.by)
        self.table.resizeRowsToContents()

        if 0 <= row < self.model.rowCount():
            self.table.selectRow(row)

        self.chart.show_rows(bars(progress, self.by))
        late, not_begun = len(progress.late), len(progress.not_begun)
        done = sum(activity.status == "done" for activity in progress.activities)
        text = f"{done} trong {len(progress.activities)} hoạt động đã đạt"
        text += f"  ·  {late} quá hạn chưa đạt  ·  {not_begun} đến lúc mà chưa bắt đầu"
        self.summary.setText(text)

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.item(index.row())
        if self.by == "activity":
            self.entries_wanted.emit(Filter(activity=row.id))
        elif self.by == "channel":
            self.entries_wanted.emit(Filter(channel=row.id))

    def _lay_out(self) -> None:
        self._prepare_table()
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)

        for widget, stretch in ((self.table, 3), (self.chart, 2)):
            split.addWidget(widget)
            split.setStretchFactor(split.count() - 1, stretch)

        split.setSizes(_SPLIT)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(8)
        box.addLayout(self._view_row())
        box.addWidget(split, 1)

    def _view_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for index, (_, text) in enumerate(_VIEWS):
            choice = QRadioButton(text, self)
            choice.setChecked(index == 0)
            self._views.addButton(choice, index)
            row.addWidget(choice)

        row.addSpacing(16)
        row.addWidget(self.summary, 1)
        return row

    def _prepare_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setObjectName("progress")
        self.table.setAccessibleName("Kế hoạch và thực hiện; Enter xem các mục đã ghi")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()

        for column, width in enumerate(_WIDTHS):
            if width:
                self.table.setColumnWidth(column, width)

        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        # in a narrower column the titles wrap into more lines
        header.sectionResized.connect(lambda *_: self.table.resizeRowsToContents())
