"""A higher plan whose unit plans for another year than it names: its days as those of that year."""

import datetime as dt

import msgspec

from ttdn_desktop.basics.dates import shift_date
from ttdn_desktop.directive.records import Directive, Report


def in_year(directive: Directive, year: int) -> Directive:
    """Return ``directive`` with the days until which it wants work and reports as those of ``year``.

    A plan has one year throughout; that the higher one is of another is told by ``sense.other-year``. One
    without a year stays as it is.
    """
    later = year - directive.year if directive.year else 0
    if not later:
        return directive

    return msgspec.structs.replace(
        directive,
        report_due=_moved(directive.report_due, later),
        reports=tuple(_report(each, later) for each in directive.reports),
        commune_duties=tuple(
            msgspec.structs.replace(duty, due=_moved(duty.due, later)) for duty in directive.commune_duties
        ),
    )


def _report(report: Report, later: int) -> Report:
    day = _moved(report.day, later)
    return msgspec.structs.replace(report, due=day.isoformat()) if day else report


def _moved(day: dt.date | None, later: int) -> dt.date | None:
    return shift_date(day, later) if day else None
