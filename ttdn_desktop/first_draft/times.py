"""The times in a clause: its deadline, and what it is held on («từ ngày 15/4 đến ngày 15/5», «ngày 8/3»)."""

import datetime as dt
import itertools
import re

from ttdn_desktop.basics.dates import last_of_month
from ttdn_desktop.directive.due_dates import deadlines_in
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.first_draft import phrases, tables
from ttdn_desktop.first_draft.clauses import is_verbs
from ttdn_desktop.official_paper.dates_in_text import DateInText, dates_in

_LEADING = (
    "hoàn thành|xong|chậm nhất|muộn nhất|thời hạn|thời gian|kết thúc|bắt đầu|hạn cuối|hạn chót|hạn"
    "|chậm hơn|không quá|là|trong|vào|trước|đến|hết|từ|ngày|nhân|–|-"
)
_SENT = "việc|kế hoạch|gửi|báo cáo"
"""What is sent by a date; behind a verb it is the work itself: «Xây dựng kế hoạch trước ngày 31/01»."""

_LEAST_WORDS = 2
"""A word alone says no work: «Nộp báo cáo trước ngày 15/11» less its object."""

_LEAD, _TIME_LEAD = (
    re.compile(rf"[,;]?\s*(?:và\s+)?\(?\s*(?:(?:{words})[\s:]*)+$", re.IGNORECASE)
    for words in (f"{_LEADING}|{_SENT}", _LEADING)
)
"""The words that lead to a date that is taken out of a title, with what is sent and without."""

_BEHIND = re.compile(r"\s*\)|,?\s*(?:hằng|hàng) năm")
_UP_TO = re.compile(
    r"^\s*,?\s*(?:(?:đến|tới|-|–)\s*(?:hết\s*)?"
    r"|(?:và\s+)?(?:kết thúc|hoàn thành|xong)\s+(?:trước|vào|chậm nhất|trong)?\s*)(?:ngày)?\s*$",
    re.IGNORECASE,
)
"""«từ ngày 15/4 đến ngày 15/5», «từ ngày 01/3 và kết thúc trước ngày 30/4»."""

_MONTH = re.compile(
    r",?(?:\s(?:tổ chức|diễn ra))?\s*(?P<lead>hoàn thành|xong|kết thúc)?\s*(?:việc này\s+)?"
    r"(?P<in>trong|trước|vào) tháng (?P<month>\d{1,2})(?!\s*/\s*\d{1,2}/)"
    r"(?:(?:\s*,|\s+và|\s+đến|\s*[-–])\s*tháng (?P<to>\d{1,2}))?"
    r"(?!\s*[/-]\s*\d{1,2}[/-])(?:\s*[/-]\s*|\s+năm\s+)?(?P<year>\d{4})?",
    re.IGNORECASE,
)
"""«hoàn thành trong tháng 9 năm 2024», «trong tháng 6», «trong tháng 4, tháng 5»."""

_QUARTER = re.compile(
    r",?(?:\s(?:tổ chức|diễn ra))?\s*(?P<lead>hoàn thành|xong|kết thúc)?\s*(?:việc này\s+)?"
    r"(?P<in>trong|trước|vào) quý (?P<from>IV|I{1,3}|[1-4])(?!\w)"
    r"(?:\s*(?:,|-|–|và|đến)\s*(?:quý\s+)?(?P<to>IV|I{1,3}|[1-4])(?!\w))?"
    r"(?:\s*[/-]\s*|\s+năm\s+)?(?P<year>\d{4})?",
    re.IGNORECASE,
)
"""«trong quý II/2026», «hoàn thành trong quý III», «trong quý II, III năm 2026»."""

_SCHOOL_YEAR = re.compile(r"năm học\s+(\d{4})\s*[-–—]\s*(\d{4})", re.IGNORECASE)

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTHS_OF_QUARTER = 3

_EACH = re.compile(r"(?:mỗi|hằng|hàng|/)\s*(tháng|quý|tuần)\b", re.IGNORECASE)


class Times(Record, frozen=True, kw_only=True):
    """``text`` is the clause without deadline and period; ``days`` are single days that it names.

    ``start`` to ``end`` is the period in which the work lies, ``is_season`` where only a season names it
    («cuối năm»); ``each`` is what it comes again in (``tháng``).
    """

    text: str
    due: dt.date | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    is_season: bool = False
    days: tuple[dt.date, ...] = ()
    each: str = ""


def read_times(clause: str, year: int) -> Times:
    """Return the times of ``clause``; dates without a year are of ``year``."""
    dates = [date for date in dates_in(clause) if date.on(year)]
    deadlines = {one.start: one.day for one in deadlines_in(clause, year) if one.day}
    period = _period(clause, dates)
    in_period = {date.start for date in period}

    due = max((day for start, day in deadlines.items() if start not in in_period), default=None)
    singles = [date for date in dates if date.start not in in_period and date.start not in deadlines]
    taken = [date for date in dates if date.start in in_period or date.start in deadlines]
    each = _EACH.search(clause)
    text = _without(clause, taken)
    start = period[0].on(_of_period(period, year)) if period else None
    end = period[1].on(year) if period else None

    for pattern, days_of in ((_MONTH, _of_month), (_QUARTER, _of_quarter)):
        named = list(pattern.finditer(text))
        if named and not (due or start or period):
            for found in reversed(named):
                text = f"{text[: found.start()]} {text[found.end() :]}".strip(" ,;(")
            due, start, end = _of_all(named, [days_of(found, year) for found in named])
    is_season = not (due or start)
    if is_season:
        start, end = _of_season(clause, year)

    return Times(
        text=text,
        due=due,
        start=start,
        end=end,
        is_season=is_season,
        days=tuple(day for date in singles if (day := date.on(year)) and day.year == year),
        each=each[1].lower() if each else "",
    )


def _of_all(
    named: list[re.Match[str]], spans: list[tuple[dt.date, dt.date]]
) -> tuple[dt.date | None, dt.date | None, dt.date | None]:
    """Return deadline, first and last day: of what is a deadline, else from the first to the last span."""
    ends = [
        span[1]
        for found, span in zip(named, spans, strict=True)
        if found["lead"] or found["in"].lower() == "trước"
    ]
    if ends:
        return max(ends), None, None
    return None, min(first for first, _ in spans), max(last for _, last in spans)


def _of_month(month: re.Match[str], year: int) -> tuple[dt.date, dt.date]:
    """Return first and last day of the month named; before it begins where it says so («trước tháng 6»)."""
    begins, ends = (min(max(int(month[name] or month["month"]), 1), 12) for name in ("month", "to"))
    first = dt.date(int(month["year"] or year), begins, 1)
    if month["in"].lower() == "trước":
        return first, first - dt.timedelta(days=1)
    return first, last_of_month(first.year, max(begins, ends))


def _of_quarter(quarter: re.Match[str], year: int) -> tuple[dt.date, dt.date]:
    """Return first and last day of the quarters named; before they begin where it says so."""
    of_year = int(quarter["year"] or year)
    begins, ends = (_quarter_of(quarter[name] or quarter["from"]) for name in ("from", "to"))
    first = dt.date(of_year, (begins - 1) * _MONTHS_OF_QUARTER + 1, 1)
    if quarter["in"].lower() == "trước":
        return first, first - dt.timedelta(days=1)
    return first, last_of_month(of_year, max(begins, ends) * _MONTHS_OF_QUARTER)


def _quarter_of(words: str) -> int:
    return _QUARTERS.get(words.lower()) or int(words)


def _of_season(clause: str, year: int) -> tuple[dt.date | None, dt.date | None]:
    """Return the days of a month of action or a season that ``clause`` names: «dịp hè», None for none.

    A part of a school year lies in that one of its two years, where the clause names them: «đầu năm học
    2026 - 2027». The whole of one is no time unless it is named so.
    """
    school_year = _SCHOOL_YEAR.search(clause)
    for season in tables.words().seasons:
        is_whole_year = season.last < season.first
        if (is_whole_year and not school_year) or not any(phrases.has(name, clause) for name in season.names):
            continue
        of_year = int(school_year[season.in_school_year]) if school_year and season.in_school_year else year
        return dt.date(of_year, *season.first), dt.date(of_year + is_whole_year, *season.last)
    return None, None


def _of_period(period: list[DateInText], year: int) -> int:
    return period[1].year or year


def _period(clause: str, dates: list[DateInText]) -> list[DateInText]:
    """Return the first and last day of the period that ``clause`` names, nothing where it names none."""
    for first, last in itertools.pairwise(dates):
        is_longer = first.year and last.year and last.year - first.year > 1  # «(27/7/1947 - 27/7/2026)»
        if _UP_TO.match(clause[first.end : last.start]) and not is_longer:
            return [first, last]
    return []


def _without(clause: str, dates: list[DateInText]) -> str:
    """Return ``clause`` without these dates and the words that lead to them."""
    for date in reversed(dates):
        before, behind = clause[: date.start], clause[date.end :]
        before = _without_lead(before)
        after = _BEHIND.match(behind)
        behind = behind[after.end() :] if after else behind
        clause = f"{before.rstrip()} {behind.lstrip()}".strip(" ,;(")
    return clause


def _without_lead(before: str) -> str:
    """Return the words before a date without those that lead to it; a verb keeps its object."""
    lead = _LEAD.search(before)
    kept = before[: lead.start()] if lead else ""
    if is_verbs(kept) or len(kept.split()) < _LEAST_WORDS:
        lead = _TIME_LEAD.search(before)
    return before[: lead.start()] if lead else before
