"""Dates as they stand in a sentence: ``05/11/2019``, ``ngày 15 tháng 11 năm 2026``, ``20/11 hằng năm``."""

import datetime as dt
import re
from collections.abc import Iterator

import msgspec

# three ways to write a day: ngày 15 tháng 11 năm 2026; 15/11/2026; 15/11
_WORDS = r"(?:ngày\s+)?(?P<d1>\d{1,2})\s*tháng\s+(?P<m1>\d{1,2})(?:\s*(?:,\s*)?năm\s+(?P<y1>\d{4}))?"
_FULL = r"(?P<d2>\d{1,2})\s*(?P<mark>[/.\-])\s*(?P<m2>\d{1,2})\s*(?P=mark)\s*(?P<y2>\d{4})"

_SHORT = r"(?P<d3>\d{1,2})\s*[/\-]\s*(?P<m3>\d{1,2})(?![/\d]|[.\-]\d|\s*[/\-]\s*[A-Z])"
"""Not before what makes it something else: ``15/11/…``, ``15/11.5``, ``15/11/KH-UBND``."""

_DATE = re.compile(rf"(?<![\d/.\-])(?:{_WORDS}|{_FULL}|{_SHORT})(?!\d)", re.IGNORECASE)

_RIGHT = re.compile(r"ngày (0[1-9]|[12]\d|3[01]) tháng (0[12]|[3-9]|1[0-2]) năm (\d{4})")
"""A zero before days under 10 and the months 1 and 2 alone (Phụ lục I, phần I, II.4; rule ``date.zero``)."""

# of a paper's own date, blanks included: «ngày     tháng 02 năm 2026», «ngày 5/2/2026»
_DAY_AND_MONTH = re.compile(r"ngày\s*(\d{0,2})\s*(?:tháng|[/.-])\s*(\d{0,2})\s*(?:năm|[/.-])")
_DAY_AND_MONTH_IN_WORDS = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})")
_BLANK_DAY_AND_MONTH = re.compile(r"(ngày\s*tháng\s*)(\d{1,2})")
_LAST_MONTH_WITH_ZERO = 2

# of a cited document: «ngày 07 tháng 9 năm 2015», «ngày 07/9/2015»; its year stands there, day and month may
# be blank: «ngày tháng 9 năm 2015»
_OF_A_DOCUMENT = re.compile(
    r"ngày\s*(\d{1,2})?\s*(?:tháng\s*(\d{1,2})?\s*năm|[/.-]\s*(\d{1,2})\s*[/.-])\s*(\d{4})"
)
# «ngày tháng năm 2015», or without the word: «07/9/2015»
_BLANK_OR_BARE = re.compile(r"ngày\s+tháng\s+năm|\d{1,2}/\d{1,2}/\d{4}")


class DateInText(msgspec.Struct, frozen=True, kw_only=True):
    """A date and where it stands (``start`` to ``end`` in characters); ``year`` None where it isn't said."""

    day: int
    month: int
    year: int | None
    start: int
    end: int

    def on(self, year: int | None) -> dt.date | None:
        """Return the date, in ``year`` where the text names none; None where there is no such day."""
        meant = self.year or year
        return _day(meant, self.month, self.day) if meant else None


def dates_in(text: str) -> Iterator[DateInText]:
    """Yield the dates of ``text`` in reading order."""
    for found in _DATE.finditer(text):
        named = found.groupdict()
        # of the three ways only one has matched: d1 m1 y1, d2 m2 y2 or d3 m3
        day, month, year = (
            next((group for way in "123" if (group := named.get(f"{part}{way}"))), None) for part in "dmy"
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


def rightly_written_date(words: str) -> dt.date | None:
    """Return a date that is written as the decree has it (``ngày 05 tháng 02 năm 2026``), None for others."""
    found = _RIGHT.search(words)
    return _day(int(found[3]), int(found[2]), int(found[1])) if found else None


def day_and_month(words: str) -> tuple[str, str] | None:
    """Return day and month of a paper's date as written, each empty where blank; None where there is none."""
    found = _DAY_AND_MONTH.search(words)
    return (found[1], found[2]) if found else None


def right_day_and_month(words: str) -> tuple[str, str] | None:
    """Return ``ngày 5 tháng 02`` as written and with its zeros right, a blank day as it is; None for none."""
    if found := _DAY_AND_MONTH_IN_WORDS.search(words):
        return found[0], f"ngày {int(found[1]):02} tháng {_right_month(found[2])}"
    if blank := _BLANK_DAY_AND_MONTH.search(words):
        return blank[0], f"{blank[1]}{_right_month(blank[2])}"
    return None


def _right_month(written: str) -> str:
    month = int(written)
    return f"{month:02}" if month <= _LAST_MONTH_WITH_ZERO else str(month)


def cited_date(words: str) -> dt.date | None:
    """Return the date that a document is cited with, None where a part of it is blank."""
    found = _OF_A_DOCUMENT.search(words)
    if found is None or not found[1]:
        return None
    return _day(int(found[4]), int(found[2] or found[3] or 0), int(found[1]))


def cited_date_at(words: str) -> tuple[int, int] | None:
    """Return from where to where a document's date is named, blanks in it or not; None where none is."""
    found = _OF_A_DOCUMENT.search(words)
    return found.span() if found else None


def leaves_date_blank(words: str) -> bool:
    """Return whether a document's date is left blank as a whole, or written in bare figures."""
    return _BLANK_OR_BARE.search(words) is not None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
