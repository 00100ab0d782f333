"""The bodies inside a commune, and the successors of those until 30/6/2025 (``resources/bodies.json``)."""

import datetime as dt
from functools import cache

import msgspec

from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Record


class _Body(Record, frozen=True, kw_only=True):
    name: str
    note: str = ""
    became: dict[str, str] = msgspec.field(default_factory=dict[str, str])


class _BodySet(Record, frozen=True, kw_only=True):
    kinds: tuple[str, ...]
    valid_from: str | None = None
    valid_to: str | None = None
    bodies: tuple[_Body, ...] = ()


class _BodiesFile(Record, frozen=True, kw_only=True):
    placeholder: str
    sets: tuple[_BodySet, ...] = ()


def successors(kind: str, kind_now: str) -> dict[str, str]:
    """Return the bodies of a commune of ``kind`` that are gone, each with its successor.

    ``kind_now`` is the kind of commune the successor belongs to. Bodies that go on are left out.
    """
    file = _bodies_file()

    # a set that has ended holds the bodies of before the reform; one of today has nothing to be replaced
    return {
        body.name.replace(file.placeholder, kind): body.became[kind_now].replace(file.placeholder, kind_now)
        for body_set in file.sets
        if body_set.valid_to is not None and kind in body_set.kinds
        for body in body_set.bodies
        if kind_now in body.became
    }


def bodies_of(kind: str, day: dt.date) -> tuple[str, ...]:
    """Return the bodies that a commune of ``kind`` has on ``day``, as they are usually called."""
    file = _bodies_file()
    written = day.isoformat()

    for body_set in file.sets:
        begun = body_set.valid_from is None or body_set.valid_from <= written
        goes_on = body_set.valid_to is None or written <= body_set.valid_to
        if kind in body_set.kinds and begun and goes_on:
            return tuple(body.name.replace(file.placeholder, kind) for body in body_set.bodies)

    return ()


@cache
def _bodies_file() -> _BodiesFile:
    body = (resources_dir() / "bodies.json").read_bytes()
    return records_json.convert(records_json.parse(body, name="bodies.json"), _BodiesFile, name="bodies.json")
