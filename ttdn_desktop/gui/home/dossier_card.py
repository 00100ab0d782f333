"""A dossier on the first page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ttdn_desktop.gui.log.progress_model import state_of
from ttdn_desktop.gui.widgets.report_due import due_text, is_soon
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.sense.messages import message_of
from ttdn_desktop.workspace.dossier_cards import DossierCard
from ttdn_desktop.workspace.log.recording import ActivityProgress

_MAX_LINKS = 4
"""A judgement: more would push the other dossiers' cards out of view; the rest is given as a number."""

_MAX_LINK_LENGTH = 113
"""A judgement: about one line of a card on a small screen; the tool tip has the whole text."""


class DossierCardView(QFrame):
    """Title, the five steps, days left, what is missing or behind as links.

    Signals:
        opened: the dossier is to be opened, at a finding or (None) at its beginning.
        follow_wanted: its log is to be shown, at an activity or (empty) at its list.
        report_wanted: its year-end report is to be shown.
        put_away_wanted: it is to be put on the shelf of removed dossiers.
    """

    opened = Signal(str, object)
    follow_wanted = Signal(str, str)
    report_wanted = Signal(str)
    put_away_wanted = Signal(str)

    def __init__(self, card: DossierCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._card = card

        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 14)
        box.setSpacing(8)
        box.addLayout(self._header())

        if card.trouble:
            box.addWidget(label(card.trouble, "error"))
            return

        box.addLayout(_steps(card))
        if card.issued:
            self._add_links(box, "Đang chậm", [self._activity_link(activity) for activity in card.behind])
        else:
            self._add_links(box, "Còn phải làm", [self._finding_link(finding) for finding in card.missing])

    def _header(self) -> QHBoxLayout:
        card = self._card
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(label(card.title, "heading"))
        due = "đã ban hành báo cáo năm" if card.reported else due_text(card.days_left)
        soon = card.issued and not card.reported and is_soon(card.days_left)

        below = QHBoxLayout()
        below.addWidget(label(f"{card.commune}   ·  ", "muted", wrap=False))
        below.addWidget(label(due, "warning" if soon else "muted", wrap=False))
        below.addStretch(1)
        names.addLayout(below)
        if state := _paper_state(card):
            names.addWidget(label(state, "muted"))
        row = QHBoxLayout()
        row.addLayout(names, 1)
        for card_button in self._buttons():
            row.addWidget(card_button)

        return row

    def _buttons(self) -> tuple[QPushButton, ...]:
        """Return the buttons from left to right; an unissued plan has nothing to follow or to report."""
        card = self._card
        self.open_button = button("Mở", "" if card.issued else "primary")
        self.follow_button = button("Theo dõi", "primary")
        self.report_button = button("Báo cáo")
        self.away_button = button("Cất", "link")

        for card_button, verb in (
            (self.open_button, "Mở"),
            (self.follow_button, "Theo dõi thực hiện của"),
            (self.report_button, "Báo cáo năm của"),
            (self.away_button, "Cất"),
        ):
            card_button.setAccessibleName(f"{verb} {card.title}, {card.commune}")

        # hidden, never shown: without a parent yet, a button that is told to show opens a window of its own
        if not card.issued:
            self.follow_button.hide()
            self.report_button.hide()

        self.main_button = self.follow_button if card.issued else self.open_button
        self.open_button.setEnabled(not card.trouble)
        self.open_button.clicked.connect(lambda: self.opened.emit(card.id, None))
        self.follow_button.clicked.connect(lambda: self.follow_wanted.emit(card.id, ""))
        self.report_button.clicked.connect(lambda: self.report_wanted.emit(card.id))
        self.away_button.clicked.connect(lambda: self.put_away_wanted.emit(card.id))

        return self.away_button, self.open_button, self.follow_button, self.report_button

    def _add_links(self, box: QVBoxLayout, head: str, links: list[QWidget]) -> None:
        if not links:
            text = "✔  Không có việc nào chậm." if self._card.issued else "✔  Không còn thiếu gì."
            box.addWidget(label(text, "step-done"))
            return

        box.addWidget(label(head, "muted"))
        for link in links[:_MAX_LINKS]:
            box.addWidget(link)

        if len(links) > _MAX_LINKS:
            box.addWidget(label(f"và {len(links) - _MAX_LINKS} điều nữa", "muted"))

    def _activity_link(self, activity: ActivityProgress) -> QWidget:
        state, _ = state_of(activity)
        severity = "error" if activity.late else "warning"
        link = _link_button(f"{state}: {activity.title}", severity)
        link.clicked.connect(lambda: self.follow_wanted.emit(self._card.id, activity.id))
        return link

    def _finding_link(self, finding: Finding) -> QWidget:
        symbol = "✖" if finding.severity == "error" else "▲"
        link = _link_button(f"{symbol}  {message_of(finding)}", finding.severity)
        link.clicked.connect(lambda: self.opened.emit(self._card.id, finding))
        return link


def _paper_state(card: DossierCard) -> str:
    """Return number, version and what it replaces: ``Số 12/KH-UBND ngày 03/6/2019, thay 05/KH-UBND …``."""
    if card.version == 1:
        return f"Số {card.number}" if card.number else ""
    replaced = f"thay {card.replaces}"
    if card.number:
        return f"Số {card.number}, bản thứ {card.version}, {replaced}"
    return f"Đang soạn bản thứ {card.version}, {replaced} (còn hiệu lực tới khi ban hành bản mới)"


def _link_button(text: str, severity: str) -> QPushButton:
    short = text if len(text) < _MAX_LINK_LENGTH else text[: _MAX_LINK_LENGTH - 3] + "…"
    link = button(short.replace("&", "&&"), "link")
    link.setProperty("severity", severity)
    link.setToolTip(text)
    # ignored: a long finding would otherwise widen the card, and with it the window
    link.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return link


def _steps(card: DossierCard) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)

    for number, step in enumerate(card.steps, start=1):
        if step.done:
            role, symbol = "step-done", "●"
        elif step.current:
            role, symbol = "step-now", "◐"
        else:
            role, symbol = "step-later", "○"

        row.addWidget(label(f"{symbol} {number}. {step.name}", role, wrap=False))

    row.addStretch(1)
    return row
