"""Writing a return slip: a box beside each duty, activity and field of one commune's dossier."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import Remark
from ttdn_desktop.dossier.slip import SEVERITIES, Slip
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.fields.base import ordered_line, ordered_paragraph
from ttdn_desktop.gui.widgets.texts import ComboBox, LineEdit, ParagraphEdit, button, label
from ttdn_desktop.workspace import return_slips
from ttdn_desktop.workspace.return_slips import RemarkTarget, RemarkTargets

_LONGEST_SHOWN = 200


@dataclass(frozen=True)
class RemarkRow:
    """One place with what is said of it."""

    place: RemarkTarget
    text: ParagraphEdit
    severity: ComboBox

    def remark(self) -> Remark | None:
        """Return what is said, None for nothing."""
        text = ordered_paragraph(self.text.text())
        return Remark(on=self.place.on, text=text, severity=self.severity.currentData()) if text else None


class SlipDialog(QDialog):
    """The places of one dossier; what is typed is asked for before it is lost."""

    def __init__(self, places: RemarkTargets, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier, self._today = places.dossier, today
        self._written: tuple[Remark, ...] = ()
        commune = places.dossier.commune
        self.setWindowTitle("Phiếu góp ý")
        self.resize(860, 620)
        self.office = LineEdit(self)
        self.office.setText(places.sender)
        self.office.setPlaceholderText("Ví dụ: UBND huyện Vạn Ninh")
        self.rows = [_row(place) for place in places.places]

        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(10)
        box.addWidget(label(f"Góp ý cho {commune.title}, năm {places.dossier.year}", "heading"))
        box.addWidget(label("Ghi vào ô bên chỗ cần góp ý; ô để trống không vào phiếu.", "muted"))
        form = QFormLayout()
        form.addRow("&Cơ quan góp ý", self.office)
        box.addLayout(form)
        box.addWidget(self._places(), 1)
        box.addWidget(self._buttons())

    def remarks(self) -> tuple[Remark, ...]:
        """Return what is said, in the order of the places."""
        return tuple(remark for row in self.rows if (remark := row.remark()))

    def write(self, path: Path) -> None:
        """Write the slip to ``path``. Raises ClerkError."""
        sender, remarks = ordered_line(self.office.text()), self.remarks()

        if not sender:
            self.office.setFocus()
            raise InputError("Chưa ghi cơ quan góp ý.", "Hãy ghi tên cơ quan rồi ghi phiếu.")

        slip = Slip(
            commune=self._dossier.commune,
            year=self._dossier.year,
            sender=sender,
            date=self._today,
            remarks=remarks,
        )
        return_slips.write_slip(path, slip)
        self._written = remarks

    def reject(self) -> None:
        """Close, unless what is typed would be lost."""
        lost = self.remarks() != self._written
        if not lost or messages.ask(self, "Bỏ các góp ý chưa ghi thành phiếu?", "&Bỏ", "Ở lại"):
            super().reject()

    def _ask_write(self) -> None:
        dossier = self._dossier
        name = messages.file_name(f"Phiếu góp ý {dossier.year} - {dossier.commune.title}")
        path = messages.ask_save_path(
            self, "Ghi phiếu góp ý", name + return_slips.SUFFIX, "Phiếu góp ý", return_slips.SUFFIX
        )
        if path is None:
            return

        try:
            self.write(path)
        except ClerkError as fault:
            messages.show_error(self, fault)
            return

        messages.offer_folder(self, path)
        self.accept()

    def _places(self) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("role", "paper")

        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        group = ""

        for row in self.rows:
            if row.place.group != group:
                group = row.place.group
                column.addWidget(label(group, "heading"))
            column.addWidget(_shown(row))

        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)

        return area

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        write = button("&Ghi phiếu…", "primary")
        buttons.addButton(write, QDialogButtonBox.ButtonRole.ActionRole)
        write.clicked.connect(self._ask_write)
        buttons.addButton("Đóng", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        return buttons


def _row(place: RemarkTarget) -> RemarkRow:
    text, severity = ParagraphEdit(least=1), ComboBox()
    text.setPlaceholderText("Góp ý")
    text.setAccessibleName(f"Góp ý: {place.title}")
    for key in ("should", "must"):
        severity.addItem(first_upper(SEVERITIES[key]), key)
    severity.setAccessibleName(f"Mức góp ý: {place.title}")
    return RemarkRow(place, text, severity)


def _shown(row: RemarkRow) -> QFrame:
    frame = QFrame()
    box = QVBoxLayout(frame)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(4)
    box.addWidget(label(_short(row.place.title), "question"))

    if row.place.written:
        box.addWidget(label(_short(row.place.written), "muted"))

    line = QHBoxLayout()
    line.addWidget(row.text, 1)
    line.addWidget(row.severity, 0, Qt.AlignmentFlag.AlignTop)
    box.addLayout(line)

    return frame


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
