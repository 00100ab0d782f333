"""One paragraph's lines as they go onto the pages: how many each page takes (NOTES.md, Pages)."""

from itertools import islice

from ttdn_desktop.office.docx.model import Paragraph, Rules
from ttdn_desktop.office.layout.beside import Box, Breaker, PlacedLine
from ttdn_desktop.office.layout.floats import Obstacles, clear
from ttdn_desktop.office.layout.footnotes import of_line
from ttdn_desktop.office.layout.lines import Line, break_paragraph
from ttdn_desktop.office.layout.pages import Pages
from ttdn_desktop.office.layout.sheet import edge_room


class ParagraphFlow:
    """The lines of one paragraph as they go onto the pages; ``taken`` of them stand already.

    They are broken anew where an object stands beside them or the next column has another width.
    """

    def __init__(self, paragraph: Paragraph, pages: Pages, obstacles: Obstacles, rules: Rules) -> None:
        self.paragraph, self.pages, self.rules = paragraph, pages, rules
        self.obstacles = obstacles
        self.taken = 0
        self._room = pages.frame.room
        self._breaker: Breaker | None = None
        self._at = 0

    def sent_on(self, gap: int) -> bool:
        """Say whether the paragraph begins on the next page, and what is anchored to it with it."""
        pages = self.pages
        if pages.fresh:
            return False

        edge = edge_room(self.paragraph.format.top_edge)
        y = clear(self._blocking(), pages.y, gap + self._first_height()) + gap + edge
        lines, complete = self._from(y)
        return not self.how_many(lines, complete)

    def start(self, gap: int) -> int:
        """Return where the paragraph begins that is ``gap`` below what stands on the page."""
        y = self.pages.y
        return clear(self._blocking(), y, gap + self._first_height()) + gap

    def _lines(self) -> tuple[Line, ...]:
        return break_paragraph(self.paragraph, self.pages.frame.room, self.rules)

    def _boxes(self) -> list[Box]:
        return self.obstacles.boxes(len(self.pages.sheets) - 1, self.pages.frame)

    def _first_height(self) -> int:
        return self._lines()[0].height

    def _blocking(self) -> list[Box]:
        """Return the objects that no text stands beside."""
        room = self.pages.frame.room
        return [box for box in self._boxes() if box.left <= 0 and box.right >= room]

    def ahead(self) -> tuple[list[PlacedLine], bool]:
        """Return the lines that may go on this page, one or two more, and whether they are the last ones."""
        pages = self.pages
        edge = 0 if self.taken else edge_room(self.paragraph.format.top_edge)
        return self._from(pages.y + edge)

    def take(self, lines: list[PlacedLine]) -> None:
        """Go on behind the lines that were drawn."""
        self.taken += len(lines)
        self._at = lines[-1].after

    def _from(self, y: int) -> tuple[list[PlacedLine], bool]:
        boxes, room = self._boxes(), self.pages.frame.room
        beside = any(box.bottom > y for box in boxes)

        if self._breaker is None and not beside and room == self._room:
            return self._plain(y)

        if self._breaker is None:
            self._breaker = Breaker(self.paragraph, self.rules)
            self._at = self._breaker.skip(self.taken, self._room)

        bottom, found = self.pages.bottom, list[PlacedLine]()
        for placed in self._breaker.lines(self._at, y, room, boxes):
            found.append(placed)
            if placed.top > bottom and len(found) > 1 and found[-2].top > bottom:
                return found, False

        return found, True

    def _plain(self, y: int) -> tuple[list[PlacedLine], bool]:
        lines = self._lines()
        bottom, found = self.pages.bottom, list[PlacedLine]()

        for line in islice(lines, self.taken, None):
            found.append(PlacedLine(line, y, 0))
            y += line.height
            if y > bottom and len(found) > 1 and found[-2].top > bottom:
                break

        return found, self.taken + len(found) == len(lines)

    def how_many(self, lines: list[PlacedLine], complete: bool) -> int:
        """Return how many of the lines go on this page; 0 sends them on to the next one."""
        names: list[str] = []
        bottom, count = self.pages.bottom, 0

        for line, top, _ in lines:
            here = list(of_line(line))
            names += here
            if names:
                bottom = self.pages.bottom_with(names, new=bool(here))
            if top + line.height - line.spare > bottom:
                break
            count += 1

        if complete and count == len(lines):
            return count

        form = self.paragraph.format
        if form.widow_control and complete and len(lines) - count == 1:
            count -= 1

        if not self.taken and ((form.widow_control and count < 2) or form.keep_lines):
            count = 0 if not self.pages.fresh else count

        return max(count, 1 if self.pages.fresh else 0)
