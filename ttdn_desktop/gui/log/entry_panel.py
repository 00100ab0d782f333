"""The entry in hand: all its parts, what is odd in it, its evidence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ttdn_desktop.dossier.records import Dossier, LogEntry
from ttdn_desktop.gui.fields.base import Field
from ttdn_desktop.gui.log.entry_form import EntryForm
from ttdn_desktop.gui.log.evidence_panel import EvidencePanel
from ttdn_desktop.gui.widgets.texts import label


class EntryPanel(QScrollArea):
    """Beside the table; where it isn't ``writable`` the evidence can still be opened."""

    def __init__(self, year: int, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = EntryForm(year, 2, self)
        self.faults = label("", "warning")
        self.wrong = label("", "error")
        self.evidence = EvidencePanel(self)
        self._nothing = label("Chưa chọn mục nào. Ghi một việc ở hàng trên, hoặc chọn một dòng.", "muted")
        self._inside = QWidget(self)
        self._lay_out()
        self.wrong.hide()
        self.evidence.set_writable(writable)

        for widget in (self.form, self.form.day, self.form.quantity, self.form.activity):
            widget.setEnabled(writable)

        self.form.wrong.connect(self._on_wrong)

    def show_entry(self, entry: LogEntry | None, dossier: Dossier, faults: tuple[str, ...]) -> None:
        """Show ``entry`` with what is odd in it; None shows that nothing is in hand."""
        other = entry is None or self.form.entry is None or entry.id != self.form.entry.id

        if other:
            self._on_wrong("")

        self.form.show_entry(entry, dossier)
        if other:
            self.form.show_beginnings()

        self.evidence.show_evidence(entry.evidence if entry else ())
        self._inside.setEnabled(entry is not None)
        self._nothing.setVisible(entry is None)
        self.faults.setText("\n".join(f"▲ {fault}" for fault in faults))
        self.faults.setVisible(bool(faults))

    def start(self) -> None:
        """Go to the figure, ready to be typed over."""
        self.form.quantity.setFocus()
        self.form.quantity.edit.selectAll()

    def _on_wrong(self, words: str) -> None:
        self.wrong.setText(words)
        self.wrong.setVisible(bool(words))

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        core = QGridLayout()
        core.setHorizontalSpacing(10)
        core.setVerticalSpacing(3)
        places: tuple[tuple[str, Field, int, int, int], ...] = (
            ("Ngày", self.form.day, 0, 0, 1),
            ("Số lượng", self.form.quantity, 0, 1, 1),
            ("Hoạt động", self.form.activity, 2, 0, 2),
        )

        for words, field, row, column, span in places:
            caption = label(words, "muted", wrap=False)
            caption.setBuddy(field)
            core.addWidget(caption, row, column, 1, span)
            core.addWidget(field, row + 1, column, 1, span)

        inner = QVBoxLayout(self._inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        inner.addLayout(core)
        inner.addWidget(self.form)
        inner.addWidget(self.evidence)
        whole = QWidget()
        whole.setProperty("role", "paper")

        box = QVBoxLayout(whole)
        box.setContentsMargins(14, 10, 14, 10)
        box.setSpacing(6)
        box.addWidget(label("Mục đang chọn", "question"))

        for widget in (self._nothing, self.faults, self.wrong, self._inside):
            box.addWidget(widget)

        box.addStretch(1)
        self.setWidget(whole)
