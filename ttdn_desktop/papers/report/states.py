"""How an activity stands at the end of the period, in words: what isn't due yet has not failed."""

import datetime as dt
from typing import Literal

from ttdn_desktop.activity_log.figures import ActivityFigures
from ttdn_desktop.basics.dates import numeric_date
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import Activity
from ttdn_desktop.lexicon.text import says_any
from ttdn_desktop.lexicon.word_lists import word_lists
from ttdn_desktop.papers.phrases import without_dash_and_mark
from ttdn_desktop.papers.report.context import ReportContext

State = Literal["done", "partly", "going_on", "to_come", "did_not_arise", "not_done"]

STATE_WORDS: dict[State, str] = {
    "done": "hoàn thành",
    "partly": "hoàn thành một phần",
    "going_on": "đang triển khai",
    "to_come": "chưa đến thời gian thực hiện",
    "did_not_arise": "không phát sinh",
    "not_done": "chưa thực hiện",
}
"""The states as a sentence counts them, in its order."""

_FELL_SHORT: frozenset[State] = frozenset(("partly", "not_done"))


def fell_short(state: State) -> bool:
    """Return whether an activity of that state was to reach its target by now, and didn't."""
    return state in _FELL_SHORT


def state_of(activity: Activity, figures: ActivityFigures, context: ReportContext) -> State:
    """Return how ``activity`` stands in the report of ``context``."""
    return state_at(activity, figures, context.figures.period.end, begun=activity.id in context.by_activity)


def state_at(activity: Activity, figures: ActivityFigures, last: dt.date | None, *, begun: bool) -> State:
    """Return how ``activity`` stands on the period's ``last`` day; ``begun``: an entry counts for it.

    One whose end lies after that day is going on, or its time hasn't come where it begins after that day or
    nobody knows when (sense.md, ``not-yet-due-as-failed``). Of the channels that come when they come (list of
    ``target-missing``) one without a target did not arise where nothing came; so did one with a target of 0.
    """
    if figures.status == "done":
        return "done" if figures.target != 0 or figures.done else "did_not_arise"
    if last and activity.end and activity.end > last:
        is_begun = begun or bool(activity.start and activity.start <= last)
        return "going_on" if is_begun else "to_come"
    if figures.target is None and activity.channel in word_lists().channels_as_they_come:
        return "did_not_arise"
    return "partly" if figures.status == "partly" else "not_done"


def reason_of(activity_id: str, state: State, context: ReportContext) -> str:
    """Return what the clerk wrote of an activity that isn't done, without its mark; empty for nothing."""
    return "" if state == "done" else without_dash_and_mark(context.report.variances.get(activity_id, ""))


def note_of(activity: Activity, state: State, context: ReportContext) -> str:
    """Return what the annex notes: the clerk's words, with how it stands where they don't say that."""
    reason = reason_of(activity.id, state, context)
    if state == "done" or fell_short(state):
        return reason
    words = STATE_WORDS[state]
    if says_state(reason, state):
        return reason
    return f"{first_upper(words)}{f'. {reason}' if reason else ''}"


def says_state(reason: str, state: State) -> bool:
    """Return whether the clerk's words say themselves that it goes on or is to come, or did not arise."""
    if fell_short(state):
        return False
    if state == "did_not_arise":
        return says_any(reason, (STATE_WORDS[state],))
    return says_any(reason, (*word_lists().goes_on, STATE_WORDS["to_come"]))


def until(activity: Activity) -> str:
    """Return the day until which an activity goes on: `` (đến ngày 30/11/2019)``; empty without one."""
    return f" (đến ngày {numeric_date(activity.end)})" if activity.end else ""
