"""By when the unit's own plan must be out, as a duty asks: its date may lie in the year before the plan's."""

import datetime as dt
import re
from collections.abc import Iterable

from ttdn_desktop.basics.vietnamese import fold_by_character
from ttdn_desktop.directive.due_dates import Deadline, deadlines_in
from ttdn_desktop.directive.records import Directive, Duty

PLAN_MADE = r"\b(?:xay dung|ban hanh|lap|hoan thanh|hoan thien|gui|phe duyet)\b[^.;]*\bke hoach\b"
"""Folded: «Xây dựng, ban hành kế hoạch», «gửi kế hoạch»."""

_OWN = re.compile(
    rf"{PLAN_MADE}(?=\W*$|\s*[,(]|\s+(?:va|nam|trien khai|thuc hien|to chuc|hanh dong|cu the|chi tiet|cua|tai"
    r"|tren dia ban|phu hop|nay|gui|truoc|xong|hoan thanh|cham nhat|muon nhat|trong|de)\b"
    r"|[^.;,]*\bnam\s+(?P<year>20\d\d)\b)"
)
"""The unit's own, no plan of one of its works («kế hoạch diễn tập»); one with a topic names its year."""

_SENTENCE = re.compile(r"[.;](?=\s|$)")


def plan_due(duties: Iterable[Duty], year: int) -> dt.date | None:
    """Return the first day by which ``duties`` ask for the plan of ``year`` itself; None where none does."""
    days = (day for duty in duties for day in _plan_days(duty.text, year))
    return min(days, default=None)


def year_of_issue(directive: Directive, year: int) -> int:
    """Return the year in which the plan of ``year`` is dated: the one before where it must be out by then.

    Days of the higher plan move along where the unit plans for another year than its; one issued when the day
    was over says nothing.
    """
    named = directive.year or year
    due = plan_due(directive.commune_duties, named)
    is_before = due is not None and due.year == named - 1
    is_possible = due is not None and (directive.date is None or directive.date <= due)
    return year - 1 if is_before and is_possible else year


def _plan_days(text: str, year: int) -> Iterable[dt.date]:
    folded = fold_by_character(text)
    ends = [found.end() for found in _SENTENCE.finditer(folded)]
    before = 0

    for deadline in deadlines_in(text, year):
        start = max((end for end in (before, *ends) if end <= deadline.start), default=0)
        stop = min((end for end in ends if end > deadline.end), default=len(folded))
        if deadline.day and _asks_for_plan(folded, start, stop, deadline, year):
            yield deadline.day
        before = deadline.end


def _asks_for_plan(folded: str, start: int, stop: int, deadline: Deadline, year: int) -> bool:
    """Return whether the words before a deadline ask for the plan, or those behind one that begins."""
    lead = folded[start : deadline.start]
    begins = not re.search(r"\b(?!truoc|cham|nhat|ngay|muon|la)[a-z]+", lead)
    found = _OWN.search(folded[deadline.end : stop] if begins else lead)
    return found is not None and (not found["year"] or int(found["year"]) == year)
