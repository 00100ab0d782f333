"""A sheet of figures to read, sort, copy; where it has no rows, what that means."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QVBoxLayout, QWidget

from ttdn_desktop.gui.consolidation.sheets import Row, Sheet
from ttdn_desktop.gui.consolidation.table_model import SheetModel, SortedSheet
from ttdn_desktop.gui.widgets.texts import label

_LEAST_WIDTH = 70
_ROOM = 6
_FEW_ROWS = 300
"""So many rows are as high as their words; more would take too long to measure."""


class SheetView(QWidget):
    """One sheet.

    Signals:
        moved: another row is in hand.
    """

    moved = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SheetModel(self)
        self.sorted = SortedSheet(self.model, self)
        self.table = _Table()
        self.table.setModel(self.sorted)
        self.table.setAccessibleName(name)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setStyleSheet("QTableView::item { padding: 2px 6px; }")
        self.table.setWordWrap(True)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.selectionModel().currentChanged.connect(lambda _new, _old: self.moved.emit())
        self.none = label("", "muted")
        self.none.setMargin(16)

        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.addWidget(self.none)
        box.addWidget(self.table, 1)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show ``sheet`` in its own order."""
        self.table.setSortingEnabled(False)
        self.sorted.sort(-1)
        self.model.show(sheet)
        self.table.shares = tuple(share for _, share in sheet.columns)
        self.none.setText(sheet.empty)
        self.none.setVisible(not sheet.rows)
        self.table.setVisible(bool(sheet.rows))
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.table.fit()

    def row_in_hand(self) -> Row | None:
        """Return the row the clerk is on."""
        index = self.table.currentIndex()
        return self.sorted.row(index.row()) if index.isValid() else None

    def copy(self) -> None:
        """Put the chosen rows on the clipboard, for a spreadsheet."""
        places = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        columns = range(self.sorted.columnCount())
        cells = ((str(self.sorted.index(row, one).data()) for one in columns) for row in places)
        lines = ("\t".join(cell.replace("\n", "; ") for cell in row) for row in cells)
        QApplication.clipboard().setText("\n".join(lines))


class _Table(QTableView):
    """Columns that share the width, rows as high as their words."""

    shares: tuple[int, ...] = ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give each column its share of the width and each row the height of its words."""
        whole = self.viewport().width()
        for column, share in enumerate(self.shares):
            self.setColumnWidth(column, max(_LEAST_WIDTH, whole * share // 100))
        if self.model().rowCount() <= _FEW_ROWS:
            self.resizeRowsToContents()
            for row in range(self.model().rowCount()):
                self.setRowHeight(row, self.rowHeight(row) + _ROOM)
