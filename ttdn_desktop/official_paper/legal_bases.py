"""The legal bases the program knows: their period and what followed them (docs/domain/practice.md)."""

import datetime as dt
import re
from functools import cache

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.dates import date_in_words
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
    file = typed_data.decode((resources_dir() / "legal_bases.json").read_bytes(), _KnownBases)
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


def line_of(base: KnownBase) -> str:
    """Return ``base`` as it is cited, without an end mark; a law by kind and name only (II.6.b)."""
    date = f" {date_in_words(base.date)}" if base.date else ""
    if base.type == "Luật" and base.title:
        return f"Căn cứ Luật {base.title}{date}"
    return f"Căn cứ {base.type} số {base.number}{date} của {base.organ} {base.title or ''}".strip()


def first_day(base: KnownBase) -> dt.date | None:
    """Return the first day it is in force, None where that isn't known."""
    return base.valid_from or base.date


def has_expired(base: KnownBase, day: dt.date) -> bool:
    """Return whether its period ended, or another replaced it, before ``day`` or on it."""
    if base.valid_to is not None:
        return base.valid_to < day

    successor = known_bases().get(base.replaced_by or "")
    begins = first_day(successor) if successor else None
    return begins is not None and begins <= day


def ended_before(base: KnownBase, year: int) -> bool:
    """Return whether its period ended, or another replaced it, before ``year`` began."""
    if base.valid_to is not None:
        return base.valid_to.year < year
    successor = known_bases().get(base.replaced_by or "")
    return successor is not None and successor.date is not None and successor.date.year < year
