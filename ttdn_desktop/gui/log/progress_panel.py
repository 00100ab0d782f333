"""Kế hoạch và thực hiện: plan against done by activity, duty or channel, with a chart."""

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
_WIDTHS = (0, 104, 104, 96, 190)


class ProgressPanel(QWidget):
    """The table beside its chart.

    Signals:
        entries_wanted: a ``Filter`` for the entries behind a row.
    """

    entries_wanted = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Progress | None = None
        self._views = QButtonGroup(self)
        self.model = ProgressModel(self)
        self.table = QTableView(self)
        self.chart = ChartView(tasks, self)
        self.told = label("", "muted")
        self._lay_out()
        self._views.idClicked.connect(lambda _place: self._refresh())
        self.table.activated.connect(self._on_activated)

    @property
    def by(self) -> By:
        """The view chosen."""
        return _VIEWS[max(0, self._views.checkedId())][0]

    def show_progress(self, found: Progress) -> None:
        """Show where the year stands."""
        self._found = found
        self._refresh()

    def show_by(self, by: By) -> None:
        """Show another view."""
        self._views.button([view for view, _ in _VIEWS].index(by)).click()

    def go_to(self, activity: str) -> None:
        """Put the activity of that id in hand."""
        self.show_by("activity")
        row = self.model.row_of(activity)
        if row >= 0:
            self.table.selectRow(row)
        self.table.setFocus()

    def _refresh(self) -> None:
        found = self._found
        if found is None:
            return

        kept = self.table.currentIndex().row()
        self.model.show(found, self.by)
        self.table.resizeRowsToContents()

        if 0 <= kept < self.model.rowCount():
            self.table.selectRow(kept)

        self.chart.show_rows(bars(found, self.by))
        late, waiting = len(found.late), len(found.not_begun)
        done = sum(one.status == "done" for one in found.activities)
        said = f"{done} trong {len(found.activities)} hoạt động đã đạt"
        said += f"  ·  {late} quá hạn chưa đạt  ·  {waiting} đến lúc mà chưa bắt đầu"
        self.told.setText(said)

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.item(index.row())
        if self.by == "activity":
            self.entries_wanted.emit(Filter(activity=row.id))
        elif self.by == "channel":
            self.entries_wanted.emit(Filter(channel=row.id))

    def _lay_out(self) -> None:
        switch = QHBoxLayout()
        for place, (_, words) in enumerate(_VIEWS):
            made = QRadioButton(words, self)
            made.setChecked(place == 0)
            self._views.addButton(made, place)
            switch.addWidget(made)

        switch.addSpacing(16)
        switch.addWidget(self.told, 1)
        self.table.setModel(self.model)
        self.table.setObjectName("progress")
        self.table.setAccessibleName("Kế hoạch và thực hiện; Enter xem các mục đã ghi")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        heads = self.table.horizontalHeader()

        for column, width in enumerate(_WIDTHS):
            if width:
                self.table.setColumnWidth(column, width)

        heads.setHighlightSections(False)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        heads.sectionResized.connect(lambda *_: self.table.resizeRowsToContents())

        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)

        for widget, stretch in ((self.table, 3), (self.chart, 2)):
            split.addWidget(widget)
            split.setStretchFactor(split.count() - 1, stretch)

        split.setSizes([800, 520])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(8)
        box.addLayout(switch)
        box.addWidget(split, 1)
