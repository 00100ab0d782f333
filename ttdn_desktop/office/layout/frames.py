"""Frames (w:framePr) in headers and footers: drawn where they are placed, the next paragraph beside them.

Word 2003 and before put page numbers so. In the body they stand in the text, in their place (NOTES.md).
"""

from dataclasses import replace
from itertools import groupby
from math import ceil

from ttdn_desktop.office.docx.model import Block, Float, Paragraph, Part, Rules, TextFrame
from ttdn_desktop.office.layout.block_layout import layout_blocks
from ttdn_desktop.office.layout.lines import break_paragraph

_LEAN = 40
"""Twips free behind italic text: it wants up to so much (a twelfth of a line of 20 points)."""

_ACROSS = {"margin": "column", "text": "column"}
"""A header's text stands between the margins: so text gives way to what is placed from them."""
_DOWN = {"text": "paragraph"}


def with_frames(blocks: tuple[Block, ...], room: float, rules: Rules) -> tuple[Block, ...]:
    """Return the blocks with each frame anchored to the paragraph behind it, as LibreOffice has it.

    Frames that no paragraph follows stay in the text.
    """
    if not any(_frame_of(block) for block in blocks):
        return blocks

    found: list[Block] = []
    waiting: list[Float] = []
    kept: list[Block] = []

    for frame, group in groupby(blocks, _frame_of):
        framed = list(group)
        if frame is not None:
            waiting.append(_float(frame, tuple(map(_unframed, framed)), room, rules))
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


def _frame_of(block: Block) -> TextFrame | None:
    return block.format.frame if isinstance(block, Paragraph) else None


def _unframed(block: Block) -> Block:
    return replace(block, format=block.format._replace(frame=None)) if isinstance(block, Paragraph) else block


def _float(frame: TextFrame, blocks: tuple[Block, ...], room: float, rules: Rules) -> Float:
    width = frame.width or min(_natural_width(blocks, room, rules), room)
    height = max(frame.height, layout_blocks(blocks, width, rules).height)

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
        above=frame.v_space,
        below=frame.v_space,
        parts=(Part(0, 0, width, height, blocks=blocks),),
        left=frame.h_space,
        right=frame.h_space,
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
