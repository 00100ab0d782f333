"""When and where the communes report: the year-end date, and the others of the year.

Patterns named ``_TO…`` run on the text as it stands, the others on it without accents, in lower case.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from ttdn_desktop.basics.vietnamese import fold, fold_by_character
from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.directive.records import ReportDeadline
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper.dates_in_text import DateInText, dates_in

# what leads to a due date: «trước ngày», «chậm nhất là ngày», «thời hạn: trước»
_DUE = re.compile(
    r"(?:truoc|cham nhat|muon nhat|han cuoi|thoi han|han bao cao|khong qua|den het|het|xong|vao|la|den)"
    r"[\s:]*(?:la\s+|vao\s+)?(?:truoc\s+)?(?:ngay)?[\s:]*$"
)
# between two due dates of one sentence: «trước ngày 15/6 và ngày 20/11»
_CHAIN = re.compile(r"^[\s,;]*(?:va|,)?\s*(?:truoc\s+)?(?:ngay)?\s*$")
# which report a date is for: «6 tháng», «sơ kết»; «quý», «đột xuất»; «năm», «tổng kết»
_HALF = re.compile(r"\b(?:6|06|sau|9|09|chin|3|03) thang\b|\bso ket\b|\bgiua nam\b|\bnua nam\b")
_QUARTER = re.compile(r"\b(?:bao cao|hang|dinh ky|moi) quy\b|\bquy [ivx1-4]+\b|\bhang thang\b|\bdot xuat\b")
_YEAR = re.compile(
    r"\b(?:bao cao|va|ca|cuoi|hang|thang,?|so ket,) nam\b|\btong ket\b|\b12 thang\b|^[\s),;]*nam\b"
)
_PERIODS = {"half": _HALF, "quarter": _QUARTER, "year": _YEAR}
_SOME_YEAR = re.compile(r"\bnam\b")
_REPORT = re.compile(r"\b(?:bao cao|ket qua|tong ket|so ket)\b")
_SENTENCE_END = re.compile(r"[.;](?=\s|$)")
# what a date is for, said behind it: «trước 15/6 (báo cáo 6 tháng)», «20/11 đối với báo cáo năm»
_TAIL_LABEL = re.compile(r"^\s*(?:\(([^)]*)\)|(?:hang nam|hằng năm)?\s*(?:doi voi|cho|la)\s+([^,;.]*))")
_ORGAN = (
    r"(?:Ủy ban|Uỷ ban|UBND|Sở|Phòng|Văn phòng|Ban|Bộ|Trung tâm|Thường trực|Huyện ủy|Tỉnh ủy|Thành ủy"
    r"|Công an|Cơ quan)"
)
# «gửi báo cáo về Phòng Văn hóa và Thông tin»
_TO = re.compile(rf"(?:(?:về|cho|đến|tới)|gửi(?:\s+báo cáo)?|báo cáo)\s+(?P<organ>{_ORGAN}\b.*)")
# where the organ's name ends: «… trước ngày 20/11», «… qua hệ thống …», «… để tổng hợp»
_TO_END = re.compile(
    r"\s*(?:[,;]\s*)?(?:\(?\s*\btrước\b|;|\.(?=\s|/|$)|:"
    r"|\bqua (?:địa chỉ|email|thư điện tử|hệ thống|trục|hộp thư)|\bvà (?:báo cáo|gửi)\b|\b[Tt]ừ ngày\b"
    r"|\b(?:chậm nhất|muộn nhất|để|vào|theo|tổng hợp|định kỳ|hằng năm|hàng năm|thời hạn|hạn|bằng|xem xét"
    r"|đồng thời|kết quả|báo cáo|trong|đúng|cụ thể|ngày|do|như sau|các nội dung|tình hình)\b)"
)
_LONGEST_ORGAN = 160
"""Characters; a judgement: the longest organ in the sample plans, with «(thông qua …)», has 66; what goes on
for more is the rest of a sentence whose end wasn't recognised."""


class Deadline(Record, frozen=True, kw_only=True):
    """A date by which communes report; ``period`` (year, half, quarter) as far as the sentence says it."""

    day: dt.date
    period: str
    paragraph: Paragraph


def deadlines(paragraphs: Iterable[Paragraph], *, year: int | None) -> list[Deadline]:
    """Return the reports' dates named in ``paragraphs``, in reading order; not those of other work."""
    return [found for paragraph in paragraphs for found in _deadlines_in(paragraph, year)]


def marked_deadlines(paragraphs: Sequence[Paragraph], *, year: int | None) -> list[Deadline]:
    """Return the reports' dates in lines that the clerk marked: any date there, if none says what it is."""
    return deadlines(paragraphs, year=year) or [
        Deadline(day=day, period="year", paragraph=paragraph)
        for paragraph in paragraphs
        for date in dates_in(paragraph.text)
        if (day := date.on(year))
    ]


def year_end(found: Sequence[Deadline]) -> Deadline | None:
    """Return the year-end report's: one said to be the year's, else the latest that isn't a half-year's."""
    for period in ("year", ""):
        group = [deadline for deadline in found if deadline.period == period]
        if group:
            return max(group, key=lambda deadline: deadline.day)
    return None


def other_deadlines(found: Sequence[Deadline], chosen: Deadline | None) -> tuple[ReportDeadline, ...]:
    """Return the year's dates but the ``chosen`` one, each day once, in reading order."""
    others: dict[dt.date, ReportDeadline] = {}

    for deadline in found:
        if chosen is None or deadline.day != chosen.day:
            others.setdefault(deadline.day, ReportDeadline(due=deadline.day, period=deadline.period))

    return tuple(others.values())


def report_to(text: str) -> str | None:
    """Return whom the reports go to, word for word, or None where ``text`` doesn't say."""
    first: str | None = None

    for found in _organs_in(text):
        words = _TO_END.split(found["organ"], maxsplit=1)[0].strip(" ,;.")
        before = fold(text[: found.start()])
        # «Phòng … tổng hợp, báo cáo»: what that body does with the reports afterwards
        if not words or len(words) > _LONGEST_ORGAN or re.search(r"(?:tong hop|de|tham muu)[\s,]*$", before):
            continue

        # «gửi về UBND huyện» says it; «báo cáo UBND huyện» only where nothing else does
        if re.search(r"\b(?:về|gửi|cho|tới|đến)\s*$", text[: found.start("organ")]):
            return words
        first = first or words

    return first


def _organs_in(text: str) -> Iterable[re.Match[str]]:
    """Yield each place where an organ is reported to; one may begin within another's words."""
    start = 0
    while found := _TO.search(text, start):
        yield found
        start = found.start("organ")


def _deadlines_in(paragraph: Paragraph, year: int | None) -> Iterable[Deadline]:
    folded = fold_by_character(paragraph.text)  # as long as the text: dates stand at the same indexes
    last_end, is_due = 0, False

    for date in dates_in(paragraph.text):
        between = folded[last_end : date.start]
        is_chained = is_due and _CHAIN.match(between) is not None
        is_due = is_chained or _DUE.search(between) is not None
        period = _period(folded, date, last_end, is_chained=is_chained) if is_due else None
        last_end = date.end
        day = date.on(year)

        if day and period is not None:
            yield Deadline(day=day, period=period, paragraph=paragraph)


def _period(folded: str, date: DateInText, last_end: int, *, is_chained: bool) -> str | None:
    """Return what a date is for (empty where only «báo cáo» is said), None where it is no report's.

    The words after it in brackets or after «đối với» go first, else those since the last date.
    """
    start = max((end.end() for end in _SENTENCE_END.finditer(folded[: date.start])), default=0)
    stop = _SENTENCE_END.search(folded, date.end)
    sentence = folded[start : stop.start() if stop else len(folded)]
    since = folded[max(start, last_end) : date.start]

    after = _TAIL_LABEL.match(folded[date.end :])
    label = (_label(after[1] or after[2] or "") if after else "") or _label(since)

    if label and _REPORT.search(sentence):
        return label
    return "" if is_chained or _REPORT.search(since) else None


def _label(words: str) -> str:
    """Return the last period named, empty for none; «năm» alone only where no other is."""
    starts = {period: _last_start(pattern, words) for period, pattern in _PERIODS.items()}
    latest = max(starts, key=lambda period: starts[period])
    if starts[latest] >= 0:
        return latest
    return "year" if _SOME_YEAR.search(words) else ""


def _last_start(pattern: re.Pattern[str], words: str) -> int:
    return max((found.start() for found in pattern.finditer(words)), default=-1)
