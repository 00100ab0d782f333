"""Which lines a plan's title takes, from the kind's own line on."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.pieces import Piece

# «Căn cứ …», «Thực hiện Kế hoạch số …»: how the lines between title and body begin
PREAMBLE = re.compile(r"(?:Căn cứ|Xét|Để |Nhằm |Theo |Thực hiện|Triển khai|Tiếp tục)\b")
# «(Kèm theo Quyết định số …)»: what the plan hangs on, below its title
_ATTACHED = re.compile(r"\(|(?:Ban hành\s+)?[Kk]èm theo\b")
# «… ban hành Kế hoạch thông tin đối ngoại năm 2019 như sau:»
_LEADS_TO_BODY = re.compile(r"(?:ban hành|xây dựng)\b.*\bnhư sau\s*:?$|:$", re.IGNORECASE)
_OF_THE_KIND = re.compile(r"LIÊN (?:TỊCH|NGÀNH)|PHỐI HỢP|HÀNH ĐỘNG|TỔNG THỂ|CHI TIẾT")
"""Alone behind the kind, no title: «KẾ HOẠCH LIÊN TỊCH», «KẾ HOẠCH HÀNH ĐỘNG»."""

_NUMBER_LINE = re.compile(r"Số\s*:?\s*[\d./…_ ]*\s*/?\s*[A-ZĐ]", re.IGNORECASE)
_SMALL_KIND = re.compile(r"Kế hoạch(?=\s+\S)")

_TITLE_LINES, _TITLE_LENGTH = 8, 160
"""Judgements: titles of the sample plans have at most 3 lines, of at most 102 characters. A plan whose
opening sentence isn't recognised would give all of it to the title otherwise."""

LINES_BEFORE_KIND = 40
"""A judgement: mastheads of the sample plans have at most 8 lines; further down «BÁO CÁO» is part
of a text."""


def with_kind_in_capitals(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return the lines with «Kế hoạch bảo vệ đê năm 2024» below a masthead as «KẾ HOẠCH bảo vệ …»."""
    numbered = next((index for index, piece in enumerate(pieces) if _NUMBER_LINE.match(piece.text)), None)
    if numbered is None:
        return pieces

    for index in range(numbered + 1, min(numbered + LINES_BEFORE_KIND, len(pieces))):
        piece = pieces[index]
        found = _SMALL_KIND.match(piece.text)
        is_title = (
            not piece.mark and len(piece.text) <= _TITLE_LENGTH and not piece.text.endswith((".", ":", ";"))
        )
        if found and is_title:
            capitals = replace(piece, text=f"{found[0].upper()}{piece.text[found.end() :]}")
            return (*pieces[:index], capitals, *pieces[index + 1 :])

    return pieces


def behind_kind(text: str, kind: str) -> str:
    """Return what of the title stands on the kind's own line: «KẾ HOẠCH BẢO VỆ ĐÊ NĂM 2024»."""
    words = text.strip(" :.")
    if not words.startswith(f"{kind} "):
        return ""
    rest = words[len(kind) :].strip()
    return "" if _OF_THE_KIND.fullmatch(rest) else rest


def title_end(pieces: Sequence[Piece], kind: int, end: int, word: str) -> int:
    """Return where the title ends: it is the line after the kind, and further ones that look like it.

    ``kind`` is the piece of the kind's ``word``, which may hold the title's beginning.
    """
    index = kind + 1
    behind = behind_kind(pieces[kind].text, word)
    begun = [replace(pieces[kind], text=behind)] if behind else []

    while index < end and index - kind <= _TITLE_LINES:
        piece = pieces[index]
        if piece.mark and piece.mark.kind != "dash":
            break
        title = [*begun, *pieces[kind + 1 : index]]
        if title and not _continues_title(title, piece):
            break
        index += 1

    return index


def _continues_title(title: Sequence[Piece], piece: Piece) -> bool:
    """Return whether ``piece`` goes on with ``title``: by its words, then by how both are set."""
    text, first = piece.text, title[0]
    if _ATTACHED.match(text) or _is_open(title):
        return True
    if piece.mark or PREAMBLE.match(text) or _LEADS_TO_BODY.search(text) or len(text) > _TITLE_LENGTH:
        return False

    # «Ủy ban nhân dân huyện … ban hành» opens the text, though it ends without a mark
    if text.endswith((".", ";", ":")) or fold(text).startswith(("uy ban nhan dan", "ubnd")):
        return False

    looks_alike = (
        (piece.centered and first.centered) or (piece.is_bold and first.is_bold) or piece.after_line_break
    )
    title_text = " ".join(line.text for line in title)
    unfinished = not re.search(r"năm \d{4}", title_text, re.IGNORECASE)  # titles end with the year
    if text.isupper():
        return looks_alike or (title[-1].text.isupper() and unfinished and not piece.after_blank_line)
    return looks_alike or text[:1].islower() or (unfinished and not piece.is_bold) or text.startswith("năm ")


def _is_open(title: Sequence[Piece]) -> bool:
    """Return whether the title's last lines opened a bracket that isn't closed yet."""
    text = " ".join(line.text for line in title)
    return "(" in text and text.count("(") > text.count(")")


def without_attached(lines: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Return the title's lines, and those in brackets below it, which may take several."""
    title: list[Piece] = []
    attached: list[Piece] = []
    depth = 0

    for piece in lines:
        begins = depth > 0 or _ATTACHED.match(piece.text) is not None
        (attached if begins else title).append(piece)
        depth = max(0, depth + piece.text.count("(") - piece.text.count(")")) if begins else 0

    return title, attached
