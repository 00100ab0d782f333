"""The log entries that a figure comes from."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QTableView, QVBoxLayout, QWidget

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.gui.widgets.panes import table_view
from ttdn_desktop.gui.widgets.text_table_model import TextTableModel, TextTableRow
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.report.tables import ENTRIES

_WIDTHS = (90, 0, 190, 150, 110, 84, 92)  # pixels, one a column; 0 takes what is left
_FIGURE_COLUMNS = frozenset({4, 5})


class EntriesDialog(QDialog):
    """Shows the entries of one figure, searched without regard to accents.

    ``wants_log`` says after closing whether the clerk goes on to the log.
    """

    def __init__(self, title: str, cells: tuple[tuple[str, ...], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Các việc tạo nên số liệu")
        self.resize(1000, 520)
        self.wants_log = False
        self._cells = tuple((fold(" ".join(row)), TextTableRow(row)) for row in cells)
        self.model = TextTableModel(ENTRIES, _FIGURE_COLUMNS, self)
        self.search = QLineEdit()
        self.count = label("", "muted")
        self.table: QTableView = table_view(self.model, "Các việc trong nhật ký", _WIDTHS)
        self.search.setPlaceholderText("Tìm (không cần gõ dấu)")
        self.search.setAccessibleName("Tìm trong các việc")
        self.search.textChanged.connect(lambda _: self._show_matches())

        box = QVBoxLayout(self)
        box.addWidget(label(title, "heading"))
        box.addWidget(self.search)
        box.addWidget(self.table, 1)
        box.addWidget(self.count)
        box.addWidget(self._buttons())
        self._show_matches()

    def _show_matches(self) -> None:
        words = fold(self.search.text()).split()
        rows = tuple(row for text, row in self._cells if all(word in text for word in words))
        self.model.show(rows)
        self.count.setText(
            f"{len(rows)} trong {len(self._cells)} việc" if self._cells else "Không có việc nào."
        )

    def _buttons(self) -> QDialogButtonBox:
        row = QDialogButtonBox()
        log, close = button("Mở &theo dõi thực hiện"), button("Đón&g")
        row.addButton(log, QDialogButtonBox.ButtonRole.ActionRole)
        row.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        log.clicked.connect(self._go_to_log)
        row.rejected.connect(self.reject)
        return row

    def _go_to_log(self) -> None:
        self.wants_log = True
        self.accept()
