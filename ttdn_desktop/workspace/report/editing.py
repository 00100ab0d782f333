"""A report in its dossier: how it begins, and how a change of it is put back."""

import datetime as dt

import msgspec

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Dossier, Period, Report
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.versions import in_force
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.papers.parts.addressees import usual_receivers
from ttdn_desktop.papers.parts.recipient_lines import usual_recipients
from ttdn_desktop.workspace.session import report_of


def report_or_new(
    dossier: Dossier,
    kind: PaperKind,
    directive: Directive | None = None,
    settings: CommuneSettings | None = None,
) -> Report:
    """Return the dossier's report of that kind; where none is begun, one with usual period and addressees.

    Its period goes up to the day before the report is due where that lies in the year.
    """
    begun = report_of(dossier, kind)
    if begun is not None:
        return begun

    due = _due(directive, kind) if directive else None
    receivers = usual_receivers(directive or Directive(), writer_of(dossier))
    return Report(
        kind="half" if kind == "half" else "year",
        period=Period(start=dt.date(dossier.year, 1, 1), end=_last_day(dossier.year, kind, due)),
        signer=dossier.plan.signer,
        addressee=receivers.addressees,
        recipients=usual_recipients(receivers.copies, settings.recipients if settings else ()),
        archive=dossier.plan.archive,
    )


def with_report(
    dossier: Dossier,
    kind: PaperKind,
    directive: Directive | None = None,
    settings: CommuneSettings | None = None,
) -> Dossier:
    """Return ``dossier`` with the report of that kind as its ``report``, begun where it wasn't.

    Its plan is the one in force: a report tells of no version that isn't issued.
    """
    begun = report_or_new(dossier, kind, directive, settings)
    return msgspec.structs.replace(in_force(dossier), report=begun)


def put_report(dossier: Dossier, report: Report) -> Dossier:
    """Return the dossier with ``report`` in the place of the one of its kind.

    A six-month report that stands in the year's place stays there until the year's own report comes.
    """
    first = dossier.report
    if report.kind == "half":
        field = "report" if first is not None and first.kind == "half" else "half_report"
        return msgspec.structs.replace(dossier, **{field: report})
    moved = {"half_report": first} if first is not None and first.kind == "half" else {}
    return msgspec.structs.replace(dossier, report=report, **moved)


def edit_report(dossier: Dossier, kind: PaperKind, **changes: object) -> Dossier:
    """Return the dossier with these fields of its report of that kind changed; a new report begins empty."""
    begun = report_of(dossier, kind) or Report(kind="half" if kind == "half" else "year")
    return put_report(dossier, msgspec.structs.replace(begun, **changes))


def _due(directive: Directive, kind: PaperKind) -> dt.date | None:
    return directive.half_due if kind == "half" else directive.report_due


def _last_day(year: int, kind: PaperKind, due: dt.date | None) -> dt.date:
    last = dt.date(year, 6, 30) if kind == "half" else dt.date(year, 12, 31)
    day_before_due = due - dt.timedelta(days=1) if due else last
    return min(last, day_before_due) if day_before_due.year == year else last
