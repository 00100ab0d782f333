"""What the unit planned a year ago, preferred where it answers a duty of today."""

import datetime as dt
from collections import deque
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

import msgspec

from ttdn_desktop.directive.records import Duty
from ttdn_desktop.dossier.bodies import bodies_of
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, Assignment, Record, Target
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.first_draft import clauses, phrases, staff, tables, wording
from ttdn_desktop.first_draft.activities import Answered, Planned
from ttdn_desktop.first_draft.asked import channels_named
from ttdn_desktop.first_draft.ground import Ground, days_for
from ttdn_desktop.first_draft.staff import Staff
from ttdn_desktop.lexicon.word_lists import word_lists
from ttdn_desktop.packs.rollover import reused_texts, years
from ttdn_desktop.packs.rollover.duties import DutyGuesser
from ttdn_desktop.packs.rollover.records import ActivityRow, Proposal, TextRow

EMBEDDED = "long_ghep"
"""The funding that needs no money of its own."""

_ON_MONEY = ("funding", "funding_other", "funding_note")

_LEADS = ("đầu mối", "cơ quan thường trực", "chủ trì, tham mưu", "chủ trì tham mưu", "tham mưu, theo dõi")
"""Words of the task of who answers for the whole plan."""

_SUMS_UP = ("tổng hợp kết quả", "tiếp nhận kết quả", "gửi kết quả thực hiện")
"""How the task begins that comes last, once: what was done is gathered by the day of this year."""

_LEAST_COMMON = 2
"""Words that two titles have in common from which they may be one work; a judgement."""


_SAME = 0.8
"""Share of common words from which two titles say the same work; a judgement, as ``packs.rollover``'s."""


class Preferred(Record, frozen=True, kw_only=True):
    """What answers the duties, and the titles of last year's that answer none and weren't taken over."""

    answered: Answered
    left: tuple[str, ...] = ()


class _Telling:
    """The proposed telling whose place last year's takes, each of a channel once."""

    def __init__(self, planned: Iterable[Planned]) -> None:
        telling = [each.activity for each in planned if each.tells]
        self._first = telling[0].duties if telling else ()
        self._left: dict[str, deque[tuple[str, ...]]] = {}
        for each in telling:
            self._left.setdefault(each.channel, deque()).append(each.duties)
        self._taken: set[tuple[str, tuple[str, ...]]] = set()

    def duties_for(self, activity: Activity) -> tuple[str, ...]:
        """Return the duties of the proposed telling through its channel, else of the first that tells."""
        if not _tells(activity):
            return ()

        # what is taken stays taken, so it needn't be looked at again
        left = self._left.get(activity.channel, deque())
        while left and (activity.channel, left[0]) in self._taken:
            left.popleft()
        return left[0] if left else self._first

    def take(self, channel: str, duties: tuple[str, ...]) -> None:
        """Note that an activity of last year's answers ``duties`` through ``channel``."""
        self._taken.add((channel, duties))


def prefer(answered: Answered, proposal: Proposal | None, ground: Ground, who: Staff) -> Preferred:
    """Return ``answered`` with last year's activities in the place of the proposed ones.

    Telling is taken over even where it speaks of another topic, in the place of the proposed one through its
    channel; other work where it answers a duty. Each stands for one proposed piece of work.
    """
    if proposal is None:
        return Preferred(answered=answered)

    rows = [row for row in proposal.activities if row.kept and not row.new]
    before: list[Planned] = []
    left: list[str] = []
    offered = {duty.id: duty for duty in ground.duties}
    guesser, telling = DutyGuesser({duty.id: duty.text for duty in ground.duties}), _Telling(answered.planned)

    for row in rows:
        title = ground.in_own_words(row.activity.title)
        duties = _duties(row.activity, offered, guesser) or telling.duties_for(row.activity)
        if wording.is_thin(title) or not (duties or _tells(row.activity)):
            left.append(row.activity.title)
        else:
            telling.take(row.activity.channel, duties)
            due = min(
                (day for duty in duties if duty in offered and (day := offered[duty].due)), default=None
            )
            before.append(_of_today(row, duties, ground.this_year(due), ground, who))

    used = {duty for each in before for duty in each.activity.duties}
    stays = _without_told(_without_done(answered.planned, before, used), before, used)
    titled = {phrases.key(each.activity.title) for each in before}
    stays = tuple(each for each in stays if phrases.key(each.activity.title) not in titled)
    before = _with_duties_of_told(answered.planned, before, used)
    planned = _in_order((*before, *stays), ground)
    return Preferred(answered=msgspec.structs.replace(answered, planned=planned), left=tuple(left))


def with_earlier_habits(settings: CommuneSettings, proposal: Proposal | None, kind: str) -> CommuneSettings:
    """Return ``settings`` with what they leave open as last year's plan had it.

    That is who is in charge, the lines of Nơi nhận and of Lưu. A body that a ``kind`` of unit no longer has
    is in charge of nothing.
    """
    if proposal is None:
        return settings

    kept = [row for row in proposal.texts if row.kept and not row.flags]
    recipients = tuple(row.text for row in kept if row.part == "recipient")
    return msgspec.structs.replace(
        settings,
        lead=settings.lead or _in_charge(kept, bodies_of(kind, dt.date(proposal.year, 12, 31))),
        recipients=settings.recipients or recipients,
        archive=settings.archive or proposal.base.plan.archive or "",
    )


def _in_charge(rows: list[TextRow], there: tuple[str, ...]) -> str:
    """Return the body whose tasks say that it leads the whole, as it is called now; empty for none."""
    for row in rows:
        leads = any(phrases.has(word, row.text) for word in _LEADS)
        body = next((each for each in there if staff.is_same_body(each, row.place)), "")
        if row.part == "assignment" and leads and (body or not there):
            return body or row.place
    return ""


def with_earlier_tasks(
    assignments: tuple[Assignment, ...], proposal: Proposal | None, who: Staff
) -> tuple[Assignment, ...]:
    """Return the assignments with last year's tasks before the proposed ones; last year's bodies stay.

    Whom a committee can't order it asks.
    """
    if proposal is None:
        return assignments

    rows = [row for row in proposal.texts if row.part == "assignment" and row.kept and not row.flags]
    there = [each.to for each in assignments]
    places = dict.fromkeys(row.place for row in rows)
    missing = [place for place in places if not any(staff.is_same_body(place, body) for body in there)]
    added = (
        Assignment(to=who.addressed(place) if who.is_commune else place, tasks=(), proposed=True)
        for place in missing
    )
    heads = [each for each in assignments[-1:] if phrases.begins(("Trưởng các", "Tổ trưởng các"), each.to)]
    bodies = assignments[: len(assignments) - len(heads)]  # the heads of the villages stand last
    return tuple(_with_tasks(each, rows) for each in (*bodies, *added, *heads))


def funding(proposal: Proposal | None, cost: int) -> dict[str, Any]:
    """Return last year's answers on money; none where it was embedded and this year's has a ``cost``."""
    if proposal is None:
        return {}
    kept = [row for row in proposal.texts if row.kept and not row.flags]
    known = {**proposal.base.answers, **reused_texts.answers(kept, proposal.pack)}
    found = {name: value for name, value in known.items() if name in _ON_MONEY}
    is_missing = cost > 0 and found.get("funding") == EMBEDDED and not found.get("funding_note")
    return {} if is_missing else found


def note(left: Iterable[str], activities: tuple[Activity, ...], ground: Ground) -> str:
    """Return the private note on last year's work that isn't in the draft, and on years that are over.

    Empty for none.
    """
    there = [_said(each.title) for each in activities]
    gone = [title for title in left if not _is_there(_said(ground.in_own_words(title)), there)]
    late = [
        (each.title, ", ".join(dict.fromkeys(past)))
        for each in activities
        if (past := tuple(years.past_years(each.title, (ground.year - 1, ground.year))))
    ]
    lines = (_left_note(gone), *(f"Hãy xem lại “{title}”: còn năm {past}." for title, past in late))
    return "\n".join(line for line in lines if line)


def _left_note(titles: list[str]) -> str:
    named = "; ".join(f"“{title}”" for title in titles)
    return f"Việc của năm trước chưa đưa vào vì không khớp nhiệm vụ nào năm nay: {named}." if titles else ""


def _said(title: str) -> frozenset[str]:
    """Return the words of a title that say something, its year left out."""
    words = (word.strip(".,;:()") for word in _telling_words(title))
    return frozenset(word for word in words if word and not word.isdigit())


def _is_there(title: frozenset[str], there: Iterable[frozenset[str]]) -> bool:
    """Whether one of those in the draft says the same: all of the words of one of both but a few."""
    return any(title and len(title & each) >= _SAME * len(title | each) for each in there)


def _duties(activity: Activity, offered: dict[str, Duty], guesser: DutyGuesser) -> tuple[str, ...]:
    """Return the duties of today that last year's activity answers: linked, else guessed by its words."""
    linked = tuple(duty for duty in activity.duties if duty in offered)
    guessed = () if linked else filter(None, (guesser.guess(activity.title),))
    return (*linked, *guessed)


def _tells(activity: Activity) -> bool:
    return bool(tables.channel(activity.channel).title) and (
        clauses.informs(activity.title) or activity.channel in channels_named(activity.title)
    )


def _without_done(planned: tuple[Planned, ...], before: list[Planned], used: set[str]) -> tuple[Planned, ...]:
    """Return ``planned`` without the work that last year's does: for each of it the likest of its duty."""
    of_duty: dict[str, dict[int, Planned]] = {}
    for place, each in enumerate(planned):
        for duty in each.activity.duties:
            of_duty.setdefault(duty, {})[place] = each
    work = {duty: {place for place, one in own.items() if not one.tells} for duty, own in of_duty.items()}
    left = {place: each for place, each in enumerate(planned) if set(each.activity.duties) <= used}
    gone: set[int] = set()

    for each in before:
        places = sorted({place for duty in each.activity.duties for place in of_duty.get(duty, ())})
        able = [place for place in places if place in left and _may_stand_for(each, left[place], work)]
        if able:
            likest = max(able, key=lambda place: (_common(each, left[place]), -place))
            gone.add(likest)
            for duty in left.pop(likest).activity.duties:
                of_duty[duty].pop(likest, None)

    return tuple(each for place, each in enumerate(planned) if place not in gone)


def _may_stand_for(own: Planned, proposed: Planned, work: dict[str, set[int]]) -> bool:
    """Whether both are one piece of work: of one duty, and alike, or the only ones that it has.

    ``work`` says which of the proposed, told apart from what tells, each duty has.
    """
    shared = set(own.activity.duties) & set(proposed.activity.duties)
    is_same_channel = own.activity.channel == proposed.activity.channel
    if not shared or (own.tells != proposed.tells and not is_same_channel):
        return False
    if proposed.tells or (own.tells and is_same_channel):
        return is_same_channel
    is_only = len({place for duty in shared for place in work[duty]}) == 1
    return is_only or _common(own, proposed) >= _LEAST_COMMON


def _without_told(planned: tuple[Planned, ...], before: list[Planned], used: set[str]) -> tuple[Planned, ...]:
    """Return ``planned`` without what tells of answered duties through a channel of last year's."""
    channels = {each.activity.channel for each in before}
    return tuple(each for each in planned if not _is_told(each, channels, used))


def _with_duties_of_told(
    planned: tuple[Planned, ...], before: list[Planned], used: set[str]
) -> list[Planned]:
    """Return last year's, each with the duties of what it tells in the place of."""
    channels = {each.activity.channel for each in before}
    duties: dict[str, tuple[str, ...]] = {}
    for each in planned:
        if _is_told(each, channels, used):
            place = each.activity.channel
            duties[place] = (*duties.get(place, ()), *each.activity.duties)

    found: list[Planned] = []
    for each in before:
        more = duties.pop(each.activity.channel, ())
        own = tuple(dict.fromkeys((*each.activity.duties, *more)))
        activity = msgspec.structs.replace(each.activity, duties=own)
        found.append(msgspec.structs.replace(each, activity=activity))
    return found


def _is_told(planned: Planned, channels: set[str], used: set[str]) -> bool:
    duties = planned.activity.duties
    return planned.tells and bool(duties) and planned.activity.channel in channels and set(duties) <= used


def _common(one: Planned, other: Planned) -> int:
    return len(_telling_words(one.activity.title) & _telling_words(other.activity.title))


# each of last year's is compared with what was proposed for its duty
@lru_cache(maxsize=16 * 1024)
def _telling_words(title: str) -> frozenset[str]:
    return frozenset(phrases.key(title).split()) - _empty_words()


@cache
def _empty_words() -> frozenset[str]:
    return frozenset(word for each in word_lists().empty_words for word in phrases.key(each).split())


def _of_today(
    row: ActivityRow, duties: tuple[str, ...], due: dt.date | None, ground: Ground, who: Staff
) -> Planned:
    """Return last year's activity as it is today; who led it leads it, under the name of today."""
    activity = row.activity
    start, end = _dates(activity, ground, due)
    role = tables.channel(activity.channel).role
    lead = _named_now(activity.lead, who) or who.leading("", role)
    support = tuple(dict.fromkeys(body for each in activity.support if (body := _named_now(each, who))))
    unit = CHANNELS[activity.channel].unit if activity.channel in CHANNELS else ""
    has_target = activity.target and activity.target.quantity

    renewed = msgspec.structs.replace(
        activity,
        duties=duties,
        title=ground.in_own_words(activity.title),
        start=start,
        end=end,
        lead=lead,
        support=tuple(body for body in support if not staff.is_same_body(body, lead)),
        target=activity.target if has_target else Target(quantity=1, unit=unit),
        proposed=True,
    )
    return Planned(activity=renewed, is_first=activity.channel == "directive", tells=_tells(activity))


def _named_now(body: str, who: Staff) -> str:
    """Return ``body`` as this draft names it; one that it doesn't know stays («Đoàn Thanh niên xã»)."""
    there = (*who.bodies.values(), who.lead, who.rest)
    return next((each for each in there if each and staff.is_same_body(each, body)), body.strip())


def _dates(activity: Activity, ground: Ground, due: dt.date | None) -> tuple[dt.date, dt.date]:
    """Return the days of last year's activity, moved to this year, within the time that is left now."""
    start, end = days_for(ground, (1, 12), due)
    if not activity.start or not activity.end:
        return start, end
    begin, close = max(activity.start, start), min(activity.end, end)
    return (begin, close) if begin <= close else (start, end)


def _in_order(planned: tuple[Planned, ...], ground: Ground) -> tuple[Planned, ...]:
    order = ground.places

    def place(each: Planned) -> tuple[bool, int]:
        return not each.is_first, min(
            (order.get(duty, len(order)) for duty in each.activity.duties), default=0
        )

    return tuple(sorted(planned, key=place))


def _with_tasks(assignment: Assignment, rows: list[TextRow]) -> Assignment:
    own = [row.text for row in rows if staff.is_same_body(row.place, assignment.to)]
    said = [_said(task) for task in own]
    every = [*own, *(task for task in assignment.tasks if not _is_there(_said(task), said))]
    sums_up = [task for task in (*own, *assignment.tasks) if phrases.begins(_SUMS_UP, task)]
    work = [task for task in every if task not in sums_up]
    return msgspec.structs.replace(assignment, tasks=(*work, *sums_up[-1:]))
