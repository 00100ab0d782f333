"""Rows side by side: two columns at a paper's head and foot, tables, kept apart from the running text."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ttdn_desktop.office.intake.pdf_rows import TextSpan

_GUTTER = 4.0
"""Points of blank that keep two columns apart. A judgement: about one space of 14 pt text; columns of a table
without lines stand no closer."""

_MIDDLE = 24.0
"""Points from the middle of the page within which a single stretch is a centred heading, not a cell. A
judgement: ``KẾ HOẠCH`` below the two columns of the heading block stands there."""

_WIDE = 0.6
"""Share of the text's width from which a single stretch is running text, not a cell of two columns."""

_NEXT_LINE = 1.6
"""Times the size within which a row is the next line of a paragraph: one and a half is the widest spacing
that the decree allows (Phụ lục I, II.6.e)."""

_APART = 3.0
"""Times the size from which a row on the left no longer belongs to the columns above. A judgement: in head
and foot the left column's lines stand close; only the signer's name, on the right, has room above it."""

_EDGE = 1.0
"""Points by which a stretch may miss a gutter's edge and still fill it: places are rounded in PDFs."""


@dataclass(frozen=True, slots=True)
class Region:
    """Rows that belong together; ``edges`` are the columns' left edges, empty for running text."""

    rows: list[list[TextSpan]]
    edges: tuple[float, ...] = ()

    def columns(self) -> list[list[TextSpan]]:
        """Return each column's stretches from the top down."""
        found: list[list[TextSpan]] = [[] for _ in self.edges]
        for row in self.rows:
            for stretch in row:
                found[self.column(stretch)].append(stretch)
        return found

    def row(self, stretch: TextSpan) -> int:
        """Return the row a stretch stands in; two in one column have a blank to fill between them."""
        return next(index for index, row in enumerate(self.rows) if any(each is stretch for each in row))

    def column(self, stretch: TextSpan) -> int:
        """Return the column a stretch stands in."""
        return max(
            (index for index, edge in enumerate(self.edges) if stretch.left >= edge - _GUTTER), default=0
        )


def regions_of(rows: list[list[TextSpan]]) -> Iterator[Region]:
    """Yield running text and columns of one page, from the top down."""
    plain: list[list[TextSpan]] = []
    index = 0

    while index < len(rows):
        if len(rows[index]) < 2:
            plain.append(rows[index])
            index += 1
            continue

        first, last, gutters = _extent(rows, index)
        del plain[len(plain) - (index - first) :]

        if plain:
            yield Region(plain)
            plain = []

        block = rows[first:last]
        yield Region(block, _edges(block, gutters))
        index = last

    if plain:
        yield Region(plain)


def _extent(rows: list[list[TextSpan]], index: int) -> tuple[int, int, list[tuple[float, float]]]:
    """Return the rows around ``index`` that keep to its gutters, and the gutters left between them.

    Above it only rows with several stretches or one on the right belong to it: one on the left ends the
    running text. Below it a single stretch does unless it stands in the middle of the page or fills it.
    """
    gutters = [(left.right, right.left) for left, right in pairwise(rows[index])]
    first = index

    while first > 0 and (len(rows[first - 1]) > 1 or rows[first - 1][0].left > gutters[0][0]):
        kept = _narrowed(gutters, rows[first - 1])
        if not kept or _is_text_row(rows[first - 1], rows):
            break
        gutters, first = kept, first - 1

    last = index + 1
    while last < len(rows) and not _is_text_row(rows[last], rows, rows[last - 1]):
        if rows[last][0].left < gutters[0][0] and not _is_close(rows[last - 1], rows[last], _APART):
            break
        kept = _narrowed(gutters, rows[last])
        if not kept:
            break
        gutters, last = kept, last + 1

    return first, last, gutters


def _narrowed(gutters: list[tuple[float, float]], row: list[TextSpan]) -> list[tuple[float, float]]:
    """Return what is left of the gutters beside ``row``; empty where it runs across all of them."""
    found: list[tuple[float, float]] = []

    for left, right in gutters:
        crossing = [
            stretch for stretch in row if stretch.left < right - _GUTTER and stretch.right > left + _GUTTER
        ]
        if any(stretch.left <= left + _EDGE and stretch.right >= right - _EDGE for stretch in crossing):
            continue
        new_left = max([left, *(stretch.right for stretch in crossing if stretch.left < left)])
        new_right = min([right, *(stretch.left for stretch in crossing if stretch.left >= left)])
        if new_right - new_left > _GUTTER:
            found.append((new_left, new_right))

    return found if len(found) == len(gutters) else []


def _is_text_row(
    row: list[TextSpan], rows: list[list[TextSpan]], above: list[TextSpan] | None = None
) -> bool:
    """A single stretch that is nearly as wide as the text, or stands in its middle, belongs to no column.

    In the middle a column's last line may stand too, with the left edge of the one above: a date's year.
    """
    if len(row) > 1 or (
        above and abs(above[-1].left - row[0].left) < _EDGE and _is_close(above, row, _NEXT_LINE)
    ):
        return False
    left = min(stretch.left for each in rows for stretch in each)
    right = max(stretch.right for each in rows for stretch in each)
    middle = abs((row[0].left + row[0].right) / 2 - (left + right) / 2) < _MIDDLE
    return middle or row[0].right - row[0].left > _WIDE * (right - left)


def _is_close(above: list[TextSpan], row: list[TextSpan], times: float) -> bool:
    return above[-1].base - row[0].base < times * row[0].size


def _edges(rows: list[list[TextSpan]], gutters: list[tuple[float, float]]) -> tuple[float, ...]:
    left = min(stretch.left for row in rows for stretch in row)
    return (left, *(min(_left_of(rows, start), end) for start, end in gutters))


def _left_of(rows: list[list[TextSpan]], start: float) -> float:
    return min(
        (stretch.left for row in rows for stretch in row if stretch.left >= start - _GUTTER), default=start
    )
