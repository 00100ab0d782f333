"""The administrative units that the program knows."""

from functools import cache

from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Commune, Record


class Unit(Commune, frozen=True, kw_only=True):
    """A unit with the time it exists: its key is code and ``valid_from``, never either alone."""

    key: str = ""
    valid_from: str | None = None
    valid_to: str | None = None
    became: str | None = None


class _Units(Record, frozen=True, kw_only=True):
    units: tuple[Unit, ...] = ()


@cache
def known() -> tuple[Commune, ...]:
    """Return the known communes, those of today first."""
    now_first = sorted(_all(), key=lambda unit: (unit.valid_to is not None, unit.kind, unit.name))
    return tuple(_as_commune(unit) for unit in now_first)


def successor(commune: Commune) -> Commune | None:
    """Return the commune that ``commune`` became on 01/7/2025, None where the program doesn't know."""
    old = next((unit for unit in _all() if unit.became and _is(unit, commune)), None)
    return next((_as_commune(unit) for unit in _all() if old and unit.key == old.became), None)


@cache
def _all() -> tuple[Unit, ...]:
    body = (resources_dir() / "units.json").read_bytes()
    return records_json.convert(records_json.parse(body, name="units.json"), _Units, name="units.json").units


def _is(unit: Unit, commune: Commune) -> bool:
    """Whether ``unit`` is ``commune``: by kind and name of its time, and by code where both have one."""
    same_time = (unit.valid_to is None) == (commune.district is None)
    codes = commune.code is None or unit.code == commune.code
    return same_time and codes and (unit.kind, unit.name) == (commune.kind, commune.name)


def _as_commune(unit: Unit) -> Commune:
    return Commune(
        name=unit.name, kind=unit.kind, province=unit.province, district=unit.district, code=unit.code
    )
