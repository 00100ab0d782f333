"""The administrative units of the country: old and new, and what became of the old ones.

What changed on 01/7/2025 is told in docs/domain/practice.md. ``resources/units.json`` names its source and
licence; ``packaging/make_units.py`` makes it.
"""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.basics.vietnamese import fold

_KINDS = {"x": "xã", "p": "phường", "t": "thị trấn", "d": "đặc khu"}
_LAST_DAY_BEFORE = "2025-06-30"
_FIRST_DAY = "2025-07-01"


class Unit(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A unit of the lowest level: its key is code and first day, never either alone.

    ``valid_to`` is None for a unit of today; ``became`` are the keys of what an old one became: several
    where it was divided.
    """

    key: str
    code: str
    kind: str
    name: str
    province: str
    province_kind: str
    district: str | None = None
    district_kind: str | None = None
    valid_to: str | None = None
    became: tuple[str, ...] = ()

    @property
    def is_of_today(self) -> bool:
        """Whether the unit exists since the reform of 01/7/2025."""
        return self.valid_to is None


class District(msgspec.Struct, frozen=True):
    """A district until 30/6/2025."""

    kind: str
    name: str
    province: str


class _NewUnit(msgspec.Struct, frozen=True, array_like=True):
    code: str
    name: str
    kind: str


class _OldUnit(_NewUnit, frozen=True, array_like=True):
    became: tuple[str, ...]


class _Province(msgspec.Struct, frozen=True, array_like=True):
    name: str
    kind: str
    units: tuple[_NewUnit, ...]


class _District(msgspec.Struct, frozen=True, array_like=True):
    province: str
    province_kind: str
    name: str
    kind: str
    units: tuple[_OldUnit, ...]


class _File(msgspec.Struct, frozen=True):
    now: tuple[_Province, ...]
    before: tuple[_District, ...]


@cache
def known_units() -> tuple[Unit, ...]:
    """Return the communes of both times, those of today first, each time in the file's order."""
    return (*_new_units(), *_old_units())


def _new_units() -> Iterator[Unit]:
    for province in _file().now:
        for unit in province.units:
            yield Unit(
                key=f"{unit.code}@{_FIRST_DAY}",
                code=unit.code,
                kind=_KINDS[unit.kind],
                name=unit.name,
                province=province.name,
                province_kind=province.kind,
            )


def _old_units() -> Iterator[Unit]:
    for district in _file().before:
        for unit in district.units:
            yield Unit(
                key=f"{unit.code}@",
                code=unit.code,
                kind=_KINDS[unit.kind],
                name=unit.name,
                province=district.province,
                province_kind=district.province_kind,
                district=district.name,
                district_kind=district.kind,
                valid_to=_LAST_DAY_BEFORE,
                became=tuple(f"{code}@{_FIRST_DAY}" for code in unit.became),
            )


def districts() -> tuple[District, ...]:
    """Return the districts until 30/6/2025, those without communes too."""
    return tuple(District(row.kind, row.name, row.province) for row in _file().before)


def provinces(*, now: bool) -> tuple[tuple[str, str], ...]:
    """Return kind and name of the provinces and cities under the centre, of today or until 30/6/2025."""
    file = _file()
    found = (
        [(province.kind, province.name) for province in file.now]
        if now
        else [(row.province_kind, row.province) for row in file.before]
    )
    return tuple(dict.fromkeys(found))


@cache
def former_units() -> dict[str, tuple[Unit, ...]]:
    """Return for the key of each unit of today the old ones that went into it, wholly or in part."""
    found: dict[str, list[Unit]] = {}
    for unit in known_units():
        for key in unit.became:
            found.setdefault(key, []).append(unit)
    return {key: tuple(units) for key, units in found.items()}


def old_names(own: str, where: str = "") -> frozenset[str]:
    """Return the names of the units that ``own`` (kind and name, folded) was made of, but its own name.

    Of several units of that name the one is meant whose province or old district ``where`` (folded) names;
    none where that doesn't decide.
    """
    unit = _meant(own, where, now=True)
    if unit is None:
        return frozenset()
    return frozenset(old.name for old in former_units().get(unit.key, ())) - {unit.name}


def neighbours(own: str, where: str = "", *, now: bool) -> frozenset[str]:
    """Return the names of the units of the same old district, as they are today or were until 30/6/2025.

    Which unit is meant is told as in ``old_names``.
    """
    unit = _meant(own, where, now=now)
    if unit is None:
        return frozenset()

    homes = _districts_of(unit)
    same_time = [
        other for other in known_units() if other.is_of_today == now and _districts_of(other) & homes
    ]
    # a commune that bears its district's name (Vạn Ninh) can't be told from the district
    return frozenset(other.name for other in same_time) - {unit.name} - {name for _, name in homes}


def _meant(own: str, where: str, *, now: bool) -> Unit | None:
    """Return the one unit of that name, of several the one whose district, else province, ``where`` names."""
    named = [unit for unit in _by_full_name().get(own, ()) if unit.is_of_today == now]
    if len(named) == 1:
        return named[0]

    near = [unit for unit in named if any(_says(where, name) for _, name in _districts_of(unit) if name)]
    far = [unit for unit in named if fold(unit.province) in where]
    return next((found[0] for found in (near, far) if len(found) == 1), None)


def _says(where: str, district: str) -> bool:
    """Return whether a folded text names an old district; one named by a figure with its kind alone."""
    name = fold(district)
    return re.search(rf"\bquan {name}\b", where) is not None if name.isdecimal() else name in where


def _districts_of(unit: Unit) -> frozenset[tuple[str, str]]:
    """Return province and name of the old districts that a unit lies in."""
    olds = former_units().get(unit.key, ()) if unit.is_of_today else (unit,)
    return frozenset((old.province, old.district or "") for old in olds)


@cache
def _by_full_name() -> dict[str, tuple[Unit, ...]]:
    found: dict[str, list[Unit]] = {}
    for unit in known_units():
        found.setdefault(fold(f"{unit.kind} {unit.name}"), []).append(unit)
    return {name: tuple(units) for name, units in found.items()}


@cache
def _file() -> _File:
    return typed_data.decode((resources_dir() / "units.json").read_bytes(), _File)
