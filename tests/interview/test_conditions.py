import datetime as dt
from typing import Any

import pytest

from tests.interview.interview_samples import INTERVIEW
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Choice, Signer
from ttdn_desktop.interview.conditions import explain_condition, is_met, referenced_questions
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

ANSWERS: dict[str, Any] = {
    "opening": "can_cu",
    "money": 0,
    "start": dt.date(2019, 7, 1),
    "signer": Signer(authority="KT", name="B"),
    "contents": (Choice(id="II.1.1"), Choice(id="II.1.3")),
    "bases": ("Luật A",),
    "count": 1,
}
DAY = dt.date(2019, 7, 1)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (Equals("opening", "can_cu"), True),
        (Equals("opening", "thuc_hien"), False),
        (Equals("nowhere", "can_cu"), False),
        (Equals("nowhere", None), False),
        (Equals("money", 0), True),
        (Equals("count", True), False),
        (Equals("start", "2019-07-01"), True),
        (Equals("signer", "KT"), True),
        (Equals("contents", "II.1.3"), True),
        (Equals("contents", "II.1.2"), False),
        (Equals("bases", "Luật A"), True),
        (OneOf("opening", ("thuc_hien", "can_cu")), True),
        (OneOf("opening", ("x",)), False),
        (OneOf("opening", ()), False),
        (Answered("money"), True),
        (Answered("note"), False),
        (Before("start", dt.date(2019, 7, 2)), True),
        (Before("start", DAY), False),
        (After("start", dt.date(2019, 6, 30)), True),
        (After("start", DAY), False),
        (Before("opening", DAY), False),
        (After("nowhere", DAY), False),
        (All((Answered("money"), Equals("opening", "can_cu"))), True),
        (All((Answered("money"), Equals("opening", "x"))), False),
        (All(()), True),
        (AnyOf((Answered("note"), Equals("opening", "can_cu"))), True),
        (AnyOf((Answered("note"),)), False),
        (AnyOf(()), False),
        (Not(Answered("note")), True),
        (Not(Answered("money")), False),
    ],
)
def test_a_condition_holds_as_its_name_says(condition: Condition, expected: bool):
    assert is_met(condition, ANSWERS.get) is expected


def test_a_condition_knows_which_questions_it_looks_at():
    condition = All((Equals("a", 1), Not(AnyOf((Answered("b"), Before("c", DAY))))))
    assert referenced_questions(condition) == ("a", "b", "c")


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        (Equals("opening", "can_cu"), "Hỏi vì “Cách mở đầu” là “Căn cứ”."),
        (Not(Equals("opening", "can_cu")), "Hỏi vì “Cách mở đầu” không phải là “Căn cứ”."),
        (
            OneOf("opening", ("can_cu", "thuc_hien")),
            "Hỏi vì “Cách mở đầu” là một trong: “Căn cứ”, “Thực hiện”.",
        ),
        (Answered("money"), "Hỏi vì “Kinh phí khác” đã được trả lời."),
        (Not(Answered("money")), "Hỏi vì “Kinh phí khác” chưa được trả lời."),
        (Before("start", DAY), "Hỏi vì “Ngày bắt đầu” trước ngày 01/07/2019."),
        (After("start", DAY), "Hỏi vì “Ngày bắt đầu” sau ngày 01/07/2019."),
        (Not(After("start", DAY)), "Hỏi vì “Ngày bắt đầu” không sau ngày 01/07/2019."),
        (
            All((Answered("money"), AnyOf((Answered("note"), Answered("count"))))),
            "Hỏi vì “Kinh phí khác” đã được trả lời và"
            " (“Ghi chú” đã được trả lời hoặc “Số thôn” đã được trả lời).",
        ),
        (
            Not(All((Answered("money"), Answered("note")))),
            "Hỏi vì “Kinh phí khác” chưa được trả lời hoặc “Ghi chú” chưa được trả lời.",
        ),
        (Not(Not(Answered("money"))), "Hỏi vì “Kinh phí khác” đã được trả lời."),
        (Equals("nowhere", 3), "Hỏi vì “nowhere” là “3”."),
    ],
)
def test_why_a_question_is_asked_is_said_in_vietnamese(condition: Condition, message: str):
    assert explain_condition(condition, INTERVIEW) == message


def test_why_a_question_is_not_asked_is_said_too():
    message = explain_condition(Equals("opening", "can_cu"), INTERVIEW, asked=False)
    assert message == "Không hỏi vì chỉ hỏi khi “Cách mở đầu” là “Căn cứ”."


def test_conditions_are_read_from_a_packs_json():
    raw = {
        "id": "q",
        "kind": "text",
        "label": "Câu",
        "when": {
            "op": "all",
            "of": [
                {"op": "not", "of": {"op": "answered", "question": "a"}},
                {"op": "before", "question": "d", "date": "2025-07-01"},
                {"op": "one_of", "question": "b", "values": ["x", 2]},
            ],
        },
        "default": {"from": "pack", "value": ["a"]},
        "mới": 1,
    }
    question = records_json.convert(raw, Question, name="interview.json")
    parts = (Not(Answered("a")), Before("d", dt.date(2025, 7, 1)), OneOf("b", ("x", 2)))
    assert question.when == All(parts)
    assert question.extra == {"mới": 1}
