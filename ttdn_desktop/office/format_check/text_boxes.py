"""Text boxes that hold texts of the head or of the closing block, as some offices set them.

What else stands in a box (an organization chart, a stamp of incoming papers, a remark) is no element of a
paper, so the format check leaves it out.
"""

from collections.abc import Iterable, Iterator

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.office.docx.model import Block, Paragraph, Part
from ttdn_desktop.official_paper import heads
from ttdn_desktop.official_paper.endings import ends_text, is_recipients_heading, signed_for
from ttdn_desktop.official_paper.kinds import copy_named

_NOTED_AT_ARRIVAL = frozenset({"den", "cong van den", "van ban den"})
"""The stamp of incoming papers has a number and a day too, but not this paper's."""


def text_of(paragraph: Paragraph) -> str:
    """Return the words of a paragraph."""
    return "".join(piece.text for piece in paragraph.pieces if not (piece.field or piece.note))


def boxes_of(paragraph: Paragraph) -> Iterator[tuple[Block, ...]]:
    """Yield what stands in each text box that is anchored to a paragraph or stands in its line."""
    for one in paragraph.floats:
        yield from _texts(one.parts)
    for piece in paragraph.pieces:
        if piece.picture is not None:
            yield from _texts(piece.picture.parts)


def _texts(parts: tuple[Part, ...]) -> Iterator[tuple[Block, ...]]:
    for part in parts:
        if part.blocks:
            yield part.blocks


def holds_elements(lines: Iterable[str], *, after_text: bool) -> bool:
    """Return whether the lines of a box are of a head; behind the text also of a closing block or a copy."""
    texts = [line for line in lines if line.strip()]
    words = [fold(" ".join(text.split())) for text in texts]
    if not words or not _NOTED_AT_ARRIVAL.isdisjoint(words):
        return False

    is_head = any(heads.is_title_or_motto_in_full(line) or heads.is_number_line(line) for line in words)
    is_name = texts[0].isupper() and heads.begins_organ(words[0])
    return is_head or is_name or (after_text and _is_behind_text(words[0]))


def _is_behind_text(first: str) -> bool:
    return is_recipients_heading(first) or signed_for(first) is not None or copy_named(first) is not None


def ends_paper(text: str) -> bool:
    """Return whether a paragraph's text ends a paper's, or the closing block begins with it."""
    return ends_text(text) or is_recipients_heading(fold(" ".join(text.partition("\n")[0].split())))
