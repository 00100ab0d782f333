"""Words laid out that can't be seen: without room, off the page, in a header that no page shows."""

from collections.abc import Iterable, Iterator

from ttdn_desktop.office.docx.model import Block, Document, Paragraph
from ttdn_desktop.office.layout.header_footer import header_footer_of
from ttdn_desktop.office.layout.sheet import Sheet
from ttdn_desktop.office.layout.undrawn import quoted, unshown_furniture

_TOLERANCE = 40
"""Twips: two points of a letter may hang over the page's edge."""


def unseen_notes(sheets: list[Sheet], document: Document) -> tuple[str, ...]:
    """Return the notes on words that the finished pages don't show."""
    found: dict[str, None] = {}

    hidden = " ".join(text for sheet in sheets for text in sheet.hidden)
    if hidden.strip():
        found[
            f"Chữ{quoted(hidden)} không có chỗ trong khung hoặc hàng có chiều cao cố định, không được vẽ."
        ] = None

    outside = " ".join(text for sheet in sheets for text in _outside(sheet))
    if outside.strip():
        found[f"Chữ{quoted(outside)} nằm ngoài trang giấy, không nhìn thấy được."] = None

    for words in _never_shown(sheets, document):
        found |= dict.fromkeys(unshown_furniture(words))

    return tuple(found)


def _outside(sheet: Sheet) -> Iterator[str]:
    width, height = sheet.section.width, sheet.section.height
    for mark in sheet.texts:
        across = mark.x >= -_TOLERANCE and mark.x + mark.span.width <= width + _TOLERANCE
        if not (across and 0 <= mark.y <= height + _TOLERANCE) and mark.span.text.strip():
            yield mark.span.text


def _never_shown(sheets: list[Sheet], document: Document) -> Iterator[str]:
    """Yield the words of headers and footers that belong to a section but to none of its pages."""
    shown = {id(header_footer_of(sheet, header)) for sheet in sheets for header in (True, False)}
    seen: set[int] = set()

    for section in document.sections:
        for furniture in (section.headers, section.footers):
            for blocks in (furniture.default, furniture.first, furniture.even):
                if blocks and id(blocks) not in shown | seen:
                    seen.add(id(blocks))
                    yield " ".join(words_of(blocks))


def words_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the texts of blocks, without the numbers of pages."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield "".join(piece.text for piece in block.pieces if not piece.field)
            for one in block.floats:
                for part in one.parts:
                    yield from words_of(part.blocks)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from words_of(cell.blocks)
