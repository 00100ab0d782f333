"""Another addressee of the higher plan writes: what the plan doesn't say of it is asked for."""

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.settings.author_field import AuthorField
from ttdn_desktop.gui.settings.writer_card import require_whole
from ttdn_desktop.gui.widgets.dialog_buttons import accept_or_reject
from ttdn_desktop.gui.widgets.texts import label


class AuthorDialog(QDialog):
    """Name, organ above, symbol, area, place of ``author``, begun with what the higher plan says."""

    def __init__(self, author: Author, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Đơn vị soạn")
        self.setMinimumWidth(520)
        self.field = AuthorField(self)
        self.field.show_value(author)
        self.use_button = QPushButton("&Tạo hồ sơ")
        buttons = accept_or_reject(self, self.use_button, "&Xem lại")

        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(12)
        box.addWidget(label("Cơ quan nào soạn kế hoạch này?", "heading"))
        box.addWidget(label("In ở đầu văn bản, phần ký và Nơi nhận của hồ sơ này.", "muted"))
        box.addWidget(self.field)
        box.addWidget(buttons)

    def accept(self) -> None:
        """Take what is typed where nothing is missing."""
        self.field.commit()
        try:
            require_whole(self.field)
        except InputError as fault:
            messages.show_error(self, fault)
            return
        super().accept()


def ask_author(author: Author, parent: QWidget | None) -> Author | None:
    """Return ``author`` as the clerk completed it, None where the clerk goes back."""
    dialog = AuthorDialog(author, parent)
    completed = dialog.field.value() if dialog.exec() else None
    dialog.deleteLater()
    return completed
