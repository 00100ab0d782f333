"""F1: what is asked, and why."""

from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ttdn_desktop.gui.widgets.texts import label


class HelpDialog(QDialog):
    """A title and parts with headings."""

    def __init__(self, title: str, parts: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Trợ giúp")
        self.resize(560, 420)
        self.text = QTextBrowser(self)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.document().setDocumentMargin(12)
        self.text.setHtml("".join(f"<p><b>{escape(head)}</b><br>{_lines(text)}</p>" for head, text in parts))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)

        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(12)
        box.addWidget(label(title, "heading"))
        box.addWidget(self.text, 1)
        box.addWidget(buttons)


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
