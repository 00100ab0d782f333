"""Finding entries of the log: without accents, by channel, activity and month."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, Dossier, LogEntry


class Filter(msgspec.Struct, frozen=True):
    """What is looked for; an empty text and None let everything pass.

    Every word of ``text`` must occur. ``month`` is 1 to 12, of any year.
    """

    text: str = ""
    channel: str | None = None
    activity: str | None = None
    month: int | None = None
    only_unplanned: bool = False
    only_without_evidence: bool = False


class LogIndex:
    """The entries of a log with their words, so that ten thousand are looked through between two keys."""

    def __init__(self, dossier: Dossier) -> None:
        self._texts: dict[int, tuple[LogEntry, str]] = {}
        self._titles: dict[str, str] = {}
        self._rows: tuple[tuple[LogEntry, str], ...] = ()
        self.update(dossier)

    def update(self, dossier: Dossier) -> None:
        """Take in the log as it is now; what didn't change isn't read again."""
        titles = _titles(dossier.plan.activities)
        if titles != self._titles:
            self._titles, self._texts = titles, {}
        known = self._texts
        self._texts = {id(entry): known.get(id(entry)) or (entry, self._told(entry)) for entry in dossier.log}
        newest_first = sorted(dossier.log, key=_date)[::-1]
        self._rows = tuple(self._texts[id(entry)] for entry in newest_first)

    def found(self, wanted: Filter) -> tuple[LogEntry, ...]:
        """Return the entries wanted, the newest date first, of one day the one added last first."""
        words = fold(wanted.text).split()
        rows: Iterable[tuple[LogEntry, str]] = self._rows
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

    def _told(self, entry: LogEntry) -> str:
        """Return the words of an entry, folded, one line a field so that no word runs over two."""
        channel = CHANNELS.get(entry.channel)
        press = entry.press
        said = (
            entry.title,
            entry.note,
            entry.by,
            *((press.outlet, press.matter, press.answer) if press else ()),
            channel.name if channel else entry.channel,
        )

        return fold("\n".join(said)) + "\n" + self._titles.get(entry.activity or "", "")


def found(log: LogIndex | Dossier, wanted: Filter) -> tuple[LogEntry, ...]:
    """Return the entries wanted, the newest first; an index kept by the caller makes it quick."""
    index = log if isinstance(log, LogIndex) else LogIndex(log)
    return index.found(wanted)


def _date(entry: LogEntry) -> dt.date:
    return entry.date


def _titles(activities: Iterable[Activity]) -> dict[str, str]:
    return {activity.id: fold(activity.title) for activity in activities}
