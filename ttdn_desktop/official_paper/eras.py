"""The days on which the rules of official paper changed: which rule set holds, whether there are districts.

Every room that has to know asks here; no other file compares a date with one of these days.
"""

import datetime as dt
from typing import Literal

RuleSetName = Literal["nd30", "tt01"]
"""``nd30``: Nghị định 30/2020/NĐ-CP; ``tt01``: Thông tư 01/2011/TT-BNV, which it replaced."""

DECREE_IN_FORCE = dt.date(2020, 3, 5)
"""Nghị định 30/2020/NĐ-CP, Điều 37: in force from the day it was signed."""

DISTRICTS_ABOLISHED = dt.date(2025, 7, 1)
"""Two levels of local government from this day on (Luật Tổ chức chính quyền địa phương 72/2025/QH15)."""

_HUE_UNDER_THE_CENTRE = dt.date(2025, 1, 1)
"""Nghị quyết 175/2024/QH15."""

_CITIES_UNDER_THE_CENTRE = frozenset({"ha noi", "hai phong", "da nang", "can tho", "ho chi minh"})
"""Folded names; Huế joined them later."""


def rule_set_on(day: dt.date) -> RuleSetName:
    """Return the rule set of a paper dated ``day``."""
    return "nd30" if day >= DECREE_IN_FORCE else "tt01"


def rule_set_for(day: dt.date | None, year: int, while_undated: RuleSetName | None = None) -> RuleSetName:
    """Return the rule set of a paper dated ``day``; while it has no date, that of the end of its ``year``.

    ``while_undated`` is the rule set it was written by (its pack's), which an undated paper keeps where it
    holds on some day of the year: in 2020, when the decree took the circular's place in March, either may.
    """
    if day:
        return rule_set_on(day)
    if while_undated and while_undated in rule_sets_in(year):
        return while_undated
    return rule_set_on(dt.date(year, 12, 31))


def rule_sets_in(year: int) -> frozenset[RuleSetName]:
    """Return the rule sets that hold on some day of ``year``: both in 2020."""
    return frozenset({rule_set_on(dt.date(year, 1, 1)), rule_set_on(dt.date(year, 12, 31))})


def undated_day(year: int) -> dt.date:
    """Return the day that a higher plan of ``year`` without a date is taken to be of: 1 January.

    Yearly plans are issued at the year's beginning: one of 2025 speaks of the districts that were there.
    """
    return dt.date(year, 1, 1)


def has_district_level(day: dt.date) -> bool:
    """Return whether there are districts (huyện, quận, thị xã) between province and commune on ``day``."""
    return day < DISTRICTS_ABOLISHED


def cities_under_the_centre(day: dt.date) -> frozenset[str]:
    """Return the folded names of the cities that stand beside the provinces on ``day``."""
    if day >= _HUE_UNDER_THE_CENTRE:
        return _CITIES_UNDER_THE_CENTRE | {"hue"}
    return _CITIES_UNDER_THE_CENTRE
