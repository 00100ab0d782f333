"""What stands in a cell, as a day, a number or money: as Vietnamese writes them, as Excel stores them."""

import datetime as dt
import re

# Excel numbers days from 1 for 01/01/1900 but counts a 29/02/1900 that never was; from March 1900 on the
# day before 31/12/1899 is therefore the right origin
_SERIAL_ORIGIN = dt.date(1899, 12, 30)

# Excel's numbers of the days from 1950 to 2199; a judgement: a year (2019) or a quantity in the date's column
# lies far below and must not become a day of 1905
_SERIALS = range(18_264, 109_575)

# a serial number as text, from a CSV file; five digits are the days of 1927 to 2173
_SERIAL_DIGITS = 5

# "04/02/2019", "4.2.2019", "ngày 4 - 2 - 19", and with a time behind it "04/02/2019 10:00"
_DAY_FIRST = re.compile(r"(?:ngày\s+)?(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})(?:\s.*)?", re.I)

# "2019-02-04", "2019/2/4", "2019-02-04T10:00": as other programs export
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?:[T\s].*)?")

# "ngày 4 tháng 2 năm 2019"
_IN_WORDS = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.I)

# "12.500.000 đ", "36 tin, bài", "3 buổi.": a number and a unit of four words at most. A judgement: more words
# are a sentence that begins with a number ("2 cán bộ xã đi tập huấn"), whose number isn't the cell's value,
# and no word of Vietnamese has more than twelve letters.
_NUMBER = re.compile(
    r"(?P<figures>\d[\d.,\s]*)(?:đồng|đ|vnđ|vnd|[^\W\d]{0,12}(?:[\s,]+[^\W\d]{1,12}){0,3})?\.?", re.I
)

# a dot separates thousands in Vietnamese, so one group of three is enough: "1.250" is 1250, "1.25" is 1.25
_DOT_THOUSANDS = re.compile(r"\d{1,3}(\.\d{3})+")

# a comma separates decimals, so only two groups can be thousands, as Excel in English writes: "1,250,000"
_COMMA_THOUSANDS = re.compile(r"\d{1,3}(,\d{3}){2,}")

# "1,250" is 1.25 in Vietnamese and 1250 in English; not "0,250" and "1,25", nor what another mark decides
_ONE_COMMA = re.compile(r"\s*[1-9]\d{0,2},\d{3}\b(?![.,\d]).*")

# Excel keeps fifteen digits: what is larger isn't the number that somebody typed
_TOO_LARGE = 1e15


def parse_day(value: object) -> dt.date | None:
    """Return the day that a cell means, None for none."""
    if isinstance(value, dt.date):
        return value
    if isinstance(value, (int, float)):
        return _SERIAL_ORIGIN + dt.timedelta(int(value)) if int(value) in _SERIALS else None

    text = str(value).strip()
    if text.isdecimal() and len(text) == _SERIAL_DIGITS:
        return parse_day(int(text))

    found = _YEAR_FIRST.fullmatch(text)
    if found:
        return _day(int(found[1]), int(found[2]), int(found[3]))

    found = _DAY_FIRST.fullmatch(text) or _IN_WORDS.fullmatch(text)
    if not found:
        return None

    # a log is of a year that runs or has just ended: "19" is 2019, never 1919
    year = int(found[3])
    return _day(year + 2000 if year < 100 else year, int(found[2]), int(found[1]))


def parse_number(value: object) -> int | float | None:
    """Return the number a cell means (``1.250``, ``1,5``, ``12.500.000 đ``); None for none, or below 0."""
    if isinstance(value, bool):  # Python counts True as 1; in a sheet it is a tick, no quantity
        return None
    if isinstance(value, (int, float)):
        return _without_zero_decimals(value) if 0 <= value < _TOO_LARGE else None

    found = _NUMBER.fullmatch(str(value).strip())
    if not found:
        return None

    figures = re.sub(r"\s", "", found["figures"]).strip(".,")
    if _DOT_THOUSANDS.fullmatch(figures.partition(",")[0]):
        figures = figures.replace(".", "")

    if _COMMA_THOUSANDS.fullmatch(figures.partition(".")[0]):
        figures = figures.replace(",", "")

    try:
        return parse_number(float(figures.replace(",", ".")))
    except ValueError:
        return None


def is_ambiguous(value: object) -> bool:
    """Return whether a comma in a cell may mean thousands or decimals: ``1,250``."""
    return isinstance(value, str) and _ONE_COMMA.fullmatch(value) is not None


def _without_zero_decimals(value: int | float) -> int | float:
    return int(value) if value == int(value) else value


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
