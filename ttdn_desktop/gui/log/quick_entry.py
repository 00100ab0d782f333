"""One entry in twenty seconds: date, activity, figure, Enter; the rest by default, in a fold-out below."""

import datetime as dt

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.gui.fields.search_model import SearchOption
from ttdn_desktop.gui.log.entry_form import EntryForm
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.log import recording

_NO_ACTIVITY = "Chưa chọn hoạt động. Gõ vài chữ để tìm, hoặc chọn “Ngoài kế hoạch”."
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuickEntry(QFrame):
    """The row that begins an entry; for a press matter its details unfold by themselves.

    Signals:
        added: the entry to be added.
    """

    added = Signal(object)

    def __init__(self, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._dossier: Dossier | None = None
        self.form = EntryForm(year, 4, self)
        self.unit = label("", "muted", wrap=False)
        self.told = label("", "error")
        self.add_button = button("Thêm (Enter)", "primary")
        self.more = button("&Chi tiết ▾")
        self._lay_out()
        self.told.hide()
        self._fold(False)
        self._connect()

    def start(self, dossier: Dossier, day: dt.date) -> None:
        """Begin an entry of that day."""
        self._dossier = dossier
        self.form.show_entry(recording.new_entry(dossier, day=day, activity=None), dossier, begun=False)
        self.unit.setText("")
        self._tell("")
        if self._unfolded:
            self._fold(False)

    def show_dossier(self, dossier: Dossier) -> None:
        """Take note of the dossier as it is now."""
        self._dossier = dossier

    def add(self) -> None:
        """Give the entry to be added, or tell what it still lacks."""
        self.form.commit()
        trouble = self.form.trouble()
        entry = self.form.entry

        if trouble is None and self.form.activity.value() is None:
            trouble = (self.form.activity, _NO_ACTIVITY)

        if trouble is not None:
            self._tell(trouble[1])
            trouble[0].setFocus()
            return

        if entry is None or self._dossier is None:
            return
        self.added.emit(msgspec.structs.replace(entry, id=next(recording.free_ids(self._dossier.log))))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on from the date to the activity, and adds from anywhere else."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if watched is self.form.day.edit:
                self.form.activity.setFocus()
            else:
                self.add()
            return True
        return super().eventFilter(watched, event)

    def _on_chosen(self, _option: SearchOption) -> None:
        self._tell("")
        if self.form.has_press and self.form.isHidden():
            self._fold(True)
            self._unfolded = True
        if self.form.activity.edit.hasFocus():
            self.form.quantity.setFocus()
            self.form.quantity.edit.selectAll()

    def _on_edited(self) -> None:
        entry = self.form.entry
        self.unit.setText(entry.unit if entry else "")
        self._tell("")

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _fold(self, shown: bool) -> None:
        self._unfolded = False
        self.form.setVisible(shown)
        self.more.setText("&Chi tiết ▴" if shown else "&Chi tiết ▾")

    def _connect(self) -> None:
        self.form.activity.chosen.connect(self._on_chosen)
        self.form.activity.entered.connect(self.add)
        self.form.edited.connect(lambda _entry, _sub: self._on_edited())
        self.add_button.clicked.connect(self.add)
        self.more.clicked.connect(lambda: self._fold(self.form.isHidden()))

        for edit in self.findChildren(QLineEdit):
            if edit is not self.form.activity.edit:
                edit.installEventFilter(self)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)

        for words, field, width in (
            ("Ngày", self.form.day, 112),
            ("Hoạt động", self.form.activity, 0),
            ("Số lượng", self.form.quantity, 84),
        ):
            caption = label(words, "muted", wrap=False)
            caption.setBuddy(field)
            row.addWidget(caption)
            row.addWidget(field, 0 if width else 1)
            if width:
                field.setFixedWidth(width)

        for made in (self.unit, self.add_button, self.more):
            row.addWidget(made)

        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(6)
        box.addLayout(row)
        box.addWidget(self.told)
        box.addWidget(self.form)
