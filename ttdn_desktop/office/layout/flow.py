"""Filling pages: where paragraphs go and where they break (NOTES.md, Pages)."""

from ttdn_desktop.office.layout.keeping import chain_end, chain_height
from ttdn_desktop.office.layout.lines import Line, lines_of
from ttdn_desktop.office.layout.model import Block, Document, Paragraph, Table
from ttdn_desktop.office.layout.pages import Pages
from ttdn_desktop.office.layout.piles import gap_between
from ttdn_desktop.office.layout.sheet import Sheet, draw_edges, draw_line, draw_start, edge_room
from ttdn_desktop.office.layout.stacks import pile_of
from ttdn_desktop.office.layout.table_flow import TableFlow
from ttdn_desktop.office.layout.tables import LaidTable, laid_table


class Flow:
    """Lays the blocks of a document one after another onto sheets."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.pages = Pages(document)
        self.before: Paragraph | None = None
        self._kept_to = -1

    def run(self) -> list[Sheet]:
        """Return the filled sheets, without headers and footers."""
        for section in self.document.sections:
            self.pages.open_section(section)
            if self.pages.fresh:
                self.before = None
            self._kept_to = -1
            for index in range(len(section.blocks)):
                self._place(section.blocks, index)
        return self.pages.sheets

    def _lines(self, paragraph: Paragraph) -> tuple[Line, ...]:
        return lines_of(paragraph, self.pages.frame.room, self.document.rules)

    def _laid(self, table: Table) -> LaidTable:
        return laid_table(table, self.pages.frame.room, self.document.rules, pile_of)

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
            TableFlow(pages, self._laid(block)).place()

    def _turn(self, full: bool = True) -> None:
        self.pages.turn(full)
        self.before = None

    def _gap(self, paragraph: Paragraph) -> int:
        """Return the space above a paragraph; none where a full page turned (NOTES.md, Spacing)."""
        if self.pages.fresh and self.pages.turned:
            return 0
        return gap_between(None if self.pages.fresh else self.before, paragraph)

    def _paragraph(self, paragraph: Paragraph) -> None:
        lines = self._lines(paragraph)
        edge_top = edge_room(paragraph.format.top_edge)
        self.pages.y += self._gap(paragraph)
        start = 0
        while start < len(lines):
            top = edge_top if not start else 0
            count = self._how_many(paragraph, lines[start:], start, top)
            if count:
                self._draw(paragraph, lines, start, start + count, top)
            start += count
            if start < len(lines):
                self._turn()
        self.before = paragraph

    def _how_many(self, paragraph: Paragraph, lines: tuple[Line, ...], start: int, top: int) -> int:
        """Return how many of the lines go on this page; 0 sends them on to the next one."""
        room, count = self.pages.room() - top, 0
        for line in lines:
            if line.height - line.spare > room:
                break
            room -= line.height
            count += 1
        if count == len(lines):
            return count
        form = paragraph.format
        if form.widow_control and len(lines) - count == 1:
            count -= 1
        if not start and ((form.widow_control and count < 2) or form.keep_lines):
            count = 0 if not self.pages.fresh else count
        return max(count, 1 if self.pages.fresh else 0)

    def _draw(self, paragraph: Paragraph, lines: tuple[Line, ...], start: int, end: int, top: int) -> None:
        pages, sheet = self.pages, self.pages.sheet
        below = edge_room(paragraph.format.bottom_edge) if end == len(lines) else 0
        height = top + sum(line.height for line in lines[start:end]) + below
        if start == 0:
            draw_start(sheet, paragraph, pages.frame, pages.y + top)
        draw_edges(sheet, paragraph, pages.frame, pages.y, pages.y + height, (start == 0, end == len(lines)))
        y = pages.y + top
        for line in lines[start:end]:
            draw_line(sheet, line, pages.frame.x, y)
            y += line.height
        pages.y += height
        pages.fresh = False


def _breaks_before(block: Block) -> bool:
    return block.format.break_before if isinstance(block, Paragraph) else block.break_before
