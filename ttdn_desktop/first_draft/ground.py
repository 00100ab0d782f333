"""What a draft stands on: the higher plan, who writes, the time that is left, what it all is about."""

import datetime as dt
import re
from functools import cache, cached_property

from ttdn_desktop.basics.dates import last_of_month, shift_date
from ttdn_desktop.directive.internal_deadline import internal_deadline
from ttdn_desktop.directive.own_plan import plan_due
from ttdn_desktop.directive.records import Directive, Duty
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import Writer
from ttdn_desktop.first_draft import parts_of, phrases, tables, wording
from ttdn_desktop.first_draft.reports_upward import reports_in
from ttdn_desktop.format_rules.capitals.finding import with_right_capitals
from ttdn_desktop.lexicon.own_area import kind_spans, level_spans, replaced
from ttdn_desktop.official_paper import eras
from ttdn_desktop.official_paper.areas import COMMUNES
from ttdn_desktop.packs.generate import era
from ttdn_desktop.packs.rollover import years

_LATE = dt.timedelta(days=60)
"""How long work may take whose usual months are over as the plan begins; a judgement."""

_RULES_OF_CAPITALS = "nd30"
"""The rules of 2011 have none (docs/domain/capitals.md)."""

_DRAFTING_MONTH = 12
"""Where no report is asked for, the plan's work ends with its year."""

_AREA = re.compile(r"\s*(?:(?:trên|tại|trong|của|cho)\s+)?(?:địa bàn\s+)?(?:toàn\s+)?\{area\}")
_YEAR = re.compile(
    r"[\s,]*(?:trong\s+)?(?:(?:quý\s+[IVX]+|(?:6|9|sáu|chín|những)\s+tháng\s+\w+)\s+)?(?:năm\s+)?\{year\}.*$",
    re.DOTALL,
)


_THIS_PLAN = re.compile(r"\bKế hoạch này\b")
"""In the plan of a body that follows how others carry out the higher plan, its own is another one."""

_WORK = r"\b(?:công tác|đội ngũ|hoạt động|phong trào)\b(?P<of>(?:(?!của\b)[\w\s-])*?)\s+của\s+"
_OF_COMMUNE = re.compile(
    r"\b(Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Đảng ủy|Công an|Trạm Y tế)\s+(?:các\s+)?cấp xã\b"
)
"""«Tham mưu Ủy ban nhân dân cấp xã»: of a commune's organ it is its own."""

_OWN_BODIES = re.compile(
    r"\b((?:Ban|Hội đồng|Tổ|Đội|đội|tổ|Bộ phận|Trung tâm|Đài)\s+(?:[^,;.]|phòng, chống){2,80}?)\s+cấp xã\b"
)
"""«Kiện toàn Ban An toàn giao thông cấp xã»: in its own plan the commune's."""

_OF_PAPERS = (
    "kế hoạch",
    "chỉ đạo",
    "lãnh đạo",
    "chương trình",
    "chính sách",
    "hướng dẫn",
    "nghị quyết",
    "quy định",
)
"""Between the work and whose it is: «hoạt động theo kế hoạch của huyện» is the higher level's own."""


class Ground(Record, frozen=True, kw_only=True, dict=True):
    """``start`` to ``end`` is the time for work, ``due`` the report's day, ``internal`` that inside the unit.

    ``topic`` is what the plan is about in few words: «an toàn thực phẩm».
    """

    directive: Directive
    duties: tuple[Duty, ...]
    settings: CommuneSettings
    writer: Writer
    year: int
    start: dt.date
    end: dt.date
    internal: dt.date | None
    topic: str
    two_levels: bool
    village: str = ""

    @property
    def unit_kind(self) -> str:
        """The kind of commune, empty for another organ: what quantities go by."""
        return self.writer.kind if self.writer.is_commune else ""

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each duty, by its id."""
        return {duty.id: place for place, duty in enumerate(self.duties)}

    @property
    def higher_levels(self) -> tuple[str, ...]:
        """The words for the higher office's level: ``huyện``; ``thị xã`` and ``huyện``."""
        return tuple(dict.fromkeys((era.area_of(self.directive)[0], self.directive.level)))

    @property
    def told(self) -> str:
        """What a telling speaks of: the topic without «phổ biến, giáo dục»."""
        verb = phrases.begins(tables.words().told_begins, self.topic)
        told = self.topic[len(verb) :].strip(" ,") or self.topic
        return (
            told
            if len(told) <= wording.LONGEST_OBJECT
            else wording.shortened(told.split(" đối với ")[0], wording.LONGEST_OBJECT)
        )

    @property
    def higher_year(self) -> int:
        """The year of the higher plan, in which its days without a year lie."""
        return era.year_of(self.directive)

    def this_year(self, day: dt.date | None) -> dt.date | None:
        """Return a day that the higher plan names, in a later year's plan the same day of that year."""
        later = self.year - self.higher_year
        return shift_date(day, later) if day and later else day

    def own(self, text: str) -> str:
        """Return a text of the higher plan in the author's words, its times as those of the plan's year."""
        return self.this_years(self.in_own_words(text))

    def this_years(self, text: str) -> str:
        """Return a text of the higher plan with its times as those of the plan's year."""
        return years.shifted(text, (self.higher_year, self.year))[0]

    def in_own_words(self, text: str) -> str:
        """Return ``text`` with the higher level's words as the author's, in the capitals of its own rules."""
        own = self._with_own_level(text)
        return with_right_capitals(own) if eras.rule_set_on(self.start) == _RULES_OF_CAPITALS else own

    def _with_own_level(self, text: str) -> str:
        for level in self.higher_levels:
            if level and level != self.writer.kind:
                text = replaced(text, list(level_spans(text, level)), self.writer.kind)
        if not self.writer.is_commune and self.directive.issuer:
            text = _THIS_PLAN.sub(f"Kế hoạch của {self.directive.issuer}", text)
        if self.writer.kind not in COMMUNES:
            return text
        text = _TO_COMMUNES.sub(lambda found: found[1].upper(), text) if self.writer.is_commune else text
        text = _OF_COMMUNE.sub(rf"\g<1> {self.writer.kind}", text)
        text = _OWN_BODIES.sub(rf"\g<1> {self.writer.kind}", text) if self.writer.is_commune else text
        for kind in (each for each in COMMUNES if each != self.writer.kind):
            text = replaced(text, list(kind_spans(text, kind)), self.writer.kind)
        if not self.writer.is_commune:
            return parts_of.with_own_words(text, self.writer.kind, self.village)
        text = _with_own_things(text, self.higher_levels, self.writer.kind)
        text = _with_own_work(text, self.higher_levels, self.writer.kind)
        return parts_of.with_own_words(text, self.writer.kind, self.village)


_TO_COMMUNES = re.compile(
    r"^(?:Chỉ đạo|Hướng dẫn|Đôn đốc|Yêu cầu)\s+(?:UBND|Ủy ban nhân dân)\s+(?:các\s+|cấp\s+)?"
    r"(?:xã|phường|thị trấn|đặc khu)(?:(?:,|\s+và)\s*(?:xã|phường|thị trấn|đặc khu))*\s+(\w)"
)
"""«Chỉ đạo UBND các xã, phường tuyên truyền …»: the communes themselves do what they are told to do."""


def _with_own_things(text: str, levels: tuple[str, ...], kind: str) -> str:
    """Return ``text`` with things of the higher level's area as the unit's: «điểm nguy cơ cao của tỉnh».

    A thing is told by its noun, in small letters up to the level; what an office has stays («Cổng Thông tin
    điện tử của tỉnh»). It is a proposal: docs/domain/sense.md, list 7, finds fewer.
    """
    for level in (each for each in levels if each and each != kind):
        found = re.finditer(rf"{_things()}{re.escape(level)})(?!\w)(?P<next>\s+\w)?", text)
        text = replaced(text, [each.span("level") for each in found if _is_own_work(each)], kind)
    return text


@cache
def _things() -> str:
    nouns = "|".join(sorted(map(re.escape, tables.words().things_of_area), key=len, reverse=True))
    return rf"\b(?:{nouns})\b(?P<of>(?:(?!\bcủa\b)[\w\s-])*?)\s+(?:của|trong|toàn)\s+(?P<level>"


def _with_own_work(text: str, levels: tuple[str, ...], kind: str) -> str:
    """Return ``text`` with work of the higher level as the unit's: «công tác … của huyện»."""
    for level in (each for each in levels if each and each != kind):
        found = re.finditer(rf"{_WORK}(?P<level>{re.escape(level)})(?!\w)(?P<next>\s+\w)?", text)
        text = replaced(text, [each.span("level") for each in found if _is_own_work(each)], kind)
    return text


def _is_own_work(found: re.Match[str]) -> bool:
    """Whether no name, no paper stands between, and no unit's name behind («huyện Vạn Ninh»)."""
    has_name = any(word[:1].isupper() for word in found["of"].split())
    is_named = (found["next"] or "").strip().isupper()
    return not (has_name or is_named or any(phrases.has(word, found["of"]) for word in _OF_PAPERS))


def ground_of(
    directive: Directive,
    duties: tuple[Duty, ...],
    settings: CommuneSettings,
    writer: Writer,
    year: int,
    subject: str,
) -> Ground:
    """Return what the draft of ``writer`` for ``year`` stands on; ``subject`` is the pack's subject line."""
    first, last = dt.date(year, 1, 1), dt.date(year, _DRAFTING_MONTH, 31)
    later = year - era.year_of(directive)
    due = shift_date(directive.report_due, later) if directive.report_due else None
    closing = due or _only_report(directive, later)
    end = min(closing, last) if closing and closing >= first else last
    issued = directive.date if directive.date and not later else first
    # «hoàn thành trước ngày 30/10/2019» of a plan for 2020, issued in time: that work begins before the year
    dues = (*(duty.due for duty in duties), plan_due(duties, directive.year or year))
    is_due_before = any(day and issued <= day < first for day in dues)
    start = min(issued if is_due_before else max(issued, first), end)
    own_days = (
        day
        for duty in duties
        for report in reports_in(duty.text, directive.year or year)
        if report.is_of_year_end and report.day and (day := shift_date(report.day, later)) and day >= first
    )
    first_due = min((day for day in (due, *own_days) if day), default=None)
    internal = internal_deadline(first_due) if first_due and first_due >= first else None

    return Ground(
        directive=directive,
        duties=duties,
        settings=settings,
        writer=writer,
        year=year,
        start=start,
        end=end,
        internal=internal,
        topic=topic_of(subject or directive.title),
        village=parts_of.called(writer.kind, settings.recipients, (duty.text for duty in duties)),
        two_levels=era.is_two_levels(directive, year) or not eras.has_district_level(start),
    )


def _only_report(directive: Directive, later: int) -> dt.date | None:
    """Return the day of the one report that is asked for, where it isn't the year's: the work ends by it."""
    days = [report.day for report in directive.reports]
    return shift_date(days[0], later) if len(days) == 1 and days[0] else None


def topic_of(subject: str) -> str:
    """Return what ``subject`` is about: without area, year and «Triển khai công tác»."""
    text = _YEAR.sub("", _AREA.sub("", subject))
    text = re.sub(r"\s+(?:năm\s+\d{4}|giai đoạn\s+\d{4}\s*[-–]\s*\d{4}).*$", "", text).strip(" ,.-–")

    while found := phrases.begins(tables.words().topic_begins, text):
        rest = text[len(found) :].lstrip(" ,")
        if not rest:
            break
        text = rest

    return wording.first_lower(text.replace(";", ","))


def days_for(
    ground: Ground, months: tuple[int, int], due: dt.date | None = None, days: int | None = None
) -> tuple[dt.date, dt.date]:
    """Return first and last day of work usually done in ``months``, within the time that is left."""
    is_within = ground.internal is not None and ground.start < ground.internal <= ground.end
    limit = ground.internal if ground.internal and is_within else ground.end
    if due:
        limit = max(min(due, ground.end), ground.start)

    first = dt.date(ground.year, 1, 1)
    earliest = ground.start if due and due < first else max(ground.start, first)
    begin = max(ground.start, dt.date(ground.year, months[0], 1))
    end = min(limit, last_of_month(ground.year, months[1]))
    if days is not None:
        begin, end = earliest, min(limit, earliest + dt.timedelta(days=days))

    if begin <= end:
        return begin, end
    return earliest, limit if due else min(limit, earliest + _LATE)


def in_time(ground: Ground, start: dt.date, end: dt.date) -> tuple[dt.date, dt.date] | None:
    """Return a period cut to the time that is left, None where nothing of it is."""
    cut = max(start, ground.start), min(end, ground.end)
    return cut if cut[0] <= cut[1] else None


def months_between(start: dt.date, end: dt.date) -> int:
    """Return how many calendar months ``start`` to ``end`` touches."""
    return (end.year - start.year) * 12 + end.month - start.month + 1
