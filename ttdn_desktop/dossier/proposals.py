"""Proposals of the program in a plan: which nobody has looked at, taken or dropped one by one or all at once.

A choice, an activity or an assignment bears ``proposed`` until somebody has looked at it.
"""

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from ttdn_desktop.dossier.records import Activity, Assignment, Choice, Dossier

_Proposal = TypeVar("_Proposal", Choice, Activity, Assignment)


def count(dossier: Dossier) -> int:
    """Return how many proposals of the plan nobody has looked at."""
    plan = dossier.plan
    return sum(each.proposed for each in (*plan.choices, *plan.activities, *plan.assignments))


def is_empty(dossier: Dossier) -> bool:
    """Return whether the plan has nothing yet that a first draft would fill."""
    plan = dossier.plan
    return not (plan.choices or plan.activities or plan.assignments)


def taken(values: Sequence[_Proposal], index: int | None = None) -> tuple[_Proposal, ...]:
    """Return ``values`` with the one at ``index``, all for None, as looked at."""
    return tuple(
        msgspec.structs.replace(each, proposed=False) if each.proposed and index in (None, place) else each
        for place, each in enumerate(values)
    )


def all_taken(dossier: Dossier) -> Dossier:
    """Return ``dossier`` with every proposal of its plan as looked at."""
    plan = dossier.plan
    taken_plan = msgspec.structs.replace(
        plan,
        choices=taken(plan.choices),
        activities=taken(plan.activities),
        assignments=taken(plan.assignments),
    )
    return msgspec.structs.replace(dossier, plan=taken_plan)


def dropped(values: Sequence[_Proposal], index: int) -> tuple[_Proposal, ...]:
    """Return ``values`` without the one at ``index``; one that is no proposal stays."""
    return tuple(each for place, each in enumerate(values) if place != index or not each.proposed)
