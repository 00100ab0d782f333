"""What stands in a table cell, a header or a footer: fragments, which may be cut between them."""

from collections.abc import Callable

from ttdn_desktop.office.docx.model import Block, Paragraph, Rules
from ttdn_desktop.office.layout.floats import draw_floats
from ttdn_desktop.office.layout.fragments import Fragment, Fragments, gap_between
from ttdn_desktop.office.layout.lines import Line, break_paragraph
from ttdn_desktop.office.layout.sheet import Frame, Sheet, draw_edges, draw_line, draw_start, edge_room
from ttdn_desktop.office.layout.tables import layout_table

Draw = Callable[[Sheet, float, float], None]


def layout_blocks(blocks: tuple[Block, ...], room: float, rules: Rules) -> Fragments:
    """Return the blocks laid in a column ``room`` twips wide."""
    fragments: list[Fragment] = []
    y = 0
    before: Paragraph | None = None

    for block in blocks:
        if isinstance(block, Paragraph):
            gap = gap_between(before, block)
            y += gap
            y = _add_paragraph(fragments, block, Frame(0, room), y, rules, gap)
            before = block
        else:
            y += before.format.after if before is not None else 0
            before = None
            for row in layout_table(block, room, rules, layout_blocks).rows:
                fragments.append(Fragment(y, row.height, row.draw))
                y += row.height

    return Fragments(tuple(fragments), y + (before.format.after if before is not None else 0))


def _add_paragraph(
    fragments: list[Fragment], paragraph: Paragraph, frame: Frame, y: int, rules: Rules, gap: int
) -> int:
    lines = break_paragraph(paragraph, frame.room, rules)
    top = edge_room(paragraph.format.top_edge)
    bottom = edge_room(paragraph.format.bottom_edge)
    whole = top + sum(line.height for line in lines) + bottom

    for index, line in enumerate(lines):
        first, last = index == 0, index == len(lines) - 1
        height = line.height + (top if first else 0) + (bottom if last else 0)
        draw = _drawing(paragraph, frame, line, first, top if first else 0, whole)
        fragments.append(
            Fragment(y, height, _with_floats(draw, paragraph, frame, gap, rules) if first else draw)
        )
        y += height

    return y


def _with_floats(draw: Draw, paragraph: Paragraph, frame: Frame, gap: int, rules: Rules) -> Draw:
    """Return ``draw`` with what is anchored to the paragraph, ``gap`` below whose top its text begins."""
    if not paragraph.floats:
        return draw

    def both(sheet: Sheet, x: float, y: float) -> None:
        draw_floats(sheet, paragraph, Frame(x, frame.room), y - gap, rules, layout_blocks)
        draw(sheet, x, y)

    return both


def _drawing(paragraph: Paragraph, frame: Frame, line: Line, first: bool, top: int, whole: int) -> Draw:
    def draw(sheet: Sheet, x: float, y: float) -> None:
        if first:
            here = Frame(x, frame.room)
            draw_start(sheet, paragraph, here, y + top)
            draw_edges(sheet, paragraph, here, y, y + whole, (True, True))
        draw_line(sheet, line, x, y + top)

    return draw
