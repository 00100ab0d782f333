"""Headers and footers: which one a page shows, how much of it, and the page numbers in them."""

from dataclasses import replace

from ttdn_desktop.office.docx.model import Block, Document, Paragraph, Section
from ttdn_desktop.office.docx.number_formats import format_number
from ttdn_desktop.office.layout.block_layout import layout_blocks
from ttdn_desktop.office.layout.fragments import Fragments, hide
from ttdn_desktop.office.layout.frames import with_frames
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


class Furniture:
    """The headers and footers of a document, each laid out once where its pages show it alike."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[tuple[int, int], Fragments] = {}

    def height(self, sheet: Sheet, *, header: bool) -> int:
        """Return how high the header or footer of a page is, at most what the text leaves it."""
        blocks = header_footer_of(sheet, header)
        return min(self._laid(blocks, sheet.section).height, _most(sheet.section, header)) if blocks else 0

    def fragments(self, sheet: Sheet, numbers: dict[str, int], *, header: bool) -> Fragments | None:
        """Return the header or footer of a finished page, with its numbers; None where it has none."""
        blocks = header_footer_of(sheet, header)
        if not blocks:
            return None

        numbered = _numbered(blocks, sheet, numbers)
        if all(one is other for one, other in zip(numbered, blocks, strict=True)):
            return self._laid(blocks, sheet.section)
        return self._laid_anew(numbered, _room(sheet.section))

    def _laid(self, blocks: tuple[Block, ...], section: Section) -> Fragments:
        key = (id(blocks), _room(section))
        if key not in self._known:
            self._known[key] = self._laid_anew(blocks, key[1])
        return self._known[key]

    def _laid_anew(self, blocks: tuple[Block, ...], room: int) -> Fragments:
        rules = self._document.rules
        return layout_blocks(with_frames(blocks, room, rules), room, rules)


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

    furniture = Furniture(document)
    for sheet in sheets:
        numbers = _numbers(sheet, len(sheets), counts[id(sheet.section)])
        for header in (True, False):
            fragments = furniture.fragments(sheet, numbers, header=header)
            if fragments is not None:
                _draw(sheet, fragments, header)
        _fill_fields(sheet, numbers)


def _draw(sheet: Sheet, fragments: Fragments, header: bool) -> None:
    section = sheet.section
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
    """Return the blocks with the page's numbers in their fields, as wide as they are."""

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
        same = all(
            one is other
            for row, before in zip(rows, block.rows, strict=True)
            for cell, old in zip(row.cells, before.cells, strict=True)
            for one, other in zip(cell.blocks, old.blocks, strict=True)
        )

        return block if same else replace(block, rows=tuple(rows))

    return tuple(shown(block) for block in blocks)
