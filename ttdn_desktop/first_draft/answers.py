"""Answers of the interview that have no key of their own: the funding, and what must be answered."""

from typing import Any

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.answers import Context, effective_value, is_answered
from ttdn_desktop.interview.records import Question
from ttdn_desktop.interview.visibility import visible_questions

_FUNDING = "funding"
_INTEGRATED = "long_ghep"
"""A draft names no sums: what costs nothing of its own is paid from what runs anyway."""


def answers_of(dossier: Dossier, context: Context) -> dict[str, Any]:
    """Return the answers that a draft gives: each required choice that has no default, and the funding."""
    found = dict(dossier.answers)
    asked = [
        question
        for section in context.interview.sections
        for question in visible_questions(section, dossier, context)
        if question.key is None
    ]

    for question in asked:
        value = _proposal(question, dossier, context)
        if value is not None:
            found[question.id] = value
    return found


def _proposal(question: Question, dossier: Dossier, context: Context) -> Any:
    offered = [option.value for option in question.options]
    if question.id == _FUNDING and _INTEGRATED in offered:
        return _INTEGRATED
    if question.required and offered and not is_answered(effective_value(dossier, question, context)):
        return offered[0]
    return None
