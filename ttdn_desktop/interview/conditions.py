"""Conditions: whether one holds, and saying it in Vietnamese."""

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
            found = lookup(question)
            return isinstance(found, dt.date) and found < date
        case After(question, date):
            found = lookup(question)
            return isinstance(found, dt.date) and found > date


def referenced_questions(condition: Condition) -> tuple[str, ...]:
    """Return the ids of the questions that ``condition`` looks at."""
    if isinstance(condition, (All, AnyOf)):
        return tuple(question for part in condition.of for question in referenced_questions(part))
    if isinstance(condition, Not):
        return referenced_questions(condition.of)
    return (condition.question,)


def explain_condition(condition: Condition, interview: Interview, *, asked: bool = True) -> str:
    """Return the sentence that tells why a question with ``condition`` is asked, or isn't."""
    said = _said(condition, interview)
    return f"Hỏi vì {said}." if asked else f"Không hỏi vì chỉ hỏi khi {said}."


def _equals(found: Any, value: Any) -> bool:
    if isinstance(found, tuple):
        return any(_equals(item, value) for item in cast(tuple[Any, ...], found))
    if isinstance(found, Choice):
        return found.id == value
    if isinstance(found, Signer):
        return found.authority == value
    if isinstance(found, dt.date):
        return found.isoformat() == value
    return found is not None and type(found) is type(value) and found == value


def _said(condition: Condition, interview: Interview, *, denied: bool = False) -> str:
    match condition:
        case Not(of):
            return _said(of, interview, denied=not denied)
        case All(of) | AnyOf(of):
            both = isinstance(condition, All) is not denied
            parts = [_part(part, interview, denied=denied) for part in of]
            return (" và " if both else " hoặc ").join(parts) or "luôn luôn"
        case Answered(question):
            return f"{_label(question, interview)} {'chưa' if denied else 'đã'} được trả lời"
        case Equals(question, value):
            said = f"{'không phải là' if denied else 'là'} {_named(question, value, interview)}"
            return f"{_label(question, interview)} {said}"
        case OneOf(question, values):
            named = ", ".join(_named(question, value, interview) for value in values)
            said = "không thuộc" if denied else "là một trong"
            return f"{_label(question, interview)} {said}: {named}"
        case Before(question, date):
            said = "không trước" if denied else "trước"
            return f"{_label(question, interview)} {said} ngày {day_month_year(date)}"
        case After(question, date):
            said = "không sau" if denied else "sau"
            return f"{_label(question, interview)} {said} ngày {day_month_year(date)}"


def _part(part: Condition, interview: Interview, *, denied: bool) -> str:
    said = _said(part, interview, denied=denied)
    inner = part.of if isinstance(part, Not) else part
    return f"({said})" if isinstance(inner, (All, AnyOf)) else said


def _label(question_id: str, interview: Interview) -> str:
    question = interview.question(question_id)
    return f"“{question.label if question else question_id}”"


def _named(question_id: str, value: Any, interview: Interview) -> str:
    question = interview.question(question_id)
    options = {option.value: option.label for option in question.options} if question else {}
    return f"“{options.get(value, value)}”"
