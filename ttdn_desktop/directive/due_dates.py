"""By when a sentence asks for something: its deadlines, and whether they come again.

Patterns run on the text folded character by character, so that places are those of the text.
"""

import datetime as dt
import re

from ttdn_desktop.basics.vietnamese import fold_by_character
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper.dates_in_text import dates_in

# what leads to a due date: «trước ngày», «chậm nhất là ngày», «thời hạn: trước»
_DUE = re.compile(
    r"(?:truoc|cham nhat|muon nhat|han cuoi|han chot|thoi han|han bao cao|han|khong qua"
    r"|khong (?:muon|cham) hon|den het|het|xong|ket thuc|dinh ky"
    r"|hoan thanh|vao|la"
    r"|den|toi)[\s:]*(?:la\s+|vao\s+|den\s+|het\s+|trong\s+)?(?:truoc\s+)?(?:\d{1,2}\s*(?:gio|h)\s*(?:\d{2})?(?:\s*phut)?,?\s*)?(?:ngay)?[\s:]*$"
)
_DUE_BEHIND = re.compile(r"\s*(?:hang nam\s+)?la\s+(?:thoi\s+)?han\b")
"""«Ngày 10/5 là hạn cuối cùng gửi phương án»."""

_NO_DEADLINE = re.compile(r"\b(?:tinh den|thoi diem)\s+(?:het\s+)?(?:ngay)?\s*$")
"""«tính đến ngày 31/12»: as of when something is counted."""

_IN_BRACKETS = re.compile(r"\b(?:thang|quy|nam)\s*\(\s*(?:ngay)?\s*$")
"""«báo cáo quý (ngày 20 tháng cuối quý), năm (ngày 20/11)»: when each report is due."""

_LEAD = 40
"""A judgement: so many characters before a date hold the words that lead to it."""

# between two due dates of one sentence: «trước ngày 15/6 và ngày 20/11»
_CHAIN = re.compile(r"^[\s,;]*+(?:va)?\s*+(?:truoc\s++)?(?:ngay)?\s*+$")

_RECURRING = re.compile(
    r"(?:ngay|tuan)\s+(?:\d{1,2}|cuoi(?: cung)?|dau(?: tien)?"
    r"|lam viec cuoi cung)\s+(?:cua\s+)?(?:(?:moi|hang|cac)\s+)?"
    r"(?:thang|quy)\b(?!\s*\d)(?:\s+(?:cuoi cung|cuoi|dau tien|dau|sau|tiep theo"
    r"|bao cao))*(?:\s+(?:cua\s+)?(?:moi |hang |cac )?(?:quy|nam|thang)"
    r"(?:\s+(?:sau|bao cao|do))?)?"
    r"|(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)\s+(?:hang|moi|cuoi)\s+tuan\b"
)
"""«ngày 20 của tháng cuối quý», «ngày 25 hằng tháng», «tuần cuối tháng», «thứ Sáu hằng tuần»."""

_DAY_OF_EACH = re.compile(
    r"\b(?:(?:hang|moi|dinh ky|bao cao)\s+(?:thang|quy)\b(?!\s*(?:\d|[ivx]+\b))"
    r"[^.;]{0,60}?\b(?P<day>ngay\s+\d{1,2})\b"
    r"(?!\s*(?:[/.-]\s*\d|(?:cua\s+)?(?:thang|quy)))"
    r"|(?:hang|moi|dinh ky|bao cao)\s+tuan\b[^.;]{0,60}?\b"
    r"(?P<weekday>(?:thu\s+(?:hai|ba|tu|nam|sau|bay)|chu nhat)\b)(?!\s+(?:hang|moi)))"
)
"""«Hằng tháng, trước ngày 25, báo cáo …»: which months, or that it is each week, is said
before the day, within a clause's length."""

_LONGEST_WORDS = 40
"""Characters; a judgement: «Hằng tháng, chậm nhất là ngày 25» is shorter, more is the rest of a sentence."""

_YEARS_BEFORE = 1
"""A plan may be issued, and ask for work, in the autumn before its year."""

_AGAIN = re.compile(r"\s*\)?\s*(?:hang|moi|tung)\s+(?:nam|thang|quy|tuan)\b")
_ALWAYS = re.compile(r"^(?:dinh ky\s+)?(?:hang|moi)\s+(?:nam|thang|quy|tuan)\b")


class Deadline(Record, frozen=True, kw_only=True):
    """A deadline in a sentence, from ``start`` to ``end`` in characters: a ``day``, or ``words`` that recur.

    ``chained`` says that it goes on from the one before: «15/6 và 20/11».
    """

    day: dt.date | None
    words: str
    start: int
    end: int
    chained: bool = False
    again: bool = False


class _Time(Record, frozen=True, kw_only=True):
    """A date or a time that comes again, from ``start`` to ``end``: its ``day``, or the ``words`` for it."""

    start: int
    end: int
    day: dt.date | None = None
    words: str = ""


def deadlines_in(text: str, year: int | None) -> list[Deadline]:
    """Return the deadlines of ``text`` in reading order, those without a year in ``year``."""
    folded = fold_by_character(text)
    report = folded.find("bao cao")
    found: list[Deadline] = []
    last_end, was_due = 0, False

    for time in _times(text, folded, year):
        between = folded[last_end : time.start]
        chained = was_due and _CHAIN.match(between) is not None
        lead = folded[max(0, time.start - _LEAD) : time.start]
        is_of_report = 0 <= report < time.start and _IN_BRACKETS.search(lead) is not None
        is_led = _DUE.search(between) is not None or _DUE_BEHIND.match(folded, time.end) is not None
        led = is_led or is_of_report
        was_due = chained or (led and not _NO_DEADLINE.search(lead))
        last_end = time.end

        if was_due and (time.day or time.words):
            again = _AGAIN.match(folded, time.end) is not None
            found.append(
                Deadline(
                    day=time.day,
                    words=time.words,
                    start=time.start,
                    end=time.end,
                    chained=chained,
                    again=again,
                )
            )

    return found


def last_day(text: str, year: int | None) -> dt.date | None:
    """Return the last day by which a duty asks for its work, None where it names none or comes again.

    A day long before the plan's year is of what the work is about: «công dân sinh đến ngày 31/12/2008».
    """
    if _ALWAYS.match(fold_by_character(text)):
        return None
    earliest = dt.date(year - _YEARS_BEFORE, 1, 1) if year and year > _YEARS_BEFORE else dt.date.min
    found = deadlines_in(text, year)
    days = [one.day for one in found if one.day and not one.again and one.day >= earliest]
    return max(days, default=None)


def day_of_cell(text: str, year: int | None) -> dt.date | None:
    """Return the last date of a table's cell of times, None for a month, a quarter, or what comes again."""
    folded = fold_by_character(text)
    if re.search(r"\b(?:hang|moi)\s+(?:nam|thang|quy|tuan)\b", folded):
        return None
    return max((day for date in dates_in(text) if (day := date.on(year))), default=None)


def _times(text: str, folded: str, year: int | None) -> list[_Time]:
    """Return the dates and the times that come again, in reading order."""
    times = [_Time(start=date.start, end=date.end, day=date.on(year)) for date in dates_in(text)]
    times += [
        _Time(start=one.start(), end=one.end(), words=text[one.start() : one.end()])
        for one in _RECURRING.finditer(folded)
    ]
    known = {time.start for time in times}

    for one in _DAY_OF_EACH.finditer(folded):
        start, end = one.span(one.lastgroup or 0)
        if start not in known:
            is_short = end - one.start() <= _LONGEST_WORDS
            times.append(_Time(start=start, end=end, words=text[one.start() if is_short else start : end]))

    return sorted(times, key=lambda time: (time.start, time.end))
