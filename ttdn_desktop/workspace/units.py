"""The administrative units that the program knows."""

from functools import cache

from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Commune, Record


class Unit(Commune, frozen=True, kw_only=True):
    """A unit with the time it exists: its key is code and ``valid_from``, never either alone."""

    valid_from: str | None = None
    valid_to: str | None = None


class _Units(Record, frozen=True, kw_only=True):
    units: tuple[Unit, ...] = ()


@cache
def known() -> tuple[Commune, ...]:
    """Return the known communes, those of today first."""
    body = (resources_dir() / "units.json").read_bytes()
    found = records_json.convert(records_json.parse(body, name="units.json"), _Units, name="units.json").units
    now_first = sorted(found, key=lambda unit: (unit.valid_to is not None, unit.kind, unit.name))
    return tuple(_as_commune(unit) for unit in now_first)


def _as_commune(unit: Unit) -> Commune:
    return Commune(
        name=unit.name, kind=unit.kind, province=unit.province, district=unit.district, code=unit.code
    )
