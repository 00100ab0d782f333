"""A list of sentences to read, and a decision: what a newer pack changes, what needs a review."""

from PySide6.QtWidgets import QDialog, QListWidget, QVBoxLayout, QWidget

from ttdn_desktop.gui.widgets.dialog_buttons import accept_or_reject
from ttdn_desktop.gui.widgets.texts import label


class ChangesDialog(QDialog):
    """The sentences in a list; with ``yes`` a question, without it something to read."""

    def __init__(
        self,
        title: str,
        note: str,
        sentences: tuple[str, ...],
        parent: QWidget | None = None,
        *,
        yes: str = "",
        no: str = "Đóng",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Thông tin đối ngoại")
        self.resize(680, 440)

        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(10)
        box.addWidget(label(title, "heading"))

        if note:
            box.addWidget(label(note, "muted"))

        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.addItems(sentences)
        box.addWidget(self.list, 1)
        box.addWidget(accept_or_reject(self, yes, no))
