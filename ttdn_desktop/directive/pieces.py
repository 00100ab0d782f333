"""Lines cut into pieces: at the line breaks in them, and in head and foot at the gap between columns."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ttdn_desktop.basics.wording import normalize
from ttdn_desktop.directive.line_cleanup import clean_text
from ttdn_desktop.directive.lines import Cell, Line, Source
from ttdn_desktop.directive.notes import RepairCode
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper.marks import Mark, automatic_mark, read_mark

_COLUMN_GAP = re.compile(r"\t+|[ \u00a0]{4,}")
"""What sets two columns side by side in a .txt or a typed line: «UBND HUYỆN    CỘNG HÒA XÃ HỘI …». Four
spaces, a judgement: two or three are typed between words by accident."""

_NEXT_COLUMN = re.compile(
    r"(?<=\S) +(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI\b|Độc lập [-–] Tự do\b|ĐẢNG CỘNG SẢN VIỆT NAM$)"
    r"|(?<=[;:.)]) +(?=(?:(?:TM|KT|TL|TUQ|Q) ?\.|T/M|K/T) ?[A-ZĐÀ-Ỹ ,&-]+$)"
    r"|(?<=[;:)]) +(?=(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|BỘ TRƯỞNG|TRƯỞNG [A-ZĐÀ-Ỹ]+|CHÁNH VĂN PHÒNG)$)"
    r"|^(?P<number>Số ?:? ?\d*/[\w-]+) (?=[A-ZĐÀ-Ỹ][^,]*, ngày\b)"
)
"""Where the right column of head or foot begins though a converter left a single space before it."""

_BLANK_TO_FILL = re.compile(r"(?<=ngày)\s+(?=tháng)|(?<=tháng)\s+(?=năm)|(?<=Số:)\s+(?=/)|(?<=Số)\s+(?=/)")
"""Blanks left for a number and a date are no gap between columns: «Số:      /KH-UBND», «ngày     tháng»."""

_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:[Tt]rang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–—\s]*")
"""A page's number on a line of its own: «- 3 -», «Trang 2/7»."""

_SIGNED_BY = re.compile(
    r"(?:Người ký|Ký bởi|Được ký bởi|Signature Not Verified|Digitally signed by)\s*(?::|$|\w)"
)
_SIGNED_WHEN = re.compile(r"(?:Thời gian ký|Ngày ký|Ký ngày|Date)\s*:")
_SIGNATURE_LINES = 8
"""A judgement: name, e-mail, office, post and time, some over two lines."""

_ORNAMENT = re.compile(r"[\W_]*")
"""A line without a letter or digit: «-------», «***», the rule below a masthead."""

_BOLD_SHARE = 0.9
"""A judgement: a line counts as bold though its number, its colon or a blank at its end isn't."""

_LEFT_MARGIN = 1
"""Points; a line with tabs before its words and no indent of its own was tabbed to the right column."""


class Piece(Record, frozen=True, kw_only=True):
    """A line, or the part of one between two line breaks.

    ``line`` is the source line's index. ``text`` is cleaned and without its mark; ``raw`` is as it stands.
    ``lead`` is the part of ``text`` set bold at its beginning, empty where all of it or nothing is.
    ``indent`` is in points; ``cell``, ``page`` and ``continues`` are the line's.
    ``after_line_break`` is True where a line break within the paragraph goes before it,
    ``after_blank_line`` where a blank line does.
    """

    line: int
    text: str
    raw: str
    mark: Mark | None = None
    lead: str = ""
    is_bold: bool = False
    indent: float = 0.0
    centered: bool = False
    page: int | None = None
    cell: Cell | None = None
    continues: bool | None = None
    after_line_break: bool = False
    after_blank_line: bool = False
    repairs: tuple[RepairCode, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether it holds no word: nothing, or characters that only draw a rule; «%» is a cell's unit."""
        is_ornament = _ORNAMENT.fullmatch(self.text) is not None and self.text != "%"
        return not self.mark and (not self.text or is_ornament)

    @property
    def whole(self) -> str:
        """The text with its mark, where one was typed."""
        return clean_text(self.raw)[0]

    @property
    def page_number(self) -> bool:
        """Whether it is a page's number, left in the text by a converter."""
        return self.cell is None and _PAGE_NUMBER.fullmatch(self.raw) is not None


def split_lines(source: Source) -> tuple[Piece, ...]:
    """Return the pieces of all lines, blank ones left out."""
    found: list[Piece] = []
    after_blank_line = False
    pages = 0  # ends of pages that only the number left in the text shows

    for index, line in enumerate(source.lines):
        parts = [part for part in _parts(index, line) if not part.blank]
        pages += sum(part.page_number for part in parts)
        parts = [_on_page(part, pages) for part in parts if not part.page_number]
        if not parts:
            after_blank_line = True
            continue
        found.append(replace(parts[0], after_blank_line=after_blank_line))
        found += parts[1:]
        after_blank_line = False

    return tuple(_without_signature(found))


def _without_signature(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces without the lines that a digital signature shows: «Người ký: …» to «Thời gian ký: …».

    They are no words of the paper; a converter leaves them among its own, mostly above the head.
    """
    until = -1
    for index, piece in enumerate(pieces):
        if _SIGNED_BY.match(piece.text):
            block = range(index, min(index + _SIGNATURE_LINES, len(pieces)))
            until = max([until, *(at for at in block if _SIGNED_WHEN.search(pieces[at].text))])
        if index > until:
            yield piece


def _on_page(piece: Piece, further: int) -> Piece:
    return replace(piece, page=(piece.page or 1) + further) if further else piece


def split_columns(piece: Piece) -> tuple[Piece, ...]:
    """Return ``piece`` cut where tabs or a wide gap set two columns side by side."""
    if piece.cell is not None:
        return (piece,)

    raw = _BLANK_TO_FILL.sub(" ", normalize(piece.raw))
    raw = _NEXT_COLUMN.sub(lambda found: f"{found['number'] or ''}\t", raw)
    texts = [clean_text(part)[0] for part in _COLUMN_GAP.split(raw)]
    columns = [text for text in texts if text]
    if len(columns) > 1:  # a tab before the first column only centres it
        return tuple(_column_piece(piece, column, text) for column, text in enumerate(columns))

    is_right = len(texts) > 1 and not texts[0] and piece.indent < _LEFT_MARGIN and not piece.centered
    return (replace(piece, cell=_typed_cell(piece, 1)) if is_right else piece,)


def _column_piece(piece: Piece, column: int, text: str) -> Piece:
    mark, length = read_mark(text)
    return replace(piece, text=text[length:], raw=text, mark=mark, cell=_typed_cell(piece, column))


def _typed_cell(piece: Piece, column: int) -> Cell:
    """Return the cell of columns that were typed: table -1, which no table of a document is."""
    return Cell(table=-1, row=piece.line, column=column)


def _parts(index: int, line: Line) -> Iterator[Piece]:
    start = 0
    for number, raw in enumerate(line.text.split("\n")):
        yield _piece(index, line, raw, start, first=number == 0)
        start += len(raw) + 1


def _piece(index: int, line: Line, raw: str, start: int, *, first: bool) -> Piece:
    text, repairs = clean_text(raw)
    auto = automatic_mark(line.number, line.level) if first and line.number else None
    mark, length = (auto, 0) if auto else read_mark(text)
    lead = clean_text(raw[: max(0, line.bold_lead - start)])[0][length:].strip()
    text = text[length:]

    return Piece(
        line=index,
        text=text,
        raw=raw,
        mark=mark,
        lead="" if lead == text else lead,
        is_bold=line.bold >= _BOLD_SHARE,
        indent=line.indent,
        centered=line.centered,
        page=line.page,
        cell=line.cell,
        continues=line.continues if first else None,
        after_line_break=not first,
        repairs=(*(line.repairs if first else ()), *repairs),
    )
