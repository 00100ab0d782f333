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

_PREAMBLE = re.compile(r"(?:Căn cứ|Xét|Để |Nhằm |Theo |Thực hiện|Triển khai|Tiếp tục)\b")
_DECREES = re.compile(r"(?:ban hành|xây dựng)\b.*\bnhư sau\s*:?$|:$", re.IGNORECASE)
_SIGNATURE, _SHORT = 10, 70
"""A signature has at most so many lines, each at most so long."""
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
    for piece in pieces[:40]:
        if title := other_title(piece.text):
            return title
    return ""


def find_regions(pieces: Sequence[Piece], marks: Mapping[int, Role]) -> Regions:
    """Return the regions of ``pieces``; ``kind`` is empty where no plan's heading is found."""
    start = next((at for at, piece in enumerate(pieces) if plan_title(piece.text) and not piece.mark), None)
    if start is None:
        return Regions()

    kind = plan_title(pieces[start].text)
    end = _ending_at(pieces, start + 1)
    title_end = _title_end(pieces, start + 1, end)
    body = _body_at(pieces, title_end, end)
    title = list(pieces[start + 1 : title_end])
    rest = pieces[start].text.strip(" :.")[len(kind) :].strip()

    if rest and pieces[start].text.startswith(f"{kind} "):
        title.insert(0, replace(pieces[start], text=rest))

    annex = _annex_at(pieces, end)
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

    return _as_marked(_annexes_apart(found), marks)


def _ending_at(pieces: Sequence[Piece], start: int) -> int:
    after = range(start, len(pieces))
    recipients = next((at for at in after if begins_recipients(pieces[at].text)), None)
    if recipients is not None:
        return _with_signature_before(pieces, recipients, start)

    last = next((at for at in after if ends_text(pieces[at].text)), None)
    signed = [at for at in after if begins_signature(pieces[at].text)]
    if signed and (last is None or signed[0] > last):
        return signed[0]
    return len(pieces) if last is None else last + 1


def _with_signature_before(pieces: Sequence[Piece], recipients: int, start: int) -> int:
    """The signature may come before the recipients: beside them in a table, or above them."""
    cell = pieces[recipients].cell
    first = recipients

    while first > start and cell and (before := pieces[first - 1].cell) and before.table == cell.table:
        first -= 1

    for at in range(first - 1, max(start, first - _SIGNATURE) - 1, -1):
        piece = pieces[at]
        if piece.mark or len(piece.text) > _SHORT or ends_text(piece.text):
            break
        if begins_signature(piece.text) and piece.text.isupper():
            first = at

    return first


def _title_end(pieces: Sequence[Piece], start: int, end: int) -> int:
    """The first line after the kind is the title; further ones while they look like it."""
    at = start

    while at < end and at - start < 8:
        piece = pieces[at]
        if piece.mark and piece.mark.kind != "dash":
            break
        if at > start and not _more_title(pieces[start], piece, " ".join(p.text for p in pieces[start:at])):
            break
        at += 1

    return at


def _more_title(first: Piece, piece: Piece, so_far: str) -> bool:
    text = piece.text
    if piece.mark or _PREAMBLE.match(text) or _DECREES.search(text) or len(text) > 160:
        return text.startswith("(") and text.endswith(")")
    if text.startswith("(") and text.endswith(")"):
        return True
    if text.endswith((".", ";", ":")) or fold(text).startswith(("uy ban nhan dan", "ubnd")):
        return False

    same = (piece.centered and first.centered) or (piece.heavy and first.heavy) or piece.soft
    unfinished = not re.search(r"năm \d{4}", so_far) and not text.isupper()
    return same or text[:1].islower() or (unfinished and not piece.heavy) or text.startswith("năm ")


def _body_at(pieces: Sequence[Piece], start: int, end: int) -> int:
    for at in range(start, end):
        piece = pieces[at]
        if piece.text.startswith("Căn cứ"):
            continue
        if piece.mark and piece.mark.kind in ("part", "roman", "arabic"):
            return at
        if not piece.mark and piece.cell is None and is_bare_heading(piece):
            return at

    return end


def is_bare_heading(piece: Piece) -> bool:
    """Return whether a line without a number is a heading by its case or weight."""
    text = piece.text
    if piece.mark or len(text) > 150 or text.endswith((".", ";", ",", "”")) or len(text.split()) < 2:
        return False
    return text.isupper() or piece.heavy


def _annex_at(pieces: Sequence[Piece], end: int) -> int:
    tables = [piece.cell.table for piece in pieces[end:] if piece.cell]
    recipients = next((p.cell.table for p in pieces[end:] if p.cell and begins_recipients(p.text)), None)
    signed = recipients if recipients is not None else (tables[0] if tables else None)

    for at in range(end, len(pieces)):
        cell = pieces[at].cell
        if at > end and begins_annex(pieces[at].text):
            return at
        if at > end + 1 and cell and signed is not None and cell.table not in (signed, -1):
            return at

    return len(pieces)


def _annexes_apart(found: Regions) -> Regions:
    """An annex that stands before the signature is cut out of the body."""
    for at, piece in enumerate(found.body):
        if at and not piece.mark and piece.text.isupper() and begins_annex(piece.text):
            return replace(found, body=found.body[:at], annex=(*found.body[at:], *found.annex))
    return found


def _as_marked(found: Regions, marks: Mapping[int, Role]) -> Regions:
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
