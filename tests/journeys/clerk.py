"""A clerk who only clicks and types, every click and key press counted."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QCheckBox, QWidget

SEED = Path(__file__).parents[1] / "packs" / "samples" / "ke-hoach-van-ninh-2019.txt"
"""A district's real plan."""


class Clerk:
    """Clicks at what can be seen and types into what has the focus."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.clicks = 0
        self.keys = 0

    def click(self, widget: QWidget) -> None:
        """Click at ``widget``, at its tick where it has one."""
        assert widget.isVisible(), f"nobody can click at what isn't shown: {widget}"
        assert widget.isEnabled(), f"a click at {widget.accessibleName() or widget} would do nothing"
        self.clicks += 1
        if isinstance(widget, QCheckBox):
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(10, widget.height() // 2))
        else:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def click_row(self, view: QAbstractItemView, row: int) -> None:
        """Click at a row of a list."""
        self.clicks += 1
        index = view.model().index(row, 0)
        view.scrollTo(index)
        place = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def type(self, text: str) -> None:
        """Type ``text`` where the focus is."""
        focused = self._window.focusWidget()
        assert focused is not None
        self.keys += len(text)
        QTest.keyClicks(focused, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key, with the modifier held."""
        self.keys += 1
        QTest.keyClick(self._window.focusWidget() or self._window, key, modifier)


def button_named(parent: QWidget, text: str) -> QAbstractButton:
    """Return the button of ``parent`` that says ``text``, its mark of a key left out."""
    buttons = parent.findChildren(QAbstractButton)
    return next(one for one in buttons if one.text().replace("&", "") == text and one.isVisible())
