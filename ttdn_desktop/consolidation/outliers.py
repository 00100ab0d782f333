"""Figures that stand out among many communes: to be asked about, not wrong by themselves."""

import statistics
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from ttdn_desktop.activity_log.figures import ChannelFigures, Totals
from ttdn_desktop.dossier.records import Quantity

# a judgement: a zero typed too many makes ten times, and must stand out; communes differ in people and means,
# and a large or eager one must not be asked about every year
MEDIAN_MULTIPLE = 5

# a judgement: of four communes or fewer one odd figure moves the median itself, and any of them stands out
FEWEST_COMMUNES = 5

RULE = (
    f"Cần xem lại: số liệu lớn hơn {MEDIAN_MULTIPLE} lần mức giữa (trung vị) của các đơn vị có số liệu ấy, "
    f"khi có từ {FEWEST_COMMUNES} đơn vị trở lên; hoặc đơn vị không ghi hoạt động nào trong kỳ báo cáo."
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
    figures: Measures = {
        _ENTRIES: totals.entries,
        Measure("audience"): totals.audience,
        Measure("cost"): totals.cost,
    }

    for name, channel in channels.items():
        figures |= {Measure("channel", name, unit): total for unit, total in channel.quantity.items()}

    return {measure: value for measure, value in figures.items() if value > 0}


def find_outliers(figures_by_commune: Iterable[tuple[str, Measures]]) -> tuple[Outlier, ...]:
    """Return what stands out of each commune's figures above zero, by commune; the rule is ``RULE``."""
    communes = list(figures_by_commune)
    middle = medians(communes)
    return tuple(outlier for name, figures in communes for outlier in _outliers_of(name, figures, middle))


def medians(figures_by_commune: Iterable[tuple[str, Measures]]) -> dict[Measure, float]:
    """Return the median of each measure that enough communes have, over those that have it."""
    values: dict[Measure, list[Quantity]] = {}

    # the median, not the mean: the very figure that stands out would pull a mean up to itself
    for _, figures in figures_by_commune:
        for measure, value in figures.items():
            values.setdefault(measure, []).append(value)

    return {
        measure: statistics.median(found)
        for measure, found in values.items()
        if len(found) >= FEWEST_COMMUNES
    }


def _outliers_of(commune: str, figures: Measures, medians: dict[Measure, float]) -> Sequence[Outlier]:
    if _ENTRIES not in figures:
        return (Outlier(commune, _ENTRIES, 0, None),)

    return [
        Outlier(commune, measure, value, medians[measure])
        for measure, value in figures.items()
        if measure in medians and value > MEDIAN_MULTIPLE * medians[measure]
    ]
