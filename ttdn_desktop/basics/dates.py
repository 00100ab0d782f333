"""Dates as Vietnamese official paper writes them."""

import calendar
import re
from datetime import date

_NUMERIC_DATE = re.compile(r"\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})\s*")
"""``5/11/2019``, ``05.11.2019``, `` 05 - 11 - 2019 ``; never ``5/11/19``, which may be of 1919."""

_FIRST_BARE_MONTH = 3
"""The first month without a leading zero (Nghị định 30/2020, Phụ lục I, phần I, II.4)."""


def day_month_year(day: date) -> str:
    """Return ``day`` as ``05/11/2019``."""
    return day.strftime("%d/%m/") + f"{day.year:04}"


def numeric_date(day: date) -> str:
    """Return ``day`` as ``05/02/2019`` or ``05/6/2019``: rule ``date.zero`` in figures."""
    return f"{day.day:02}/{_month(day)}/{day.year}"


def date_in_words(day: date) -> str:
    """Return ``day`` as ``ngày 05 tháng 02 năm 2026``.

    A leading zero for days under 10 and for the months 1 and 2, never for the months 3 to 9
    (Nghị định 30/2020, Phụ lục I, phần I, II.4; rule ``date.zero``).
    """
    return f"ngày {day.day:02} tháng {_month(day)} năm {day.year}"


def parse_date(text: str) -> date | None:
    """Return the date that ``text`` means (``5/11/2019``, ``05.11.2019``), or None if it means none."""
    match = _NUMERIC_DATE.fullmatch(text)
    if not match:
        return None

    day, month, year = map(int, match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def last_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def shift_date(day: date, years: int) -> date:
    """Return ``day`` that many years later: the last day of February stays the last one."""
    year = day.year + years
    last = last_of_month(year, day.month)
    if day == last_of_month(day.year, day.month):
        return last
    return last.replace(day=min(day.day, last.day))


def _month(day: date) -> str:
    return f"{day.month:02}" if day.month < _FIRST_BARE_MONTH else str(day.month)
