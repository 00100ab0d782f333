"""Headers and footers: which one a page shows, and the page numbers in them."""

from dataclasses import replace

from ttdn_desktop.office.docx.model import Block, Document, Paragraph
from ttdn_desktop.office.docx.numbering import format_number
from ttdn_desktop.office.layout.sheet import Sheet
from ttdn_desktop.office.layout.stacks import layout_blocks


def header_footer_of(sheet: Sheet, header: bool) -> tuple[Block, ...] | None:
    """Return the blocks of the header or footer that this page shows."""
    section = sheet.section
    shown = section.headers if header else section.footers
    if section.title_page and sheet.first:
        return shown.first
    if section.even_and_odd and sheet.number % 2 == 0:
        return shown.even
    return shown.default


def draw_header_footer(sheets: list[Sheet], document: Document) -> None:
    """Put the headers and footers on the finished pages."""
    for sheet in sheets:
        section = sheet.section
        room = section.width - section.margins.left - section.margins.right

        for header in (True, False):
            blocks = header_footer_of(sheet, header)
            if not blocks:
                continue

            fragments = layout_blocks(with_page_numbers(blocks, sheet, len(sheets)), room, document.rules)
            y = (
                section.header_distance
                if header
                else section.height - section.footer_distance - fragments.height
            )
            count = len(sheet.places)

            for fragment in fragments.fragments:
                fragment.draw(sheet, section.margins.left, y + fragment.top)

            del sheet.places[count:]


def with_page_numbers(blocks: tuple[Block, ...], sheet: Sheet, pages: int) -> tuple[Block, ...]:
    """Return the blocks with the page's numbers in their fields."""
    texts = {"PAGE": format_number(sheet.number, sheet.section.number_format), "NUMPAGES": str(pages)}

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
