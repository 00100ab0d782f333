import datetime as dt

import pytest
from msgspec.structs import replace

from tests.interview.interview_samples import (
    ACTIVITIES,
    ARCHIVE,
    ASSIGNMENTS,
    BASES,
    CONTENTS,
    CONTEXT,
    COUNT,
    DIRECTIVE,
    DUTIES,
    EMPTY,
    EXTRA_MONEY,
    FULL,
    INTERVIEW,
    NOTE,
    NUMBER,
    OPENING,
    PURPOSES,
    RADIO,
    RECIPIENTS,
    SETTINGS,
    SIGNER,
    START,
)
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.reading import read, write
from ttdn_desktop.dossier.records import Activity, Assignment, Choice, Dossier, Signer
from ttdn_desktop.interview.answers import (
    Context,
    Origin,
    answer,
    effective_value,
    is_answered,
    origin,
    value,
)
from ttdn_desktop.interview.records import FromDirective, FromPack, Question
from ttdn_desktop.interview.start import new_dossier

WITH_SETTINGS = Context(INTERVIEW, DIRECTIVE, SETTINGS)


def answered(question: Question, given: object) -> Dossier:
    return answer(EMPTY, question, given, DIRECTIVE)


@pytest.mark.parametrize(
    ("question", "given"),
    [
        (OPENING, "can_cu"),
        (NOTE, "Một đoạn\nhai dòng"),
        (START, dt.date(2019, 11, 5)),
        (EXTRA_MONEY, 12_500_000),
        (EXTRA_MONEY, 0),
        (COUNT, 7),
        (COUNT, 2.5),
        (BASES, ("Căn cứ Luật A", "Căn cứ Luật B")),
        (PURPOSES, (Choice(id="I.2"),)),
        (SIGNER, Signer(authority="KT", position="PHÓ CHỦ TỊCH", name="Trần Thị B")),
        (ACTIVITIES, (RADIO,)),
        (ASSIGNMENTS, (Assignment(to="Công an xã", tasks=("Nắm tình hình.",)),)),
        (RECIPIENTS, ("Trưởng các thôn",)),
        (ARCHIVE, "VT"),
        (NUMBER, "15/KH-UBND"),
        (DUTIES, {"III.1": "Không có biển"}),
        (Question(id="y", kind="number", label="Năm", key="year"), 2020),
        (Question(id="d", kind="date", label="Ngày", key="plan.date"), dt.date(2019, 2, 3)),
        (Question(id="signer2", kind="signer", label="Người ký nháy"), Signer(name="Lê Văn C")),
        (Question(id="table", kind="activities", label="Bảng"), (RADIO,)),
    ],
)
def test_an_answer_reads_back_as_it_was_given_and_from_the_file_too(question: Question, given: object):
    dossier = answered(question, given)
    kept = read(write(dossier), name="a.json").dossier
    assert value(dossier, question) == given
    assert value(kept, question) == given
    assert kept == dossier


@pytest.mark.parametrize(
    ("question", "nothing"),
    [
        (NUMBER, None),
        (NUMBER, ""),
        (ARCHIVE, None),
        (RECIPIENTS, None),
        (SIGNER, None),
        (DUTIES, None),
        (NOTE, None),
        (PURPOSES, ()),
    ],
)
def test_taking_an_answer_back_leaves_the_dossier_as_before(question: Question, nothing: object):
    given = {"signer": Signer(name="A"), "lines": ("x",), "items": (Choice(id="I.1"),)}
    dossier = answered(question, given.get(question.kind, {"III.1": "x"} if question is DUTIES else "x"))
    assert dossier != EMPTY
    assert answer(dossier, question, nothing, DIRECTIVE) == EMPTY


def test_the_year_can_be_changed_but_not_taken_back():
    year = Question(id="y", kind="number", label="Năm", key="year")
    assert answered(year, None).year == 2019


def test_items_replace_only_their_groups_choices_in_the_higher_plans_order():
    changed = answer(FULL, CONTENTS, (Choice(id="II.1.3"), Choice(id="II.1.1")), DIRECTIVE)
    assert [choice.id for choice in changed.plan.choices] == ["I.1", "II.1.1", "II.1.3", "II.2.1"]


def test_items_of_another_group_given_by_mistake_change_nothing_there():
    changed = answer(FULL, PURPOSES, (Choice(id="I.2"), Choice(id="II.1.2")), DIRECTIVE)
    assert changed.plan.choices[1] == Choice(id="II.1.2", text="Sửa lời")
    assert [choice.id for choice in changed.plan.choices] == ["I.2", "II.1.2", "II.2.1"]


def test_a_choice_the_higher_plan_does_not_know_stays_last():
    odd = replace(FULL, plan=replace(FULL.plan, choices=(Choice(id="IX.9"), *FULL.plan.choices)))
    changed = answer(odd, PURPOSES, (Choice(id="I.3"),), DIRECTIVE)
    assert [choice.id for choice in changed.plan.choices] == ["I.3", "II.1.2", "II.2.1", "IX.9"]


def test_items_are_read_by_group_when_the_higher_plan_is_at_hand():
    assert value(FULL, PURPOSES, DIRECTIVE) == (Choice(id="I.1"),)
    assert value(FULL, PURPOSES) == FULL.plan.choices


def test_a_list_given_by_a_table_is_kept_as_a_tuple():
    dossier = answered(RECIPIENTS, ["A", "B"])
    assert dossier.plan.recipients == ("A", "B")
    hash(dossier.plan.recipients)


def test_text_is_put_in_order_wherever_it_stands():
    decomposed = "Va\u0323n Tha\u0306\u0301ng"
    composed = "Vạn Thắng"
    assert value(answered(NOTE, decomposed), NOTE) == composed
    activity = Activity(id="a", title=decomposed, support=(decomposed,), extra={"k": [decomposed]})
    (kept,) = value(answered(ACTIVITIES, (activity,)), ACTIVITIES)
    assert (kept.title, kept.support, kept.extra) == (composed, (composed,), {"k": [composed]})
    assert value(answered(DUTIES, {"III.1": decomposed}), DUTIES) == {"III.1": composed}


def test_a_text_too_long_to_be_read_again_is_refused():
    with pytest.raises(InputError, match="dài quá 20000 ký tự"):
        answered(NOTE, "a" * 20_001)
    assert len(value(answered(NOTE, "a" * 20_000), NOTE)) == 20_000


@pytest.mark.parametrize(
    ("question", "raw"),
    [
        (START, "2019-02-30"),
        (START, 5),
        (EXTRA_MONEY, -1),
        (EXTRA_MONEY, "nhiều"),
        (NOTE, ["a"]),
        (BASES, "a"),
        (COUNT, True),
    ],
)
def test_a_stored_value_of_another_kind_counts_as_none_and_is_not_lost(question: Question, raw: object):
    dossier = replace(EMPTY, answers={question.id: raw})
    assert value(dossier, question) is None
    assert answer(dossier, ARCHIVE, "VT", DIRECTIVE).answers == {question.id: raw}


@pytest.mark.parametrize("blank", [None, "", "  \n", (), ("", " "), {}, Signer(), Signer(name=" ")])
def test_blanks_are_no_answer(blank: object):
    assert not is_answered(blank)


@pytest.mark.parametrize("given", [0, 0.0, False, "x", ("", "x"), {"a": ""}, Signer(name="A"), dt.date.min])
def test_everything_else_is_one(given: object):
    assert is_answered(given)


def test_where_a_value_comes_from():
    cases = [
        (answered(ARCHIVE, "VT, VP"), ARCHIVE, Origin.TYPED, "VT, VP"),
        (EMPTY, ARCHIVE, Origin.COMMUNE, "VT, VHXH"),
        (EMPTY, SIGNER, Origin.COMMUNE, Signer(name="Nguyễn Văn A")),
        (EMPTY, OPENING, Origin.PACK, "thuc_hien"),
        (EMPTY, NUMBER, Origin.DIRECTIVE, "15/KH-UBND"),
        (EMPTY, NOTE, Origin.NONE, None),
    ]
    for dossier, question, source, counts in cases:
        assert origin(dossier, question, WITH_SETTINGS) is source
        assert effective_value(dossier, question, WITH_SETTINGS) == counts


def test_a_new_dossier_shows_that_its_values_are_the_communes():
    dossier = new_dossier("thu", 2019, SETTINGS, DIRECTIVE)
    assert dossier.plan.archive == "VT, VHXH"
    for question in (SIGNER, RECIPIENTS, ARCHIVE):
        assert origin(dossier, question, WITH_SETTINGS) is Origin.COMMUNE
        assert origin(dossier, question, CONTEXT) is Origin.TYPED


@pytest.mark.parametrize(("looked_at", "source"), [(False, Origin.PROPOSED), (True, Origin.TYPED)])
def test_an_answer_is_a_proposal_until_one_of_its_rows_was_looked_at(looked_at: bool, source: Origin):
    rows = (Activity(id="a1", proposed=not looked_at), Activity(id="a2", proposed=True))
    assert origin(answered(ACTIVITIES, rows), ACTIVITIES, CONTEXT) is source


def test_an_empty_default_is_no_value():
    assert origin(EMPTY, ARCHIVE, CONTEXT) is Origin.NONE
    assert effective_value(EMPTY, ARCHIVE, CONTEXT) == ""


def test_origins_speak_vietnamese():
    assert [source.label for source in Origin] == [
        "đã nhập",
        "đề nghị",
        "theo mẫu",
        "theo cài đặt của xã",
        "theo kế hoạch cấp trên",
        "chưa có",
    ]


def test_a_packs_default_for_items_may_be_a_list_of_ids():
    question = replace(CONTENTS, default=FromPack(["II.1.1", "I.1"]))
    assert effective_value(EMPTY, question, CONTEXT) == (Choice(id="II.1.1"),)


def test_a_date_can_come_from_the_higher_plan():
    question = replace(START, default=FromDirective("report_due"))
    assert effective_value(EMPTY, question, CONTEXT) == dt.date(2019, 11, 5)


@pytest.mark.parametrize(
    ("question", "blank", "stored"),
    [(ARCHIVE, "", ""), (ARCHIVE, " ", " "), (NUMBER, "", None), (NUMBER, " ", None)],
)
def test_a_blank_is_nothing_where_a_field_may_be_missing_and_a_text_elsewhere(
    question: Question, blank: str, stored: str | None
):
    assert value(answered(question, blank), question) == stored
