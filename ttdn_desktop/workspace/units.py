"""The administrative units that the program knows, as communes of a dossier."""

from functools import cache

from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.official_paper.units import Unit, known_units


@cache
def known() -> tuple[Commune, ...]:
    """Return the known communes, those of today first."""
    now_first = sorted(known_units(), key=lambda unit: (not unit.is_of_today, unit.kind, unit.name))
    return tuple(_as_commune(unit) for unit in now_first)


def successor(commune: Commune) -> Commune | None:
    """Return the commune that ``commune`` became on 01/7/2025, None where the program doesn't know."""
    old = next((unit for unit in known_units() if unit.became and _is(unit, commune)), None)
    return next((_as_commune(unit) for unit in known_units() if old and unit.key == old.became), None)


def _is(unit: Unit, commune: Commune) -> bool:
    """Whether ``unit`` is ``commune``: by kind and name of its time, and by code where both have one."""
    same_time = unit.is_of_today == (commune.district is None)
    codes = commune.code is None or unit.code == commune.code
    return same_time and codes and (unit.kind, unit.name) == (commune.kind, commune.name)


def _as_commune(unit: Unit) -> Commune:
    return Commune(
        name=unit.name, kind=unit.kind, province=unit.province, district=unit.district, code=unit.code
    )
