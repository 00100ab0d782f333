"""What the clauses of a duty ask for, each at its time in the plan's year."""

import datetime as dt

import msgspec

from ttdn_desktop.directive.records import Duty
from ttdn_desktop.first_draft import phrases, tables, wording
from ttdn_desktop.first_draft.asked import Asked, read_clause
from ttdn_desktop.first_draft.clauses import clauses_of, sentences_of, split_closing_deadline
from ttdn_desktop.first_draft.ground import Ground
from ttdn_desktop.first_draft.times import read_times

_LEAST_OF_UNKNOWN = 4
"""Words of a clause without a known verb; a judgement: fewer are what is left of an enumeration."""

_LEADS_ON = (" sau", " sau đây", " như sau")
"""How a clause ends that but leads to those below it."""


def asked_of(text: str, duty: Duty, ground: Ground) -> list[Asked]:
    """Return what the clauses of a duty ask for; its deadline is of those clauses alone that name one."""
    text, closing = split_closing_deadline(text)
    found = [each for sentence in sentences_of(text) for each in _of_sentence(sentence, ground)]
    found = _by_the_end(found, closing, ground)
    below = [clause for item in duty.items for clause in clauses_of(ground.in_own_words(item.text))]
    points = [each for clause in below if (each := read_clause(clause, ground.higher_year))]
    found += [each for each in points if each.kind != tables.work().kinds[-1]]
    found = _done_before_reported(found)
    has_own = any(each.times.due for each in found)
    return [_at_its_time(each, duty.due, ground, has_own=has_own) for each in found]


def _by_the_end(found: list[Asked], closing: str, ground: Ground) -> list[Asked]:
    """Return what is asked, all that has no time of its own by the deadline that closes the duty."""
    due = read_times(closing, ground.higher_year).due if closing else None
    return [
        each
        if each.times.due or each.times.start or not due
        else msgspec.structs.replace(each, times=msgspec.structs.replace(each.times, due=due))
        for each in found
    ]


def _done_before_reported(found: list[Asked]) -> list[Asked]:
    """Return what is asked, all that has no time of its own by the day of a report that stands behind it."""
    due: dt.date | None = None
    done: list[Asked] = []
    for each in reversed(found):
        is_open = not (each.times.due or each.times.start or each.kind.is_minor)
        times = msgspec.structs.replace(each.times, due=due) if is_open and due else each.times
        done.append(msgspec.structs.replace(each, times=times))
        due = each.times.due if each.kind.is_minor and each.times.due else due
    return done[::-1]


def _of_sentence(sentence: tuple[str, ...], ground: Ground) -> list[Asked]:
    """Return what the clauses of one sentence ask for; a deadline governs those before it too.

    «Rà soát, lập danh sách …, niêm yết công khai trước ngày 30/4».
    """
    found = [each for clause in sentence if (each := read_clause(clause, ground.higher_year))]
    due: dt.date | None = None
    governed: list[Asked] = []
    for each in reversed(found):
        times = each.times
        due = times.due or due
        own = msgspec.structs.replace(times, due=due) if due and not times.start else times
        governed.append(msgspec.structs.replace(each, times=own))
    return governed[::-1]


def _at_its_time(asked: Asked, due: dt.date | None, ground: Ground, *, has_own: bool) -> Asked:
    """Return what is asked with its days in the plan's year, ``due`` where no clause ``has_own`` deadline.

    A season («cuối năm») ends where the duty's work is to be done; a month or a quarter is the clause's own,
    whatever another clause's deadline.
    """
    times = asked.times
    days = tuple(day for each in times.days if (day := ground.this_year(each)))
    is_open = times.is_season and due and times.start and times.end and times.start <= due
    end = min(times.end, due) if is_open and due and times.end else times.end
    moved = msgspec.structs.replace(
        times,
        due=ground.this_year(times.due or (None if has_own else due)),
        start=ground.this_year(times.start),
        end=ground.this_year(end),
        days=days,
    )
    return msgspec.structs.replace(
        asked,
        times=moved,
        sentence=ground.this_years(asked.sentence),
        object=ground.this_years(asked.object),
        occasion=ground.this_years(asked.occasion),
    )


def is_aim(asked: Asked) -> bool:
    """Return whether a clause says what the work is for, nothing to be done: «nâng cao hiệu lực»."""
    return bool(phrases.begins(tables.words().aims, asked.sentence))


def is_empty(asked: Asked) -> bool:
    """Whether a clause says nothing by itself: «các hoạt động sau», a noun or two, an aim."""
    if asked.kind == tables.work().kinds[-1] and len(asked.sentence.split()) < _LEAST_OF_UNKNOWN:
        return True
    if asked.sentence.endswith(_LEADS_ON) or is_aim(asked):
        return True
    return wording.is_thin(asked.sentence) and not asked.channels and not asked.kind.title
