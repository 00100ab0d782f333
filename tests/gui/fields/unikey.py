"""Keys as Unikey sends them: Backspace and a new letter for each accent."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

UNIKEY = ("Ke", "\b", "ê", "\b", "ế", " hoac", "\b", "ch", "\b\b\b", "ạch")
"""«Kế hoạch» as Unikey sends it for «Kees hoachj»."""


def press(widget: QWidget, keys: str) -> None:
    """Send each letter as the keyboard driver does: QTest.keyClicks knows Latin-1 only."""
    for letter in keys:
        if letter == "\b":
            QTest.keyClick(widget, Qt.Key.Key_Backspace)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
