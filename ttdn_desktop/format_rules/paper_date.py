"""What a paper says of its own date and year."""

import datetime as dt
import re

from ttdn_desktop.basics.wording import fold
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.rule_set import RuleSetName

_DATE = re.compile(r"ngay\s*(\d{0,2})\s*thang\s*(\d{0,2})\s*nam\s*(\d{4})")
_YEAR = re.compile(r"nam\s+(\d{4})")


def paper_date(found: Elements) -> dt.date | None:
    """Return the date in the head; a blank day counts as the month's first, a blank month gives None."""
    match = _DATE.search(fold(found.place_date.words)) if found.place_date else None
    if match is None or not match[2]:
        return None
    try:
        return dt.date(int(match[3]), int(match[2]), int(match[1] or 1))
    except ValueError:
        return None


def plan_year(found: Elements) -> int | None:
    """Return the year that the paper is about: the last its subject names."""
    told = [year for para in found.subject for year in _YEAR.findall(fold(para.words))]
    return int(told[-1]) if told else None


def rules_of(found: Elements) -> RuleSetName:
    """Return the rule set by the paper's date, else by its year, else today's rules."""
    day = paper_date(found)
    if day:
        return rule_set.for_date(day)
    blank = re.search(r"nam\s*(\d{4})", fold(found.place_date.words)) if found.place_date else None
    told = plan_year(found) or (int(blank[1]) if blank else None)
    return rule_set.for_dossier(None, told) if told else "nd30"
