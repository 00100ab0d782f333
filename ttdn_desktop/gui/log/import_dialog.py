"""What a spreadsheet would bring into the log, row by row, before anything is taken in."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.gui.log.import_preview import STATES, SheetPreviewModel, explain_row_state
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.log.sheets import SheetPreview, SheetRow

_WIDTHS = (84, 130, 92, 0, 180, 110, 260)


class LogImportDialog(QDialog):
    """The preview; accepted, ``chosen`` says what to take in."""

    def __init__(
        self, name: str, preview: SheetPreview, dossier: Dossier, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Nhập vào nhật ký")
        self.resize(1120, 600)
        self.model = SheetPreviewModel(preview.rows, dossier, self)
        self.table = QTableView(self)
        self.buttons = QDialogButtonBox(self)
        self.take = button("", "primary")
        self.buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        self.why = label("", "muted")
        self.buttons.addButton("Thôi", QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(name, preview)
        self.model.ticked.connect(self._show_count)
        self.table.selectionModel().currentRowChanged.connect(lambda new, _old: self._show_why(new.row()))

        if preview.rows:
            self.table.selectRow(0)

        self._show_count()

    def chosen(self) -> tuple[SheetRow, ...]:
        """Return the rows to be taken in."""
        return self.model.chosen()

    def _show_why(self, row: int) -> None:
        self.why.setText(explain_row_state(self.model.item(row)) or "Dòng này mới, không có gì cần xem lại.")

    def _show_count(self) -> None:
        count = len(self.model.chosen())
        self.take.setText(f"Đưa {count} dòng vào nhật ký")
        self.take.setEnabled(count > 0)

    def _lay_out(self, name: str, preview: SheetPreview) -> None:
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
        self.table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        row = QHBoxLayout()

        for words, states in (
            ("Chọn dòng &mới", ("new",)),
            ("Chọn cả dòng &nghi vấn", ("new", "doubtful")),
            ("&Bỏ chọn", ()),
        ):
            made = button(words)
            made.clicked.connect(lambda _checked=False, states=states: self.model.tick_only(states))
            row.addWidget(made)

        row.addStretch(1)
        row.addWidget(self.buttons)

        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 14)
        box.setSpacing(10)
        box.addWidget(label(f"Nhập từ {name}", "heading"))
        box.addWidget(label(_told(preview), "muted"))
        box.addWidget(self.table, 1)
        box.addWidget(self.why)
        box.addLayout(row)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _told(preview: SheetPreview) -> str:
    counts = Counter(row.state for row in preview.rows)
    said = "  ·  ".join(
        f"{counts[state]} dòng {words}" for state, (words, _) in STATES.items() if counts[state]
    )
    return f"{said or 'Tệp không có dòng nào'}. Chỉ những dòng được chọn mới vào nhật ký."
