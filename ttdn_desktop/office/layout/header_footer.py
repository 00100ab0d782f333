"""Headers and footers: which one a page shows, how much of it, and the page numbers in them."""

from dataclasses import replace

from ttdn_desktop.office.docx.model import Block, Document, Paragraph, Section
from ttdn_desktop.office.docx.number_formats import format_number
from ttdn_desktop.office.layout.block_layout import layout_blocks
from ttdn_desktop.office.layout.fragments import hide
from ttdn_desktop.office.layout.sheet import Sheet

_BODY_SHARE = 0.2
"""Of the height between header's and footer's places so much stays for the text, however high they are
(NOTES.md, Pages)."""


def header_footer_of(sheet: Sheet, header: bool) -> tuple[Block, ...] | None:
    """Return the blocks of the header or footer that this page shows."""
    section = sheet.section
    shown = section.headers if header else section.footers
    if section.title_page and sheet.first:
        return shown.first
    if section.even_and_odd and sheet.number % 2 == 0:
        return shown.even
    return shown.default


def furniture_height(sheet: Sheet, document: Document, *, header: bool) -> int:
    """Return how high the header or footer of a page is, at most what the text leaves it."""
    blocks = header_footer_of(sheet, header)
    if not blocks:
        return 0
    return min(
        layout_blocks(blocks, _room(sheet.section), document.rules).height, _most(sheet.section, header)
    )


def _room(section: Section) -> int:
    return section.width - section.margins.left - section.margins.right


def _most(section: Section, header: bool) -> int:
    near, far = section.header_distance, section.margins.bottom
    if not header:
        near, far = section.footer_distance, section.margins.top
    return max(round((section.height - near - far) * (1 - _BODY_SHARE)), 0)


def draw_header_footer(sheets: list[Sheet], document: Document) -> None:
    """Put the headers and footers on the finished pages, and each page's numbers into its fields."""
    counts: dict[int, int] = {}
    for sheet in sheets:
        counts[id(sheet.section)] = counts.get(id(sheet.section), 0) + 1

    for sheet in sheets:
        for header in (True, False):
            _draw(sheet, document, _numbers(sheet, len(sheets), counts[id(sheet.section)]), header)
        _fill_fields(sheet, _numbers(sheet, len(sheets), counts[id(sheet.section)]))


def _draw(sheet: Sheet, document: Document, numbers: dict[str, int], header: bool) -> None:
    blocks = header_footer_of(sheet, header)
    if not blocks:
        return

    section = sheet.section
    fragments = layout_blocks(_numbered(blocks, sheet, numbers), _room(section), document.rules)
    most = max(_most(section, header), fragments.fragments[0].height if fragments.fragments else 0)
    height = min(fragments.height, most)
    y = section.header_distance if header else section.height - section.footer_distance - height
    count = len(sheet.places)

    for number, fragment in enumerate(fragments.fragments):
        if fragment.top + fragment.height > most and fragments.height > most:
            hide(sheet, fragments.fragments[number:])
            break
        fragment.draw(sheet, section.margins.left, y + fragment.top)

    del sheet.places[count:]


def _numbers(sheet: Sheet, pages: int, of_section: int) -> dict[str, int]:
    return {"PAGE": sheet.number, "NUMPAGES": pages, "SECTIONPAGES": of_section}


def _text(field: str, own_format: str, sheet: Sheet, numbers: dict[str, int]) -> str:
    usual = sheet.section.number_format if field == "PAGE" else "decimal"
    return format_number(numbers[field], own_format or usual)


def _fill_fields(sheet: Sheet, numbers: dict[str, int]) -> None:
    """Put the page's numbers into the fields of the text and of its boxes."""
    for at, mark in enumerate(sheet.texts):
        if mark.span.field:
            text = _text(mark.span.field, mark.span.number_format, sheet, numbers)
            sheet.texts[at] = mark._replace(span=mark.span._replace(text=text))


def _numbered(blocks: tuple[Block, ...], sheet: Sheet, numbers: dict[str, int]) -> tuple[Block, ...]:
    """Return the blocks with the page's numbers in their fields, so that they are laid out as wide as they are."""

    def shown(block: Block) -> Block:
        if isinstance(block, Paragraph):
            if not any(piece.field for piece in block.pieces):
                return block
            pieces = [
                one._replace(text=_text(one.field, one.number_format, sheet, numbers)) if one.field else one
                for one in block.pieces
            ]
            return replace(block, pieces=tuple(pieces))

        rows = [
            replace(
                row, cells=tuple(replace(cell, blocks=tuple(map(shown, cell.blocks))) for cell in row.cells)
            )
            for row in block.rows
        ]

        return replace(block, rows=tuple(rows))

    return tuple(shown(block) for block in blocks)
