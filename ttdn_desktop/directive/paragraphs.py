"""Pieces joined again to the paragraphs they were before a page's end or a hard return cut them."""

import re
from collections.abc import Container, Iterable

from msgspec.structs import replace

from ttdn_desktop.directive.notes import RepairCode
from ttdn_desktop.directive.pieces import Piece
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper.marks import Mark

_TERMINATED = re.compile(r"[.;:!?…][\s”\"’')\]]*$")
_ISSUER = re.compile(r"(?:Ủy ban|Uỷ ban|UBND)\b")
"""«Thực hiện …,» and, on a line of its own, who issues the plan."""
_LONG = 50
"""A line this long that ends without a stop was cut; a shorter one may be a heading or a short item."""
_OUTDENT = 6.0


class Paragraph(Record, frozen=True, kw_only=True):
    """A paragraph whole; ``lines`` are the source's, ``lead`` and ``heavy`` as in a piece."""

    text: str
    lines: tuple[int, ...]
    mark: Mark | None = None
    lead: str = ""
    heavy: bool = False
    indent: float = 0.0
    in_table: bool = False
    notes: tuple[RepairCode, ...] = ()


def join_pieces(
    pieces: Iterable[Piece], *, features: bool, apart: Container[int] = ()
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of ``pieces``; a line whose index is in ``apart`` begins its own."""
    found: list[Paragraph] = []
    before: Piece | None = None

    for piece in pieces:
        if before and found and piece.line not in apart and _goes_on(found[-1], before, piece, features):
            found[-1] = _longer(found[-1], piece, before)
        else:
            found.append(_begun(piece))
        before = piece

    return tuple(found)


def _begun(piece: Piece) -> Paragraph:
    return Paragraph(
        text=piece.text,
        lines=(piece.line,),
        mark=piece.mark,
        lead=piece.lead,
        heavy=piece.heavy,
        indent=piece.indent,
        in_table=piece.cell is not None,
        notes=piece.notes,
    )


def _longer(paragraph: Paragraph, piece: Piece, before: Piece) -> Paragraph:
    sign = "- " if piece.mark else ""
    notes = paragraph.notes + tuple(note for note in piece.notes if note not in paragraph.notes)

    if not piece.soft:
        cut_by_page = piece.continues or piece.page != before.page or piece.gap or piece.page is None
        notes += ("cut_by_page" if cut_by_page else "cut_line",)

    lead = paragraph.lead
    if paragraph.heavy and not piece.heavy:
        lead = f"{paragraph.text} {piece.lead}".strip()

    return replace(
        paragraph,
        text=f"{paragraph.text} {sign}{piece.text}",
        lines=(*paragraph.lines, piece.line) if piece.line != paragraph.lines[-1] else paragraph.lines,
        lead=lead,
        heavy=paragraph.heavy and piece.heavy,
        notes=notes,
    )


def _goes_on(paragraph: Paragraph, before: Piece, piece: Piece, features: bool) -> bool:
    if (piece.cell is None) != (before.cell is None):
        return False
    if piece.cell and piece.cell != before.cell:
        return False

    text = paragraph.text
    if piece.mark:
        return _dash_of_the_sentence(text, piece)
    if piece.continues is not None:
        return piece.continues
    if _TERMINATED.search(text):
        return False
    if piece.text[:1].islower() or (text.endswith(",") and not _ISSUER.match(piece.text)):
        return True
    if text.isupper() and piece.text.isupper() and paragraph.heavy == piece.heavy:
        return paragraph.mark is not None and (piece.soft or not piece.gap)
    if piece.soft:
        return paragraph.heavy == piece.heavy
    if len(text) < _LONG or text.isupper() or (paragraph.heavy and not piece.heavy):
        return False
    return not features or piece.page != before.page or piece.indent < before.indent - _OUTDENT


def _dash_of_the_sentence(text: str, piece: Piece) -> bool:
    """«kinh tế» and, after the page's end, «- xã hội»: a dash inside a sentence, no item."""
    mark = piece.mark
    return (
        mark is not None
        and mark.label == "-"
        and mark.level is None
        and piece.text[:1].islower()
        and text[:1].isupper()
        and len(text) >= _LONG
        and text[-1].isalpha()
    )
