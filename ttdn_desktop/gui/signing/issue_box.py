"""What is told after signing: number, date, copies, the signed paper; and the button that issues."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ttdn_desktop.basics import dates
from ttdn_desktop.dossier.register import MOST_COPIES
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.signing.copies import Copies

ISSUE_TEXT = "Ban &hành và khóa"

# a judgement: a commune issues some hundred papers a year; five digits leave room and keep typing slips short
_HIGHEST_NUMBER = 99_999

_WIDTHS = (84, 112, 76, 64)
"""Pixels of number, date, all copies and those filed: as wide as what goes in, side by side at 800 pixels."""

_HEIGHT = 30  # pixels

FINAL = (
    "Ban hành rồi không lấy lại được, kể cả bằng Ctrl+Z: văn bản bị khóa, không sửa thêm được chữ nào; số đã"
    " cấp nằm trong sổ, không cấp lại cho văn bản khác. Sai nội dung thì ban hành văn bản khác thay thế; sai"
    " thể thức, thủ tục thì đính chính bằng công văn (Điều 18 khoản 3 Nghị định 30/2020/NĐ-CP)."
)
"""What can't be undone, and how an error is mended then."""


class IssueBox(QGroupBox):
    """The fields and the button.

    Signals:
        changed: number, date or copies are others.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Sau khi ký", parent)
        self.number = QSpinBox()
        self.number.setRange(1, _HIGHEST_NUMBER)
        self.day = QLineEdit(dates.day_month_year(dt.date.today()))
        self.copies, self.archive = QSpinBox(), QSpinBox()
        self.take_next = button("")
        self.choose = button("Chọn bản &quét hoặc bản ký số…")
        self.scan = label("Chưa chọn tệp.", "muted")
        self.notes = label("", "warning")
        self.final = label(FINAL, "banner")
        self.issue = button(ISSUE_TEXT, "primary")
        self._lay_out()
        self.archive.valueChanged.connect(self.copies.setMinimum)
        for field in (self.number, self.copies, self.archive):
            field.valueChanged.connect(lambda _: self.changed.emit())
        self.day.textChanged.connect(lambda _: self.changed.emit())

    def show_copies(self, copies: Copies) -> None:
        """Show how many copies there are, and how many of them are filed."""
        self.archive.setValue(copies.archive)
        self.copies.setValue(copies.total)

    def chosen_copies(self) -> Copies:
        """Return how many copies the clerk says."""
        return Copies(self.copies.value(), self.archive.value())

    def offer_next(self, number: int) -> None:
        """Offer the register's next number where another stands in the field."""
        self.take_next.setText(f"Lấy số tiế&p theo: {number:02}")
        self.take_next.setVisible(number != self.number.value())

    def show_notes(self, impossible: Sequence[str], doubtful: Sequence[str]) -> None:
        """Show what the register says of number and date; what is impossible can't be passed over."""
        lines = [*(f"✖ {line}" for line in impossible), *(f"▲ {line}" for line in doubtful)]
        self.notes.setText("\n".join(lines))
        self.notes.setVisible(bool(lines))

    def _lay_out(self) -> None:
        self.copies.setRange(1, MOST_COPIES)
        self.archive.setRange(0, MOST_COPIES)
        fields = QHBoxLayout()
        fields.setSpacing(8)

        for field, width, text, name in zip(
            (self.number, self.day, self.copies, self.archive),
            _WIDTHS,
            ("&Số:", "N&gày ban hành:", "Số lượ&ng bản:", "&trong đó bản lưu:"),
            ("Số văn bản", "Ngày ban hành", "Số lượng bản", "Số lượng bản lưu"),
            strict=True,
        ):
            field.setFixedSize(width, _HEIGHT)
            field.setAccessibleName(name)
            caption = label(text, wrap=False)
            caption.setBuddy(field)
            fields.addWidget(caption)
            fields.addWidget(field)
            fields.addSpacing(8)

        fields.addStretch(1)
        self.copies.setToolTip("Cả bản gửi và bản lưu; cột “Số lượng bản” của sổ")
        self.take_next.hide()
        self.notes.hide()

        box = QVBoxLayout(self)
        box.setSpacing(6)
        box.addLayout(fields)
        box.addLayout(_row(self.choose, self.scan, self.take_next))
        for widget in (self.notes, self.final):
            box.addWidget(widget)
        box.addLayout(_row(self.issue))


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
