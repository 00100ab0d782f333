"""What stands in a table cell, a header or a footer: fragments, which may be cut between them."""

from collections.abc import Callable
from dataclasses import replace
from math import inf
from typing import NamedTuple

from ttdn_desktop.office.docx.model import WORD_2003, Block, Paragraph, Rules, Table
from ttdn_desktop.office.layout.beside import Box, Breaker
from ttdn_desktop.office.layout.floats import Anchor, box_of, clears_text, draw_figures, draw_floats, fitted
from ttdn_desktop.office.layout.fragments import Fragment, Fragments, gap_between
from ttdn_desktop.office.layout.lines import Line, break_paragraph
from ttdn_desktop.office.layout.nested_tables import table_fragments
from ttdn_desktop.office.layout.sheet import (
    Frame,
    Sheet,
    draw_edges,
    draw_ground,
    draw_line,
    draw_start,
    edge_room,
)
from ttdn_desktop.office.layout.tables import layout_table

Draw = Callable[[Sheet, float, float], None]
_IN_THE_TEXT = ("column", "character", "text")
_AT_THE_TEXT = ("paragraph", "line", "text")
"""What an object is placed from where its place in a cell is known before the cell's own."""
_SHARES = {"center": 0.5, "right": 1.0, "outside": 1.0}


def layout_blocks(blocks: tuple[Block, ...], room: float, rules: Rules) -> Fragments:
    """Return the blocks laid in a column ``room`` twips wide."""
    return _Column(room, rules).lay(blocks)


def layout_cell(blocks: tuple[Block, ...], room: float, rules: Rules, beyond: float) -> Fragments:
    """Return the blocks of a cell ``room`` twips wide, with so much ``beyond`` it to the cell's edge.

    A table that names no width fills it, one that is wider ends at the cell's edge (NOTES.md, Tables).
    """
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph) and _is_text_alone(blocks[0]):
        return _TextFragments(blocks[0], break_paragraph(blocks[0], room, rules), room, rules)

    kept = _without_bare_end(blocks) if rules.mode > WORD_2003 else blocks
    sized = [
        replace(block, share=1.0) if isinstance(block, Table) and block.unsized else block for block in kept
    ]
    return _Column(room, rules, beyond).lay(tuple(sized))


def _is_text_alone(paragraph: Paragraph) -> bool:
    """Return whether a paragraph has its text alone: no border, no ground, nothing drawn in it or beside."""
    form = paragraph.format
    edges = (form.top_edge, form.bottom_edge, form.left_edge, form.right_edge)
    if paragraph.floats or paragraph.shapes or form.fill or any(edges):
        return False
    return all(piece.picture is None for piece in paragraph.pieces)


def _without_bare_end(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Leave out the empty paragraph that a cell must end with behind a table: it has no height there."""
    if len(blocks) < 2 or not isinstance(blocks[-2], Table):
        return blocks

    last = blocks[-1]
    bare = isinstance(last, Paragraph) and not (last.pieces or last.floats or last.shapes or last.label)
    return blocks[:-1] if bare else blocks


_Piece = tuple[Line, int]
"""A paragraph's line in its column, and how far it lies below the line before it."""


class _LineDrawing(NamedTuple):
    """Draws a line ``above`` below its fragment's top; a paragraph's first one has a ``whole``.

    No function within a function: that takes six times the memory, and a long table has 100,000 of them.
    """

    paragraph: Paragraph
    line: Line
    above: int
    height: int
    whole: int
    room: float
    rules: Rules

    def __call__(self, sheet: Sheet, x: float, y: float) -> None:
        """Put the line with its ground and its paragraph's borders on the page."""
        here = Frame(x, self.room)
        draw_ground(sheet, self.paragraph, here, y, y + self.height)
        if self.whole:
            draw_start(sheet, self.paragraph, here, y + self.above)
            draw_edges(sheet, self.paragraph, here, y, y + self.whole, (True, True))
        draw_line(sheet, self.line, x, y + self.above)
        draw_figures(sheet, self.line, x, y + self.above, self.rules, layout_blocks)


class _TextFragments(Fragments):
    """The lines of one paragraph that has its text alone, as fragments only where they are asked for.

    Nearly every cell of a long table is so, and is drawn whole.
    """

    __slots__ = ("_lines", "_paragraph", "_room", "_rules")

    def __init__(self, paragraph: Paragraph, lines: tuple[Line, ...], room: float, rules: Rules) -> None:
        form = paragraph.format
        super().__init__((), form.before + sum([line.height for line in lines]) + form.after)
        self._paragraph, self._lines, self._room, self._rules = paragraph, lines, room, rules

    @property
    def fragments(self) -> tuple[Fragment, ...]:
        """Return a fragment a line."""
        if not self._fragments:
            self._fragments = _Column(self._room, self._rules).lay((self._paragraph,)).fragments
        return self._fragments

    def draw(self, sheet: Sheet, x: float, y: float, room: float) -> None:
        """Put the lines on the page from (x, y) on."""
        top = self._paragraph.format.before
        last_top = self.height - self._paragraph.format.after - self._lines[-1].height
        if last_top >= room:
            super().draw(sheet, x, y, room)
            return

        y += top
        draw_start(sheet, self._paragraph, Frame(x, self._room), y)
        for line in self._lines:
            draw_line(sheet, line, x, y)
            y += line.height


class _Column:
    """Lays blocks one below the other; text gives way to the objects anchored among them."""

    def __init__(self, room: float, rules: Rules, beyond: float = inf) -> None:
        self.room, self.rules, self.most = room, rules, room + beyond
        self.fragments: list[Fragment] = []
        self.boxes: list[Box] = []
        self.y = 0

    def lay(self, blocks: tuple[Block, ...]) -> Fragments:
        """Return the blocks as fragments."""
        before: Paragraph | None = None

        for block in blocks:
            if isinstance(block, Paragraph):
                block = fitted(block, self.rules, layout_blocks)
                gap = gap_between(before, block)
                self._settle(block)
                self.y += gap
                self._paragraph(block, gap)
                before = block
            else:
                self.y += before.format.after if before is not None else 0
                before = None
                laid = layout_table(block, self.room, self.rules, layout_cell, self.most)
                found = tuple(table_fragments(laid, self.y))
                self.fragments += found
                self.y = found[-1].top + found[-1].height if found else self.y

        end = self.y + (before.format.after if before is not None else 0)
        for box in self.boxes:
            end = max(end, round(box.bottom))
        return Fragments(tuple(self.fragments), end)

    def _settle(self, paragraph: Paragraph) -> None:
        """Remember the objects of a paragraph that keep text off, where they are known to lie."""
        for one in paragraph.floats:
            if clears_text(one) and one.h_from in _IN_THE_TEXT and one.v_from in _AT_THE_TEXT:
                x = one.h_offset + _SHARES.get(one.h_align, 0.0) * (self.room - one.width)
                self.boxes.append(box_of(one, Frame(0, self.room), Anchor(x, self.y + one.v_offset)))

    def _lines(self, paragraph: Paragraph, top: int) -> list[_Piece]:
        if not self.boxes or not any(box.bottom > self.y for box in self.boxes):
            return [(line, 0) for line in break_paragraph(paragraph, self.room, self.rules)]

        found: list[_Piece] = []
        y = self.y + top
        for placed in Breaker(paragraph, self.rules).lines(0, y, self.room, self.boxes):
            found.append((placed.line, placed.top - y))
            y = placed.top + placed.line.height
        return found

    def _paragraph(self, paragraph: Paragraph, gap: int) -> None:
        top = edge_room(paragraph.format.top_edge)
        bottom = edge_room(paragraph.format.bottom_edge)
        pieces = self._lines(paragraph, top)
        whole = top + sum([space + line.height for line, space in pieces]) + bottom
        last = len(pieces) - 1

        for index, (line, space) in enumerate(pieces):
            first = index == 0
            above = space + (top if first else 0)
            height = above + line.height + (bottom if index == last else 0)
            draw: Draw = _LineDrawing(
                paragraph, line, above, height, whole if first else 0, self.room, self.rules
            )
            if first and paragraph.floats:
                draw = self._with_floats(draw, paragraph, gap)
            self.fragments.append(Fragment(self.y, height, draw, above=paragraph.format.before))
            self.y += height

    def _with_floats(self, draw: Draw, paragraph: Paragraph, gap: int) -> Draw:
        """Return ``draw`` with what is anchored to the paragraph, ``gap`` below whose top its text begins."""
        room, rules = self.room, self.rules

        def both(sheet: Sheet, x: float, y: float) -> None:
            draw_floats(sheet, paragraph, Frame(x, room), y - gap, rules, layout_blocks)
            draw(sheet, x, y)

        return both
