"""A dossier's answers carried over by question: what no question asks for any more stays beside them."""

from collections.abc import Callable
from typing import cast

import msgspec

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.records import Question
from ttdn_desktop.packs.migrate.diff_questions import all_questions
from ttdn_desktop.packs.records import Pack


class ReviewNote(msgspec.Struct, frozen=True):
    """Something the clerk should look at after a change of pack.

    ``subject`` is the id of the item, question or activity it is about; ``lost`` what has no place any more
    and is kept in the private notes, empty where nothing is.
    """

    text: str
    subject: str | None = None
    lost: str = ""


def migrate_answers(
    dossier: Dossier,
    old: Pack,
    new: Pack,
    questions: dict[str, str],
    item_now: Callable[[str], str | None],
) -> tuple[Dossier, tuple[ReviewNote, ...]]:
    """Return ``dossier`` with its answers under the newer questions' ids; ``questions`` is old id to new.

    Chosen items of the higher plan go by ``item_now`` (old id to new, None where gone). An answer whose
    question is gone, asks for another kind of value or now lies elsewhere is kept under a free key.
    """
    before, after = all_questions(old.interview), all_questions(new.interview)
    kept: dict[str, object] = {}
    looks: list[ReviewNote] = []

    for name, value in dossier.answers.items():
        now = questions.get(name)
        if now is not None and _has_place(before[name], after[now]):
            kept[now], lost = _carried(after[now], value, item_now)
            looks.extend(lost)
            continue

        label = before[name].label if name in before else name
        taken = {*kept, *after, *(other for other in dossier.answers if other != name)}
        kept[free_key(name, taken)] = value

        if name in before and value not in (None, "", []):
            looks.append(ReviewNote(f"Câu trả lời “{label}” chưa có chỗ trong mẫu mới; hãy xem lại.", name))

    return msgspec.structs.replace(dossier, answers=kept), tuple(looks)


def _has_place(before: Question, after: Question) -> bool:
    """Whether the answer of ``before``, which stood among the answers, is one of ``after``."""
    return before.kind == after.kind and after.key is None


def _carried(
    question: Question, value: object, item_now: Callable[[str], str | None]
) -> tuple[object, tuple[ReviewNote, ...]]:
    if question.kind == "items" and isinstance(value, list):
        moved = [(str(item), item_now(str(item))) for item in cast(list[object], value)]
        gone = tuple(_gone(question, item) for item, now in moved if now is None)
        return [now for _, now in moved if now is not None], gone

    offered = {option.value for option in question.options}
    if question.kind == "choice" and value not in (None, "") and value not in offered:
        told = f"Câu “{question.label}”: câu trả lời cũ không còn trong các lựa chọn; hãy chọn lại."
        return value, (ReviewNote(told, question.id),)

    return value, ()


def _gone(question: Question, item: str) -> ReviewNote:
    told = f"Câu “{question.label}”: mục đã chọn không còn trong kế hoạch cấp trên: {item}."
    return ReviewNote(told, question.id, lost=told)


def free_key(name: str, taken: set[str]) -> str:
    """Return ``name``, or the first of ``name_cu``, ``name_cu2`` … that nothing else has."""
    if name not in taken:
        return name
    count = 1
    while (wanted := f"{name}_cu{count if count > 1 else ''}") in taken:
        count += 1
    return wanted
