"""Conditions that ask after nothing, and questions that wait for themselves, as data."""

import datetime as dt

from msgspec.structs import replace

from tests.interview.interview_samples import BASES, NOTE, OPENING, START
from ttdn_desktop.interview.condition_checks import condition_faults, cycle_faults
from ttdn_desktop.interview.faults import InterviewFault
from ttdn_desktop.interview.records import (
    After,
    All,
    Answered,
    AnyOf,
    Before,
    Condition,
    Equals,
    Not,
    OneOf,
    Question,
)

DAY = dt.date(2025, 7, 1)


def faults(when: Condition) -> list[InterviewFault]:
    known = {question.id: question for question in (OPENING, BASES, START, NOTE)}
    return list(condition_faults(replace(NOTE, when=when), known))


def cycles(**waits: Condition | None) -> list[str | None]:
    questions = {key: Question(id=key, kind="text", label=key, when=when) for key, when in waits.items()}
    return [fault.question for fault in cycle_faults(questions)]


def test_a_condition_on_what_is_asked_is_sound():
    assert faults(Answered("bases")) == []
    assert faults(Before("start", DAY)) == faults(After("start", DAY)) == []
    assert faults(OneOf("opening", ("can_cu", "thuc_hien"))) == []
    assert faults(Equals("bases", "bất kỳ")) == []


def test_a_value_of_another_form_is_no_option():
    (fault,) = faults(Equals("opening", ["can_cu"]))
    assert fault == InterviewFault("condition.no_option", "note", {"value": ["can_cu"], "asked": "opening"})


def test_each_part_of_a_condition_is_looked_at():
    when = All((Answered("x"), AnyOf((Not(Answered("y")), OneOf("opening", ("can_cu", "a", "b"))))))
    assert faults(when) == [
        InterviewFault("condition.unknown_question", "note", {"asked": "x"}),
        InterviewFault("condition.unknown_question", "note", {"asked": "y"}),
        InterviewFault("condition.no_option", "note", {"value": "a", "asked": "opening"}),
        InterviewFault("condition.no_option", "note", {"value": "b", "asked": "opening"}),
    ]


def test_only_a_date_is_before_or_after_a_day():
    expected = [InterviewFault("condition.no_date", "note", {"asked": "opening"})]
    assert faults(Before("opening", DAY)) == faults(After("opening", DAY)) == expected


def test_a_question_that_waits_for_itself_through_others_is_found_and_no_other():
    assert cycles(a=Answered("b"), b=Not(Equals("c", "x")), c=AnyOf((Answered("a"),)), d=Answered("a")) == [
        "a",
        "b",
        "c",
    ]
    assert cycles(a=Answered("a")) == ["a"]
    assert cycles(a=None, b=Answered("a"), c=All((Answered("a"), Answered("b")))) == []
    assert cycles(a=Answered("nowhere")) == []
