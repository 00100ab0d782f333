"""What to print and where: printer, copies, pages, both sides, draft mark, a copy for the file."""

from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.gui.preview.print_job import PrintJob, Sides
from ttdn_desktop.gui.widgets.texts import ComboBox, label

_SIDES: dict[Sides, str] = {
    "one": "Một mặt",
    "long": "Hai mặt, lật cạnh dài",
    "short": "Hai mặt, lật cạnh ngắn",
}
_TO_FILE = "In ra tệp PDF…"
_MOST_COPIES = 99
"""A judgement: a number of two figures; a third is a slip of the hand that costs paper."""


class PrintDialog(QDialog):
    """Asks what to print and how; the system's default printer is chosen first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("In")
        self.setMinimumWidth(460)
        self.printer, self.sides = ComboBox(), ComboBox()
        self.copies = QSpinBox()
        self.copies.setRange(1, _MOST_COPIES)
        self.pages = QLineEdit()
        self.pages.setPlaceholderText("Tất cả; hoặc ghi 2 hay 1-3")
        self.draft = QCheckBox("Đóng dấu mờ “DỰ THẢO” trên mỗi trang")
        self.file_copy = QCheckBox("In thêm một bản lưu hồ sơ, ghi “BẢN LƯU”")
        self.wrong = label("", "error")
        self.print_button = QPushButton("&In")
        self._fill()
        self._lay_out()
        self._refresh()

    def job(self) -> PrintJob | None:
        """Return what is asked for, None while the pages can't be read."""
        pages = self._pages()
        if pages is None:
            return None
        return PrintJob(
            printer=self.printer.currentData(),
            copies=self.copies.value(),
            first=pages[0],
            last=pages[1],
            sides=self.sides.currentData(),
            draft=self.draft.isChecked(),
            file_copy=self.file_copy.isChecked(),
        )

    def _pages(self) -> tuple[int | None, int | None] | None:
        """Return first and last page; None where what is typed names none."""
        # an en dash too: papers write a range as 1–3
        typed = self.pages.text().replace("–", "-").replace(" ", "")
        if not typed:
            return None, None

        first, _, last = typed.partition("-")
        if not first.isdecimal() or not (last or first).isdecimal():
            return None

        page_range = int(first), int(last or first)
        return page_range if 1 <= page_range[0] <= page_range[1] else None

    def _fill(self) -> None:
        for name in QPrinterInfo.availablePrinterNames():
            self.printer.addItem(name, name)
        self.printer.addItem(_TO_FILE, None)
        first = self.printer.findData(QPrinterInfo.defaultPrinterName() or None)
        self.printer.setCurrentIndex(max(first, 0))
        for key, name in _SIDES.items():
            self.sides.addItem(name, key)

    def _refresh(self) -> None:
        readable = self._pages() is not None
        self.wrong.setText("" if readable else "Chưa hiểu các trang cần in. Hãy ghi 2 hay 1-3.")
        self.wrong.setVisible(not readable)
        self.print_button.setEnabled(readable)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow("&Máy in:", self.printer)
        form.addRow("&Số bản:", self.copies)
        form.addRow("&Trang:", self.pages)
        form.addRow("Mặt &giấy:", self.sides)

        buttons = QDialogButtonBox(self)
        buttons.addButton(self.print_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.print_button.setDefault(True)
        self.pages.textChanged.connect(lambda _: self._refresh())

        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(10)
        box.addLayout(form)

        for control in (self.draft, self.file_copy, self.wrong):
            row = QHBoxLayout()
            row.addWidget(control)
            box.addLayout(row)

        box.addWidget(buttons)
