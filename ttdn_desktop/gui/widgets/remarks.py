"""The higher office's remarks on one place, each to be marked as settled."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.records import Dossier, Remark
from ttdn_desktop.dossier.slip import remark_subject
from ttdn_desktop.gui.widgets.texts import button, label


class RemarksBox(QWidget):
    """One banner a remark; nothing at all where there is none.

    Signals:
        marked: a remark, and whether it is settled now.
    """

    marked = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[Remark, str], ...] = ()
        self._writable = True
        self.banners: list[RemarkBanner] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        self.hide()

    def show_remarks(
        self,
        remarks: tuple[Remark, ...],
        dossier: Dossier,
        *,
        writable: bool,
        duty_texts: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Show ``remarks``, the open ones first; a duty is named by its words in ``duty_texts``."""
        ordered = sorted(remarks, key=lambda remark: remark.settled)
        shown = tuple((remark, remark_subject(remark, dossier, duty_texts)) for remark in ordered)
        if shown == self._shown and writable == self._writable:
            return

        self._shown, self._writable = shown, writable
        # a banner that is pressed is replaced by another: the keys stay with the box
        focus = self.window().focusWidget()
        focused = focus is not None and self.isAncestorOf(focus)

        for banner in self.banners:
            self._box.removeWidget(banner)
            banner.hide()
            banner.deleteLater()

        self.banners = [RemarkBanner(remark, subject, self) for remark, subject in shown]
        for banner in self.banners:
            banner.mark.setEnabled(writable)
            banner.mark.clicked.connect(
                lambda _checked=False, remark=banner.remark: self.marked.emit(remark, not remark.settled)
            )
            self._box.addWidget(banner)

        self.setVisible(bool(shown))
        if focused and self.banners:
            self.banners[0].mark.setFocus()


class RemarkBanner(QFrame):
    """One remark: who said it, how severe it is, its text, and the button that settles it."""

    def __init__(self, remark: Remark, subject: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.remark = remark
        state = "settled" if remark.settled else _severity(remark)
        self.setProperty("role", f"remark-{state}")
        heading = {"settled": "✔ Đã xử lý", "must": "✖ Phải sửa", "should": "▲ Nên xem"}[state]
        day = f", ngày {day_month_year(remark.date)}" if remark.date else ""
        self.head = label(f"{heading} – {remark.sender or 'Cấp trên'} góp ý{subject}{day}", "remark-head")
        self.text = label(remark.text)
        self.mark = button("Mở lại góp ý" if remark.settled else "Đã xử lý")
        self.mark.setAccessibleName(f"{self.mark.text()}: {remark.text}")

        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.head)
        texts.addWidget(self.text)

        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.addLayout(texts, 1)
        row.addWidget(self.mark)


def _severity(remark: Remark) -> str:
    return "must" if remark.severity == "must" else "should"
