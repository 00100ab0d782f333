"""Every check of a dossier's answers: one fault makes one finding, at its place."""

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from tests.interview.interview_samples import (
    BANNERS,
    CONTEXT,
    EMPTY,
    FULL,
    OPENING,
    RADIO,
    brief,
    context_of,
    only,
    with_plan,
    with_radio,
)
from ttdn_desktop.dossier.records import Choice, Dossier, Signer
from ttdn_desktop.interview.validation import answer_findings
from ttdn_desktop.sense.messages import message_of


def test_nothing_is_found_in_a_full_dossier():
    assert list(answer_findings(FULL, CONTEXT)) == []


def test_each_required_answer_missing_is_an_error_in_the_interviews_order():
    missing = [f for f in answer_findings(EMPTY, CONTEXT) if f.code == "sense.answer-missing"]
    places = [(f.section, f.question, f.severity) for f in missing]
    assert places == [
        ("choices", "purposes", "error"),
        ("choices", "contents", "error"),
        ("work", "activities", "error"),
        ("end", "recipients", "error"),
        ("end", "archive", "error"),
        ("end", "signer", "error"),
    ]
    assert message_of(missing[0]) == "Chưa trả lời “Mục đích”. Hãy trả lời câu này."


def test_a_required_answer_is_not_missed_while_the_question_is_hidden():
    assert "bases" not in [f.question for f in answer_findings(EMPTY, CONTEXT)]
    opened = replace(EMPTY, answers={"opening": "can_cu"})
    assert "bases" in [f.question for f in answer_findings(opened, CONTEXT)]


@pytest.mark.parametrize(
    ("dossier", "expected"),
    [
        (replace(FULL, answers={"opening": "khác"}), ("sense.answer-odd", "error", "opening", None)),
        (replace(FULL, answers={"opening": 3}), ("sense.answer-odd", "error", "opening", None)),
        (replace(FULL, answers={"money": -5}), ("sense.answer-odd", "error", "money", None)),
        (replace(FULL, answers={"start": "2019-02-30"}), ("sense.answer-odd", "error", "start", None)),
        (with_radio(duties=("III.1", "III.9")), ("sense.unknown-item", "error", "activities", "a1")),
        (with_radio(contents=("II.1.9",)), ("sense.unknown-item", "error", "activities", "a1")),
        (with_radio(channel="lạ"), ("sense.unknown-item", "error", "activities", "a1")),
        (with_plan(not_applicable={"III.7": "x"}), ("sense.unknown-item", "error", "duties", "III.7")),
        (
            with_plan(choices=(*FULL.plan.choices, Choice(id="V.1"))),
            ("sense.unknown-item", "error", "purposes", "V.1"),
        ),
        (with_plan(signer=Signer()), ("sense.answer-missing", "error", "signer", None)),
        (replace(FULL, year=2020, plan=replace(FULL.plan, activities=(
            replace(RADIO, start=dt.date(2020, 1, 1), end=dt.date(2020, 1, 2), note="x"),
            replace(BANNERS, start=dt.date(2020, 1, 1), end=dt.date(2020, 1, 2), note="x"),
        ))), ("sense.other-year", "warning", "", "year")),
    ],
)  # fmt: skip
def test_one_fault_makes_one_finding_at_its_place(dossier: Dossier, expected: tuple[Any, ...]):
    assert brief(dossier) == [expected]
    assert message_of(only(dossier)).endswith(".")


def test_findings_of_what_the_interview_does_not_ask_have_no_place():
    found = answer_findings(with_radio(channel="lạ"), context_of(OPENING))
    assert [(f.code, f.section, f.question) for f in found] == [("sense.unknown-item", "", "")]
