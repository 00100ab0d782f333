"""Footnotes: which a line or block refers to, and how they fill a page's foot (NOTES.md, Footnotes)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ttdn_desktop.office.docx.model import Block, Document, Paragraph
from ttdn_desktop.office.layout.block_layout import layout_blocks
from ttdn_desktop.office.layout.fragments import Fragments
from ttdn_desktop.office.layout.lines import Line
from ttdn_desktop.office.layout.sheet import Frame, Rule, Sheet

_ABOVE_RULE = _BELOW_RULE = 57
_RULE = 10
"""Twips: height of the line above the notes (NOTES.md, Footnotes)."""
_RULE_SHARE = 0.25
"""Share of the text's width that the line is long."""
SEPARATOR = _ABOVE_RULE + _RULE + _BELOW_RULE
"""The height of the short line above the notes with the room around it: 0.1 cm, half a point, 0.1 cm."""

_LEAST_FRAGMENTS = 2
"""Lines of a note that must fit on the page of its reference (NOTES.md, Footnotes)."""


def draw_separator(sheet: Sheet, frame: Frame, y: int) -> int:
    """Draw the short line above notes; return where they begin."""
    middle = y + _ABOVE_RULE + _RULE / 2
    sheet.rules[Rule(frame.x, middle, frame.x + frame.room * _RULE_SHARE, middle, _RULE)] = None
    return y + SEPARATOR


def of_line(line: Line) -> Iterator[str]:
    """Yield the ids of the notes whose marks stand on a line."""
    return (span.note for span in line.spans if span.note)


def of_blocks(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the ids of the notes that blocks refer to, tables within them too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from (piece.note for piece in block.pieces if piece.note)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from of_blocks(cell.blocks)


def layout_notes(names: Iterable[str], document: Document, room: float) -> list[Fragments]:
    """Return the notes of those ids, laid in a column ``room`` twips wide."""
    known = (document.footnotes.get(name) for name in names)
    return [layout_blocks(blocks, room, document.rules) for blocks in known if blocks]


@dataclass(slots=True)
class Foot:
    """The notes at the foot of one page, above ``bottom``."""

    bottom: int
    notes: list[Fragments] = field(default_factory=list[Fragments])

    def needed(self, more: list[Fragments]) -> int:
        """Return the height of the notes there are and ``more`` whole ones, with the line above them."""
        notes = [*self.notes, *more]
        return sum(fragments.height for fragments in notes) + SEPARATOR if notes else 0

    def least(self, more: list[Fragments]) -> int:
        """Return the height with the least of ``more``: the last may go on overleaf after two lines."""
        if not more:
            return self.needed(more)
        fragments = more[-1].fragments[:_LEAST_FRAGMENTS]
        return (
            self.needed(more)
            - more[-1].height
            + (fragments[-1].top + fragments[-1].height if fragments else 0)
        )

    def take(self, more: list[Fragments], y: int) -> Fragments | None:
        """Put ``more`` notes below text that ends at ``y``; return what doesn't fit of the last one."""
        self.notes += more
        lacking = y + self.needed([]) - self.bottom
        if lacking <= 0 or not self.notes:
            return None

        last = self.notes.pop()
        fits, rest = last.cut(last.height - lacking, at_least=1)
        self.notes.append(fits)

        return rest

    def draw(self, sheet: Sheet, frame: Frame) -> None:
        """Draw line and notes on their finished page."""
        if not self.notes:
            return

        y: float = draw_separator(sheet, frame, self.bottom - self.needed([]))
        count = len(sheet.places)

        for fragments in self.notes:
            for fragment in fragments.fragments:
                fragment.draw(sheet, frame.x, y + fragment.top)
            y += fragments.height

        del sheet.places[count:]
