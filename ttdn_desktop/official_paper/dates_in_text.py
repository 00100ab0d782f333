"""Dates as they stand in a sentence: ``05/11/2019``, ``ngày 15 tháng 11 năm 2026``, ``20/11 hằng năm``."""

import datetime as dt
import re
from collections.abc import Iterator

import msgspec

_WORDS = r"(?:ngày\s+)?(?P<d1>\d{1,2})\s*tháng\s+(?P<m1>\d{1,2})(?:\s*(?:,\s*)?năm\s+(?P<y1>\d{4}))?"
_FULL = r"(?P<d2>\d{1,2})\s*(?P<sign>[/.\-])\s*(?P<m2>\d{1,2})\s*(?P=sign)\s*(?P<y2>\d{4})"
_SHORT = r"(?P<d3>\d{1,2})\s*[/\-]\s*(?P<m3>\d{1,2})(?![/\d]|[.\-]\d|\s*[/\-]\s*[A-Z])"
_DATE = re.compile(rf"(?<![\d/.\-])(?:{_WORDS}|{_FULL}|{_SHORT})(?!\d)", re.IGNORECASE)


class DateInText(msgspec.Struct, frozen=True, kw_only=True):
    """A date and where it stands (``start`` to ``end`` in characters); ``year`` None where it isn't said."""

    day: int
    month: int
    year: int | None
    start: int
    end: int

    def on(self, year: int | None) -> dt.date | None:
        """Return the date, in ``year`` where the text names none; None where there is no such day."""
        at = self.year or year
        try:
            return dt.date(at, self.month, self.day) if at else None
        except ValueError:
            return None


def dates_in(text: str) -> Iterator[DateInText]:
    """Yield the dates of ``text`` in reading order."""
    for found in _DATE.finditer(text):
        named = found.groupdict()
        day, month, year = (
            next((group for n in "123" if (group := named.get(f"{part}{n}"))), None) for part in "dmy"
        )
        if day and month and 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
            yield DateInText(
                day=int(day),
                month=int(month),
                year=int(year) if year else None,
                start=found.start(),
                end=found.end(),
            )


def first_date(text: str) -> dt.date | None:
    """Return the first date of ``text`` that names its year, or None."""
    return next((day for found in dates_in(text) if (day := found.on(None))), None)
