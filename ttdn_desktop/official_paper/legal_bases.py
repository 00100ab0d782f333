"""The legal bases the program knows: their period and what followed them (docs/domain/practice.md)."""

import datetime as dt
import re
from functools import cache

import msgspec

from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.basics.vietnamese import fold


class KnownBase(msgspec.Struct, frozen=True, kw_only=True):
    """One row of ``resources/legal_bases.json``; dates and successor are None where not known or none.

    ``amended_by`` is the number of a law that is cited with it while that is in force.
    """

    type: str
    number: str
    date: dt.date | None = None
    organ: str = ""
    title: str | None = None
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    replaced_by: str | None = None
    amended_by: str | None = None


class _KnownBases(msgspec.Struct, frozen=True, kw_only=True):
    bases: tuple[KnownBase, ...] = ()


@cache
def known_bases() -> dict[str, KnownBase]:
    """Return the known documents by number."""
    file = msgspec.json.decode((resources_dir() / "legal_bases.json").read_bytes(), type=_KnownBases)
    return {base.number: base for base in file.bases}


def cited(text: str, day: dt.date | None) -> KnownBase | None:
    """Return the known document that ``text`` cites by number, or a law by its name and ``day``."""
    for base in known_bases().values():
        # not within a longer number: 16-KL/TW in 116-KL/TW
        if re.search(rf"(?<![\w/]){re.escape(base.number)}(?![\w/])", text):
            return base

    for base in known_bases().values():
        if base.type == "Luật" and base.title and base.date == day and fold(base.title) in fold(text):
            return base

    return None


def ended_before(base: KnownBase, year: int) -> bool:
    """Return whether its period ended, or another replaced it, before ``year`` began."""
    if base.valid_to is not None:
        return base.valid_to.year < year
    successor = known_bases().get(base.replaced_by or "")
    return successor is not None and successor.date is not None and successor.date.year < year
