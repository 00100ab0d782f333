"""In the settings: whether the commune's committee writes, or another organ, and which."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.gui.settings.author_field import AuthorField


class WriterCard(QWidget):
    """A tick for another organ than the committee; the organ's parts show below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_other = QCheckBox("Cơ quan khác soạn (công an, phòng, ban, trường…)", self)
        self.author = AuthorField(self)
        self.author.hide()
        self.is_other.toggled.connect(self.author.setVisible)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.is_other)
        box.addWidget(self.author)
        self.setFocusProxy(self.is_other)

    def show_author(self, author: Author | None) -> None:
        """Show ``author``, None for the commune's committee."""
        self.is_other.setChecked(author is not None)
        self.author.show_value(author)

    def value(self) -> Author | None:
        """Return who writes, None for the commune's committee. Raises InputError where a part is missing."""
        if not self.is_other.isChecked():
            return None
        require_whole(self.author)
        return self.author.value()


def require_whole(field: AuthorField) -> None:
    """Raise InputError, with the focus in the part that is missing."""
    missing = field.missing()
    if not missing:
        return

    field.go_to(missing)
    wanted = {"name": "tên cơ quan", "area": "địa bàn (ví dụ: huyện Vạn Ninh)"}[missing]
    raise InputError(f"Chưa có {wanted} của cơ quan soạn.", "Hãy ghi vào ô đang chọn rồi làm lại.")
