"""Where a plan's head, preamble, body, end and annexes lie, by the fixed lines of official paper."""

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.letters import letter_of
from ttdn_desktop.directive.pieces import Piece
from ttdn_desktop.directive.roles import Role
from ttdn_desktop.directive.titles import (
    LINES_BEFORE_KIND,
    PREAMBLE,
    behind_kind,
    title_end,
    with_kind_in_capitals,
    without_attached,
)
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper import heads
from ttdn_desktop.official_paper.endings import (
    begins_annex,
    begins_archive,
    begins_recipients,
    begins_signature,
    ends_text,
)
from ttdn_desktop.official_paper.kinds import (
    LETTER,
    goes_on_below,
    is_decision_title,
    other_title,
    plan_title,
    report_title,
)

_ARTICLE = re.compile(r"Điều\s+\d+\s*[.:]")
"""Begins the articles of a decision."""

_DECIDES = re.compile(r"QUYẾT\s+(?:ĐỊNH|NGHỊ)\s*:?|(?:NAY\s+)?QUYẾT\s+ĐỊNH\s*:")
_ORGAN_LINE = r"(?:uy ban nhan dan|ubnd|tinh|thanh pho|huyen|quan|thi xa|so|ban chi dao)\b"
_SIGNATURE_LINES, _SIGNATURE_LENGTH = 10, 70
"""Judgements: authority, position, blank lines left by a converter and name are fewer than ten lines, and the
longest authority («TM. ỦY BAN NHÂN DÂN THÀNH PHỐ …») is shorter; text above a signature is longer."""

_FOOT_LINES = 40
"""A judgement: recipients and signature of the sample plans have at most 15 lines."""

_BARE_HEADING_LENGTH = 150
"""A judgement, narrower than in the outline: here a bold first paragraph of the body would be lost to it."""

_REGION_OF: dict[Role, str] = {
    "masthead": "masthead", "kind": "masthead", "title": "title", "base": "preamble",
    "opening": "preamble", "section": "body", "assignment": "body", "item": "body", "duty": "body",
    "closing": "body", "recipient": "ending", "signature": "ending", "annex": "annex",
    "nothing": "nothing",
}  # fmt: skip


class Regions(Record, frozen=True, kw_only=True):
    """The document's parts, each in reading order; ``kind`` is the heading word, upper case.

    ``attached`` is what stands in brackets below the title. Where a decision has the plan attached,
    masthead, preamble and ending are the decision's, ``articles`` its title and articles.
    """

    kind: str = ""
    kind_line: int = -1
    masthead: tuple[Piece, ...] = ()
    title: tuple[Piece, ...] = ()
    attached: tuple[Piece, ...] = ()
    articles: tuple[Piece, ...] = ()
    preamble: tuple[Piece, ...] = ()
    body: tuple[Piece, ...] = ()
    ending: tuple[Piece, ...] = ()
    annex: tuple[Piece, ...] = ()


def other_document_kind(pieces: Sequence[Piece]) -> str:
    """Return the heading of another kind of paper (``BÁO CÁO``), empty where there is none."""
    for piece in pieces[:LINES_BEFORE_KIND]:
        if title := other_title(piece.text):
            return title
    return ""


def find_report_regions(pieces: Sequence[Piece]) -> Regions:
    """Return the regions of a report; ``kind`` is empty where no report's heading is found."""
    found = (index for index, piece in enumerate(pieces[:LINES_BEFORE_KIND]) if report_title(piece.text))
    start = next(found, None)
    if start is None:
        return Regions()
    return _with_early_annex(_titled(pieces, start, report_title(pieces[start].text)))


def find_regions(pieces: Sequence[Piece], marks: Mapping[int, Role]) -> Regions:
    """Return the regions of ``pieces``; ``kind`` is empty where no plan's heading is found."""
    decision = _decision(pieces)
    start = _plan_start(pieces, len(decision.articles) and decision.articles[-1].line + 1)
    if start is None and (letter := _letter(pieces)).kind:
        return _apply_marks(letter, marks)
    if start is None:
        pieces = with_kind_in_capitals(pieces)
        start = _plan_start(pieces, 0)
    if start is None:
        return _apply_marks(Regions(), marks)

    found = _titled(pieces, start, plan_title(pieces[start].text))
    if decision.articles:
        found = _under_decision(found, decision)
    return _apply_marks(_with_early_annex(found), marks)


def _plan_start(pieces: Sequence[Piece], from_line: int) -> int | None:
    """Return which piece is the plan's kind, from a source line on; None where there is no plan."""
    return next(
        (
            index
            for index, piece in enumerate(pieces)
            if piece.line >= from_line
            and not piece.mark
            and plan_title(piece.text)
            and not (index and goes_on_below(pieces[index - 1].text))
        ),
        None,
    )


def _titled(pieces: Sequence[Piece], start: int, kind: str) -> Regions:
    """Return the regions of a paper whose title ``kind`` begins in the piece at ``start``."""
    end = _ending_start(pieces, start + 1)
    first = title_end(pieces, start, end, kind)
    body = _body_start(pieces, first, end)
    title, attached = without_attached(pieces[start + 1 : first])
    rest = behind_kind(pieces[start].text, kind)
    if rest:
        title.insert(0, replace(pieces[start], text=rest))

    annex = _annex_start(pieces, end)
    return Regions(
        kind=kind,
        kind_line=pieces[start].line,
        masthead=tuple(pieces[:start]),
        title=tuple(title),
        attached=tuple(attached),
        preamble=tuple(pieces[first:body]),
        body=tuple(pieces[body:end]),
        ending=tuple(pieces[end:annex]),
        annex=tuple(pieces[annex:]),
    )


def _letter(pieces: Sequence[Piece]) -> Regions:
    """Return the regions of an official letter with work in it, none where it is no letter."""
    letter = letter_of(pieces)
    if letter is None:
        return Regions()

    end = _ending_start(pieces, letter.text_start)
    body = _body_start(pieces, letter.text_start, end)
    annex = _annex_start(pieces, end)
    return Regions(
        kind=LETTER.title,
        kind_line=letter.title[0].line,
        masthead=letter.masthead,
        title=letter.title,
        attached=letter.addressees,
        preamble=tuple(pieces[letter.text_start : body]),
        body=tuple(pieces[body:end]),
        ending=tuple(pieces[end:annex]),
        annex=tuple(pieces[annex:]),
    )


def _decision(pieces: Sequence[Piece]) -> Regions:
    """Return the parts of the decision that a plan is attached to; no ``articles`` where there is none."""
    start = next(
        (index for index, piece in enumerate(pieces[:LINES_BEFORE_KIND]) if is_decision_title(piece.text)),
        None,
    )
    articles = [index for index, piece in enumerate(pieces) if _ARTICLE.match(piece.text)]
    if start is None or not articles or articles[0] < start:
        return Regions()

    plan = _plan_start(pieces, pieces[articles[0]].line + 1)
    if plan is None:
        return Regions()

    first_base = next(
        (index for index in range(start + 1, articles[0]) if PREAMBLE.match(pieces[index].text)), articles[0]
    )
    until = _without_masthead(pieces, articles[-1] + 1, plan)
    end = min(_ending_start(pieces[:until], articles[0]), until)
    return Regions(
        masthead=tuple(pieces[:start]),
        preamble=tuple(
            piece for piece in pieces[first_base : articles[0]] if not _DECIDES.fullmatch(piece.text)
        ),
        articles=(*pieces[start:first_base], *pieces[articles[0] : end]),
        ending=tuple(pieces[end:until]),
    )


def _without_masthead(pieces: Sequence[Piece], start: int, plan: int) -> int:
    """Return where a decision ends: a masthead of the plan's own, from the organ's name on, is none of it."""
    first = plan
    while first > start and _is_masthead_line(pieces[first - 1].text):
        first -= 1
    return first


def _is_masthead_line(text: str) -> bool:
    folded = fold(text)
    is_organ = text.isupper() and not begins_signature(text) and re.match(_ORGAN_LINE, folded) is not None
    return is_organ or heads.belongs_to_head(folded)


def _under_decision(found: Regions, decision: Regions) -> Regions:
    """Return a plan's regions with the head, bases and end of the decision that it is attached to."""
    return replace(
        found,
        masthead=decision.masthead,
        articles=decision.articles,
        preamble=(*decision.preamble, *found.preamble),
        ending=decision.ending,
        annex=(*found.ending, *found.annex),
    )


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

    Above «Lưu: …» none does: a foot cut by a page's end is two tables of columns.
    The foot's table is the one with «Nơi nhận», else the first; -1 stands for columns that were typed.
    """
    cells = [(piece.cell, piece.text) for piece in pieces[end:] if piece.cell]
    first = cells[0][0].table if cells else None
    foot_table = next((cell.table for cell, text in cells if begins_recipients(text)), first)

    lines = range(end, min(end + _FOOT_LINES, len(pieces)))
    archive = next((index for index in lines if begins_archive(pieces[index].text)), None)
    archive_cell = pieces[archive].cell if archive else None
    foot = (foot_table, archive_cell.table if archive_cell else -1, -1)

    for index in range(end, len(pieces)):
        cell = pieces[index].cell
        if index > end and begins_annex(pieces[index].text):
            return index
        below = index > (end + 1 if archive is None else archive)
        if below and cell and foot_table is not None and cell.table not in foot:
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

    names = ("masthead", "articles", "title", "attached", "preamble", "body", "ending", "annex")
    sorted_out: dict[str, list[Piece]] = {name: [] for name in (*names, "nothing")}

    for name in names:
        for piece in getattr(found, name):
            role = marks.get(piece.line)
            sorted_out[_REGION_OF.get(role, name) if role else name].append(piece)

    lists = {name: tuple(sorted(sorted_out[name], key=lambda piece: piece.line)) for name in names}
    return replace(found, **lists)
