"""The shelf of removed dossiers: what lies there, and bringing one back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ttdn_desktop.gui.widgets.dialog_buttons import accept_or_reject
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.dossier_cards import DossierCard

_HINT = "Hồ sơ đã cất vẫn còn nguyên trong máy, kể cả nhật ký và văn bản đã ban hành."


class RemovedDialog(QDialog):
    """Lists the removed dossiers; accepted, ``chosen`` is to be brought back."""

    def __init__(self, cards: Sequence[DossierCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Hồ sơ đã cất")
        self.resize(640, 420)
        self.list = QListWidget(self)
        self.list.setAccessibleName("Hồ sơ đã cất")
        self.list.setWordWrap(True)
        for card in cards:
            item = QListWidgetItem(f"{card.title} - {card.commune}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, card.id)

        self.back_button = button("&Lấy lại", "primary")
        buttons = accept_or_reject(self, self.back_button)
        self.list.itemActivated.connect(self.accept)

        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(10)
        box.addWidget(label(_HINT, "muted"))
        box.addWidget(self.list, 1)
        box.addWidget(buttons)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @property
    def chosen(self) -> str:
        """The id of the dossier chosen."""
        return str(self.list.currentItem().data(Qt.ItemDataRole.UserRole))
