"""Bàn làm việc: the commune's dossiers as cards."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ttdn_desktop.gui.home.dossier_card import DossierCardView
from ttdn_desktop.gui.packs import flow
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.data_folder import DataFolder


class HomePage(QWidget):
    """Cards, and the three ways to begin.

    Signals:
        opened: a dossier's id, and the finding to go to or None.
        follow_wanted: a dossier's id, and the activity to go to or nothing.
        report_wanted: the id of a dossier whose year-end report is to be shown.
        offer_wanted: the id of a dossier whose pack has a newer version.
    """

    opened = Signal(str, object)
    follow_wanted = Signal(str, str)
    report_wanted = Signal(str)
    intake_wanted = Signal()
    offer_wanted = Signal(str)
    new_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, desk: DataFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.cards: list[DossierCardView] = []
        commune = desk.settings.commune if desk.settings else None
        place = [f"UBND {commune.title}", commune.district, commune.province] if commune else []
        head = QHBoxLayout()

        names = QVBoxLayout()
        names.addWidget(label("Bàn làm việc", "title"))
        names.addWidget(label(", ".join(part for part in place if part), "muted"))
        head.addLayout(names, 1)
        self.intake_button = button("Tạo hồ sơ từ kế hoạch cấp trên…", "primary")
        new, sample = button("Tạo hồ sơ mới từ mẫu…"), button("Mở hồ sơ mẫu")
        new.setEnabled(not desk.read_only)
        self.intake_button.setEnabled(not desk.read_only)
        self.intake_button.clicked.connect(self.intake_wanted)
        new.clicked.connect(self.new_wanted)
        sample.clicked.connect(self.sample_wanted)

        for made in (sample, new, self.intake_button):
            head.addWidget(made)

        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 12)
        box.setSpacing(16)
        box.addLayout(head)
        box.addWidget(self._cards(), 1)
        self.setFocusProxy(self.cards[0].main_button if self.cards else self.intake_button)

    def _cards(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("desk")

        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 8)
        column.setSpacing(14)

        for dossier_id, text in flow.offers(self._desk):
            link = button(text.replace("&", "&&"), "link")
            link.clicked.connect(lambda _checked=False, wanted=dossier_id: self.offer_wanted.emit(wanted))
            column.addWidget(link)

        for record in self._desk.dossiers():
            card = DossierCardView(record, inside)
            card.opened.connect(self.opened)
            card.follow_wanted.connect(self.follow_wanted)
            card.report_wanted.connect(self.report_wanted)
            self.cards.append(card)
            column.addWidget(card)

        if not self.cards:
            words = (
                "Chưa có hồ sơ nào. Bấm “Tạo hồ sơ từ kế hoạch cấp trên…” (hoặc thả tệp Word, PDF vào đây) để"
                " soạn kế hoạch năm nay, hoặc “Mở hồ sơ mẫu” để xem một kế hoạch đã điền đủ."
            )
            column.addWidget(label(words, "muted"))

        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setStyleSheet("QScrollArea, QWidget#desk { background: transparent; }")
        area.setWidget(inside)

        return area
