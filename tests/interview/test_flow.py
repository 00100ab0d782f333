"""What is owed of an interview, and the state of each section."""

from msgspec.structs import replace

from tests.interview.interview_samples import (
    ACTIVITIES,
    BASES,
    CONTEXT,
    DIRECTIVE,
    EMPTY,
    FULL,
    INTERVIEW,
    NOTE,
    OPENING,
    PURPOSES,
    RADIO,
    SETTINGS,
    context_of,
    with_activities,
    with_plan,
)
from ttdn_desktop.dossier.records import Choice, Dossier
from ttdn_desktop.interview.answers import Context, answer
from ttdn_desktop.interview.findings import OWED_CODES, Finding
from ttdn_desktop.interview.flow import (
    State,
    outline,
)
from ttdn_desktop.interview.records import Equals, FromPack, Question
from ttdn_desktop.sense.check import plan_findings as findings

GENERAL = INTERVIEW.sections[0]
QUESTIONS = {question.id: question for section in INTERVIEW.sections for question in section.questions}


def asked(dossier: Dossier, context: Context = CONTEXT) -> list[str]:
    """Return the questions of which something is owed, in the interview's order, each once."""
    owed = (
        found.question for found in findings(dossier, context) if found.code in OWED_CODES and found.question
    )
    return list(dict.fromkeys(owed))


def owed_or_wrong(dossier: Dossier, context: Context) -> tuple[Finding, ...]:
    """Return the findings that these tests are about: of answers and duties alone."""
    told = (*OWED_CODES, "sense.duty-both", "sense.unknown-item")
    return tuple(found for found in findings(dossier, context) if found.code in told)


def states(dossier: Dossier, context: Context = CONTEXT) -> dict[str, tuple[State, int]]:
    return {
        line.id: (line.state, line.owed)
        for line in outline(dossier, context, owed_or_wrong(dossier, context))
    }


def test_a_default_opens_questions_like_a_typed_answer():
    context = context_of(replace(OPENING, default=FromPack("can_cu")), BASES)
    assert asked(EMPTY, context) == ["bases"]


def test_what_is_owed_is_asked_in_order_until_nothing_is():
    met: list[str] = []
    dossier = EMPTY
    while still := asked(dossier):
        assert still[0] not in met
        met.append(still[0])
        question = QUESTIONS[still[0]]
        dossier = answer(dossier, question, _from_full(question), DIRECTIVE)
    assert met == ["purposes", "contents", "activities", "recipients", "archive", "signer"]


def _from_full(question: Question) -> object:
    assert question.key is not None
    return getattr(FULL.plan, question.key.removeprefix("plan."))


def test_nothing_is_owed_of_a_full_dossier():
    assert asked(FULL) == []
    assert states(FULL) == {
        "general": (State.DONE, 0),
        "choices": (State.DONE, 0),
        "work": (State.DONE, 0),
        "more": (State.NOT_STARTED, 0),
        "end": (State.DONE, 0),
    }


def test_an_empty_dossier_is_not_started_but_for_what_the_pack_says():
    assert states(EMPTY) == {
        "general": (State.DONE, 0),
        "choices": (State.NOT_STARTED, 2),
        "work": (State.NOT_STARTED, 3),
        "more": (State.NOT_STARTED, 0),
        "end": (State.NOT_STARTED, 3),
    }


def test_the_communes_settings_finish_the_last_section():
    assert states(EMPTY, Context(INTERVIEW, DIRECTIVE, SETTINGS))["end"] == (State.DONE, 0)


def test_a_section_begun_and_not_finished_is_in_progress():
    begun = answer(EMPTY, PURPOSES, (Choice(id="I.1"),), DIRECTIVE)
    assert states(begun)["choices"] == (State.IN_PROGRESS, 1)


def test_an_uncovered_duty_is_owed_where_the_duties_are_asked():
    one = with_activities(RADIO)
    assert states(one)["work"] == (State.IN_PROGRESS, 1)
    assert asked(one)[0] == "duties"


def test_an_uncovered_duty_is_owed_at_the_activities_when_nobody_asks_for_the_duties():
    context = context_of(ACTIVITIES)
    assert asked(with_activities(RADIO), context) == ["activities"]


def test_a_section_with_something_wrong_needs_a_look_even_while_something_is_owed():
    wrong = with_activities(replace(RADIO, channel="lạ"))
    assert states(wrong)["work"] == (State.NEEDS_REVIEW, 1)


def test_a_warning_passed_over_with_a_reason_needs_no_look():
    late = with_plan(not_applicable={"III.1": "Không có biển"})
    assert states(late)["work"][0] is State.NEEDS_REVIEW
    passed = replace(late, waived={"sense.duty-both:III.1": "Đã xin ý kiến"})
    assert states(passed)["work"][0] is State.DONE
    unexplained = replace(late, waived={"sense.duty-both:III.1": " "})
    assert states(unexplained)["work"][0] is State.NEEDS_REVIEW


def test_a_section_of_which_nothing_is_asked_does_not_apply():
    context = context_of(replace(NOTE, when=Equals("nowhere", "x")))
    assert outline(EMPTY, context, ())[0].state is State.NOT_APPLICABLE


def test_states_speak_vietnamese():
    labels = [state.label for state in State]
    assert labels == ["chưa làm", "đang làm", "xong", "cần xem", "không áp dụng"]
