"""The words of each problem of a log entry or a sheet's row, made last."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.workspace.log.problems import FieldChange, Problem

FIELD_NAMES = {
    "date": "ngày", "activity": "hoạt động", "channel": "hình thức", "title": "nội dung",
    "quantity": "số lượng", "unit": "đơn vị tính", "audience": "lượt người", "cost": "kinh phí",
    "by": "đơn vị thực hiện", "note": "ghi chú", "outlet": "cơ quan báo chí", "matter": "nội dung hỏi",
    "answer": "nội dung trả lời", "answered": "ngày trả lời",
}  # fmt: skip
"""A log's fields as the clerk calls them."""

_NAMED_ONLY = frozenset({"press", "activity", "channel"})
"""Fields whose values are ids or records: a message names such a field, not its values."""


def message_of(problem: Problem) -> str:
    """Return what the clerk reads of a problem, one Vietnamese line."""
    return MESSAGES[problem.code](**problem.data)


def _future(*, day: dt.date) -> str:
    return f"Ngày {day:%d/%m/%Y} còn ở phía trước."


def _year(*, day: dt.date, year: int) -> str:
    return f"Ngày {day:%d/%m/%Y} ngoài năm {year} của kế hoạch."


def _zero() -> str:
    return "Số lượng bằng 0: mục này không cộng vào kết quả."


def _channel(*, channel: str) -> str:
    return f"Hình thức “{channel}” không có trong danh mục."


def _title() -> str:
    return "Chưa ghi nội dung đã làm."


def _activity(*, activity: str) -> str:
    return f"Hoạt động “{activity}” không có trong kế hoạch: mục này tính là ngoài kế hoạch."


def _unit(*, unit: str, target: str) -> str:
    return f"Đơn vị “{unit}” khác đơn vị “{target}” của chỉ tiêu, nên mục này không cộng vào chỉ tiêu."


def _other_channel(*, channel: str, planned: str) -> str:
    names = CHANNELS
    return f"Hình thức “{names[channel].name}” khác hình thức “{names[planned].name}” của hoạt động."


def _no_result(*, fields: Iterable[str]) -> str:
    names = ", ".join(FIELD_NAMES.get(field, field) for field in fields)
    return f"Công thức chưa có kết quả ({names}): hãy mở bằng Excel, lưu lại."


def _no_day() -> str:
    return "Không có ngày."


def _day(*, value: Any) -> str:
    return f"Không đọc được ngày “{value}”."


def _no_content() -> str:
    return "Không có nội dung."


def _twice(*, row: int) -> str:
    return f"Trùng hoàn toàn với dòng {row} của tệp này."


def _similar(*, changes: tuple[FieldChange, ...]) -> str:
    what = "; ".join(_change(change) for change in changes) or "cách viết nội dung"
    return f"Nhật ký đã có mục cùng ngày, cùng nội dung, khác: {what}."


def _change(change: FieldChange) -> str:
    name = FIELD_NAMES.get(change.field, "việc với báo chí")
    if change.field in _NAMED_ONLY:
        return name
    return f"{name} {_value(change.before)} → {_value(change.after)}"


def _no_quantity() -> str:
    return "Không ghi số lượng: lấy 1."


def _near_activity(*, text: str, title: str) -> str:
    return f"Hoạt động “{text}” gần giống “{title}”: hãy xem lại."


def _unknown_activity(*, text: str) -> str:
    return f"Hoạt động “{text}” không có trong kế hoạch: ghi là ngoài kế hoạch."


def _unknown_channel(*, text: str, channel: str) -> str:
    used = CHANNELS[channel].name if channel in CHANNELS else channel
    return f"Hình thức “{text}” không có trong danh mục: lấy “{used}”."


def _no_number(*, field: str, value: Any) -> str:
    return f"{FIELD_NAMES[field].capitalize()} “{value}” không đọc được: lấy 0."


def _ambiguous(*, field: str, value: Any, used: float) -> str:
    return f"{FIELD_NAMES[field].capitalize()} “{value}” có thể hiểu hai cách: lấy {_value(used)}."


def _not_whole(*, field: str, value: Any, used: int) -> str:
    return f"{FIELD_NAMES[field].capitalize()} “{value}” không phải số nguyên: lấy {used}."


def _answered(*, value: Any) -> str:
    return f"Không đọc được ngày trả lời “{value}”."


def _value(value: Any) -> str:
    if isinstance(value, dt.date):
        return day_month_year(value)
    if isinstance(value, (int, float)):
        return str(value).replace(".", ",")
    return f"“{value}”"


MESSAGES: dict[str, Callable[..., str]] = {
    "entry.future": _future,
    "entry.year": _year,
    "entry.zero": _zero,
    "entry.channel": _channel,
    "entry.title": _title,
    "entry.activity": _activity,
    "entry.unit": _unit,
    "entry.other_channel": _other_channel,
    "row.no_result": _no_result,
    "row.no_day": _no_day,
    "row.day": _day,
    "row.no_content": _no_content,
    "row.twice": _twice,
    "row.similar": _similar,
    "row.no_quantity": _no_quantity,
    "row.near_activity": _near_activity,
    "row.unknown_activity": _unknown_activity,
    "row.unknown_channel": _unknown_channel,
    "row.no_number": _no_number,
    "row.ambiguous": _ambiguous,
    "row.not_whole": _not_whole,
    "row.answered": _answered,
}
"""The message of each code that ``problems`` and ``sheet_reader`` can yield."""
