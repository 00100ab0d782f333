"""The log entries of very many dossiers, put by while their figures are added up.

A dossier is dropped once it is read; what is wanted of its log lies compressed in memory, beyond a bound in
a file without a name that goes with the program.
"""

import datetime as dt
import tempfile
import weakref
import zlib
from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.dossier.records import LogEntry, Quantity

_IN_MEMORY = 32 * 1024 * 1024


class EntryRow(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What the sheet of entries shows of one entry."""

    date: dt.date
    activity: str
    channel: str
    title: str
    quantity: Quantity
    unit: str
    audience: int
    cost: int
    by: str
    note: str


class EntryRange(msgspec.Struct, frozen=True):
    """Where a dossier's entries lie, and how many they are."""

    start: int = 0
    length: int = 0
    count: int = 0


class SentLog:
    """Entries by the span they were put by under."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115, it lives as long as this object
        weakref.finalize(self, self._file.close)
        self._end = 0
        weakref.finalize(self, self._file.close)

    def add(self, entries: Iterable[LogEntry], titles: dict[str, str]) -> EntryRange:
        """Put the entries by; ``titles`` are those of the plan's activities. Raises OutputError: no room."""
        rows = [_row(entry, titles) for entry in entries]
        packed = zlib.compress(msgspec.msgpack.encode(rows), 1)

        try:
            self._file.seek(self._end)
            self._file.write(packed)
        except OSError as fault:
            raise OutputError(
                "Máy không còn chỗ trống để tổng hợp.", "Hãy xóa bớt tệp tạm, tệp không dùng rồi làm lại."
            ) from fault

        span = EntryRange(self._end, len(packed), len(rows))
        self._end += len(packed)
        return span

    def rows(self, span: EntryRange) -> Iterator[EntryRow]:
        """Yield the entries of one dossier, in the order of its log."""
        self._file.seek(span.start)
        packed = self._file.read(span.length)
        yield from msgspec.msgpack.decode(zlib.decompress(packed), type=list[EntryRow])


def _row(entry: LogEntry, titles: dict[str, str]) -> EntryRow:
    return EntryRow(
        date=entry.date,
        activity=titles.get(entry.activity or "", ""),
        channel=entry.channel,
        title=entry.title,
        quantity=entry.quantity,
        unit=entry.unit,
        audience=entry.audience,
        cost=entry.cost,
        by=entry.by,
        note=entry.note,
    )
