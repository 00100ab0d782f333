"""The date in a paper's head, whole or still blank: for reading a higher plan and for checking a paper."""

import datetime as dt
import re

import msgspec

from ttdn_desktop.basics.dates import last_of_month
from ttdn_desktop.basics.vietnamese import fold

_BLANK = r"[\s.…_]*"
"""What stands for a day or month until the signing: «ngày      tháng     năm», «ngày … tháng … năm»."""

_FIGURE = rf"(?:(\d{{1,2}}){_BLANK})?"
"""A day or month, or none; two blanks side by side would be tried at every cut of a long one."""

_IN_WORDS = re.compile(rf"{_FIGURE}thang{_BLANK}{_FIGURE}(?:,\s*)?nam\s*(\d{{4}})")
_IN_FIGURES = re.compile(r"(?<![\d/])(\d{1,2})\s*([/.\-])\s*(\d{1,2})\s*\2\s*(\d{4})(?!\d)")
"""Not the decree's way (rule ``place-date``), but a date all the same: «, 04/3/2020», «ngày 04-3-2020»."""


class HeadDate(msgspec.Struct, frozen=True):
    """A date as the head has it; ``month`` and ``day`` None while they are blank."""

    year: int
    month: int | None
    day: int | None

    @property
    def exact(self) -> dt.date | None:
        """The date, None while a part of it is blank or where there is no such day."""
        if self.month is None or self.day is None:
            return None
        try:
            return dt.date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def latest(self) -> dt.date | None:
        """The date, while the day is blank the month's last; None while the month is blank.

        The last, since the paper is still to be dated: what it cites may be of the same month, and rules that
        change in it hold for it sooner than not.
        """
        if self.month is None or not 1 <= self.month <= 12:
            return None
        if self.day is None:
            return last_of_month(self.year, self.month)
        return self.exact


def head_date(line: str) -> HeadDate | None:
    """Return the date in a line of the head, in words or figures; None where it names no year."""
    folded = fold(line)
    words = _IN_WORDS.search(folded)
    if words:
        return HeadDate(int(words[3]), _number(words[2]), _number(words[1]))

    figures = _IN_FIGURES.search(folded)
    return HeadDate(int(figures[4]), int(figures[3]), int(figures[1])) if figures else None


def _number(figures: str) -> int | None:
    return int(figures) if figures else None
