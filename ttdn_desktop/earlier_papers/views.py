"""The ways in which a report tells the same work: by channel, by activity, by duty; each thing counts once.

A report that goes by channel and then by activity says every figure twice. One telling is kept; of the others
only what is counted in a unit of measure that the kept one doesn't have.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, get_args

import msgspec

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier.field_sets import standard_sets
from ttdn_desktop.earlier_papers.amounts import view_patterns
from ttdn_desktop.earlier_papers.records import Result

View = Literal["", "channels", "activities", "contents", "duties", "press", "unplanned", "totals"]
"""``press`` and ``unplanned`` tell some of the work; ``totals`` sums up; empty: no telling of its own."""

_NUMBER = re.compile(r"^(?:[IVX]+|\d+|[a-zđ])[.)]\s*")

_VIEWS: tuple[View, ...] = get_args(View)
_WHOLE: tuple[tuple[View, ...], ...] = (
    ("channels",), ("activities", "unplanned"), ("contents",), ("duties",), ("press",), ("unplanned",),
)  # fmt: skip
"""What tells all of the work, what is to be kept first: a channel's sums have people and money with them."""


class Told(msgspec.Struct, frozen=True):
    """Something that was done, and in which telling it stands; ``in_table``: as a row.

    ``is_own``: below a heading that the program itself writes, whose tellings are each whole.
    """

    result: Result
    view: View = ""
    in_table: bool = False
    is_own: bool = False


def view_of(heading: str) -> View:
    """Return the telling that a heading names: the program's own headings, or by its words."""
    words = _bare(heading)
    if own := _own_headings().get(words):
        return own
    for view, pattern in _patterns():
        if pattern.search(words):
            return view
    return ""


def is_own_heading(heading: str) -> bool:
    """Return whether a heading is one that the program itself writes above a telling."""
    return _bare(heading) in _own_headings()


def _bare(heading: str) -> str:
    """Return a heading folded, without its number: «II. Kết quả …» of a table's group."""
    return fold(_NUMBER.sub("", heading))


def told_once(told: Iterable[Told]) -> list[Result]:
    """Return the results with each telling of the same work but one taken away."""
    everything = list(told)
    kept_views = _kept_views(everything)
    if not kept_views:
        return [each.result for each in everything]

    kept = _in_one_place([each for each in everything if each.view in kept_views])
    if any(each.is_own for each in kept):
        return [each.result for each in kept]
    units = {fold(each.result.unit) for each in kept if each.result.quantity}
    has_people = any(each.result.audience for each in kept)
    has_cost = any(each.result.cost for each in kept)
    rest = [
        _what_is_new(each.result, units, has_people=has_people, has_cost=has_cost)
        for each in everything
        if each.view not in kept_views
    ]
    return [*(each.result for each in kept), *(each for each in rest if _says_something(each))]


def _kept_views(told: list[Told]) -> tuple[View, ...]:
    """Return the first telling that counts something, where there are several; else none."""
    views = {each.view for each in told if each.view and each.result.quantity}
    return next((views_kept for views_kept in _WHOLE if views_kept[0] in views), ())


def _in_one_place(told: list[Told]) -> list[Told]:
    """Return what is told in the text, or in the table where that says more."""
    rows = [each for each in told if each.in_table]
    lines = [each for each in told if not each.in_table]
    return rows if _weight(rows) > _weight(lines) else lines


def _weight(told: list[Told]) -> int:
    return sum(
        bool(each.result.quantity) + bool(each.result.audience) + bool(each.result.cost) for each in told
    )


def _what_is_new(result: Result, units: set[str], *, has_people: bool, has_cost: bool) -> Result:
    is_told = fold(result.unit) in units
    return msgspec.structs.replace(
        result,
        quantity=0 if is_told else result.quantity,
        unit="" if is_told else result.unit,
        audience=0 if has_people else result.audience,
        cost=0 if has_cost else result.cost,
    )


def _says_something(result: Result) -> bool:
    return bool(result.quantity or result.audience or result.cost)


@cache
def _own_headings() -> dict[str, View]:
    parts = [part for each in standard_sets().values() for part in each.report_parts]
    return {fold(part.heading): view for part in parts for view in _VIEWS if view == part.id}


@cache
def _patterns() -> tuple[tuple[View, re.Pattern[str]], ...]:
    return tuple((view, pattern) for name, pattern in view_patterns() for view in _VIEWS if view == name)
