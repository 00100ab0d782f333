"""The activities of a plan, looked at one by one."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, Dossier
from ttdn_desktop.interview.findings import Finding, Place


class _Named(msgspec.Struct, frozen=True):
    """An activity with what its messages call it: its number in the plan and its title."""

    activity: Activity
    number: int
    place: Place

    def error(self, code: str, **data: object) -> Finding:
        return self.place.error(code, number=self.number, title=self.activity.title.strip(), **data)

    def warning(self, code: str, **data: object) -> Finding:
        return self.place.warning(code, number=self.number, title=self.activity.title.strip(), **data)


def activity_findings(dossier: Dossier, directive: Directive, place: Place) -> Iterator[Finding]:
    """Yield what is wrong or doubtful in the activities; each finding's subject is the activity's id."""
    for number, activity in enumerate(dossier.plan.activities, start=1):
        named = _Named(activity, number, place.on(activity.id))
        yield from _incomplete(named)
        yield from _unknown(named, directive)
        yield from _dates(named, dossier.year)
        yield from _after_due(named, directive.report_due)


def _incomplete(named: _Named) -> Iterator[Finding]:
    activity = named.activity
    if not activity.title.strip():
        yield named.error("no_title")
    if not activity.lead.strip():
        yield named.warning("no_lead")
    if activity.start is None or activity.end is None:
        yield named.warning("no_dates")


def _unknown(named: _Named, directive: Directive) -> Iterator[Finding]:
    activity = named.activity
    for duty in unknown_duties(activity, directive):
        yield named.error("unknown_duty", duty=duty)
    for content in unknown_contents(activity, directive):
        yield named.error("unknown_content", content=content)
    if activity.channel not in CHANNELS:
        yield named.error("unknown_channel", channel=activity.channel)


def unknown_duties(activity: Activity, directive: Directive) -> tuple[str, ...]:
    """Return the duties that ``activity`` names and the higher plan doesn't give to the communes."""
    known = {duty.id for duty in directive.commune_duties}
    return tuple(duty for duty in activity.duties if duty not in known)


def unknown_contents(activity: Activity, directive: Directive) -> tuple[str, ...]:
    """Return the contents that ``activity`` names and the higher plan doesn't have."""
    return tuple(content for content in activity.contents if directive.item(content) is None)


def _dates(named: _Named, year: int) -> Iterator[Finding]:
    start, end = named.activity.start, named.activity.end
    if start and end and end < start:
        yield named.error("end_before_start", start=start, end=end)
    outside = tuple(day for day in (start, end) if day and day.year != year)
    if outside:
        yield named.warning("outside_year", year=year, days=outside)


def _after_due(named: _Named, due: dt.date | None) -> Iterator[Finding]:
    end = named.activity.end
    if due and end and end > due and not named.activity.note.strip():
        yield named.warning("after_due", end=end, due=due)
