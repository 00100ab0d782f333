"""A table within a cell as fragments: its rows, those of merged cells together, parted where a page ends."""

from collections.abc import Iterator
from dataclasses import replace

from ttdn_desktop.office.layout.fragments import Fragment, Fragments
from ttdn_desktop.office.layout.sheet import Sheet
from ttdn_desktop.office.layout.tables import Borders, LaidCell, LaidRow, LaidTable, draw_box, draw_content

_NOTHING = Fragments((), 0)
_Rows = tuple[LaidRow, ...]


def table_fragments(laid: LaidTable, y: int) -> Iterator[Fragment]:
    """Yield the rows of a table that begins at ``y``; rows that merged cells join make one fragment."""
    borders = Borders(laid.table)
    for rows in _groups(laid.rows):
        yield _fragment(borders, rows, y)
        y += sum(row.height for row in rows)


def _groups(rows: _Rows) -> Iterator[_Rows]:
    start = end = 0
    for at, row in enumerate(rows):
        end = max(end, row.index, *(cell.last_row for cell in row.cells))
        if row.index >= end:
            yield rows[start : at + 1]
            start = at + 1
    if start < len(rows):
        yield rows[start:]


def _fragment(borders: Borders, rows: _Rows, top: int) -> Fragment:
    def draw(sheet: Sheet, x: float, y: float) -> None:
        _draw(sheet, borders, rows, x, y)

    def part(room: float, force: bool) -> tuple[Fragment, Fragment] | None:
        halves = _part(borders, rows, room, force=force)
        if halves is None:
            return None
        return _fragment(borders, halves[0], top), _fragment(borders, halves[1], top)

    return Fragment(top, sum(row.height for row in rows), draw, part, _least(rows[0]))


def _least(row: LaidRow) -> int:
    """Return the height of the first line in each cell, of all of a row that isn't parted."""
    if row.row.cant_split or row.row.rule == "exact":
        return row.height
    firsts = ((cell, cell.content.fragments[0]) for cell in row.cells if cell.content.fragments)
    return row.top_edge + max(
        (cell.cell.margins.top + one.top + one.least for cell, one in firsts), default=0
    )


def _draw(sheet: Sheet, borders: Borders, rows: _Rows, x: float, y: float) -> None:
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + row.height)

    for at, row in enumerate(rows):
        for cell in row.cells:
            if cell.cell.merge == "continue":
                continue
            end = min(max(cell.last_row - row.index, 0), len(rows) - 1 - at) + at
            height = starts[end + 1] - starts[at] - rows[end].bottom
            draw_box(sheet, borders, cell, row.index, x, y + starts[at], height)
            draw_content(sheet, cell, x, y + starts[at] + row.top_edge, height - row.top_edge)


def _part(borders: Borders, rows: _Rows, room: float, *, force: bool) -> tuple[_Rows, _Rows] | None:
    """Return the rows that fit in ``room`` and the others; the row between is parted where it may be."""
    at, used = 0, 0
    while at < len(rows) - 1 and used + rows[at].height <= room:
        used += rows[at].height
        at += 1

    upper, lower = rows[:at], rows[at:]
    halves = _part_row(borders, rows[at], room - used, force=force and not at)
    if halves is not None:
        upper, lower = (*upper, halves[0]), (halves[1], *lower[1:])
    if not upper:
        return None

    return _carried(upper, lower)


def _part_row(borders: Borders, row: LaidRow, room: float, *, force: bool) -> tuple[LaidRow, LaidRow] | None:
    if row.row.rule == "exact" or (row.row.cant_split and not force):
        return None

    inner = max(room - row.top_edge - borders.below_part(row.index), 0)
    upper: list[LaidCell] = []
    lower: list[LaidCell] = []
    taken = False

    for cell in row.cells:
        if cell.last_row > row.index or cell.cell.merge == "continue":
            upper.append(cell)
            lower.append(cell._replace(cell=replace(cell.cell, merge="continue")))
            continue

        edges = cell.cell.margins.top + cell.cell.margins.bottom
        fits, rest = cell.content.cut(inner - edges, at_least=int(force))
        taken = taken or bool(fits.fragments)
        upper.append(cell._replace(content=fits))
        lower.append(cell._replace(content=rest or _NOTHING))

    if not taken or not any(cell.content.fragments for cell in lower if cell.cell.merge != "continue"):
        return None

    high = row.top_edge + max(round(inner), *(cell.needed for cell in upper if cell.last_row <= row.index))
    left = max(cell.needed for cell in lower if cell.last_row <= row.index)
    return (
        replace(row, height=high, cells=tuple(upper), bottom=0),
        replace(row, height=left + row.top_edge + row.bottom, cells=tuple(lower)),
    )


def _carried(upper: _Rows, lower: _Rows) -> tuple[_Rows, _Rows]:
    """Return the rows with each merged cell that reaches over the cut parted there too."""
    above, below = list(upper), list(lower)
    first = below[0]

    for at, row in enumerate(upper):
        for number, cell in enumerate(row.cells):
            if cell.cell.merge == "continue" or cell.last_row <= row.index or cell.last_row < first.index:
                continue

            edges = row.top_edge + cell.cell.margins.top + cell.cell.margins.bottom
            fits, rest = cell.content.cut(sum(one.height for one in upper[at:]) - edges)
            cells = list(above[at].cells)
            cells[number] = cell._replace(content=fits)
            above[at] = replace(above[at], cells=tuple(cells))
            below = _with_rest(below, cell, rest or _NOTHING)

    return tuple(above), tuple(below)


def _with_rest(rows: list[LaidRow], cell: LaidCell, rest: Fragments) -> list[LaidRow]:
    """Put what is left of a merged cell into the first of ``rows``, whose last of the merge grows for it."""
    carried = cell._replace(cell=replace(cell.cell, merge="restart"), content=rest)
    same = [one.cell.column == cell.cell.column for one in rows[0].cells]
    cells = tuple(carried if here else one for here, one in zip(same, rows[0].cells, strict=True))
    rows[0] = replace(rows[0], cells=cells if any(same) else (*cells, carried))

    end = min(max(cell.last_row - rows[0].index, 0), len(rows) - 1)
    lacking = carried.needed + rows[0].top_edge - sum(row.height for row in rows[: end + 1])
    if lacking > 0:
        rows[end] = replace(rows[end], height=rows[end].height + lacking)

    return rows
