"""The names of all administrative units, old and new, by kind: how a unit's name is written.

What became of a unit, and where it lies, is told of the few that a dossier needs in ``units``.
"""

import datetime as dt
from functools import cache

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.paths import resources_dir


class _Era(msgspec.Struct, frozen=True):
    names: dict[str, tuple[str, ...]]
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None


class _File(msgspec.Struct, frozen=True):
    eras: tuple[_Era, ...]


@cache
def unit_names(*, now: bool | None = None) -> dict[str, frozenset[str]]:
    """Return the names by kind, both as written in a sentence: ``{"đặc khu": {"Côn Đảo", …}, "tỉnh": …}``.

    ``now`` asks for the units since 01/7/2025 alone, or for those until then; None for all that there were.
    A unit that is named by a figure has the figure as its name (``phường`` ``1``).
    """
    names: dict[str, frozenset[str]] = {}
    for era in _file().eras:
        if now is None or now == (era.valid_to is None):
            for kind, of_kind in era.names.items():
                names[kind] = names.get(kind, frozenset()) | frozenset(of_kind)
    return names


@cache
def _file() -> _File:
    return typed_data.decode((resources_dir() / "unit_names.json").read_bytes(), _File)
