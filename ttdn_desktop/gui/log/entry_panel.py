"""The current entry: all its fields, what should be reviewed in it, its evidence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ttdn_desktop.dossier.records import Dossier, LogEntry
from ttdn_desktop.gui.fields.base import Field
from ttdn_desktop.gui.log.entry_form import EntryForm
from ttdn_desktop.gui.log.evidence_panel import EvidencePanel
from ttdn_desktop.gui.widgets.texts import label


class EntryPanel(QScrollArea):
    """Stands beside the table; where it isn't ``writable`` the evidence can still be opened."""

    def __init__(self, year: int, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = EntryForm(year, 2, self)
        self.problems = label("", "warning")
        self.wrong = label("", "error")
        self.evidence = EvidencePanel(self)
        self._nothing = label("Chưa chọn mục nào. Ghi một việc ở hàng trên, hoặc chọn một dòng.", "muted")
        self._contents = QWidget(self)
        self._lay_out()
        self.wrong.hide()
        self.evidence.set_writable(writable)

        for widget in (self.form, self.form.day, self.form.quantity, self.form.activity):
            widget.setEnabled(writable)

        self.form.wrong.connect(self._on_wrong)

    def show_entry(self, entry: LogEntry | None, dossier: Dossier, problems: tuple[str, ...]) -> None:
        """Show ``entry`` with its problems; None shows that no entry is chosen."""
        is_other = entry is None or self.form.entry is None or entry.id != self.form.entry.id

        # an error message is about the text typed in the entry before
        if is_other:
            self._on_wrong("")

        self.form.show_entry(entry, dossier)
        if is_other:
            self.form.scroll_to_start()

        self.evidence.show_evidence(entry.evidence if entry else ())
        self._contents.setEnabled(entry is not None)
        self._nothing.setVisible(entry is None)
        self.problems.setText("\n".join(f"▲ {problem}" for problem in problems))
        self.problems.setVisible(bool(problems))

    def start(self) -> None:
        """Go to the quantity, ready to be typed over."""
        self.form.quantity.setFocus()
        self.form.quantity.edit.selectAll()

    def _on_wrong(self, text: str) -> None:
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        contents = QVBoxLayout(self._contents)
        contents.setContentsMargins(0, 0, 0, 0)
        contents.setSpacing(6)
        contents.addLayout(self._core_fields())
        contents.addWidget(self.form)
        contents.addWidget(self.evidence)

        paper = QWidget()
        paper.setProperty("role", "paper")
        box = QVBoxLayout(paper)
        box.setContentsMargins(14, 10, 14, 10)
        box.setSpacing(6)
        box.addWidget(label("Mục đang chọn", "question"))

        for widget in (self._nothing, self.problems, self.wrong, self._contents):
            box.addWidget(widget)

        box.addStretch(1)
        self.setWidget(paper)

    def _core_fields(self) -> QGridLayout:
        """Return day and quantity side by side, the activity below them, each under its caption."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        cells: tuple[tuple[str, Field, int, int, int], ...] = (
            ("Ngày", self.form.day, 0, 0, 1),
            ("Số lượng", self.form.quantity, 0, 1, 1),
            ("Hoạt động", self.form.activity, 2, 0, 2),
        )

        for text, field, row, column, span in cells:
            caption = label(text, "muted", wrap=False)
            caption.setBuddy(field)
            grid.addWidget(caption, row, column, 1, span)
            grid.addWidget(field, row + 1, column, 1, span)

        return grid
