"""Reasons given for a line or a part of a plan go with it where others are put in, taken out or moved.

A finding of a recipient or of a part of section V is known by the row's number
(``sense.kind-left:3:recipient``): without this its reason would come to count for another row.
"""

import re
from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher
from typing import cast

import msgspec

from ttdn_desktop.dossier.records import Assignment, Dossier

_KEY = re.compile(r"(?P<rule>sense\.[a-z-]+):(?P<row>[1-9]\d*)(?P<mark>:.*)?")
_TASK_MARK = re.compile(r":task-([1-9]\d*)")
_LINE_KEY = re.compile(r"(?P<answer>sense\.[a-z-]+:(?P<question>[a-z][\w-]*):)(?P<line>[1-9]\d*)")
"""``sense.level-left:own_contents:2``: a line of an answer in the unit's own words."""

_OF_RECIPIENTS = "sense.recipient-"
_RECIPIENT_MARK = ":recipient"


def with_rows_followed(before: Dossier, after: Dossier) -> Dossier:
    """Return ``after``, in which a reason given in ``before`` is that of the same row as there.

    The reason for a row that is gone goes with it.
    """
    if not after.waived or (before.plan == after.plan and before.answers == after.answers):
        return after

    rows = _Rows(before, after)
    waived = {
        new: reason
        for key, reason in after.waived.items()
        if (new := rows.followed(key) if key in before.waived else key) is not None
    }
    return after if waived == after.waived else msgspec.structs.replace(after, waived=waived)


class _Rows:
    """Where the rows of one dossier stand in another."""

    def __init__(self, before: Dossier, after: Dossier) -> None:
        self._before, self._after = before, after
        self._recipients = _moves(before.plan.recipients, after.plan.recipients)
        self._assignments = _moves(*(_bodies(one.plan.assignments) for one in (before, after)))

    def followed(self, key: str) -> str | None:
        """Return the key of the same row now, itself for none of a row; None where the row is gone."""
        if found := _LINE_KEY.fullmatch(key):
            now = self._line(found["question"], int(found["line"]))
            return None if now is None else f"{found['answer']}{now}"

        found = _KEY.fullmatch(key)
        if found is None:
            return key
        rule, row, mark = found["rule"], int(found["row"]), found["mark"] or ""

        if rule.startswith(_OF_RECIPIENTS) or mark == _RECIPIENT_MARK:
            now = self._recipients.get(row, row)
        else:
            now = self._assignments.get(row, row)
            mark = self._task_mark(mark, row, now)
        return None if now is None or mark is None else f"{rule}:{now}{mark}"

    def _line(self, question: str, line: int) -> int | None:
        lines = [one.answers.get(question) for one in (self._before, self._after)]
        if not all(isinstance(each, list) for each in lines):
            return line
        old, new = (list(map(str, cast(list[object], each))) for each in lines)
        return _moves(old, new).get(line, line)

    def _task_mark(self, mark: str, row: int, now: int | None) -> str | None:
        found = _TASK_MARK.fullmatch(mark)
        if found is None or now is None:
            return mark
        old, new = self._before.plan.assignments[row - 1 : row], self._after.plan.assignments[now - 1 : now]
        if not old or not new:
            return mark
        task = _moves(old[0].tasks, new[0].tasks).get(int(found[1]), int(found[1]))
        return None if task is None else f":task-{task}"


def _bodies(assignments: Sequence[Assignment]) -> list[Hashable]:
    return [(each.to, each.tasks) for each in assignments]


def _moves(before: Sequence[Hashable], after: Sequence[Hashable]) -> dict[int, int | None]:
    """Return where each row of ``before``, counted from 1, stands in ``after``; None where it is gone.

    A row whose words were changed stays the row it was.
    """
    moves: dict[int, int | None] = dict.fromkeys(range(1, len(before) + 1))
    for kind, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind in ("equal", "replace"):
            pairs = zip(range(first, last), range(start, end), strict=False)
            moves.update((old + 1, new + 1) for old, new in pairs)

    # one that was moved is taken out here and put in there
    taken = set(moves.values())
    for row, new in moves.items():
        if new is None:
            free = (at for at, each in enumerate(after, 1) if at not in taken and each == before[row - 1])
            moves[row] = next(free, None)
            taken.add(moves[row])
    return moves
