"""Tables by their drawn borders."""

import itertools

import pytest

from ttdn_desktop.office.intake.pdf_glyphs import Glyph, GlyphStyle
from ttdn_desktop.office.intake.pdf_grids import Grid, grids_of
from ttdn_desktop.office.intake.pdf_rules import Rule, Rules

XS, YS = [50.0, 100.0, 200.0, 300.0], [700.0, 680.0, 660.0]


def rules(without: tuple[str, int] = ("", 0)) -> Rules:
    """Return the borders of two rows of three cells, drawn cell by cell, one of them left out."""
    across = [Rule(y, left, right) for y in YS for left, right in itertools.pairwise(XS)]
    uprights = [Rule(x, low, high) for x in XS for high, low in itertools.pairwise(YS)]
    kind, index = without
    return Rules(
        [rule for at, rule in enumerate(across) if (kind, index) != ("across", at)],
        [rule for at, rule in enumerate(uprights) if (kind, index) != ("upright", at)],
    )


def glyph(x: float, y: float) -> Glyph:
    return Glyph("a", x, x + 5, y, 12, GlyphStyle())


def one_grid(drawn: Rules, *glyphs: Glyph) -> Grid:
    (grid,), outside = grids_of(drawn, glyphs)
    assert outside == []
    return grid


def test_a_glyph_belongs_to_the_cell_around_it() -> None:
    grid = one_grid(rules(), glyph(60, 685), glyph(210, 665))
    assert [(cell.row, cell.column) for cell in grid.glyphs] == [(0, 0), (1, 2)]


def test_cells_without_a_rule_between_them_are_one() -> None:
    # across: the rules 3 to 5 are those between the rows; upright: 2 and 3 are between the first two columns
    merged_down = one_grid(rules(("across", 4)), glyph(110, 685), glyph(110, 665))
    assert [(cell.row, cell.column, cell.rows) for cell in merged_down.glyphs] == [(0, 1, 2)]
    merged_right = one_grid(rules(("upright", 2)), glyph(60, 685), glyph(110, 685))
    assert [(cell.row, cell.column, cell.rows) for cell in merged_right.glyphs] == [(0, 0, 1)]


def test_glyphs_outside_stay_outside() -> None:
    grids, outside = grids_of(rules(), [glyph(60, 685), glyph(60, 750), glyph(310, 685)])
    assert len(grids) == 1
    assert len(outside) == 2


@pytest.mark.parametrize("miss", [3.0, 3.5])
def test_borders_that_nearly_meet_meet(miss: float) -> None:
    drawn = rules()
    across = [rule._replace(start=XS[0] + miss) if rule.start == XS[0] else rule for rule in drawn.horizontal]
    grids, _ = grids_of(Rules(across, drawn.vertical), [glyph(60, 685)])
    assert bool(grids) is (miss <= 3.0)


def test_two_columns_or_one_row_are_no_table() -> None:
    two = Rules([Rule(y, 50, 200) for y in YS], [Rule(x, 660, 700) for x in XS[:3]])
    one = Rules([Rule(y, 50, 300) for y in YS[:2]], [Rule(x, 680, 700) for x in XS])
    for drawn in (two, one):
        assert grids_of(drawn, [glyph(60, 685)])[0] == []


def test_a_drawing_of_thousands_of_strokes_is_no_table() -> None:
    across = [Rule(10 + 3 * at, 0, 1000) for at in range(400)]
    uprights = [Rule(10 + 3 * at, 0, 1300) for at in range(300)]
    assert grids_of(Rules(across, uprights), [glyph(60, 685)])[0] == []
