"""Which pack, which year."""

from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.dossier.records import FIRST_YEAR, LAST_YEAR
from ttdn_desktop.gui.fields.typed import NumberField
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.workspace.installed_packs import PackCard


class NewDossierDialog(QDialog):
    """Asks for the pack, that is the higher plan, and the year.

    With ``can_roll`` it offers to take last year's dossier forward; ``from_last`` is whether
    this was chosen.
    """

    def __init__(
        self,
        packs: tuple[PackCard, ...],
        today: date,
        parent: QWidget | None = None,
        *,
        can_roll: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tạo hồ sơ mới")
        self.setMinimumWidth(520)
        self._packs = packs
        self._today = today
        self.from_last = False

        self.choices = [self._choice(pack) for pack in packs]
        self.year = NumberField(self)
        self.last_button = button("&Lấy từ hồ sơ năm trước…", "link")
        self.last_button.setVisible(can_roll)
        self.create_button = QPushButton("&Tạo hồ sơ")
        self._lay_out()
        self._connect()

        if self.choices:
            self.choices[0].setChecked(True)

        self._refresh()

    def chosen(self) -> tuple[str, int] | None:
        """Return the pack's id and the year, None while one is missing."""
        pack = next(
            (pack for pack, radio in zip(self._packs, self.choices, strict=True) if radio.isChecked()), None
        )
        year = self.year.value()
        if pack is None or not isinstance(year, int) or not FIRST_YEAR <= year <= LAST_YEAR:
            return None
        return pack.id, year

    def _choice(self, pack: PackCard) -> QRadioButton:
        radio = QRadioButton(pack.title.replace("&", "&&"), self)
        radio.toggled.connect(self._on_pack)
        return radio

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(10)
        box.addWidget(label("Kế hoạch cấp trên nào?", "heading"))

        for radio in self.choices:
            box.addWidget(radio)

        if not self.choices:
            box.addWidget(label("Không có mẫu nào trên máy này. Hãy cài lại chương trình.", "error"))

        form = QFormLayout()
        form.addRow("Năm của kế hoạch", self.year)
        box.addLayout(form)
        box.addWidget(self.last_button)

        buttons = QDialogButtonBox(self)
        buttons.addButton(self.create_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        box.addWidget(buttons)

    def _connect(self) -> None:
        self.last_button.clicked.connect(self._take_last)
        self.year.edit.textChanged.connect(self._refresh)

    def _take_last(self) -> None:
        self.from_last = True
        self.accept()

    def _on_pack(self) -> None:
        for pack, radio in zip(self._packs, self.choices, strict=False):
            if radio.isChecked():
                self.year.show_value(pack.year or self._today.year)

    def _refresh(self) -> None:
        self.create_button.setEnabled(self.chosen() is not None)
