"""Keys pressed and texts typed as a clerk does."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

ENTER = Qt.Key.Key_Return


def press(key: Qt.Key, to: QWidget | None = None) -> None:
    widget = to or QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def typed(words: str) -> None:
    """Type where the focus is; letters with accents too, which ``QTest`` has no keys for."""
    widget = QApplication.focusWidget()
    assert widget is not None
    for letter in words:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)
