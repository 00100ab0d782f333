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
    with_activities,
    with_plan,
    with_radio,
)
from ttdn_desktop.dossier.records import Assignment, Choice, Dossier, Signer
from ttdn_desktop.interview.validation import findings
from ttdn_desktop.workspace.report.messages import message_of


def test_nothing_is_found_in_a_full_dossier():
    assert findings(FULL, CONTEXT) == ()


def test_each_required_answer_missing_is_an_error_in_the_interviews_order():
    missing = [f for f in findings(EMPTY, CONTEXT) if f.code == "missing"]
    places = [(f.section, f.question, f.severity) for f in missing]
    assert places == [
        ("choices", "purposes", "error"),
        ("choices", "contents", "error"),
        ("work", "activities", "error"),
        ("end", "recipients", "error"),
        ("end", "archive", "error"),
        ("end", "signer", "error"),
    ]
    assert message_of(missing[0]) == "Chưa trả lời “Mục đích”."


def test_a_required_answer_is_not_missed_while_the_question_is_hidden():
    assert "bases" not in [f.question for f in findings(EMPTY, CONTEXT)]
    opened = replace(EMPTY, answers={"opening": "can_cu"})
    assert "bases" in [f.question for f in findings(opened, CONTEXT)]


@pytest.mark.parametrize(
    ("dossier", "expected"),
    [
        (replace(FULL, answers={"opening": "khác"}), ("not_an_option", "error", "opening", None)),
        (replace(FULL, answers={"opening": 3}), ("wrong_kind", "error", "opening", None)),
        (replace(FULL, answers={"money": -5}), ("wrong_kind", "error", "money", None)),
        (replace(FULL, answers={"start": "2019-02-30"}), ("wrong_kind", "error", "start", None)),
        (with_radio(title=" "), ("no_title", "error", "activities", "a1")),
        (with_radio(lead=""), ("no_lead", "warning", "activities", "a1")),
        (with_radio(start=None), ("no_dates", "warning", "activities", "a1")),
        (with_radio(end=None), ("no_dates", "warning", "activities", "a1")),
        (with_radio(duties=("III.1", "III.9")), ("unknown_duty", "error", "activities", "a1")),
        (with_radio(contents=("II.1.9",)), ("unknown_content", "error", "activities", "a1")),
        (with_radio(channel="lạ"), ("unknown_channel", "error", "activities", "a1")),
        (with_radio(end=dt.date(2019, 1, 31)), ("end_before_start", "error", "activities", "a1")),
        (with_radio(start=dt.date(2018, 12, 31)), ("outside_year", "warning", "activities", "a1")),
        (with_radio(end=dt.date(2019, 11, 6)), ("after_due", "warning", "activities", "a1")),
        (
            with_radio(end=dt.date(2020, 1, 1), note="Thường xuyên"),
            ("outside_year", "warning", "activities", "a1"),
        ),
        (with_plan(not_applicable={"III.1": "x"}), ("covered_and_excused", "warning", "duties", "III.1")),
        (with_plan(not_applicable={"III.7": "x"}), ("unknown_duty", "error", "duties", "III.7")),
        (with_activities(RADIO), ("uncovered", "error", "duties", "III.2")),
        (
            with_plan(choices=(*FULL.plan.choices, Choice(id="V.1"))),
            ("unknown_choice", "error", "purposes", "V.1"),
        ),
        (with_plan(signer=Signer()), ("missing", "error", "signer", None)),
        (with_plan(assignments=(Assignment(tasks=("x",)),)), ("no_body", "error", "assignments", "1")),
        (with_plan(assignments=(Assignment(to="x", tasks=("",)),)), ("no_task", "error", "assignments", "1")),
        (replace(FULL, year=2020, plan=replace(FULL.plan, activities=(
            replace(RADIO, start=dt.date(2020, 1, 1), end=dt.date(2020, 1, 2), note="x"),
            replace(BANNERS, start=dt.date(2020, 1, 1), end=dt.date(2020, 1, 2), note="x"),
        ))), ("other_year", "warning", "", None)),
    ],
)  # fmt: skip
def test_one_fault_makes_one_finding_at_its_place(dossier: Dossier, expected: tuple[Any, ...]):
    assert brief(dossier) == [expected]
    assert message_of(only(dossier)).endswith(".")


def test_a_duty_that_does_not_apply_needs_a_reason():
    excused = with_activities(RADIO)
    with_reason = replace(excused, plan=replace(excused.plan, not_applicable={"III.2": "Không có biển"}))
    without = replace(excused, plan=replace(excused.plan, not_applicable={"III.2": "  "}))
    assert brief(with_reason) == []
    assert brief(without) == [("uncovered", "error", "duties", "III.2")]
    assert "chưa nêu lý do" in message_of(only(without))


def test_findings_of_what_the_interview_does_not_ask_have_no_place():
    found = findings(with_radio(channel="lạ"), context_of(OPENING))
    assert [(f.code, f.section, f.question) for f in found] == [("unknown_channel", "", "")]
