"""Tables without drawn lines, where alignment alone is certain: a head over all columns, numbered rows."""

import re
from dataclasses import dataclass

from ttdn_desktop.office.intake.pdf_columns import Region
from ttdn_desktop.office.intake.pdf_rows import TextSpan
from ttdn_desktop.office.intake.pdf_tables import GridTable, TableCell

_FEWEST_COLUMNS = 3
"""Two columns are a paper's head or foot."""

_FEWEST_ROWS = 2
"""Below the head; a judgement: of one row it isn't sure that it repeats."""

_NUMBER_HEAD = re.compile(r"(?:stt|tt|số tt|số thứ tự)\.?", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}\.?")
_TOTAL = re.compile(r"(?:tổng cộng|tổng số|cộng)\b", re.IGNORECASE)

_NEXT_LINE = 1.6
"""Times the size within which a row goes on with the cell above: as in ``pdf_columns``."""

_SAME_EDGE = 2.0
"""Points within which the lines of a cell begin at the same place."""


@dataclass(frozen=True, slots=True)
class AlignedTable:
    """A table found in a region, and the rows of running text above and below that it was taken with."""

    above: list[list[TextSpan]]
    table: GridTable
    below: list[list[TextSpan]]


def aligned_table(region: Region) -> AlignedTable | None:
    """Return the table that ``region`` is, None unless each numbered row fills every column of the head."""
    count = len(region.edges)
    if count < _FEWEST_COLUMNS:
        return None

    filled = [{region.column(stretch) for stretch in row} for row in region.rows]
    head = next((at for at, row in enumerate(region.rows) if _is_head(row)), None)
    if head is None or len(filled[head]) != count or any(len(row) > 1 for row in region.rows[:head]):
        return None

    groups = _groups(region, head)
    end = head + sum(len(group) for group in groups)
    numbered = [group for group in groups[1:] if 0 in _columns(region, group[0])]
    is_certain = len(numbered) >= _FEWEST_ROWS and all(
        len(_columns(region, group[0])) == count and _is_number(region, group[0]) for group in numbered
    )
    below = region.rows[end:]
    if not is_certain or any(len(row) > 1 for row in below):
        return None

    cells = [cell for at, group in enumerate(groups) for cell in _cells(region, group, at)]
    return AlignedTable(region.rows[:head], GridTable(list(region.edges), len(groups), cells), below)


def _is_head(row: list[TextSpan]) -> bool:
    return _NUMBER_HEAD.fullmatch(row[0].text.strip()) is not None


def _is_number(region: Region, row: list[TextSpan]) -> bool:
    first = next(stretch for stretch in row if region.column(stretch) == 0)
    return _NUMBER.fullmatch(first.text.strip()) is not None


def _columns(region: Region, row: list[TextSpan]) -> set[int]:
    return {region.column(stretch) for stretch in row}


def _groups(region: Region, head: int) -> list[list[list[TextSpan]]]:
    """Return the rows from the head on, each with further lines of its cells, to where no cell goes on."""
    groups: list[list[list[TextSpan]]] = [[region.rows[head]]]
    for above, row in zip(region.rows[head:], region.rows[head + 1 :], strict=False):
        if 0 in _columns(region, row) or _TOTAL.match(row[0].text):
            groups.append([row])
        elif _goes_on(region, groups[-1][0], above, row):
            groups[-1].append(row)
        else:
            break
    return groups


def _goes_on(region: Region, first: list[TextSpan], above: list[TextSpan], row: list[TextSpan]) -> bool:
    """Return whether a row holds but further lines of the cells that ``first`` begins, close below them."""
    if above[0].base - row[0].base > _NEXT_LINE * row[0].size:
        return False
    begun = {region.column(stretch): stretch for stretch in first}
    cells = [(begun.get(region.column(stretch)), stretch) for stretch in row]
    left = [(cell, stretch) for cell, stretch in cells if region.column(stretch) == 1]
    return all(cell is not None for cell, _ in cells) and all(
        cell is not None and abs(cell.left - stretch.left) < _SAME_EDGE for cell, stretch in left
    )


def _cells(region: Region, group: list[list[TextSpan]], at: int) -> list[TableCell]:
    spans: dict[int, list[TextSpan]] = {}
    for row in group:
        for stretch in row:
            spans.setdefault(region.column(stretch), []).append(stretch)
    return [TableCell(at, column, 1, spans[column]) for column in sorted(spans)]
