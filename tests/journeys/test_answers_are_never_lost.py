"""Whatever is answered, in whatever order, hidden or shown: no other stored answer is touched."""

import datetime as dt
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.interview.interview_samples import BASES, CONTEXT, DIRECTIVE, EMPTY, FULL, INTERVIEW, OPENING
from ttdn_desktop.basics.wording import normalize
from ttdn_desktop.dossier.history import History
from ttdn_desktop.dossier.reading import read, write
from ttdn_desktop.dossier.records import Activity, Assignment, Choice, Dossier, Signer
from ttdn_desktop.interview.answers import answer, value
from ttdn_desktop.interview.flow import outline, visible_questions
from ttdn_desktop.interview.records import Question
from ttdn_desktop.sense.check import plan_findings

QUESTIONS = [question for section in INTERVIEW.sections for question in section.questions]

texts = st.text(st.characters(blacklist_categories=("Cs",)), max_size=30).map(normalize)
days = st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31))
lines = st.lists(texts, max_size=3).map(tuple)
activities = st.builds(
    Activity,
    id=st.uuids().map(str),
    title=texts,
    duties=st.lists(st.sampled_from(("III.1", "III.2", "III.9")), max_size=2).map(tuple),
    channel=st.sampled_from(("radio", "lạ")),
    start=st.none() | days,
    end=st.none() | days,
    budget=st.integers(0, 10**12),
    note=texts,
)


def choices_of(question: Question) -> st.SearchStrategy[Any]:
    ids = getattr(DIRECTIVE, question.group or "", ())
    one = st.builds(Choice, id=st.sampled_from(ids), text=st.none() | texts)
    return st.lists(one, unique_by=lambda choice: choice.id, max_size=3).map(tuple)


def answers_to(question: Question) -> st.SearchStrategy[Any]:
    kinds: dict[str, st.SearchStrategy[Any]] = {
        "text": texts,
        "paragraph": texts,
        "choice": st.sampled_from([option.value for option in question.options] or ["x"]),
        "date": days,
        "money": st.integers(0, 10**12),
        "number": st.integers(0, 10**6) | st.floats(0, 10**6, width=32),
        "lines": lines,
        "signer": st.builds(Signer, authority=st.sampled_from(("TM", "KT", "Q")), name=texts),
        "activities": st.lists(activities, max_size=3).map(tuple),
        "assignments": st.lists(st.builds(Assignment, to=texts, tasks=lines), max_size=3).map(tuple),
        "coverage": st.dictionaries(st.sampled_from(("III.1", "III.2")), texts),
    }
    return choices_of(question) if question.kind == "items" else kinds[question.kind]


def given_to(question: Question) -> st.SearchStrategy[tuple[Question, Any]]:
    return st.tuples(st.just(question), st.none() | answers_to(question))


steps = st.lists(st.sampled_from(QUESTIONS).flatmap(given_to), max_size=12)


def stored(dossier: Dossier) -> dict[str, Any]:
    return {question.id: value(dossier, question, DIRECTIVE) for question in QUESTIONS}


def after(dossier: Dossier, taken: list[tuple[Question, Any]]) -> Dossier:
    for question, chosen in taken:
        dossier = answer(dossier, question, chosen, DIRECTIVE)
    return dossier


@given(steps)
@settings(deadline=None)
def test_one_answer_changes_no_other(taken: list[tuple[Question, Any]]):
    dossier = FULL
    for question, chosen in taken:
        before = stored(dossier)
        dossier = answer(dossier, question, chosen, DIRECTIVE)
        now = stored(dossier)
        assert {key: now[key] for key in now if key != question.id} == {
            key: before[key] for key in before if key != question.id
        }


@given(steps, st.permutations(("can_cu", "thuc_hien", None)), lines)
@settings(deadline=None)
def test_hiding_and_showing_a_question_keeps_its_answer(
    taken: list[tuple[Question, Any]], ways: list[str | None], bases: tuple[str, ...]
):
    others = [(question, chosen) for question, chosen in taken if question not in (BASES, OPENING)]
    dossier = answer(EMPTY, BASES, bases, DIRECTIVE)
    for way in ways:
        dossier = after(answer(dossier, OPENING, way, DIRECTIVE), others)
        assert value(dossier, BASES) == bases
        shown = visible_questions(INTERVIEW.sections[0], dossier, CONTEXT)
        assert (BASES in shown) is (way == "can_cu")


@given(steps)
@settings(deadline=None)
def test_any_answers_survive_the_file_and_never_stop_the_outline(taken: list[tuple[Question, Any]]):
    dossier = after(EMPTY, taken)
    assert read(write(dossier), name="a.json").dossier == dossier
    assert len(outline(dossier, CONTEXT, plan_findings(dossier, CONTEXT))) == len(INTERVIEW.sections)


@given(steps)
@settings(deadline=None)
def test_undoing_and_redoing_everything_returns_equal_dossiers(taken: list[tuple[Question, Any]]):
    history = History(EMPTY)
    seen = [EMPTY]
    for question, chosen in taken:
        history = history.push(answer(history.current, question, chosen, DIRECTIVE))
        if history.current != seen[-1]:
            seen.append(history.current)
    for state in reversed(seen):
        assert history.current == state
        history = history.undo()
    assert not history.can_undo
    for state in seen:
        assert history.current == state
        history = history.redo()
    assert not history.can_redo
