"""What a consolidation says of a file that is rejected or late, and of a figure that stands out."""

from collections.abc import Callable

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.money import format_quantity
from ttdn_desktop.consolidation.merging import Late, Rejected
from ttdn_desktop.consolidation.outliers import Measure, Outlier
from ttdn_desktop.dossier.channels import CHANNELS


def rejection_message(rejected: Rejected) -> str:
    """Return why a file doesn't count (docs/contract.md, «consolidate»: ``rejected[].reason``)."""
    return REJECTIONS[rejected.code](**rejected.data)


def late_message(late: Late) -> str:
    """Return by which day a file is late, and by how much."""
    days = (late.day - late.due).days
    return f"{LATE_BY[late.by]} {day_month_year(late.day)}, sau hạn {day_month_year(late.due)} {days} ngày"


def outlier_message(outlier: Outlier) -> str:
    """Return how a figure stands out."""
    if outlier.median is None:
        return "không ghi hoạt động nào trong kỳ"
    times = format_quantity(round(outlier.value / outlier.median, 1))
    usual = format_quantity(outlier.median)
    return (
        f"{measure_name(outlier.measure)}: {format_quantity(outlier.value)}, gấp {times} lần mức giữa {usual}"
    )


def measure_name(measure: Measure) -> str:
    """Return what a figure measures."""
    if measure.of != "channel":
        return MEASURES[measure.of]
    title = CHANNELS[measure.channel].name if measure.channel in CHANNELS else measure.channel
    return f"{title} ({measure.unit or 'không ghi đơn vị'})"


def _other_year(*, year: int, of_most: int) -> str:
    return f"Hồ sơ của năm {year}, không phải năm {of_most} như phần lớn các tệp."


def _too_large(*, name: str) -> str:
    return f"Tệp {name} quá lớn hoặc lồng quá sâu. Hãy đề nghị xã gửi lại tệp."


def _unusable(*, fault: str) -> str:
    return fault


REJECTIONS: dict[str, Callable[..., str]] = {
    "other_year": _other_year,
    "too_large": _too_large,
    "unusable": _unusable,
}
"""The message of each code; an unusable file has the words of the fault that its reader raised."""

LATE_BY = {"report": "ngày báo cáo", "export": "kết xuất ngày"}
"""Which day of a file is after the due day."""

MEASURES = {"entries": "Số lượt hoạt động", "audience": "Lượt người", "cost": "Kinh phí (đồng)"}
"""The names of the totals that may stand out."""
