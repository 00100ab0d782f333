"""A day that is quick to type: 5/3 is enough, the arrows change it."""

import datetime as dt
import re
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ttdn_desktop.basics import dates
from ttdn_desktop.gui.fields.typed import DateField

_SHORT = re.compile(r"\s*\d{1,2}\s*[/.\-]\s*\d{1,2}\s*")
"""Day and month without a year: 5/3, 05-3, 5.3."""

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class DayField(DateField):
    """A date; without a year it is of ``year``. Up is the day after, Down the day before."""

    parse_error = "Chưa đọc được ngày. Hãy ghi ngày/tháng, ví dụ 5/3, hoặc 05/03/2019."

    def __init__(self, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = year
        self.edit.installEventFilter(self)
        self.edit.setToolTip("Ghi 5/3 là đủ; phím Lên, Xuống đổi ngày")

    def parse(self, text: str) -> tuple[bool, Any]:
        """Return the date; an empty text is no date."""
        if _SHORT.fullmatch(text):
            text = f"{text.strip()}/{self._year}"
        return super().parse(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Change the day with the arrows."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)

    def _step(self, days: int) -> None:
        day = self.value()
        # at either end of the calendar a step would raise OverflowError
        if isinstance(day, dt.date) and dt.date.min < day < dt.date.max:
            self.edit.setText(dates.day_month_year(day + dt.timedelta(days)))
            self._on_typed(self.edit.text())
