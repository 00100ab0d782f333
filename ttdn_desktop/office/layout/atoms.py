"""What a line is made of: words cut where a line may end, spaces, tabs, breaks, pictures."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ttdn_desktop.office.docx.model import Label, Picture, Piece, TextStyle
from ttdn_desktop.office.layout.faces import width

SOFT_HYPHEN = "\u00ad"
"""Ends a line as a hyphen, else isn't drawn; in fonts of the Vietnamese standard TCVN 3 it is a letter."""

_WORDS = re.compile(
    r"\n|\t| +|—(?=[\w(])|[^ \n\t—]*?[-–…!?|\\\u2010\u2012\u00ad\u200b](?=[\w(])|—?[^ \n\t—]+|—"
)
"""Where a line may end: after spaces, after these signs before a letter, figure or ``(``, and before a long
dash too (NOTES.md, Where lines end; ``fitting.may_end``)."""

_ENDING = re.compile(r"[-–—…!?|\\\u2010\u2012\u00ad\u200b]")
_PLAIN_WORDS = re.compile(r"\n|\t| +|[^ \n\t]+")
"""The same for text without such a sign, twice as quick."""

_MOST_WORDS = 5_000
"""Of one style; Vietnamese has some 7,000 syllables, a paper a few hundred words."""


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
    stands_alone: bool = False
    """Whether it is drawn by itself: a field, the mark of a note, a picture."""


class _Atoms(dict[str, Atom]):
    """The atoms of one style by their text: the words of a paper are few and come again and again."""

    def __init__(self, style: TextStyle) -> None:
        super().__init__()
        self._style = style

    def __missing__(self, part: str) -> Atom:
        if len(self) >= _MOST_WORDS:
            self.clear()
        made = self[part] = _atom(part, self._style)
        return made


@lru_cache(maxsize=100)
def _atoms_in(style: TextStyle) -> _Atoms:
    return _Atoms(style)


def _atom(part: str, style: TextStyle) -> Atom:
    if part in ("\n", "\t"):
        return Atom(part, style, 0, part)
    if part[0] == " ":
        return Atom(part, style, width(part, style), " ")
    return Atom(part, style, width(part, style), "w", _may_end_with(part[-1], style))


def _may_end_with(sign: str, style: TextStyle) -> bool:
    """Say whether a line may end behind a word with this last sign."""
    return _ENDING.match(sign) is not None and (sign != SOFT_HYPHEN or not width(sign, style))


def atoms_of(text: str, style: TextStyle) -> list[Atom]:
    """Return the atoms of a stretch of text."""
    known = _atoms_in(style)
    words = _WORDS if _ENDING.search(text) else _PLAIN_WORDS
    return [known[part] for part in words.findall(text)]


def piece_atoms(piece: Piece) -> Sequence[Atom]:
    """Return the atoms of a piece: of its text, of its field or mark as one word, or its picture."""
    if piece.picture is not None:
        wide = piece.picture.width + piece.picture.space.left + piece.picture.space.right
        return (Atom("", piece.style, wide, "w", True, "", piece.picture, stands_alone=True),)

    if piece.note:
        wide = width(piece.text, piece.style)
        return (Atom(piece.text, piece.style, wide, "w", note=piece.note, stands_alone=True),)

    if piece.field:
        return (
            Atom(
                piece.text,
                piece.style,
                width(piece.text, piece.style),
                "w",
                field=piece.field,
                number_format=piece.number_format,
                stands_alone=True,
            ),
        )
    return atoms_of(piece.text, piece.style)


def label_atoms(label: Label | None) -> list[Atom]:
    """Return the atoms of a paragraph's number with the tab or space behind it."""
    if label is None:
        return []
    follow = {"tab": "\t", "space": " "}.get(label.follow, "")
    return atoms_of(label.text + follow, label.style)


def with_hyphen(atoms: list[Atom]) -> list[Atom]:
    """Return a line's atoms, a soft hyphen that ends it drawn."""
    if not (atoms and atoms[-1].may_break and atoms[-1].text.endswith(SOFT_HYPHEN)):
        return atoms
    last = atoms[-1]
    shown = last.text[:-1] + "-"
    return [*atoms[:-1], last._replace(text=shown, width=width(shown, last.style))]
