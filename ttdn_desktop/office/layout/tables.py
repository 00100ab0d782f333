"""Laying out a table: where its columns lie, how high its rows are, what its borders draw."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import accumulate
from math import inf
from typing import NamedTuple

from ttdn_desktop.office.docx.model import WORD_2013, Block, Cell, Edge, Edges, Row, Rules, Table
from ttdn_desktop.office.layout.fragments import Fragments
from ttdn_desktop.office.layout.sheet import Fill, Sheet, draw_edge

_NO_EDGE, _NO_EDGES = Edge(0), Edges()
_THIN, _LEAST_ROOM = 10, 28
"""Borders from this width on take room below a split row: their own, with that above it at least so much."""

_PAGE_EDGE = 284
"""Twips: half a centimetre stays free at the edge beside a table that is made narrower; printers need it."""

_LEAST_CUT = 700
"""Twips: a column cut at the edge still holds a word of six letters."""

LayOut = Callable[[tuple[Block, ...], float, Rules, float], Fragments]
"""Lays a cell's blocks in a column of that width, with so much beyond it to the cell's edge.

It is given, since a cell may hold tables in turn."""


class LaidCell(NamedTuple):
    """A cell's content and the box it stands in, from the table's left edge; ``last_row`` of a merge."""

    cell: Cell
    x: float
    width: float
    content: Fragments
    last_row: int

    @property
    def needed(self) -> int:
        """The height of the content with the cell's own margins."""
        return self.content.height + self.cell.margins.top + self.cell.margins.bottom


@dataclass(frozen=True, slots=True)
class LaidRow:
    """A row of fixed height, the ``index``-th of its table, with the border below it (``bottom``)."""

    height: int
    top_edge: int
    row: Row
    cells: tuple[LaidCell, ...]
    index: int = 0
    bottom: int = 0


@dataclass(frozen=True, slots=True)
class LaidTable:
    """A table's rows, and how many of them are repeated on each page."""

    rows: tuple[LaidRow, ...]
    headers: int
    table: Table
    left: float


class Borders:
    """Which border each cell side shows: the cell's own, else the table's outer or inner one."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.last = len(table.rows) - 1
        self.columns = len(table.columns)
        self._usual: dict[tuple[int, int, bool, bool], tuple[Edge, Edge, Edge, Edge]] = {}

    def sides(self, cell: Cell, row: int, last_row: int) -> tuple[Edge, Edge, Edge, Edge]:
        """Return the borders of a cell: top, bottom, left and right; remembered if they are the table's."""
        if cell.edges != _NO_EDGES or self.table.rows[row].edges is not None:
            return self._sides(cell, row, last_row)

        key = cell.column, cell.span, row == 0, last_row >= self.last
        if key not in self._usual:
            self._usual[key] = self._sides(cell, row, last_row)
        return self._usual[key]

    def _sides(self, cell: Cell, row: int, last_row: int) -> tuple[Edge, Edge, Edge, Edge]:
        top, bottom, left, right = (
            self.side(cell, name, row, last_row) for name in ("top", "bottom", "left", "right")
        )
        return top, bottom, left, right

    def side(self, cell: Cell, name: str, row: int, last_row: int) -> Edge:
        """Return the border of one side of a cell that stands in rows ``row`` to ``last_row``."""
        own = getattr(cell.edges, name)
        if own is not None:
            return own

        edges = self.table.rows[row].edges or self.table.edges
        if name == "top":
            edge = edges.top if row == 0 else edges.inside_h
        elif name == "bottom":
            edge = edges.bottom if last_row >= self.last else edges.inside_h
        elif name == "left":
            edge = edges.left if cell.column == 0 else edges.inside_v
        else:
            edge = edges.right if cell.column + cell.span >= self.columns else edges.inside_v
        return edge or _NO_EDGE

    def top(self, row: int) -> int:
        """Return the width of the border above a row, the thickest of those that meet there."""
        cells = self.table.rows[row].cells
        widths = [self.sides(cell, row, row)[0].width for cell in cells if cell.merge != "continue"]
        if row:
            above = self.table.rows[row - 1].cells
            widths += [self.sides(cell, row - 1, row - 1)[1].width for cell in above]
        return round(max(widths, default=0))

    def bottom(self) -> int:
        """Return the width of the border below the last row."""
        widths = [self.side(c, "bottom", self.last, self.last).width for c in self.table.rows[-1].cells]
        return round(max(widths, default=0))

    def below_part(self, row: int) -> int:
        """Return what stays free below the upper part of a split row (NOTES.md, Tables)."""
        cells = self.table.rows[row].cells
        width = max((self.side(cell, "bottom", row, row).width for cell in cells), default=0)
        return round(max(width, _LEAST_ROOM - width)) if width >= _THIN else 0


def left_edge(table: Table, room: float, mode: int) -> float:
    """Return where the table's left edge lies, from the text's left edge (NOTES.md, Tables)."""
    width = sum(table.columns)
    if table.align in ("center", "right", "end"):
        return (room - width) * (0.5 if table.align == "center" else 1.0)
    first = table.edges.left.width if table.edges.left is not None else 0.0
    # from Word 2013's mode on the border stands at the margin, before it the first column's text
    return table.indent + (first / 2 if mode >= WORD_2013 else -float(table.margins.left))


def _at_width(table: Table, room: float) -> Table:
    """Return the table with its columns drawn to the width it asks for (NOTES.md, Tables)."""
    wanted, own = table.width or table.share * room, sum(table.columns)
    if wanted <= 0 or own <= 0 or abs(wanted - own) < 1:
        return table
    return replace(table, columns=tuple(width * wanted / own for width in table.columns))


def _within(columns: tuple[float, ...], room: float) -> tuple[float, ...]:
    """Return columns that end where their room does.

    The last one is cut, as LibreOffice does, while that leaves it wide enough to be read; else all of them
    become narrower, so that none is lost.
    """
    rest = room - sum(columns[:-1])
    if rest >= min(_LEAST_CUT, columns[-1] / 2):
        return (*columns[:-1], rest)
    share = max(room - _PAGE_EDGE, room / 2) / sum(columns)
    return tuple(width * share for width in columns)


def layout_table(table: Table, room: float, rules: Rules, lay_out: LayOut, most: float = inf) -> LaidTable:
    """Return the table laid in a column ``room`` twips wide, its cells by ``lay_out``.

    ``most`` is the room to the page's or cell's right edge.
    """
    table = _at_width(table, room)
    left = left_edge(table, room, rules.mode)
    if left + sum(table.columns) > most:
        left = max(left, 0.0) if table.align == "left" else 0.0
        table = replace(table, columns=_within(table.columns, max(most - left, 1.0)))

    borders = Borders(table)
    starts = list(accumulate(table.columns, initial=left))
    laid = [_laid_cells(table, index, starts, rules, lay_out) for index in range(len(table.rows))]
    tops = [borders.top(index) for index in range(len(table.rows))]
    heights = _heights(table, laid, tops, borders.bottom() if table.rows else 0)
    rows = [
        LaidRow(heights[index], tops[index], row, laid[index], index) for index, row in enumerate(table.rows)
    ]
    if rows:
        rows[-1] = replace(rows[-1], bottom=borders.bottom())

    headers = 0
    while headers < len(rows) - 1 and table.rows[headers].header:
        headers += 1

    return LaidTable(tuple(rows), headers, table, left)


def _laid_cells(
    table: Table, index: int, starts: list[float], rules: Rules, lay_out: LayOut
) -> tuple[LaidCell, ...]:
    """Return the cells of a row, laid out; ``starts`` is where each column begins and the last one ends."""
    found: list[LaidCell] = []
    for cell in table.rows[index].cells:
        end = min(cell.column + cell.span, len(table.columns))
        x, width = starts[cell.column], starts[end] - starts[cell.column]
        room = max(width - cell.margins.left - cell.margins.right, 1)
        hidden = cell.merge == "continue"
        fragments = Fragments((), 0) if hidden else lay_out(cell.blocks, room, rules, cell.margins.right)
        found.append(LaidCell(cell, x, width, fragments, _last_of_merge(table, index, cell)))

    return tuple(found)


def _last_of_merge(table: Table, index: int, cell: Cell) -> int:
    if cell.merge != "restart":
        return index

    last = index
    for below in range(index + 1, len(table.rows)):
        same = [
            one for one in table.rows[below].cells if one.column == cell.column and one.merge == "continue"
        ]
        if not same:
            break
        last = below

    return last


def _heights(table: Table, laid: list[tuple[LaidCell, ...]], tops: list[int], bottom: int) -> list[int]:
    heights: list[int] = []
    for index, row in enumerate(table.rows):
        content = max((cell.needed for cell in laid[index] if cell.last_row == index), default=0)
        if row.rule == "exact":
            heights.append(row.height)
        else:
            heights.append(max(content + tops[index], row.height))

    for index, cells in enumerate(laid):
        for cell in cells:
            if cell.last_row > index:
                lacking = cell.needed + tops[index] - sum(heights[index : cell.last_row + 1])
                heights[cell.last_row] += max(0, lacking)

    if heights:
        heights[-1] += bottom

    return heights


def draw_content(sheet: Sheet, cell: LaidCell, x: float, y: float, height: float) -> None:
    """Put a cell's content on the page, in a box that starts at ``y`` below the border."""
    free = max(0.0, height - cell.needed)
    shift = {"center": free / 2, "bottom": free}.get(cell.cell.align, 0.0)
    left, top = x + cell.x + cell.cell.margins.left, y + cell.cell.margins.top + shift
    cell.content.draw(sheet, left, top, height - cell.cell.margins.top)


Upright = tuple[float, Edge]
"""Where a border between two cells stands, and what it is like."""


def draw_box(
    sheet: Sheet,
    borders: Borders,
    cell: LaidCell,
    index: int,
    x: float,
    y: float,
    height: float,
    drawn: Upright | None = None,
) -> Upright:
    """Put a cell's ground and borders on the page; a border hangs below its row's upper edge.

    ``drawn`` is the border behind the cell before it, of the same height, which needn't be drawn again; the
    one behind this cell comes back.
    """
    left, right, bottom = x + cell.x, x + cell.x + cell.width, y + height

    if cell.cell.fill:
        sheet.fills.append(Fill(left, y, cell.width, height, cell.cell.fill))

    above, below, before, behind = borders.sides(cell.cell, index, cell.last_row)

    for edge, at in ((above, y), (below, bottom)):
        if edge.width:
            half = edge.width / 2
            level = round(at + half, 1)
            draw_edge(sheet, edge, (round(left - half, 1), level), (round(right + half, 1), level))

    for edge, at in ((before, left), (behind, right)):
        if edge.width and (at, edge) != drawn:
            x = round(at, 1)
            draw_edge(sheet, edge, (x, round(y, 1)), (x, round(bottom + edge.width, 1)))

    return right, behind
