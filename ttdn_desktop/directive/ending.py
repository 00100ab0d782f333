"""Nơi nhận and who signed: the two columns at a paper's foot."""

import re
from collections.abc import Sequence

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.lines import Cell
from ttdn_desktop.directive.pieces import Piece, split_columns
from ttdn_desktop.directive.records import IssuedBy
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper.endings import (
    authority_in,
    begins_archive,
    is_above_position,
    recipients_heading_end,
)

# a person's name, two to six words, initials too: «Nguyễn Văn A», «H'Yim Kđoh»; not «KT. CHỦ TỊCH»
_NAME = re.compile(r"^(?:[A-ZĐÀ-Ỹ](?:[a-z\u00c0-\u1ef9đ]|[’'ʼ-][A-ZĐÀ-Ỹ]?)*\.?\s*){2,6}$")
_RANK = re.compile(r"(?:Thiếu|Trung|Thượng|Đại) (?:úy|uý|tá|tướng) |(?:Thạc|Tiến|Bác|Kỹ) [sS][ĩỹ] ")
"""A rank or degree of two words before the name, which the paper prints against the rule."""

_SIGNED = re.compile(r"\bda ky\b")
"""«(Đã ký)», «ĐÃ KÝ» or «Đã Ký» stands between position and name and is neither."""


class Ending(Record, frozen=True, kw_only=True):
    """The lines of Nơi nhận with the source's lines they came from, and the signer."""

    recipients: tuple[str, ...] = ()
    recipient_lines: tuple[tuple[int, ...], ...] = ()
    signer: IssuedBy = IssuedBy()
    signer_lines: tuple[int, ...] = ()


def read_ending(pieces: Sequence[Piece]) -> Ending:
    """Return recipients and signer from the lines after the text."""
    left, right = _columns(pieces)
    found: list[tuple[str, tuple[int, ...]]] = []

    for piece in left:
        _add_recipient(found, piece)

    signer = _signer([piece.text for piece in right])
    return Ending(
        recipients=tuple(_without_end_mark(text) for text, _ in found),
        recipient_lines=tuple(lines for _, lines in found),
        signer=signer,
        signer_lines=tuple(piece.line for piece in right),
    )


def _columns(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Return the column of Nơi nhận, and the rest: by the table's cells, else by how the lines look."""
    split = [piece for whole in pieces for piece in split_columns(whole)]
    start = next((index for index, piece in enumerate(split) if recipients_heading_end(piece.text)), None)
    if start is None:
        return [], split

    cell = split[start].cell
    if cell is None or cell.table == -1:  # no table, or columns that were typed line by line
        return _columns_by_text(split, start)

    page = split[start].page
    left = [
        piece for piece in split[start:] if _is_below(piece, cell) or _is_over_the_page(piece, cell, page)
    ]
    return left, [piece for piece in split if piece not in left]


def _is_below(piece: Piece, first: Cell) -> bool:
    cell = piece.cell
    return cell is not None and (cell.table, cell.column) == (first.table, first.column)


def _is_over_the_page(piece: Piece, first: Cell, page: int | None) -> bool:
    """Return whether a recipient stands on the next page: there the columns are found anew, or none."""
    if page is None or piece.page is None or piece.page <= page:
        return False
    return piece.mark is not None if piece.cell is None else piece.cell.column == first.column


def _columns_by_text(pieces: list[Piece], start: int) -> tuple[list[Piece], list[Piece]]:
    """Return the lines from ``start`` down to «- Lưu: …», without those of the signature among them."""
    left: list[Piece] = []
    right = pieces[:start]
    has_archive = False

    for piece in pieces[start:]:
        in_right_cell = piece.cell is not None and piece.cell.column > 0
        is_title = piece.text.isupper() and not piece.mark and left  # «TM. ỦY BAN NHÂN DÂN»
        if in_right_cell or is_title or (has_archive and not piece.mark):
            right.append(piece)
            continue

        left.append(piece)
        has_archive = has_archive or begins_archive(piece.text)

    return left, right


def _add_recipient(found: list[tuple[str, tuple[int, ...]]], piece: Piece) -> None:
    """Add a line of Nơi nhận, or its words to the line that it goes on with."""
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


def _without_end_mark(recipient: str) -> str:
    """Return a line of Nơi nhận without the mark at its end."""
    return recipient.strip().rstrip(";.,/ ").strip()


def _signer(lines: list[str]) -> IssuedBy:
    text = "\n".join(lines)
    written = [line for line in lines if not _SIGNED.search(fold(line))]
    titles = [line for line in written if line.isupper() and not line.startswith("(")]
    positions = [line for line in titles if not is_above_position(line)]
    position = positions[-1] if positions else None
    names = [line for line in written if not line.isupper() and _NAME.match(_RANK.sub("", line))]

    return IssuedBy(authority=authority_in(text), position=position, name=names[-1] if names else None)
