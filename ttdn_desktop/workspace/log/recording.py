"""Keeping the log of a dossier's year: entries, what is odd in them, where the year stands."""

import datetime as dt

import msgspec

from ttdn_desktop.activity_log import calendar as due_dates
from ttdn_desktop.activity_log import progress as plan_against_done
from ttdn_desktop.activity_log.months import DayOfLog, days_of_month, months
from ttdn_desktop.activity_log.progress import (
    ActivityProgress,
    Bar,
    By,
    ChannelProgress,
    DutyProgress,
    Progress,
    bars,
)
from ttdn_desktop.activity_log.search import Filter, LogIndex, find_entries
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.log_ids import free_ids
from ttdn_desktop.dossier.records import Activity, Dossier, LogEntry, Period
from ttdn_desktop.packs.fields import channels_of
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.workspace.log.evidence import attach_file, evidence_link, evidence_paper, evidence_path
from ttdn_desktop.workspace.log.messages import message_of
from ttdn_desktop.workspace.log.problems import activity_of, find_problems

__all__ = [
    "ActivityProgress",
    "Bar",
    "By",
    "ChannelProgress",
    "DayOfLog",
    "DutyProgress",
    "Filter",
    "LogIndex",
    "Progress",
    "add",
    "attach_file",
    "bars",
    "calendar",
    "days_of_month",
    "entry_problems",
    "evidence_link",
    "evidence_paper",
    "evidence_path",
    "find_entries",
    "free_ids",
    "months",
    "new_entry",
    "progress",
    "remove",
    "replace",
    "with_activity",
]


def new_entry(dossier: Dossier, *, day: dt.date, activity: str | None) -> LogEntry:
    """Return an entry of that day with a free id, all else as the activity has it; not in the log yet."""
    entry = LogEntry(id=next(free_ids(dossier.log)), date=day, quantity=1, unit=CHANNELS["other"].unit)
    return with_activity(dossier, entry, activity)


def with_activity(dossier: Dossier, entry: LogEntry, activity: str | None) -> LogEntry:
    """Return ``entry`` as one of another activity: its channel, unit, title and lead body.

    An activity that isn't in the plan, or None, leaves all but the activity as it is.
    """
    planned = activity_of(dossier, activity)
    if planned is None:
        return msgspec.structs.replace(entry, activity=activity)
    return msgspec.structs.replace(
        entry,
        activity=activity,
        channel=planned.channel,
        unit=_unit(planned),
        title=planned.title,
        by=planned.lead,
    )


def add(dossier: Dossier, entry: LogEntry) -> Dossier:
    """Return ``dossier`` with ``entry`` at the log's end."""
    return msgspec.structs.replace(dossier, log=(*dossier.log, entry))


def replace(dossier: Dossier, entry: LogEntry) -> Dossier:
    """Return ``dossier`` with ``entry`` in the place of the one with its id. Raises KeyError for none."""
    index = _index_of(dossier, entry.id)
    return msgspec.structs.replace(dossier, log=(*dossier.log[:index], entry, *dossier.log[index + 1 :]))


def remove(dossier: Dossier, entry_id: str) -> Dossier:
    """Return ``dossier`` without the entry of that id. Raises KeyError for none."""
    index = _index_of(dossier, entry_id)
    return msgspec.structs.replace(dossier, log=dossier.log[:index] + dossier.log[index + 1 :])


def entry_problems(entry: LogEntry, dossier: Dossier, today: dt.date | None = None) -> tuple[str, ...]:
    """Return what is odd in ``entry``, one Vietnamese line each; ``today`` is the machine's where not given.

    Nothing of it hinders keeping the entry.
    """
    found = find_problems(entry, dossier, today or dt.date.today())
    return tuple(message_of(problem) for problem in found)


def progress(dossier: Dossier, pack: Pack, today: dt.date, period: Period | None = None) -> Progress:
    """Return plan against done ``today`` over ``period``, else over the year-end report's, else the year."""
    return plan_against_done.progress(dossier, pack.directive, today, period, channels_of(pack.manifest))


def calendar(dossier: Dossier, pack: Pack, now: dt.datetime) -> bytes:
    """Return what falls due in the dossier's year as a calendar file (.ics), made ``now``."""
    return due_dates.ics(dossier, pack.manifest, now)


def _unit(activity: Activity) -> str:
    if activity.target is not None and activity.target.unit:
        return activity.target.unit
    return CHANNELS.get(activity.channel, CHANNELS["other"]).unit


def _index_of(dossier: Dossier, entry_id: str) -> int:
    for index, entry in enumerate(dossier.log):
        if entry.id == entry_id:
            return index
    raise KeyError(entry_id)
