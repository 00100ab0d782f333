"""The first run's questions, later the settings: unit, signers, lead body, recipients, archive."""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.records import Signer
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.fields.signer import SignerField
from ttdn_desktop.gui.fields.typed import LineField, LinesField
from ttdn_desktop.gui.settings.unit_picker import UnitPicker
from ttdn_desktop.gui.settings.writer_card import WriterCard
from ttdn_desktop.gui.widgets.texts import ComboBox, button, label

_SERIES = {"one": "Một dãy số cho mọi văn bản", "kind": "Mỗi loại văn bản một dãy số"}


class SettingsPage(QWidget):
    """Asks once for what every dossier starts with.

    Signals:
        saved: the settings to store.
        failed: why they can't be.
        scheme_chosen: light, dark or as the system.
        sample_wanted: the clerk wants to look around first.
        consolidation_wanted: this is a higher office, which has no commune.
    """

    saved = Signal(object)
    failed = Signal(object)
    left = Signal()
    scheme_chosen = Signal(str)
    sample_wanted = Signal()
    consolidation_wanted = Signal()

    def __init__(
        self,
        settings: CommuneSettings | None,
        scheme: str,
        parent: QWidget | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.unit = UnitPicker()
        self.writer = WriterCard()
        self.chair, self.deputy = SignerField(), SignerField()
        self.lead, self.recipients, self.archive = LineField(), LinesField(), LineField()
        self.scheme = ComboBox()

        for key, name in theme.SCHEMES.items():
            self.scheme.addItem(name, key)

        self.scheme.setCurrentIndex(self.scheme.findData(scheme))
        self.scheme.activated.connect(lambda: self.scheme_chosen.emit(self.scheme.currentData()))
        self.series = ComboBox()

        for key, name in _SERIES.items():
            self.series.addItem(name, key)

        self._fill()
        self._save = button("&Lưu cài đặt" if settings else "&Bắt đầu", "primary")
        self._save.setEnabled(not read_only)
        self._save.clicked.connect(self.save)
        self._lay_out()

    @property
    def first_run(self) -> bool:
        """Whether nothing has been set yet."""
        return self._settings is None

    def settings(self) -> CommuneSettings:
        """Return the settings as they stand. Raises InputError where the unit or organ has no name."""
        commune = self.unit.commune()
        if not commune.name or not commune.province:
            self.unit.search.setFocus()
            raise InputError(
                "Chưa biết đơn vị của bạn.", "Hãy chọn xã, phường trong danh sách hoặc gõ tên và tỉnh."
            )

        base = self._settings or CommuneSettings(commune=commune)
        signers = (self.chair.value(), self.deputy.value())
        return msgspec.structs.replace(
            base,
            commune=commune,
            # the page shows two; more can stand in the file of settings and stay there
            signers=tuple(signer for signer in signers if signer.name) + base.signers[2:],
            lead=self.lead.value(),
            recipients=self.recipients.value(),
            archive=self.archive.value(),
            author=self.writer.value(),
            number_series=self.series.currentData(),
        )

    def save(self) -> None:
        """Emit the settings, or show what is missing."""
        try:
            settings = self.settings()
        except InputError as fault:
            self.failed.emit(fault)
            return
        self.saved.emit(settings)

    def _fill(self) -> None:
        stored = self._settings
        signers = stored.signers if stored else ()
        self.chair.show_value(signers[0] if signers else Signer())
        self.deputy.show_value(
            signers[1] if len(signers) > 1 else Signer(authority="KT", position="PHÓ CHỦ TỊCH")
        )

        if stored:
            self.unit.show_commune(stored.commune)
            self.writer.show_author(stored.author)
            self.lead.show_value(stored.lead)
            self.recipients.show_value(stored.recipients)

        self.archive.show_value(stored.archive if stored else "VT")
        self.series.setCurrentIndex(max(self.series.findData(stored.number_series if stored else "one"), 0))

    def _lay_out(self) -> None:
        content = QWidget()
        content.setObjectName("content")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 8)
        column.addLayout(self._columns())

        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setStyleSheet("QScrollArea, QWidget#content { background: transparent; }")
        area.setWidget(content)

        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 12)
        box.setSpacing(14)
        box.addLayout(self._header())
        box.addWidget(area, 1)

    def _columns(self) -> QHBoxLayout:
        columns = QHBoxLayout()
        columns.setSpacing(18)
        left, right = QVBoxLayout(), QVBoxLayout()

        for side in (left, right):
            side.setSpacing(18)
            columns.addLayout(side, 1)

        left.addWidget(
            _card("Đơn vị của bạn", "Chọn trong danh sách, hoặc gõ tên nếu không thấy.", self.unit)
        )
        left.addWidget(
            _card(
                "Cơ quan soạn",
                "Không đánh dấu: Ủy ban nhân dân của đơn vị đã chọn ở trên soạn.",
                self.writer,
            )
        )
        left.addWidget(_card("Giao diện", "", self.scheme))
        left.addStretch(1)
        right.addWidget(_card("Người ký", "Người thường ký kế hoạch, báo cáo.", self.chair))
        right.addWidget(_card("Người ký thứ hai", "Bỏ trống họ tên nếu không cần.", self.deputy))
        right.addWidget(_card("Đơn vị đầu mối", "Công chức hoặc phòng theo dõi việc này.", self.lead))
        right.addWidget(_card("Nơi nhận", "Mỗi dòng một nơi, không gõ gạch đầu dòng.", self.recipients))
        right.addWidget(_card("Dòng Lưu", "Ví dụ: VT, VHXH. Không gõ chữ “Lưu:”.", self.archive))
        right.addWidget(_card("Số văn bản đi", "Bắt đầu từ 01 ngày 01/01, do cơ quan quy định.", self.series))
        right.addStretch(1)

        return columns

    def _header(self) -> QHBoxLayout:
        title = "Lần đầu mở chương trình" if self.first_run else "Cài đặt"
        hint = (
            "Khai một lần, mọi hồ sơ sau tự điền. Muốn xem trước thì bấm “Mở hồ sơ mẫu”."
            if self.first_run
            else "Dùng cho hồ sơ tạo về sau; hồ sơ đã có giữ nguyên nội dung đã ghi."
        )

        names = QVBoxLayout()
        names.addWidget(label(title, "title"))
        names.addWidget(label(hint, "muted"))
        row = QHBoxLayout()
        row.addLayout(names, 1)

        if self.first_run:
            sample_button = button("&Mở hồ sơ mẫu")
            sample_button.clicked.connect(self.sample_wanted)
            row.addWidget(sample_button)
            consolidate_button = button("&Tổng hợp báo cáo các xã…")
            consolidate_button.setToolTip("Dành cho cấp trên: không cần khai đơn vị")
            consolidate_button.clicked.connect(self.consolidation_wanted)
            row.addWidget(consolidate_button)
        else:
            back = button("Quay lại")
            back.clicked.connect(self.left)
            row.addWidget(back)

        row.addWidget(self._save)
        return row


def _card(title: str, hint: str, widget: QWidget) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "card")

    box = QVBoxLayout(frame)
    box.setContentsMargins(18, 14, 18, 16)
    box.setSpacing(6)
    name = label(title, "question")
    name.setBuddy(widget)
    box.addWidget(name)

    if hint:
        box.addWidget(label(hint, "muted"))

    box.addWidget(widget)
    widget.setAccessibleName(title)
    return frame
