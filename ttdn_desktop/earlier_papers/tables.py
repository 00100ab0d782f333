"""The tables of a paper that hold data: which of its lines they are, and what the lines above say of them."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.pieces import Piece
from ttdn_desktop.earlier_papers.amounts import unit_of_money
from ttdn_desktop.earlier_papers.grid import Grid, read_grid

_UNIT_LINE = re.compile(r"\(?\s*(?:don vi(?: tinh)?|dvt|dv)\s*:")
_LINES_ABOVE = 4
"""A judgement: «Đơn vị tính: triệu đồng» stands right above the table, a title between them or not."""


class DataTable(msgspec.Struct, frozen=True):
    """A table understood, and what a figure of money in it stands for by a line above."""

    grid: Grid
    money_unit: int | None = None


def split_tables(pieces: Sequence[Piece]) -> tuple[tuple[DataTable, ...], tuple[Piece, ...]]:
    """Return the tables with data, and all other pieces: text, and tables that only lay it out."""
    tables: list[DataTable] = []
    taken: set[int] = set()
    before: Grid | None = None

    for number in dict.fromkeys(_numbers(pieces)):
        of_table = [piece for piece in pieces if piece.cell and piece.cell.table == number]
        grid = read_grid(of_table, before)
        if grid is None or not grid.has("work"):
            continue
        tables.append(DataTable(grid, _unit_above(pieces, of_table[0].line)))
        taken.add(number)
        before = grid

    return tuple(tables), tuple(piece for piece in pieces if not (piece.cell and piece.cell.table in taken))


def _numbers(pieces: Sequence[Piece]) -> Iterator[int]:
    return (piece.cell.table for piece in pieces if piece.cell and piece.cell.table >= 0)


def _unit_above(pieces: Sequence[Piece], line: int) -> int | None:
    above = [piece for piece in pieces if piece.line < line and piece.cell is None][-_LINES_ABOVE:]
    said = (unit_of_money(piece.text) for piece in reversed(above) if _UNIT_LINE.match(fold(piece.text)))
    return next((unit for unit in said if unit), None)
