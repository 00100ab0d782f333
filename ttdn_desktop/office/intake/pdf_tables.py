"""A table's cells as rows of words, and a table that goes on over pages as one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ttdn_desktop.office.intake.pdf_grids import Grid
from ttdn_desktop.office.intake.pdf_rows import TextSpan, rows_of

_SAME_COLUMNS = 3.0
"""Points by which the columns of a table may differ on its next page: places are rounded in PDFs."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell's place, over how many rows it goes, and its rows of words from the top down."""

    row: int
    column: int
    rows: int
    spans: list[TextSpan]


@dataclass(frozen=True, slots=True)
class GridTable:
    """The cells of a table with words in them, row by row; ``xs`` are its columns' edges."""

    xs: list[float]
    height: int
    cells: list[TableCell]


def table_of(grid: Grid, page: int, *, convert: bool) -> GridTable:
    """Return a grid's cells with their words."""
    cells = [
        TableCell(cell.row, cell.column, cell.rows, _spans(rows_of(glyphs, page, convert=convert)))
        for cell, glyphs in grid.glyphs.items()
    ]
    return GridTable(grid.xs, len(grid.ys) - 1, sorted(cells, key=lambda cell: (cell.row, cell.column)))


def _spans(rows: Iterable[list[TextSpan]]) -> list[TextSpan]:
    return [span for row in rows for span in row]


def joined_over_pages(tables: Iterable[GridTable]) -> Iterator[GridTable]:
    """Yield the tables, those that go on with the same columns joined to one."""
    whole: GridTable | None = None

    for table in tables:
        if whole is None:
            whole = table
        elif _goes_on(whole, table):
            whole = _joined(whole, table)
        else:
            yield whole
            whole = table

    if whole is not None:
        yield whole


def _goes_on(above: GridTable, table: GridTable) -> bool:
    pairs = zip(above.xs, table.xs, strict=False)
    return len(above.xs) == len(table.xs) and all(abs(one - other) < _SAME_COLUMNS for one, other in pairs)


def _joined(above: GridTable, table: GridTable) -> GridTable:
    """Return both as one: a row cut by the page's end, which has no number there, goes on in its cells."""
    cut = 1 if _is_cut(above, table) else 0
    moved = [replace(cell, row=cell.row + above.height - cut) for cell in table.cells]
    cells = sorted([*above.cells, *moved], key=lambda cell: (cell.row, cell.column))
    return GridTable(above.xs, above.height + table.height - cut, cells)


def _is_cut(above: GridTable, table: GridTable) -> bool:
    """Return whether a table's first row goes on from the page before: its first cell alone is empty."""
    numbered = {cell.row for cell in above.cells if cell.column == 0}
    first = {cell.column for cell in table.cells if cell.row == 0}
    rows = {cell.row for cell in above.cells}
    return 0 not in first and bool(first) and numbered == rows
