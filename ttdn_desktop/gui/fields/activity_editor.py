"""The editor of one activity, below the table."""

from collections.abc import Mapping
from typing import Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.channels import CHANNELS, Channel, unit_of_changed
from ttdn_desktop.dossier.records import Activity, Target
from ttdn_desktop.gui.fields.base import Field, normalize_line
from ttdn_desktop.gui.fields.typed import DateField, LineField, MoneyField, NumberField, ParagraphField
from ttdn_desktop.gui.widgets.texts import ComboBox, label

_LONGEST_TICK = 56
"""Characters beside a tick: a judgement, a line of the middle pane at its least; the tip has the whole."""


class SupportField(LineField):
    """Several bodies on one line, separated by semicolons."""

    def parse(self, text: str) -> tuple[bool, Any]:
        """Return the bodies."""
        return True, tuple(part for part in map(normalize_line, text.split(";")) if part)

    def format(self, value: Any) -> str:
        """Return the bodies with semicolons between."""
        return "; ".join(value or ())


class ActivityEditor(QWidget):
    """Shows one activity; ``edited`` gives the new one and the name of the part that was typed in."""

    edited = Signal(object, str)
    wrong = Signal(str)

    def __init__(self, directive: Directive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._activity: Activity | None = None
        title = ParagraphField(self, min_lines=2)
        self._channel = ComboBox(self)  # made in the order in which the Tab key goes
        self._parts: dict[str, Field] = {
            "title": title, "lead": LineField(self), "support": SupportField(self),
            "start": DateField(self), "end": DateField(self), "quantity": NumberField(self),
            "unit": LineField(self), "budget": MoneyField(self, words=False), "note": LineField(self),
        }  # fmt: skip

        self.offer_channels(CHANNELS)
        self._duties = _ticks(((duty.id, duty.text) for duty in directive.commune_duties), self)
        contents = (directive.item(item_id) for item_id in directive.contents)
        self._contents = _ticks(((item.id, item.text) for item in contents if item), self)
        self._lay_out()
        self._connect()

    def offer_channels(self, channels: Mapping[str, Channel]) -> None:
        """Offer ``channels``, those of the plan's field."""
        self._channels = channels
        self._channel.clear()
        for channel in channels.values():
            self._channel.addItem(channel.name, channel.id)

    def show_activity(self, activity: Activity | None) -> None:
        """Show ``activity``; None greys the editor out."""
        self.setEnabled(activity is not None)
        is_other = activity is None or self._activity is None or activity.id != self._activity.id

        if is_other:
            # what is half typed belongs to the activity shown until now
            self.commit()
            self.forget()

        self._activity = activity
        shown = activity or Activity(id="")
        target = shown.target
        values: dict[str, Any] = {
            **{name: getattr(shown, name) for name in self._parts if hasattr(shown, name)},
            "quantity": target.quantity if target else None,
            "unit": target.unit if target else "",
        }

        for name, part in self._parts.items():
            part.show_value(values[name])

        if shown.channel != self._channel.currentData():
            self._channel.setCurrentIndex(self._channel.findData(shown.channel))

        for ticks, ids in ((self._duties, shown.duties), (self._contents, shown.contents)):
            for tick in ticks:
                tick.setChecked(tick.objectName() in ids)

    def commit(self) -> None:
        """Normalize every part."""
        for part in self._parts.values():
            part.commit()

    def forget(self) -> None:
        """Drop what can't be parsed yet."""
        for part in self._parts.values():
            part.forget()

    def start(self) -> None:
        """Go to the first part."""
        self._parts["title"].setFocus()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        places = (
            ("Nội dung công việc", self._parts["title"], 0, 0, 4),
            ("Hình thức", self._channel, 2, 0, 2), ("Đơn vị chủ trì", self._parts["lead"], 2, 2, 2),
            ("Đơn vị phối hợp (cách nhau bằng dấu ;)", self._parts["support"], 4, 0, 4),
            ("Từ ngày", self._parts["start"], 6, 0, 1), ("Đến ngày", self._parts["end"], 6, 1, 1),
            ("Chỉ tiêu", self._parts["quantity"], 6, 2, 1), ("Đơn vị tính", self._parts["unit"], 6, 3, 1),
            ("Kinh phí (đồng)", self._parts["budget"], 8, 0, 2), ("Ghi chú", self._parts["note"], 8, 2, 2),
        )  # fmt: skip

        for name, widget, row, column, span in places:
            caption = label(name, "muted")
            caption.setBuddy(widget)
            widget.setAccessibleName(name)
            grid.addWidget(caption, row, column, 1, span)
            grid.addWidget(widget, row + 1, column, 1, span)

        grid.addWidget(label("Thực hiện nhiệm vụ", "muted"), 10, 0, 1, 4)
        grid.addLayout(_column_of(self._duties), 11, 0, 1, 4)
        grid.addWidget(label("Thuộc nội dung", "muted"), 12, 0, 1, 4)
        grid.addLayout(_column_of(self._contents), 13, 0, 1, 4)

        for column in range(4):
            grid.setColumnStretch(column, 1)

    def _connect(self) -> None:
        for name, part in self._parts.items():
            part.edited.connect(lambda value, _sub, name=name: self._on_part(name, value))
            part.wrong.connect(self.wrong)

        # ``activated`` and ``clicked`` come from the clerk alone; showing an activity sets box and ticks too
        self._channel.activated.connect(lambda: self._on_channel(self._channel.currentData()))
        for tick in self._duties:
            tick.clicked.connect(lambda: self._change("", duties=_chosen(self._duties)))

        for tick in self._contents:
            tick.clicked.connect(lambda: self._change("", contents=_chosen(self._contents)))

    def _on_part(self, name: str, value: Any) -> None:
        if name in ("quantity", "unit"):
            self._change(name, target=self._target())
        else:
            self._change(name, **{name: 0 if name == "budget" and value is None else value})

    def _target(self) -> Target | None:
        quantity, unit = self._parts["quantity"].value(), self._parts["unit"].value()
        if quantity is None and not unit:
            return None
        old = self._activity.target if self._activity else None
        return msgspec.structs.replace(old or Target(quantity=0), quantity=quantity or 0, unit=unit)

    def _on_channel(self, channel: str) -> None:
        activity = self._activity
        if activity is None:
            return
        before = self._channels.get(activity.channel)
        unit = unit_of_changed(self._parts["unit"].value(), before, self._channels.get(channel))
        self._parts["unit"].show_value(unit)
        target = activity.target and msgspec.structs.replace(activity.target, unit=unit)
        self._change("", channel=channel, target=target)

    def _change(self, sub: str, **changes: Any) -> None:
        if self._activity is not None:
            self._activity = msgspec.structs.replace(self._activity, **changes)
            self.edited.emit(self._activity, sub)


def _ticks(items: Any, parent: QWidget) -> list[QCheckBox]:
    ticks = []
    for item_id, text in items:
        tick = QCheckBox(_as_tick(text), parent)
        # ignored: a long text would otherwise widen the pane
        tick.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        tick.setMinimumHeight(24)
        tick.setObjectName(item_id)
        # a tool tip wraps as rich text only; a duty has several lines
        tick.setToolTip(f'<p style="white-space:normal">{_escaped(text)}</p>')
        tick.setAccessibleDescription(text)
        ticks.append(tick)

    return ticks


def _as_tick(text: str) -> str:
    """Return the first words of ``text`` for a tick, an ampersand as one."""
    short = text if len(text) <= _LONGEST_TICK else f"{text[:_LONGEST_TICK].rsplit(' ', 1)[0]}…"
    return short.replace("&", "&&")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _chosen(ticks: list[QCheckBox]) -> tuple[str, ...]:
    return tuple(tick.objectName() for tick in ticks if tick.isChecked())


def _column_of(ticks: list[QCheckBox]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    for tick in ticks:
        column.addWidget(tick)
    return column
