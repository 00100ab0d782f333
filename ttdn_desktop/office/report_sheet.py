"""The figures of a report as an Excel workbook: totals, activities, channels, duties, entries."""

from collections.abc import Iterator
from typing import Any

from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Dossier, LogEntry
from ttdn_desktop.office.fixed_workbook import DATE, PERCENT, WHOLE, Column, add_sheet, bytes_of, new_book
from ttdn_desktop.reports.figures import ActivityFigures, Figures, entries_in

_AMOUNT = "#,##0.##"
_STATUS = {"done": "Đạt", "partly": "Đạt một phần", "not_done": "Chưa thực hiện"}

_TOTALS = (Column("Nội dung", 44), Column("Số liệu", 20, WHOLE))
_ACTIVITIES = (
    Column("Mã", 8), Column("Chỉ tiêu", 60), Column("Đơn vị tính", 14), Column("Kế hoạch", 12, _AMOUNT),
    Column("Thực hiện", 12, _AMOUNT), Column("Tỷ lệ", 10, PERCENT), Column("Kết quả", 16),
    Column("Lý do, ghi chú", 50),
)  # fmt: skip
_CHANNELS = (
    Column("Hình thức", 46), Column("Số lượt hoạt động", 12, WHOLE), Column("Đơn vị tính", 14),
    Column("Số lượng", 12, _AMOUNT), Column("Lượt người", 12, WHOLE), Column("Kinh phí (đồng)", 18, WHOLE),
)  # fmt: skip
_DUTIES = (
    Column("Mã", 10), Column("Nhiệm vụ", 90), Column("Số hoạt động", 12, WHOLE),
    Column("Số lượt thực hiện", 12, WHOLE), Column("Đã thực hiện", 12),
)  # fmt: skip
_ENTRIES = (
    Column("Mã", 8), Column("Ngày", 12, DATE), Column("Hoạt động", 40), Column("Hình thức", 30),
    Column("Nội dung", 60), Column("Số lượng", 10, _AMOUNT), Column("Đơn vị tính", 14),
    Column("Lượt người", 10, WHOLE), Column("Kinh phí (đồng)", 16, WHOLE), Column("Ghi chú", 30),
)  # fmt: skip

OUTSIDE = "Ngoài kế hoạch"


def report_xlsx(dossier: Dossier, found: Figures, duties: dict[str, str]) -> bytes:
    """Return the figures of a dossier's report as an .xlsx; ``duties`` holds each duty's words by id.

    Numbers and dates are real ones; the same input gives the same bytes.
    """
    book = new_book()
    add_sheet(book, "Tổng hợp", _TOTALS, _totals(dossier, found))
    add_sheet(book, "Chỉ tiêu", _ACTIVITIES, _activities(dossier, found))
    add_sheet(book, "Hình thức", _CHANNELS, _channels(found))
    add_sheet(book, "Nhiệm vụ", _DUTIES, _duties(found, duties))
    add_sheet(book, "Nhật ký", _ENTRIES, _entries(dossier, found))
    return bytes_of(book)


def _totals(dossier: Dossier, found: Figures) -> Iterator[tuple[Any, ...]]:
    yield "Đơn vị", dossier.commune.title
    yield "Kỳ báo cáo: từ ngày", found.period.start
    yield "Kỳ báo cáo: đến ngày", found.period.end
    yield "Số lượt hoạt động", found.totals.entries
    yield "Lượt người", found.totals.audience
    yield "Kinh phí (đồng)", found.totals.cost
    yield "Số hoạt động trong kế hoạch", len(found.activities)
    yield "Số hoạt động đạt kế hoạch", sum(one.status == "done" for one in found.activities)
    yield "Số lượt hoạt động ngoài kế hoạch", found.unplanned


def _activities(dossier: Dossier, found: Figures) -> Iterator[tuple[Any, ...]]:
    reasons = dossier.report.variances if dossier.report else {}
    for activity, one in zip(dossier.plan.activities, found.activities, strict=True):
        reason = reasons.get(activity.id, "") if one.status != "done" else ""
        status = _STATUS[one.status]
        yield activity.id, activity.title, one.unit, one.target, one.done, _share(one), status, reason


def _share(one: ActivityFigures) -> float | None:
    return None if one.percent is None else round(one.percent / 100, 6)


def _channels(found: Figures) -> Iterator[tuple[Any, ...]]:
    """Yield a row a unit; entries, attendances and money of a channel stand once, with its first unit."""
    for channel in (*CHANNELS, *(name for name in found.channels if name not in CHANNELS)):
        title = channel_name(channel)
        figures = found.channels.get(channel)
        if figures is None:
            yield title, 0, CHANNELS[channel].unit, 0, 0, 0
            continue
        counts: tuple[Any, ...] = (figures.entries, figures.audience, figures.cost)
        for unit, amount in figures.quantity.items():
            yield title, counts[0], unit, amount, *counts[1:]
            counts = (None, None, None)


def _duties(found: Figures, texts: dict[str, str]) -> Iterator[tuple[Any, ...]]:
    for duty in found.duties:
        answered = "Có" if duty.answered else "Chưa"
        yield duty.id, texts.get(duty.id, duty.id), duty.activities, duty.entries, answered


def _entries(dossier: Dossier, found: Figures) -> Iterator[tuple[Any, ...]]:
    titles = {activity.id: activity.title for activity in dossier.plan.activities}
    for entry in sorted(entries_in(dossier.log, found.period), key=lambda entry: entry.date):
        yield _entry(entry, titles)


def _entry(entry: LogEntry, titles: dict[str, str]) -> tuple[Any, ...]:
    return (
        entry.id, entry.date, titles.get(entry.activity or "", OUTSIDE), channel_name(entry.channel),
        entry.title, entry.quantity, entry.unit, entry.audience, entry.cost, entry.note,
    )  # fmt: skip


def channel_name(channel: str) -> str:
    """Return the channel's Vietnamese name, an unknown one as it is written."""
    return CHANNELS[channel].name if channel in CHANNELS else channel
