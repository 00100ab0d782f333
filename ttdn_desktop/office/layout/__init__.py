"""Our own layout: a .docx on pages, as a PDF, without Word or LibreOffice."""

from collections.abc import Mapping
from dataclasses import dataclass

from ttdn_desktop.office.docx.model import TextStyle

__all__ = ["LaidOut", "PlacedParagraph", "break_lines", "text_width", "to_pdf"]


@dataclass(frozen=True, slots=True)
class PlacedParagraph:
    """Where a paragraph begins: 0-based page, points from the page's top, its text."""

    page: int
    top: float
    text: str


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A laid-out document.

    ``notes`` say in Vietnamese what couldn't be drawn and which fonts were replaced; ``places`` has one
    entry a paragraph that shows text, in reading order; ``sizes`` has each page's width and height in points.
    """

    pdf: bytes
    pages: int
    notes: tuple[str, ...]
    places: tuple[PlacedParagraph, ...]
    sizes: tuple[tuple[float, float], ...]


def to_pdf(docx: bytes | Mapping[str, bytes], *, title: str = "") -> LaidOut:
    """Lay a .docx, or its parts, out on pages and return it as a PDF; the same input gives the same bytes.

    Raises:
        InputError: The bytes aren't a readable .docx.
    """
    from ttdn_desktop.office.layout.document_reader import read_document
    from ttdn_desktop.office.layout.header_footer import draw_header_footer
    from ttdn_desktop.office.layout.page_borders import draw_page_borders
    from ttdn_desktop.office.layout.pagination import Paginator
    from ttdn_desktop.office.layout.pdf import write_pdf
    from ttdn_desktop.office.layout.unseen import unseen_notes

    document = read_document(docx)
    sheets = Paginator(document, narrow=True).run()
    draw_header_footer(sheets, document)
    draw_page_borders(sheets)
    places = tuple(
        PlacedParagraph(page, place.y / 20, place.text)
        for page, sheet in enumerate(sheets)
        for place in sheet.places
    )

    notes = document.notes + unseen_notes(sheets, document)
    sizes = tuple((sheet.section.width / 20, sheet.section.height / 20) for sheet in sheets)

    return LaidOut(write_pdf(sheets, title), len(sheets), notes, places, sizes)


def text_width(text: str, *, size: float, bold: bool = False, italic: bool = False) -> float:
    """Return how wide a text of ``size`` points is, in points."""
    from ttdn_desktop.office.layout import faces

    return faces.text_width(text, bold, italic, size * 20) / 20


def break_lines(
    text: str, *, width: float, size: float, bold: bool = False, italic: bool = False
) -> tuple[str, ...]:
    """Return plain text broken into lines at most ``width`` points wide, as the layout breaks it."""
    from ttdn_desktop.office.layout.lines import plain_lines

    return plain_lines(text, width * 20, TextStyle(bold=bold, italic=italic, half_points=round(size * 2)))
