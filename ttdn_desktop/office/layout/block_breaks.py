"""Breaks of page and column that stand within paragraphs, and what stands at the ends of a text."""

import re
from dataclasses import replace

from ttdn_desktop.office.docx.model import Block, Paragraph, Piece

_BREAKS = re.compile("([\f\v])")
"""A page's and a column's break."""


def split_at_page_breaks(whole: Paragraph) -> list[Paragraph]:
    """Split a paragraph at its breaks of page and column, as LibreOffice's import does (NOTES.md, Pages)."""
    if not any("\f" in piece.text or "\v" in piece.text for piece in whole.pieces):
        return [whole]

    parts: list[list[Piece]] = [[]]
    breaks = [""]
    for piece in whole.pieces:
        for text in _BREAKS.split(piece.text):
            if text in ("\f", "\v") and text:
                parts.append([])
                breaks.append(text)
            elif text or piece.picture is not None or piece.note:
                parts[-1].append(piece._replace(text=text))

    if len(parts) > 1 and not parts[0] and parts[-1]:
        parts, breaks = parts[1:], breaks[1:]
    return [
        _split_part(whole, part, mark, not index)
        for index, (part, mark) in enumerate(zip(parts, breaks, strict=True))
    ]


def _split_part(whole: Paragraph, part: list[Piece], mark: str, first: bool) -> Paragraph:
    by_itself = first and whole.format.break_before
    form = whole.format._replace(break_before=by_itself or mark == "\f", column_before=mark == "\v")
    if first:
        return replace(whole, format=form, pieces=tuple(part))
    return replace(whole, format=form, pieces=tuple(part), shapes=(), label=None, floats=())


def broken_before(block: Block) -> Block:
    """Return a block that begins on a new page."""
    if isinstance(block, Paragraph):
        return replace(block, format=block.format._replace(break_before=True))
    return replace(block, break_before=True)


def without_outer_space(blocks: tuple[Block, ...], ends: tuple[int, ...]) -> tuple[Block, ...]:
    """Return the blocks without automatic space at these ends, 0 and -1 (NOTES.md, Spacing)."""
    found = list(blocks)
    for end in ends if found else ():
        block = found[end]
        if not isinstance(block, Paragraph):
            continue
        form = block.format
        if end and form.auto_after:
            found[end] = replace(block, format=form._replace(after=0))
        elif not end and form.auto_before:
            found[end] = replace(block, format=form._replace(before=0))
    return tuple(found)


def is_empty(block: Block) -> bool:
    """Say whether a block is a paragraph that shows nothing."""
    return isinstance(block, Paragraph) and not (block.pieces or block.shapes or block.floats)
