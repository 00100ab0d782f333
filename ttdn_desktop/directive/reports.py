"""When and where the communes report: the year-end date, and all the others of the year.

Patterns named ``_TO…`` run on the text as it stands, the others on it without accents, in lower case.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile
from typing import Literal

from ttdn_desktop.basics.vietnamese import fold, fold_by_character
from ttdn_desktop.directive.due_dates import Deadline, day_of_cell, deadlines_in
from ttdn_desktop.directive.own_plan import PLAN_MADE
from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.directive.records import Period, Report
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper.dates_in_text import dates_in

# which report a date is for; of several named the last one counts
_PERIODS: dict[Period, re.Pattern[str]] = {
    "half": re.compile(r"\b(?:6|06|sau) thang\b|\bso ket\b|\bgiua nam\b|\bnua nam\b"),
    "quarter": re.compile(
        r"\b(?:3|03|ba) thang\b|\b(?:bao cao|hang|dinh ky|moi|theo|cuoi) quy\b|\bquy [ivx1-4]+\b|\bquy\b"
    ),
    "month": re.compile(r"\b(?:hang|moi|theo|bao cao|dinh ky) thang\b"),
    "other": re.compile(r"\b(?:9|09|chin) thang\b|\b(?:dot xuat|chuyen de)\b"),
    "year": re.compile(
        r"\b(?:bao cao|va|ca|cuoi|hang|thang,?|so ket,|quy,?|hoac|dinh ky) nam\b|\btong ket\b"
        r"|\b12 thang\b|^[\s),;]*nam\b"
    ),
}
_SOME_YEAR = re.compile(r"(?<!viet )(?<!mien )\bnam\b")
_REPORT = re.compile(r"\b(?:bao cao|tong ket|so ket)\b")
_RESULT = re.compile(r"\b(?:bao cao|ket qua|tong ket|so ket)\b")
_AFTER_EVENT = re.compile(
    r"\b(?:ket thuc|sau khi|ngay sau|hoan thanh dot|sau moi|sau dot|sau hoi nghi|sau cuoc"
    r"|bao cao nhanh|ket qua dot)\b"
)
"""«Kết thúc các hội nghị, … gửi báo cáo»: the report after it."""

_MIDYEAR = range(3, 9)
"""Months in which no year's report is due: one that doesn't say whose it is comes after an event."""

_AROUND_HALF = range(5, 9)
"""Months in which a half-year's report is due: it covers the time to the end of June, give or take two."""

_PLAN_SENT_IN = re.compile(rf"{PLAN_MADE}[^.;]*\bbao cao\b")
"""«Ban hành kế hoạch, báo cáo về Sở … trước ngày 15/02»: the plan is sent in, which is no report
(docs/higher-plans.md)."""

_OF_RESULTS = re.compile(r"\b(?:ket qua|tinh hinh|tien do|so lieu|so ket|tong ket|danh gia|dinh ky)\b")
"""What tells of work done: then «báo cáo» is of that, whatever stands before it."""

_FIRST_MONTH_OF_REPORTS = max(_MIDYEAR) + 1

_NAMED_TIME = re.compile(r"\b(?:thang|nam)\b")

_BEGINS_WITH_DATE = re.compile(
    r"\W*(?:dinh ky,?\s+)?(?:truoc|cham nhat|muon nhat|vao)(?:\s+(?:la|vao))?\s+(?:ngay\s+)?"
)
_ANOTHER_DATE = re.compile(r"\s*(?:va|,|;)\s+(?:truoc\s+)?(?:ngay\s+)?\d")
"""«Trước ngày 15/6 và 15/11 hằng năm, … báo cáo»: the half-year's, then the year's."""

_SENTENCE_END = re.compile(r"[.;](?=\s|$)")
_LONGEST_SENTENCE = 2_000
"""A judgement: twice the longest sentence of the plans looked at; what is further off is of other dates."""

# what a date is for, said behind it: «trước 15/6 (báo cáo 6 tháng)», «20/11 đối với báo cáo năm»
_TAIL_LABEL = re.compile(r"\s*(?:\(([^)]*)\)|(?:hang nam|hằng năm)?\s*(?:doi voi|cho|la)\s+([^,;.]*))")

# periods that are asked for without a date: «định kỳ 6 tháng, năm báo cáo»
_PERIOD = r"(?:(?:hang |moi |1 |01 |mot )?(?:thang|quy|nam)|(?:6|06|sau|9|09|chin) thang(?: dau nam)?)"
_ASKED = re.compile(
    rf"\b(?:dinh ky|bao cao(?: dinh ky)?|che do bao cao)\s*:?\s*\(?({_PERIOD}(?:(?:\s*,\s*|\s+va\s+"
    rf"|\s+hoac\s+|\s*;\s*){_PERIOD})*)\b(?!\s+(?:20)?\d)"
)

_AGAIN = r"(?:(?:hang|moi) (?:thang|quy|nam)|(?:6|06|sau|9|09|chin) thang(?: dau nam)?)"
_LIST = rf"({_AGAIN}(?:(?:\s*,\s*|\s+va\s+|\s+hoac\s+){_PERIOD})*)"
_ASKED_FIRST = re.compile(rf"(?:^|[.;]\s+){_LIST}(?: (?:mot|1|01) lan)?,? (?:gui )?bao cao\b")
"""«Hằng quý, 6 tháng, năm báo cáo kết quả về …», «Mỗi quý một lần báo cáo …»."""

_ASKED_RESULTS = re.compile(
    rf"\bbao cao (?:ket qua(?: thuc hien)?|tien do|tinh hinh) {_LIST}\b(?!\s+(?:20)?\d)"
)
"""«Báo cáo kết quả 6 tháng, năm về …»; «Báo cáo kết quả Tháng hành động» is none."""

_AT_THE_END = re.compile(r"\bcuoi (?:moi |hang )?(thang|quy|nam)\b,?(?! \d)(?=[^.;]*\bbao cao\b)")
"""«Cuối mỗi quý báo cáo kết quả về …»."""

_ORGAN = (
    r"(?:Ủy ban|Uỷ ban|UBND|Sở|Phòng|Văn phòng|Ban|Bộ|Trung tâm|Thường trực|Huyện ủy|Tỉnh ủy|Thành ủy"
    r"|Công an|Cơ quan|Đảng ủy|Hội|Liên đoàn|Đoàn|Tỉnh đoàn|Huyện đoàn|Mặt trận|Chi cục|Cục|Thanh tra"
    r"|Hạt|Đài|Bảo hiểm xã hội|Kho bạc|Ngân hàng|Bệnh viện|Viện|Trạm|Đồn|Thị ủy|Quận ủy|Thành đoàn|Thị đoàn"
    r"|Quận đoàn|Công đoàn|Liên minh|Liên hiệp|Tiểu ban|Tổ công tác|Tổ giúp việc|Quỹ|Tòa án|Tổng cục)"
)
# «gửi báo cáo về Phòng Văn hóa và Thông tin»
_TO = re.compile(rf"(?:(?:về|cho|đến|tới)|gửi(?:\s+báo cáo)?|[Bb]áo cáo)\s+(?P<organ>{_ORGAN}\b.*)")
# where the organ's name ends: «… trước ngày 20/11», «… qua hệ thống …», «… để tổng hợp»
_TO_END = re.compile(
    r"\s*(?:[,;]\s*)?(?:\(?\s*\btrước\b|;|\.(?=\s|/|$)|:"
    r"|\bqua (?:địa chỉ|email|thư điện tử|hệ thống|trục|hộp thư)|\bvà (?:báo cáo|gửi|năm|6 tháng)\b"
    r"|\b[Tt]ừ ngày\b"
    # the report's period behind the organ: «(qua Công an tỉnh) 6 tháng trước ngày …», «UBND huyện năm 2026»
    r"|\b(?:0?[369]|ba|sáu|chín) tháng\b|\b(?:cả )?năm\b|\bquý\b"
    r"|\b(?:chậm nhất|muộn nhất|để|vào|theo|tổng hợp|định kỳ|hằng (?:năm|quý|tháng)|hàng (?:năm|quý"
    r"|tháng)|thời hạn|hạn|bằng"
    r"|xem xét|đồng thời|kết quả|báo cáo|trong|đúng|cụ thể|ngày|do|như sau|các nội dung|tình hình|khi"
    r"|sau khi|nếu)\b)"
)
_LONGEST_ORGAN = 160
"""Characters; a judgement: the longest organ in the sample plans, with «(thông qua …)», has 66; what goes on
for more is the rest of a sentence whose end wasn't recognised."""


class AskedReport(Record, frozen=True, kw_only=True):
    """A report that a sentence asks for; ``period`` is empty where only «báo cáo» is said."""

    period: Period | Literal[""]
    deadline: Deadline | None
    paragraph: Paragraph


def asked_reports(paragraphs: Iterable[Paragraph], *, year: int | None) -> list[AskedReport]:
    """Return the reports asked for in ``paragraphs``, in reading order; dates of other work are none."""
    return [found for paragraph in paragraphs for found in _asked_in(paragraph, year)]


def marked_reports(paragraphs: Sequence[Paragraph], *, year: int | None) -> list[AskedReport]:
    """Return the reports in lines that the clerk marked: any date there, if none says what it is."""
    return asked_reports(paragraphs, year=year) or [
        AskedReport(
            period="year",
            deadline=Deadline(day=day, words="", start=date.start, end=date.end),
            paragraph=paragraph,
        )
        for paragraph in paragraphs
        for date in dates_in(paragraph.text)
        if (day := date.on(year))
    ]


def year_end(found: Sequence[AskedReport]) -> AskedReport | None:
    """Return the year-end report's: one said to be the year's, else the latest of which nothing is said."""
    for period in ("year", ""):
        group = [
            (one.deadline.day, one)
            for one in found
            if one.period == period and one.deadline and one.deadline.day
        ]
        if group:
            return max(group, key=lambda dated: dated[0])[1]
    return None


def reports_of(found: Sequence[AskedReport], end: AskedReport | None, to: str | None) -> tuple[Report, ...]:
    """Return each period's report once, and each event's, in reading order.

    ``end`` is the year's; ``to`` is whom they go to where it isn't said.

    Several dates of one period («báo cáo quý trước 20/3, 20/6») stand together as words that recur.
    """
    groups: dict[tuple[Period, object], list[AskedReport]] = {}
    for one in found:
        period: Period = "year" if one is end else one.period or "other"
        event = (one.deadline.day or one.deadline.words) if period == "other" and one.deadline else None
        groups.setdefault((period, event), []).append(one)

    return tuple(_report(period, group, end, to) for (period, _), group in groups.items())


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


def _report(period: Period, group: list[AskedReport], end: AskedReport | None, to: str | None) -> Report:
    dated = [one for one in group if one.deadline]
    chosen = next((one for one in dated if one is end), dated[0] if dated else group[0])
    texts = dict.fromkeys(one.paragraph.text for one in group)
    own_to = next((organ for text in texts if (organ := report_to(text))), None)
    return Report(period=period, due=_due_words(period, chosen, dated), to=own_to or to)


def _due_words(period: Period, chosen: AskedReport, dated: Sequence[AskedReport]) -> str | None:
    deadline = chosen.deadline
    if deadline is None:
        return None

    days = list(dict.fromkeys(one.deadline.day for one in dated if one.deadline and one.deadline.day))
    if period in ("quarter", "month") and len(days) > 1:
        return "ngày " + ", ".join(f"{day.day:02}/{day.month}" for day in days)
    return deadline.day.isoformat() if deadline.day else " ".join(deadline.words.split())


def _organs_in(text: str) -> Iterable[re.Match[str]]:
    """Yield each place where an organ is reported to; one may begin within another's words."""
    start = 0
    while found := _TO.search(text, start):
        yield found
        start = found.start("organ")


def _asked_in(paragraph: Paragraph, year: int | None) -> Iterator[AskedReport]:
    folded = fold_by_character(paragraph.text)  # as long as the text: deadlines stand at the same indexes
    found = deadlines_in(paragraph.text, year)
    ends = _sentence_ends(folded) if found else []
    listed: list[Period] = []
    last_end = 0

    for index, deadline in enumerate(found):
        if not deadline.chained:
            count = 1 + sum(1 for _ in takewhile(lambda one: one.chained, islice(found, index + 1, None)))
            listed = _listed_periods(folded[last_end : deadline.start], count)
        is_sent_in = _is_plan_sent_in(folded, ends, deadline, last_end, year)
        period = listed.pop(0) if listed else _period(folded, ends, deadline, last_end)
        last_end = deadline.end
        if is_sent_in:
            continue
        if period is not None:
            yield AskedReport(period=period, deadline=deadline, paragraph=paragraph)

    undated = _without_sentences_of(found, folded, ends)
    if _REPORT.search(undated):
        labels: list[Period | Literal[""]] = [_label(words) for words in _asked_periods(undated)]
        if deadline := _of_row(paragraph, folded, year):
            yield AskedReport(period=labels[0] if labels else "", deadline=deadline, paragraph=paragraph)
            return
        for period in dict.fromkeys(labels):
            yield AskedReport(period=period or "other", deadline=None, paragraph=paragraph)


def _of_row(paragraph: Paragraph, folded: str, year: int | None) -> Deadline | None:
    """Return the day that a table says beside a row of reporting: «Báo cáo kết quả | trước ngày 20/11»."""
    if paragraph.row is None or not _BEGINS_WITH_REPORT.match(folded):
        return None
    day, end = day_of_cell(paragraph.row.time, year), len(paragraph.text)
    return Deadline(day=day, words="", start=end, end=end) if day else None


_BEGINS_WITH_REPORT = re.compile(r"(?:tong hop,? |thuc hien (?:che do )?|gui )*bao cao\b")


def _without_sentences_of(found: Sequence[Deadline], folded: str, ends: Sequence[tuple[int, int]]) -> str:
    """Return a text without its sentences that name a date: what else it asks for recurs or is undated."""
    rest, last_end = "", 0
    for start, stop in (_sentence_around(folded, ends, deadline) for deadline in found):
        rest += folded[last_end : max(start, last_end)]
        last_end = max(last_end, stop)
    return rest + folded[last_end:]


def _asked_periods(folded: str) -> Iterator[str]:
    yield from (f"bao cao {found[1]}" for found in _AT_THE_END.finditer(folded))
    patterns = (_ASKED, _ASKED_FIRST, _ASKED_RESULTS)
    for found in (match for pattern in patterns for match in pattern.finditer(folded)):
        yield from (f"bao cao {words}" for words in re.split(r"\s*[,;]\s*|\s+va\s+|\s+hoac\s+", found[1]))


def _listed_periods(words: str, count: int) -> list[Period]:
    """Return the periods named before ``count`` dates that follow one another, where there are as many.

    «báo cáo 6 tháng và năm trước ngày 15/6 và ngày 20/11»
    """
    starts: list[tuple[int, Period]] = sorted(
        (one.start(), period) for period, words_of in _PERIODS.items() for one in words_of.finditer(words)
    )
    periods: list[Period] = list(dict.fromkeys(period for _, period in starts))
    return periods if count > 1 and len(periods) == count and _REPORT.search(words) else []


def _period(
    folded: str, ends: Sequence[tuple[int, int]], deadline: Deadline, last_end: int
) -> Period | Literal[""] | None:
    """Return what a date is for (empty where only «báo cáo» is said), None where it is no report's.

    The words after it in brackets or after «đối với» go first, else those since the last date.
    """
    start, stop = _sentence_around(folded, ends, deadline)
    sentence = folded[start:stop]
    since = folded[max(start, last_end) : deadline.start]

    after = _TAIL_LABEL.match(folded, deadline.end)
    label = (_label(after[1] or after[2] or "") if after else "") or _label(since)
    if (label == "year" and _closes_event(since, deadline)) or (
        label == "half" and _is_interim(since, deadline)
    ):
        return "other"
    if label and _RESULT.search(sentence):
        return label
    if deadline.day and _BEGINS_WITH_DATE.fullmatch(folded[start : deadline.start]):
        return _period_behind(deadline, sentence[deadline.end - start :])
    if not (deadline.chained or _RESULT.search(since) or (not deadline.day and _REPORT.search(sentence))):
        return None
    if not deadline.day:
        return _recurring_period(fold(deadline.words))
    is_midyear = deadline.day.month in _MIDYEAR and not deadline.chained
    return "other" if is_midyear or _AFTER_EVENT.search(sentence) else ""


def _is_plan_sent_in(
    folded: str, ends: Sequence[tuple[int, int]], deadline: Deadline, last_end: int, year: int | None
) -> bool:
    """Return whether a day early in the plan's year, or before it, is by when the plan itself is sent in."""
    day = deadline.day
    if day is None or (year is not None and day.year > year):
        return False
    if day.month >= _FIRST_MONTH_OF_REPORTS and (year is None or day.year == year):
        return False

    start, _ = _sentence_around(folded, ends, deadline)
    since = folded[max(start, last_end) : deadline.start]
    sent = _PLAN_SENT_IN.search(since)
    return sent is not None and not (_OF_RESULTS.search(since) or _label(since[sent.end() :]))


_OF_A_WEEK = re.compile(r"\b(?:hang|moi|cuoi|bao cao) tuan\b(?! .*thang)|^(?:thu|chu nhat)\b")


def _recurring_period(words: str) -> Period:
    """Return the period of a time that comes again: «thứ Sáu hằng tuần» is none of those that have a name."""
    if "quy" in words:
        return "quarter"
    return "other" if _OF_A_WEEK.search(words) else "month"


def _is_interim(words: str, deadline: Deadline) -> bool:
    """«báo cáo sơ kết trước ngày 05/02»: of a campaign where it is far from the middle of the year."""
    is_near_half = deadline.day is None or deadline.day.month in _AROUND_HALF
    return not is_near_half and "so ket" in words and not _NAMED_TIME.search(words)


def _closes_event(words: str, deadline: Deadline) -> bool:
    """«báo cáo tổng kết trước ngày 22/5»: of a campaign where it is in the midst of a year."""
    is_midyear = deadline.day is not None and deadline.day.month in _MIDYEAR
    return is_midyear and "tong ket" in words and not _SOME_YEAR.search(words)


def _sentence_ends(folded: str) -> list[tuple[int, int]]:
    """Return where each sentence of a text ends, from its mark to behind it; a «;» in brackets ends none."""
    ends: list[tuple[int, int]] = []
    depth, counted = 0, 0

    for end in _SENTENCE_END.finditer(folded):
        depth += folded.count("(", counted, end.start()) - folded.count(")", counted, end.start())
        counted = end.start()
        if depth <= 0:
            ends.append(end.span())
    return ends


def _sentence_around(folded: str, ends: Sequence[tuple[int, int]], deadline: Deadline) -> tuple[int, int]:
    """Return where the sentence with a deadline begins and ends, of an endless one what stands near it."""
    before = bisect_right(ends, deadline.start, key=lambda one: one[1])
    behind = bisect_left(ends, deadline.end, key=lambda one: one[0])
    start = ends[before - 1][1] if before else 0
    stop = ends[behind][0] if behind < len(ends) else len(folded)
    return max(start, deadline.start - _LONGEST_SENTENCE), min(stop, deadline.end + _LONGEST_SENTENCE)


def _period_behind(deadline: Deadline, behind: str) -> Period | Literal[""] | None:
    """Return what the date that begins a sentence is for: «Trước ngày 15/11 hằng năm, các xã báo cáo …»."""
    asked = _REPORT.search(behind)
    if asked is None:
        return None
    if deadline.day and deadline.day.month in _MIDYEAR and _ANOTHER_DATE.match(behind):
        return "half"
    return _label(behind[: asked.end()]) or _label(behind)


def _label(words: str) -> Period | Literal[""]:
    """Return the last period named, empty for none; «năm» alone only where no other is."""
    starts: dict[Period, int] = {period: _last_start(pattern, words) for period, pattern in _PERIODS.items()}
    latest = max(starts, key=lambda period: starts[period])
    if starts[latest] >= 0:
        return latest
    return "year" if _SOME_YEAR.search(words) else ""


def _last_start(pattern: re.Pattern[str], words: str) -> int:
    return max((found.start() for found in pattern.finditer(words)), default=-1)
