"""The rows of a spreadsheet to choose from, before anything comes into the log."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.gui.log.import_preview import STATES, SheetPreviewModel, explain_row_state
from ttdn_desktop.gui.widgets.dialog_buttons import accept_or_reject
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.log.sheets import SheetPreview, SheetRow

_WIDTHS = (84, 130, 92, 0, 180, 110, 260)  # pixels, one a column; 0 takes what is left
_TITLE = 3
"""The column ``Việc đã làm`` of ``import_preview.COLUMNS``: the longest words, so it takes what is left."""


class LogImportDialog(QDialog):
    """The preview; after it was accepted ``chosen`` returns the rows to take in."""

    def __init__(
        self, name: str, preview: SheetPreview, dossier: Dossier, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Nhập vào nhật ký")
        self.resize(1120, 600)
        self.model = SheetPreviewModel(preview.rows, dossier, self)
        self.table = QTableView(self)
        self.take = button("", "primary")
        self.buttons = accept_or_reject(self, self.take, "Thôi")
        self.reason = label("", "muted")
        self._lay_out(name, preview)
        self.model.ticked.connect(self._show_count)
        self.table.selectionModel().currentRowChanged.connect(lambda new, _old: self._show_reason(new.row()))

        if preview.rows:
            self.table.selectRow(0)

        self._show_count()

    def chosen(self) -> tuple[SheetRow, ...]:
        """Return the rows to be taken in."""
        return self.model.chosen()

    def _show_reason(self, row: int) -> None:
        self.reason.setText(
            explain_row_state(self.model.item(row)) or "Dòng này mới, không có gì cần xem lại."
        )

    def _show_count(self) -> None:
        count = len(self.model.chosen())
        self.take.setText(f"Đưa {count} dòng vào nhật ký")
        self.take.setEnabled(count > 0)

    def _prepare_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName("Các dòng của tệp; phím cách để chọn")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()

        for column, width in enumerate(_WIDTHS):
            if width:
                self.table.setColumnWidth(column, width)

        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self, name: str, preview: SheetPreview) -> None:
        self._prepare_table()
        row = QHBoxLayout()

        for text, states in (
            ("Chọn dòng &mới", ("new",)),
            ("Chọn cả dòng &nghi vấn", ("new", "doubtful")),
            ("&Bỏ chọn", ()),
        ):
            choose = button(text)
            choose.clicked.connect(lambda _checked=False, states=states: self.model.tick_only(states))
            row.addWidget(choose)

        row.addStretch(1)
        row.addWidget(self.buttons)

        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 14)
        box.setSpacing(10)
        box.addWidget(label(f"Nhập từ {name}", "heading"))
        box.addWidget(label(_summary(preview), "muted"))
        box.addWidget(self.table, 1)
        box.addWidget(self.reason)
        box.addLayout(row)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _summary(preview: SheetPreview) -> str:
    counts = Counter(row.state for row in preview.rows)
    parts = "  ·  ".join(
        f"{counts[state]} dòng {name}" for state, (name, _) in STATES.items() if counts[state]
    )
    return f"{parts or 'Tệp không có dòng nào'}. Chỉ những dòng được chọn mới vào nhật ký."
