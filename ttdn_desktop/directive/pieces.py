r"""Lines cut where the grammar may need them apart: at line breaks, and at wide gaps in head and foot."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ttdn_desktop.directive.line_cleanup import mend
from ttdn_desktop.directive.lines import Cell, Line, Source
from ttdn_desktop.directive.notes import RepairCode
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper.marks import Mark, numbered, read_mark

_WIDE = re.compile(r"\t+|[ \u00a0]{4,}")
_BLANK_LEFT = re.compile(r"(?<=ngày)\s+(?=tháng)|(?<=tháng)\s+(?=năm)|(?<=Số:)\s+(?=/)|(?<=Số)\s+(?=/)")
"""Blanks left for a number and a date are no gap between columns."""
_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:[Tt]rang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–—\s]*")
_ORNAMENT = re.compile(r"[\W_]*")


class Piece(Record, frozen=True, kw_only=True):
    """A line, or the part of one between two line breaks.

    ``text`` is put in order and without its mark; ``raw`` is as it stands. ``lead`` is the part of
    ``text`` set bold at its beginning, empty where all of it or nothing is. ``soft`` is True where a line
    break within the paragraph goes before it, ``gap`` where a blank line does.
    """

    line: int
    text: str
    raw: str
    mark: Mark | None = None
    lead: str = ""
    heavy: bool = False
    indent: float = 0.0
    centered: bool = False
    page: int | None = None
    cell: Cell | None = None
    continues: bool | None = None
    soft: bool = False
    gap: bool = False
    notes: tuple[RepairCode, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether it holds no word: nothing, or signs that only look like a rule."""
        return not self.text or (not self.mark and _ORNAMENT.fullmatch(self.text) is not None)

    @property
    def page_number(self) -> bool:
        """Whether it is a page's number, left in the text by a converter."""
        return self.cell is None and _PAGE_NUMBER.fullmatch(self.raw) is not None


def split_lines(source: Source) -> tuple[Piece, ...]:
    """Return the pieces of all lines, blank ones left out."""
    found: list[Piece] = []
    gap = False

    for index, line in enumerate(source.lines):
        parts = [part for part in _parts(index, line) if not part.blank and not part.page_number]
        if not parts:
            gap = True
            continue
        found.append(replace(parts[0], gap=gap))
        found += parts[1:]
        gap = False

    return tuple(found)


def split_columns(piece: Piece) -> tuple[Piece, ...]:
    """Return ``piece`` cut where tabs or a wide gap set two columns side by side."""
    if piece.cell is not None:
        return (piece,)

    texts = [mend(part)[0] for part in _WIDE.split(_BLANK_LEFT.sub(" ", piece.raw))]
    if len([text for text in texts if text]) < 2:
        side = 1 if len(texts) > 1 and not texts[0] and piece.indent < 1 else None
        place = Cell(table=-1, row=piece.line, column=side) if side else None
        return (replace(piece, cell=place),) if place and not piece.centered else (piece,)

    return tuple(_column(piece, side, text) for side, text in enumerate(texts) if text)


def _column(piece: Piece, side: int, text: str) -> Piece:
    mark, length = read_mark(text)
    cell = Cell(table=-1, row=piece.line, column=side)
    return replace(piece, text=text[length:], raw=text, mark=mark, cell=cell)


def _parts(index: int, line: Line) -> Iterator[Piece]:
    start = 0
    for number, raw in enumerate(line.text.split("\n")):
        yield _piece(index, line, raw, start, first=number == 0)
        start += len(raw) + 1


def _piece(index: int, line: Line, raw: str, start: int, *, first: bool) -> Piece:
    text, notes = mend(raw)
    auto = numbered(line.number, line.level) if first and line.number else None
    mark, length = (auto, 0) if auto else read_mark(text)
    lead = mend(raw[: max(0, line.bold_lead - start)])[0][length:].strip()
    text = text[length:]

    return Piece(
        line=index,
        text=text,
        raw=raw,
        mark=mark,
        lead="" if lead == text else lead,
        heavy=line.bold >= 0.9,
        indent=line.indent,
        centered=line.centered,
        page=line.page,
        cell=line.cell,
        continues=line.continues if first else None,
        soft=not first,
        notes=(*(line.repairs if first else ()), *notes),
    )
