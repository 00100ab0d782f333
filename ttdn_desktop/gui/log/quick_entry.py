"""One entry in twenty seconds: date, activity, quantity, Enter; the rest by default, folded out on demand."""

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
_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuickEntry(QFrame):
    """The row that begins an entry; for a press matter its details unfold by themselves and fold again.

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
        self.error = label("", "error")
        self.add_button = button("Thêm (Enter)", "primary")
        self.details_button = button("&Chi tiết ▾")
        self._lay_out()
        self.error.hide()
        self._fold(False)
        self._connect()

    def start(self, dossier: Dossier, day: dt.date) -> None:
        """Begin an entry on that day."""
        self._dossier = dossier
        self.form.show_entry(recording.new_entry(dossier, day=day, activity=None), dossier, begun=False)
        self.unit.setText("")
        self._show_error("")
        # details that the clerk unfolded stay unfolded
        if self._unfolded_for_press:
            self._fold(False)

    def show_dossier(self, dossier: Dossier) -> None:
        """Use the dossier as it is now: free ids depend on its log."""
        self._dossier = dossier

    def add(self) -> None:
        """Emit the entry to be added, or show what it still lacks."""
        self.form.commit()
        problem = self.form.first_error()
        entry = self.form.entry

        if problem is None and self.form.activity.value() is None:
            problem = (self.form.activity, _NO_ACTIVITY)

        if problem is not None:
            self._show_error(problem[1])
            problem[0].setFocus()
            return

        if entry is None or self._dossier is None:
            return

        self.added.emit(msgspec.structs.replace(entry, id=next(recording.free_ids(self._dossier.log))))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on from the date to the activity, and adds from anywhere else."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _ENTER_KEYS
        ):
            if watched is self.form.day.edit:
                self.form.activity.setFocus()
            else:
                self.add()
            return True
        return super().eventFilter(watched, event)

    def _on_chosen(self, _option: SearchOption) -> None:
        self._show_error("")
        if self.form.has_press and self.form.isHidden():
            self._fold(True)
            self._unfolded_for_press = True
        if self.form.activity.edit.hasFocus():
            self.form.quantity.setFocus()
            self.form.quantity.edit.selectAll()

    def _on_edited(self) -> None:
        entry = self.form.entry
        self.unit.setText(entry.unit if entry else "")
        self._show_error("")

    def _show_error(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def _fold(self, unfolded: bool) -> None:
        self._unfolded_for_press = False
        self.form.setVisible(unfolded)
        self.details_button.setText("&Chi tiết ▴" if unfolded else "&Chi tiết ▾")

    def _connect(self) -> None:
        self.form.activity.chosen.connect(self._on_chosen)
        self.form.activity.entered.connect(self.add)
        self.form.edited.connect(lambda _entry, _sub: self._on_edited())
        self.add_button.clicked.connect(self.add)
        self.details_button.clicked.connect(lambda: self._fold(self.form.isHidden()))

        # the activity's field has a list of its own, in which Enter chooses
        for edit in self.findChildren(QLineEdit):
            if edit is not self.form.activity.edit:
                edit.installEventFilter(self)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)

        # a width in pixels that holds a whole date or a figure; 0: the activity takes what is left
        for text, field, width in (
            ("Ngày", self.form.day, 112),
            ("Hoạt động", self.form.activity, 0),
            ("Số lượng", self.form.quantity, 84),
        ):
            caption = label(text, "muted", wrap=False)
            caption.setBuddy(field)
            row.addWidget(caption)
            row.addWidget(field, 0 if width else 1)
            if width:
                field.setFixedWidth(width)

        for widget in (self.unit, self.add_button, self.details_button):
            row.addWidget(widget)

        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(6)
        box.addLayout(row)
        box.addWidget(self.error)
        box.addWidget(self.form)
