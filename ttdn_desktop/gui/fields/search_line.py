"""A line that finds an activity while it is typed in; its text is set only on choosing (Unikey)."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from ttdn_desktop.gui.fields.base import Field, normalize_line
from ttdn_desktop.gui.fields.search_model import SearchModel, SearchOption, matching_options
from ttdn_desktop.gui.widgets.texts import LineEdit

OUTSIDE = "Ngoài kế hoạch"
_MOST_SHOWN = 8
"""A judgement: the list stays inside the least window; the rest is scrolled to."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchLine(Field):
    """An activity of the plan, or none: then what was typed is the title of what was done.

    Signals:
        chosen: an option was taken, as a ``SearchOption``.
        entered: Enter was pressed while there was nothing to choose.
    """

    chosen = Signal(object)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[SearchOption, ...] = ()
        self._selected: SearchOption | None = None
        self.edit = LineEdit(self)
        self.edit.setPlaceholderText("Gõ vài chữ (không cần dấu), hoặc phím Xuống để xem hết")
        self.model = SearchModel(self)
        self.list = QListView(self)
        self.list.hide()
        self.list.setObjectName("found")
        self.list.setModel(self.model)
        # the keys stay in the line: another focus would end the letter that Unikey is composing
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName("Hoạt động tìm thấy")

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(lambda text: self._open(text))
        self.edit.left.connect(self.commit)
        self.list.clicked.connect(lambda index: self.choose(self.model.item(index.row())))

    def set_options(self, options: tuple[SearchOption, ...]) -> None:
        """Offer ``options``; what was chosen stays."""
        self._options = options

    def value(self) -> Any:
        """Return what was chosen, None while nothing is."""
        return self._selected

    def show_value(self, value: Any) -> None:
        """Show a ``SearchOption`` as chosen; None shows nothing."""
        if value != self._selected:
            self._selected = value
            self._show_selected()

    def commit(self) -> None:
        """Take the list's current row; a text that chose nothing goes back to what is chosen."""
        if not self.list.isHidden():
            self._choose_current()
        self._show_selected()

    def choose(self, option: SearchOption) -> None:
        """Take ``option``."""
        self._close()
        self._selected = option
        self._show_selected()
        self.chosen.emit(option)

    def hideEvent(self, event: QHideEvent) -> None:
        """Close the list with the field."""
        # the list hangs on the window while open: it would stay above the next page
        self._close()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down go through the list, Enter takes, Escape closes."""
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key())) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        is_open = not self.list.isHidden()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            if is_open:
                self._step(1 if key == Qt.Key.Key_Down else -1)
            else:
                self._open("")
            return True

        if key in _ENTER:
            if is_open:
                self._choose_current()
            else:
                self.entered.emit()
            return True

        if key == Qt.Key.Key_Escape and is_open:
            self._close()
            return True

        return False

    def _open(self, text: str) -> None:
        typed = normalize_line(text)
        outside = SearchOption(None, f"{OUTSIDE}: {typed}" if typed else OUTSIDE, typed)
        self.model.show((*matching_options(self._options, typed), outside))
        self.list.setCurrentIndex(self.model.index(0))
        window = self.window()
        self.list.setParent(window)  # above the other fields; a popup of its own would take the keys away
        rows = min(_MOST_SHOWN, self.model.rowCount())
        height = rows * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth()
        corner = self.edit.mapTo(window, QPoint(0, self.edit.height() + 1))
        self.list.setGeometry(corner.x(), corner.y(), self.edit.width(), height)
        self.list.show()
        self.list.raise_()

    def _close(self) -> None:
        self.list.hide()
        self.list.setParent(self)

    def _step(self, step: int) -> None:
        row = (self.list.currentIndex().row() + step) % self.model.rowCount()
        self.list.setCurrentIndex(self.model.index(row))

    def _choose_current(self) -> None:
        self.choose(self.model.item(max(0, self.list.currentIndex().row())))

    def _show_selected(self) -> None:
        text = self._selected.text if self._selected else ""
        if self.edit.text() != text:
            self.edit.setText(text)
            # a title longer than the line is read from its beginning
            self.edit.setCursorPosition(0)
