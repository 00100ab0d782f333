"""Rows side by side: two columns at a paper's head and foot, tables, told from the running text."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ttdn_desktop.office.intake.pdf_rows import Stretch

_GUTTER = 4.0
_MIDDLE = 24.0


@dataclass(frozen=True, slots=True)
class Region:
    """Rows that belong together; ``edges`` are the columns' left edges, empty for running text."""

    rows: list[list[Stretch]]
    edges: tuple[float, ...] = ()

    def columns(self) -> list[list[Stretch]]:
        """Return each column's stretches from the top down."""
        found: list[list[Stretch]] = [[] for _ in self.edges]
        for row in self.rows:
            for stretch in row:
                found[self.column(stretch)].append(stretch)
        return found

    def column(self, stretch: Stretch) -> int:
        """Return the column a stretch stands in."""
        return max((at for at, edge in enumerate(self.edges) if stretch.left >= edge - _GUTTER), default=0)


def regions_of(rows: list[list[Stretch]]) -> Iterator[Region]:
    """Yield running text and columns of one page, from the top down."""
    plain: list[list[Stretch]] = []
    at = 0

    while at < len(rows):
        if len(rows[at]) < 2:
            plain.append(rows[at])
            at += 1
            continue

        first, last, gutters = _extent(rows, at)
        del plain[len(plain) - (at - first) :]

        if plain:
            yield Region(plain)
            plain = []

        block = rows[first:last]
        yield Region(block, _edges(block, gutters))
        at = last

    if plain:
        yield Region(plain)


def _extent(rows: list[list[Stretch]], at: int) -> tuple[int, int, list[tuple[float, float]]]:
    """Return the rows around ``at`` that keep to its gutters, and the gutters left between them.

    Above it only rows with several stretches or one on the right belong to it: one on the left ends the
    running text. Below it a single stretch does unless it stands in the middle of the page or fills it.
    """
    gutters = [(one.right, two.left) for one, two in pairwise(rows[at])]
    first = at

    while first > 0 and (len(rows[first - 1]) > 1 or rows[first - 1][0].left > gutters[0][0]):
        kept = _narrowed(gutters, rows[first - 1])
        if not kept or _is_text_row(rows[first - 1], rows):
            break
        gutters, first = kept, first - 1

    last = at + 1
    while last < len(rows) and not _is_text_row(rows[last], rows):
        kept = _narrowed(gutters, rows[last])
        if not kept:
            break
        gutters, last = kept, last + 1

    return first, last, gutters


def _narrowed(gutters: list[tuple[float, float]], row: list[Stretch]) -> list[tuple[float, float]]:
    """Return what is left of the gutters beside ``row``; empty where it runs across all of them."""
    found: list[tuple[float, float]] = []

    for left, right in gutters:
        crossing = [one for one in row if one.left < right - _GUTTER and one.right > left + _GUTTER]
        if any(one.left <= left + 1 and one.right >= right - 1 for one in crossing):
            continue
        new_left = max([left, *(one.right for one in crossing if one.left < left)])
        new_right = min([right, *(one.left for one in crossing if one.left >= left)])
        if new_right - new_left > _GUTTER:
            found.append((new_left, new_right))

    return found if len(found) == len(gutters) else []


def _is_text_row(row: list[Stretch], rows: list[list[Stretch]]) -> bool:
    """A single stretch that is nearly as wide as the text, or stands in its middle, belongs to no column."""
    if len(row) > 1:
        return False
    left = min(one.left for each in rows for one in each)
    right = max(one.right for each in rows for one in each)
    middle = abs((row[0].left + row[0].right) / 2 - (left + right) / 2) < _MIDDLE
    return middle or row[0].right - row[0].left > 0.6 * (right - left)


def _edges(rows: list[list[Stretch]], gutters: list[tuple[float, float]]) -> tuple[float, ...]:
    left = min(one.left for row in rows for one in row)
    return (left, *(min(_left_of(rows, start), end) for start, end in gutters))


def _left_of(rows: list[list[Stretch]], start: float) -> float:
    return min((one.left for row in rows for one in row if one.left >= start - _GUTTER), default=start)
