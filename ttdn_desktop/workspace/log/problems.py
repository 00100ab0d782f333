"""What is odd in a log entry or in a row of a sheet, as data; ``messages`` has the words of each code."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec

from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, Dossier, LogEntry
from ttdn_desktop.dossier.versions import plan_in_force


class Problem(msgspec.Struct, frozen=True):
    """One thing that is odd: its ``code``, and the values that its message names."""

    code: str
    data: dict[str, Any] = {}


class FieldChange(msgspec.Struct, frozen=True):
    """A field in which a row differs from the log's entry: the value there, the value in the row."""

    field: str
    before: Any
    after: Any


def problem(code: str, **data: Any) -> Problem:
    """Return the problem of that code with its values."""
    return Problem(code, data)


def find_problems(entry: LogEntry, dossier: Dossier, today: dt.date) -> Iterator[Problem]:
    """Yield what is odd in ``entry``; nothing of it hinders keeping the entry."""
    if entry.date > today:
        yield problem("entry.future", day=entry.date)

    if entry.date.year != dossier.year:
        yield problem("entry.year", day=entry.date, year=dossier.year)

    if entry.quantity == 0:
        yield problem("entry.zero")

    if entry.channel not in CHANNELS:
        yield problem("entry.channel", channel=entry.channel)

    if not entry.title.strip():
        yield problem("entry.title")

    planned = activity_of(dossier, entry.activity)
    if planned is not None:
        yield from _against_plan(entry, planned)
    elif entry.activity is not None:
        yield problem("entry.activity", activity=entry.activity)


def activity_of(dossier: Dossier, activity_id: str | None) -> Activity | None:
    """Return the plan's activity of that id, None where there is none."""
    return next(
        (activity for activity in plan_in_force(dossier).activities if activity.id == activity_id), None
    )


def _against_plan(entry: LogEntry, planned: Activity) -> Iterator[Problem]:
    if planned.target is not None and entry.unit != planned.target.unit:
        yield problem("entry.unit", unit=entry.unit, target=planned.target.unit)

    if entry.channel != planned.channel and entry.channel in CHANNELS and planned.channel in CHANNELS:
        yield problem("entry.other_channel", channel=entry.channel, planned=planned.channel)
