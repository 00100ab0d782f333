"""Writing one dossier again and again: log entries that didn't change are not made into bytes anew."""

from collections.abc import Sequence

import msgspec

from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Dossier, LogEntry

_NO_LOG = b'\n "log": [],'
_FIRST, _BETWEEN, _LAST = b'\n "log": [\n  {', b"\n  },\n  {", b"\n  }\n ],"
"""What stands around entries: a text has no line break, so nothing else begins a line like that."""


class _Log(msgspec.Struct, frozen=True):
    log: tuple[LogEntry, ...]


class Writer:
    """Gives the bytes of ``reading.write`` for one state of a dossier after the other."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[LogEntry, bytes]] = {}

    def write(self, dossier: Dossier) -> bytes:
        """Return ``dossier`` as the bytes of a dossier file."""
        if not dossier.log:
            return records_json.dumps(dossier)
        known = self._known
        new = [entry for entry in dossier.log if id(entry) not in known]
        fresh = {id(entry): (entry, row) for entry, row in zip(new, _rows(new), strict=True)}
        self._known = {id(entry): known.get(id(entry)) or fresh[id(entry)] for entry in dossier.log}
        log = _BETWEEN.join([self._known[id(entry)][1] for entry in dossier.log])
        head, _, tail = records_json.dumps(msgspec.structs.replace(dossier, log=())).partition(_NO_LOG)
        return b"".join((head, _FIRST, log, _LAST, tail))


def _rows(entries: Sequence[LogEntry]) -> list[bytes]:
    """Return each entry's bytes without its own braces."""
    if not entries:
        return []
    text = records_json.dumps(_Log(log=tuple(entries)))
    return text[text.index(_FIRST) + len(_FIRST) : text.rindex(_LAST[:-1])].split(_BETWEEN)
