"""When and where the communes report: the year-end date told from the others of the year."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from ttdn_desktop.basics.vietnamese import fold, fold_letters
from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.directive.records import ReportDeadline
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper.dates_in_text import DateInText, dates_in

_DUE = re.compile(
    r"(?:truoc|cham nhat|muon nhat|han cuoi|thoi han|han bao cao|khong qua|den het|het|xong|vao|la|den)"
    r"[\s:]*(?:la\s+|vao\s+)?(?:truoc\s+)?(?:ngay)?[\s:]*$"
)
_CHAIN = re.compile(r"^[\s,;]*(?:va|,)?\s*(?:truoc\s+)?(?:ngay)?\s*$")
_HALF = re.compile(r"\b(?:6|06|sau|9|09|chin|3|03) thang\b|\bso ket\b|\bgiua nam\b|\bnua nam\b")
_QUARTER = re.compile(r"\b(?:bao cao|hang|dinh ky|moi) quy\b|\bquy [ivx1-4]+\b|\bhang thang\b|\bdot xuat\b")
_YEAR = re.compile(
    r"\b(?:bao cao|va|ca|cuoi|hang|thang,?|so ket,) nam\b|\btong ket\b|\b12 thang\b|^[\s),;]*nam\b"
)
_SOME_YEAR = re.compile(r"\bnam\b")
_REPORT = re.compile(r"\b(?:bao cao|ket qua|tong ket|so ket)\b")
_SENTENCE_END = re.compile(r"[.;](?=\s|$)")
_TAIL_LABEL = re.compile(r"^\s*(?:\(([^)]*)\)|(?:hang nam|hằng năm)?\s*(?:doi voi|cho|la)\s+([^,;.]*))")
_ORGAN = (
    r"(?:Ủy ban|Uỷ ban|UBND|Sở|Phòng|Văn phòng|Ban|Bộ|Trung tâm|Thường trực|Huyện ủy|Tỉnh ủy|Thành ủy"
    r"|Công an|Cơ quan)"
)
_TO = re.compile(rf"(?:(?:về|cho|đến|tới)|gửi(?:\s+báo cáo)?|báo cáo)\s+(?P<organ>{_ORGAN}\b.*)")
_TO_END = re.compile(
    r"\s*(?:[,;]\s*)?(?:\(?\s*\btrước\b|;|\.(?=\s|/|$)|:"
    r"|\bqua (?:địa chỉ|email|thư điện tử|hệ thống|trục|hộp thư)|\bvà (?:báo cáo|gửi)\b|\b[Tt]ừ ngày\b"
    r"|\b(?:chậm nhất|muộn nhất|để|vào|theo|tổng hợp|định kỳ|hằng năm|hàng năm|thời hạn|hạn|bằng|xem xét"
    r"|đồng thời|kết quả|báo cáo|trong|đúng|cụ thể|ngày|do|như sau|các nội dung|tình hình)\b)"
)


class Deadline(Record, frozen=True, kw_only=True):
    """A date by which communes report; ``period`` (year, half, quarter) as far as the sentence says it."""

    day: dt.date
    period: str
    paragraph: Paragraph


def deadlines(paragraphs: Iterable[Paragraph], *, year: int | None) -> list[Deadline]:
    """Return the reports' dates named in ``paragraphs``, in reading order; not those of other work."""
    return [found for paragraph in paragraphs for found in _of(paragraph, year)]


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
    named = [one for one in found if one.period == "year"]
    unnamed = [one for one in found if one.period == ""]
    for group in (named, unnamed):
        if group:
            return max(group, key=lambda one: one.day)
    return None


def other_deadlines(found: Sequence[Deadline], chosen: Deadline | None) -> tuple[ReportDeadline, ...]:
    """Return the year's dates but the ``chosen`` one, each day once, in reading order."""
    others: dict[dt.date, ReportDeadline] = {}

    for one in found:
        if chosen is None or one.day != chosen.day:
            others.setdefault(one.day, ReportDeadline(due=one.day, period=one.period))

    return tuple(others.values())


def report_to(text: str) -> str | None:
    """Return whom the reports go to, word for word, or None where ``text`` doesn't say."""
    best: str | None = None

    for found in _each(text):
        words = _TO_END.split(found["organ"], maxsplit=1)[0].strip(" ,;.")
        before = fold(text[: found.start()])
        if not words or len(words) > 160 or re.search(r"(?:tong hop|de|tham muu)[\s,]*$", before):
            continue

        strong = re.search(r"\b(?:về|gửi|cho|tới|đến)\s*$", text[: found.start("organ")])
        if strong:
            return words
        best = best or words

    return best


def _each(text: str) -> Iterable[re.Match[str]]:
    at = 0
    while found := _TO.search(text, at):
        yield found
        at = found.start("organ")


def _of(paragraph: Paragraph, year: int | None) -> Iterable[Deadline]:
    plain = fold_letters(paragraph.text)
    last_end, counted = 0, False

    for date in dates_in(paragraph.text):
        between = plain[last_end : date.start]
        chained = counted and _CHAIN.match(between) is not None
        counted = chained or _DUE.search(between) is not None
        period = _period(plain, date, last_end, chained=chained) if counted else None
        last_end = date.end
        day = date.on(year)

        if day and period is not None:
            yield Deadline(day=day, period=period, paragraph=paragraph)


def _period(plain: str, date: DateInText, last_end: int, *, chained: bool) -> str | None:
    """Return what a date is for (empty where only «báo cáo» is said), None where it is no report's.

    The words after it in brackets or after «đối với» go first, else those since the last date.
    """
    start = max((end.end() for end in _SENTENCE_END.finditer(plain[: date.start])), default=0)
    stop = _SENTENCE_END.search(plain, date.end)
    sentence = plain[start : stop.start() if stop else len(plain)]
    since = plain[max(start, last_end) : date.start]
    after = _TAIL_LABEL.match(plain[date.end :])
    label = _label(after[1] or after[2] or "") if after else ""
    label = label or _label(since)
    if label and _REPORT.search(sentence):
        return label
    return "" if chained or _REPORT.search(since) else None


def _label(words: str) -> str:
    """The last period named counts; «năm» alone only where no other is named."""
    places = {"half": _last(_HALF, words), "quarter": _last(_QUARTER, words), "year": _last(_YEAR, words)}
    best = max(places, key=lambda name: places[name])
    if places[best] >= 0:
        return best
    return "year" if _SOME_YEAR.search(words) else ""


def _last(pattern: re.Pattern[str], words: str) -> int:
    return max((found.start() for found in pattern.finditer(words)), default=-1)
