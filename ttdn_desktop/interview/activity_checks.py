"""What is wrong or doubtful in the activities of a plan, one by one."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, Dossier
from ttdn_desktop.interview.findings import Finding, Place
from ttdn_desktop.interview.unknown_references import unknown_contents, unknown_duties


class _NumberedActivity(msgspec.Struct, frozen=True):
    """An activity with its number in the plan, by which and by its title its messages call it."""

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
        numbered = _NumberedActivity(activity, number, place.on(activity.id))
        yield from _missing_parts(numbered)
        yield from _unknown_values(numbered, directive)
        yield from _wrong_dates(numbered, dossier.year)
        yield from _after_report_due(numbered, directive.report_due)


def _missing_parts(numbered: _NumberedActivity) -> Iterator[Finding]:
    activity = numbered.activity
    if not activity.title.strip():
        yield numbered.error("no_title")
    if not activity.lead.strip():
        yield numbered.warning("no_lead")
    if activity.start is None or activity.end is None:
        yield numbered.warning("no_dates")


def _unknown_values(numbered: _NumberedActivity, directive: Directive) -> Iterator[Finding]:
    activity = numbered.activity
    for duty in unknown_duties(activity, directive):
        yield numbered.error("unknown_duty", duty=duty)
    for content in unknown_contents(activity, directive):
        yield numbered.error("unknown_content", content=content)
    if activity.channel not in CHANNELS:
        yield numbered.error("unknown_channel", channel=activity.channel)


def _wrong_dates(numbered: _NumberedActivity, year: int) -> Iterator[Finding]:
    start, end = numbered.activity.start, numbered.activity.end
    if start and end and end < start:
        yield numbered.error("end_before_start", start=start, end=end)
    outside = tuple(day for day in (start, end) if day and day.year != year)
    if outside:
        yield numbered.warning("outside_year", year=year, days=outside)


def _after_report_due(numbered: _NumberedActivity, due: dt.date | None) -> Iterator[Finding]:
    """Yield a finding for what ends after the report is due, unless a note says how the rest is reported.

    The day of the report itself is in time.
    """
    end = numbered.activity.end
    if due and end and end > due and not numbered.activity.note.strip():
        yield numbered.warning("after_due", end=end, due=due)
