"""The texts of a plan that speak for its author, each with its place and how another is put there."""

from collections.abc import Callable, Iterator

import msgspec

from ttdn_desktop.dossier.change import Change, Step
from ttdn_desktop.dossier.records import Activity, Assignment
from ttdn_desktop.interview.findings import Place
from ttdn_desktop.sense.facts import PlanFacts


class OwnText(msgspec.Struct, frozen=True):
    """A text as it will be printed; ``mark`` tells it from others at its place.

    ``is_own``: the author wrote or reworded it; else it is the higher plan's, word for word. ``names_body``:
    it is a body's name and no sentence.
    """

    text: str
    place: Place
    mark: str
    put: Callable[[str], Change]
    is_own: bool = True
    names_body: bool = False


def own_texts(facts: PlanFacts) -> Iterator[OwnText]:
    """Yield what the plan says in its author's name: what it took over too, and its recipients."""
    yield from _subject(facts)
    for taken in facts.taken:
        place = facts.places.choice(taken.id, taken.group, _PARTS[taken.group])
        yield OwnText(taken.text, place, "", _at("plan", "choices", taken.id, "text"), is_own=taken.reworded)

    for activity in facts.activities:
        yield from _of_activity(activity, facts)
    for answer in facts.own_answers:
        place = facts.places.question(answer.question).on(answer.question, "answers")
        for index, line in enumerate(answer.lines):
            lines = answer.lines if answer.is_list else None
            mark = f"{index + 1}" if answer.is_list else ""
            yield OwnText(line, place, mark, _answer(answer.at(), index, lines))

    for index, assignment in enumerate(facts.assignments):
        yield from _of_assignment(index, assignment, facts)
    for index, line in enumerate(facts.recipients):
        place = facts.places.recipient(index + 1)
        yield OwnText(line, place, "recipient", _recipient(index, facts), names_body=True)


_PARTS = {"purposes": "purpose", "contents": "content", "forms": "form"}


def _subject(facts: PlanFacts) -> Iterator[OwnText]:
    if facts.dossier.plan.subject.strip():
        yield OwnText(facts.dossier.plan.subject, facts.places.subject(), "", _at("plan", "subject"))


def _of_activity(activity: Activity, facts: PlanFacts) -> Iterator[OwnText]:
    place, at = facts.places.activity(activity.id), ("plan", "activities", activity.id)
    yield OwnText(activity.title, place, "", _at(*at, "title"))
    yield OwnText(activity.note, place, "note", _at(*at, "note"))
    yield OwnText(activity.lead, place, "lead", _at(*at, "lead"), names_body=True)
    for index, body in enumerate(activity.support):
        yield OwnText(body, place, f"support-{index + 1}", _at(*at, "support", index), names_body=True)


def _of_assignment(index: int, assignment: Assignment, facts: PlanFacts) -> Iterator[OwnText]:
    place = facts.places.assignment(index + 1)
    others = facts.assignments

    def with_heading(text: str) -> Change:
        renamed = msgspec.structs.replace(assignment, to=text)
        return Change(("plan", "assignments"), (*others[:index], renamed, *others[index + 1 :]), text)

    def with_task(number: int) -> Callable[[str], Change]:
        def put(text: str) -> Change:
            tasks = (*assignment.tasks[:number], text, *assignment.tasks[number + 1 :])
            changed = msgspec.structs.replace(assignment, tasks=tasks)
            return Change(("plan", "assignments"), (*others[:index], changed, *others[index + 1 :]), text)

        return put

    yield OwnText(assignment.to, place, "assignment", with_heading, names_body=True)
    for number, task in enumerate(assignment.tasks):
        yield OwnText(task, place, f"task-{number + 1}", with_task(number))


def _recipient(index: int, facts: PlanFacts) -> Callable[[str], Change]:
    lines = facts.recipients
    return lambda text: Change(("plan", "recipients"), (*lines[:index], text, *lines[index + 1 :]), text)


def _answer(at: tuple[Step, ...], index: int, lines: tuple[str, ...] | None) -> Callable[[str], Change]:
    """Return what puts a text in the place of an answer, or of one of its ``lines``, as JSON has them."""
    if lines is None:
        return lambda text: Change(at, text, text)
    return lambda text: Change(at, [*lines[:index], text, *lines[index + 1 :]], text)


def _at(*at: Step) -> Callable[[str], Change]:
    return lambda text: Change(at, text, text)
