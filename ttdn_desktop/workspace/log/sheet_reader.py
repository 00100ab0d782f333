"""Rows of an Excel or CSV file as entries of one dossier's log, and what is doubtful in them."""

import datetime as dt
import difflib
from collections import defaultdict
from typing import Any, Literal

import msgspec

from ttdn_desktop.activity_log import sheet_values
from ttdn_desktop.activity_log.sheet_columns import Columns
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier.channels import CHANNELS, Channel
from ttdn_desktop.dossier.field_sets import standard_sets
from ttdn_desktop.dossier.records import Dossier, LogEntry, PressMatter
from ttdn_desktop.dossier.versions import plan_in_force
from ttdn_desktop.office.spreadsheets.log_import import Cell, Grid, NoResult
from ttdn_desktop.workspace.log import recording
from ttdn_desktop.workspace.log.messages import message_of
from ttdn_desktop.workspace.log.problems import FieldChange, Problem, find_problems, problem

State = Literal["new", "same", "doubtful", "unreadable"]

_PRESS = ("outlet", "matter", "answer", "answered")

_OUTSIDE_PLAN = frozenset({"ngoai ke hoach", "khong", "ngoai kh", "-"})
"""What clerks write for an activity outside the plan, folded; our own sheet writes “ngoài kế hoạch”."""

_SIMILAR = 0.82
"""Likeness (difflib) from which on a title means an activity: a judgement.

“Phát thanh chuyên mục biển đảo” for “Phát thanh chuyên mục biển, đảo” must be found. A wrong guess does
little harm, since the row is doubtful and names both titles; a lower figure would take
“Chiếu phim” for anything.
"""

_SHORTEST_SIMILAR = 4
"""Characters that a title needs to be compared by likeness: of three, one other letter is a third."""

_SHORTEST_PART = 10
"""Characters that must stand within a title to mean it: “phát thanh” is meant, “họp” stands in many."""

_SHORTEST_CHANNEL = 3
"""Characters that must stand within one channel's name to mean it: “tờ rơi”, “loa”; two stand in most."""

_COMPARED = ("activity", "channel", "quantity", "unit", "audience", "cost", "by", "note", "press")
"""The fields in which a row may differ from an entry of the same day and title, in the order of the sheet."""


class SheetRow(msgspec.Struct, frozen=True):
    """One row of the file, by its ``number`` there.

    Attributes:
        state: ``new``; ``same``: the log has just this; ``doubtful``: see ``problems``; ``unreadable``.
        entry: what it would become in the log, None where it can't.
        problems: what is doubtful or unreadable.
        twin: the entry of the log that it is the same as, or nearly.
    """

    number: int
    state: State
    entry: LogEntry | None = None
    problems: tuple[Problem, ...] = ()
    twin: LogEntry | None = None

    @property
    def reasons(self) -> tuple[str, ...]:
        """Its problems, one Vietnamese line each."""
        return tuple(message_of(problem) for problem in self.problems)


class SheetReader:
    """Turns rows into entries of one dossier and finds what is doubtful in them."""

    def __init__(self, dossier: Dossier, columns: Columns, today: dt.date | None) -> None:
        self._dossier, self._columns = dossier, columns
        self._today = today or dt.date.today()
        self._by_day: defaultdict[dt.date, list[LogEntry]] = defaultdict(list)
        for entry in dossier.log:
            self._by_day[entry.date].append(entry)
        self._no_log = msgspec.structs.replace(dossier, log=())
        self._first_row: dict[Any, int] = {}
        self._matched: dict[str, tuple[str | None, Problem | None]] = {}

    def rows(self, grid: Grid) -> tuple[SheetRow, ...]:
        """Return the rows below the heading."""
        below = (row for row in grid.rows if row[0] > self._columns.row)
        return tuple(self._row(number, cells) for number, cells in below)

    def _row(self, number: int, cells: tuple[Cell, ...]) -> SheetRow:
        given = {
            field: cells[column] for field, column in self._columns.indexes.items() if column < len(cells)
        }
        empty = [field for field, value in given.items() if isinstance(value, NoResult)]
        if empty:
            return _unreadable(number, problem("row.no_result", fields=empty))

        values = {field: value for field, value in given.items() if value is not None and value != ""}
        if "date" not in values:
            return _unreadable(number, problem("row.no_day"))

        day = sheet_values.parse_day(values["date"])
        if day is None:
            return _unreadable(number, problem("row.day", value=values["date"]))

        if not values.keys() & {"title", "activity", "activity_id"}:
            return _unreadable(number, problem("row.no_content"))
        return self._readable_row(number, day, values)

    def _readable_row(self, number: int, day: dt.date, values: dict[str, Any]) -> SheetRow:
        entry, written, problems = self._entry(day, values)
        twin = self._same(entry, written)
        first = self._first_row.setdefault(msgspec.json.encode(entry), number)

        if twin is not None:
            self._by_day[day].remove(twin)  # a second row that says the same is one more piece of work
            return SheetRow(number, "same", entry, twin=twin)

        if first != number:
            problems.append(problem("row.twice", row=first))

        similar = self._similar(entry)
        if similar is not None:
            problems.append(problem("row.similar", changes=_changes(similar, entry)))

        problems.extend(find_problems(entry, self._dossier, self._today))
        return SheetRow(number, "doubtful" if problems else "new", entry, tuple(problems), similar)

    def _entry(self, day: dt.date, values: dict[str, Any]) -> tuple[LogEntry, dict[str, Any], list[Problem]]:
        """Return the entry, the values as written in the row, and what is doubtful."""
        problems: list[Problem] = []
        activity = self._activity(values, problems)
        start = recording.new_entry(self._no_log, day=day, activity=activity)
        written = self._written(values, problems)

        filled = {field: value for field, value in written.items() if value not in ("", None)}
        if "channel" in values:
            filled["channel"] = _channel(str(values["channel"]), start.channel, problems)

        if activity is None:
            channel = _known_channel(filled.get("channel", "other"))
            filled = {"unit": channel.unit, "title": str(values.get("activity", "")), **filled}

        for field in ("activity_id", "activity", "channel"):
            if field in values:
                written.setdefault(field.removesuffix("_id"), str(values[field]))

        if self._has("activity") or self._has("activity_id"):
            written.setdefault("activity", None)

        return msgspec.structs.replace(start, **filled), written, problems

    def _written(self, values: dict[str, Any], problems: list[Problem]) -> dict[str, Any]:
        """Return the values of the columns that are there: texts, numbers, what was said to the press."""
        written: dict[str, Any] = {
            field: str(values.get(field, "")) for field in ("title", "unit", "by", "note") if self._has(field)
        }

        for field in ("quantity", "audience", "cost"):
            if self._has(field):
                written[field] = _number(field, values.get(field), problems)

        if "quantity" not in values:
            problems.append(problem("row.no_quantity"))

        if any(self._has(field) for field in _PRESS):
            written["press"] = _press(values, problems)

        return written

    def _has(self, field: str) -> bool:
        return field in self._columns.indexes

    def _same(self, entry: LogEntry, written: dict[str, Any]) -> LogEntry | None:
        """Return the day's entry that has each value as written, or as it would be filled in."""
        for known in self._by_day[entry.date]:
            if all(
                _comparable(getattr(known, field)) in (_comparable(value), _comparable(getattr(entry, field)))
                for field, value in written.items()
            ):
                return known
        return None

    def _similar(self, entry: LogEntry) -> LogEntry | None:
        title = fold(entry.title)
        return next((known for known in self._by_day[entry.date] if fold(known.title) == title), None)

    def _activity(self, values: dict[str, Any], problems: list[Problem]) -> str | None:
        for field in ("activity_id", "activity"):
            text = str(values.get(field, "")).strip()
            if not text or fold(text) in _OUTSIDE_PLAN:
                continue

            if text not in self._matched:
                self._matched[text] = self._match_activity(text)

            activity, doubt = self._matched[text]
            if doubt is not None:
                problems.append(doubt)

            return activity

        return None

    def _match_activity(self, text: str) -> tuple[str | None, Problem | None]:
        """Return the activity that ``text`` means by id, number or title, and what is doubtful in it."""
        plan = plan_in_force(self._dossier).activities
        if any(activity.id == text for activity in plan):
            return text, None

        number = text.rstrip(". ")
        if number.isdecimal() and 1 <= int(number) <= len(plan):
            return plan[int(number) - 1].id, None

        titles = {fold(activity.title): activity for activity in reversed(plan)}  # of two the first counts
        wanted = fold(text.lstrip("0123456789.) "))
        if wanted in titles:
            return titles[wanted].id, None

        found = _similar_title(wanted, list(titles))
        if found is None:
            return None, problem("row.unknown_activity", text=text)
        return titles[found].id, problem("row.near_activity", text=text, title=titles[found].title)


def _similar_title(wanted: str, titles: list[str]) -> str | None:
    """Return the title that is nearly ``wanted``, else the first that holds it; both folded."""
    if len(wanted) >= _SHORTEST_SIMILAR:
        similar = difflib.get_close_matches(wanted, titles, 1, _SIMILAR)
        if similar:
            return similar[0]
    if len(wanted) >= _SHORTEST_PART:
        return next((title for title in titles if wanted in title), None)
    return None


def _unreadable(number: int, why: Problem) -> SheetRow:
    return SheetRow(number, "unreadable", problems=(why,))


def _known_channel(channel_id: str) -> Channel:
    known = CHANNELS
    return known.get(channel_id, known["other"])


def _channel(text: str, otherwise: str, problems: list[Problem]) -> str:
    wanted = fold(text)
    named = [
        (channel.id, fold(channel.name)) for each in standard_sets().values() for channel in each.channels
    ]
    for channel_id, name in named:
        if wanted in (channel_id, name):
            return channel_id

    if len(wanted) >= _SHORTEST_CHANNEL:
        within = {channel_id for channel_id, name in named if wanted in name}
        if len(within) == 1:
            return within.pop()

    problems.append(problem("row.unknown_channel", text=text, channel=otherwise))
    return otherwise


def _number(field: str, value: Any, problems: list[Problem]) -> int | float | None:
    """Return the number in a cell, whole where the field is; None for an empty cell of quantity."""
    if value is None:
        return None if field == "quantity" else 0

    number = sheet_values.parse_number(value)
    if number is None:
        problems.append(problem("row.no_number", field=field, value=value))
        return 0

    if sheet_values.is_ambiguous(value):
        problems.append(problem("row.ambiguous", field=field, value=value, used=number))

    if field != "quantity" and number != int(number):
        problems.append(problem("row.not_whole", field=field, value=value, used=int(number)))
        return int(number)

    return number


def _press(values: dict[str, Any], problems: list[Problem]) -> PressMatter | None:
    outlet, matter, answer = (str(values.get(field, "")) for field in ("outlet", "matter", "answer"))
    given = values.get("answered")
    answered = None if given is None else sheet_values.parse_day(given)
    if given is not None and answered is None:
        problems.append(problem("row.answered", value=given))

    press = PressMatter(outlet=outlet, matter=matter, answer=answer, answered=answered)
    return None if press == PressMatter() else press


def _comparable(value: Any) -> Any:
    """Return ``value`` as compared: white space doesn't count, nothing said of the press is no press."""
    if isinstance(value, str):
        return " ".join(value.split())
    return None if value == PressMatter() else value


def _changes(known: LogEntry, new: LogEntry) -> tuple[FieldChange, ...]:
    pairs = ((field, getattr(known, field), getattr(new, field)) for field in _COMPARED)
    return tuple(FieldChange(field, before, after) for field, before, after in pairs if before != after)
