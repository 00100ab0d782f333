"""Filling pages: where paragraphs go and where they break (NOTES.md, Pages)."""

from dataclasses import dataclass, replace
from math import inf

from ttdn_desktop.office.docx.model import Block, Document, Paragraph, Rules, Section, Table
from ttdn_desktop.office.layout.beside import Box, PlacedLine
from ttdn_desktop.office.layout.block_layout import layout_blocks, layout_cell
from ttdn_desktop.office.layout.floats import (
    Obstacles,
    anchor_of,
    box_of,
    clear,
    clears_text,
    draw_figures,
    draw_float,
    fitted,
)
from ttdn_desktop.office.layout.footnotes import of_line
from ttdn_desktop.office.layout.fragments import gap_between
from ttdn_desktop.office.layout.frames import with_floating
from ttdn_desktop.office.layout.keep_together import chain_end, chain_height
from ttdn_desktop.office.layout.lines import Line, break_paragraph
from ttdn_desktop.office.layout.pages import Pages, PagesMark
from ttdn_desktop.office.layout.paragraph_flow import ParagraphFlow
from ttdn_desktop.office.layout.sheet import Sheet, draw_edges, draw_ground, draw_line, draw_start, edge_room
from ttdn_desktop.office.layout.table_flow import TableFlow
from ttdn_desktop.office.layout.tables import LaidTable, layout_table

_MOST_WORK = 30
"""So many times the document's blocks are laid out at most, because text gives way to objects or columns are
made equally long; a hostile file could hold thousands of both."""
_LEAST_WORK = 20_000
"""Blocks that may be laid out again in any document: some seconds."""
_COLUMN_STEP = 60
"""Twips: columns are equally long to a quarter of a line."""


class _RestartLayoutError(Exception):
    """An object was settled that text before it must give way to, on this page."""

    def __init__(self, page: int) -> None:
        self.page = page


@dataclass(frozen=True, slots=True)
class _Checkpoint:
    """A place between two blocks to which the layout can go back."""

    section: int
    block: int
    is_open: bool
    before: Paragraph | None
    kept_to: int
    pages: PagesMark
    page: int


@dataclass(frozen=True, slots=True)
class _Balance:
    """The heights tried for a section's columns on its last page: too low, and enough."""

    page: int
    low: int
    high: int
    settled: bool = False


class Paginator:
    """Lays the blocks of a document one after another onto sheets.

    With ``narrow`` a table that reaches over the page's edge is drawn narrower, so that its words can be
    read; whoever measures a paper sees it as it is.
    """

    def __init__(self, document: Document, *, narrow: bool = False) -> None:
        self.document = document
        self._narrow = narrow
        self.obstacles = Obstacles()
        self.pages = Pages(document)
        self.before: Paragraph | None = None
        self.sections = tuple(
            _with_fitted_boxes(with_floating(one, document.rules), document.rules)
            for one in _with_endnotes(document)
        )
        self._kept_to = -1
        self._anchored_at = 0
        self._section = self._block = 0
        self._is_open = False
        self._tried = self._column_top = 0
        self._before_page: dict[int, _Checkpoint] = {}
        self._here: _Checkpoint | None = None
        self._opened: dict[int, _Checkpoint] = {}
        self._balances: dict[int, _Balance] = {}
        self._last_table: tuple[Table, float, LaidTable] | None = None
        blocks = sum(len(section.blocks) for section in self.sections)
        self.work_left = max(blocks * _MOST_WORK, _LEAST_WORK)

    def run(self) -> list[Sheet]:
        """Return the filled sheets, without headers and footers."""
        while True:
            try:
                self._run()
            except _RestartLayoutError as restart:
                self._go_back_before(restart.page)
            else:
                self.pages.close()
                return self.pages.sheets

    def _run(self) -> None:
        while self._section < len(self.sections):
            section = self.sections[self._section]
            if not self._is_open:
                self._open(section)

            while self._block < len(section.blocks):
                self._here = self._checkpoint()
                self._place(section.blocks, self._block)
                for page in range(self._here.page + 1, len(self.pages.sheets)):
                    self._before_page[page] = self._here
                self._block += 1
                self.work_left -= 1

            self._close(section)

    def _open(self, section: Section) -> None:
        pages = self.pages
        if self._section not in self._opened:
            self._opened[self._section] = self._checkpoint()
        count = len(pages.sheets)
        pages.open_section(section)
        self._is_open = True
        for page in range(count, len(pages.sheets)):
            self._before_page[page] = self._opened[self._section]

        if pages.fresh:
            self.before = None
        self._kept_to = -1

    def _close(self, section: Section) -> None:
        """End a section; one whose columns aren't equally long yet is laid out once more."""
        if len(section.columns) > 1 and self._is_balanced(section) and self.work_left > 0:
            trial = self._next_trial()
            if trial is not None:
                self._restore(self._opened[self._section])
                self.pages.limit = trial
                return

        if section.columns:
            self.pages.draw_column_rules(max(self.pages.y, self.pages.lowest))
        self.pages.limit = None
        self._section, self._block, self._is_open = self._section + 1, 0, False

    def _is_balanced(self, section: Section) -> bool:
        """Say whether a section's columns end at one height (NOTES.md, Newspaper columns)."""
        following = self.sections[self._section + 1 : self._section + 2]
        return section.continuous or any(one.continuous for one in following)

    def _next_trial(self) -> tuple[int, int] | None:
        """Return the page and height to try next for the columns just laid, None when they are right."""
        pages, page = self.pages, len(self.pages.sheets) - 1
        known = self._balances.get(self._section)

        if known is None:
            known = _Balance(page, 0, max(pages.y, pages.lowest) - pages.column_top)
        elif known.settled:
            return None
        elif pages.limit is not None and page == known.page:
            known = replace(known, high=pages.limit[1] - pages.column_top)
        elif pages.limit is not None:
            known = replace(known, low=self._tried)

        done = known.high - known.low <= _COLUMN_STEP
        self._balances[self._section] = replace(known, settled=done)
        self._tried = known.high if done else (known.low + known.high) // 2
        top = pages.column_top if page == known.page else self._column_top
        self._column_top = top

        return known.page, top + self._tried

    def _checkpoint(self) -> _Checkpoint:
        pages = self.pages
        page = len(pages.sheets) - 1
        return _Checkpoint(
            self._section, self._block, self._is_open, self.before, self._kept_to, pages.mark(), page
        )

    def _restore(self, point: _Checkpoint) -> None:
        self._section, self._block, self._is_open = point.section, point.block, point.is_open
        self.before, self._kept_to = point.before, point.kept_to
        self.pages.rewind(point.pages)
        place = point.section, point.block
        self._before_page = {
            page: one for page, one in self._before_page.items() if (one.section, one.block) <= place
        }

    def _go_back_before(self, page: int) -> None:
        """Go back to the last place from which all of ``page`` is laid out anew."""
        inside = self._here is not None and self._here.page < page
        point = self._here if inside else self._before_page.get(page)
        self._restore(point or self._opened[0])

        self.pages.limit = None
        for section in [one for one in self._opened if one >= self._section + self._is_open]:
            del self._opened[section]
        self._balances = {one: known for one, known in self._balances.items() if one < self._section}

    def _lines(self, paragraph: Paragraph) -> tuple[Line, ...]:
        return break_paragraph(paragraph, self.pages.frame.room, self.document.rules)

    def _laid(self, table: Table) -> LaidTable:
        """Return a table laid out; the last one is remembered, which is asked for twice."""
        room = self.pages.frame.room
        if self._last_table is None or self._last_table[0] is not table or self._last_table[1] != room:
            most = self.pages.section.width - self.pages.frame.x if self._narrow else inf
            laid = layout_table(table, room, self.document.rules, layout_cell, most)
            self._last_table = (table, room, laid)
        return self._last_table[2]

    def _place(self, blocks: tuple[Block, ...], index: int) -> None:
        block, pages = blocks[index], self.pages
        self._start(block)
        if index > self._kept_to:
            self._kept_to = end = chain_end(blocks, index)
            if not pages.fresh:
                needed = chain_height(blocks, index, end, self.before, self._lines, self._laid, pages.whole)
                if needed > pages.room():
                    self._turn()

        if isinstance(block, Paragraph):
            self._paragraph(block)
        else:
            pages.y += self.before.format.after if self.before is not None else 0
            self.before = None
            laid = self._laid(block)
            ends = laid.left, laid.left + sum(laid.table.columns)
            boxes = [box for box in self._boxes() if box.left < ends[1] and box.right > ends[0]]
            pages.y = clear(boxes, pages.y, laid.rows[0].height if laid.rows else 0)
            TableFlow(pages, laid).place()

    def _start(self, block: Block) -> None:
        """Go to a new page or column where a block asks for it."""
        pages = self.pages
        if _breaks_before(block) and not (pages.fresh and not pages.column):
            self._turn(full=False)
        elif isinstance(block, Paragraph) and block.format.column_before and not pages.fresh:
            if pages.columns:
                pages.next_column()
                self.before = None
            else:
                self._turn(full=False)

    def _turn(self, full: bool = True) -> None:
        self.pages.turn(full)
        self.before = None

    def _boxes(self) -> list[Box]:
        return self.obstacles.boxes(len(self.pages.sheets) - 1, self.pages.frame)

    def _gap(self, paragraph: Paragraph) -> int:
        """Return the space above a paragraph; none where a full page turned (NOTES.md, Spacing)."""
        if self.pages.fresh and self.pages.turned:
            return 0
        return gap_between(None if self.pages.fresh else self.before, paragraph)

    def _paragraph(self, paragraph: Paragraph) -> None:
        pages = self.pages
        if len(pages.sheets) - 1 < self.obstacles.page_of(paragraph):
            self._turn()

        flow = ParagraphFlow(paragraph, pages, self.obstacles, self.document.rules)
        self._anchored_at = pages.y
        if paragraph.floats:
            self._settle_floats(paragraph, flow)
        gap = self._gap(paragraph)
        pages.y = flow.start(gap)

        while True:
            lines, complete = flow.ahead()
            count = flow.how_many(lines, complete)
            done = complete and count == len(lines)
            if count:
                self._draw(paragraph, lines[:count], (not flow.taken, done))
                flow.take(lines[:count])
            if done:
                break

            self._turn()
            self._anchored_at = pages.y
            if not flow.taken and paragraph.floats:
                self._settle_floats(paragraph, flow)

        self.before = paragraph

    def _settle_floats(self, paragraph: Paragraph, flow: ParagraphFlow) -> None:
        """Settle where a paragraph's objects lie; what stands in their way on the page is laid out anew."""
        pages, page = self.pages, len(self.pages.sheets) - 1
        if flow.sent_on(self._gap(paragraph)):
            return

        for number, one in enumerate(paragraph.floats):
            if not clears_text(one):
                continue
            anchor = anchor_of(one, pages.sheet, pages.frame, self._anchored_at)
            known = self.obstacles.settle(paragraph, number, page, anchor)
            met = box_of(one, pages.frame, anchor).top < self._anchored_at and not pages.fresh
            if not known and (met or pages.column) and self.work_left > 0:
                raise _RestartLayoutError(page)

    def _draw(self, paragraph: Paragraph, lines: list[PlacedLine], ends: tuple[bool, bool]) -> None:
        """Draw lines of a paragraph; ``ends`` says whether its first and last are among them."""
        pages, sheet = self.pages, self.pages.sheet
        below = edge_room(paragraph.format.bottom_edge) if ends[1] else 0
        bottom = lines[-1].top + lines[-1].line.height + below

        if ends[0]:
            self._draw_floats(paragraph)
            draw_start(sheet, paragraph, pages.frame, lines[0].top)

        draw_ground(sheet, paragraph, pages.frame, pages.y, bottom)
        draw_edges(sheet, paragraph, pages.frame, pages.y, bottom, ends)
        for line, top, _ in lines:
            draw_line(sheet, line, pages.frame.x, top)
            draw_figures(sheet, line, pages.frame.x, top, self.document.rules, layout_blocks)

        pages.y = bottom
        pages.take_notes([name for one in lines for name in of_line(one.line)])
        pages.fresh = False

    def _draw_floats(self, paragraph: Paragraph) -> None:
        """Draw what is anchored to a paragraph, where it was settled or by the paragraph's place."""
        sheet, frame = self.pages.sheet, self.pages.frame
        for number, one in enumerate(paragraph.floats):
            settled = self.obstacles.anchor(paragraph, number)
            anchor = settled or anchor_of(one, sheet, frame, self._anchored_at)
            draw_float(sheet, one, anchor, self.document.rules, layout_blocks)


def _with_fitted_boxes(section: Section, rules: Rules) -> Section:
    blocks = tuple(
        fitted(block, rules, layout_blocks) if isinstance(block, Paragraph) and block.floats else block
        for block in section.blocks
    )
    same = all(one is other for one, other in zip(blocks, section.blocks, strict=True))
    return section if same else replace(section, blocks=blocks)


def _with_endnotes(document: Document) -> tuple[Section, ...]:
    """Return the sections, with one for the endnotes on pages of their own (NOTES.md, Footnotes)."""
    if not document.endnotes:
        return document.sections
    last = document.sections[-1]
    notes = replace(
        last, blocks=document.endnotes, continuous=False, columns=(), first_number=None, title_page=False
    )
    return (*document.sections, notes)


def _breaks_before(block: Block) -> bool:
    """Say whether a new page begins with ``block``; a table asks for it in its first cell too."""
    if isinstance(block, Paragraph):
        return block.format.break_before
    cells = block.rows[0].cells if block.rows else ()
    first = cells[0].blocks[0] if cells and cells[0].blocks else None
    return block.break_before or (isinstance(first, Paragraph) and first.format.break_before)
