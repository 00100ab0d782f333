"""A change of a dossier as data: where in it, and what stands there afterwards."""

from typing import Any, cast

import msgspec

from ttdn_desktop.dossier.records import Dossier

Step = str | int
"""A field or key by its name, a record of a list by its ``id``, any item of a list by its place from 0."""


class Change(msgspec.Struct, frozen=True):
    """Put ``value`` at the place that ``at`` leads to; ``shown`` is what a clerk would see there then."""

    at: tuple[Step, ...]
    value: Any
    shown: str


def changed(dossier: Dossier, change: Change) -> Dossier:
    """Return ``dossier`` with ``change`` made, all else as it was; itself where the place is gone."""
    try:
        return cast(Dossier, _put(dossier, change.at, change.value))
    except LookupError:
        return dossier


def _put(holder: Any, at: tuple[Step, ...], value: Any) -> Any:
    if not at:
        return value

    step, rest = at[0], at[1:]
    if isinstance(holder, msgspec.Struct):
        return msgspec.structs.replace(holder, **{str(step): _put(getattr(holder, str(step)), rest, value)})

    if isinstance(holder, dict):
        table = cast(dict[Step, Any], holder)
        return {**table, step: _put(table.get(step), rest, value)}

    if holder is None:  # a report that isn't begun
        raise LookupError(step)

    items = tuple(cast(tuple[Any, ...], holder))
    index = step if isinstance(step, int) else _index_of(step, items)
    if not 0 <= index < len(items):
        raise LookupError(step)
    return (*items[:index], _put(items[index], rest, value), *items[index + 1 :])


def _index_of(record_id: str, items: tuple[Any, ...]) -> int:
    """Return the place of the record of that id. Raises LookupError."""
    for index, item in enumerate(items):
        if getattr(item, "id", None) == record_id:
            return index
    raise LookupError(record_id)
