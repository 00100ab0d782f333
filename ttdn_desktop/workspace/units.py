"""The administrative units of the country, as communes of a dossier."""

from functools import cache

import msgspec

from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.official_paper.unit_search import Match, described, search
from ttdn_desktop.official_paper.unit_titles import unit_title
from ttdn_desktop.official_paper.units import Unit, districts, known_units, provinces

_MOST_NAMED = 3
"""Old units that a line names: a judgement, more make it too long to read."""


class FoundUnit(msgspec.Struct, frozen=True):
    """A unit found, and the line that tells it from others."""

    commune: Commune
    text: str


def find(typed: str, province: str = "") -> tuple[FoundUnit, ...]:
    """Return the units that fit what was typed, best first; ``province`` is one of today or empty."""
    return tuple(FoundUnit(_as_commune(match.unit), _line(match)) for match in search(typed, province))


@cache
def known() -> tuple[Commune, ...]:
    """Return all communes, those of today first."""
    return tuple(_as_commune(unit) for unit in known_units())


def area_of(commune: Commune) -> str:
    """Return the area whose office a commune reports to: its district, since 01/7/2025 its province."""
    province_kinds = {name: kind for kind, name in provinces(now=commune.district is None)}
    province = f"{province_kinds.get(commune.province, 'tỉnh')} {commune.province}"
    if commune.district is None:
        return province
    kind = _district_kinds().get((commune.province, commune.district), "huyện")
    return f"{kind} {commune.district}, {province}"


@cache
def _district_kinds() -> dict[tuple[str, str], str]:
    return {(one.province, one.name): one.kind for one in districts()}


def province_names() -> tuple[str, ...]:
    """Return the provinces and cities under the centre of today, in the order of their codes."""
    return tuple(name for _, name in provinces(now=True))


def successor(commune: Commune) -> Commune | None:
    """Return the commune that ``commune`` became on 01/7/2025, None where it isn't one, or isn't known."""
    old = [unit for unit in known_units() if unit.became and _is(unit, commune)]
    keys = {unit.became for unit in old}
    became = keys.pop() if len(keys) == 1 else ()
    if len(became) != 1:
        return None
    return next((_as_commune(unit) for unit in known_units() if unit.key == became[0]), None)


def _is(unit: Unit, commune: Commune) -> bool:
    """Whether ``unit`` is ``commune``: by kind, name and home, and by code where both have one."""
    same_time = unit.is_of_today == (commune.district is None)
    codes = commune.code is None or unit.code == commune.code
    same_home = unit.district == commune.district and unit.province == commune.province
    return same_time and codes and same_home and (unit.kind, unit.name) == (commune.kind, commune.name)


def _as_commune(unit: Unit) -> Commune:
    return Commune(
        name=unit.name, kind=unit.kind, province=unit.province, district=unit.district, code=unit.code
    )


def _line(match: Match) -> str:
    unit = match.unit
    if not unit.is_of_today:
        return f"{described(unit)} (đến 30/6/2025)"
    if not match.former:
        return f"{described(unit)} (từ 01/7/2025)"
    olds = [unit_title(old.kind, old.name) for old in match.former[:_MOST_NAMED]]
    homes = {old.district for old in match.former}
    home = f", {match.former[0].district_kind} {match.former[0].district}" if len(homes) == 1 else ""
    return f"{described(unit)} (trước là {', '.join(olds)}{home})"
