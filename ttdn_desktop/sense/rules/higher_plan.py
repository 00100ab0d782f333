"""The higher plan as cited, and numbers and dates that go together."""

import datetime as dt
from collections.abc import Iterator

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Dossier, Plan, Report
from ttdn_desktop.interview.findings import Finding, Place
from ttdn_desktop.lexicon.text import is_blank
from ttdn_desktop.sense.catalogue import broken
from ttdn_desktop.sense.facts import PlanFacts

_FIRST_MONTH_BEFORE = 9
"""A plan may be dated in the four months before its year, from September on (sense.md)."""

_LAST_MONTH_AFTER = 3
"""A report may be dated up to March of the next year (sense.md)."""


def superior_number_missing(facts: PlanFacts) -> Iterator[Finding]:
    """Number or date of the higher plan is known neither to the dossier nor to the pack."""
    yield from without_number(facts.dossier, facts.directive, facts.places.higher_plan())


def without_number(dossier: Dossier, directive: Directive, place: Place, mark: str = "") -> Iterator[Finding]:
    """Yield a finding where number or date of the higher plan is missing."""
    if not directive.issuer and not directive.title:
        return

    number = not is_blank(dossier.superior.number) or not is_blank(directive.number)
    date = dossier.superior.date or directive.date
    if not number or not date:
        yield broken("superior-number-missing", place, mark=mark, number=not number, date=not date)


def superior_later(facts: PlanFacts) -> Iterator[Finding]:
    """The higher plan is dated after the plan, or in a later year than the plan's."""
    higher = facts.dossier.superior.date or facts.directive.date
    day, year = facts.dossier.plan.date, facts.dossier.year
    if higher and ((day and higher > day) or higher.year > year):
        yield broken("superior-later", facts.places.higher_plan(), higher=higher, day=day, year=year)


def is_day_of_plan(day: dt.date, year: int) -> bool:
    """Return whether a plan of ``year`` may bear that day: in its year or the four months before."""
    return day.year == year or (day.year == year - 1 and day.month >= _FIRST_MONTH_BEFORE)


def is_day_of_report(day: dt.date, year: int) -> bool:
    """Return whether a report on ``year`` may bear that day: in its year or the three months after."""
    return day.year == year or (day.year == year + 1 and day.month <= _LAST_MONTH_AFTER)


def year_of_plan_date(facts: PlanFacts) -> Iterator[Finding]:
    """The plan's date is neither in its year nor in the four months before."""
    day, year = facts.dossier.plan.date, facts.dossier.year
    if day and not is_day_of_plan(day, year):
        yield broken("year-of-date", facts.places.plan_date(), day=day, year=year, paper="kế hoạch")


def year_of_report_date(day: dt.date | None, year: int, place: Place, mark: str) -> Iterator[Finding]:
    """Yield a finding where a report's date is neither in its year nor in the months after."""
    if day and not is_day_of_report(day, year):
        yield broken("year-of-date", place, mark=mark, day=day, year=year, paper="báo cáo")


def number_date_apart(facts: PlanFacts) -> Iterator[Finding]:
    """The plan has a number without a date, or a date without a number."""
    yield from one_without_other(facts.dossier.plan, facts.places.plan_date())


def one_without_other(paper: Plan | Report, place: Place, mark: str = "") -> Iterator[Finding]:
    """Yield a finding where ``paper`` has but one of number and date."""
    has_number = not is_blank(paper.number)
    if has_number != bool(paper.date):
        yield broken("number-date-apart", place, mark=mark, has_number=has_number)
