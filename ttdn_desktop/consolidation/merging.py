"""Many communes' figures brought together (docs/contract.md, «consolidate»): one file a commune, one year."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from ttdn_desktop.activity_log.figures import ChannelFigures, DutyFigures, Totals
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.consolidation.outliers import Outlier, comparable_figures, find_outliers
from ttdn_desktop.consolidation.senders import missing_names, same_units, unique_names
from ttdn_desktop.consolidation.sent_log import EntryRange, SentLog
from ttdn_desktop.dossier.records import Commune, Period


class Sent(msgspec.Struct, frozen=True, kw_only=True):
    """What one usable file says.

    ``exported`` is its time of export, None for a plain dossier; ``modified`` the file's own time in
    seconds, which decides between plain dossiers. The figures are those of ``period``. ``reported`` is the
    report's date, ``due`` the day until which the higher plan wants it, None where that isn't known.
    """

    file: str
    sha256: str
    commune: Commune
    year: int
    exported: dt.datetime | None
    modified: float
    totals: Totals
    channels: dict[str, ChannelFigures]
    pack: str = ""
    duties: tuple[DutyFigures, ...] = ()
    reported: dt.date | None = None
    due: dt.date | None = None
    entries: EntryRange = EntryRange()
    period: Period = Period()


class Received(msgspec.Struct, frozen=True):
    """A file that counts."""

    commune: str
    file: str
    sha256: str


class Rejected(msgspec.Struct, frozen=True):
    """A file that doesn't count; code and data say why."""

    file: str
    code: str
    data: Mapping[str, object] = {}


class Duplicate(msgspec.Struct, frozen=True):
    """Two files of one commune: the one that counts and the one that gives way."""

    commune: str
    kept: str
    dropped: str


class Late(msgspec.Struct, frozen=True):
    """A file that counts though ``day``, the report's or the export's, is after the due day."""

    commune: str
    file: str
    due: dt.date
    day: dt.date
    by: Literal["report", "export"]


class DutySum(msgspec.Struct, frozen=True):
    """One duty of a higher plan over all communes; ``answered`` is how many did something for it."""

    pack: str
    id: str
    communes: int
    answered: int
    activities: int
    entries: int


class Consolidation(msgspec.Struct, frozen=True, kw_only=True):
    """What many files come to.

    ``kept`` are the files that count, by the communes' names; ``names`` what each is called among them,
    in the same order. ``log`` has their entries; ``listed`` is how many communes were expected, 0 where
    nobody said; ``year_tied`` tells that another year had as many files. ``issuers`` and ``duty_texts`` (by
    pack and id) are those of the higher plans that this machine has.
    """

    year: int
    received: tuple[Received, ...]
    missing: tuple[str, ...]
    rejected: tuple[Rejected, ...]
    duplicates: tuple[Duplicate, ...]
    late: tuple[Late, ...]
    outliers: tuple[Outlier, ...]
    totals: Totals
    channels: dict[str, ChannelFigures]
    communes: dict[str, Totals]
    duties: tuple[DutySum, ...]
    kept: tuple[Sent, ...]
    names: tuple[str, ...]
    log: SentLog
    listed: int = 0
    year_tied: bool = False
    notices: tuple[str, ...] = ()
    duty_texts: dict[tuple[str, str], str] = {}
    issuers: tuple[str, ...] = ()


def consolidate(
    sent: Iterable[Sent],
    rejected: Iterable[Rejected] = (),
    expected: Iterable[str] = (),
    *,
    log: SentLog | None = None,
) -> Consolidation:
    """Bring the files together: those of another year than most are rejected, of each commune one counts.

    The same files in another order come to the same. Between two years of as many files the later counts.
    """
    files, expected = list(sent), list(expected)
    counts = Counter(one.year for one in files)
    year = max(counts, key=lambda one: (counts[one], one), default=0)
    others = (
        Rejected(one.file, "other_year", {"year": one.year, "of_most": year})
        for one in files
        if one.year != year
    )
    kept, duplicates = _one_each([one for one in files if one.year == year])
    communes = [one.commune for one in kept]
    names = unique_names(communes)
    totals, channels = _sums(kept)

    return Consolidation(
        year=year,
        received=tuple(Received(one.commune.name, one.file, one.sha256) for one in kept),
        missing=missing_names(expected, communes),
        rejected=(*rejected, *others),
        duplicates=tuple(duplicates),
        late=tuple(late for name, one in zip(names, kept, strict=True) if (late := _late(name, one))),
        outliers=find_outliers(
            (name, comparable_figures(one.totals, one.channels))
            for name, one in zip(names, kept, strict=True)
        ),
        totals=totals,
        channels=channels,
        communes={name: one.totals for name, one in zip(names, kept, strict=True)},
        duties=_duties(kept),
        kept=tuple(kept),
        names=tuple(names),
        log=log or SentLog(),
        listed=len(expected),
        year_tied=list(counts.values()).count(counts[year]) > 1,
    )


def _one_each(files: Sequence[Sent]) -> tuple[list[Sent], list[Duplicate]]:
    """Return the file that counts of each commune, sorted, and those that give way to it."""
    kept: list[Sent] = []
    duplicates: list[Duplicate] = []
    for places in same_units([one.commune for one in files]):
        *older, best = sorted((files[place] for place in places), key=_rank)
        kept.append(best)
        duplicates += [Duplicate(best.commune.name, best.file, one.file) for one in older]
    return sorted(kept, key=_order), sorted(duplicates, key=lambda one: (fold(one.commune), one.dropped))


def _rank(one: Sent) -> tuple[bool, float, float, str, str]:
    """Order files of one commune, the one that counts last; the same whatever their order was."""
    if one.exported is None:
        return False, 0, one.modified, one.sha256, one.file
    return True, one.exported.timestamp(), 0, one.sha256, one.file


def _order(one: Sent) -> tuple[str, ...]:
    commune = one.commune
    return (
        fold(commune.name),
        commune.name,
        commune.kind,
        commune.code or "",
        commune.district or "",
        one.file,
    )


def _sums(kept: Iterable[Sent]) -> tuple[Totals, dict[str, ChannelFigures]]:
    totals, channels = Totals(), dict[str, ChannelFigures]()
    for one in kept:
        totals = totals.plus(one.totals)
        for name, found in one.channels.items():
            channels[name] = channels.get(name, ChannelFigures()).plus(found)
    return totals, channels


def _late(name: str, one: Sent) -> Late | None:
    """Return how late the file is: by its report's date, else by its export; None for one in time."""
    if one.due is None:
        return None
    if one.reported and one.reported > one.due:
        return Late(name, one.file, one.due, one.reported, "report")

    exported = one.exported.date() if one.exported else None
    return Late(name, one.file, one.due, exported, "export") if exported and exported > one.due else None


def _duties(kept: Iterable[Sent]) -> tuple[DutySum, ...]:
    sums: dict[tuple[str, str], DutySum] = {}
    for one in kept:
        for duty in one.duties:
            key = one.pack, duty.id
            found = sums.get(key) or DutySum(*key, 0, 0, 0, 0)
            sums[key] = DutySum(
                *key,
                communes=found.communes + 1,
                answered=found.answered + duty.answered,
                activities=found.activities + duty.activities,
                entries=found.entries + duty.entries,
            )

    return tuple(sums.values())
