"""Many communes' figures brought together (contract: «consolidate»): one file a commune, one year."""

import unicodedata
from collections import Counter
from collections.abc import Iterable

import msgspec

from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.reports.figures import ChannelFigures, Totals


class Sent(msgspec.Struct, frozen=True):
    """What one usable file says; ``exported`` is its time of export, None for a plain dossier.

    ``modified`` is the file's own time, in seconds; it decides between plain dossiers.
    """

    file: str
    sha256: str
    commune: Commune
    year: int
    exported: str | None
    modified: float
    totals: Totals
    channels: dict[str, ChannelFigures]


class Received(msgspec.Struct, frozen=True):
    """A file that counts."""

    commune: str
    file: str
    sha256: str


class Rejected(msgspec.Struct, frozen=True):
    """A file that doesn't count, and why, in Vietnamese."""

    file: str
    reason: str


class Duplicate(msgspec.Struct, frozen=True):
    """Two files of one commune: the one that counts and the one that gives way."""

    commune: str
    kept: str
    dropped: str


class Consolidation(msgspec.Struct, frozen=True):
    """What many files come to; ``communes`` goes by the name a commune has among them."""

    year: int
    received: tuple[Received, ...]
    missing: tuple[str, ...]
    rejected: tuple[Rejected, ...]
    duplicates: tuple[Duplicate, ...]
    totals: Totals
    channels: dict[str, ChannelFigures]
    communes: dict[str, Totals]
    kept: tuple[Sent, ...]


def consolidate(
    sent: Iterable[Sent], rejected: Iterable[Rejected], expected: Iterable[str] = ()
) -> Consolidation:
    """Bring the files together: those of another year than most are rejected, of each commune one counts."""
    files = list(sent)
    year = _year_of_most(files)
    refused = [*rejected, *(Rejected(one.file, _other_year(one, year)) for one in files if one.year != year)]
    kept, duplicates = _one_each(one for one in files if one.year == year)
    totals, channels = Totals(), dict[str, ChannelFigures]()
    for one in kept:
        totals = totals.plus(one.totals)
        for name, found in one.channels.items():
            channels[name] = channels.get(name, ChannelFigures()).plus(found)
    names = _names([one.commune for one in kept])
    there = {_folded(name) for one in kept for name in (one.commune.name, one.commune.title)}
    return Consolidation(
        year=year,
        received=tuple(Received(one.commune.name, one.file, one.sha256) for one in kept),
        missing=tuple(name for name in dict.fromkeys(expected) if _folded(name) not in there),
        rejected=tuple(refused),
        duplicates=tuple(duplicates),
        totals=totals,
        channels=channels,
        communes={name: one.totals for name, one in zip(names, kept, strict=True)},
        kept=tuple(kept),
    )


def _year_of_most(files: list[Sent]) -> int:
    counts = Counter(one.year for one in files)
    return max(counts, key=lambda year: (counts[year], year), default=0)


def _other_year(one: Sent, year: int) -> str:
    return f"Hồ sơ của năm {one.year}, không phải năm {year} như các tệp khác."


def _one_each(files: Iterable[Sent]) -> tuple[list[Sent], list[Duplicate]]:
    by_unit: dict[tuple[str, ...], list[Sent]] = {}
    for one in files:
        by_unit.setdefault(_unit(one.commune), []).append(one)
    kept: list[Sent] = []
    duplicates: list[Duplicate] = []
    for same in by_unit.values():
        best = max(same, key=_rank)
        kept.append(best)
        duplicates += [Duplicate(best.commune.name, best.file, one.file) for one in same if one is not best]
    return kept, duplicates


def _rank(one: Sent) -> tuple[bool, str, float, str]:
    """Order files of one commune, the one that counts last; the same whatever their order was."""
    return (
        one.exported is not None,
        one.exported or "",
        one.modified if one.exported is None else 0.0,
        one.sha256,
    )


def _unit(commune: Commune) -> tuple[str, ...]:
    """Return what tells a unit from others: code and name are used again for other areas (practice)."""
    named = (_folded(commune.name), _folded(commune.kind))
    if commune.code:
        return (*named, commune.code)
    return (*named, "", _folded(commune.district or ""), _folded(commune.province))


def _names(communes: list[Commune]) -> list[str]:
    """Return each commune's name, with its kind and then its code where names would collide."""
    plain = Counter(_folded(one.name) for one in communes)
    titled = Counter(_folded(one.title) for one in communes)
    names: list[str] = []
    for one in communes:
        name = one.name if plain[_folded(one.name)] == 1 else one.title
        if plain[_folded(one.name)] > 1 and titled[_folded(one.title)] > 1:
            name = f"{one.title} {one.code or one.district or one.province}"
        while name in names:
            name += "*"
        names.append(name)
    return names


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
