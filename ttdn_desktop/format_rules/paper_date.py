"""A paper's own date and year, as its head, subject, opening, closing sentence and annexes name them."""

import datetime as dt
import re
from collections import Counter

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.official_paper import eras
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.official_paper.head_dates import HeadDate, head_date

_OPENING_PARAS = 3
"""A judgement: within three paragraphs a plan says what it is; later years are its contents'."""

_WHAT_IS_ISSUED = re.compile(r"\b(?:ban hành|xây dựng|báo cáo)\b")
"""``Thực hiện Kế hoạch năm 2025 …, xã ban hành Kế hoạch năm 2026``: the own year stands behind."""

_FIRST_MONTH_OF_NEXT_PLAN = 8
_LAST_MONTH_OF_LAST_REPORT = 3
"""Judgements: a plan may be dated the autumn before (rule text.year), a report the winter after."""

_MONTH_OF_YEAR = re.compile(r"tháng\s+\S*\s*năm\s+\d{4}")
_PERIOD = re.compile(r"giai đoạn[^,.;]*")
"""``giai đoạn 2021 - 2025 và định hướng đến năm 2030``: the years of a programme, not of the paper."""

_YEAR = re.compile(r"\bnăm\s+(\d{4})", re.IGNORECASE)


def paper_date(elements: Elements) -> dt.date | None:
    """Return the date in the head; a blank day counts as the month's last, a blank month gives None."""
    written = _date_in_head(elements)
    return written.latest if written else None


def stated_years(elements: Elements, *, with_annexes: bool = True) -> list[tuple[Para, int]]:
    """Return where subject, opening, closing sentence and annex titles name the paper's year, and it."""
    years: list[tuple[Para, int]] = []

    for para in elements.subject:
        years += [(para, year) for year in years_named(para.words)[-1:]]

    for para in elements.opening[:_OPENING_PARAS]:
        _, *behind = _WHAT_IS_ISSUED.split(para.words)
        if behind:
            years += [(para, year) for year in years_named(behind[-1])[-1:]]

    if elements.body and fold(elements.body[-1].words).startswith("tren day la"):
        years += [(elements.body[-1], year) for year in years_named(elements.body[-1].words)[:1]]

    for annex in elements.annexes if with_annexes else ():
        years += [(para, year) for para in annex.title for year in years_named(para.words)[:1]]

    return years


def subject_year(elements: Elements) -> int | None:
    """Return the last year that the subject names; None where it names none."""
    years = [year for para in elements.subject for year in years_named(para.words)]
    return years[-1] if years else None


def plan_year(elements: Elements) -> int | None:
    """Return the year that the paper is about: the one most places name, the subject's where they tie.

    A decision or letter may speak of any year: it is of the one it is dated in.
    """
    years = [year for _, year in stated_years(elements)]
    day = paper_date(elements)
    kind = elements.kind_of_paper
    if day is not None and kind is not None and not kind.is_of_a_year:
        return day.year

    votes = Counter([*years, *([day.year] if day else [])])
    if not years:
        return None
    return max(years, key=lambda year: (votes[year], year == years[0]))


def is_plausible_date(day: dt.date, meant: int, kind: str) -> bool:
    """Return whether a paper of that kind and year may bear the date: see the months above."""
    if day.year == meant:
        return True
    if kind == "BC":
        return day.year == meant + 1 and day.month <= _LAST_MONTH_OF_LAST_REPORT
    return day.year == meant - 1 and day.month >= _FIRST_MONTH_OF_NEXT_PLAN


def years_named(words: str) -> list[int]:
    """Return the years that ``words`` name, those of dates and periods aside."""
    without_dates = _MONTH_OF_YEAR.sub(" ", words)
    return [int(year) for year in _YEAR.findall(_PERIOD.sub(" ", without_dates))]


def rule_set_of(elements: Elements, while_undated: RuleSetName | None = None) -> RuleSetName:
    """Return the rule set by the paper's date, else by its year, else today's rules.

    ``while_undated`` is what a paper without a date keeps where its year allows (``eras.rule_set_for``).
    """
    written = _date_in_head(elements)
    in_head = written.year if written else None
    kind = elements.kind_of_paper
    # a letter may speak of any year: without a day yet it is of the one in its head
    may_speak_of_any = kind is not None and not kind.is_of_a_year
    year = (in_head or plan_year(elements)) if may_speak_of_any else (plan_year(elements) or in_head)
    day = written.latest if written else None

    if day is None and year is None:
        return while_undated or "nd30"
    return eras.rule_set_for(day, year or dt.MINYEAR, while_undated)


def _date_in_head(elements: Elements) -> HeadDate | None:
    return head_date(elements.place_date.words) if elements.place_date else None
