"""The parts of one log entry: date, activity and figure, and the details below."""

from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ttdn_desktop.dossier.records import Dossier, LogEntry, PressMatter
from ttdn_desktop.gui.fields.base import Field
from ttdn_desktop.gui.fields.channel import ChannelField
from ttdn_desktop.gui.fields.day import DayField
from ttdn_desktop.gui.fields.search_line import OUTSIDE, SearchLine
from ttdn_desktop.gui.fields.search_model import SearchOption
from ttdn_desktop.gui.fields.typed import LineField, MoneyField, NumberField, ParagraphField, WholeField
from ttdn_desktop.gui.widgets.texts import label
from ttdn_desktop.workspace.log import recording

_DETAILS = (
    ("Việc đã làm", "title", 2), ("Hình thức", "channel", 1), ("Đơn vị tính", "unit", 1),
    ("Đơn vị thực hiện", "by", 1), ("Lượt người", "audience", 1), ("Kinh phí (đồng)", "cost", 1),
    ("Ghi chú", "note", 1),
)  # fmt: skip
_MATTERS = {"press": "Đã hỏi gì", "rebuttal": "Đã đưa sai điều gì"}
_MOST_COLUMNS = 4
_EMPTY = {"channel": "other"}
_NUMBERS = ("quantity", "audience", "cost")


class EntryForm(QWidget):
    """Shows one entry; ``edited`` gives it anew with the name of the part that was typed in.

    The widget itself holds the details, in two or four ``columns``; its owner lays out ``day``, ``activity``
    and ``quantity``.
    """

    edited = Signal(object, str)
    wrong = Signal(str)

    def __init__(self, year: int, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self._entry: LogEntry | None = None
        self.day = DayField(year, self)
        self.activity = SearchLine(self)
        self.quantity = NumberField(self)

        for field, words in ((self.day, "Ngày"), (self.activity, "Hoạt động"), (self.quantity, "Số lượng")):
            field.edit.setAccessibleName(words)

        self.parts: dict[str, Field] = {
            "date": self.day, "quantity": self.quantity, "title": LineField(self),
            "channel": ChannelField(self), "unit": LineField(self), "by": LineField(self),
            "audience": WholeField(self), "cost": MoneyField(self, words=False), "note": LineField(self),
        }  # fmt: skip
        self.press_parts: dict[str, Field] = {
            "outlet": LineField(self), "answered": DayField(year, self),
            "matter": ParagraphField(self, least=2), "answer": ParagraphField(self, least=2),
        }  # fmt: skip
        self.press = QWidget(self)
        wide = _MOST_COLUMNS // columns
        rows = (
            ("Báo, đài", "outlet", 1),
            ("Ngày trả lời", "answered", 1),
            ("", "matter", wide),
            ("Đã trả lời gì", "answer", wide),
        )
        self._matter = _grid(self.press, rows, self.press_parts, columns)["matter"]
        details = QWidget(self)
        _grid(details, _DETAILS, self.parts, columns)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(details)
        box.addWidget(self.press)
        self._connect()

    @property
    def entry(self) -> LogEntry | None:
        """The entry as it is now."""
        return self._entry

    @property
    def has_press(self) -> bool:
        """Whether the entry is a contact with the press or a rebuttal."""
        return self._entry is not None and self._entry.channel in _MATTERS

    def show_entry(self, entry: LogEntry | None, dossier: Dossier, *, begun: bool = True) -> None:
        """Show ``entry`` of ``dossier``; None shows nothing, one not ``begun`` no activity yet."""
        if entry is None or self._entry is None or entry.id != self._entry.id:
            for part in (*self.parts.values(), *self.press_parts.values()):
                part.forget()

        self._dossier, self._entry = dossier, entry
        self.activity.set_options(options(dossier))

        for name, part in self.parts.items():
            part.show_value(getattr(entry, name) if entry else _EMPTY.get(name))

        self.activity.show_value(_sought(entry, dossier) if entry and begun else None)
        self._show_press()

    def show_beginnings(self) -> None:
        """Scroll every line to its beginning."""
        for part in (*self.parts.values(), *self.press_parts.values()):
            if isinstance(part, LineField):
                part.edit.setCursorPosition(0)

    def trouble(self) -> tuple[Field, str] | None:
        """Return the first part that can't be understood, and what to do; None where all can."""
        for part in (*self.parts.values(), *self.press_parts.values()):
            if isinstance(part, LineField) and not part.parse(part.edit.text())[0]:
                return part, part.not_understood
        return (self.day, DayField.not_understood) if self.day.value() is None else None

    def commit(self) -> None:
        """Put every part in order."""
        for part in (self.activity, *self.parts.values(), *self.press_parts.values()):
            part.commit()

    def _connect(self) -> None:
        self.activity.chosen.connect(self._on_activity)
        for name, part in self.parts.items():
            part.edited.connect(lambda value, _sub, name=name: self._on_part(name, value))
            part.wrong.connect(self.wrong)
        for name, part in self.press_parts.items():
            part.edited.connect(lambda _value, _sub, name=name: self._on_press(name))
            part.wrong.connect(self.wrong)

    def _on_part(self, name: str, value: Any) -> None:
        if name == "date" and value is None:
            return
        if name in _NUMBERS and value is None:
            value = 0
        self._change("" if name == "channel" else name, **{name: value})
        if name == "channel":
            self._show_press()

    def _on_press(self, name: str) -> None:
        values = {part: field.value() for part, field in self.press_parts.items()}
        old = self._entry.press if self._entry else None
        matter = msgspec.structs.replace(old or PressMatter(), **values) if any(values.values()) else None
        self._change(name, press=matter)

    def _on_activity(self, option: SearchOption) -> None:
        if self._entry is None or self._dossier is None:
            return
        self._entry = moved_to(self._dossier, self._entry, option)
        self.show_entry(self._entry, self._dossier)
        self.edited.emit(self._entry, "")

    def _change(self, sub: str, **changes: Any) -> None:
        if self._entry is not None:
            self._entry = msgspec.structs.replace(self._entry, **changes)
            self.edited.emit(self._entry, sub)

    def _show_press(self) -> None:
        channel = self._entry.channel if self._entry else ""
        matter = (self._entry.press if self._entry else None) or PressMatter()
        self.press.setVisible(self.has_press)
        self._matter.setText(_MATTERS.get(channel, ""))
        for name, part in self.press_parts.items():
            part.show_value(getattr(matter, name))
        _name(self.press_parts["matter"], self._matter.text())


def options(dossier: Dossier) -> tuple[SearchOption, ...]:
    """Return the plan's activities to choose from."""
    return tuple(SearchOption(one.id, one.title or one.id) for one in dossier.plan.activities)


def moved_to(dossier: Dossier, entry: LogEntry, option: SearchOption) -> LogEntry:
    """Return ``entry`` as one of the chosen activity; a title and a body that the clerk typed stay."""
    before = recording.with_activity(dossier, entry, entry.activity)
    made = recording.with_activity(dossier, entry, option.id)
    own_title = entry.title and (entry.activity is None or entry.title != before.title)
    own_body = entry.by and (entry.activity is None or entry.by != before.by)
    title = option.title or (entry.title if own_title or option.id is None else made.title)
    return msgspec.structs.replace(made, title=title, by=entry.by if own_body else made.by)


def _sought(entry: LogEntry, dossier: Dossier) -> SearchOption:
    known = {option.id: option for option in options(dossier)}
    return known.get(entry.activity) or SearchOption(entry.activity, OUTSIDE)


def _grid(
    place: QWidget, rows: tuple[tuple[str, str, int], ...], parts: dict[str, Field], columns: int
) -> dict[str, QLabel]:
    """Lay the parts out in ``columns``, each below its caption; return the captions."""
    grid = QGridLayout(place)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(3)
    captions: dict[str, QLabel] = {}
    at = 0

    for words, name, span in rows:
        row, column = divmod(at, columns)
        at += span
        captions[name] = label(words, "muted", wrap=False)
        captions[name].setBuddy(parts[name])
        _name(parts[name], words)
        grid.addWidget(captions[name], 2 * row, column, 1, span)
        grid.addWidget(parts[name], 2 * row + 1, column, 1, span, Qt.AlignmentFlag.AlignTop)

    for column in range(columns):
        grid.setColumnStretch(column, 1)

    return captions


def _name(part: Field, words: str) -> None:
    (part.focusProxy() or part).setAccessibleName(words)
