"""Pieces joined to the paragraphs they were before a page's end or a hard return cut them."""

import re
from collections.abc import Container, Iterable, Sequence
from itertools import groupby

from msgspec.structs import replace

from ttdn_desktop.basics.wording import join_lines
from ttdn_desktop.directive.notes import RepairCode
from ttdn_desktop.directive.pieces import Piece
from ttdn_desktop.directive.tables import TableRow, rows_of_work
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper.marks import Mark
from ttdn_desktop.official_paper.organs import begins_organ_name, plain

# a mark that ends a sentence or an item, quotes and brackets behind it: «… năm 2022”.», «(b/c);»
_TERMINATED = re.compile(r"[.;:!?…][\s”\"’')\]]*$")
_ISSUES = re.compile(r"\b(?:ban hành|xây dựng|triển khai)\b.*:$")
"""«Thực hiện …,» and, on a line of its own, who issues the plan: «Sở Y tế ban hành Kế hoạch như sau:»."""

_RESTS_ON = re.compile(r"(?:Căn cứ|Thực hiện|Triển khai|Thi hành|Theo|Xét)\b")
_PLANS = re.compile(r"\b(?:ban hành|xây dựng|triển khai|lập|đề ra|thống nhất)\b.*(?:\b[Kk]ế hoạch\b|:$)")
"""«UBND huyện xây dựng Kế hoạch …», its end on a line below or not."""

_LONG = 50
"""Characters; a judgement: a line this long that ends without a stop was cut («… của huyện Sông»); a shorter
one may be a heading or a short item («- băng rôn»)."""

_UNFINISHED = re.compile(
    r"(?:,|\b(?:và|của|về|các|những|với|cho|tại|trong|theo|để|là|do|hoặc|từ|đến|trên|số|ngày|bằng|cùng|một))$"
)
"""Words that no heading ends with: it goes on."""

_DATE_GOES_ON = re.compile(r"\b(?:ngày|tháng|năm|số|trước|đến|từ)$")
"""«… hoàn thành trước ngày» and, below it, «30/3/2024.», however short."""

_LABEL = r"(?:thời gian|chủ trì|phối hợp|kinh phí|địa điểm|số lượng|chỉ tiêu)[^;,.:]{0,20}:"
_LABEL_LAST, _LABEL_FIRST = re.compile(rf"[;,]\s+{_LABEL}$"), re.compile(_LABEL)
"""«…; thời gian:» and, on the next row of a PDF's page, «Quý III/2020; …»: a label within its sentence."""

_LONGEST_END = 400
"""Characters within which a paragraph's end is looked at; far more than the longest end that is looked for, a
label of some forty. A plan without stops is one paragraph, whose every line would search it whole."""

_OUTDENT = 6.0
"""Points; a judgement: the second line of an item stands left of its indented first line by a tab stop, more
than lines of one list differ."""


class Paragraph(Record, frozen=True, kw_only=True):
    """A paragraph whole; ``lines`` are the source's, ``lead`` as in a piece.

    ``row`` is what a table says beside it where it is a row of work.
    """

    text: str
    lines: tuple[int, ...]
    mark: Mark | None = None
    lead: str = ""
    is_bold: bool = False
    indent: float = 0.0
    in_table: bool = False
    row: TableRow | None = None
    repairs: tuple[RepairCode, ...] = ()


def join_pieces(
    pieces: Iterable[Piece], *, features: bool, starts: Container[int] = ()
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of ``pieces``; a line whose index is in ``starts`` begins its own.

    ``features`` says whether weight and indent of the lines are known.
    """
    found: list[Paragraph] = []

    for table, group in groupby(pieces, key=_table_of):
        members = list(group)
        rows = rows_of_work(members) if table is not None else None
        if rows is None:
            found += _join(members, features=features, starts=starts)
        else:
            found += [
                Paragraph(text=row.text, lines=row.lines, in_table=True, row=row.row, repairs=row.repairs)
                for row in rows
            ]

    return tuple(found)


def _table_of(piece: Piece) -> int | None:
    """Return the number of the table a piece stands in, None for running text and typed columns."""
    return piece.cell.table if piece.cell and piece.cell.table >= 0 else None


def _join(pieces: Sequence[Piece], *, features: bool, starts: Container[int]) -> list[Paragraph]:
    found: list[Paragraph] = []
    before: Piece | None = None

    for piece in pieces:
        if before and found and piece.line not in starts and _continues(found[-1], before, piece, features):
            found[-1] = _extend(found[-1], piece, before)
        else:
            found.append(_start(piece))
        before = piece

    return found


def _start(piece: Piece) -> Paragraph:
    return Paragraph(
        text=piece.text,
        lines=(piece.line,),
        mark=piece.mark,
        lead=piece.lead,
        is_bold=piece.is_bold,
        indent=piece.indent,
        in_table=piece.cell is not None,
        repairs=piece.repairs,
    )


def _extend(paragraph: Paragraph, piece: Piece, before: Piece) -> Paragraph:
    dash = "- " if piece.mark else ""
    repairs = paragraph.repairs + tuple(code for code in piece.repairs if code not in paragraph.repairs)

    if not piece.after_line_break:
        cut_by_page = (
            piece.continues or piece.page != before.page or piece.after_blank_line or piece.page is None
        )
        repairs += ("cut_by_page" if cut_by_page else "cut_line",)

    lead = paragraph.lead
    if paragraph.is_bold and not piece.is_bold:
        lead = f"{paragraph.text} {piece.lead}".strip()

    return replace(
        paragraph,
        text=join_lines(paragraph.text, f"{dash}{piece.text}"),
        lines=(*paragraph.lines, piece.line) if piece.line != paragraph.lines[-1] else paragraph.lines,
        lead=lead,
        is_bold=paragraph.is_bold and piece.is_bold,
        repairs=repairs,
    )


def _continues(paragraph: Paragraph, before: Piece, piece: Piece, features: bool) -> bool:
    """Return whether ``piece`` goes on with ``paragraph``: by its mark, the page, case, then layout."""
    if piece.cell != before.cell:
        return False

    text = paragraph.text
    if piece.mark or not text:  # «Phần thứ nhất», its heading on the line below
        return not piece.mark or _is_dash_in_sentence(text, piece)
    if piece.continues is not None:
        return piece.continues
    if _is_label_of_sentence(text, piece):
        return True
    if _ends_with(_TERMINATED, text):
        return False
    return _reads_on(paragraph, before, piece, features)


def _is_label_of_sentence(text: str, piece: Piece) -> bool:
    """Return whether a page's row goes on with a sentence's label: «…; thời gian:», «kinh phí: 2 triệu»."""
    if piece.page is None:
        return False
    return bool(
        _ends_with(_LABEL_LAST, text) or (text.endswith((";", ",")) and _LABEL_FIRST.match(piece.text))
    )


def _reads_on(paragraph: Paragraph, before: Piece, piece: Piece, features: bool) -> bool:
    """Return whether ``piece``, without a mark, goes on with words that have no end: by case, then layout."""
    text = paragraph.text

    if _begins_opening(text, piece.text):
        return False

    # «… những» and «vấn đề trong nước.»
    if piece.text[:1].islower() or (text.endswith(",") and not _says_who_issues(piece.text)):
        return True
    if _ends_with(_DATE_GOES_ON, text) and piece.text[:1].isdigit():
        return True

    # «I. MỤC ĐÍCH, YÊU CẦU VÀ» and «NHIỆM VỤ»: a numbered heading on two lines
    if text.isupper() and piece.text.isupper() and paragraph.is_bold == piece.is_bold:
        return paragraph.mark is not None and (piece.after_line_break or not piece.after_blank_line)
    if piece.after_line_break:
        return paragraph.is_bold == piece.is_bold
    if len(text) < _LONG or text.isupper() or (paragraph.is_bold and not piece.is_bold):
        return False
    # «2. Công an huyện và các cơ quan quản lý xuất nhập cảnh», however long, heads the paragraph below it
    may_go_on = not _is_numbered(paragraph) or _ends_with(_UNFINISHED, text)
    is_set_out = features and piece.indent < before.indent - _OUTDENT
    return is_set_out or (may_go_on and (not features or piece.page != before.page))


def _ends_with(end: re.Pattern[str], text: str) -> bool:
    return end.search(text, max(0, len(text) - _LONGEST_END)) is not None


def _begins_opening(base: str, text: str) -> bool:
    """Return whether ``text`` says who issues the plan, below the last base, which ends with a comma."""
    is_base = base.endswith(",") and _RESTS_ON.match(base) is not None
    return is_base and begins_organ_name(plain(text)) and _PLANS.search(text) is not None


def _says_who_issues(text: str) -> bool:
    is_committee = text.startswith(("Ủy ban", "Uỷ ban", "UBND"))
    return is_committee or (begins_organ_name(plain(text)) and _ISSUES.search(text) is not None)


def _is_numbered(paragraph: Paragraph) -> bool:
    mark = paragraph.mark
    return mark is not None and mark.kind in ("part", "roman", "arabic") and not mark.style.startswith("(")


def _is_dash_in_sentence(text: str, piece: Piece) -> bool:
    """«kinh tế» and, after the page's end, «- xã hội»: a dash inside a sentence, no item."""
    mark = piece.mark
    return (
        mark is not None
        and mark.label == "-"
        and mark.level is None
        and piece.text[:1].islower()
        and text[:1].isupper()
        and len(text) >= _LONG
        and text[-1].isalpha()
    )
