"""The sentences of a report that the program writes: each has a key, under which the clerk may reword it."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from ttdn_desktop.dossier.records import LogEntry, Report
from ttdn_desktop.papers.numbering import lettered_items
from ttdn_desktop.papers.phrases import tidy_text

MOST_NAMED = 20
"""Entries that a list names one by one, the rest counted; a judgement: about a page, the log has them all."""


class ReportSentence(msgspec.Struct, frozen=True):
    """A sentence of the program's; its ``key`` stays the same whatever its figures are."""

    key: str
    text: str


def printed_sentence(line: ReportSentence, report: Report) -> str:
    """Return what is printed of ``line``: the clerk's words where there are any."""
    reworded = report.reworded.get(line.key)
    return (tidy_text(reworded.text) if reworded else "") or line.text


def printed_list(lines: Iterable[ReportSentence], report: Report) -> tuple[str, ...]:
    """Return what is printed of ``lines``, each with a dash before it."""
    return tuple(f"- {printed_sentence(line, report)}" for line in lines)


def lettered_list(lines: Iterable[ReportSentence], report: Report) -> tuple[str, ...]:
    """Return what is printed of ``lines`` as the points of a khoản: ``a) …``, a single one without letter."""
    return lettered_items([printed_sentence(line, report) for line in lines])


def stale_keys(lines: Iterable[ReportSentence], report: Report) -> tuple[str, ...]:
    """Return the keys of the reworded sentences that the program words otherwise by now, or no more."""
    own = {line.key: line.text for line in lines}
    return tuple(key for key, reworded in report.reworded.items() if own.get(key) != reworded.was)


def entry_sentences(
    prefix: str,
    entries: Sequence[LogEntry],
    text: Callable[[LogEntry], str],
    *,
    more: Callable[[int], ReportSentence],
) -> Iterator[ReportSentence]:
    """Yield a sentence for each of ``entries``; beyond ``MOST_NAMED`` one that ``more`` makes of the rest.

    Keys are ``prefix`` and the entry's id.
    """
    keys = entry_keys(prefix, (entry.id for entry in entries[:MOST_NAMED]))
    for key, entry in zip(keys, entries, strict=False):
        yield ReportSentence(key, text(entry))

    if len(entries) > MOST_NAMED:
        yield more(len(entries) - MOST_NAMED)


def entry_keys(prefix: str, ids: Iterable[str]) -> Iterator[str]:
    """Yield a key for each log entry's id; an id given twice gets a number from the second time on."""
    seen: dict[str, int] = {}
    for entry_id in ids:
        seen[entry_id] = seen.get(entry_id, 0) + 1
        repeat = f"#{seen[entry_id]}" if seen[entry_id] > 1 else ""
        yield f"{prefix}.{entry_id}{repeat}"
