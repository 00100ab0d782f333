"""Two panes side by side, or one at a time behind tabs where the window is too narrow for both."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabBar, QVBoxLayout, QWidget

_LEAST_WIDTH = 840
"""Pixels from which both stand side by side: a screen of 1366 at 150 % is 910 wide, less margins of 48."""


class SplitOrTabs(QWidget):
    """Shows ``first`` and ``second``, named by ``names`` on the tabs; they share the width by ``shares``."""

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        names: tuple[str, str],
        shares: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._panes = (first, second)
        self.tabs = QTabBar()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)

        for name, pane, share in zip(names, self._panes, shares, strict=True):
            self.tabs.addTab(name)
            self.split.addWidget(pane)
            self.split.setStretchFactor(self.split.indexOf(pane), share)

        # Qt makes them as wide as fits, in the same ratio
        self.split.setSizes([_LEAST_WIDTH * share for share in shares])
        self.tabs.setVisible(False)
        self.tabs.currentChanged.connect(lambda _index: self._show_panes())

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.tabs)
        box.addWidget(self.split, 1)

    @property
    def is_narrow(self) -> bool:
        """Whether only one pane is shown at a time."""
        return self.width() < _LEAST_WIDTH

    def bring_second(self) -> None:
        """Show the second pane, and give it the keys."""
        self.tabs.setCurrentIndex(1)
        self._panes[1].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go over to tabs, or back."""
        super().resizeEvent(event)
        if self.is_narrow == self.tabs.isHidden():
            self.tabs.setVisible(self.is_narrow)
            self._show_panes()

    def _show_panes(self) -> None:
        for index, pane in enumerate(self._panes):
            pane.setVisible(not self.is_narrow or index == self.tabs.currentIndex())
