"""What a newer pack changes of its questions: each kind of change, and only where there is one."""

import msgspec

from tests.workspace.made_packs import PLAN, pack
from ttdn_desktop.interview.records import Interview, Question
from ttdn_desktop.packs.migrate.diff import compare_packs
from ttdn_desktop.packs.records import Pack

replace = msgspec.structs.replace
OLD = pack(PLAN)


def with_questions(*changed: Question, without: tuple[str, ...] = ()) -> Pack:
    """The pack with questions put in place of those of their id, else added, and some left out."""
    own = {question.id: question for question in changed}
    sections = []
    for section in OLD.interview.sections:
        kept = [own.pop(one.id, one) for one in section.questions if one.id not in without]
        sections.append(replace(section, questions=tuple(kept)))
    last = sections[-1]
    sections[-1] = replace(last, questions=(*last.questions, *own.values()))
    return replace(OLD, interview=replace(OLD.interview, sections=tuple(sections)))


def questions_of(interview: Interview) -> list[Question]:
    return [question for section in interview.sections for question in section.questions]


def changes(new: Pack) -> list[tuple[str, str | None, str | None]]:
    return [(one.how, one.old_id, one.new_id) for one in compare_packs(OLD, new).of("question")]


def test_a_pack_is_as_it_was() -> None:
    assert compare_packs(OLD, OLD).all == ()


def test_a_question_that_is_new_one_that_is_gone_and_one_that_changed() -> None:
    gone, changed = questions_of(OLD.interview)[0], questions_of(OLD.interview)[1]
    new = Question(id="diem_moi", kind="text", label="Điểm mới của năm nay là gì?")
    other = replace(changed, label=f"{changed.label} (ghi rõ)")

    assert changes(with_questions(new)) == [("added", None, "diem_moi")]
    assert changes(with_questions(without=(gone.id,))) == [("dropped", gone.id, None)]
    assert changes(with_questions(other)) == [("changed", changed.id, changed.id)]
