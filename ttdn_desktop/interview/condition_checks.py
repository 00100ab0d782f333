"""Whether an interview's conditions can be met: what they ask after exists, and none waits for itself."""

from collections.abc import Iterator, Mapping

from ttdn_desktop.interview.conditions import referenced_questions
from ttdn_desktop.interview.faults import InterviewFault
from ttdn_desktop.interview.records import (
    After,
    All,
    AnyOf,
    Before,
    Condition,
    Equals,
    Not,
    OneOf,
    Question,
)

QuestionsById = Mapping[str, Question]


def condition_faults(question: Question, by_id: QuestionsById) -> Iterator[InterviewFault]:
    """Yield what the condition of ``question`` asks after in vain."""
    if question.when is not None:
        yield from _faults_in(question.when, question.id, by_id)


def cycle_faults(by_id: QuestionsById) -> Iterator[InterviewFault]:
    """Yield a fault for each question that waits for itself, alone or through others."""
    waits_for = {
        key: referenced_questions(question.when) if question.when else () for key, question in by_id.items()
    }
    for question in waits_for:
        if question in _reachable(question, waits_for):
            yield InterviewFault("condition.cycle", question)


def _faults_in(condition: Condition, owner: str, by_id: QuestionsById) -> Iterator[InterviewFault]:
    match condition:
        case All(of) | AnyOf(of):
            for part in of:
                yield from _faults_in(part, owner, by_id)
        case Not(of):
            yield from _faults_in(of, owner, by_id)
        case _ if condition.question not in by_id:
            yield InterviewFault("condition.unknown_question", owner, {"asked": condition.question})
        case Equals(asked, value):
            yield from _option_faults(owner, by_id[asked], (value,))
        case OneOf(asked, values):
            yield from _option_faults(owner, by_id[asked], values)
        case Before(asked) | After(asked):
            if by_id[asked].kind != "date":
                yield InterviewFault("condition.no_date", owner, {"asked": asked})
        case _:  # Answered: every kind of question can be
            return


def _option_faults(owner: str, asked: Question, values: tuple[object, ...]) -> Iterator[InterviewFault]:
    # of other kinds any value may be answered, so none is wrong for certain
    if asked.kind != "choice":
        return
    # a list, not a set: a pack's condition may name a value that no set can hold, a list for one
    options = [option.value for option in asked.options]
    for value in values:
        if value not in options:
            yield InterviewFault("condition.no_option", owner, {"value": value, "asked": asked.id})


def _reachable(start: str, waits_for: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Return the questions that ``start`` waits for, directly or through others."""
    reached: set[str] = set()
    pending = list(waits_for[start])

    while pending:
        question = pending.pop()
        if question not in reached:
            reached.add(question)
            pending.extend(waits_for.get(question, ()))

    return reached
