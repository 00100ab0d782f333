"""Who does what: section V against the activities' leads, and bodies that can't be there or be ordered."""

import datetime as dt
from collections.abc import Iterator
from functools import cache

import msgspec

from ttdn_desktop.dossier.change import Change, Step
from ttdn_desktop.dossier.records import Activity, Assignment
from ttdn_desktop.interview.findings import Finding, Place
from ttdn_desktop.lexicon.text import begins, folded, holds, is_blank, without_brackets
from ttdn_desktop.lexicon.word_lists import FormerBodies
from ttdn_desktop.official_paper.eras import has_district_level
from ttdn_desktop.sense.catalogue import broken
from ttdn_desktop.sense.facts import PlanFacts

_COMMITTEE = "uy ban nhan dan"
_ANY = "cac"
"""«Ủy ban nhân dân các xã, phường»: the higher plan's own line."""


def lead_without_task(facts: PlanFacts) -> Iterator[Finding]:
    """An activity's lead has no part in section V."""
    headings = [folded(assignment.to) for assignment in facts.assignments if not is_blank(assignment.to)]
    cores = [_core(heading, facts) for heading in headings]
    together = [
        heading
        for heading in headings
        if any(holds(heading, folded(phrase)) for phrase in facts.words.mass_organisations_together)
    ]

    @cache
    def has_part(lead: str) -> bool:
        """Return whether a folded lead has a part, or needs none: asked once, many activities have it."""
        core = _core(lead, facts)
        if not core or _is_author(lead, facts):
            return True
        if any(holds(heading, core) or holds(core, heading) for heading in cores):
            return True
        return bool(together) and _is_one_of(lead, facts.words.mass_organisations)

    for activity in facts.activities:
        if has_part(folded(activity.lead)):
            continue

        yield broken(
            "lead-without-task",
            facts.places.activity(activity.id),
            fix=_own_part(activity, facts),
            title=activity.title.strip(),
            lead=activity.lead.strip(),
        )


def _core(name: str, facts: PlanFacts) -> str:
    """Return a folded name without what is left out: «Công chức», «Đề nghị», the author's kind at its end."""
    for word in facts.words.left_out_of_names:
        name = f" {name} ".replace(f" {folded(word)} ", " ").strip()
    return name.removesuffix(f" {folded(facts.writer.kind)}").strip()


def _is_author(lead: str, facts: PlanFacts) -> bool:
    """Return whether a folded name is the author's own: it holds itself to its plan."""
    writer = facts.writer
    own = {folded(writer.organ), folded(writer.short)}
    if writer.is_commune:
        own |= {_COMMITTEE, f"{_COMMITTEE} {folded(writer.kind)}"}
    return lead in own


def _own_part(activity: Activity, facts: PlanFacts) -> Change:
    """Return section V with a part for the activity's lead, made of the activity's title."""
    lead = activity.lead.strip()
    to = f"{facts.words.request} {lead}" if _is_not_ours(folded(lead), facts) else lead
    part = Assignment(to=to, tasks=(f"Chủ trì: {activity.title.strip()}.",))
    return Change(("plan", "assignments"), (*facts.assignments, part), to)


def body_without_task(facts: PlanFacts) -> Iterator[Finding]:
    """An assignment names nobody or has no task."""
    for number, assignment in enumerate(facts.assignments, start=1):
        nobody, nothing = is_blank(assignment.to), all(is_blank(task) for task in assignment.tasks)
        if nobody or nothing:
            place = facts.places.assignment(number)
            yield broken("body-without-task", place, number=number, to=assignment.to.strip(), nobody=nobody)


def self_order(facts: PlanFacts) -> Iterator[Finding]:
    """The committee orders itself, or the higher plan's line is left in."""
    for number, assignment in enumerate(facts.assignments, start=1):
        if _is_self_order(folded(assignment.to), facts):
            yield broken("self-order", facts.places.assignment(number), to=assignment.to.strip())


def _is_self_order(to: str, facts: PlanFacts) -> bool:
    own = [folded(facts.writer.kind)] if facts.writer.is_commune else []
    return any(begins(to, f"{_COMMITTEE} {kind}") for kind in (*own, _ANY))


def order_not_ours(facts: PlanFacts) -> Iterator[Finding]:
    """An assignment goes, without «Đề nghị», to a body that the author can only ask."""
    for number, assignment in enumerate(facts.assignments, start=1):
        to = folded(assignment.to)
        if not _is_self_order(to, facts) and not _is_author(to, facts) and _is_not_ours(to, facts):
            asked = f"{facts.words.request} {assignment.to.strip()}"
            fix = Change(("plan", "assignments"), _with_heading(number - 1, asked, facts), asked)
            yield broken("order-not-ours", facts.places.assignment(number), fix=fix, to=assignment.to.strip())


def _with_heading(index: int, to: str, facts: PlanFacts) -> tuple[Assignment, ...]:
    renamed = msgspec.structs.replace(facts.assignments[index], to=to)
    return (*facts.assignments[:index], renamed, *facts.assignments[index + 1 :])


def _is_not_ours(name: str, facts: PlanFacts) -> bool:
    """Return whether a folded name begins with a body of list 5, or is one of the higher level."""
    words = facts.words
    if _is_one_of(name, words.not_ours) or _is_one_of(name, words.higher_bodies):
        return True

    higher = {folded(level) for level in (*words.higher_levels, *facts.higher.levels)}
    peers = higher - {folded(facts.writer.kind)}
    return (
        any(begins(name, f"{_COMMITTEE} {level}") for level in higher)
        or any(
            begins(name, f"{folded(body)} {level}")
            for body in words.higher_bodies_with_level
            for level in peers
        )
        or any(
            begins(name, folded(body)) and holds(name, level)
            for body in words.higher_offices
            for level in peers
        )
    )


def _is_one_of(name: str, bodies: tuple[str, ...]) -> bool:
    return any(begins(name, folded(body)) for body in bodies)


class _Named(msgspec.Struct, frozen=True):
    """A body where the dossier names it; ``at`` and ``value_of`` put another in its place."""

    name: str
    place: Place
    mark: str
    at: tuple[Step, ...]


def body_not_there(facts: PlanFacts) -> Iterator[Finding]:
    """A body is named that a commune of that kind doesn't have in the plan's time."""
    if not facts.writer.is_commune:
        return

    absent = _absent_bodies(facts)
    for named in _bodies_named(facts):
        successor = absent.get(folded(without_brackets(named.name)))
        if successor is not None:
            fix = _put_name(named, successor, facts)
            yield broken(
                "body-not-there",
                named.place,
                mark=named.mark,
                fix=fix,
                body=named.name.strip(),
                kind=facts.writer.kind,
                year=facts.dossier.year,
            )


def _absent_bodies(facts: PlanFacts) -> dict[str, str]:
    """Return the folded names of the bodies that aren't there, with and without the unit's kind."""
    absent: dict[str, str] = {}
    day, kind = _day(facts), facts.writer.kind

    for former in facts.words.former_bodies:
        if kind in former.kinds and _holds_on(former, day):
            for name, successor in former.names.items():
                written = successor.format(kind=kind, economy=facts.words.economy.get(kind, ""))
                absent |= dict.fromkeys((folded(name), folded(f"{name} {kind}")), written)
    return absent


def _holds_on(former: FormerBodies, day: dt.date) -> bool:
    return (former.since is None or day >= former.since) and (former.until is None or day <= former.until)


def _day(facts: PlanFacts) -> dt.date:
    """Return a day of the plan's time: its own date, else the end of its year.

    Of the year of the reform the commune's district tells: it has none from 01/7/2025 on.
    """
    year, given = facts.dossier.year, facts.dossier.plan.date
    if given is not None and given.year == year:
        return given
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    is_year_of_reform = has_district_level(first) and not has_district_level(last)
    return first if is_year_of_reform and facts.dossier.commune.district else last


def _bodies_named(facts: PlanFacts) -> Iterator[_Named]:
    for activity in facts.activities:
        place, at = facts.places.activity(activity.id), ("plan", "activities", activity.id)
        yield _Named(activity.lead, place, "lead", (*at, "lead"))
        for index, body in enumerate(activity.support):
            yield _Named(body, place, f"support-{index + 1}", (*at, "support", index))

    for index, assignment in enumerate(facts.assignments):
        place = facts.places.assignment(index + 1)
        yield _Named(assignment.to, place, "assignment", ("plan", "assignments", index))
    for index, line in enumerate(facts.recipients):
        yield _Named(line, facts.places.recipient(index + 1), "recipient", ("plan", "recipients", index))


def _put_name(named: _Named, successor: str, facts: PlanFacts) -> Change:
    written = named.name.replace(without_brackets(named.name).strip(), successor).strip()
    if named.mark == "assignment":
        index = int(named.at[-1])
        return Change(("plan", "assignments"), _with_heading(index, written, facts), written)
    if named.mark == "recipient":
        index = int(named.at[-1])
        lines = (*facts.recipients[:index], written, *facts.recipients[index + 1 :])
        return Change(("plan", "recipients"), lines, written)
    return Change(named.at, written, written)
