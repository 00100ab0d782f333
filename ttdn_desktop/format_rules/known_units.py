"""The communes the program knows, as the format check needs them: old names, and who is near."""

from functools import cache

from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Record


class _Unit(Record, frozen=True, kw_only=True):
    key: str
    kind: str
    name: str
    district: str | None = None
    valid_to: str | None = None
    became: str | None = None


class _Units(Record, frozen=True, kw_only=True):
    units: tuple[_Unit, ...] = ()


@cache
def _units() -> tuple[_Unit, ...]:
    name = "units.json"
    raw = records_json.parse((resources_dir() / name).read_bytes(), name=name)
    return records_json.convert(raw, _Units, name=name).units


@cache
def old_names(own: str) -> frozenset[str]:
    """Return the names of the units that ``own`` (kind and name, folded) was made of, but its own name."""
    now = [unit for unit in _units() if unit.valid_to is None and _said(unit) == own]
    keys = {unit.key for unit in now}
    return frozenset(unit.name for unit in _units() if unit.became in keys) - {unit.name for unit in now}


@cache
def neighbours(own: str, *, now: bool) -> frozenset[str]:
    """Return the names of the other units of the same time and place; none for a unit not known."""
    same_time = [unit for unit in _units() if (unit.valid_to is None) == now]
    if not any(_said(unit) == own for unit in same_time):
        return frozenset()
    districts = {unit.district for unit in _units()}
    own_names = {unit.name for unit in same_time if _said(unit) == own}
    return frozenset(unit.name for unit in same_time) - own_names - {name for name in districts if name}


def _said(unit: _Unit) -> str:
    return fold(f"{unit.kind} {unit.name}")
