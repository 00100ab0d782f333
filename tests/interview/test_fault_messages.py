"""Each fault of an interview has one sentence, and no sentence is left over."""

import pytest

from tests.codes_in_source import codes_in
from ttdn_desktop.interview import checking, condition_checks
from ttdn_desktop.interview.fault_messages import MESSAGES, message_of
from ttdn_desktop.interview.faults import InterviewFault


def test_every_code_has_its_message_and_no_message_is_left_over() -> None:
    assert codes_in((checking, condition_checks), "InterviewFault") == MESSAGES.keys()


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (
            InterviewFault("interview.newer", data={"version": 2}),
            "bộ câu hỏi do bản chương trình mới hơn làm (phiên bản 2).",
        ),
        (InterviewFault("question.no_id", " "), "câu hỏi “ ”: thiếu mã."),
        (InterviewFault("question.no_id", ""), "câu hỏi “”: thiếu mã."),
        (
            InterviewFault("question.unknown_source", "q", {"passage": "commune"}),
            "câu hỏi “q”: đoạn “commune” không có trong kế hoạch cấp trên.",
        ),
        (
            InterviewFault("condition.no_option", "q", {"value": "{0}", "asked": "o"}),
            "câu hỏi “q”: điều kiện so với “{0}”, câu “o” không có lựa chọn ấy.",
        ),
    ],
)
def test_a_message_is_made_from_question_and_data(fault: InterviewFault, sentence: str) -> None:
    assert message_of(fault) == sentence
