"""A sheet of figures to read, sort and copy; without rows it says what that means."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QVBoxLayout, QWidget

from ttdn_desktop.gui.consolidation.sheets import Row, Sheet
from ttdn_desktop.gui.consolidation.table_model import SheetModel, SortedSheet
from ttdn_desktop.gui.widgets.texts import label

_MIN_COLUMN_WIDTH = 70  # pixels, a judgement: a number or date still shows whole in a narrow window
_ROW_PADDING = 6  # pixels: the style sheet's padding, which resizeRowsToContents leaves out, and some air
_MEASURED_ROWS = 300
"""Up to so many rows are as high as their text; measuring more would stall the window (a judgement)."""


class SheetView(QWidget):
    """One sheet.

    Signals:
        moved: another row is current.
    """

    moved = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SheetModel(self)
        self.sorted = SortedSheet(self.model, self)
        self.table = _ShareTable()
        self.table.setModel(self.sorted)
        self.table.setAccessibleName(name)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        # the Tab key leads out of a table, the arrows go from cell to cell
        self.table.setTabKeyNavigation(False)
        self.table.setStyleSheet("QTableView::item { padding: 2px 6px; }")
        self.table.setWordWrap(True)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.selectionModel().currentChanged.connect(lambda _new, _old: self.moved.emit())
        self.empty_label = label("", "muted")
        self.empty_label.setMargin(16)

        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        # for the table alone: a text field has a Ctrl+C of its own
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.addWidget(self.empty_label)
        box.addWidget(self.table, 1)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show ``sheet`` in its own order."""
        # off meanwhile: the view would sort the new sheet by the column chosen in the old one
        self.table.setSortingEnabled(False)
        self.sorted.sort(-1)
        self.model.show(sheet)
        self.table.shares = tuple(share for _, share in sheet.columns)
        self.empty_label.setText(sheet.empty)
        self.empty_label.setVisible(not sheet.rows)
        self.table.setVisible(bool(sheet.rows))
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.table.fit()

    def current_row(self) -> Row | None:
        """Return the current row, None where there is none."""
        index = self.table.currentIndex()
        return self.sorted.row(index.row()) if index.isValid() else None

    def copy(self) -> None:
        """Put the chosen rows on the clipboard, for a spreadsheet."""
        chosen = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        columns = range(self.sorted.columnCount())
        rows = ((str(self.sorted.index(row, column).data()) for column in columns) for row in chosen)
        # a line break in a cell would begin a new row of the spreadsheet
        lines = ("\t".join(cell.replace("\n", "; ") for cell in row) for row in rows)
        QApplication.clipboard().setText("\n".join(lines))


class _ShareTable(QTableView):
    """Columns that share the width (``shares``, in hundredths), rows as high as their text."""

    shares: tuple[int, ...] = ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give each column its share of the width and each row the height of its text."""
        available = self.viewport().width()
        for column, share in enumerate(self.shares):
            self.setColumnWidth(column, max(_MIN_COLUMN_WIDTH, available * share // 100))
        if self.model().rowCount() <= _MEASURED_ROWS:
            self.resizeRowsToContents()
            for row in range(self.model().rowCount()):
                self.setRowHeight(row, self.rowHeight(row) + _ROW_PADDING)
