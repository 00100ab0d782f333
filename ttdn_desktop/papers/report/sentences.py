"""The sentences of a report that the program writes: each has a key, under which the clerk may reword it."""

from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.dossier.records import Report
from ttdn_desktop.papers.phrases import tidy_text


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


def stale_keys(lines: Iterable[ReportSentence], report: Report) -> tuple[str, ...]:
    """Return the keys of the reworded sentences that the program words otherwise by now, or no more."""
    own = {line.key: line.text for line in lines}
    return tuple(key for key, reworded in report.reworded.items() if own.get(key) != reworded.was)


def entry_keys(prefix: str, ids: Iterable[str]) -> Iterator[str]:
    """Yield a key for each log entry's id; an id given twice gets a number from the second time on."""
    seen: dict[str, int] = {}
    for each in ids:
        seen[each] = seen.get(each, 0) + 1
        yield f"{prefix}.{each}" if seen[each] == 1 else f"{prefix}.{each}#{seen[each]}"
