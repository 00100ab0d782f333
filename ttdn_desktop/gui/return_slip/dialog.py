"""Writing a return slip: a text box beside each duty, activity and field of one commune's dossier."""

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
from ttdn_desktop.gui.fields.base import normalize_line, normalize_paragraph
from ttdn_desktop.gui.widgets.texts import ComboBox, LineEdit, ParagraphEdit, button, label
from ttdn_desktop.workspace import return_slips
from ttdn_desktop.workspace.return_slips import RemarkTarget, RemarkTargets

_LONGEST_SHOWN = 200  # characters, a judgement: a whole duty would push its text box out of sight


@dataclass(frozen=True)
class RemarkRow:
    """One target with the fields for a remark on it."""

    target: RemarkTarget
    text: ParagraphEdit
    severity: ComboBox

    def remark(self) -> Remark | None:
        """Return the remark written, None where the text is empty."""
        text = normalize_paragraph(self.text.text())
        return Remark(on=self.target.on, text=text, severity=self.severity.currentData()) if text else None


class SlipDialog(QDialog):
    """The targets of one dossier; closing asks first where a remark isn't written to a slip yet."""

    @property
    def was_written(self) -> bool:
        """Whether a slip was written."""
        return bool(self._written)

    def __init__(self, targets: RemarkTargets, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier, self._today = targets.dossier, today
        self._written: tuple[Remark, ...] = ()
        commune = targets.dossier.commune
        self.setWindowTitle("Phiếu góp ý")
        self.resize(860, 620)
        self.office = LineEdit(self)
        self.office.setText(targets.sender)
        self.office.setPlaceholderText("Ví dụ: UBND huyện Vạn Ninh")
        self.rows = [_row(target) for target in targets.places]

        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(10)
        box.addWidget(label(f"Góp ý cho {commune.title}, năm {targets.dossier.year}", "heading"))
        box.addWidget(label("Ghi vào ô bên chỗ cần góp ý; ô để trống không vào phiếu.", "muted"))
        form = QFormLayout()
        form.addRow("&Cơ quan góp ý", self.office)
        box.addLayout(form)
        box.addWidget(self._target_list(), 1)
        box.addWidget(self._buttons())

    def remarks(self) -> tuple[Remark, ...]:
        """Return the remarks written, in the order of the targets."""
        return tuple(remark for row in self.rows if (remark := row.remark()))

    def write(self, path: Path) -> None:
        """Write the slip to ``path``. Raises InputError without a sender, OutputError for a full disk."""
        sender, remarks = normalize_line(self.office.text()), self.remarks()

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
        self._written = remarks  # closing need not ask about these

    def reject(self) -> None:
        """Close, unless a remark would be lost and the clerk wants to stay."""
        unwritten = self.remarks() != self._written
        if not unwritten or messages.ask(self, "Bỏ các góp ý chưa ghi thành phiếu?", "&Bỏ", "Ở lại"):
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
        except ClerkError as error:
            messages.show_error(self, error)
            return

        messages.offer_folder(self, path)
        self.accept()

    def _target_list(self) -> QScrollArea:
        content = QWidget()
        content.setProperty("role", "paper")

        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        group = ""

        for row in self.rows:
            if row.target.group != group:
                group = row.target.group
                column.addWidget(label(group, "heading"))
            column.addWidget(_row_frame(row))

        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)

        return area

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        write = button("&Ghi phiếu…", "primary")
        buttons.addButton(write, QDialogButtonBox.ButtonRole.ActionRole)
        write.clicked.connect(self._ask_write)
        buttons.addButton("Đóng", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        return buttons


def _row(target: RemarkTarget) -> RemarkRow:
    text, severity = ParagraphEdit(min_lines=1), ComboBox()
    text.setPlaceholderText("Góp ý")
    text.setAccessibleName(f"Góp ý: {target.title}")
    for key in ("should", "must"):
        severity.addItem(first_upper(SEVERITIES[key]), key)
    severity.setAccessibleName(f"Mức góp ý: {target.title}")
    return RemarkRow(target, text, severity)


def _row_frame(row: RemarkRow) -> QFrame:
    frame = QFrame()
    box = QVBoxLayout(frame)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(4)
    box.addWidget(label(_short(row.target.title), "question"))

    if row.target.written:
        box.addWidget(label(_short(row.target.written), "muted"))

    line = QHBoxLayout()
    line.addWidget(row.text, 1)
    line.addWidget(row.severity, 0, Qt.AlignmentFlag.AlignTop)
    box.addLayout(line)

    return frame


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
