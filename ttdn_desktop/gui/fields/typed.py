"""Fields that are typed in: text, paragraph, lines, date, money, number."""

import re
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttdn_desktop.basics import dates, money
from ttdn_desktop.gui.fields.base import Field, normalize_line, normalize_lines, normalize_paragraph
from ttdn_desktop.gui.widgets.texts import LineEdit, ParagraphEdit, label, set_wrong

# not None, which is the value of an emptied field
_NOTHING = object()
_NUMBER = re.compile(r"(\d{1,3}(\.\d{3})+|\d+)(,\d*)?", re.ASCII)
"""Thousands by points, decimals after a comma: 1.234 and 1,5 are numbers, 1.5 is neither.

ASCII: ``\\d`` would also take the digits of other scripts, which ``float`` takes too."""


class LineField(Field):
    """One line of text; the others of one line build on it."""

    parse_error = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored: Any = _NOTHING
        self.edit = LineEdit(self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._box.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._on_typed)
        self.edit.left.connect(self.commit)

    def parse(self, text: str) -> tuple[bool, Any]:
        """Return whether ``text`` can be parsed, and its value (None where it can't or says nothing)."""
        return True, normalize_line(text)

    def format(self, value: Any) -> str:
        """Return ``value`` as it is written."""
        return value or ""

    def value(self) -> Any:
        """Return what the text means; None while it means nothing."""
        return self.parse(self.edit.text())[1]

    def show_value(self, value: Any) -> None:
        """Show ``value`` unless the text says it already, or is being typed and can't be parsed yet."""
        valid, current = self.parse(self.edit.text())
        same, self._stored = value == self._stored, value
        # half typed, as 05/11 of 05/11/2019: a refresh must not put the stored value in its place
        if not valid and same:
            return
        if valid and current == value and (value or not self.edit.text()):
            return

        self.edit.setText(self.format(value))
        self._show_valid(True)

    def forget(self) -> None:
        """Drop a text that can't be parsed yet: another record is shown next."""
        self._stored = _NOTHING

    def commit(self) -> None:
        """Normalize the text."""
        valid, value = self.parse(self.edit.text())
        self._show_valid(valid)
        if valid and self.edit.text() != self.format(value):
            self.edit.setText(self.format(value))

    def _on_typed(self, text: str) -> None:
        valid, value = self.parse(text)
        if valid:
            self._show_valid(True)
            self._stored = value
            self.edited.emit(value, "text")

    def _show_valid(self, valid: bool) -> None:
        set_wrong(self.edit, not valid)
        self.wrong.emit("" if valid else self.parse_error)


class DateField(LineField):
    """A date as dd/mm/yyyy."""

    parse_error = "Chưa đọc được ngày. Hãy ghi ngày/tháng/năm, ví dụ 05/11/2019."

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit.setPlaceholderText("ngày/tháng/năm")
        # pixels, here and below a judgement: as wide as what goes in, a wider field asks for more
        self.edit.setMaximumWidth(180)

    def parse(self, text: str) -> tuple[bool, Any]:
        """Return the date; an empty text is no date."""
        day = dates.parse_date(text)
        return day is not None or not text.strip(), day

    def format(self, value: Any) -> str:
        """Return the date as 05/11/2019."""
        return dates.day_month_year(value) if value else ""


class MoneyField(LineField):
    """Whole đồng, as 12.500.000, in words below."""

    parse_error = "Chưa đọc được số tiền. Hãy ghi số đồng chẵn, ví dụ 12.500.000."

    def __init__(self, parent: QWidget | None = None, *, words: bool = True) -> None:
        super().__init__(parent)
        self.edit.setMaximumWidth(220)
        self._words = label("", "muted", parent=self)
        self._words.setVisible(words)
        self._box.addWidget(self._words)

    def parse(self, text: str) -> tuple[bool, Any]:
        """Return the amount; an empty text is none."""
        if not text.strip():
            return True, None
        amount = money.parse_amount(text)
        # a judgement: no commune has that much; beyond it a key was held down
        in_range = amount is not None and amount < 10**15
        return in_range, amount if in_range else None

    def format(self, value: Any) -> str:
        """Return the amount with points."""
        return "" if value is None else money.format_amount(value)

    def _show_valid(self, valid: bool) -> None:
        super()._show_valid(valid)
        amount = self.value()
        self._words.setText(f"Bằng chữ: {money.amount_in_words(amount)} đồng" if amount is not None else "")


class NumberField(LineField):
    """A number that isn't negative, decimals after a comma."""

    parse_error = "Chưa đọc được số. Hãy chỉ ghi chữ số, ví dụ 24 hoặc 1,5."

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit.setMaximumWidth(140)

    def parse(self, text: str) -> tuple[bool, Any]:
        """Return the number; an empty text is none."""
        stripped = text.strip()
        if not stripped:
            return True, None
        # a float keeps 15 digits exactly: a longer number would be shown other than typed
        if not _NUMBER.fullmatch(stripped) or len(stripped) > 15:
            return False, None
        number = float(stripped.replace(".", "").replace(",", "."))
        return True, int(number) if number.is_integer() else number

    def format(self, value: Any) -> str:
        """Return the number as Vietnamese writes it."""
        if value is None:
            return ""
        if isinstance(value, int):
            # points from five figures on: a year or 1200 listeners are written without
            return money.format_amount(value) if value >= 10_000 else str(value)
        return str(value).replace(".", ",")


class WholeField(NumberField):
    """A whole number that isn't negative."""

    parse_error = "Chưa đọc được số. Hãy ghi số nguyên, ví dụ 120."

    def parse(self, text: str) -> tuple[bool, Any]:
        """Return the number; an empty text is none."""
        valid, number = super().parse(text)
        return (valid, number) if not isinstance(number, float) else (False, None)


class ParagraphField(Field):
    """A paragraph."""

    def __init__(self, parent: QWidget | None = None, *, min_lines: int = 3) -> None:
        super().__init__(parent)
        self.edit = ParagraphEdit(self, min_lines=min_lines)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.edit.typed.connect(lambda: self.edited.emit(self.value(), "text"))
        self.edit.left.connect(self.commit)

    def value(self) -> Any:
        """Return the text, normalized."""
        return normalize_paragraph(self.edit.text())

    def as_text(self, value: Any) -> str:
        """Return ``value`` as text of the field."""
        return value or ""

    def show_value(self, value: Any) -> None:
        """Show ``value`` unless it is there already."""
        if self.as_text(value) != self.as_text(self.value()):
            self.edit.set_text(self.as_text(value))

    def commit(self) -> None:
        """Normalize the text."""
        normalized = self.as_text(self.value())
        if self.edit.text() != normalized:
            self.edit.set_text(normalized)


class LinesField(ParagraphField):
    """A list, one entry a line."""

    def value(self) -> Any:
        """Return the lines that say something."""
        return normalize_lines(self.edit.text())

    def as_text(self, value: Any) -> str:
        """Return the entries one below the other."""
        return "\n".join(value or ())
