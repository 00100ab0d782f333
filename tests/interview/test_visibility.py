"""Which questions are asked, and that a hidden answer is kept and doesn't count."""

import datetime as dt

from msgspec.structs import replace

from tests.interview.interview_samples import (
    BASES,
    CONTEXT,
    DIRECTIVE,
    EMPTY,
    INTERVIEW,
    NOTE,
    OPENING,
    START,
    context_of,
)
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.answers import answer
from ttdn_desktop.interview.records import Answered, Before, Not, Question
from ttdn_desktop.interview.visibility import is_visible, visible_questions, visible_value

GENERAL = INTERVIEW.sections[0]


def ids(questions: tuple[Question, ...]) -> list[str]:
    return [question.id for question in questions]


def with_bases(opening: str) -> Dossier:
    dossier = answer(EMPTY, OPENING, "can_cu", DIRECTIVE)
    dossier = answer(dossier, BASES, ("Căn cứ Luật A",), DIRECTIVE)
    return answer(dossier, OPENING, opening, DIRECTIVE)


def test_a_question_is_shown_while_its_condition_holds():
    assert ids(visible_questions(GENERAL, EMPTY, CONTEXT)) == ["opening", "number"]
    opened = answer(EMPTY, OPENING, "can_cu", DIRECTIVE)
    assert ids(visible_questions(GENERAL, opened, CONTEXT)) == ["opening", "bases", "number"]


def test_a_hidden_answer_is_kept_but_does_not_count():
    hidden = with_bases("thuc_hien")
    assert hidden.answers["bases"] == ["Căn cứ Luật A"]
    assert visible_value("bases", hidden, CONTEXT) is None
    assert visible_value("bases", with_bases("can_cu"), CONTEXT) == ("Căn cứ Luật A",)


def test_a_hidden_answer_opens_no_further_question():
    further = Question(id="further", kind="text", label="Thêm", when=Answered("bases"))
    context = context_of(OPENING, BASES, further)
    (section,) = context.interview.sections
    assert ids(visible_questions(section, with_bases("can_cu"), context)) == ["opening", "bases", "further"]
    assert ids(visible_questions(section, with_bases("thuc_hien"), context)) == ["opening"]


def test_questions_that_wait_for_each_other_end_hidden_or_shown_but_end():
    first = Question(id="first", kind="text", label="Một", when=Not(Answered("second")))
    second = Question(id="second", kind="text", label="Hai", when=Answered("first"))
    context = context_of(first, second)
    assert ids(visible_questions(context.interview.sections[0], EMPTY, context)) == ["first"]


def test_a_question_that_waits_for_itself_is_hidden():
    question = replace(NOTE, when=Answered("note"))
    context = context_of(question)
    dossier = answer(EMPTY, question, "có", DIRECTIVE)
    assert not is_visible(question, dossier, context)
    assert visible_value("note", dossier, context) is None


def test_an_unknown_question_has_no_value():
    assert visible_value("nowhere", EMPTY, CONTEXT) is None


def test_a_question_is_asked_up_to_the_day_before():
    question = replace(NOTE, when=Before("start", dt.date(2025, 7, 1)))
    context = context_of(START, question)
    for day, visible in ((dt.date(2025, 6, 30), True), (dt.date(2025, 7, 1), False)):
        assert is_visible(question, answer(EMPTY, START, day, DIRECTIVE), context) is visible
