"""The log entries of very many dossiers, kept while their figures are added up.

A dossier is dropped once it is read; what the sheet of entries needs of its log lies compressed in memory,
beyond a bound in a file without a name that ends with the program.
"""

import datetime as dt
import tempfile
import weakref
import zlib
from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.dossier.records import LogEntry, Quantity

# bytes, compressed; a judgement: a district's files of a year stay in memory (a commune logs some hundred
# entries of about 250 bytes, store/NOTES.md), a province's thousands don't fill an office machine's small one
_IN_MEMORY = 32 * 1024 * 1024

# zlib's quickest: the entries' words repeat so much that a slower level would gain little for its time
_COMPRESSION = 1


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
    """The kept entries, each dossier's under its range."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115, it lives as long as this object
        self._end = 0

        # a file left to the garbage collector is a ResourceWarning, which the tests take for an error
        weakref.finalize(self, self._file.close)

    def add(self, entries: Iterable[LogEntry], titles: dict[str, str]) -> EntryRange:
        """Keep the entries; return their range. ``titles`` are those of the plan's activities, by id.

        Raises OutputError where the disk of the temporary folder is full.
        """
        rows = [_row(entry, titles) for entry in entries]
        packed = zlib.compress(msgspec.msgpack.encode(rows), _COMPRESSION)

        # to the end first: `rows` may have been read from the middle in the meantime
        try:
            self._file.seek(self._end)
            self._file.write(packed)
        except OSError as fault:
            raise OutputError(
                "Máy không còn chỗ trống để tổng hợp.", "Hãy xóa bớt tệp tạm, tệp không dùng rồi làm lại."
            ) from fault

        entry_range = EntryRange(self._end, len(packed), len(rows))
        self._end += len(packed)
        return entry_range

    def rows(self, entry_range: EntryRange) -> Iterator[EntryRow]:
        """Yield the entries of one dossier, in the order of its log."""
        self._file.seek(entry_range.start)
        packed = self._file.read(entry_range.length)
        yield from typed_data.unpack(zlib.decompress(packed), list[EntryRow])


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
