"""Figures that stand out among many communes: to be asked about, not wrong by themselves."""

import statistics
from collections.abc import Iterable, Sequence

import msgspec

from ttdn_desktop.basics.money import quantity
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Quantity
from ttdn_desktop.reports.figures import ChannelFigures, Totals

TIMES = 5
FEWEST = 5
RULE = (
    f"Cần xem lại: số liệu lớn hơn {TIMES} lần mức giữa (trung vị) của các đơn vị có số liệu ấy, khi có từ "
    f"{FEWEST} đơn vị trở lên; hoặc đơn vị không ghi hoạt động nào trong kỳ báo cáo."
)
"""What is marked, as the papers explain it."""

Measures = dict[str, Quantity]


class Outlier(msgspec.Struct, frozen=True):
    """One figure that stands out; ``median`` is that of the communes that have it, None for nothing done."""

    commune: str
    measure: str
    value: Quantity
    median: Quantity | None
    reason: str


def measures(totals: Totals, channels: dict[str, ChannelFigures]) -> Measures:
    """Return a commune's figures above zero by what they measure, in Vietnamese."""
    found: Measures = {
        "Số lượt hoạt động": totals.entries,
        "Lượt người": totals.audience,
        "Kinh phí (đồng)": totals.cost,
    }
    for name, channel in channels.items():
        title = CHANNELS[name].name if name in CHANNELS else name
        found |= {f"{title} ({unit or 'không ghi đơn vị'})": sum_ for unit, sum_ in channel.quantity.items()}
    return {name: value for name, value in found.items() if value > 0}


def outliers(named: Iterable[tuple[str, Measures]]) -> tuple[Outlier, ...]:
    """Return what stands out of each commune's figures above zero, by commune; the rule is ``RULE``."""
    communes = list(named)
    values: dict[str, list[Quantity]] = {}
    for _, found in communes:
        for measure, value in found.items():
            values.setdefault(measure, []).append(value)
    medians = {name: statistics.median(all_) for name, all_ in values.items() if len(all_) >= FEWEST}
    return tuple(one for name, found in communes for one in _of(name, found, medians))


def _of(commune: str, found: Measures, medians: dict[str, float]) -> Sequence[Outlier]:
    if "Số lượt hoạt động" not in found:
        return (Outlier(commune, "Số lượt hoạt động", 0, None, "không ghi hoạt động nào trong kỳ"),)
    return [
        Outlier(commune, measure, value, medians[measure], _told(measure, value, medians[measure]))
        for measure, value in found.items()
        if measure in medians and value > TIMES * medians[measure]
    ]


def _told(measure: str, value: Quantity, median: float) -> str:
    times = quantity(round(value / median, 1))
    return f"{measure}: {quantity(value)}, gấp {times} lần mức giữa {quantity(median)}"
