"""Filling pages: where paragraphs go and where they break (NOTES.md, Pages)."""

from ttdn_desktop.office.docx.model import Block, Document, Paragraph, Table
from ttdn_desktop.office.layout.block_layout import layout_blocks
from ttdn_desktop.office.layout.floats import Obstacles, anchor_of, clears_text, draw_float
from ttdn_desktop.office.layout.footnotes import of_line
from ttdn_desktop.office.layout.fragments import gap_between
from ttdn_desktop.office.layout.keep_together import chain_end, chain_height
from ttdn_desktop.office.layout.lines import Line, break_paragraph
from ttdn_desktop.office.layout.pages import Pages
from ttdn_desktop.office.layout.sheet import Sheet, draw_edges, draw_line, draw_start, edge_room
from ttdn_desktop.office.layout.table_flow import TableFlow
from ttdn_desktop.office.layout.tables import LaidTable, layout_table

_MOST_RUNS = 100
"""Times that the layout begins anew because text gives way to an object; a hostile file could hold
thousands."""


class _RestartLayoutError(Exception):
    """An object was settled that text before it must give way to."""


class Paginator:
    """Lays the blocks of a document one after another onto sheets."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.obstacles = Obstacles()
        self.runs = 0
        self._begin()

    def _begin(self) -> None:
        self.pages = Pages(self.document)
        self.before: Paragraph | None = None
        self._kept_to = -1
        self._anchored_at = 0
        self.runs += 1

    def run(self) -> list[Sheet]:
        """Return the filled sheets, without headers and footers."""
        while True:
            try:
                self._run()
            except _RestartLayoutError:
                self._begin()
            else:
                self.pages.close()
                return self.pages.sheets

    def _run(self) -> None:
        for section in self.document.sections:
            self.pages.open_section(section)
            if self.pages.fresh:
                self.before = None
            self._kept_to = -1
            for index in range(len(section.blocks)):
                self._place(section.blocks, index)

    def _lines(self, paragraph: Paragraph) -> tuple[Line, ...]:
        return break_paragraph(paragraph, self.pages.frame.room, self.document.rules)

    def _laid(self, table: Table) -> LaidTable:
        return layout_table(table, self.pages.frame.room, self.document.rules, layout_blocks)

    def _place(self, blocks: tuple[Block, ...], index: int) -> None:
        block, pages = blocks[index], self.pages
        if _breaks_before(block) and not pages.fresh:
            self._turn(full=False)

        if index > self._kept_to:
            self._kept_to = end = chain_end(blocks, index)
            if not pages.fresh:
                needed = chain_height(blocks, index, end, self.before, self._lines, self._laid)
                if needed > pages.room():
                    self._turn()

        if isinstance(block, Paragraph):
            self._paragraph(block)
        else:
            pages.y += self.before.format.after if self.before is not None else 0
            self.before = None
            laid = self._laid(block)
            pages.y = self._cleared(pages.y, laid.rows[0].height if laid.rows else 0)
            TableFlow(pages, laid).place()

    def _turn(self, full: bool = True) -> None:
        self.pages.turn(full)
        self.before = None

    def _cleared(self, y: int, height: int) -> int:
        """Return where something may begin that stands in no object's way."""
        return self.obstacles.clear(len(self.pages.sheets) - 1, y, height) if self.obstacles else y

    def _gap(self, paragraph: Paragraph) -> int:
        """Return the space above a paragraph; none where a full page turned (NOTES.md, Spacing)."""
        if self.pages.fresh and self.pages.turned:
            return 0
        return gap_between(None if self.pages.fresh else self.before, paragraph)

    def _paragraph(self, paragraph: Paragraph) -> None:
        lines, pages = self._lines(paragraph), self.pages
        if len(pages.sheets) - 1 < self.obstacles.page_of(paragraph):
            self._turn()

        edge_top = edge_room(paragraph.format.top_edge)
        gap = self._gap(paragraph)
        self._anchored_at = pages.y
        pages.y = self._cleared(pages.y, gap + lines[0].height) + gap
        start = 0

        while start < len(lines):
            tops = self._tops(lines[start:], pages.y + (0 if start else edge_top))
            count = self._how_many(paragraph, lines[start:], tops, start)

            if count:
                ends = not start, start + count == len(lines)
                self._draw(paragraph, lines[start : start + count], tops, ends)

            start += count
            if start < len(lines):
                self._turn()
                self._anchored_at = pages.y

        self.before = paragraph

    def _tops(self, lines: tuple[Line, ...], y: int) -> list[int]:
        """Return where each line begins if all stand on this page."""
        found: list[int] = []
        for line in lines:
            found.append(self._cleared(y, line.height))
            y = found[-1] + line.height
        return found

    def _how_many(self, paragraph: Paragraph, lines: tuple[Line, ...], tops: list[int], start: int) -> int:
        """Return how many of the lines go on this page; 0 sends them on to the next one."""
        names: list[str] = []
        bottom, count = self.pages.bottom, 0

        for line, top in zip(lines, tops, strict=True):
            here = list(of_line(line))
            names += here
            if names:
                bottom = self.pages.bottom_with(names, new=bool(here))
            if top + line.height - line.spare > bottom:
                break
            count += 1

        if count == len(lines):
            return count

        form = paragraph.format
        if form.widow_control and len(lines) - count == 1:
            count -= 1

        if not start and ((form.widow_control and count < 2) or form.keep_lines):
            count = 0 if not self.pages.fresh else count

        return max(count, 1 if self.pages.fresh else 0)

    def _draw(
        self, paragraph: Paragraph, lines: tuple[Line, ...], tops: list[int], ends: tuple[bool, bool]
    ) -> None:
        """Draw lines of a paragraph; ``ends`` says whether its first and last are among them."""
        pages, sheet = self.pages, self.pages.sheet
        below = edge_room(paragraph.format.bottom_edge) if ends[1] else 0
        bottom = tops[len(lines) - 1] + lines[-1].height + below

        if ends[0]:
            self._draw_floats(paragraph)
            draw_start(sheet, paragraph, pages.frame, tops[0])

        draw_edges(sheet, paragraph, pages.frame, pages.y, bottom, ends)
        for line, top in zip(lines, tops, strict=False):
            draw_line(sheet, line, pages.frame.x, top)

        pages.y = bottom
        pages.take_notes([name for line in lines for name in of_line(line)])
        pages.fresh = False

    def _draw_floats(self, paragraph: Paragraph) -> None:
        """Draw what is anchored to a paragraph; what text gives way to is settled first."""
        sheet, frame = self.pages.sheet, self.pages.frame

        for number, one in enumerate(paragraph.floats):
            anchor = anchor_of(one, sheet, frame, self._anchored_at)
            if clears_text(one, frame, anchor):
                page = len(self.pages.sheets) - 1
                known = self.obstacles.settle(paragraph, number, page, anchor)
                if not known and self.runs < _MOST_RUNS:
                    raise _RestartLayoutError
                anchor = self.obstacles.anchor(paragraph, number) or anchor

            draw_float(sheet, one, anchor, self.document.rules, layout_blocks)


def _breaks_before(block: Block) -> bool:
    """Say whether a new page begins with ``block``; a table asks for it in its first cell too."""
    if isinstance(block, Paragraph):
        return block.format.break_before
    cells = block.rows[0].cells if block.rows else ()
    first = cells[0].blocks[0] if cells and cells[0].blocks else None
    return block.break_before or (isinstance(first, Paragraph) and first.format.break_before)
