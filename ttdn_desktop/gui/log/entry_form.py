"""The fields of one log entry: date, activity and quantity, and the details below."""

from collections.abc import Mapping
from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ttdn_desktop.dossier.channels import CHANNELS, Channel, unit_of_changed
from ttdn_desktop.dossier.records import Dossier, LogEntry, PressMatter
from ttdn_desktop.dossier.versions import plan_in_force
from ttdn_desktop.gui.fields.base import Field
from ttdn_desktop.gui.fields.channel import ChannelField
from ttdn_desktop.gui.fields.day import DayField
from ttdn_desktop.gui.fields.search_line import OUTSIDE, SearchLine
from ttdn_desktop.gui.fields.search_model import SearchOption
from ttdn_desktop.gui.fields.typed import LineField, MoneyField, NumberField, ParagraphField, WholeField
from ttdn_desktop.gui.widgets.texts import label
from ttdn_desktop.workspace.log import recording

# caption, field of the entry, columns that it spans
_DETAILS = (
    ("Việc đã làm", "title", 2), ("Hình thức", "channel", 1), ("Đơn vị tính", "unit", 1),
    ("Đơn vị thực hiện", "by", 1), ("Lượt người", "audience", 1), ("Kinh phí (đồng)", "cost", 1),
    ("Ghi chú", "note", 1),
)  # fmt: skip
# channels whose entries have a press matter, with the caption of its ``matter``
_PRESS_CAPTIONS = {"press": "Đã hỏi gì", "rebuttal": "Đã đưa sai điều gì"}
_MAX_COLUMNS = 4
_DEFAULTS = {"channel": "other"}  # shown where there is no entry; all other fields are empty then
_NUMBER_FIELDS = ("quantity", "audience", "cost")  # cleared, they are 0, not missing


class EntryForm(QWidget):
    """Shows one entry.

    The widget itself holds the details, in two or four ``columns``; its owner lays out ``day``, ``activity``
    and ``quantity``.

    Signals:
        edited: the entry after the change, and the part typed in (empty: an undo step of its own).
        wrong: what is wrong with the text typed, empty where it is right again.
    """

    edited = Signal(object, str)
    wrong = Signal(str)

    def __init__(self, year: int, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self._channels: Mapping[str, Channel] = CHANNELS
        self._entry: LogEntry | None = None
        self.day = DayField(year, self)
        self.activity = SearchLine(self)
        self.quantity = NumberField(self)
        title = LineField(self)  # made in the order in which the Tab key goes
        self._channel = ChannelField(self)

        for field, name in ((self.day, "Ngày"), (self.activity, "Hoạt động"), (self.quantity, "Số lượng")):
            field.edit.setAccessibleName(name)

        self.parts: dict[str, Field] = {
            "date": self.day, "quantity": self.quantity, "title": title,
            "channel": self._channel, "unit": LineField(self), "by": LineField(self),
            "audience": WholeField(self), "cost": MoneyField(self, words=False), "note": LineField(self),
        }  # fmt: skip
        self.press_parts: dict[str, Field] = {
            "outlet": LineField(self), "answered": DayField(year, self),
            "matter": ParagraphField(self, min_lines=2), "answer": ParagraphField(self, min_lines=2),
        }  # fmt: skip
        self.press = QWidget(self)
        self._press_caption = self._lay_out(columns)
        self._connect()

    def offer_channels(self, channels: Mapping[str, Channel]) -> None:
        """Offer ``channels``, those of the plan's field."""
        self._channels = channels
        self._channel.offer(channels)

    def _lay_out(self, columns: int) -> QLabel:
        """Lay out details and press matter; return the caption that changes with the channel."""
        span = _MAX_COLUMNS // columns
        rows = (
            ("Báo, đài", "outlet", 1),
            ("Ngày trả lời", "answered", 1),
            ("", "matter", span),
            ("Đã trả lời gì", "answer", span),
        )
        press_captions = _fill_grid(self.press, rows, self.press_parts, columns)
        details = QWidget(self)
        _fill_grid(details, _DETAILS, self.parts, columns)

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(details)
        box.addWidget(self.press)
        return press_captions["matter"]

    @property
    def entry(self) -> LogEntry | None:
        """The entry shown, with what was typed."""
        return self._entry

    @property
    def has_press(self) -> bool:
        """Whether the entry is a contact with the press or a rebuttal."""
        return self._entry is not None and self._entry.channel in _PRESS_CAPTIONS

    def show_entry(self, entry: LogEntry | None, dossier: Dossier, *, begun: bool = True) -> None:
        """Show ``entry`` of ``dossier``; None shows an empty form, one not ``begun`` has no activity yet."""
        # what is half typed belongs to the entry before: it must not stay in the fields of this one
        if entry is None or self._entry is None or entry.id != self._entry.id:
            for part in (*self.parts.values(), *self.press_parts.values()):
                part.forget()

        self._dossier, self._entry = dossier, entry
        self.activity.set_options(activity_options(dossier))

        for name, part in self.parts.items():
            part.show_value(getattr(entry, name) if entry else _DEFAULTS.get(name))

        self.activity.show_value(_current_option(entry, dossier) if entry and begun else None)
        self._show_press()

    def scroll_to_start(self) -> None:
        """Scroll every line to its beginning."""
        for part in (*self.parts.values(), *self.press_parts.values()):
            if isinstance(part, LineField):
                part.edit.setCursorPosition(0)

    def first_error(self) -> tuple[Field, str] | None:
        """Return the first field whose text isn't understood, and what to do; None where all are."""
        for part in (*self.parts.values(), *self.press_parts.values()):
            if isinstance(part, LineField) and not part.parse(part.edit.text())[0]:
                return part, part.parse_error
        return (self.day, DayField.parse_error) if self.day.value() is None else None

    def commit(self) -> None:
        """Normalize what was typed in every field."""
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
        if name == "date" and value is None:  # an entry always has a day; the one before stays
            return

        if name in _NUMBER_FIELDS and value is None:
            value = 0

        if name == "channel":
            self._on_channel(value)
        else:
            self._change(name, **{name: value})

    def _on_channel(self, channel: str) -> None:
        entry = self._entry
        if entry is None:
            return
        before, after = self._channels.get(entry.channel), self._channels.get(channel)
        unit = unit_of_changed(entry.unit, before, after)
        self.parts["unit"].show_value(unit)
        self._change("", channel=channel, unit=unit)
        self._show_press()

    def _on_press(self, name: str) -> None:
        values = {part: field.value() for part, field in self.press_parts.items()}
        before = self._entry.press if self._entry else None
        matter = msgspec.structs.replace(before or PressMatter(), **values) if any(values.values()) else None
        self._change(name, press=matter)

    def _on_activity(self, option: SearchOption) -> None:
        if self._entry is None or self._dossier is None:
            return
        self._entry = with_chosen_activity(self._dossier, self._entry, option)
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
        self._press_caption.setText(_PRESS_CAPTIONS.get(channel, ""))
        for name, part in self.press_parts.items():
            part.show_value(getattr(matter, name))
        _set_spoken_name(self.press_parts["matter"], self._press_caption.text())


def activity_options(dossier: Dossier) -> tuple[SearchOption, ...]:
    """Return the plan's activities to choose from."""
    return tuple(
        SearchOption(activity.id, activity.title or activity.id)
        for activity in plan_in_force(dossier).activities
    )


def with_chosen_activity(dossier: Dossier, entry: LogEntry, option: SearchOption) -> LogEntry:
    """Return ``entry`` as one of the chosen activity.

    Channel, unit, title and executing body come from the activity, but a title or body that the clerk typed
    stays: it is the clerk's own where it differs from what the activity before gives.
    """
    as_before = recording.with_activity(dossier, entry, entry.activity)
    as_chosen = recording.with_activity(dossier, entry, option.id)
    own_title = entry.title and (entry.activity is None or entry.title != as_before.title)
    own_body = entry.by and (entry.activity is None or entry.by != as_before.by)
    title = option.title or (entry.title if own_title or option.id is None else as_chosen.title)
    return msgspec.structs.replace(as_chosen, title=title, by=entry.by if own_body else as_chosen.by)


def _current_option(entry: LogEntry, dossier: Dossier) -> SearchOption:
    known = {option.id: option for option in activity_options(dossier)}
    return known.get(entry.activity) or SearchOption(entry.activity, OUTSIDE)


def _fill_grid(
    area: QWidget, rows: tuple[tuple[str, str, int], ...], parts: dict[str, Field], columns: int
) -> dict[str, QLabel]:
    """Lay the parts out in ``columns``, each below its caption; return the captions."""
    grid = QGridLayout(area)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(3)
    captions: dict[str, QLabel] = {}
    cell = 0

    for text, name, span in rows:
        row, column = divmod(cell, columns)
        cell += span
        captions[name] = label(text, "muted", wrap=False)
        captions[name].setBuddy(parts[name])
        _set_spoken_name(parts[name], text)
        grid.addWidget(captions[name], 2 * row, column, 1, span)
        grid.addWidget(parts[name], 2 * row + 1, column, 1, span, Qt.AlignmentFlag.AlignTop)

    for column in range(columns):
        grid.setColumnStretch(column, 1)

    return captions


def _set_spoken_name(part: Field, name: str) -> None:
    (part.focusProxy() or part).setAccessibleName(name)
