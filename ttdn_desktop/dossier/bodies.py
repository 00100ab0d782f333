"""The bodies inside a commune, and what became of those of before 01/7/2025 (``resources/bodies.json``)."""

from functools import cache

import msgspec

from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Record


class _Body(Record, frozen=True, kw_only=True):
    name: str
    note: str = ""
    became: dict[str, str] = msgspec.field(default_factory=dict[str, str])


class _Set(Record, frozen=True, kw_only=True):
    kinds: tuple[str, ...]
    valid_from: str | None = None
    valid_to: str | None = None
    bodies: tuple[_Body, ...] = ()


class _File(Record, frozen=True, kw_only=True):
    placeholder: str
    sets: tuple[_Set, ...] = ()


def successors(kind: str, kind_now: str) -> dict[str, str]:
    """Return the bodies of a commune of ``kind`` that are gone, each with its successor.

    ``kind_now`` is the kind of commune the successor belongs to. Bodies that go on are left out.
    """
    file = _file()

    return {
        body.name.replace(file.placeholder, kind): body.became[kind_now].replace(file.placeholder, kind_now)
        for held in file.sets
        if held.valid_to is not None and kind in held.kinds
        for body in held.bodies
        if kind_now in body.became
    }


@cache
def _file() -> _File:
    body = (resources_dir() / "bodies.json").read_bytes()
    return records_json.convert(records_json.parse(body, name="bodies.json"), _File, name="bodies.json")
