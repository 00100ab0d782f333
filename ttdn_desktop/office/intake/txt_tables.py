"""Tables typed in a text file, a line a row: their columns parted by tabs or by bars."""

import itertools
import re
from collections.abc import Iterator, Sequence

from ttdn_desktop.directive.lines import Cell, Line

_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 2
"""Two columns may be a head or a foot, or a mark and its words; one row alone a line with tabs in it."""

_RULE = re.compile(r"[\s|+:=_-]*")
"""What is drawn between rows: ``|---|---|``, ``+----+----+``."""


def cells_of_tables(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines`` with those that are rows of a table taken apart to a line for each cell."""
    found: list[Line] = []
    tables = itertools.count()

    for typed, group in itertools.groupby(lines, key=lambda line: _separator(line.text)):
        rows = list(group)
        cells = [_row(line.text, typed) for line in rows] if typed else []
        worded = [row for row in cells if sum(map(bool, row)) > 1]

        if len(worded) >= _FEWEST_ROWS and max(map(len, worded)) >= _FEWEST_COLUMNS:
            found += _lines_of_cells(rows, cells, next(tables))
        else:
            found += rows

    return found


def _separator(text: str) -> str:
    """Return what parts the columns of a line, empty where it has none."""
    words = text.strip()
    if words.startswith("|") or (words.startswith("+") and _RULE.fullmatch(words)):
        return "|"
    return "\t" if _columns_by_tabs(text) >= _FEWEST_COLUMNS else ""


def _columns_by_tabs(text: str) -> int:
    """Return how many columns tabs make; tabs one behind another only push the words to the right."""
    columns = text.split("\t")
    empty = sum(not column.strip() for column in columns[1:-1])
    return len(columns) if sum(bool(column.strip()) for column in columns) > empty + 1 else 0


def _row(text: str, separator: str) -> list[str]:
    if _RULE.fullmatch(text):
        return []
    words = text.strip().removeprefix("|").removesuffix("|") if separator == "|" else text
    return [cell.strip() for cell in words.split(separator)]


def _lines_of_cells(rows: Sequence[Line], cells: Sequence[list[str]], table: int) -> Iterator[Line]:
    for row, (line, words) in enumerate(zip(rows, cells, strict=True)):
        for column, text in enumerate(words):
            if text:
                yield Line(text=text, page=line.page, cell=Cell(table=table, row=row, column=column))
