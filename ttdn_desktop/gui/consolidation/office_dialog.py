"""What the office says of its report: who it is, who signs, number and day, where it goes, its bases."""

from msgspec.structs import replace
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.consolidation.office_report import OfficeReport
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.gui.fields.base import normalize_line
from ttdn_desktop.gui.fields.day import DayField
from ttdn_desktop.gui.fields.signer import SignerField
from ttdn_desktop.gui.fields.typed import LineField, LinesField
from ttdn_desktop.gui.widgets.dialog_buttons import accept_or_reject
from ttdn_desktop.gui.widgets.texts import label

_AUTHOR_ROWS = (
    ("name", "Cơ quan lập báo cáo", "để trống: UBND của huyện, tỉnh mà các xã trực thuộc"),
    ("parent", "Cơ quan chủ quản", "ví dụ: Ủy ban nhân dân tỉnh Khánh Hòa; UBND thì để trống"),
    ("symbol", "Ký hiệu", "ví dụ: BC-SVHTTDL; để trống: BC-UBND"),
    ("area", "Địa bàn", "ví dụ: tỉnh Khánh Hòa"),
    ("place", "Địa danh", "ghi trước ngày tháng, ví dụ: Khánh Hòa"),
)


class OfficeDialog(QDialog):
    """The office's own facts; what is left empty stays open in the paper."""

    def __init__(self, own: OfficeReport, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Cơ quan, người ký báo cáo tổng hợp")
        self.resize(720, 600)
        self._own = own
        author = own.author or Author()
        self.author = {name: _line(getattr(author, name) or "", hint) for name, _, hint in _AUTHOR_ROWS}
        self.number = _line(own.number or "", "ghi sau khi ký")
        self.day = DayField(own.date.year if own.date else year)
        self.day.show_value(own.date)
        self.signer = SignerField()
        self.signer.show_value(own.signer)
        self.addressees = _lines(own.addressees, 2)
        self.recipients = _lines(own.recipients, 3)
        self.archive = _line(own.archive, "ví dụ: VT, VX")
        self.bases = _lines(own.legal_bases, 3)
        self.directed = _lines(own.directed, 3)
        self._lay_out()

    def result_of(self) -> OfficeReport:
        """Return the record as it stands in the dialog."""
        texts = {name: normalize_line(field.edit.text()) for name, field in self.author.items()}
        author = Author(**{**texts, "parent": texts["parent"] or None}) if texts["name"] else None
        return replace(
            self._own,
            author=author,
            number=normalize_line(self.number.edit.text()) or None,
            date=self.day.value(),
            signer=self.signer.value(),
            addressees=self.addressees.value(),
            recipients=self.recipients.value(),
            archive=normalize_line(self.archive.edit.text()),
            legal_bases=self.bases.value(),
            directed=self.directed.value(),
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, caption, _ in _AUTHOR_ROWS:
            form.addRow(f"{caption}:", self.author[name])
        for caption, field in (
            ("Người ký:", self.signer),
            ("Số:", self.number),
            ("Ngày ký:", self.day),
            ("Kính gửi (mỗi dòng một nơi):", self.addressees),
            ("Nơi nhận (mỗi dòng một nơi):", self.recipients),
            ("Lưu:", self.archive),
            ("Căn cứ (mỗi dòng một căn cứ):", self.bases),
            ("Công tác chỉ đạo của cơ quan:", self.directed),
        ):
            field.setAccessibleName(caption.rstrip(":"))
            form.addRow(caption, field)

        inside = QWidget()
        inside.setLayout(form)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)

        buttons = accept_or_reject(self, "&Ghi lại")

        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 14)
        box.addWidget(label("Ghi một lần, lần sau chương trình nhớ.", "muted"))
        box.addWidget(area, 1)
        box.addWidget(buttons)


def _line(text: str, hint: str) -> LineField:
    field = LineField()
    field.edit.setText(text)
    field.edit.setPlaceholderText(hint)
    return field


def _lines(values: tuple[str, ...], height: int) -> LinesField:
    field = LinesField(min_lines=height)
    field.show_value(values)
    return field
