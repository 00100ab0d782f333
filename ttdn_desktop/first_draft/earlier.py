"""What the unit planned a year ago, preferred where it answers a duty of today."""

import datetime as dt

import msgspec

from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, Assignment, Target
from ttdn_desktop.first_draft import phrases, staff, wording
from ttdn_desktop.first_draft.activities import Answered, Planned
from ttdn_desktop.first_draft.ground import Ground, days_for
from ttdn_desktop.first_draft.staff import Staff
from ttdn_desktop.packs.rollover.duties import guess_duty
from ttdn_desktop.packs.rollover.records import ActivityRow, Proposal, TextRow


def prefer(answered: Answered, proposal: Proposal | None, ground: Ground, who: Staff) -> Answered:
    """Return ``answered`` with last year's activities in the place of the proposed ones of their duties.

    A proposed one stays where it answers another duty too, or goes through a channel that last year's didn't.
    """
    if proposal is None:
        return answered

    rows = (row for row in proposal.activities if row.kept and not row.new)
    before = [each for row in rows if (each := _of_today(row, ground, who))]
    used: dict[str, set[str]] = {}
    for each in before:
        for duty in each.activity.duties:
            used.setdefault(duty, set()).add(each.activity.channel)

    stays = [each for each in answered.planned if not _is_answered(each, used)]
    return msgspec.structs.replace(answered, planned=_in_order((*before, *stays), ground))


def with_earlier_tasks(
    assignments: tuple[Assignment, ...], proposal: Proposal | None
) -> tuple[Assignment, ...]:
    """Return the assignments, each body's tasks of last year before the proposed ones."""
    if proposal is None:
        return assignments
    rows = [row for row in proposal.texts if row.part == "assignment" and row.kept and not row.flags]
    return tuple(_with_tasks(each, rows) for each in assignments)


def _of_today(row: ActivityRow, ground: Ground, who: Staff) -> Planned | None:
    """Return last year's activity as it is today, None where it answers no duty of today."""
    activity = row.activity
    offered = {duty.id: duty.text for duty in ground.duties}
    guessed = guess_duty(activity.title, offered)
    duties = tuple(duty for duty in activity.duties if duty in offered) or ((guessed,) if guessed else ())
    if not duties or wording.is_thin(activity.title):
        return None

    due = min((duty.due for duty in ground.duties if duty.id in duties and duty.due), default=None)
    start, end = _dates(activity, ground, due)
    there = {*who.bodies.values(), who.lead, who.rest}
    lead = next((body for body in there if body and staff.is_same_body(body, activity.lead)), who.lead)
    unit = CHANNELS[activity.channel].unit if activity.channel in CHANNELS else ""

    renewed = msgspec.structs.replace(
        activity,
        duties=duties,
        title=ground.own(activity.title),
        start=start,
        end=end,
        lead=lead,
        target=activity.target
        if activity.target and activity.target.quantity
        else Target(quantity=1, unit=unit),
        proposed=True,
    )
    return Planned(activity=renewed, is_first=activity.channel == "directive")


def _dates(activity: Activity, ground: Ground, due: dt.date | None) -> tuple[dt.date, dt.date]:
    """Return the days of last year's activity, moved to this year, within the time that is left now."""
    start, end = days_for(ground, (1, 12), due)
    if not activity.start or not activity.end:
        return start, end
    begin, close = max(activity.start, start), min(activity.end, end)
    return (begin, close) if begin <= close else (start, end)


def _is_answered(planned: Planned, used: dict[str, set[str]]) -> bool:
    duties = planned.activity.duties
    return bool(duties) and all(
        duty in used and (planned.activity.channel in used[duty] or not planned.tells) for duty in duties
    )


def _in_order(planned: tuple[Planned, ...], ground: Ground) -> tuple[Planned, ...]:
    order = {duty.id: place for place, duty in enumerate(ground.duties)}

    def place(each: Planned) -> tuple[bool, int]:
        return not each.is_first, min(
            (order.get(duty, len(order)) for duty in each.activity.duties), default=0
        )

    return tuple(sorted(planned, key=place))


def _with_tasks(assignment: Assignment, rows: list[TextRow]) -> Assignment:
    own = [row.text for row in rows if staff.is_same_body(row.place, assignment.to)]
    known = {phrases.key(task) for task in own}
    tasks = (*own, *(task for task in assignment.tasks if phrases.key(task) not in known))
    return msgspec.structs.replace(assignment, tasks=tasks)
