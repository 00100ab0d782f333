"""A dossier's answers carried over by question: what no question asks for any more stays beside them."""

import msgspec

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.packs.comparing_questions import all_questions
from ttdn_desktop.packs.records import Pack


class Look(msgspec.Struct, frozen=True):
    """Something the clerk should look at after a change of pack.

    ``subject`` is the id of the item, question or activity it is about; ``lost`` what has no place any more
    and is kept in the private notes, empty where nothing is.
    """

    text: str
    subject: str | None = None
    lost: str = ""


def carry_answers(
    dossier: Dossier, old: Pack, new: Pack, questions: dict[str, str]
) -> tuple[Dossier, tuple[Look, ...]]:
    """Return ``dossier`` with its answers under the newer questions' ids; ``questions`` is old id to new.

    An answer whose question is gone, or asks for another kind of value, is kept under a free key.
    """
    before, after = all_questions(old.interview), all_questions(new.interview)
    kept: dict[str, object] = {}
    looks: list[Look] = []
    for name, value in dossier.answers.items():
        now = questions.get(name)
        if now is not None and before[name].kind == after[now].kind:
            kept[now] = value
            continue
        label = before[name].label if name in before else name
        taken = {*kept, *after, *(other for other in dossier.answers if other != name)}
        kept[free_key(name, taken)] = value
        if name in before and value not in (None, "", []):
            looks.append(Look(f"Câu trả lời “{label}” chưa có chỗ trong mẫu mới; hãy xem lại.", name))
    return msgspec.structs.replace(dossier, answers=kept), tuple(looks)


def free_key(name: str, taken: set[str]) -> str:
    """Return ``name``, or the first of ``name_cu``, ``name_cu2`` … that nothing else has."""
    if name not in taken:
        return name
    count = 1
    while (wanted := f"{name}_cu{count if count > 1 else ''}") in taken:
        count += 1
    return wanted
