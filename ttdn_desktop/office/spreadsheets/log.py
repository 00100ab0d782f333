"""The log as an Excel sheet or CSV, with headings that are read back (``activity_log/sheet_columns.py``)."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.channels import CHANNELS, Channel
from ttdn_desktop.dossier.records import Dossier, LogEntry, PressMatter
from ttdn_desktop.dossier.versions import plan_in_force
from ttdn_desktop.office.spreadsheets.writer import Column, Sheet, Value, workbook

_NO_PRESS = PressMatter()

Channels = Mapping[str, Channel]
"""Channels by their ids."""


class Words(msgspec.Struct, frozen=True):
    """What an entry's ids stand for: ``titles`` of the plan's activities, ``channels``."""

    titles: dict[str, str]
    channels: Channels


class _LogColumn(msgspec.Struct, frozen=True):
    """A column: its heading, its width in letters, and what it holds of an entry."""

    heading: str
    width: int
    value: Callable[[LogEntry, Words], Value]


def _activity(entry: LogEntry, words: Words) -> str:
    """Return the title of the entry's activity, its id where the plan has no such activity any more."""
    return words.titles.get(entry.activity or "", entry.activity or "")


def _channel(entry: LogEntry, words: Words) -> str:
    """Return the name of the entry's channel, its id where this version knows none."""
    channel = words.channels.get(entry.channel)
    return channel.name if channel else entry.channel


def _evidence(entry: LogEntry, _words: Words) -> str:
    return "; ".join(evidence.text for evidence in entry.evidence)


def _press(entry: LogEntry) -> PressMatter:
    return entry.press or _NO_PRESS


# ``activity_log/sheet_columns.py`` knows each of the headings, but for the evidence, which isn't read back
_COLUMNS = (
    _LogColumn("Ngày", 12, lambda entry, _: entry.date),
    _LogColumn("Hoạt động trong kế hoạch", 40, _activity),
    _LogColumn("Hình thức", 30, _channel),
    _LogColumn("Nội dung", 60, lambda entry, _: entry.title),
    _LogColumn("Số lượng", 10, lambda entry, _: entry.quantity),
    _LogColumn("Đơn vị tính", 14, lambda entry, _: entry.unit),
    _LogColumn("Lượt người", 10, lambda entry, _: entry.audience),
    _LogColumn("Kinh phí (đồng)", 16, lambda entry, _: entry.cost),
    _LogColumn("Đơn vị thực hiện", 26, lambda entry, _: entry.by),
    _LogColumn("Ghi chú", 30, lambda entry, _: entry.note),
    _LogColumn("Cơ quan báo chí", 24, lambda entry, _: _press(entry).outlet),
    _LogColumn("Nội dung hỏi, phản ánh", 40, lambda entry, _: _press(entry).matter),
    _LogColumn("Nội dung trả lời", 40, lambda entry, _: _press(entry).answer),
    _LogColumn("Ngày trả lời", 12, lambda entry, _: _press(entry).answered),
    _LogColumn("Minh chứng", 30, _evidence),
    _LogColumn("Mã hoạt động", 12, lambda entry, _: entry.activity or ""),
    _LogColumn("Mã", 9, lambda entry, _: entry.id),
)
_RUN_AS_FORMULA = ("=", "+", "-", "@")
"""First characters by which Excel takes a text of a CSV file for a formula."""


def log_xlsx(dossier: Dossier, channels: Channels | None = None) -> bytes:
    """Return the log as an .xlsx, real numbers and dates; the same log gives the same bytes."""
    columns = tuple(Column(column.heading, column.width) for column in _COLUMNS)
    return workbook((Sheet("Nhật ký", columns, _rows(dossier, channels)),))


def log_csv(dossier: Dossier, channels: Channels | None = None) -> bytes:
    """Return the log as CSV in UTF-8 with its mark, as Excel opens it; no text runs as a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([column.heading for column in _COLUMNS])
    writer.writerows([_csv_text(value) for value in row] for row in _rows(dossier, channels))
    return out.getvalue().encode("utf-8-sig")


def _rows(dossier: Dossier, channels: Channels | None) -> Iterator[Sequence[Value]]:
    titles = {activity.id: activity.title for activity in plan_in_force(dossier).activities}
    words = Words(titles, channels or CHANNELS)
    for entry in dossier.log:
        yield [column.value(entry, words) for column in _COLUMNS]


def _csv_text(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_RUN_AS_FORMULA) else value
    if isinstance(value, float):
        return repr(value).replace(".", ",")
    return str(value) if isinstance(value, int) else day_month_year(value)
