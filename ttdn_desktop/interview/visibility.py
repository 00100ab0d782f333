"""Which questions are asked: a hidden one keeps its answer, and the answer doesn't count."""

from typing import Any

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.answers import Context, effective_value
from ttdn_desktop.interview.conditions import Lookup, is_met
from ttdn_desktop.interview.records import InterviewSection, Question


def visible_questions(section: InterviewSection, dossier: Dossier, context: Context) -> tuple[Question, ...]:
    """Return the questions of ``section`` that are asked now, in their order."""
    return tuple(question for question in section.questions if is_visible(question, dossier, context))


def is_visible(question: Question, dossier: Dossier, context: Context) -> bool:
    """Return whether ``question`` is asked now."""
    return question.when is None or is_met(question.when, _lookup(dossier, context, (question.id,)))


def visible_value(question_id: str, dossier: Dossier, context: Context) -> Any:
    """Return the value that counts of the question of that id: None where it is hidden or unknown."""
    return _lookup(dossier, context, ())(question_id)


def _lookup(dossier: Dossier, context: Context, pending: tuple[str, ...]) -> Lookup:
    """Return the lookup while the questions ``pending`` are being decided: they have no value in it.

    Circular conditions are refused when a pack is loaded (``condition_checks``); this ends for any.
    """

    def value_of(question_id: str) -> Any:
        question = context.interview.question(question_id)
        if question is None or question_id in pending:
            return None
        others = _lookup(dossier, context, (*pending, question_id))
        if question.when is not None and not is_met(question.when, others):
            return None
        return effective_value(dossier, question, context)

    return value_of
