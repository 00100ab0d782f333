"""What a line is made of: words cut where a line may end, spaces, tabs, breaks, pictures."""

import re
from functools import lru_cache
from typing import NamedTuple

from ttdn_desktop.office.docx.model import Label, Picture, Piece, TextStyle
from ttdn_desktop.office.layout.faces import width

# A line may end after a hyphen or dash before a letter, figure or parenthesis (NOTES.md, Where lines end).
_WORDS = re.compile(r"\n|\t| +|[^ \n\t]*?[-–—](?=[\w(])|[^ \n\t]+")
"""Where a line may end: after spaces, and after a hyphen or dash before a letter, figure or ``(``
(NOTES.md, Where lines end)."""


class Atom(NamedTuple):
    """The smallest thing placed: a word or part of one, spaces, a tab, a break or a picture."""

    text: str
    style: TextStyle
    width: float
    kind: str
    may_break: bool = False
    field: str = ""
    picture: Picture | None = None
    note: str = ""
    number_format: str = ""


@lru_cache(maxsize=20_000)
def atoms_of(text: str, style: TextStyle) -> tuple[Atom, ...]:
    """Return the atoms of a stretch of text."""
    found: list[Atom] = []

    for match in _WORDS.finditer(text):
        part = match[0]
        if part in ("\n", "\t"):
            found.append(Atom(part, style, 0, part))
        elif part[0] == " ":
            found.append(Atom(part, style, width(part, style), " "))
        else:
            may_break = part[-1] in "-–—"
            found.append(Atom(part, style, width(part, style), "w", may_break))

    return tuple(found)


def piece_atoms(piece: Piece) -> tuple[Atom, ...]:
    """Return the atoms of a piece: of its text, of its field or mark as one word, or its picture."""
    if piece.picture is not None:
        wide = piece.picture.width + piece.picture.space.left + piece.picture.space.right
        return (Atom("", piece.style, wide, "w", True, "", piece.picture),)

    if piece.note:
        wide = width(piece.text, piece.style)
        return (Atom(piece.text, piece.style, wide, "w", note=piece.note),)

    if piece.field:
        return (
            Atom(
                piece.text,
                piece.style,
                width(piece.text, piece.style),
                "w",
                field=piece.field,
                number_format=piece.number_format,
            ),
        )
    return atoms_of(piece.text, piece.style)


def label_atoms(label: Label | None) -> list[Atom]:
    """Return the atoms of a paragraph's number with the tab or space behind it."""
    if label is None:
        return []
    follow = {"tab": "\t", "space": " "}.get(label.follow, "")
    return list(atoms_of(label.text + follow, label.style))
