"""Nơi nhận and who signed: the two columns at a paper's foot."""

import re
from collections.abc import Sequence

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.pieces import Piece, split_columns
from ttdn_desktop.directive.records import IssuedBy
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper.endings import (
    authority_in,
    begins_archive,
    is_above_position,
    recipients_heading_end,
)

_NAME = re.compile(r"^(?:[A-ZĐÀ-Ỹ](?:[a-z\u00c0-\u1ef9đ]|[’'ʼ-][A-ZĐÀ-Ỹ]?)*\.?\s*){2,6}$")


class Ending(Record, frozen=True, kw_only=True):
    """The lines of Nơi nhận with the source's lines they came from, and the signer."""

    recipients: tuple[str, ...] = ()
    recipient_lines: tuple[tuple[int, ...], ...] = ()
    signer: IssuedBy = IssuedBy()
    signer_lines: tuple[int, ...] = ()


def read_ending(pieces: Sequence[Piece]) -> Ending:
    """Return recipients and signer from the lines after the text."""
    left, right = _sides(pieces)
    found: list[tuple[str, tuple[int, ...]]] = []

    for piece in left:
        _take(found, piece)

    signer = _signer([piece.text for piece in right])
    return Ending(
        recipients=tuple(_cleaned(text) for text, _ in found),
        recipient_lines=tuple(lines for _, lines in found),
        signer=signer,
        signer_lines=tuple(piece.line for piece in right),
    )


def _sides(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    cut = [piece for whole in pieces for piece in split_columns(whole)]
    start = next((at for at, piece in enumerate(cut) if recipients_heading_end(piece.text)), None)
    if start is None:
        return [], cut

    cell = cut[start].cell
    if cell is not None:
        column = [
            p for p in cut[start:] if p.cell and p.cell.table == cell.table and p.cell.column == cell.column
        ]
        if cell.table != -1:
            return column, [piece for piece in cut if piece not in column]

    return _by_look(cut, start)


def _by_look(cut: list[Piece], start: int) -> tuple[list[Piece], list[Piece]]:
    """Without columns, the dashed lines down to «Lưu» are the recipients."""
    left: list[Piece] = []
    right = cut[:start]
    done = False

    for piece in cut[start:]:
        side = piece.cell.column if piece.cell else 0
        if side or (done and not piece.mark) or (piece.text.isupper() and not piece.mark and left):
            right.append(piece)
            continue
        left.append(piece)
        done = done or begins_archive(piece.text)

    return left, right


def _take(found: list[tuple[str, tuple[int, ...]]], piece: Piece) -> None:
    text = piece.text
    head = recipients_heading_end(text)

    if head:
        text = text[head:].lstrip("-– ")
        if not text:
            return

    begins = (
        piece.mark is not None
        or head > 0
        or not found
        or begins_archive(text)
        or found[-1][0].endswith((";", "."))
    )

    if begins:
        found.append((text, (piece.line,)))
    else:
        words, lines = found[-1]
        found[-1] = (f"{words} {text}", (*lines, piece.line))


def _cleaned(recipient: str) -> str:
    """Return a line of Nơi nhận without its closing sign."""
    return recipient.strip().rstrip(";.,/ ").strip()


def _signer(lines: list[str]) -> IssuedBy:
    text = "\n".join(lines)
    titles = [line for line in lines if line.isupper() and not line.startswith("(")]
    positions = [line for line in titles if not is_above_position(line)]
    position = positions[-1] if positions else None
    names = [
        line for line in lines if not line.isupper() and _NAME.match(line) and "ký" not in fold(line).split()
    ]

    return IssuedBy(authority=authority_in(text), position=position, name=names[-1] if names else None)
