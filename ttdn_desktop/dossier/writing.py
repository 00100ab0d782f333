"""Writing one dossier again and again: the bytes of log entries that didn't change are kept.

A dossier is saved after every step. One of ten thousand entries took 450 ms value by value and takes 13 ms
record by record (``records_json.dumps``); here only what is new is encoded.
"""

from collections.abc import Sequence

import msgspec

from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Dossier, LogEntry

_EMPTY_LOG = b'\n "log": [],'
_OPEN, _CLOSE = b'\n "log": [', b"\n ],"
_END, _BETWEEN = b"\n  }", b"\n  },\n  {"
"""What stands around entries: JSON texts have no bare line break, so nothing else begins a line like that."""

_SPARE_ENTRIES = 1_000
"""So many entries that are no longer in the log may stay in the cache: those of undone steps, mostly. A
judgement: some megabytes at the most, and the cache is gone through but once in a thousand changes."""


class _LogOnly(msgspec.Struct, frozen=True):
    log: tuple[LogEntry, ...]
    end: None = None  # a key behind the log, as in a dossier, so that it ends in a comma there too


class Writer:
    """Gives the bytes of ``reading.write`` for one state of a dossier after the other."""

    def __init__(self) -> None:
        self._cache: dict[int, tuple[LogEntry, bytes]] = {}

    def write(self, dossier: Dossier) -> bytes:
        """Return ``dossier`` as the bytes of a dossier file."""
        if not dossier.log:
            return records_json.dumps(dossier)

        rows = self._rows(dossier.log)
        rows[-1] = rows[-1][:-1]  # no comma behind the last
        head, _, tail = records_json.dumps(msgspec.structs.replace(dossier, log=())).partition(_EMPTY_LOG)
        return b"".join((head, _OPEN, *rows, _CLOSE, tail))

    def prepare(self, dossier: Dossier) -> None:
        """Fill the cache with the log, so that the first ``write`` is as quick as later ones."""
        self._rows(dossier.log)

    def _rows(self, log: Sequence[LogEntry]) -> list[bytes]:
        """Return each entry's bytes with the comma behind it."""
        # by identity: entries are frozen, and a kept entry's id can't be given to another
        cache = self._cache
        if len(cache) > len(log) + _SPARE_ENTRIES:
            self._cache = cache = {id(entry): cache[id(entry)] for entry in log if id(entry) in cache}

        new = [entry for entry in log if id(entry) not in cache]
        cache.update((id(entry), (entry, row)) for entry, row in zip(new, _encode_entries(new), strict=True))
        return [cache[id(entry)][1] for entry in log]


def _encode_entries(entries: Sequence[LogEntry]) -> list[bytes]:
    """Return the bytes of each entry as it stands in a dossier, with the comma behind it."""
    if not entries:
        return []

    text = records_json.dumps(_LogOnly(log=tuple(entries)))
    inner = text[text.index(_OPEN) + len(_OPEN) + len(b"\n  {") : text.rindex(_END)]
    return [b"\n  {" + row + b"\n  }," for row in inner.split(_BETWEEN)]
