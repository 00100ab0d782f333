"""Filling pages: where paragraphs and rows go, what stays together (NOTES.md, Pages)."""

from dataclasses import replace

from ttdn_desktop.office.layout.lines import Line, lines_of
from ttdn_desktop.office.layout.model import Block, Document, Paragraph, Section, Table
from ttdn_desktop.office.layout.sheet import (
    Frame,
    Sheet,
    draw_edges,
    draw_line,
    draw_start,
    edge_room,
)
from ttdn_desktop.office.layout.stacks import gap_between, pile_of
from ttdn_desktop.office.layout.tables import (
    Borders,
    LaidCell,
    LaidRow,
    LaidTable,
    draw_box,
    draw_content,
    laid_table,
)


class Flow:
    """Lays the blocks of a document one after another onto sheets."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.sheets: list[Sheet] = []
        self.sheet: Sheet
        self.section: Section
        self.frame = Frame(0, 0)
        self.top = self.bottom = self.y = 0
        self.before: Paragraph | None = None
        self.fresh = True
        self.turned = False

    def run(self) -> list[Sheet]:
        """Return the filled sheets, without headers and footers."""
        for section in self.document.sections:
            self._open_section(section)
            for index in range(len(section.blocks)):
                self._place(section.blocks, index)
        return self.sheets

    def _open_section(self, section: Section) -> None:
        self.section = section
        margins = section.margins
        self.frame = Frame(margins.left, section.width - margins.left - margins.right)
        if section.continuous and self.sheets and section.width == self.sheet.section.width:
            return
        self._turn(first=True)

    def _turn(self, first: bool = False) -> None:
        section = self.section
        number = self.sheets[-1].number + 1 if self.sheets else 1
        if first and section.first_number is not None:
            number = section.first_number
        self.sheet = Sheet(section, number, first)
        self.sheets.append(self.sheet)
        self.top = max(section.margins.top, section.header_distance + self._height(True))
        foot = max(section.margins.bottom, section.footer_distance + self._height(False))
        self.bottom = section.height - foot
        self.y, self.before, self.fresh, self.turned = self.top, None, True, not first

    def _height(self, header: bool) -> int:
        blocks = furniture_of(self.sheet, header)
        return (
            pile_of(blocks, self.frame.room, self.document.default_tab, self.document.mode).height
            if blocks
            else 0
        )

    def _break(self) -> None:
        self._turn()
        self.turned = False

    def _gap(self, paragraph: Paragraph) -> int:
        """Return the space above a paragraph; none where a full page turned (NOTES.md, Spacing)."""
        if self.fresh:
            return 0 if self.turned else paragraph.format.before
        return gap_between(self.before, paragraph)

    def _place(self, blocks: tuple[Block, ...], index: int) -> None:
        block = blocks[index]
        if isinstance(block, Paragraph):
            if block.format.break_before and not self.fresh:
                self._break()
            if not self.fresh and not self._fits_chain(blocks, index):
                self._turn()
            self._paragraph(block)
        else:
            if self.before is not None:
                self.y += self.before.format.after
                self.before = None
            if not self.fresh and self.y + self._least(block) > self.bottom:
                self._turn()
            self._table(self._laid(block))

    def _laid(self, table: Table) -> LaidTable:
        return laid_table(table, self.frame.room, self.document.default_tab, self.document.mode)

    def _lines(self, paragraph: Paragraph) -> tuple[Line, ...]:
        return lines_of(paragraph, self.frame.room, self.document.default_tab)

    def _fits_chain(self, blocks: tuple[Block, ...], index: int) -> bool:
        """Say whether the paragraphs that are to stay together have room with what they stay with."""
        y, before = self.y, self.before
        while True:
            block = blocks[index]
            if isinstance(block, Table):
                after = before.format.after if before is not None else 0
                return y + after + self._least(block) <= self.bottom
            if block.format.break_before and before is not self.before:
                return y <= self.bottom
            y += gap_between(before, block) if before is not None or not self.fresh else 0
            if not block.format.keep_next or index + 1 >= len(blocks):
                return y + self._least_part(block) <= self.bottom
            y += self._whole(block)
            if y - self.y > self.bottom - self.top:
                return True
            before = block
            index += 1

    def _whole(self, paragraph: Paragraph) -> int:
        edges = edge_room(paragraph.format.top_edge) + edge_room(paragraph.format.bottom_edge)
        return edges + sum(line.height for line in self._lines(paragraph))

    def _least_part(self, paragraph: Paragraph) -> int:
        """Return how much of a paragraph must stand on a page at least."""
        lines = self._lines(paragraph)
        if paragraph.format.keep_lines:
            return self._whole(paragraph)
        least = 1
        if paragraph.format.widow_control:
            least = len(lines) if len(lines) <= 3 else 2
        return edge_room(paragraph.format.top_edge) + sum(line.height for line in lines[:least])

    def _least(self, table: Table) -> int:
        """Return how much of a table must stand on a page at least: its headers and a row."""
        laid = self._laid(table)
        whole = sum(row.height for row in laid.rows[: laid.headers])
        if laid.rows:
            row = laid.rows[laid.headers]
            whole += self._least_row(row)
        return whole

    def _least_row(self, row: LaidRow) -> int:
        if row.row.cant_split or row.row.rule == "exact":
            return row.height
        least = row.top_edge
        for cell in row.cells:
            if cell.pile.strips:
                strip = cell.pile.strips[0]
                least = max(least, row.top_edge + cell.cell.margins.top + strip.top + strip.height)
        return min(row.height, least)

    def _paragraph(self, paragraph: Paragraph) -> None:
        lines = self._lines(paragraph)
        self.y += self._gap(paragraph)
        start = 0
        top, bottom = edge_room(paragraph.format.top_edge), edge_room(paragraph.format.bottom_edge)
        while True:
            count = self._how_many(paragraph, lines, start, top if not start else 0, bottom)
            self._draw(paragraph, lines, start, start + count, top if not start else 0, bottom)
            start += count
            if start >= len(lines):
                break
            self._turn()
        self.before, self.fresh = paragraph, False

    def _how_many(
        self, paragraph: Paragraph, lines: tuple[Line, ...], start: int, top: int, bottom: int
    ) -> int:
        """Return how many lines go on this page; 0 sends the paragraph on to the next one."""
        y, count = self.y + top, 0
        for line in lines[start:]:
            if y + line.height > self.bottom:
                break
            y += line.height
            count += 1
        left = len(lines) - start
        if count >= left:
            return left
        if paragraph.format.widow_control and left - count == 1:
            count -= 1
        if start == 0 and (count < 2 and paragraph.format.widow_control or paragraph.format.keep_lines):
            count = 0
        if count <= 0:
            return 0 if not self.fresh else max(1, count)
        return count

    def _draw(
        self, paragraph: Paragraph, lines: tuple[Line, ...], start: int, end: int, top: int, bottom: int
    ) -> None:
        if end == start:
            return
        height = sum(line.height for line in lines[start:end])
        if start == 0:
            draw_start(self.sheet, paragraph, self.frame, self.y + top)
        if start == 0 or end == len(lines):
            last = bottom if end == len(lines) else 0
            draw_edges(self.sheet, paragraph, self.frame, self.y, self.y + top + height + last)
        self.y += top
        for line in lines[start:end]:
            draw_line(self.sheet, line, self.frame.x, self.y)
            self.y += line.height
        self.y += bottom if end == len(lines) else 0
        self.fresh = False

    def _table(self, laid: LaidTable) -> None:
        borders = Borders(laid.table)
        for index, row in enumerate(laid.rows):
            if self.y + row.height > self.bottom:
                row = self._split_row(laid, borders, index, row)
            if row is not None:
                row.draw(self.sheet, self.frame.x, self.y)
                self.y += row.height
            self.fresh = False

    def _repeat_headers(self, laid: LaidTable, index: int) -> None:
        self._turn()
        if index >= laid.headers:
            for row in laid.rows[: laid.headers]:
                row.draw(self.sheet, self.frame.x, self.y)
                self.y += row.height

    def _split_row(self, laid: LaidTable, borders: Borders, index: int, row: LaidRow) -> LaidRow | None:
        """Put what fits of a row on this page and the rest on the next; None when all of it is placed."""
        splittable = not row.row.cant_split and row.row.rule != "exact" and index >= laid.headers
        if not splittable or self.y + self._least_row(row) > self.bottom:
            if not self.fresh:
                self._repeat_headers(laid, index)
            if self.y + row.height <= self.bottom or not splittable:
                return row
        rest: tuple[LaidCell, ...] | None = row.cells
        while rest is not None:
            rest = self._part_of_row(borders, index, row, rest)
            if rest is not None:
                self._repeat_headers(laid, index)
        return None

    def _part_of_row(
        self, borders: Borders, index: int, row: LaidRow, cells: tuple[LaidCell, ...]
    ) -> tuple[LaidCell, ...] | None:
        room = self.bottom - self.y - row.top_edge
        upper: list[LaidCell] = []
        lower: list[LaidCell] = []
        height = 0
        for cell in cells:
            edges = cell.cell.margins.top + cell.cell.margins.bottom
            fits, rest = cell.pile.cut(room - edges)
            upper.append(replace(cell, pile=fits))
            lower.append(replace(cell, pile=rest or type(fits)((), 0)))
            height = max(height, fits.height + edges)
        more = any(cell.pile.strips for cell in lower)
        if more:
            height = max(height, room)
        for cell in upper:
            draw_box(self.sheet, borders, cell, index, self.frame.x, self.y, height + row.top_edge)
            draw_content(self.sheet, cell, self.frame.x, self.y + row.top_edge, height)
        self.y += height + row.top_edge
        self.fresh = False
        return tuple(lower) if more and any(cell.pile.strips for cell in upper) else None


def furniture_of(sheet: Sheet, header: bool) -> tuple[Block, ...] | None:
    """Return the blocks of the header or footer that this page shows."""
    section = sheet.section
    shown = section.headers if header else section.footers
    if section.title_page and sheet.first:
        return shown.first
    if section.even_and_odd and sheet.number % 2 == 0:
        return shown.even
    return shown.default


def draw_furniture(sheets: list[Sheet], document: Document) -> None:
    """Put the headers and footers on the finished pages."""
    for sheet in sheets:
        section = sheet.section
        room = section.width - section.margins.left - section.margins.right
        for header in (True, False):
            blocks = furniture_of(sheet, header)
            if not blocks:
                continue
            pile = pile_of(numbered(blocks, sheet, len(sheets)), room, document.default_tab, document.mode)
            y = section.header_distance if header else section.height - section.footer_distance - pile.height
            count = len(sheet.places)
            for strip in pile.strips:
                strip.draw(sheet, section.margins.left, y + strip.top)
            del sheet.places[count:]


def numbered(blocks: tuple[Block, ...], sheet: Sheet, pages: int) -> tuple[Block, ...]:
    """Return the blocks with the page's numbers in their fields."""
    from ttdn_desktop.office.layout.numbering import counted

    texts = {"PAGE": counted(sheet.number, sheet.section.number_format), "NUMPAGES": str(pages)}

    def shown(block: Block) -> Block:
        if isinstance(block, Paragraph):
            if not any(piece.field for piece in block.pieces):
                return block
            pieces = [one._replace(text=texts.get(one.field, one.text)) for one in block.pieces]
            return replace(block, pieces=tuple(pieces))
        rows = [
            replace(
                row, cells=tuple(replace(cell, blocks=tuple(map(shown, cell.blocks))) for cell in row.cells)
            )
            for row in block.rows
        ]
        return replace(block, rows=tuple(rows))

    return tuple(shown(block) for block in blocks)
