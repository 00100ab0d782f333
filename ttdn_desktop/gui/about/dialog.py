"""Thông tin chương trình: version, folders, licences; the door to the support file."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.support.program_facts import Library

_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse
    | Qt.TextInteractionFlag.TextSelectableByKeyboard
    | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)
_SUPPORT = (
    "Tệp hỗ trợ gồm nhật ký chương trình, phiên bản, số đếm và dung lượng tệp để người hỗ trợ tìm lỗi; "
    "không có nội dung hồ sơ, tên người, tên đơn vị hay tên tệp."
)


class AboutDialog(QDialog):
    """What the program is, as text that can be marked and copied.

    Signals:
        folder_wanted: the clerk wants to see the data folder.
        support_wanted: the clerk wants to save the support file.
    """

    folder_wanted = Signal()
    support_wanted = Signal()

    def __init__(
        self, rows: Sequence[tuple[str, str]], libraries: Sequence[Library], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Thông tin chương trình")
        self.resize(680, 540)
        heading = label("Thông tin đối ngoại", "heading")
        heading.setTextInteractionFlags(_SELECTABLE)
        note = label(_SUPPORT, "muted")
        note.setTextInteractionFlags(_SELECTABLE)

        self.text = QTextBrowser(self)
        self.text.setAccessibleName("Thông tin chương trình")
        self.text.setTextInteractionFlags(_SELECTABLE)
        self.text.document().setDocumentMargin(12)
        self.text.setHtml(_html(rows, libraries))

        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(12)
        box.addWidget(heading)
        box.addWidget(self.text, 1)
        box.addWidget(note)
        box.addLayout(self._buttons())
        self.text.setFocus()

    def set_saving(self, saving: bool) -> None:
        """Show that the support file is being written, or that it no longer is."""
        self.support_button.setEnabled(not saving)
        self.support_button.setText("Đang lưu…" if saving else "&Lưu tệp hỗ trợ…")

    def _buttons(self) -> QHBoxLayout:
        self.folder_button = button("&Mở thư mục dữ liệu")
        self.folder_button.clicked.connect(self.folder_wanted)
        self.support_button = button("&Lưu tệp hỗ trợ…")
        self.support_button.clicked.connect(self.support_wanted)
        closing = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        closing.rejected.connect(self.reject)

        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder_button)
        row.addWidget(self.support_button)
        row.addStretch(1)
        row.addWidget(closing)

        return row


def _html(rows: Sequence[tuple[str, str]], libraries: Sequence[Library]) -> str:
    licences = [(f"{library.name} {library.version}", library.licence) for library in libraries]
    heading = "<tr><td colspan='2'><br><b>Thư viện sử dụng và giấy phép</b></td></tr>"
    return f"<table cellpadding='3' width='100%'>{_rows(rows)}{heading}{_rows(licences)}</table>"


def _rows(rows: Sequence[tuple[str, str]]) -> str:
    return "".join(
        f"<tr><td width='36%'><b>{escape(name)}</b></td><td>{escape(value)}</td></tr>" for name, value in rows
    )
