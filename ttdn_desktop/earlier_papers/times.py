"""When something is to be done, as plans say it in words: «Quý II, III», «Tháng 4-9», «Trước 30/4»."""

import datetime as dt
import re
from collections.abc import Iterator

import msgspec

from ttdn_desktop.basics.dates import last_of_month
from ttdn_desktop.basics.vietnamese import fold

_MONTH_WORDS = {
    "gieng": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8,
    "chin": 9, "muoi": 10, "muoi mot": 11, "muoi hai": 12, "chap": 12,
}  # fmt: skip
_QUARTER_WORDS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "mot": 1, "nhat": 1, "hai": 2,
    "ba": 3, "bon": 4, "tu": 4,
}  # fmt: skip

_YEAR = r"(?:\s*(?:/|-|nam)\s*(?:nam\s*)?(?P<{0}>20\d\d)\b)?"
_LINK = r"\s*(?:,|;|\+|&|/|-|–|—|\bva\b|\bden(?:\s+het)?\b|\btoi\b|\bhoac\b)\s*"

_MONTH = rf"(?:{'|'.join(sorted(_MONTH_WORDS, key=len, reverse=True))}|1[0-2]|0?[1-9])(?!\d)"
_QUARTER = r"(?:iv|i{1,3}|[1-4]|mot|nhat|hai|ba|bon|tu)\b"

_FULL_DAY = re.compile(r"(?<![\d/.-])(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(20\d\d)(?!\d)")
_DAY_IN_WORDS = re.compile(r"\bngay\s+(\d{1,2})\s+thang\s+(\d{1,2})(?:\s*(?:nam|/)\s*(20\d\d))?")
_SHORT_DAY = re.compile(r"(?<![\d/.-])(?<!thang )(\d{1,2})/(\d{1,2})(?![\d/])")
_BROKEN_YEAR = re.compile(r"(?<=\d)/ ?2 ?0 ?\d ?\d(?!\d)")
"""«15/11/202 6»: a narrow cell of a PDF page breaks a year in two."""

_SPAN_OF_DAYS = re.compile(r"\bngay\s+(\d{1,2})\s*(?:-|–|den)\s*(?=\d{1,2}/\d{1,2})")
_HALF = re.compile(r"\b(?:6|sau)\s+thang\s+(dau|cuoi)(?:\s+nam)?" + _YEAR.format("year"))
_MONTH_OF_YEAR = re.compile(rf"\bthang\s+({_MONTH})\s*(?:/|-|nam)\s*(?:nam\s*)?(20\d\d)(?!\d)")
_MONTHS = re.compile(
    rf"\bthang\s+({_MONTH}(?:{_LINK}(?:thang\s+)?{_MONTH}(?!/?20\d\d))*)" + _YEAR.format("year")
)
_QUARTERS = re.compile(rf"\bquy\s+({_QUARTER}(?:{_LINK}(?:quy\s+)?{_QUARTER})*)" + _YEAR.format("year"))
_MONTH_AND_YEAR = re.compile(r"(?<![\d/])(0?[1-9]|1[0-2])\s*/\s*(20\d\d)(?!\d)")
_WHOLE_YEAR = re.compile(
    r"thuong xuyen|trong nam|ca nam|quanh nam|suot nam|lien tuc|h[aă]ng (?:thang|quy|tuan|ngay)"
    r"|moi (?:thang|quy|tuan)|dinh ky|ca 4 quy|nam 20\d\d$|^20\d\d$|12 thang"
)
_END_OF_YEAR = re.compile(r"\b(?:den|het|truoc|xong)\s+(?:het\s+|cuoi\s+)*nam\b|\bden (?:cuoi|het) nam\b")
_BEFORE = re.compile(r"\btruoc\b")
_AFTER = re.compile(r"\bsau\b")
_UNTIL = re.compile(r"\b(?:cham nhat|muon nhat|hoan thanh|xong|den het|ket thuc|den ngay|den)\b")
_FROM = re.compile(r"\btu\b(?!\s+phap|\s+nhan|\s+tuong)")


class Span(msgspec.Struct, frozen=True):
    """From the first to the last day; both None: open, over the whole year or as it comes."""

    start: dt.date | None = None
    end: dt.date | None = None


def span_of(text: str, year: int | None, *, is_end: bool = False) -> Span | None:
    """Return when ``text`` says, in ``year`` where it names none; None where it can't be told.

    ``is_end``: what it names is by when («Hoàn thành»), so the start stays open.
    """
    words = _BROKEN_YEAR.sub(lambda found: re.sub(r"\s", "", found[0]), " ".join(fold(text).split()))
    spans, rest = _named(words, year)
    if not spans:
        return _open(words, year)

    start, end = spans[0].start, max(span.end or dt.date.min for span in spans)
    is_range = len(spans) > 1 or _FROM.search(rest) is not None
    if _BEFORE.search(rest) and not is_range:
        return Span(end=_before(spans[0]))
    if _AFTER.search(rest) and not is_range:
        return Span(start=start)
    if is_end or (_UNTIL.search(rest) and not is_range):
        return Span(end=end)
    if len(spans) == 1 and _FROM.search(rest):
        return Span(start, _last_of_year(start) if _END_OF_YEAR.search(words) else _own_end(words, spans[0]))
    return Span(start, end)


def _own_end(words: str, span: Span) -> dt.date | None:
    """Return the end of «từ tháng 3 đến tháng 11», which is one span; none of «từ tháng 3»."""
    return span.end if re.search(r"\bden\b|\btoi\b|-|–", words) else None


def _open(words: str, year: int | None) -> Span | None:
    if _END_OF_YEAR.search(words) and year:
        return Span(end=dt.date(year, 12, 31))
    return Span() if _WHOLE_YEAR.search(words) else None


def _before(span: Span) -> dt.date | None:
    """Return the last day before: a day is the last itself, a month or quarter ends the day it begins."""
    if span.start == span.end or span.start is None:
        return span.end
    return span.start - dt.timedelta(days=1)


def _named(words: str, year: int | None) -> tuple[list[Span], str]:
    """Return the spans that ``words`` name, the first one first, and the words between them."""
    words = _SPAN_OF_DAYS.sub(lambda found: _with_month(found, words), words)
    years = [int(found) for found in re.findall(r"\b20\d\d\b", words)]
    meant = years[-1] if years else year
    spans: list[Span] = []

    for pattern, reader in _READERS:
        for found in pattern.finditer(words):
            spans += reader(found, meant)
        words = pattern.sub(" ; ", words)

    return sorted(spans, key=lambda span: span.start or dt.date.min), words


def _with_month(found: re.Match[str], words: str) -> str:
    """«ngày 10 - 15/3» as «ngày 10/3 - 15/3»."""
    month = re.match(r"\d{1,2}/(\d{1,2})", words[found.end() :])
    return f"ngày {found[1]}/{month[1]} - " if month else found[0]


def _half(found: re.Match[str], year: int | None) -> Iterator[Span]:
    of_year = int(found["year"]) if found["year"] else year
    first = 1 if found[1] == "dau" else 7
    yield from _months(first, first + 5, of_year)


def _day(day: str, month: str, year: int | None) -> Iterator[Span]:
    try:
        found = dt.date(year or 0, int(month), int(day))
    except ValueError:
        return
    yield Span(found, found)


def _several_quarters(found: re.Match[str], year: int | None) -> Iterator[Span]:
    of_year = int(found["year"]) if found["year"] else year
    numbers = [_QUARTER_WORDS[word] for word in re.findall(_QUARTER, found[1])]
    yield from _months(min(numbers) * 3 - 2, max(numbers) * 3, of_year)


def _several_months(found: re.Match[str], year: int | None) -> Iterator[Span]:
    of_year = int(found["year"]) if found["year"] else year
    numbers = [_month(word) for word in re.findall(_MONTH, found[1])]
    yield from _months(min(numbers), max(numbers), of_year)


def _month_of_year(found: re.Match[str], year: int | None) -> Iterator[Span]:
    del year
    yield from _months(_month(found[1]), _month(found[1]), int(found[2]))


def _month(word: str) -> int:
    return int(word) if word.isdecimal() else _MONTH_WORDS[word]


def _months(first: int, last: int, year: int | None) -> Iterator[Span]:
    if year and 1 <= first <= last <= 12:
        yield Span(dt.date(year, first, 1), last_of_month(year, last))


def _last_of_year(day: dt.date | None) -> dt.date | None:
    return dt.date(day.year, 12, 31) if day else None


def _full_day(found: re.Match[str], year: int | None) -> Iterator[Span]:
    del year
    yield from _day(found[1], found[3], int(found[4]))


def _day_of_month(found: re.Match[str], year: int | None) -> Iterator[Span]:
    of_year = int(found[3]) if (found.lastindex or 0) > 2 and found[3] else year
    yield from _day(found[1], found[2], of_year)


_READERS = (
    (_FULL_DAY, _full_day),
    (_DAY_IN_WORDS, _day_of_month),
    (_HALF, _half),
    (_QUARTERS, _several_quarters),
    (_MONTH_OF_YEAR, _month_of_year),
    (_MONTHS, _several_months),
    (_MONTH_AND_YEAR, _month_of_year),
    (_SHORT_DAY, _day_of_month),
)
"""In this order: what one has read, the next doesn't see."""
