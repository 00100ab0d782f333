"""Finding a unit by what somebody types: without accents, by its old name, best match first."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.official_paper.unit_titles import unit_title
from ttdn_desktop.official_paper.units import Unit, known_units

_SHORT = {"x": "xa", "p": "phuong", "f": "phuong", "tt": "thi tran", "dk": "dac khu"}
"""How kinds are abbreviated: «tt van gia», «p1»."""

_NUMBERED = re.compile(r"\b([pfx]|tt)\.?\s*(?=\d)")
_SHORT_KIND = re.compile(r"^([pfx]|tt|dk)\.?\s+(?=\S)")
_HIGHER_KIND = re.compile(r"\bthanh pho\b|\bthi xa\b")
_NO_WORD = re.compile(r"[^\w\n]+")

_SAME, _BEGINS, _HOLDS, _LIES_THERE, _NOT = range(5)
"""How well a name fits: it is what was typed, begins so, has words that begin so, lies where it says."""


class Match(NamedTuple):
    """A unit that fits; ``former`` are the old units by whose names it was found."""

    unit: Unit
    former: tuple[Unit, ...] = ()


class _Entry(NamedTuple):
    """A unit with its folded names: kind and name, name alone, these and where it lies between blanks."""

    unit: Unit
    full: str
    name: str
    own: str
    everywhere: str


def search(typed: str, province: str = "", *, limit: int = 50) -> tuple[Match, ...]:
    """Return the units that fit ``typed``, best first, those of today before those until 30/6/2025.

    A unit of today is found by the names of the old ones that went into it. ``province`` is a province of
    today: only what lies there now, or went into it.
    """
    words = _words(typed)
    if not words and not province:
        return ()

    ranked = sorted(_ranked(words, typed, province), key=lambda found: found[0])
    return tuple(match for _, match in ranked[:limit])


def _words(typed: str) -> tuple[str, ...]:
    folded = _without_marks(typed).strip()
    folded = _NUMBERED.sub(lambda found: f"{_SHORT[found[1]]} ", folded)
    folded = _SHORT_KIND.sub(lambda found: f"{_SHORT[found[1]]} ", folded)
    folded = _HIGHER_KIND.sub(lambda found: _as_one_word(found[0]), _NO_WORD.sub(" ", folded))
    return tuple(folded.split())


def _as_one_word(kind: str) -> str:
    """Return a kind of two words as one that no name begins with: «thanh» finds no «thành phố»."""
    return f"~{kind.replace(' ', '')}"


def _ranked(words: tuple[str, ...], typed: str, province: str) -> Iterator[tuple[tuple[object, ...], Match]]:
    accented = " ".join(typed.lower().split())
    needles = [f" {word} " if word.isdecimal() else f" {word}" for word in words]
    provinces = _provinces_of_today()
    fits = {
        key: (_fit(words, needles, entry), entry)
        for key, entry in _entries().items()
        if all(needle in entry.everywhere for needle in needles)
        and (not province or province in provinces[key])
    }

    by_old: dict[str, list[tuple[int, Unit]]] = {}
    for fit, entry in fits.values():
        for key in entry.unit.became:
            by_old.setdefault(key, []).append((fit, entry.unit))

    for key in fits.keys() | by_old.keys():
        entry = _entries()[key]
        unit = entry.unit
        own = fits[key][0] if key in fits else _NOT
        best = min((fit for fit, _ in by_old.get(key, ())), default=_NOT)
        is_by_old = best < own
        is_typed_so = bool(accented) and accented in f"{unit.kind} {unit.name}".lower()
        same_fit = (not unit.is_of_today, is_by_old, not is_typed_so, len(unit.name), entry.everywhere)
        rank = (min(own, best), *same_fit)
        olds = tuple(old for fit, old in by_old[key] if fit == best) if is_by_old else ()
        yield rank, Match(unit, olds)


def _fit(words: tuple[str, ...], needles: list[str], entry: _Entry) -> int:
    """Return how well an entry fits that holds every word."""
    typed = " ".join(words)
    if typed in (entry.full, entry.name):
        return _SAME
    if entry.full.startswith(typed) or entry.name.startswith(typed):
        return _BEGINS
    return _HOLDS if all(needle in entry.own for needle in needles) else _LIES_THERE


@cache
def _entries() -> dict[str, _Entry]:
    """Return the folded names of each unit by its key; made at the first search."""
    units = known_units()
    names = _plain("\n".join(unit.name for unit in units)).split("\n")  # in one go: 13,000 folds take 90 ms
    return {unit.key: _entry(unit, name) for unit, name in zip(units, names, strict=True)}


def _entry(unit: Unit, name: str) -> _Entry:
    full = f"{_kind(unit.kind)} {name}"
    district = _plain_area(unit.district_kind or "", unit.district or "")
    return _Entry(
        unit, full, name, f" {full} ", f" {full} {district} {_plain_area(unit.province_kind, unit.province)} "
    )


@cache
def _plain_area(kind: str, name: str) -> str:
    folded = _plain(kind)
    return f"{_as_one_word(folded) if ' ' in folded else folded} {_plain(name)}"


@cache
def _kind(kind: str) -> str:
    return _plain(kind)


def _plain(text: str) -> str:
    return _NO_WORD.sub(" ", _without_marks(text)).strip(" ")


def _without_marks(text: str) -> str:
    """Return folded text without apostrophes, which few type: «cu mgar»."""
    return fold(text).replace("'", "").replace("’", "")


@cache
def _provinces_of_today() -> dict[str, frozenset[str]]:
    """Return for each unit's key the provinces of today that it lies in, or that it went into."""
    of_today = {unit.key: unit.province for unit in known_units() if unit.is_of_today}
    return {
        unit.key: frozenset((of_today[key] for key in unit.became) if unit.became else (unit.province,))
        for unit in known_units()
    }


def described(unit: Unit) -> str:
    """Return a unit with all that tells it from others: ``phường 1, quận Gò Vấp, thành phố Hồ Chí Minh``."""
    district = f"{unit.district_kind} {unit.district}" if unit.district else ""
    parts = (unit_title(unit.kind, unit.name), district, f"{unit.province_kind} {unit.province}")
    return ", ".join(part for part in parts if part)
