"""Which texts of head and closing block stand in one column: of a table, or made by tabs and indents."""

from ttdn_desktop.format_rules.facts import Para

_MIDDLE = 105.0
"""Half of an A4 sheet, in millimetres: what lies beyond on the whole is of the right side."""

_INDENTED = 55.0
"""In millimetres from the sheet's edge, 25 beyond the widest margin: a judgement.

A line of Nơi nhận that fills the line has its middle in the right half and begins at the left all the same.
"""

Column = tuple[int, int]


def column_of(para: Para) -> Column:
    """Return the column a text stands in: of its table, else 0 for the left and 1 for the right side."""
    if para.cell is not None:
        return para.cell.table, para.cell.column
    return -1, int(is_at_right(para))


def is_at_right(para: Para) -> bool:
    """Return whether a text outside a table is of the right side; without a layout by its tabs."""
    if para.position is None:
        return (para.column or 0) > 1
    return para.position.middle > _MIDDLE and para.position.left > _INDENTED


def in_one_column(para: Para, other: Para) -> bool:
    """Return whether two texts stand in one column."""
    return column_of(para) == column_of(other)
