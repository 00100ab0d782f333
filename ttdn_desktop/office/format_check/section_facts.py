"""The facts of sections: sheet, margins, page numbers; and what stands in headers and footers."""

from collections.abc import Iterator

from ttdn_desktop.format_rules import facts
from ttdn_desktop.office.docx.model import Block, Document, HeaderFooter, Paragraph, Piece, Section
from ttdn_desktop.office.format_check import twips
from ttdn_desktop.office.format_check.paragraph_facts import paragraphs_of, run_facts

_ALIGN_BY_TABS = {1: "center", 2: "right"}
"""Headers and footers of Word have a centre and a right tab stop."""


def section_facts(section: Section) -> facts.Section:
    """Return the facts of one section."""
    numbers: list[facts.PageNumber] = []
    on_first = False

    for place, furniture in (("header", section.headers), ("footer", section.footers)):
        shown = _page_number(place, furniture.default)
        numbers += [shown] if shown else []
        first = _page_number(place, furniture.first) if section.title_page else shown
        on_first = on_first or first is not None

    margins = {
        side: twips.to_mm(getattr(section.margins, side)) for side in ("top", "left", "bottom", "right")
    }
    return facts.Section(
        width=twips.to_mm(section.width),
        height=twips.to_mm(section.height),
        margins=margins,
        numbers=tuple(numbers),
        on_first=on_first,
        title_page=section.title_page,
        holds_more=any(_holds_more(furniture) for furniture in (section.headers, section.footers)),
        first_number=section.first_number,
        number_format=section.number_format,
    )


def _holds_more(furniture: HeaderFooter) -> bool:
    """Return whether every page's header or footer says more than a number, or a first page's anything."""
    every = [piece for paragraph in paragraphs_of(furniture.default or ()) for piece in paragraph.pieces]
    says_more = any(piece.field != "PAGE" and any(map(str.isalnum, piece.text)) for piece in every)
    shown_on_first = any(map(_shows_something, paragraphs_of(furniture.first or ())))
    return says_more or shown_on_first or any(map(_shows_picture, paragraphs_of(furniture.default or ())))


def _shows_something(paragraph: Paragraph) -> bool:
    return _shows_picture(paragraph) or any(piece.text.strip() or piece.field for piece in paragraph.pieces)


def _shows_picture(paragraph: Paragraph) -> bool:
    return bool(paragraph.floats) or any(piece.picture is not None for piece in paragraph.pieces)


def _page_number(place: str, blocks: tuple[Block, ...] | None) -> facts.PageNumber | None:
    """Return the first page number of a header or footer, None where it has none."""
    for paragraph in paragraphs_of(blocks or ()):
        for piece in paragraph.pieces:
            if piece.field == "PAGE":
                return _number_facts(place, paragraph, piece)
    return None


def _number_facts(place: str, paragraph: Paragraph, number: Piece) -> facts.PageNumber:
    around = "".join(piece.text for piece in paragraph.pieces if piece is not number)
    tabs = around.count("\t")
    align = paragraph.format.align
    in_paragraph = _ALIGN_BY_TABS.get(tabs, align) if tabs else align

    return facts.PageNumber(
        place=place,
        align=paragraph.format.frame_align or in_paragraph,
        size=number.style.half_points / 2,
        bold=number.style.bold,
        italic=number.style.italic,
        around=around.strip(),
        number_format=number.number_format,
    )


def header_footer_runs(document: Document) -> Iterator[facts.Run]:
    """Yield the texts of all headers and footers."""
    for section in document.sections:
        for furniture in (section.headers, section.footers):
            for paragraph in _header_footer_paragraphs(furniture):
                yield from (run_facts(piece) for piece in paragraph.pieces if piece.text.strip())


def _header_footer_paragraphs(furniture: HeaderFooter) -> Iterator[Paragraph]:
    for blocks in (furniture.default, furniture.first, furniture.even):
        yield from paragraphs_of(blocks or ())
