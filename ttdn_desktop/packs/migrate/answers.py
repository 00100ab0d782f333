"""A dossier's answers migrated by question: what no question asks for any more stays beside them."""

from collections.abc import Callable
from typing import cast

import msgspec

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.records import Question
from ttdn_desktop.packs.migrate.diff_questions import all_questions
from ttdn_desktop.packs.migrate.records import ReviewNote
from ttdn_desktop.packs.records import Pack


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
    notes: list[ReviewNote] = []

    for name, value in dossier.answers.items():
        now = questions.get(name)
        if now is not None and _has_place(before[name], after[now]):
            kept[now], found = _migrate_value(after[now], value, item_now)
            notes.extend(found)
            continue

        label = before[name].label if name in before else name
        taken = {*kept, *after, *(other for other in dossier.answers if other != name)}
        kept[free_key(name, taken)] = value

        if name in before and value not in (None, "", []):
            notes.append(ReviewNote("answer_unplaced", {"label": label}, name))

    return msgspec.structs.replace(dossier, answers=kept), tuple(notes)


def _has_place(before: Question, after: Question) -> bool:
    """Return whether the answer of ``before``, which stood among the answers, is one of ``after``."""
    return before.kind == after.kind and after.key is None


def _migrate_value(
    question: Question, value: object, item_now: Callable[[str], str | None]
) -> tuple[object, tuple[ReviewNote, ...]]:
    """Return the answer to ``question`` with the newer ids in it, and notes on what of it is gone."""
    if question.kind == "items" and isinstance(value, list):
        moved = [(str(item), item_now(str(item))) for item in cast(list[object], value)]
        gone = tuple(_item_gone(question, item) for item, now in moved if now is None)
        return [now for _, now in moved if now is not None], gone

    offered = {option.value for option in question.options}
    if question.kind == "choice" and value not in (None, "") and value not in offered:
        return value, (ReviewNote("option_gone", {"label": question.label}, question.id),)

    return value, ()


def _item_gone(question: Question, item: str) -> ReviewNote:
    return ReviewNote("answer_item_gone", {"label": question.label, "item": item}, question.id)


def free_key(name: str, taken: set[str]) -> str:
    """Return ``name``, or the first of ``name_cu``, ``name_cu2`` … that nothing else has."""
    if name not in taken:
        return name
    count = 1
    while (wanted := f"{name}_cu{count if count > 1 else ''}") in taken:
        count += 1
    return wanted
