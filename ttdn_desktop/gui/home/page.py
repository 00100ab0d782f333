"""Bàn làm việc: the commune's dossiers as cards."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import writer
from ttdn_desktop.gui.home.dossier_card import DossierCardView
from ttdn_desktop.gui.packs import flow
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.data_folder import DataFolder


class HomePage(QWidget):
    """The cards, and the ways to begin a dossier.

    Signals:
        opened: a dossier's id, and the finding to go to or None.
        follow_wanted: a dossier's id, and the activity to go to or nothing.
        report_wanted: the id of a dossier whose year-end report is to be shown.
        offer_wanted: the id of a dossier whose pack has a newer version.
        put_away_wanted: the id of a dossier for the shelf of removed ones.
        shelf_wanted: what lies on that shelf is to be shown.
    """

    opened = Signal(str, object)
    follow_wanted = Signal(str, str)
    report_wanted = Signal(str)
    intake_wanted = Signal()
    learn_wanted = Signal()
    offer_wanted = Signal(str)
    new_wanted = Signal()
    sample_wanted = Signal()
    put_away_wanted = Signal(str)
    shelf_wanted = Signal()

    def __init__(self, data_folder: DataFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data_folder = data_folder
        self.cards: list[DossierCardView] = []
        settings = data_folder.settings
        unit_parts = _unit_parts(settings) if settings else []
        head = QHBoxLayout()

        names = QVBoxLayout()
        names.addWidget(label("Bàn làm việc", "title"))
        names.addWidget(label(", ".join(part for part in unit_parts if part), "muted"))
        head.addLayout(names, 1)
        self.intake_button = button("Tạo hồ sơ từ kế hoạch cấp trên…", "primary")
        new_button, sample_button = button("Tạo hồ sơ mới từ mẫu…"), button("Mở hồ sơ mẫu")
        new_button.setEnabled(not data_folder.read_only)
        self.intake_button.setEnabled(not data_folder.read_only)
        self.intake_button.clicked.connect(self.intake_wanted)
        new_button.clicked.connect(self.new_wanted)
        sample_button.clicked.connect(self.sample_wanted)

        for start_button in (sample_button, new_button, self.intake_button):
            head.addWidget(start_button)

        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 12)
        box.setSpacing(16)
        box.addLayout(head)
        box.addWidget(self._cards(), 1)
        self.setFocusProxy(self.cards[0].main_button if self.cards else self.intake_button)

    def _cards(self) -> QScrollArea:
        content = QWidget()
        content.setObjectName("content")

        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 8)
        column.setSpacing(14)

        for dossier_id, text in flow.offers(self._data_folder):
            link = button(text.replace("&", "&&"), "link")
            link.clicked.connect(
                lambda _checked=False, dossier_id=dossier_id: self.offer_wanted.emit(dossier_id)
            )
            column.addWidget(link)

        year = 0
        for record in self._data_folder.dossiers():
            if record.year != year:
                year = record.year
                column.addWidget(label(f"Năm {year}", "heading"))

            card = DossierCardView(record, content)
            card.opened.connect(self.opened)
            card.follow_wanted.connect(self.follow_wanted)
            card.report_wanted.connect(self.report_wanted)
            card.put_away_wanted.connect(self.put_away_wanted)
            card.away_button.setEnabled(not self._data_folder.read_only)
            self.cards.append(card)
            column.addWidget(card)

        if not self.cards:
            hint = (
                "Chưa có hồ sơ nào. Bấm “Tạo hồ sơ từ kế hoạch cấp trên…” (hoặc thả tệp Word, PDF vào đây) để"
                " soạn kế hoạch năm nay, hoặc “Mở hồ sơ mẫu” để xem một kế hoạch đã điền đủ."
            )
            column.addWidget(label(hint, "muted"))

        learn = button("Đọc kế hoạch, báo cáo năm trước (Word, PDF)…", "link")
        learn.setToolTip("Văn bản cũ của đơn vị thành hồ sơ để kế hoạch năm nay lấy gợi ý")
        learn.setEnabled(not self._data_folder.read_only)
        learn.clicked.connect(self.learn_wanted)
        column.addWidget(learn)
        if count := self._data_folder.count_removed():
            shelf = button(f"Hồ sơ đã cất ({count})…", "link")
            shelf.clicked.connect(self.shelf_wanted)
            column.addWidget(shelf)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setStyleSheet("QScrollArea, QWidget#content { background: transparent; }")
        area.setWidget(content)

        return area


def _unit_parts(settings: CommuneSettings) -> list[str | None]:
    """Return who works here: the organ, then where its commune lies."""
    commune = settings.commune
    return [writer(commune, settings.author).short, commune.district, commune.province]
