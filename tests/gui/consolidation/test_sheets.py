"""Cells as Vietnamese writes them, and what stands where a sheet is empty."""

import pytest

from ttdn_desktop.gui.consolidation import sheets


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("xã A", "xã A"),
        (999, "999"),
        (1000, "1.000"),
        (1234.5, "1.234,5"),
        (2.0, "2"),
        (1.256, "1,26"),
    ],
)
def test_a_figure_has_points_and_a_comma(cell: sheets.Cell, text: str) -> None:
    assert sheets.cell_text(cell) == text
