import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from tests.interview.interview_samples import (
    ARCHIVE,
    BASES,
    CONTENTS,
    DIRECTIVE,
    INTERVIEW,
    NOTE,
    OPENING,
    PURPOSES,
    START,
    context_of,
)
from ttdn_desktop.interview.checking import check_interview, interview_faults
from ttdn_desktop.interview.faults import InterviewFault
from ttdn_desktop.interview.records import (
    After,
    All,
    Answered,
    AnyOf,
    Before,
    Equals,
    FromCommune,
    FromDirective,
    FromPack,
    Interview,
    InterviewSection,
    Not,
    OneOf,
    Option,
    Question,
)


def problems(*questions: Question) -> tuple[str, ...]:
    return check_interview(context_of(*questions).interview, DIRECTIVE)


def changed(question: Question, **changes: Any) -> Question:
    return replace(question, **changes)


def test_a_sound_interview_has_no_problems():
    assert check_interview(INTERVIEW, DIRECTIVE) == ()


@pytest.mark.parametrize(
    ("questions", "line"),
    [
        ((NOTE, changed(START, id="note")), "mã câu hỏi “note” dùng hơn một lần."),
        ((ARCHIVE, changed(ARCHIVE, id="b")), "mục “plan.archive” của hồ sơ có hơn một câu hỏi."),
        (
            (PURPOSES, changed(PURPOSES, id="b")),
            "mục “plan.choices (purposes)” của hồ sơ có hơn một câu hỏi.",
        ),
        ((changed(NOTE, id=" "),), "câu hỏi “ ”: thiếu mã."),
        ((changed(NOTE, label=""),), "câu hỏi “note”: thiếu nhãn."),
        (
            (changed(NOTE, key="plan.signer"),),
            "câu hỏi “note”: mục “plan.signer” cần kiểu signer, không phải paragraph.",
        ),
        (
            (changed(CONTENTS, group=None),),
            "câu hỏi “contents”: kiểu items phải nêu nhóm (group): purposes, contents hoặc forms.",
        ),
        ((changed(NOTE, group="forms"),), "câu hỏi “note”: chỉ kiểu items mới có nhóm (group)."),
        (
            (changed(OPENING, options=(), default=None),),
            "câu hỏi “opening”: kiểu choice phải có các lựa chọn (options).",
        ),
        (
            (changed(NOTE, options=(Option("a", "A"),)),),
            "câu hỏi “note”: chỉ kiểu choice mới có các lựa chọn (options).",
        ),
        (
            (changed(OPENING, options=(*OPENING.options, Option("can_cu", "Lại"))),),
            "câu hỏi “opening”: lựa chọn “can_cu” ghi hơn một lần.",
        ),
        (
            (changed(OPENING, default=FromPack("x")),),
            "câu hỏi “opening”: giá trị mặc định “x” không có trong các lựa chọn.",
        ),
        (
            (changed(START, default=FromPack("2019-02-30")),),
            "câu hỏi “start”: giá trị mặc định không đúng kiểu date.",
        ),
        (
            (changed(NOTE, default=FromPack(None)),),
            "câu hỏi “note”: giá trị mặc định không đúng kiểu paragraph.",
        ),
        (
            (changed(CONTENTS, default=FromPack(["I.1"])),),
            "câu hỏi “contents”: mục mặc định “I.1” không có trong nhóm contents.",
        ),
        (
            (changed(NOTE, default=FromCommune("recipients")),),
            "câu hỏi “note”: mặc định “recipients” của cài đặt của xã cần kiểu lines, không phải paragraph.",
        ),
        (
            (changed(NOTE, default=FromDirective("date")),),
            "câu hỏi “note”: mặc định “date” của kế hoạch cấp trên cần kiểu date, không phải paragraph.",
        ),
        (
            (changed(NOTE, source=("I", "I.9")),),
            "câu hỏi “note”: đoạn “I.9” không có trong kế hoạch cấp trên.",
        ),
        (
            (changed(NOTE, when=Not(All((Answered("x"),)))),),
            "câu hỏi “note”: điều kiện hỏi tới câu “x” không có.",
        ),
        (
            (OPENING, changed(NOTE, when=AnyOf((Equals("opening", "khác"),)))),
            "câu hỏi “note”: điều kiện so với “khác”, câu “opening” không có lựa chọn ấy.",
        ),
        (
            (OPENING, changed(NOTE, when=OneOf("opening", ("can_cu", 1)))),
            "câu hỏi “note”: điều kiện so với “1”, câu “opening” không có lựa chọn ấy.",
        ),
        (
            (OPENING, changed(NOTE, when=Before("opening", dt.date(2025, 7, 1)))),
            "câu hỏi “note”: điều kiện so ngày với câu “opening” không phải kiểu date.",
        ),
        (
            (NOTE, changed(START, when=After("note", dt.date(2025, 7, 1)))),
            "câu hỏi “start”: điều kiện so ngày với câu “note” không phải kiểu date.",
        ),
        (
            (changed(NOTE, when=Answered("note")),),
            "câu hỏi “note”: điều kiện đi vòng, rốt cuộc chờ chính câu này.",
        ),
    ],
)
def test_each_fault_is_named_with_its_question(questions: tuple[Question, ...], line: str):
    assert problems(*questions) == (line,)


def test_an_unknown_setting_of_the_commune_is_named_with_the_known_ones():
    (line,) = problems(changed(NOTE, default=FromCommune("phone")))
    assert line.startswith(
        "câu hỏi “note”: mặc định lấy “phone” không có trong cài đặt của xã; có: signer, lead"
    )


def test_a_cycle_is_named_at_each_question_in_it_and_nowhere_else():
    first = changed(NOTE, id="a", when=Answered("b"))
    second = changed(NOTE, id="b", when=Not(Equals("c", "x")))
    third = changed(NOTE, id="c", when=AnyOf((Answered("a"),)))
    outside = changed(NOTE, id="d", when=Answered("a"))
    lines = problems(first, second, third, outside)
    assert [line.split(":")[0] for line in lines] == ["câu hỏi “a”", "câu hỏi “b”", "câu hỏi “c”"]


def test_conditions_on_dates_lists_and_texts_are_sound():
    assert problems(START, changed(NOTE, when=Before("start", dt.date(2025, 7, 1)))) == ()
    assert problems(OPENING, BASES, changed(NOTE, when=Equals("bases", "Căn cứ Luật A"))) == ()


def test_a_newer_or_foreign_interview_is_named():
    assert check_interview(replace(INTERVIEW, format="x"), DIRECTIVE) == (
        "mục “format” phải là “ttdn-interview”.",
    )
    assert check_interview(replace(INTERVIEW, version=2), DIRECTIVE) == (
        "bộ câu hỏi do bản chương trình mới hơn làm (phiên bản 2).",
    )
    assert check_interview(Interview(), DIRECTIVE) == ("bộ câu hỏi chưa có phần nào.",)


def test_a_section_given_twice_is_named():
    section = InterviewSection(id="s", title="S", questions=(NOTE,))
    interview = Interview(sections=(section, replace(section, questions=(START,))))
    assert check_interview(interview, DIRECTIVE) == ("mã phần “s” dùng hơn một lần.",)


def test_faults_are_data_at_their_question():
    question = changed(NOTE, default=FromCommune("recipients"), source=("I.9",))
    assert list(interview_faults(context_of(question).interview, DIRECTIVE)) == [
        InterviewFault(
            "default.kind_of_field",
            "note",
            {"field": "recipients", "source": "commune", "allowed": ("lines",), "kind": "paragraph"},
        ),
        InterviewFault("question.unknown_source", "note", {"passage": "I.9"}),
    ]


def test_an_interview_of_the_current_version_is_sound():
    assert list(interview_faults(replace(INTERVIEW, version=1), DIRECTIVE)) == []
