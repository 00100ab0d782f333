"""Many communes' figures brought together (docs/contract.md, «consolidate»): one file a commune, one year."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec.structs import replace

from ttdn_desktop.activity_log.figures import ChannelFigures, Totals, sums_by_channel
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.consolidation.office_report import Receipt
from ttdn_desktop.consolidation.outliers import comparable_figures, find_outliers
from ttdn_desktop.consolidation.records import (
    Consolidation,
    Duplicate,
    DutySum,
    Late,
    Planned,
    Received,
    Rejected,
    Sent,
)
from ttdn_desktop.consolidation.senders import comparison_name, missing_names, same_units, unique_names
from ttdn_desktop.consolidation.sent_log import SentLog
from ttdn_desktop.packs.subject import short_topic, topic

_Doubles = tuple[tuple[Sent, Sent], ...]
"""Files of one unit: the one that counts, and one that gives way to it."""


def consolidate(
    sent: Iterable[Sent],
    rejected: Iterable[Rejected] = (),
    expected: Iterable[str] = (),
    *,
    log: SentLog | None = None,
) -> Consolidation:
    """Bring files together: one of each unit counts, none of another year, plan or period than most.

    The same files in another order come to the same. Between two years of as many files the later counts.
    """
    files, expected = list(sent), list(expected)
    year, tied = _year_of_most(files)

    of_year = _with_subjects([file for file in files if file.year == year])
    subject = _subject_of_most(of_year)
    of_plan = [file for file in of_year if _answers(file, subject)]
    is_half = _are_most_half(of_plan)
    of_period = [file for file in of_plan if file.is_half == is_half]

    answering, on_other_topics = _by_topic(of_period, subject)
    kept, doubles = _keep_one_each([file for file in answering if file.author is None])
    kept = _in_listed_order(kept, expected)
    organs, organ_doubles = _keep_one_each_organ([file for file in answering if file.author])
    doubles = (*doubles, *organ_doubles)
    names = unique_names([file.commune for file in kept])
    named = list(zip(names, kept, strict=True))
    totals, channels = _sum_figures(kept)
    apart = (*_of_other_years(files, year), *_apart(of_year, subject, is_half), *on_other_topics)

    return Consolidation(
        year=year,
        received=tuple(Received(file.name, file.file, file.sha256) for file in (*kept, *organs)),
        missing=missing_names(expected, [file.commune for file in kept]),
        rejected=(*rejected, *apart),
        duplicates=tuple(Duplicate(best.name, best.file, older.file) for best, older in doubles),
        given_way=tuple(older for _, older in doubles),
        late=_late(named),
        late_organs=_late((file.name, file) for file in organs),
        outliers=find_outliers(
            (name, comparable_figures(file.totals, file.channels)) for name, file in named
        ),
        totals=totals,
        channels=channels,
        communes={name: file.totals for name, file in named},
        duties=_sum_duties(kept),
        kept=tuple(kept),
        names=tuple(names),
        log=log or SentLog(),
        listed=len(expected),
        year_tied=tied,
        subject=subject,
        is_half=is_half,
        organs=tuple(organs),
        organ_totals=_sum_figures(organs)[0],
        planned=_sum_planned(kept),
        cited=_cited_by_most([*kept, *organs]),
    )


def by_receipt(found: Consolidation, receipts: Iterable[Receipt]) -> Consolidation:
    """Return ``found`` with what is late judged by the day on which a unit's first file came."""
    first: dict[str, dt.date] = {}
    for receipt in receipts:
        first[receipt.unit] = min(receipt.received, first.get(receipt.unit, receipt.received))
    kept, organs = (
        tuple(replace(file, received=first.get(file.title)) for file in files)
        for files in (found.kept, found.organs)
    )
    return replace(
        found,
        kept=kept,
        organs=organs,
        late=_late(zip(found.names, kept, strict=True)),
        late_organs=_late((file.name, file) for file in organs),
    )


def expecting(found: Consolidation, expected: Sequence[str]) -> Consolidation:
    """Return ``found`` with another list of the communes that are to send a file, in its order."""
    kept = _in_listed_order(sorted(found.kept, key=_sort_key), expected)
    communes = [file.commune for file in kept]
    names = unique_names(communes)
    return replace(
        found,
        kept=tuple(kept),
        names=tuple(names),
        communes={name: file.totals for name, file in zip(names, kept, strict=True)},
        received=tuple(Received(file.name, file.file, file.sha256) for file in (*kept, *found.organs)),
        missing=missing_names(expected, communes),
        listed=len(expected),
    )


def _in_listed_order(files: list[Sent], expected: Sequence[str]) -> list[Sent]:
    """Return the files in the order of the office's own list, those that it doesn't name behind, by name."""
    if not expected:
        return files
    places = {comparison_name(name): place for place, name in reversed(list(enumerate(expected)))}
    behind = len(expected)

    def place(file: Sent) -> int:
        spellings = (file.commune.title, file.commune.name)
        return min(places.get(comparison_name(each), behind) for each in spellings)

    return sorted(files, key=place)


def _year_of_most(files: Sequence[Sent]) -> tuple[int, bool]:
    """Return the year of most files (0 of none), and whether another year has as many."""
    counts = Counter(file.year for file in files)

    # docs/contract.md: the year of most files counts; of a tie the later, for the report asked for now is
    # of the year that has just ended, and what else lies in the folder is of earlier ones
    year = max(counts, key=lambda each: (counts[each], each), default=0)
    return year, list(counts.values()).count(counts[year]) > 1


def _of_other_years(files: Iterable[Sent], year: int) -> Iterator[Rejected]:
    for file in files:
        if file.year != year:
            yield Rejected(file.file, "other_year", {"year": file.year, "of_most": year}, file.title)


def _with_subjects(files: Sequence[Sent]) -> list[Sent]:
    """Return ``files``; of one that doesn't know its subject another under the same pack says it."""
    by_pack = {file.pack: file.subject for file in files if file.subject and file.pack}
    return [
        file if file.subject else msgspec.structs.replace(file, subject=by_pack.get(file.pack, ""))
        for file in files
    ]


def _subject_of_most(files: Sequence[Sent]) -> str:
    """Return the subject line of most files, of equally many the first by name; empty where none is known."""
    counts = Counter(fold(file.subject) for file in files if file.subject)
    most = min(counts, key=lambda each: (-counts[each], each), default="")
    return next((file.subject for file in files if fold(file.subject) == most), "")


def _answers(file: Sent, subject: str) -> bool:
    """Whether the file answers the plan on ``subject``, or doesn't say which it answers."""
    return not file.subject or fold(file.subject) == fold(subject)


def _by_topic(files: Sequence[Sent], subject: str) -> tuple[list[Sent], list[Rejected]]:
    """Return the files that count, and those of a unit that sent another one for the plan."""
    apart = {id(file): file for file in _on_other_topics(files, subject)}
    return (
        [file for file in files if id(file) not in apart],
        [Rejected(file.file, "own_subject", {"topic": file.topic}, file.title) for file in apart.values()],
    )


def _on_other_topics(files: Sequence[Sent], subject: str) -> Iterator[Sent]:
    """Yield files of a unit that sent several, on another topic: they are no duplicates, though of one pack.

    A unit that only calls the same work by other words sends it once more, and the later file counts.
    """
    wanted = short_topic(subject)
    for group in _units(files):
        if all(_is_same_topic(file.topic, group[0].topic) for file in group):
            continue
        answering = [file for file in group if _is_same_topic(file.topic, wanted)]
        on = max(answering or group, key=_precedence).topic
        yield from (file for file in group if not _is_same_topic(file.topic, on))


def _units(files: Sequence[Sent]) -> list[list[Sent]]:
    """Return the files by who sent them."""
    of_communes = [file for file in files if file.author is None]
    grouped = same_units([file.commune for file in of_communes])
    return [
        *([of_communes[index] for index in indexes] for indexes in grouped),
        *_by_organ([file for file in files if file.author]).values(),
    ]


def _is_same_topic(first: str, second: str) -> bool:
    """Whether two topics are the same in other words; one that isn't known is any."""
    words = [set(fold(each).split()) for each in (first, second)]
    shared, fewest = len(words[0] & words[1]), min(map(len, words))
    # a judgement: whoever rewords a subject keeps the name of its field, at least half of the shorter one
    return 2 * shared >= fewest


def _apart(files: Sequence[Sent], subject: str, is_half: bool) -> Iterator[Rejected]:
    """Yield the files of another plan than that on ``subject``, or on another period."""
    for file in files:
        if not _answers(file, subject):
            yield _of_another_plan(file, subject)
        elif file.is_half != is_half:
            yield Rejected(file.file, "other_period", {"is_half": file.is_half}, file.title)


def _of_another_plan(file: Sent, subject: str) -> Rejected:
    topics = {"topic": topic(file.subject), "of_most": topic(subject)}
    return Rejected(file.file, "other_plan", topics, file.title)


def _are_most_half(files: Sequence[Sent]) -> bool:
    """Return whether most files are six-month reports; of a tie the year's count, which hold those months."""
    return 2 * sum(file.is_half for file in files) > len(files)


def _keep_one_each_organ(files: Sequence[Sent]) -> tuple[list[Sent], _Doubles]:
    """Return the file that counts of each other organ, by name, and those that give way to it."""
    kept: list[Sent] = []
    doubles: list[tuple[Sent, Sent]] = []
    for group in _by_organ(files).values():
        *older, best = sorted(group, key=_precedence)
        kept.append(best)
        doubles += [(best, file) for file in older]

    return sorted(kept, key=lambda file: (fold(file.name), file.file)), tuple(doubles)


def _by_organ(files: Sequence[Sent]) -> dict[str, list[Sent]]:
    groups: dict[str, list[Sent]] = {}
    for file in files:
        groups.setdefault(comparison_name(file.name), []).append(file)
    return groups


def _keep_one_each(files: Sequence[Sent]) -> tuple[list[Sent], _Doubles]:
    """Return the file that counts of each commune, sorted, and those that give way to it."""
    kept: list[Sent] = []
    doubles: list[tuple[Sent, Sent]] = []

    for indexes in same_units([file.commune for file in files]):
        *older, best = sorted((files[index] for index in indexes), key=_precedence)
        kept.append(best)
        doubles += [(best, file) for file in older]

    return sorted(kept, key=_sort_key), tuple(
        sorted(doubles, key=lambda pair: (fold(pair[0].name), pair[1].file))
    )


def _precedence(file: Sent) -> tuple[bool, float, float, str, str]:
    """Return the key that sorts files of one commune, the one that counts last.

    docs/contract.md: the last export counts, a plain dossier yields to any .ttdn, and between two of them the
    file's own time decides. Checksum and name come last, so that equal times give one result in any order.
    """
    if file.exported is None:
        return False, 0, file.modified, file.sha256, file.file
    return True, file.exported.timestamp(), 0, file.sha256, file.file


def _sort_key(file: Sent) -> tuple[str, ...]:
    # folded first: "Đại Lãnh" stands beside "Dai", not behind "Xuân Sơn" as by the code of "Đ"
    commune = file.commune
    return (
        fold(commune.name),
        commune.name,
        commune.kind,
        commune.code or "",
        commune.district or "",
        file.file,
    )


def _sum_figures(kept: Iterable[Sent]) -> tuple[Totals, dict[str, ChannelFigures]]:
    totals, channels = Totals(), dict[str, ChannelFigures]()
    for file in kept:
        totals = totals.plus(file.totals)
        for name, figures in file.channels.items():
            channels[name] = channels.get(name, ChannelFigures()).plus(figures)
    return totals, channels


def _cited_by_most(files: Iterable[Sent]) -> str:
    """Return how most files name the higher plan, of equally many the longest, which has number and day."""
    counts = Counter(file.cited for file in files if file.cited)
    return max(counts, key=lambda each: (counts[each], len(each), each), default="")


def _sum_planned(kept: Iterable[Sent]) -> Planned:
    return sums_by_channel(
        (channel, unit, amount)
        for file in kept
        for channel, units in file.planned.items()
        for unit, amount in units.items()
    )


def _late(named: Iterable[tuple[str, Sent]]) -> tuple[Late, ...]:
    return tuple(late for name, file in named if (late := _lateness(name, file)))


def _lateness(name: str, file: Sent) -> Late | None:
    """Return how late the file is; None for one in time.

    The day it came decides where it was written down, else the report's date, else the export's.
    """
    if file.due is None:
        return None
    if file.received:
        return Late(name, file.file, file.due, file.received, "receipt") if file.received > file.due else None

    # what arrives on the due day is in time, so only a later day is late
    if file.reported and file.reported > file.due:
        return Late(name, file.file, file.due, file.reported, "report")

    # a report may be dated in time and sent after it
    exported = file.exported.date() if file.exported else None
    if exported and exported > file.due:
        return Late(name, file.file, file.due, exported, "export")
    return None


def _sum_duties(kept: Iterable[Sent]) -> tuple[DutySum, ...]:
    # by pack and id: "III.8.2" of one higher plan is another duty than that of the next year's
    sums: dict[tuple[str, str], DutySum] = {}

    for file in kept:
        for duty in file.duties:
            key = file.pack, duty.id
            before = sums.get(key) or DutySum(*key, 0, 0, 0, 0)
            sums[key] = DutySum(
                *key,
                communes=before.communes + 1,
                answered=before.answered + duty.answered,
                activities=before.activities + duty.activities,
                entries=before.entries + duty.entries,
            )

    return tuple(sums.values())
