"""What can be done with the finding chosen in a list: why it is one, put right, suppressed, counted again."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QVBoxLayout, QWidget

from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.sense.messages import fix_label, message_of, why_of

_LONGEST_LABEL = 70
"""Characters of a button: a judgement, as wide as the narrowest pane; the whole stands in its tip."""


@dataclass(frozen=True)
class ShownFinding:
    """A finding of either sort as its row and the bar show it.

    ``place`` is where it leads, ``why`` the rule it rests on, ``key`` what the reason to suppress it is
    stored under, ``reason`` that reason where it is suppressed.
    """

    is_error: bool
    text: str
    place: str
    why: str
    key: str
    fix: str = ""
    reason: str = ""

    @property
    def line(self) -> str:
        """What its row says: how much it weighs, what was found, where."""
        if self.reason:
            head = f"–  Đã bỏ qua ({self.reason}): {self.text}"
        else:
            head = f"{'✖  Lỗi' if self.is_error else '▲  Nên xem'}: {self.text}"
        # one paragraph: of a second one a list cuts the end where a symbol's font is higher
        return f"{head} [{self.place}]" if self.place else head


def shown_finding(finding: Finding, place: str, reason: str = "") -> ShownFinding:
    """Return a finding of sense as it is shown."""
    return ShownFinding(
        is_error=finding.severity == "error",
        text=message_of(finding),
        place=place,
        why=why_of(finding),
        key=finding.key,
        fix=fix_label(finding),
        reason=reason,
    )


class FindingBar(QWidget):
    """Below a list of findings.

    Signals:
        fix_wanted: the program is to put the chosen finding right.
        reason_given: the warning is to be suppressed for this reason; empty: it is to count again.
    """

    fix_wanted = Signal()
    reason_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownFinding | None = None
        self.why = label("", "muted")
        self.fix = button("")
        self.skip = button("&Bỏ qua có lý do…")

        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.fix)
        row.addWidget(self.skip)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.why)
        box.addLayout(row)

        self.fix.clicked.connect(self.fix_wanted)
        self.skip.clicked.connect(self._on_skip)
        self.show_finding(None, writable=False)

    def show_finding(self, shown: ShownFinding | None, *, writable: bool) -> None:
        """Show what can be done with ``shown``, nothing for None."""
        self._shown = shown
        self.why.setText(f"Vì sao: {shown.why}" if shown and shown.why else "")
        fix = shown.fix if shown and not shown.reason else ""
        self.fix.setText(_as_button(fix))
        self.fix.setToolTip(fix)
        self.fix.setVisible(bool(fix))
        self.fix.setEnabled(writable)

        is_passed = bool(shown and shown.reason)
        self.skip.setText("&Tính lại chỗ này" if is_passed else "&Bỏ qua có lý do…")
        self.skip.setEnabled(bool(shown and not shown.is_error and writable))

    def _on_skip(self) -> None:
        if self._shown is not None and self._shown.reason:
            self.reason_given.emit("")
            return

        reason, accepted = QInputDialog.getText(self, "Bỏ qua có lý do", "Lý do bỏ qua chỗ này:")
        if accepted:
            self.reason_given.emit(reason)


def _as_button(text: str) -> str:
    """Return ``text`` for a button: cut where it is long, an ampersand as one."""
    short = text if len(text) <= _LONGEST_LABEL else f"{text[:_LONGEST_LABEL].rstrip()}…"
    return short.replace("&", "&&")
