"""Ids of log entries: the next free ones, and one of its own for each entry where a file gives one twice."""

import itertools
import re
from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.dossier.records import Dossier, LogEntry

_PREFIX = "n"
_OWN_NUMBER = re.compile(rf"^{_PREFIX}([0-9]{{1,18}})$", re.MULTILINE)
"""``n0042`` on a line of its own: all ids are searched in one pass. A longer number is another program's:
``int`` takes no more than 4,300 digits, and a few such would make every later id as long."""


def free_ids(log: Iterable[LogEntry]) -> Iterator[str]:
    """Yield ids that no entry has, ever higher: ``n0001``, ``n0002`` ..."""
    highest = max(map(int, _OWN_NUMBER.findall("\n".join([entry.id for entry in log]))), default=0)
    return (f"{_PREFIX}{number:04}" for number in itertools.count(highest + 1))


def with_unique_ids(dossier: Dossier) -> Dossier:
    """Return ``dossier`` with an id of its own for each entry; of those with the same the first keeps it."""
    if len({entry.id for entry in dossier.log}) == len(dossier.log):
        return dossier

    unused, seen, log = free_ids(dossier.log), set[str](), list[LogEntry]()
    for entry in dossier.log:
        log.append(msgspec.structs.replace(entry, id=next(unused)) if entry.id in seen else entry)
        seen.add(entry.id)

    return msgspec.structs.replace(dossier, log=tuple(log))
