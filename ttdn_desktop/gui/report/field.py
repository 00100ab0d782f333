"""One field of a report: heading, help, phrases to put in, last year's text, and what is wrong."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ttdn_desktop.gui.fields.base import Field
from ttdn_desktop.gui.widgets.texts import ComboBox, button, label

_MOST_SHOWN = 300


class ReportField(QWidget):
    """Shows one field; what is typed, put in or taken over comes as ``edited``.

    Signals:
        edited: the new value, and the part typed in (empty: a step of its own for undo).
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
        self._last: Any = None
        self.phrases = ComboBox(self)
        self.take = button("Lấy của năm trước", "link")
        self.last = label("", "muted")
        self.error = label("", "error")
        self._wrong = ""
        self._has_phrases, self._from_last_year = bool(phrases), from_last_year
        self._lay_out(heading, help_text, phrases)
        self.field.edited.connect(self.edited)
        self.field.wrong.connect(self._on_wrong)
        self.phrases.activated.connect(self._on_phrase)
        self.take.clicked.connect(self._take_last)

    def show_value(self, value: Any, *, force: bool = False) -> None:
        """Show ``value``; a field being typed in stays untouched unless ``force``."""
        if force or not self.has_focus():
            self.field.show_value(value)

    def show_last(self, value: Any) -> None:
        """Show last year's text, to be taken over; empty for none."""
        self._last = value
        said = "; ".join(value) if isinstance(value, tuple) else str(value or "")
        shown = f"{said[:_MOST_SHOWN].rstrip()}…" if len(said) > _MOST_SHOWN else said
        self.last.setText(f"Năm trước: {shown}")
        self.last.setVisible(bool(said) and self._from_last_year)
        self.take.setVisible(bool(said) and self._from_last_year)

    def show_findings(self, messages: tuple[str, ...]) -> None:
        """Show what is wrong with the field."""
        text = "\n".join(filter(None, (self._wrong, *messages)))
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def set_writable(self, writable: bool) -> None:
        """Let the field be changed, or not."""
        for widget in (self.field, self.phrases, self.take):
            widget.setEnabled(writable)

    def has_focus(self) -> bool:
        """Whether the clerk is in the field."""
        focused = self.window().focusWidget()
        return focused is not None and self.isActiveWindow() and self.field.isAncestorOf(focused)

    def put_in(self, text: str) -> None:
        """Put ``text`` behind what stands there, as a step of its own."""
        value = self.field.value()
        self._give((*value, text) if isinstance(value, tuple) else f"{value or ''} {text}".strip())

    def _take_last(self) -> None:
        value, last = self.field.value(), self._last
        if isinstance(last, tuple):
            self._give((*value, *(line for line in last if line not in value)))
        elif last and last not in (value or ""):
            self.put_in(last)

    def _give(self, value: Any) -> None:
        self.field.show_value(value)
        self.edited.emit(value, "")
        self.field.setFocus()

    def _on_phrase(self, place: int) -> None:
        if place > 0:
            self.put_in(self.phrases.itemText(place))
        self.phrases.setCurrentIndex(0)

    def _on_wrong(self, message: str) -> None:
        self._wrong = message
        self.show_findings(())

    def _lay_out(self, heading: str, help_text: str, phrases: tuple[str, ...]) -> None:
        name = label(heading, "question")
        name.setBuddy(self.field)

        head = QHBoxLayout()
        head.addWidget(name, 1)
        head.addWidget(self.take)
        head.addWidget(self.phrases)
        self.phrases.setMaximumWidth(180)
        self.phrases.addItem("Chèn câu mẫu…")
        self.phrases.addItems(list(phrases))
        self.phrases.view().setMinimumWidth(560)
        self.phrases.setAccessibleName(f"Câu mẫu cho mục {heading}")
        self.phrases.setVisible(self._has_phrases)
        self.take.setAccessibleName(f"Lấy mục {heading} của năm trước")

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(head)

        if help_text:
            box.addWidget(label(help_text, "muted"))

        for widget in (self.field, self.last, self.error):
            box.addWidget(widget)

        for widget in (self.take, self.last, self.error):
            widget.hide()

        self.field.setAccessibleName(heading)
        self.field.setAccessibleDescription(help_text)
