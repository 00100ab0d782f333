"""What a paper says of its own date and year."""

import datetime as dt
import re
from collections import Counter

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.format_rules.recognise import Elements
from ttdn_desktop.official_paper import eras
from ttdn_desktop.official_paper.dates_in_text import head_date
from ttdn_desktop.official_paper.eras import RuleSetName


def paper_date(found: Elements) -> dt.date | None:
    """Return the date in the head; a blank day counts as the month's first, a blank month gives None."""
    return head_date(fold(found.place_date.words)) if found.place_date else None


def told_years(found: Elements) -> list[tuple[Para, int]]:
    """Return where subject, opening, closing sentence and annex titles name the paper's year."""
    told: list[tuple[Para, int]] = []

    for para in found.subject:
        told += [(para, year) for year in years_named(para.words)[-1:]]

    for para in found.opening[:3]:
        own = re.split(r"\b(?:ban hành|xây dựng|báo cáo)\b", para.words)
        if len(own) > 1:
            told += [(para, year) for year in years_named(own[-1])[-1:]]

    if found.body and fold(found.body[-1].words).startswith("tren day la"):
        told += [(found.body[-1], year) for year in years_named(found.body[-1].words)[:1]]

    for annex in found.annexes:
        told += [(para, year) for para in annex.title for year in years_named(para.words)[:1]]

    return told


def plan_year(found: Elements) -> int | None:
    """Return the year that the paper is about: the one most places name, the subject's where they tie."""
    years = [year for _, year in told_years(found)]
    day = paper_date(found)
    votes = Counter([*years, *([day.year] if day else [])])
    if not years:
        return None
    return max(years, key=lambda year: (votes[year], year == years[0]))


def dated_rightly(day: dt.date, meant: int, kind: str) -> bool:
    """Return whether a paper may bear that date: a plan from the autumn before, a report into the winter."""
    if day.year == meant:
        return True
    if kind == "BC":
        return day.year == meant + 1 and day.month <= 3
    return day.year == meant - 1 and day.month >= 8


def years_named(words: str) -> list[int]:
    """Return the years that ``words`` name, those of dates and periods aside."""
    plain = re.sub(r"tháng\s+\S*\s*năm\s+\d{4}", " ", words)
    plain = re.sub(r"giai đoạn[^,.;]*", " ", plain)
    return [int(told) for told in re.findall(r"\bnăm\s+(\d{4})", plain, re.IGNORECASE)]


def rules_of(found: Elements) -> RuleSetName:
    """Return the rule set by the paper's date, else by its year, else today's rules."""
    day = paper_date(found)
    if day:
        return eras.rule_set_on(day)
    blank = re.search(r"nam\s*(\d{4})", fold(found.place_date.words)) if found.place_date else None
    told = plan_year(found) or (int(blank[1]) if blank else None)
    return eras.rule_set_for(None, told) if told else "nd30"
