"""«Chèn câu mẫu…»: a sentence found while a few of its words are typed, without accents, and put in."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from ttdn_desktop.basics.searching import matching
from ttdn_desktop.gui.widgets.list_keys import ListKeys
from ttdn_desktop.gui.widgets.list_model import Index, RecordListModel
from ttdn_desktop.gui.widgets.texts import LineEdit, button, label

_LIST_HEIGHT = 150
"""Pixels, a judgement: three or four sentences, the field below stays in view."""

_NOTHING = "Không thấy câu nào: thử gõ ít chữ hơn."


class PhrasesModel(RecordListModel[str]):
    """One row a phrase."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the phrase."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self.item(index.row())


class PhraseFinder(QWidget):
    """Search and list, opened by ``opener``, which stands elsewhere; closed by Escape or once one is chosen.

    Signals:
        chosen: the phrase to put in.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrases: tuple[str, ...] = ()
        self.opener = button("Chèn câu mẫu…")
        self.opener.setCheckable(True)
        self.opener.setAccessibleName(f"Câu mẫu: {name}")
        self.search = LineEdit(self)
        self.search.setPlaceholderText("Gõ vài chữ của câu (không cần dấu), Enter để chèn")
        self.search.setAccessibleName(f"Tìm câu mẫu: {name}")
        self.model = PhrasesModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(f"Các câu mẫu: {name}")
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = label(_NOTHING, "muted", parent=self)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.search)
        box.addWidget(self.list)
        box.addWidget(self.nothing)
        self.hide()

        self.opener.toggled.connect(self._on_opened)
        self.search.textEdited.connect(self._find)
        ListKeys(self.search, self.list).chosen.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)

    def offer(self, phrases: tuple[str, ...]) -> None:
        """Offer ``phrases``; without any the opener is hidden."""
        self._phrases = phrases
        self.opener.setVisible(bool(phrases))
        self._find()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape in the search closes: it hands on what it doesn't take."""
        if event.key() == Qt.Key.Key_Escape and self.search.hasFocus():
            self.opener.setChecked(False)
            self.opener.setFocus()
        else:
            super().keyPressEvent(event)

    def _on_opened(self, opened: bool) -> None:
        self.setVisible(opened)
        if opened:
            self.search.clear()
            self._find()
            self.search.setFocus()

    def _find(self) -> None:
        found = matching(self._phrases, self.search.text())
        self.model.show(found)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)

    def _choose(self, index: QModelIndex) -> None:
        phrase = self.model.item(index.row())
        self.opener.setChecked(False)
        self.chosen.emit(phrase)
