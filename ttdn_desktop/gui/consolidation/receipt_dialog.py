"""On which day a unit's file came: proposed by the file's own time, set right by who knows."""

from PySide6.QtWidgets import QDialog, QFormLayout, QVBoxLayout, QWidget

from ttdn_desktop.consolidation.office_report import Receipt
from ttdn_desktop.gui.fields.day import DayField
from ttdn_desktop.gui.widgets.dialog_buttons import accept_or_reject
from ttdn_desktop.gui.widgets.texts import label


class ReceiptDialog(QDialog):
    """The day of one line of the ledger."""

    def __init__(self, receipt: Receipt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Ngày nhận")
        self.day = DayField(receipt.received.year)
        self.day.setAccessibleName("Ngày nhận")
        self.day.show_value(receipt.received)

        buttons = accept_or_reject(self, "&Ghi lại")

        form = QFormLayout()
        form.addRow("Ngày nhận:", self.day)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 14)
        box.addWidget(label(f"{receipt.unit}, tệp {receipt.file}, lần gửi {receipt.version}"))
        box.addLayout(form)
        box.addWidget(buttons)
