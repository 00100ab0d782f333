"""An official letter that gives work: it has no kind on paper, its subject is «V/v …» below the number."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.pieces import Piece, split_columns
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper import heads
from ttdn_desktop.official_paper.addressees import begins_addressees

_LINES_OF_HEAD = 40
"""As for a plan's kind: further down «Kính gửi» is part of a text."""

_ABOUT = re.compile(r"(?:V\s*/\s*v|Về việc)\s*:?\s*", re.IGNORECASE)
_LONGEST_ADDRESSEE = 120
"""Characters; a judgement: longer than «Ủy ban nhân dân các xã, phường …», shorter than a first sentence."""


class Letter(Record, frozen=True, kw_only=True):
    """The parts of a letter above its text, and where the text begins."""

    masthead: tuple[Piece, ...]
    title: tuple[Piece, ...]
    addressees: tuple[Piece, ...]
    text_start: int


def letter_of(pieces: Sequence[Piece]) -> Letter | None:
    """Return the letter that ``pieces`` are, None where «V/v» or «Kính gửi» is missing from the head."""
    to = next(
        (at for at, piece in enumerate(pieces[:_LINES_OF_HEAD]) if begins_addressees(fold(piece.text))), None
    )
    if to is None:
        return None

    head = [part for piece in pieces[:to] for part in split_columns(piece)]
    about = next((at for at, piece in enumerate(head) if heads.begins_about(fold(piece.text))), None)
    if about is None:
        return None

    title = _subject_lines(head, about)
    start = _text_start(pieces, to + 1)
    return Letter(
        masthead=tuple(piece for piece in head if piece not in title),
        title=(replace(title[0], text=_ABOUT.sub("", title[0].text, count=1)), *title[1:]),
        addressees=tuple(pieces[to:start]),
        text_start=start,
    )


def _subject_lines(head: Sequence[Piece], about: int) -> list[Piece]:
    """Return the subject's lines: on from «V/v» in its column, down to what belongs to the head."""
    first = head[about]
    found = [first]

    for piece in head[about + 1 :]:
        same_column = _column(piece) == _column(first)
        if not same_column and first.cell is not None:
            continue
        folded = fold(piece.whole)
        if not same_column or heads.belongs_to_head(folded):
            break
        found.append(piece)

    return found


def _column(piece: Piece) -> int:
    return piece.cell.column if piece.cell else 0


def _text_start(pieces: Sequence[Piece], start: int) -> int:
    """Return where the text begins behind the addressees: lines with a dash, or short and not ended."""
    for at in range(start, len(pieces)):
        piece = pieces[at]
        is_addressee = (piece.mark is not None and piece.mark.kind == "dash") or (
            len(piece.text) <= _LONGEST_ADDRESSEE and piece.text.endswith((";", ","))
        )
        if not is_addressee:
            return at
    return len(pieces)
