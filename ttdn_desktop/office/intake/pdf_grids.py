"""Tables with drawn borders on a PDF page: their cells, merged ones whole, and what stands in each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ttdn_desktop.office.intake.pdf_glyphs import Glyph
from ttdn_desktop.office.intake.pdf_rules import Rule, Rules

_TOUCHING = 3.0
"""Points by which two rules may miss each other and still meet: half of two thick borders."""

_SAME_LINE = 2.5
"""Points within which rules are one line: borders of cells side by side are drawn each for itself."""

_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 2
"""Of two columns are the head and foot, where offices leave borders on by mistake, and frames of text."""

_MOST_CROSSINGS = 100_000
"""Pairs of rules looked at on a page: a page of millimetre paper has fewer, a drawing of thousands of strokes
holds no table. A judgement, so that no page takes longer than its text."""

_MIDDLE_OF_LETTERS = 0.3
"""Share of the size above the base line: where a letter is, whatever stands above or below it."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell's place in its grid and over how many rows it goes."""

    row: int
    column: int
    rows: int


@dataclass(slots=True)
class Grid:
    """A table by its borders: ``xs`` from the left, ``ys`` from the top down; glyphs by their cells."""

    xs: list[float]
    ys: list[float]
    cells: dict[tuple[int, int], GridCell]
    glyphs: dict[GridCell, list[Glyph]] = field(default_factory=dict[GridCell, list[Glyph]])

    @property
    def top(self) -> float:
        """Where its uppermost border stands, from below."""
        return self.ys[0]

    def cell_at(self, glyph: Glyph) -> GridCell | None:
        """Return the cell a glyph stands in, None outside."""
        x = (glyph.left + glyph.right) / 2
        y = glyph.base + _MIDDLE_OF_LETTERS * glyph.size
        if not (self.xs[0] < x < self.xs[-1] and self.ys[-1] < y < self.ys[0]):
            return None
        column = sum(edge < x for edge in self.xs) - 1
        row = sum(edge > y for edge in self.ys) - 1
        return self.cells[row, column]


def grids_of(rules: Rules, glyphs: Sequence[Glyph]) -> tuple[list[Grid], list[Glyph]]:
    """Return the page's tables from the top down, with their glyphs, and the glyphs outside of them."""
    grids = [grid for group in _connected(rules) if (grid := _grid(group))]
    outside: list[Glyph] = []

    for glyph in glyphs:
        for grid in grids:
            if cell := grid.cell_at(glyph):
                grid.glyphs.setdefault(cell, []).append(glyph)
                break
        else:
            outside.append(glyph)

    return sorted((grid for grid in grids if grid.glyphs), key=lambda grid: -grid.top), outside


def _connected(rules: Rules) -> list[Rules]:
    """Return the rules that meet, group by group."""
    across, uprights = _joined(rules.horizontal), _joined(rules.vertical)
    groups: list[Rules] = []
    if len(across) * len(uprights) > _MOST_CROSSINGS:
        return groups

    for upright in uprights:
        merged = Rules([rule for rule in across if _meet(rule, upright)], [upright])
        for group in [
            group for group in groups if any(rule in group.horizontal for rule in merged.horizontal)
        ]:
            merged.horizontal.extend(rule for rule in group.horizontal if rule not in merged.horizontal)
            merged.vertical.extend(group.vertical)
            groups.remove(group)
        groups.append(merged)

    return groups


def _joined(rules: Sequence[Rule]) -> list[Rule]:
    """Return the rules with those that go on from one another as one: each cell's border is often its own."""
    found: list[Rule] = []
    for line in _lines(rule.at for rule in rules):
        own = sorted(
            (rule for rule in rules if 0 <= rule.at - line <= _SAME_LINE), key=lambda rule: rule.start
        )
        last: Rule | None = None
        for rule in own:
            if last and rule.start <= last.end + _TOUCHING:
                last = Rule(line, last.start, max(last.end, rule.end))
                found[-1] = last
            else:
                last = Rule(line, rule.start, rule.end)
                found.append(last)
    return found


def _meet(across: Rule, upright: Rule) -> bool:
    on_across = across.start - _TOUCHING <= upright.at <= across.end + _TOUCHING
    return on_across and upright.start - _TOUCHING <= across.at <= upright.end + _TOUCHING


def _grid(rules: Rules) -> Grid | None:
    xs = _lines(rule.at for rule in rules.vertical)
    ys = _lines(rule.at for rule in rules.horizontal)[::-1]
    if len(xs) <= _FEWEST_COLUMNS or len(ys) <= _FEWEST_ROWS:
        return None

    cells: dict[tuple[int, int], GridCell] = {}
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            cells[row, column] = _cell(rules, xs, ys, row, column, cells)
    return Grid(xs, ys, _with_heights(cells))


def _lines(places: Iterable[float]) -> list[float]:
    """Return where lines stand, those close to one another once."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _SAME_LINE:
            found.append(place)
    return found


def _cell(
    rules: Rules,
    xs: Sequence[float],
    ys: Sequence[float],
    row: int,
    column: int,
    cells: dict[tuple[int, int], GridCell],
) -> GridCell:
    """Return the cell of a field: the one above or on the left, where no rule parts them, else its own."""
    middle_x = (xs[column] + xs[column + 1]) / 2
    middle_y = (ys[row] + ys[row + 1]) / 2

    if row and not _is_drawn(rules.horizontal, ys[row], middle_x):
        return cells[row - 1, column]
    if column and not _is_drawn(rules.vertical, xs[column], middle_y):
        return cells[row, column - 1]
    return GridCell(row, column, 1)


def _is_drawn(rules: Iterable[Rule], at: float, place: float) -> bool:
    return any(
        abs(rule.at - at) <= _SAME_LINE and rule.start - _TOUCHING <= place <= rule.end + _TOUCHING
        for rule in rules
    )


def _with_heights(cells: dict[tuple[int, int], GridCell]) -> dict[tuple[int, int], GridCell]:
    last: dict[GridCell, int] = {}
    for (row, _), cell in cells.items():
        last[cell] = max(last.get(cell, row), row)
    whole = {cell: GridCell(cell.row, cell.column, last[cell] - cell.row + 1) for cell in last}
    return {place: whole[cell] for place, cell in cells.items()}
