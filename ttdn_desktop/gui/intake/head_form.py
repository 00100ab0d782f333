"""What the higher plan says of itself, to be corrected: title, number, dates, to whom to report."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import FIRST_YEAR, LAST_YEAR
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.fields.base import Field, normalize_line
from ttdn_desktop.gui.fields.typed import DateField, LineField, NumberField, ParagraphField
from ttdn_desktop.gui.widgets.texts import label

LEVELS = {"huyện": "cấp huyện", "tỉnh": "cấp tỉnh"}


class TitleField(ParagraphField):
    """A title: it wraps on the screen, its own line breaks are none."""

    def value(self) -> Any:
        """Return the title as one line."""
        return normalize_line(self.edit.text())


class YearField(NumberField):
    """A year a plan can be of; the first figures of one are none yet."""

    parse_error = "Chưa đọc được năm. Hãy ghi đủ bốn chữ số, ví dụ 2026."

    def parse(self, text: str) -> tuple[bool, Any]:
        """Return the year; an empty text is none."""
        valid, year = super().parse(text)
        if year is None:
            return valid, None
        # any four figures that can be a plan's year: "20" on the way to 2026 must not become one
        in_range = isinstance(year, int) and FIRST_YEAR <= year <= LAST_YEAR
        return in_range, year if in_range else None


class HeadForm(QWidget):
    """The fields, each under its name.

    Signals:
        edited: a field's name (as in ``Directive``) and its new value.
        entered: the name of the field that the clerk went into.
    """

    edited = Signal(str, object)
    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, read_only: bool = False) -> None:
        self._highlighted = ""
        super().__init__(parent)
        self.fields: dict[str, Field] = {
            "title": TitleField(self, min_lines=2),
            "number": LineField(self),
            "date": DateField(self),
            "issuer": LineField(self),
            "year": YearField(self),
            "report_due": DateField(self),
            "report_to": LineField(self),
        }
        self.labels: dict[str, QLabel] = {}
        self.kind = label("", "muted", wrap=False, parent=self)
        self._lay_out()

        for name, field in self.fields.items():
            field.setEnabled(not read_only)
            field.edited.connect(lambda value, _part, name=name: self.edited.emit(name, value))
            focus = field.focusProxy() or field
            focus.setAccessibleName(_NAMES[name])
            focus.setProperty("place", name)
            focus.installEventFilter(self)

    def show_directive(self, directive: Directive) -> None:
        """Show what ``directive`` says; a field that says it already stays untouched."""
        for name, field in self.fields.items():
            value: Any = getattr(directive, name)
            field.show_value(value)
        level = LEVELS.get(directive.level, "chưa rõ cấp")
        self.kind.setText(f"{directive.kind}, {level}")

    def highlight(self, place: str) -> None:
        """Highlight the field that ``place`` names; none for another place."""
        self._highlighted = place
        for name, caption in self.labels.items():
            colours = theme.colours()
            caption.setStyleSheet(f"color: {colours.accent}; font-weight: 600" if name == place else "")

    def changeEvent(self, event: QEvent) -> None:
        """Highlight the same field in the new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._highlighted:
            self.highlight(self._highlighted)

    def commit(self) -> None:
        """Normalize what is typed."""
        for field in self.fields.values():
            field.commit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Emit ``entered`` with the field's name when a field gets the focus, by mouse or keys."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(str(watched.property("place")))
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)

        for name, (row, column, span) in _PLACES.items():
            self.labels[name] = label(_NAMES[name], "muted", wrap=False, parent=self)
            self.labels[name].setBuddy(self.fields[name].focusProxy() or self.fields[name])
            grid.addWidget(self.labels[name], row, column, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self.fields[name], row, column + 1, 1, span)

        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)


_NAMES = {
    "title": "Tên kế hoạch",
    "number": "Số, ký hiệu",
    "date": "Ngày ban hành",
    "issuer": "Cơ quan ban hành",
    "year": "Năm",
    "report_due": "Hạn báo cáo",
    "report_to": "Báo cáo gửi",
}
_PLACES = {
    "title": (0, 0, 3), "issuer": (1, 0, 3), "number": (2, 0, 1), "date": (2, 2, 1),
    "report_due": (3, 0, 1), "year": (3, 2, 1), "report_to": (4, 0, 3),
}  # fmt: skip
"""Row, column and how many columns the field takes."""
