"""The log as an Excel sheet or CSV, with headings that are read back (``reports/sheet_columns.py``)."""

import csv
import io
from collections.abc import Iterator, Sequence

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Dossier, LogEntry, PressMatter
from ttdn_desktop.office.spreadsheets.writer import Column, Sheet, Value, workbook

_COLUMNS = (
    Column("Ngày", 12), Column("Hoạt động trong kế hoạch", 40), Column("Hình thức", 30),
    Column("Nội dung", 60), Column("Số lượng", 10), Column("Đơn vị tính", 14), Column("Lượt người", 10),
    Column("Kinh phí (đồng)", 16), Column("Đơn vị thực hiện", 26), Column("Ghi chú", 30),
    Column("Cơ quan báo chí", 24), Column("Nội dung hỏi, phản ánh", 40), Column("Nội dung trả lời", 40),
    Column("Ngày trả lời", 12), Column("Minh chứng", 30), Column("Mã hoạt động", 12), Column("Mã", 9),
)  # fmt: skip
_RUN_AS_FORMULA = ("=", "+", "-", "@")


def log_xlsx(dossier: Dossier) -> bytes:
    """Return the log as an .xlsx, real numbers and dates; the same log gives the same bytes."""
    return workbook((Sheet("Nhật ký", _COLUMNS, _rows(dossier)),))


def log_csv(dossier: Dossier) -> bytes:
    """Return the log as CSV in UTF-8 with its mark, as Excel opens it; no text runs as a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([column.heading for column in _COLUMNS])
    writer.writerows([_plain(value) for value in row] for row in _rows(dossier))
    return out.getvalue().encode("utf-8-sig")


def _rows(dossier: Dossier) -> Iterator[Sequence[Value]]:
    titles = {activity.id: activity.title for activity in dossier.plan.activities}
    for entry in dossier.log:
        yield _row(entry, titles)


def _row(entry: LogEntry, titles: dict[str, str]) -> tuple[Value, ...]:
    channel = CHANNELS.get(entry.channel)
    press = entry.press or PressMatter()
    return (
        entry.date,
        titles.get(entry.activity or "", entry.activity or ""),
        channel.name if channel else entry.channel,
        entry.title,
        entry.quantity,
        entry.unit,
        entry.audience,
        entry.cost,
        entry.by,
        entry.note,
        press.outlet,
        press.matter,
        press.answer,
        press.answered,
        "; ".join(one.text for one in entry.evidence),
        entry.activity or "",
        entry.id,
    )


def _plain(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_RUN_AS_FORMULA) else value
    if isinstance(value, float):
        return repr(value).replace(".", ",")
    return str(value) if isinstance(value, int) else day_month_year(value)
