"""Where a plan's head, preamble, body, end and annexes lie, by the fixed lines of official paper."""

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.pieces import Piece
from ttdn_desktop.directive.roles import Role
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper.endings import begins_annex, begins_recipients, begins_signature, ends_text
from ttdn_desktop.official_paper.kinds import other_title, plan_title

# «Căn cứ …», «Thực hiện Kế hoạch số …»: how the lines between title and body begin
_PREAMBLE = re.compile(r"(?:Căn cứ|Xét|Để |Nhằm |Theo |Thực hiện|Triển khai|Tiếp tục)\b")
# «… ban hành Kế hoạch thông tin đối ngoại năm 2019 như sau:»
_LEADS_TO_BODY = re.compile(r"(?:ban hành|xây dựng)\b.*\bnhư sau\s*:?$|:$", re.IGNORECASE)
_SIGNATURE_LINES, _SIGNATURE_LENGTH = 10, 70
"""Judgements: authority, position, blank lines left by a converter and name are fewer than ten lines, and the
longest authority («TM. ỦY BAN NHÂN DÂN THÀNH PHỐ …») is shorter; text above a signature is longer."""

_TITLE_LINES, _TITLE_LENGTH = 8, 160
"""Judgements: titles of the sample plans have at most 3 lines, of at most 102 characters. A plan whose
opening sentence isn't recognised would give all of it to the title otherwise."""

_BARE_HEADING_LENGTH = 150
"""A judgement, narrower than in the outline: here a bold first paragraph of the body would be lost to it."""

_LINES_BEFORE_KIND = 40
"""A judgement: mastheads of the sample plans have at most 8 lines; further down «BÁO CÁO» is part
of a text."""

_REGION_OF: dict[Role, str] = {
    "masthead": "masthead", "kind": "masthead", "title": "title", "base": "preamble",
    "opening": "preamble", "section": "body", "assignment": "body", "item": "body", "duty": "body",
    "closing": "body", "recipient": "ending", "signature": "ending", "annex": "annex",
    "nothing": "nothing",
}  # fmt: skip


class Regions(Record, frozen=True, kw_only=True):
    """The document's parts, each in reading order; ``kind`` is the heading word, upper case."""

    kind: str = ""
    kind_line: int = -1
    masthead: tuple[Piece, ...] = ()
    title: tuple[Piece, ...] = ()
    preamble: tuple[Piece, ...] = ()
    body: tuple[Piece, ...] = ()
    ending: tuple[Piece, ...] = ()
    annex: tuple[Piece, ...] = ()


def other_document_kind(pieces: Sequence[Piece]) -> str:
    """Return the heading of another kind of paper (``BÁO CÁO``), empty where there is none."""
    for piece in pieces[:_LINES_BEFORE_KIND]:
        if title := other_title(piece.text):
            return title
    return ""


def find_regions(pieces: Sequence[Piece], marks: Mapping[int, Role]) -> Regions:
    """Return the regions of ``pieces``; ``kind`` is empty where no plan's heading is found."""
    start = next(
        (index for index, piece in enumerate(pieces) if plan_title(piece.text) and not piece.mark), None
    )
    if start is None:
        return Regions()

    kind = plan_title(pieces[start].text)
    end = _ending_start(pieces, start + 1)
    title_end = _title_end(pieces, start + 1, end)
    body = _body_start(pieces, title_end, end)
    title = list(pieces[start + 1 : title_end])
    rest = pieces[start].text.strip(" :.")[len(kind) :].strip()

    if rest and pieces[start].text.startswith(f"{kind} "):
        title.insert(0, replace(pieces[start], text=rest))

    annex = _annex_start(pieces, end)
    found = Regions(
        kind=kind,
        kind_line=pieces[start].line,
        masthead=tuple(pieces[:start]),
        title=tuple(title),
        preamble=tuple(pieces[title_end:body]),
        body=tuple(pieces[body:end]),
        ending=tuple(pieces[end:annex]),
        annex=tuple(pieces[annex:]),
    )

    return _apply_marks(_with_early_annex(found), marks)


def _ending_start(pieces: Sequence[Piece], start: int) -> int:
    """Return where the foot begins: at «Nơi nhận», else at the signature below «./.», else below «./.»."""
    after = range(start, len(pieces))
    recipients = next((index for index in after if begins_recipients(pieces[index].text)), None)
    if recipients is not None:
        return _with_signature_before(pieces, recipients, start)

    last = next((index for index in after if ends_text(pieces[index].text)), None)
    signed = [index for index in after if begins_signature(pieces[index].text)]
    if signed and (last is None or signed[0] > last):
        return signed[0]
    return len(pieces) if last is None else last + 1


def _with_signature_before(pieces: Sequence[Piece], recipients: int, start: int) -> int:
    """Return where the foot begins: the signature may come before the recipients, beside or above them.

    Beside them in a table whose signature column is read first; above them in a .txt.
    """
    cell = pieces[recipients].cell
    first = recipients

    while first > start and cell and (before := pieces[first - 1].cell) and before.table == cell.table:
        first -= 1

    for index in range(first - 1, max(start, first - _SIGNATURE_LINES) - 1, -1):
        piece = pieces[index]
        if piece.mark or len(piece.text) > _SIGNATURE_LENGTH or ends_text(piece.text):
            break
        if begins_signature(piece.text) and piece.text.isupper():
            first = index

    return first


def _title_end(pieces: Sequence[Piece], start: int, end: int) -> int:
    """Return where the title ends: it is the line after the kind, and further ones that look like it."""
    index = start

    while index < end and index - start < _TITLE_LINES:
        piece = pieces[index]
        if piece.mark and piece.mark.kind != "dash":
            break
        title = pieces[start:index]
        if title and not _continues_title(title, piece):
            break
        index += 1

    return index


def _continues_title(title: Sequence[Piece], piece: Piece) -> bool:
    """Return whether ``piece`` goes on with ``title``: by its words, then by how both are set."""
    text, first = piece.text, title[0]
    if text.startswith("(") and text.endswith(")"):
        return True
    if piece.mark or _PREAMBLE.match(text) or _LEADS_TO_BODY.search(text) or len(text) > _TITLE_LENGTH:
        return False

    # «Ủy ban nhân dân huyện … ban hành» opens the text, though it ends without a mark
    if text.endswith((".", ";", ":")) or fold(text).startswith(("uy ban nhan dan", "ubnd")):
        return False

    looks_alike = (
        (piece.centered and first.centered) or (piece.is_bold and first.is_bold) or piece.after_line_break
    )
    title_text = " ".join(line.text for line in title)
    unfinished = not re.search(r"năm \d{4}", title_text) and not text.isupper()  # titles end with the year
    return looks_alike or text[:1].islower() or (unfinished and not piece.is_bold) or text.startswith("năm ")


def _body_start(pieces: Sequence[Piece], start: int, end: int) -> int:
    """Return where the first heading stands, ``end`` where there is none."""
    for index in range(start, end):
        piece = pieces[index]
        if piece.text.startswith("Căn cứ"):
            continue
        if piece.mark and piece.mark.kind in ("part", "roman", "arabic"):
            return index
        if piece.cell is None and is_bare_heading(piece):
            return index

    return end


def is_bare_heading(piece: Piece) -> bool:
    """Return whether a line without a number is a heading by its case or weight."""
    text = piece.text
    if (
        piece.mark
        or len(text) > _BARE_HEADING_LENGTH
        or text.endswith((".", ";", ",", "”"))
        or len(text.split()) < 2
    ):
        return False
    return text.isupper() or piece.is_bold


def _annex_start(pieces: Sequence[Piece], end: int) -> int:
    """Return where an annex begins below the foot: at its heading, or at a table that isn't the foot's own.

    The foot's table is the one with «Nơi nhận», else the first; -1 stands for columns that were typed.
    """
    cells = [(piece.cell, piece.text) for piece in pieces[end:] if piece.cell]
    first = cells[0][0].table if cells else None
    foot_table = next((cell.table for cell, text in cells if begins_recipients(text)), first)

    for index in range(end, len(pieces)):
        cell = pieces[index].cell
        if index > end and begins_annex(pieces[index].text):
            return index
        if index > end + 1 and cell and foot_table is not None and cell.table not in (foot_table, -1):
            return index

    return len(pieces)


def _with_early_annex(found: Regions) -> Regions:
    """Return ``found`` with an annex that stands before the signature cut out of the body."""
    for index, piece in enumerate(found.body):
        if index and not piece.mark and piece.text.isupper() and begins_annex(piece.text):
            return replace(found, body=found.body[:index], annex=(*found.body[index:], *found.annex))
    return found


def _apply_marks(found: Regions, marks: Mapping[int, Role]) -> Regions:
    """Return ``found`` with each line that the clerk gave a role in the region of that role."""
    if not marks:
        return found

    names = ("masthead", "title", "preamble", "body", "ending", "annex")
    sorted_out: dict[str, list[Piece]] = {name: [] for name in (*names, "nothing")}

    for name in names:
        for piece in getattr(found, name):
            role = marks.get(piece.line)
            sorted_out[_REGION_OF.get(role, name) if role else name].append(piece)

    lists = {name: tuple(sorted(sorted_out[name], key=lambda piece: piece.line)) for name in names}
    return replace(found, **lists)
