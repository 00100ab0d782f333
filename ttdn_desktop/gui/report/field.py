"""One field of a report: heading, help, phrases to insert, last year's text, and what is wrong."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ttdn_desktop.gui.fields.base import Field
from ttdn_desktop.gui.widgets.phrase_finder import PhraseFinder
from ttdn_desktop.gui.widgets.texts import button, label

_PREVIEW_LENGTH = 300  # characters, a judgement: some three lines; a whole page would hide the field below it


class ReportField(QWidget):
    """Shows one field; what is typed, inserted or taken over from last year is emitted as ``edited``.

    Signals:
        edited: the new value, and the part typed in (empty: an undo step of its own).
    """

    edited = Signal(object, str)

    def __init__(
        self,
        heading: str,
        field: Field,
        help_text: str = "",
        *,
        phrases: tuple[str, ...] = (),
        from_last_year: bool = False,
    ) -> None:
        super().__init__()
        self.field = field
        self._last_year: Any = None
        self.phrases = PhraseFinder(heading, self)
        self.take = button("Lấy của năm trước", "link")
        self.last_year = label("", "muted")
        self.error = label("", "error")
        self._wrong = ""
        self._from_last_year = from_last_year
        self._lay_out(heading, help_text)
        self.phrases.offer(phrases)
        self.field.edited.connect(self.edited)
        self.field.wrong.connect(self._on_wrong)
        self.phrases.chosen.connect(self.append)
        self.take.clicked.connect(self._take_last_year)

    def show_value(self, value: Any, *, force: bool = False) -> None:
        """Show ``value``; a field being typed in stays untouched unless ``force``."""
        if force or not self.has_focus():
            self.field.show_value(value)

    def show_last_year(self, value: Any) -> None:
        """Show last year's value, to be taken over; nothing is shown for an empty one."""
        self._last_year = value
        text = "; ".join(value) if isinstance(value, tuple) else str(value or "")
        shown = f"{text[:_PREVIEW_LENGTH].rstrip()}…" if len(text) > _PREVIEW_LENGTH else text
        self.last_year.setText(f"Năm trước: {shown}")
        self.last_year.setVisible(bool(text) and self._from_last_year)
        self.take.setVisible(bool(text) and self._from_last_year)

    def show_findings(self, messages: tuple[str, ...]) -> None:
        """Show what is wrong with the field."""
        text = "\n".join(filter(None, (self._wrong, *messages)))
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def set_writable(self, writable: bool) -> None:
        """Let the field be changed, or not."""
        for widget in (self.field, self.phrases.opener, self.phrases, self.take):
            widget.setEnabled(writable)

    def has_focus(self) -> bool:
        """Whether the clerk is in the field."""
        focused = self.window().focusWidget()
        return focused is not None and self.isActiveWindow() and self.field.isAncestorOf(focused)

    def append(self, text: str) -> None:
        """Append ``text`` to the value, as an undo step of its own."""
        value = self.field.value()
        self._set_value((*value, text) if isinstance(value, tuple) else f"{value or ''} {text}".strip())

    def _take_last_year(self) -> None:
        value, last_year = self.field.value(), self._last_year
        if isinstance(last_year, tuple):
            # pressed twice, nothing is taken over twice
            self._set_value((*value, *(line for line in last_year if line not in value)))
        elif last_year and last_year not in (value or ""):
            self.append(last_year)

    def _set_value(self, value: Any) -> None:
        self.field.show_value(value)
        self.edited.emit(value, "")
        self.field.setFocus()

    def _on_wrong(self, message: str) -> None:
        self._wrong = message
        self.show_findings(())

    def _lay_out(self, heading: str, help_text: str) -> None:
        caption = label(heading, "question")
        caption.setBuddy(self.field)
        self.take.setAccessibleName(f"Lấy mục {heading} của năm trước")

        head = QHBoxLayout()
        head.addWidget(caption, 1)
        head.addWidget(self.take)
        head.addWidget(self.phrases.opener)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(head)

        if help_text:
            box.addWidget(label(help_text, "muted"))

        for widget in (self.phrases, self.field, self.last_year, self.error):
            box.addWidget(widget)

        for widget in (self.take, self.last_year, self.error):
            widget.hide()

        self.field.setAccessibleName(heading)
        self.field.setAccessibleDescription(help_text)
