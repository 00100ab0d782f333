"""Finding entries of the log: without accents, by channel, activity and month."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, Dossier, LogEntry
from ttdn_desktop.dossier.versions import plan_in_force


class Filter(msgspec.Struct, frozen=True):
    """Which entries are wanted; an empty text and None let everything pass.

    Every word of ``text`` must occur. ``month`` is 1 to 12, of any year.
    """

    text: str = ""
    channel: str | None = None
    activity: str | None = None
    month: int | None = None
    only_unplanned: bool = False
    only_without_evidence: bool = False


class LogIndex:
    """The entries of a log with their text, folded once and kept: a search follows every key press.

    Folding is what takes time; at 10,000 entries a search without an index would fold 10,000 texts a key
    (``tests/benchmarks/log.py`` measures both).
    """

    def __init__(self, dossier: Dossier) -> None:
        # by the entry's identity: records are frozen, so the same object has the same text. The entry is
        # kept beside its text, else its id could be given to a new one.
        self._texts: dict[int, tuple[LogEntry, str]] = {}
        self._titles: dict[str, str] = {}
        self._rows: tuple[tuple[LogEntry, str], ...] = ()
        self.update(dossier)

    def update(self, dossier: Dossier) -> None:
        """Index the log as it is now; an entry that didn't change isn't folded again."""
        titles = _folded_titles(plan_in_force(dossier).activities)
        if titles != self._titles:
            self._titles, self._texts = titles, {}

        known = self._texts
        self._texts = {
            id(entry): known.get(id(entry)) or (entry, self._search_text(entry)) for entry in dossier.log
        }

        # sorted and then reversed, not sorted with reverse=True: that would keep the log's order within a
        # day, and the entry just added would stand below the others of today
        newest_first = sorted(dossier.log, key=_date)[::-1]
        self._rows = tuple(self._texts[id(entry)] for entry in newest_first)

    def find(self, wanted: Filter) -> tuple[LogEntry, ...]:
        """Return the entries wanted, the newest date first, of one day the one added last first."""
        words = fold(wanted.text).split()
        rows: Iterable[tuple[LogEntry, str]] = self._rows

        # anywhere in a word, so that "tuyên tr" finds "tuyên truyền" while it is being typed
        for word in words:
            rows = [row for row in rows if word in row[1]]

        return tuple(entry for entry, _ in rows if self._passes(entry, wanted))

    def _passes(self, entry: LogEntry, wanted: Filter) -> bool:
        return (
            (wanted.channel is None or entry.channel == wanted.channel)
            and (wanted.activity is None or entry.activity == wanted.activity)
            and (wanted.month is None or entry.date.month == wanted.month)
            and not (wanted.only_unplanned and entry.activity in self._titles)
            and not (wanted.only_without_evidence and entry.evidence)
        )

    def _search_text(self, entry: LogEntry) -> str:
        """Return the text of an entry, folded, one line a field so that no word runs over two."""
        channel = CHANNELS.get(entry.channel)
        press = entry.press

        fields = (
            entry.title,
            entry.note,
            entry.by,
            *((press.outlet, press.matter, press.answer) if press else ()),
            channel.name if channel else entry.channel,
        )

        return fold("\n".join(fields)) + "\n" + self._titles.get(entry.activity or "", "")


def find_entries(log: LogIndex | Dossier, wanted: Filter) -> tuple[LogEntry, ...]:
    """Return the entries wanted, the newest first; an index kept by the caller makes it quick."""
    index = log if isinstance(log, LogIndex) else LogIndex(log)
    return index.find(wanted)


def _date(entry: LogEntry) -> dt.date:
    return entry.date


def _folded_titles(activities: Iterable[Activity]) -> dict[str, str]:
    return {activity.id: fold(activity.title) for activity in activities}
