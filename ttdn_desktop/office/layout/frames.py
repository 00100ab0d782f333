"""Frames (w:framePr) and floating tables (w:tblpPr): drawn where they are placed, text beside them.

Each is anchored to the paragraph behind it, as LibreOffice has it (NOTES.md, Floating).
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from math import ceil

from ttdn_desktop.office.docx.model import Block, Float, Paragraph, Part, Rules, Section, Table, TextFrame
from ttdn_desktop.office.layout.block_layout import layout_blocks
from ttdn_desktop.office.layout.lines import break_paragraph
from ttdn_desktop.office.layout.tables import left_edge

_LEAN = 40
"""Twips free behind italic text: it wants up to so much (a twelfth of a line of 20 points)."""
_LEAST_BESIDE_TABLE = 266
"""Twips: a table that leaves less beside it stands in the text (NOTES.md, Floating)."""

_ACROSS = {"margin": "column", "text": "column"}
"""A header's text stands between the margins: so text gives way to what is placed from them."""
_DOWN = {"text": "paragraph"}


def with_frames(blocks: tuple[Block, ...], room: float, rules: Rules) -> tuple[Block, ...]:
    """Return a header's or footer's blocks with each frame anchored to the paragraph behind it.

    Frames that no paragraph follows stay in the text.
    """
    return _anchored(blocks, _frame_of, room, rules)


def with_floating(section: Section, rules: Rules) -> Section:
    """Return a section with its frames and floating tables anchored to the paragraphs behind them."""
    margins = section.margins
    whole = float(section.width - margins.left - margins.right)
    high = section.height - margins.top - margins.bottom
    room = section.columns[0].width if section.columns else whole

    def place(block: Block) -> TextFrame | None:
        if not isinstance(block, Table):
            return _frame_of(block)
        floats = _floats(block, whole, columns=bool(section.columns))
        return block.place if floats and _height((_plain(block),), room, rules) <= high else None

    blocks = _anchored(section.blocks, place, room, rules)
    return section if blocks is section.blocks else replace(section, blocks=blocks)


def _floats(table: Table, room: float, *, columns: bool) -> bool:
    """Say whether a table lies beside the text; one nearly as wide stands in it (NOTES.md, Floating)."""
    place = table.place
    if place is None:
        return False
    needed = _table_width(table, room) + place.space.left + place.space.right + _LEAST_BESIDE_TABLE
    return columns or place.h_from == "page" or needed < room


def _anchored(
    blocks: tuple[Block, ...], place: Callable[[Block], TextFrame | None], room: float, rules: Rules
) -> tuple[Block, ...]:
    placed = [(block, place(block)) for block in blocks]
    if not any(frame for _, frame in placed):
        return blocks

    found: list[Block] = []
    waiting: list[Float] = []
    kept: list[Block] = []

    for (frame, _), group in groupby(placed, lambda one: (one[1], isinstance(one[0], Table) and id(one[0]))):
        framed = [block for block, _ in group]
        if frame is not None:
            waiting.append(_float(frame, framed, room, rules))
            kept += framed
            continue

        first, *rest = framed
        if isinstance(first, Paragraph):
            first = replace(first, floats=(*waiting, *first.floats))
        else:
            found += kept
        found += [first, *rest]
        waiting, kept = [], []

    return (*found, *kept)


def _float(frame: TextFrame, blocks: list[Block], room: float, rules: Rules) -> Float:
    table = blocks[0]
    if isinstance(table, Table):
        return _float_of_table(frame, table, room, rules)
    return _float_of_text(frame, tuple(map(_unframed, blocks)), room, rules)


def _float_of_table(frame: TextFrame, table: Table, room: float, rules: Rules) -> Float:
    plain, width = _plain(table), _table_width(table, room)
    height = _height((plain,), width, rules)
    edge = plain.edges.left.width if plain.edges.left is not None else 0.0
    # one put at a length has its text there, one that is aligned keeps its distance from the edge
    offset = frame.h_offset - table.margins.left - edge / 2
    if frame.h_align:
        offset = {"left": frame.space.left, "right": -frame.space.right}.get(frame.h_align, 0)

    part = Part(-left_edge(plain, width, rules.mode), 0, width, height, blocks=(plain,))
    return _placed(frame, width, height, part)._replace(h_offset=offset, on_page=True)


def _plain(table: Table) -> Table:
    return replace(table, place=None, indent=0, align="left")


def _table_width(table: Table, room: float) -> float:
    return table.width or table.share * room or sum(table.columns)


def _height(blocks: tuple[Block, ...], room: float, rules: Rules) -> int:
    return layout_blocks(blocks, room, rules).height


def _frame_of(block: Block) -> TextFrame | None:
    return block.format.frame if isinstance(block, Paragraph) else None


def _unframed(block: Block) -> Block:
    return replace(block, format=block.format._replace(frame=None)) if isinstance(block, Paragraph) else block


def _float_of_text(frame: TextFrame, blocks: tuple[Block, ...], room: float, rules: Rules) -> Float:
    width = frame.width or min(_natural_width(blocks, room, rules), room)
    height = max(frame.height, _height(blocks, width, rules))
    return _placed(frame, width, height, Part(0, 0, width, height, blocks=blocks))


def _placed(frame: TextFrame, width: float, height: float, part: Part) -> Float:
    space = frame.space
    return Float(
        h_from=_ACROSS.get(frame.h_from, frame.h_from),
        h_offset=frame.h_offset,
        h_align=frame.h_align,
        v_from=_DOWN.get(frame.v_from, frame.v_from),
        v_offset=frame.v_offset,
        v_align=frame.v_align,
        width=width,
        height=height,
        wrap="square" if frame.beside else "topAndBottom",
        above=space.top,
        below=space.bottom,
        parts=(part,),
        left=space.left,
        right=space.right,
    )


def _natural_width(blocks: tuple[Block, ...], room: float, rules: Rules) -> float:
    """Return how wide the text is where it stands in lines as long as the room allows."""
    ends = [
        span.x + span.width
        for block in blocks
        if isinstance(block, Paragraph)
        for line in break_paragraph(replace(block, format=block.format._replace(align="left")), room, rules)
        for span in line.spans
    ]
    leans = any(
        piece.style.italic for block in blocks if isinstance(block, Paragraph) for piece in block.pieces
    )
    return ceil(max(ends, default=0)) + (_LEAN if leans else 1)
