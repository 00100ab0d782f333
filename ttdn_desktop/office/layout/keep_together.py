"""What must stay together: the least that may stand on a page, and chains of "keep with next"."""

from collections.abc import Callable

from ttdn_desktop.office.docx.model import Block, Paragraph, Row, Table
from ttdn_desktop.office.layout.fragments import gap_between
from ttdn_desktop.office.layout.lines import Line
from ttdn_desktop.office.layout.sheet import edge_room
from ttdn_desktop.office.layout.tables import LaidRow, LaidTable

Lay = Callable[[Paragraph], tuple[Line, ...]]
LayTable = Callable[[Table], LaidTable]


def keeps_next(block: Block) -> bool:
    """Say whether a block stays with the one after it; a table does when all its rows begin so."""
    if isinstance(block, Paragraph):
        return block.format.keep_next
    return bool(block.rows) and all(row_keeps(row) for row in block.rows if row.cells)


def row_keeps(row: Row) -> bool:
    """Say whether a row stays with the one after it: its first paragraph says so."""
    first = row.cells[0].blocks[0] if row.cells and row.cells[0].blocks else None
    return isinstance(first, Paragraph) and first.format.keep_next


def chain_end(blocks: tuple[Block, ...], index: int) -> int:
    """Return the index of the block that ends the chain which begins at ``index``."""
    while index + 1 < len(blocks) and keeps_next(blocks[index]):
        index += 1
    return index


def chain_height(
    blocks: tuple[Block, ...],
    start: int,
    end: int,
    before: Paragraph | None,
    lay: Lay,
    lay_table: LayTable,
    page: int,
) -> int:
    """Return the height that blocks ``start`` to ``end`` need on one page, of the last one its least part.

    ``page`` is what a whole page holds.
    """
    whole = 0

    for index in range(start, end + 1):
        block = blocks[index]
        if isinstance(block, Paragraph):
            whole += gap_between(before, block)
            whole += least_of_paragraph(block, lay) if index == end else height_of_paragraph(block, lay)
            before = block
        else:
            whole += before.format.after if before is not None else 0
            laid = lay_table(block)
            whole += least_of_table(laid, page) if index == end else sum(row.height for row in laid.rows)
            before = None

    return whole


def height_of_paragraph(paragraph: Paragraph, lay: Lay) -> int:
    """Return a paragraph's height with its borders."""
    edges = edge_room(paragraph.format.top_edge) + edge_room(paragraph.format.bottom_edge)
    return edges + sum(line.height for line in lay(paragraph))


def least_of_paragraph(paragraph: Paragraph, lay: Lay) -> int:
    """Return how much of a paragraph must stand on a page at least (widow control keeps two lines)."""
    lines = lay(paragraph)
    if paragraph.format.keep_lines:
        return height_of_paragraph(paragraph, lay) - lines[-1].spare

    least = 1
    if paragraph.format.widow_control:
        # 3 lines are never parted, of 4 two may stay (NOTES.md, Pages)
        least = len(lines) if len(lines) <= 3 else 2

    return (
        edge_room(paragraph.format.top_edge)
        + sum(line.height for line in lines[:least])
        - lines[least - 1].spare
    )


def least_of_table(laid: LaidTable, page: int) -> int:
    """Return how much of a table must stand on a page at least: its headers and one row."""
    whole = sum(row.height for row in laid.rows[: laid.headers])
    return whole + (least_of_row(laid.rows[laid.headers], page) if laid.rows else 0)


def least_of_row(row: LaidRow, page: int) -> int:
    """Return how much of a row must stand on a page at least: all of it, or each cell's first line.

    One that no page holds is parted whatever it says.
    """
    content = max((cell.needed for cell in row.cells), default=0)
    whole = row.row.cant_split and row.height <= page
    if whole or row.row.rule == "exact" or content <= row.row.height:
        return row.height

    least = 0
    for cell in row.cells:
        if cell.content.fragments:
            fragment = cell.content.fragments[0]
            least = max(least, cell.cell.margins.top + fragment.top + fragment.least)

    return min(row.height, least + row.top_edge)
