"""What stands in a cell, as a day, a number or money: as Vietnamese writes them, as Excel stores them."""

import datetime as dt
import re

_FIRST_DAY = dt.date(1899, 12, 30)
_SERIALS = range(18_264, 109_575)
"""Excel's numbers of the days from 1950 to 2199."""

_DAY_FIRST = re.compile(r"(?:ngày\s+)?(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})(?:\s.*)?", re.I)
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?:[T\s].*)?")
_IN_WORDS = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.I)
_NUMBER = re.compile(
    r"(?P<figures>\d[\d.,\s]*)(?:đồng|đ|vnđ|vnd|[^\W\d]{0,12}(?:[\s,]+[^\W\d]{1,12}){0,3})?\.?", re.I
)
_DOTTED, _COMMAED = re.compile(r"\d{1,3}(\.\d{3})+"), re.compile(r"\d{1,3}(,\d{3}){2,}")


def parse_day(value: object) -> dt.date | None:
    """Return the day that a cell means, None for none."""
    if isinstance(value, dt.date):
        return value
    if isinstance(value, (int, float)):
        return _FIRST_DAY + dt.timedelta(int(value)) if int(value) in _SERIALS else None

    text = str(value).strip()
    if text.isdecimal() and len(text) == 5:
        return parse_day(int(text))

    found = _YEAR_FIRST.fullmatch(text)
    if found:
        return _day(int(found[1]), int(found[2]), int(found[3]))

    found = _DAY_FIRST.fullmatch(text) or _IN_WORDS.fullmatch(text)
    if not found:
        return None

    year = int(found[3])
    return _day(year + 2000 if year < 100 else year, int(found[2]), int(found[1]))


def parse_number(value: object) -> int | float | None:
    """Return the number a cell means (``1.250``, ``1,5``, ``12.500.000 đ``); None for none, or below 0."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return _whole(value) if 0 <= value < 1e15 else None

    found = _NUMBER.fullmatch(str(value).strip())
    if not found:
        return None

    figures = re.sub(r"\s", "", found["figures"]).strip(".,")
    if _DOTTED.fullmatch(figures.partition(",")[0]):
        figures = figures.replace(".", "")

    if _COMMAED.fullmatch(figures.partition(".")[0]):
        figures = figures.replace(",", "")

    try:
        return parse_number(float(figures.replace(",", ".")))
    except ValueError:
        return None


def is_ambiguous(value: object) -> bool:
    """Return whether a comma in a cell may mean thousands or decimals: ``1,250``."""
    return isinstance(value, str) and re.fullmatch(r"\s*[1-9]\d{0,2},\d{3}\b(?![.,\d]).*", value) is not None


def _whole(value: int | float) -> int | float:
    return int(value) if value == int(value) else value


def _day(year: int, month: int, number: int) -> dt.date | None:
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None
