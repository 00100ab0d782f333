"""What is wrong in a line of the register of outgoing documents: number, year, period, signed copy."""

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.dossier.register import RegisterLine, Series
from ttdn_desktop.interview.findings import Finding, Place
from ttdn_desktop.sense.catalogue import broken
from ttdn_desktop.sense.number_order import out_of_order
from ttdn_desktop.sense.rules.higher_plan import is_day_of_plan, is_day_of_report

NO_SIGNED_COPY = "register.no-signed-copy"
"""The code of a line whose paper lies here as it was printed, not as it was signed."""

_PLACE = Place("", "number", "number", "register")


class PaperFacts(msgspec.Struct, frozen=True):
    """What a line doesn't say itself of its paper; None where its dossier isn't there to say it.

    ``year`` is the year that the paper is of, ``period_end`` the last day that a report reports on.
    """

    year: int | None = None
    period_end: dt.date | None = None


def line_findings(
    line: RegisterLine, before: Iterable[RegisterLine], series: Series, facts: PaperFacts, *, signed: bool
) -> tuple[Finding, ...]:
    """Return what is wrong with ``line``, errors first; ``before`` are the lines given before it.

    What isn't known says nothing. ``signed`` is whether the signed paper lies among the kept files.
    """
    return tuple(_findings(line, before, series, facts, signed))


def _findings(
    line: RegisterLine, before: Iterable[RegisterLine], series: Series, facts: PaperFacts, signed: bool
) -> Iterator[Finding]:
    disorder = out_of_order(before, line.number, line.date, line.symbol, series)
    if disorder is not None:
        yield disorder

    is_plan, day, end = line.paper == "plan", line.date, facts.period_end
    fits = is_day_of_plan if is_plan else is_day_of_report
    if facts.year is not None and not fits(day, facts.year):
        paper = "kế hoạch" if is_plan else "báo cáo"
        yield broken("year-of-date", _PLACE, day=day, year=facts.year, paper=paper)

    if end is not None and day < end:
        yield broken("period-after-date", _PLACE, end=end, day=day)

    if not signed:
        yield _PLACE.warning(NO_SIGNED_COPY)
