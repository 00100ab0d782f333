"""The keys of a search line with a list below it: what is typed stays, keys alone go through the list."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ListKeys(QObject):
    """Up and Down in ``search`` go through ``view``, from its end to its beginning too; Enter takes a row.

    Signals:
        chosen: the current row, the first while none is. Of an empty list nothing is chosen.
    """

    chosen = Signal(QModelIndex)

    def __init__(self, search: QLineEdit, view: QListView) -> None:
        super().__init__(search)
        self._view = view
        search.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the list's keys, leave all others to the search line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key())) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        model = self._view.model()
        rows = model.rowCount()
        if not rows or key not in (*_STEPS, *_ENTER):
            return False

        current = self._view.currentIndex().row()
        if key in _STEPS:
            self._view.setCurrentIndex(model.index((current + _STEPS[key]) % rows, 0))
        else:
            self.chosen.emit(model.index(max(0, current), 0))
        return True
