"""Pages chosen in a list at their left: more than a row of tabs has room for on a small screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QStackedWidget, QWidget

_LIST_WIDTH = 176
"""Pixels; a judgement: «Văn bản tổng hợp» and «Theo nhiệm vụ (12)» with their margins."""


class PageList(QWidget):
    """A list of titles and the page of the current one.

    Signals:
        changed: another page is shown.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.titles = QListWidget(self)
        self.titles.setObjectName("pages")
        self.titles.setAccessibleName(name)
        self.titles.setFixedWidth(_LIST_WIDTH)
        self._pages = QStackedWidget(self)
        self.titles.currentRowChanged.connect(self._show)

        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.titles)
        row.addWidget(self._pages, 1)

    def add_page(self, page: QWidget, title: str) -> None:
        """Put a page behind the others; the first is shown."""
        self._pages.addWidget(page)
        self.titles.addItem(title)
        if self.titles.currentRow() < 0:
            self.titles.setCurrentRow(0)

    def count(self) -> int:
        """Return how many pages there are."""
        return self._pages.count()

    def title(self, place: int) -> str:
        """Return the title of the page at ``place``."""
        return self.titles.item(place).text()

    def set_title(self, place: int, title: str) -> None:
        """Show another title for the page at ``place``."""
        self.titles.item(place).setText(title)

    def current_page(self) -> QWidget | None:
        """Return the page that is shown, None while there is none."""
        return self._pages.currentWidget()

    def show_page(self, place: int) -> None:
        """Show the page at ``place``."""
        self.titles.setCurrentRow(place)

    def _show(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        self.changed.emit()
