"""Kind and name of a unit as a paper writes them: ``xã Vạn Thắng``, ``Phường 1``, ``Phường Lê Hồng Phong``.

A unit named by a figure, a person or an event of history is written with its kind, and that with a capital
(Phụ lục I, phần I, II.4.a; Phụ lục II, III.1.b of Nghị định 30/2020/NĐ-CP).
"""

import re
from functools import cache

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.basics.vietnamese import tones_at_end
from ttdn_desktop.basics.wording import first_upper

_FIGURE = re.compile(r"\d+(\s.*)?|[IVXLC]+")
"""A name that is a figure, or begins with one: ``1``, ``1 Bảo Lộc`` (code 24823); not ``Sơn Kim 1``."""


class _NamedUnits(msgspec.Struct, frozen=True):
    names: tuple[str, ...]


def is_figure(name: str) -> bool:
    """Return whether a unit's name is a figure or begins with one."""
    return _FIGURE.fullmatch(name) is not None


def unit_title(kind: str, name: str) -> str:
    """Return kind and name of a unit as they stand in a sentence."""
    bare = _without_kind(kind, name)
    title = f"{kind} {bare}"
    return first_upper(title) if _is_named_after(bare) else title


def place_of_unit(kind: str, name: str) -> str:
    """Return the place of a unit's papers: its name, with its kind where the decree asks for that."""
    bare = _without_kind(kind, name)
    return unit_title(kind, bare) if _is_named_after(bare) else bare


def _without_kind(kind: str, name: str) -> str:
    """Return a name without its own kind before it: lists name phường 5 «Phường 5»."""
    first = name[: len(kind) + 1].lower()
    rest = name[len(kind) + 1 :]
    return rest if kind and first == f"{kind.lower()} " and is_figure(rest) else name


def _is_named_after(name: str) -> bool:
    return is_figure(name) or _key(name) in _named_units()


@cache
def _named_units() -> frozenset[str]:
    body = (resources_dir() / "named_units.json").read_bytes()
    return frozenset(map(_key, typed_data.decode(body, _NamedUnits).names))


def _key(name: str) -> str:
    return " ".join(tones_at_end(word) for word in name.lower().split())
