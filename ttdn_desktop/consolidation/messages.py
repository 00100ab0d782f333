"""The Vietnamese of a rejected file, a late one and an outlier, made last from code and data."""

from collections.abc import Callable

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.money import format_quantity
from ttdn_desktop.consolidation.outliers import Measure, Outlier
from ttdn_desktop.consolidation.records import Late, Rejected
from ttdn_desktop.dossier.field_sets import FieldSet


def rejection_message(rejected: Rejected) -> str:
    """Return why a file doesn't count (docs/contract.md, «consolidate»: ``rejected[].reason``)."""
    return REJECTIONS[rejected.code](**rejected.data)


def late_message(late: Late) -> str:
    """Return by which day a file is late, and by how much."""
    days = (late.day - late.due).days
    return f"{LATE_BY[late.by]} {day_month_year(late.day)}, sau hạn {day_month_year(late.due)} {days} ngày"


def outlier_message(outlier: Outlier, field: FieldSet) -> str:
    """Return how a figure stands out."""
    if outlier.median is None:
        return "không ghi hoạt động nào trong kỳ"

    # one decimal: "gấp 5,1 lần" shows why it stands out where "gấp 5 lần" would seem within the rule
    times = format_quantity(round(outlier.value / outlier.median, 1))
    median = format_quantity(outlier.median)
    value = format_quantity(outlier.value)
    return f"{measure_name(outlier.measure, field)}: {value}, gấp {times} lần mức giữa {median}"


def measure_name(measure: Measure, field: FieldSet) -> str:
    """Return what a figure measures."""
    if measure.of != "channel":
        return MEASURES[measure.of]
    # a newer version's file may have a channel that this one doesn't know: its id is better than no name
    return f"{field.channel(measure.channel).name} ({measure.unit or 'không ghi đơn vị'})"


def _other_year(*, year: int, of_most: int) -> str:
    return f"Hồ sơ của năm {year}, không phải năm {of_most} như phần lớn các tệp."


def _other_plan(*, topic: str, of_most: str) -> str:
    return (
        f"Hồ sơ của Kế hoạch khác ({topic}), không phải {of_most} như phần lớn các tệp; hãy tổng hợp riêng."
    )


def _own_subject(*, topic: str) -> str:
    return f"Đơn vị đã gửi tệp khác theo Kế hoạch này; tệp này là việc khác ({topic}), hãy tổng hợp riêng."


def _other_period(*, is_half: bool) -> str:
    own, of_most = ("6 tháng", "cả năm") if is_half else ("cả năm", "6 tháng")
    return f"Báo cáo {own}, không phải báo cáo {of_most} như phần lớn các tệp; hãy tổng hợp riêng."


def _too_large(*, name: str) -> str:
    return f"Tệp {name} quá lớn hoặc lồng quá sâu. Hãy đề nghị xã gửi lại tệp."


def _unusable(*, fault: str) -> str:
    return fault  # the reader of the file has put the reason into words already, with the next step


REJECTIONS: dict[str, Callable[..., str]] = {
    "other_year": _other_year,
    "other_plan": _other_plan,
    "other_period": _other_period,
    "own_subject": _own_subject,
    "too_large": _too_large,
    "unusable": _unusable,
}
"""The message of each code; an unusable file has that of the error which its reader raised."""

LATE_BY = {"receipt": "nhận ngày", "report": "ngày báo cáo", "export": "kết xuất ngày"}
"""Which day of a file is after the due day."""

MEASURES = {"entries": "Số lượt hoạt động", "audience": "Lượt người", "cost": "Kinh phí (đồng)"}
"""The names of the totals that may stand out."""
