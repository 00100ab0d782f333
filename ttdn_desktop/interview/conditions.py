"""Conditions: whether one holds, and what it says in Vietnamese."""

import datetime as dt
from collections.abc import Callable
from typing import Any, cast

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.records import Choice, Signer
from ttdn_desktop.interview.records import (
    After,
    All,
    Answered,
    AnyOf,
    Before,
    Condition,
    Equals,
    Interview,
    Not,
    OneOf,
)
from ttdn_desktop.interview.values import is_answered

Lookup = Callable[[str], Any]
"""A question's id to the value that counts, None where the question isn't asked."""


def is_met(condition: Condition, lookup: Lookup) -> bool:
    """Return whether ``condition`` holds.

    A list equals a value when the value is in it (the id, of a choice); a signer equals its authority.
    """
    match condition:
        case All(of):
            return all(is_met(part, lookup) for part in of)
        case AnyOf(of):
            return any(is_met(part, lookup) for part in of)
        case Not(of):
            return not is_met(of, lookup)
        case Answered(question):
            return is_answered(lookup(question))
        case Equals(question, value):
            return _equals(lookup(question), value)
        case OneOf(question, values):
            return any(_equals(lookup(question), value) for value in values)
        case Before(question, date):
            answer = lookup(question)
            return isinstance(answer, dt.date) and answer < date
        case After(question, date):
            answer = lookup(question)
            return isinstance(answer, dt.date) and answer > date


def referenced_questions(condition: Condition) -> tuple[str, ...]:
    """Return the ids of the questions that ``condition`` asks after, in its order."""
    if isinstance(condition, (All, AnyOf)):
        return tuple(question for part in condition.of for question in referenced_questions(part))
    if isinstance(condition, Not):
        return referenced_questions(condition.of)
    return (condition.question,)


def explain_condition(condition: Condition, interview: Interview, *, asked: bool = True) -> str:
    """Return the sentence that says why a question with ``condition`` is asked, or isn't."""
    statement = _statement(condition, interview)
    return f"Hỏi vì {statement}." if asked else f"Không hỏi vì chỉ hỏi khi {statement}."


def _equals(answer: Any, value: Any) -> bool:
    if isinstance(answer, tuple):
        return any(_equals(item, value) for item in cast(tuple[Any, ...], answer))
    if isinstance(answer, Choice):
        return answer.id == value
    if isinstance(answer, Signer):
        return answer.authority == value
    if isinstance(answer, dt.date):
        return answer.isoformat() == value
    # Python takes True for 1, JSON doesn't
    return answer is not None and type(answer) is type(value) and answer == value


def _statement(condition: Condition, interview: Interview, *, negated: bool = False) -> str:
    """Return ``condition`` as a clause; its opposite where ``negated``, for "không phải (…)" is clumsy."""
    match condition:
        case Not(of):
            return _statement(of, interview, negated=not negated)
        case All(of) | AnyOf(of):
            # not (a and b) is: not a or not b
            both = isinstance(condition, All) is not negated
            parts = [_part_statement(part, interview, negated=negated) for part in of]
            return (" và " if both else " hoặc ").join(parts) or "luôn luôn"
        case Answered(question):
            return f"{_question_label(question, interview)} {'chưa' if negated else 'đã'} được trả lời"
        case Equals(question, value):
            statement = f"{'không phải là' if negated else 'là'} {_option_label(question, value, interview)}"
            return f"{_question_label(question, interview)} {statement}"
        case OneOf(question, values):
            labels = ", ".join(_option_label(question, value, interview) for value in values)
            statement = "không thuộc" if negated else "là một trong"
            return f"{_question_label(question, interview)} {statement}: {labels}"
        case Before(question, date):
            statement = "không trước" if negated else "trước"
            return f"{_question_label(question, interview)} {statement} ngày {day_month_year(date)}"
        case After(question, date):
            statement = "không sau" if negated else "sau"
            return f"{_question_label(question, interview)} {statement} ngày {day_month_year(date)}"


def _part_statement(part: Condition, interview: Interview, *, negated: bool) -> str:
    """Return the statement of one of several conditions, in brackets where it has several itself."""
    statement = _statement(part, interview, negated=negated)
    inner = part.of if isinstance(part, Not) else part
    return f"({statement})" if isinstance(inner, (All, AnyOf)) else statement


def _question_label(question_id: str, interview: Interview) -> str:
    question = interview.question(question_id)
    return f"“{question.label if question else question_id}”"


def _option_label(question_id: str, value: Any, interview: Interview) -> str:
    question = interview.question(question_id)
    options = {option.value: option.label for option in question.options} if question else {}
    return f"“{options.get(value, value)}”"
