"""Figures that stand out among many communes: to be asked about, not wrong by themselves."""

import statistics
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from ttdn_desktop.activity_log.figures import ChannelFigures, Totals
from ttdn_desktop.dossier.records import Quantity

TIMES = 5
FEWEST = 5
RULE = (
    f"Cần xem lại: số liệu lớn hơn {TIMES} lần mức giữa (trung vị) của các đơn vị có số liệu ấy, khi có từ "
    f"{FEWEST} đơn vị trở lên; hoặc đơn vị không ghi hoạt động nào trong kỳ báo cáo."
)
"""What is marked, as the papers explain it."""


class Measure(msgspec.Struct, frozen=True):
    """What a figure measures: a total, or what was done through a channel in one unit."""

    of: Literal["entries", "audience", "cost", "channel"]
    channel: str = ""
    unit: str = ""


Measures = dict[Measure, Quantity]

_ENTRIES = Measure("entries")


class Outlier(msgspec.Struct, frozen=True):
    """One figure that stands out; ``median`` is that of the communes that have it, None for nothing done."""

    commune: str
    measure: Measure
    value: Quantity
    median: Quantity | None


def comparable_figures(totals: Totals, channels: dict[str, ChannelFigures]) -> Measures:
    """Return a commune's figures above zero by what they measure."""
    found: Measures = {
        _ENTRIES: totals.entries,
        Measure("audience"): totals.audience,
        Measure("cost"): totals.cost,
    }

    for name, channel in channels.items():
        found |= {Measure("channel", name, unit): total for unit, total in channel.quantity.items()}

    return {measure: value for measure, value in found.items() if value > 0}


def find_outliers(named: Iterable[tuple[str, Measures]]) -> tuple[Outlier, ...]:
    """Return what stands out of each commune's figures above zero, by commune; the rule is ``RULE``."""
    communes = list(named)
    values: dict[Measure, list[Quantity]] = {}

    for _, found in communes:
        for measure, value in found.items():
            values.setdefault(measure, []).append(value)

    medians = {measure: statistics.median(all_) for measure, all_ in values.items() if len(all_) >= FEWEST}
    return tuple(one for name, found in communes for one in _of(name, found, medians))


def _of(commune: str, found: Measures, medians: dict[Measure, float]) -> Sequence[Outlier]:
    if _ENTRIES not in found:
        return (Outlier(commune, _ENTRIES, 0, None),)
    return [
        Outlier(commune, measure, value, medians[measure])
        for measure, value in found.items()
        if measure in medians and value > TIMES * medians[measure]
    ]
