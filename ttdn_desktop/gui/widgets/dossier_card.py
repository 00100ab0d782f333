"""A dossier on the first page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.workspace.desk import DossierCard

_MOST_MISSING = 4


class Card(QFrame):
    """Title, the five steps, days left, what is missing as links.

    Signals:
        opened: the dossier is to be opened, at a finding or (None) at its beginning.
    """

    opened = Signal(str, object)

    def __init__(self, card: DossierCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._card = card
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 14)
        box.setSpacing(8)
        box.addLayout(self._head())
        if card.trouble:
            box.addWidget(label(card.trouble, "error"))
            return
        box.addLayout(_steps(card))
        self._add_missing(box)

    def _head(self) -> QHBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(label(self._card.title, "heading"))
        names.addWidget(label(f"{self._card.commune}   ·   {due_text(self._card.days_left)}", "muted"))
        row = QHBoxLayout()
        row.addLayout(names, 1)
        self.open_button = button("Mở", "primary")
        self.open_button.setAccessibleName(f"Mở {self._card.title}, {self._card.commune}")
        self.open_button.setEnabled(not self._card.trouble)
        self.open_button.clicked.connect(lambda: self.opened.emit(self._card.id, None))
        row.addWidget(self.open_button)
        return row

    def _add_missing(self, box: QVBoxLayout) -> None:
        missing = self._card.missing
        if not missing:
            box.addWidget(label("✔  Không còn thiếu gì.", "step-done"))
            return
        box.addWidget(label("Còn phải làm", "muted"))
        for finding in missing[:_MOST_MISSING]:
            box.addWidget(self._link(finding))
        if len(missing) > _MOST_MISSING:
            box.addWidget(label(f"và {len(missing) - _MOST_MISSING} điều nữa", "muted"))

    def _link(self, finding: Finding) -> QWidget:
        sign = "✖" if finding.severity == "error" else "▲"
        short = finding.message if len(finding.message) < 110 else finding.message[:107] + "…"
        made = button(f"{sign}  {short}".replace("&", "&&"), "link")
        made.setProperty("severity", finding.severity)
        made.setToolTip(finding.message)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.clicked.connect(lambda: self.opened.emit(self._card.id, finding))
        return made


def due_text(days_left: int | None) -> str:
    """Return how long it is to the report's due date."""
    if days_left is None:
        return "chưa có hạn báo cáo"
    if days_left < 0:
        return f"đã quá hạn báo cáo {-days_left} ngày"
    return "hôm nay là hạn báo cáo" if days_left == 0 else f"còn {days_left} ngày đến hạn báo cáo"


def _steps(card: DossierCard) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for number, step in enumerate(card.steps, start=1):
        role = "step-done" if step.done else "step-now" if step.current else "step-later"
        sign = "●" if step.done else "◐" if step.current else "○"
        row.addWidget(label(f"{sign} {number}. {step.name}", role, wrap=False))
    row.addStretch(1)
    return row
