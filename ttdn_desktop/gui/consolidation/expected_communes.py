"""Which communes are to send a file: typed, from a list in a file, or all that are known of an area."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.widgets.dialog_buttons import accept_or_reject
from ttdn_desktop.gui.widgets.texts import ComboBox, button, label
from ttdn_desktop.workspace.consolidation import inputs


class ExpectedCommunesDialog(QDialog):
    """A text field with one name a line; ``areas`` are offered with the communes known of each."""

    def __init__(
        self, names: tuple[str, ...], areas: dict[str, tuple[str, ...]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Danh sách xã")
        self.resize(560, 560)
        self._areas = areas
        self.text = QPlainTextEdit("\n".join(names))
        self.text.setAccessibleName("Tên các xã, mỗi dòng một xã")
        # no name holds a tab: the key leads on to the buttons
        self.text.setTabChangesFocus(True)
        self.area = ComboBox(self)
        self.area.setAccessibleName("Các xã của")

        for area, members in areas.items():
            self.area.addItem(f"các xã của {area} ({len(members)})", area)

        self.count = label("", "muted")
        self.text.textChanged.connect(self._show_count)
        self._lay_out()
        self._show_count()

    def names(self) -> tuple[str, ...]:
        """Return the names in their order, each once."""
        return inputs.names_of(self.text.toPlainText())

    def use_area(self) -> None:
        """Replace the names by the communes of the area chosen."""
        self.text.setPlainText("\n".join(self._areas.get(self.area.currentData(), ())))

    def _use_file(self) -> None:
        path = messages.ask_open_path(self, "Chọn danh sách xã", "Danh sách", ".json", ".txt", ".csv")
        if path is None:
            return
        try:
            self.text.setPlainText("\n".join(inputs.read_commune_list(path)))
        except ClerkError as error:
            messages.show_error(self, error)

    def _show_count(self) -> None:
        self.count.setText(f"{len(self.names())} xã. Bỏ trống nếu không cần biết xã nào còn thiếu.")

    def _lay_out(self) -> None:
        use, file = button("&Lấy"), button("Lấy từ &tệp…")
        use.setAccessibleName("Lấy các xã của địa bàn đã chọn")
        use.clicked.connect(self.use_area)
        use.setEnabled(bool(self._areas))
        file.clicked.connect(self._use_file)

        row = QHBoxLayout()
        row.addWidget(self.area, 1)
        row.addWidget(use)
        row.addWidget(file)

        buttons = accept_or_reject(self, "&Dùng danh sách này")

        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(10)
        box.addWidget(label("Những xã nào phải gửi báo cáo?", "heading"))
        box.addWidget(label("Mỗi dòng một xã, ghi tên (Vạn Thắng) hoặc cả loại (xã Vạn Thắng).", "muted"))
        box.addLayout(row)
        box.addWidget(self.text, 1)
        box.addWidget(self.count)
        box.addWidget(buttons)
