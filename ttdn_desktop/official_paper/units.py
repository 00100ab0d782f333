"""The administrative units that the program knows: old and new, and what became of the old ones.

What changed on 01/7/2025 is told in docs/domain/practice.md.
"""

from functools import cache

import msgspec

from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.basics.vietnamese import fold


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """One row of ``resources/units.json``: its key is code and ``valid_from``, never either alone.

    ``valid_to`` is None for a unit of today, ``became`` the key of what an old one became.
    """

    key: str
    code: str
    kind: str
    name: str
    province: str
    district: str | None = None
    valid_to: str | None = None
    became: str | None = None

    @property
    def is_of_today(self) -> bool:
        """Whether the unit exists since the reform of 01/7/2025."""
        return self.valid_to is None


class _File(msgspec.Struct, frozen=True):
    units: tuple[Unit, ...] = ()


@cache
def known_units() -> tuple[Unit, ...]:
    """Return the known communes of both times, in the file's order."""
    return msgspec.json.decode((resources_dir() / "units.json").read_bytes(), type=_File).units


@cache
def old_names(own: str) -> frozenset[str]:
    """Return the names of the units that ``own`` (kind and name, folded) was made of, but its own name."""
    of_today = [unit for unit in known_units() if unit.is_of_today and _full_name(unit) == own]
    keys = {unit.key for unit in of_today}
    former = frozenset(unit.name for unit in known_units() if unit.became in keys)
    return former - {unit.name for unit in of_today}


@cache
def neighbours(own: str, *, now: bool) -> frozenset[str]:
    """Return the names of the other known units of today, or of before the reform; none for one not known."""
    same_time = [unit for unit in known_units() if unit.is_of_today == now]
    if not any(_full_name(unit) == own for unit in same_time):
        return frozenset()

    districts = {unit.district for unit in known_units()}
    own_names = {unit.name for unit in same_time if _full_name(unit) == own}
    # a commune that bears its district's name (Vạn Ninh) can't be told from the district
    return frozenset(unit.name for unit in same_time) - own_names - {name for name in districts if name}


def _full_name(unit: Unit) -> str:
    return fold(f"{unit.kind} {unit.name}")
