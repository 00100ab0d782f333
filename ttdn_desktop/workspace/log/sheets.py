"""The log from an Excel or CSV file, row by row for the clerk to choose from; and out to one."""

import datetime as dt
import difflib
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

import msgspec

from ttdn_desktop.activity_log import sheet_values
from ttdn_desktop.activity_log.sheet_columns import Columns, find_columns
from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Dossier, LogEntry, PressMatter
from ttdn_desktop.office.spreadsheets.log import log_csv, log_xlsx
from ttdn_desktop.office.spreadsheets.log_import import Cell, Grid, NoResult, read_grid
from ttdn_desktop.workspace.log import recording
from ttdn_desktop.workspace.output_files import write_all

__all__ = ["SheetPreview", "SheetRow", "State", "export", "log_csv", "log_xlsx", "preview", "take_rows"]

State = Literal["new", "same", "doubtful", "unreadable"]

_NAMES = {
    "date": "ngày", "activity": "hoạt động", "channel": "hình thức", "title": "nội dung",
    "quantity": "số lượng", "unit": "đơn vị tính", "audience": "lượt người", "cost": "kinh phí",
    "by": "đơn vị thực hiện", "note": "ghi chú", "outlet": "cơ quan báo chí", "matter": "nội dung hỏi",
    "answer": "nội dung trả lời", "answered": "ngày trả lời",
}  # fmt: skip
_PRESS = ("outlet", "matter", "answer", "answered")
_OUTSIDE = frozenset({"ngoai ke hoach", "khong", "ngoai kh", "-"})
_NEAR = 0.82


class SheetRow(msgspec.Struct, frozen=True):
    """One row of the file, by its ``number`` there.

    Attributes:
        state: ``new``; ``same``: the log has just this; ``doubtful``: see ``reasons``; ``unreadable``.
        entry: what it would become in the log, None where it can't.
        reasons: what is doubtful or unreadable, one Vietnamese line each.
        twin: the entry of the log that it is the same as, or nearly.
    """

    number: int
    state: State
    entry: LogEntry | None = None
    reasons: tuple[str, ...] = ()
    twin: LogEntry | None = None


class SheetPreview(msgspec.Struct, frozen=True):
    """The rows of a file; nothing of it is in the log until ``take``."""

    rows: tuple[SheetRow, ...]

    def of(self, state: State) -> tuple[SheetRow, ...]:
        """Return the rows of that state."""
        return tuple(row for row in self.rows if row.state == state)


def preview(dossier: Dossier, path: Path, today: dt.date | None = None) -> SheetPreview:
    """Return what the file at ``path`` would bring. Raises InputError that names the file and what to do."""
    grid = read_grid(path)
    columns = find_columns(grid.rows)
    if columns is None:
        raise InputError(
            f"Tệp {path.name} không có dòng tiêu đề nhận ra được.",
            "Hãy đặt tiêu đề cho các cột, ít nhất “Ngày” và “Nội dung” hoặc “Hoạt động”, rồi thử lại.",
        )
    return SheetPreview(_Reader(dossier, columns, today).rows(grid))


def take_rows(dossier: Dossier, rows: Iterable[SheetRow]) -> Dossier:
    """Return ``dossier`` with the entries of ``rows`` at the log's end, each under a free id."""
    ids = recording.free_ids(dossier.log)
    entries = (row.entry for row in rows)
    taken = tuple(msgspec.structs.replace(entry, id=next(ids)) for entry in entries if entry)
    return msgspec.structs.replace(dossier, log=(*dossier.log, *taken))


def export(dossier: Dossier, path: Path) -> None:
    """Write the log to ``path``, as CSV where its name says so, else as .xlsx. Raises OutputError."""
    write_all({path: log_csv(dossier) if path.suffix.lower() == ".csv" else log_xlsx(dossier)})


class _Reader:
    """Turns rows into entries of one dossier and tells what is doubtful in them."""

    def __init__(self, dossier: Dossier, columns: Columns, today: dt.date | None) -> None:
        self._dossier, self._columns, self._today = dossier, columns, today
        self._by_day: defaultdict[dt.date, list[LogEntry]] = defaultdict(list)
        for entry in dossier.log:
            self._by_day[entry.date].append(entry)
        self._no_log = msgspec.structs.replace(dossier, log=())
        self._met: dict[Any, int] = {}
        self._found: dict[str, tuple[str | None, str]] = {}

    def rows(self, grid: Grid) -> tuple[SheetRow, ...]:
        """Return the rows below the heading."""
        below = (row for row in grid.rows if row[0] > self._columns.row)
        return tuple(self._row(number, cells) for number, cells in below)

    def _row(self, number: int, cells: tuple[Cell, ...]) -> SheetRow:
        given = {field: cells[place] for field, place in self._columns.places.items() if place < len(cells)}
        empty = [field for field, value in given.items() if isinstance(value, NoResult)]

        if empty:
            told = ", ".join(_NAMES.get(field, field) for field in empty)
            return SheetRow(
                number,
                "unreadable",
                reasons=(f"Công thức chưa có kết quả ({told}): hãy mở bằng Excel, lưu lại.",),
            )

        values = {field: value for field, value in given.items() if value is not None and value != ""}
        day = sheet_values.parse_day(values["date"]) if "date" in values else None

        if day is None:
            told = f"Không đọc được ngày “{values['date']}”." if "date" in values else "Không có ngày."
            return SheetRow(number, "unreadable", reasons=(told,))

        if not values.keys() & {"title", "activity", "activity_id"}:
            return SheetRow(number, "unreadable", reasons=("Không có nội dung.",))
        return self._judged(number, day, values)

    def _judged(self, number: int, day: dt.date, values: dict[str, Any]) -> SheetRow:
        entry, written, reasons = self._entry(day, values)
        twin = self._same(entry, written)
        key = msgspec.json.encode(entry)
        before = self._met.setdefault(key, number)

        if twin is not None:
            self._by_day[day].remove(twin)
            return SheetRow(number, "same", entry, twin=twin)

        if before != number:
            reasons.append(f"Trùng hoàn toàn với dòng {before} của tệp này.")

        near = self._near(entry)
        if near is not None:
            reasons.append(f"Nhật ký đã có mục cùng ngày, cùng nội dung, khác: {_difference(near, entry)}.")

        reasons.extend(recording.entry_problems(entry, self._dossier, self._today))
        return SheetRow(number, "doubtful" if reasons else "new", entry, tuple(reasons), near)

    def _entry(self, day: dt.date, values: dict[str, Any]) -> tuple[LogEntry, dict[str, Any], list[str]]:
        """Return the entry, the values as written in the row, and what is doubtful."""
        reasons: list[str] = []
        activity = self._activity(values, reasons)
        start = recording.new_entry(self._no_log, day=day, activity=activity)
        written: dict[str, Any] = {
            field: str(values.get(field, "")) for field in ("title", "unit", "by", "note") if self._has(field)
        }

        for field in ("quantity", "audience", "cost"):
            if self._has(field):
                written[field] = _number(field, values.get(field), reasons)

        if "quantity" not in values:
            reasons.append("Không ghi số lượng: lấy 1.")

        if any(self._has(field) for field in _PRESS):
            written["press"] = _press(values, reasons)

        filled = {field: value for field, value in written.items() if value not in ("", None)}
        if "channel" in values:
            filled["channel"] = _channel(str(values["channel"]), start.channel, reasons)

        if activity is None:
            channel = CHANNELS.get(filled.get("channel", "other"), CHANNELS["other"])
            filled = {"unit": channel.unit, "title": str(values.get("activity", "")), **filled}

        for field in ("activity_id", "activity", "channel"):
            if field in values:
                written.setdefault(field.removesuffix("_id"), str(values[field]))

        if self._has("activity") or self._has("activity_id"):
            written.setdefault("activity", None)

        return msgspec.structs.replace(start, **filled), written, reasons

    def _has(self, field: str) -> bool:
        return field in self._columns.places

    def _same(self, entry: LogEntry, written: dict[str, Any]) -> LogEntry | None:
        """Return the day's entry that has each value as written, or as it would be filled in."""
        for known in self._by_day[entry.date]:
            if all(
                _plain(getattr(known, field)) in (_plain(value), _plain(getattr(entry, field)))
                for field, value in written.items()
            ):
                return known
        return None

    def _near(self, entry: LogEntry) -> LogEntry | None:
        title = fold(entry.title)
        return next((known for known in self._by_day[entry.date] if fold(known.title) == title), None)

    def _activity(self, values: dict[str, Any], reasons: list[str]) -> str | None:
        for field in ("activity_id", "activity"):
            text = str(values.get(field, "")).strip()
            if not text or fold(text) in _OUTSIDE:
                continue

            if text not in self._found:
                self._found[text] = self._matched(text)

            activity, doubt = self._found[text]
            if doubt:
                reasons.append(doubt)

            return activity

        return None

    def _matched(self, text: str) -> tuple[str | None, str]:
        """Return the activity that ``text`` means by id, number or title, and what is doubtful in it."""
        plan = self._dossier.plan.activities
        if any(activity.id == text for activity in plan):
            return text, ""

        number = text.rstrip(". ")
        if number.isdecimal() and 1 <= int(number) <= len(plan):
            return plan[int(number) - 1].id, ""

        titles = {fold(activity.title): activity for activity in reversed(plan)}
        wanted = fold(text.lstrip("0123456789.) "))
        if wanted in titles:
            return titles[wanted].id, ""

        near = difflib.get_close_matches(wanted, titles, 1, _NEAR) if len(wanted) > 3 else []
        near = near or [title for title in titles if len(wanted) > 9 and wanted in title][:1]
        if near:
            return titles[near[0]].id, f"Hoạt động “{text}” gần giống “{titles[near[0]].title}”: hãy xem lại."
        return None, f"Hoạt động “{text}” không có trong kế hoạch: ghi là ngoài kế hoạch."


def _channel(text: str, otherwise: str, reasons: list[str]) -> str:
    wanted = fold(text)
    for channel in CHANNELS.values():
        if wanted in (channel.id, fold(channel.name)):
            return channel.id

    near = [channel for channel in CHANNELS.values() if len(wanted) > 2 and wanted in fold(channel.name)]
    if len(near) == 1:
        return near[0].id

    shown = CHANNELS[otherwise].name if otherwise in CHANNELS else otherwise
    reasons.append(f"Hình thức “{text}” không có trong danh mục: lấy “{shown}”.")
    return otherwise


def _number(field: str, value: Any, reasons: list[str]) -> int | float | None:
    """Return the number in a cell, whole where the field is; None for an empty cell of quantity."""
    if value is None:
        return None if field == "quantity" else 0

    name = _NAMES[field].capitalize()
    found = sheet_values.parse_number(value)

    if found is None:
        reasons.append(f"{name} “{value}” không đọc được: lấy 0.")
        return 0

    if sheet_values.is_ambiguous(value):
        reasons.append(f"{name} “{value}” có thể hiểu hai cách: lấy {_shown(found)}.")

    if field != "quantity" and found != int(found):
        reasons.append(f"{name} “{value}” không phải số nguyên: lấy {int(found)}.")
        return int(found)

    return found


def _press(values: dict[str, Any], reasons: list[str]) -> PressMatter | None:
    outlet, matter, answer = (str(values.get(field, "")) for field in ("outlet", "matter", "answer"))
    given = values.get("answered")
    answered = None if given is None else sheet_values.parse_day(given)
    if given is not None and answered is None:
        reasons.append(f"Không đọc được ngày trả lời “{given}”.")
    press = PressMatter(outlet=outlet, matter=matter, answer=answer, answered=answered)
    return None if press == PressMatter() else press


def _plain(value: Any) -> Any:
    """Return ``value`` as compared: white space doesn't count, nothing said of the press is no press."""
    if isinstance(value, str):
        return " ".join(value.split())
    return None if value == PressMatter() else value


def _difference(known: LogEntry, new: LogEntry) -> str:
    fields = ("activity", "channel", "quantity", "unit", "audience", "cost", "by", "note", "press")
    told: list[str] = []

    for field in fields:
        before, after = getattr(known, field), getattr(new, field)
        if before != after:
            name = _NAMES.get(field, "việc với báo chí")
            is_plain = field in ("press", "activity", "channel")
            told.append(name if is_plain else f"{name} {_shown(before)} → {_shown(after)}")

    return "; ".join(told) or "cách viết nội dung"


def _shown(value: Any) -> str:
    if isinstance(value, dt.date):
        return day_month_year(value)
    if isinstance(value, (int, float)):
        return str(value).replace(".", ",")
    return f"“{value}”"
