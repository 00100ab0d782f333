"""Which answers of a pack's interview reach the paper: it is composed, what it looks up is recorded."""

from typing import Any

import msgspec

from ttdn_desktop.dossier.records import Commune, Dossier, Plan
from ttdn_desktop.interview.conditions import referenced_questions
from ttdn_desktop.interview.records import Interview, Question
from ttdn_desktop.packs.findings import PackFinding
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.plan.paper import compose_plan

# An answer of each kind, only there so that the paper is composed: what it says plays no part.
_VALUES: dict[str, Any] = {"text": "x", "paragraph": "x", "date": "2020-01-01", "money": 1, "number": 1}
_COMMUNE = Commune(name="x", kind="xã", province="x")


class _RecordingInterview(Interview, frozen=True, kw_only=True):
    """An interview that remembers which questions were looked up; none of them is ever hidden."""

    looked_up: set[str]

    def question(self, question_id: str) -> Question | None:
        self.looked_up.add(question_id)
        found = super().question(question_id)
        return msgspec.structs.replace(found, when=None) if found else None


def unprinted_answers(pack: Pack) -> tuple[PackFinding, ...]:
    """Return a warning for each question whose answer neither the paper nor another question asks for."""
    questions = [question for section in pack.interview.sections for question in section.questions]
    used = {name for question in questions if question.when for name in referenced_questions(question.when)}
    used |= _looked_up(pack, questions)

    return tuple(
        PackFinding(
            code="question.unprinted",
            severity="warning",
            file="interview.json",
            where=f"câu hỏi “{question.id}”",
            what="câu trả lời không được in vào văn bản nào.",
            mend="Bỏ câu hỏi, hoặc dùng mã câu hỏi mà chương trình biết (xem templates/README.md).",
        )
        for question in questions
        if question.key is None and question.id not in used
    )


def _looked_up(pack: Pack, questions: list[Question]) -> set[str]:
    """Return the ids that composing looks up, with each choice made in turn."""
    looked_up: set[str] = set()
    recording = _RecordingInterview(sections=pack.interview.sections, looked_up=looked_up)
    recorded = msgspec.structs.replace(pack, interview=recording)
    own = [question for question in questions if question.key is None]

    for turn in range(max((len(question.options) for question in own), default=0) or 1):
        answers = {question.id: _answer(question, turn) for question in own}
        dossier = Dossier(pack=pack.id, year=2020, commune=_COMMUNE, answers=answers, plan=Plan())
        compose_plan(dossier, recorded)

    return looked_up


def _answer(question: Question, turn: int) -> Any:
    if question.options:
        return question.options[min(turn, len(question.options) - 1)].value
    return _VALUES.get(question.kind, ["x"])
