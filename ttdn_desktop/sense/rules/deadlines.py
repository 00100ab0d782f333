"""The day by which results are due inside the unit, so that the report upward can be ready in time."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from ttdn_desktop.directive.internal_deadline import collecting_task, internal_deadline
from ttdn_desktop.dossier.change import Change
from ttdn_desktop.dossier.records import Assignment
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.lexicon.text import clauses, folded, says_any
from ttdn_desktop.official_paper.dates_in_text import dates_in
from ttdn_desktop.sense.catalogue import broken
from ttdn_desktop.sense.facts import PlanFacts


def internal_deadline_missing(facts: PlanFacts) -> Iterator[Finding]:
    """The higher plan has a due date, and no task says when results are due inside."""
    due = facts.directive.report_due
    if due is None or any(day for each in facts.assignments for day in _internal_days(each, due, facts)):
        return

    day = internal_deadline(due)
    fix = _with_task(collecting_task(day), facts)
    yield broken("internal-deadline-missing", facts.places.assignments(), fix=fix, due=due, day=day)


def internal_deadline_late(facts: PlanFacts) -> Iterator[Finding]:
    """Results are due inside on or after the day on which the report upward is due."""
    due = facts.directive.report_due
    if due is None:
        return

    for number, assignment in enumerate(facts.assignments, start=1):
        late = [day for day in _internal_days(assignment, due, facts) if day >= due]
        if late:
            place = facts.places.assignment(number)
            yield broken("internal-deadline-late", place, day=late[0], due=due, to=assignment.to.strip())


def _internal_days(assignment: Assignment, due: dt.date, facts: PlanFacts) -> tuple[dt.date, ...]:
    """Return the days by which an assignment wants results; a day without a year is of the report's."""
    return tuple(
        day
        for task in assignment.tasks
        for clause in clauses(task)
        if says_any(clause, facts.words.deadline_words) and not facts.higher.is_named_in(clause)
        for found in dates_in(clause)
        if (day := found.on(due.year))
    )


def _with_task(task: str, facts: PlanFacts) -> Change | None:
    """Return section V with a task more for the unit in charge, a part of its own where it has none."""
    lead = facts.lead.strip()
    names = [folded(assignment.to) for assignment in facts.assignments]
    if lead and folded(lead) not in names:
        return Change(("plan", "assignments"), (*facts.assignments, Assignment(to=lead, tasks=(task,))), task)
    if not names:
        return None

    index = names.index(folded(lead)) if lead else 0
    old = facts.assignments[index]
    new = msgspec.structs.replace(old, tasks=(*old.tasks, task))
    return Change(
        ("plan", "assignments"), (*facts.assignments[:index], new, *facts.assignments[index + 1 :]), task
    )
