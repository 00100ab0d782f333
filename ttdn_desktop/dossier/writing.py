"""Writing one dossier again and again: log entries that didn't change are not made into bytes anew."""

from collections.abc import Sequence

import msgspec

from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Dossier, LogEntry

_NO_LOG = b'\n "log": [],'
_OPEN, _CLOSE = b'\n "log": [', b"\n ],"
_END, _BETWEEN = b"\n  }", b"\n  },\n  {"
"""What stands around entries: a text has no line break, so nothing else begins a line like that."""

_SPARE = 1_000
"""So many entries that are no longer in the log may stay known: those of undone steps, mostly."""


class _Log(msgspec.Struct, frozen=True):
    log: tuple[LogEntry, ...]
    end: None = None


class Writer:
    """Gives the bytes of ``reading.write`` for one state of a dossier after the other."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[LogEntry, bytes]] = {}

    def write(self, dossier: Dossier) -> bytes:
        """Return ``dossier`` as the bytes of a dossier file."""
        if not dossier.log:
            return records_json.dumps(dossier)
        rows = self._rows(dossier.log)
        rows[-1] = rows[-1][:-1]
        head, _, tail = records_json.dumps(msgspec.structs.replace(dossier, log=())).partition(_NO_LOG)
        return b"".join((head, _OPEN, *rows, _CLOSE, tail))

    def prepare(self, dossier: Dossier) -> None:
        """Get to know the log, so that the first ``write`` is as quick as later ones."""
        self._rows(dossier.log)

    def _rows(self, log: Sequence[LogEntry]) -> list[bytes]:
        """Return each entry's bytes with the comma behind it."""
        known = self._known
        if len(known) > len(log) + _SPARE:
            self._known = known = {id(one): known[id(one)] for one in log if id(one) in known}
        new = [entry for entry in log if id(entry) not in known]
        known.update((id(entry), (entry, row)) for entry, row in zip(new, _made(new), strict=True))
        return [known[id(entry)][1] for entry in log]


def _made(entries: Sequence[LogEntry]) -> list[bytes]:
    if not entries:
        return []
    text = records_json.dumps(_Log(log=tuple(entries)))
    inner = text[text.index(_OPEN) + len(_OPEN) + len(b"\n  {") : text.rindex(_END)]
    return [b"\n  {" + row + b"\n  }," for row in inner.split(_BETWEEN)]
