"""By when a sentence asks for something: its deadlines, and whether they come again.

Patterns run on the text folded character by character, so that places are those of the text.
"""

import datetime as dt
import re
from collections.abc import Iterator

from ttdn_desktop.basics.vietnamese import fold_by_character
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper.dates_in_text import dates_in

# what leads to a due date: «trước ngày», «chậm nhất là ngày», «thời hạn: trước»
_DUE = re.compile(
    r"(?:truoc|cham nhat|muon nhat|han cuoi|thoi han|han bao cao|han|khong qua|den het|het|xong"
    r"|hoan thanh|vao|la"
    r"|den|toi)[\s:]*(?:la\s+|vao\s+|den\s+|het\s+|trong\s+)?(?:truoc\s+)?(?:\d{1,2}\s*(?:gio|h)\s*(?:\d{2})?(?:\s*phut)?,?\s*)?(?:ngay)?[\s:]*$"
)
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
    r"(?:thang|quy)\b(?!\s*\d)(?:\s+(?:cuoi cung|cuoi|dau|sau|tiep theo"
    r"|bao cao))*(?:\s+(?:cua\s+)?(?:moi |hang |cac )?(?:quy|nam|thang)"
    r"(?:\s+(?:sau|bao cao|do))?)?"
)
"""«ngày 20 của tháng cuối quý», «ngày 25 hằng tháng», «tuần cuối tháng»."""

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


def deadlines_in(text: str, year: int | None) -> list[Deadline]:
    """Return the deadlines of ``text`` in reading order, those without a year in ``year``."""
    folded = fold_by_character(text)
    report = folded.find("bao cao")
    found: list[Deadline] = []
    last_end, was_due = 0, False

    for start, end, day in _times(text, folded, year):
        between = folded[last_end:start]
        chained = was_due and _CHAIN.match(between) is not None
        lead = folded[max(0, start - _LEAD) : start]
        is_of_report = 0 <= report < start and _IN_BRACKETS.search(lead) is not None
        led = _DUE.search(between) is not None or is_of_report
        was_due = chained or (led and not _NO_DEADLINE.search(lead))
        last_end = end

        if was_due and (day is not None or _RECURRING.match(folded, start)):
            again = _AGAIN.match(folded, end) is not None
            words = "" if day else text[start:end]
            found.append(Deadline(day=day, words=words, start=start, end=end, chained=chained, again=again))

    return found


def last_day(text: str, year: int | None) -> dt.date | None:
    """Return the last day by which a duty asks for its work, None where it names none or comes again."""
    if _ALWAYS.match(fold_by_character(text)):
        return None
    days = [one.day for one in deadlines_in(text, year) if one.day and not one.again]
    return max(days, default=None)


def day_of_cell(text: str, year: int | None) -> dt.date | None:
    """Return the last date of a table's cell of times, None for a month, a quarter, or what comes again."""
    folded = fold_by_character(text)
    if re.search(r"\b(?:hang|moi)\s+(?:nam|thang|quy|tuan)\b", folded):
        return None
    return max((day for date in dates_in(text) if (day := date.on(year))), default=None)


def _times(text: str, folded: str, year: int | None) -> Iterator[tuple[int, int, dt.date | None]]:
    """Yield where each date and each recurring time stands, with the date's day."""
    found = [(date.start, date.end, date.on(year)) for date in dates_in(text)]
    found += [(one.start(), one.end(), None) for one in _RECURRING.finditer(folded)]
    yield from sorted(found)
