"""Tables of a plan's body: which column is which, and each row as a paragraph with who leads it and when."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from itertools import groupby
from typing import Literal

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.basics.wording import join_lines
from ttdn_desktop.directive.notes import RepairCode
from ttdn_desktop.directive.pieces import Piece
from ttdn_desktop.dossier.records import Record

Column = Literal["number", "work", "lead", "support", "time", "product", "money", "note"]

# what a column's head says, in the order in which it is asked: «Cơ quan chủ trì, phối hợp» leads
_HEADS: dict[Column, re.Pattern[str]] = {
    "number": re.compile(r"(?:stt|tt|so tt|so thu tu|so|#|no)\.?$"),
    "time": re.compile(
        r"(?:thoi (?:gian|han|diem|ky)|tien do|han |han$|ngay |ngay$|hoan thanh|lo trinh)|.*thoi (?:gian|han)"
    ),
    "money": re.compile(r"(?:kinh phi|du toan|nguon (?:von|kinh phi|luc)|so tien|don gia|thanh tien)"),
    "lead": re.compile(
        r".*\b(?:chu tri|phu trach|dau moi|chiu trach nhiem|phan cong|nguoi thuc hien|bo phan thuc hien"
        r"|(?:don vi|co quan|dia phuong|phong|ban)(?:,? (?:don vi|co quan|dia phuong|to chuc|ca nhan))*"
        r" (?:thuc hien|tham muu|trien khai|duoc giao))\b"
    ),
    "support": re.compile(r".*\bphoi hop\b"),
    "work": re.compile(
        r"(?:ten )?(?:cac )?(?:noi dung|nhiem vu|cong viec|hoat dong|viec|phan viec|hang muc"
        r"|giai phap|dau viec)\b"
    ),
    "product": re.compile(r"(?:san pham|ket qua|chi tieu|don vi tinh|so luong|muc tieu)"),
    "note": re.compile(r"ghi chu"),
}
_TARGETS = re.compile(
    r"(?:ten |cac |noi dung )?chi tieu(?: (?:chu yeu|chinh|cu the|nhiem vu|thi dua|kinh te - xa hoi))?$"
)
"""«Chỉ tiêu», «Tên chỉ tiêu»: what the rows of a table of targets are called, where no column names work."""

_END_OF_TIME = re.compile(r"\b(?:ket thuc|hoan thanh|den)\b")
"""Of «Thời gian bắt đầu» and «Thời gian kết thúc» the second is by when."""

_LED_BY = re.compile(r"(?:Cơ quan |Đơn vị )?[Cc]hủ trì\s*:\s*(?P<lead>.+?)\s*(?:[;,.]?\s*[Pp]hối hợp\b.*)?")
"""One cell of who leads and who supports: «Chủ trì: Sở Y tế; phối hợp: Công an»."""

_LEAD_ALONE = re.compile(r"(?:cac )?(?:don vi|co quan|trach nhiem|chu tri)$")
"""«Đơn vị», «Cơ quan» as a head: who does it, where no other column says so."""

_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-hA-H]|[ivx]+)\)?")
"""«(1)», «(2)» below the heads."""

_LONGEST_HEAD = 80
"""Characters; a judgement: «Cơ quan, đơn vị chủ trì, chịu trách nhiệm thực hiện» is shorter."""

_LONGEST_LABEL = 40
"""Characters; a judgement: «Kế hoạch năm 2026» says what a figure is, a longer head only hides it."""

_FEWEST_COLUMNS = 3
"""A table without heads is one of work from three columns on; with two it may be a layout of text."""


class TableRow(Record, frozen=True, kw_only=True):
    """What a row of work says beside it: who leads it, and when; empty where there is no such column.

    ``cells`` are all its words but for its number.
    """

    lead: str = ""
    time: str = ""
    cells: tuple[str, ...] = ()


class RowOfWork(Record, frozen=True, kw_only=True):
    """A row: its work's words, the source's lines, and its other cells."""

    text: str
    lines: tuple[int, ...]
    row: TableRow
    repairs: tuple[RepairCode, ...] = ()


def rows_of_work(pieces: Sequence[Piece]) -> tuple[RowOfWork, ...] | None:
    """Return the rows of one table, its head left out; None where it is no table of work but a layout."""
    rows = [_Row(list(group)) for _, group in groupby(sorted(pieces, key=_row_index), key=_row_index)]
    columns, heads = _columns(rows)
    width = len({piece.cell.column for piece in pieces if piece.cell})

    targets = _column_of_targets(rows[:heads])
    if "work" not in columns.values() and targets is not None:
        columns.update(_names_of_targets(rows[heads:], columns, targets))
    elif "work" not in columns.values():
        if width < _FEWEST_COLUMNS or len(rows) < 2:
            return None
        columns[_widest_column(rows[heads:], columns)] = "work"

    return tuple(_rows(rows[heads:], columns, rows[:heads]))


def _column_of_targets(heads: Sequence["_Row"]) -> int | None:
    """Return the column that names targets, None for none."""
    return next(
        (column for row in heads for column in row.cells if _TARGETS.match(_head_words(row, column))), None
    )


def _names_of_targets(
    rows: Sequence["_Row"], columns: Mapping[int, Column], targets: int
) -> dict[int, Column]:
    """Return which column names the rows: of targets that are but figures the one that says whose."""
    whose = next((column for column, kind in columns.items() if kind == "lead"), None)
    figures = sum(not re.search(r"[^\W\d_]{2}", row.as_typed(targets)) for row in rows)
    if whose is not None and figures * 2 > len(rows):
        return {whose: "work"}
    return {targets: "work"}


def _head_words(row: "_Row", column: int) -> str:
    return fold(row.as_typed(column)).strip(" .:")


class _Row:
    """The pieces of one row by their columns."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces
        self.cells: dict[int, list[Piece]] = {}
        for piece in pieces:
            if piece.cell:
                self.cells.setdefault(piece.cell.column, []).append(piece)

    def words(self, column: int | None) -> str:
        """Return a cell's words: its first line without a mark, further ones with theirs."""
        lines = self.cells.get(column, []) if column is not None else []
        texts = [line.text if index == 0 else line.whole for index, line in enumerate(lines)]
        return reduce(join_lines, texts) if texts else ""

    def as_typed(self, column: int) -> str:
        return reduce(join_lines, [line.whole for line in self.cells.get(column, [])] or [""])

    def span(self, column: int) -> int:
        """Return over how many rows a cell goes."""
        return max((piece.cell.rows for piece in self.cells.get(column, []) if piece.cell), default=1)


def _row_index(piece: Piece) -> int:
    return piece.cell.row if piece.cell else -1


def _columns(rows: Sequence[_Row]) -> tuple[dict[int, Column], int]:
    """Return what each column is, and how many rows the heads take: one, or two where one spans others."""
    found: dict[int, Column] = {}
    heads = 0

    for row in rows[:3]:
        named: dict[int, Column | None] = {column: column_of(row.as_typed(column)) for column in row.cells}
        known: dict[int, Column] = {column: kind for column, kind in named.items() if kind}
        is_numbers = all(_COLUMN_NUMBER.fullmatch(row.as_typed(column)) for column in row.cells)
        names_targets = any(_TARGETS.match(_head_words(row, column)) for column in row.cells)
        is_head = len(known) == len(named) if heads else len(known) >= 2 or names_targets

        if not is_head and not (heads and is_numbers and len(named) > 2):
            break
        if is_head:
            found.update(known)
        heads += 1

    return _with_lead(found, rows[:heads]), heads


def column_of(head: str) -> Column | None:
    """Return what a column is by its head, None for none known."""
    words = fold(head).strip(" .:")
    if len(words) > _LONGEST_HEAD:
        return None
    return next((kind for kind, pattern in _HEADS.items() if pattern.match(words)), None)


def _with_lead(columns: dict[int, Column], heads: Sequence[_Row]) -> dict[int, Column]:
    """Return the columns with one headed «Đơn vị» as who leads, where none is said to."""
    if "lead" in columns.values():
        return columns

    for row in heads:
        for column in row.cells:
            if column not in columns and _LEAD_ALONE.match(fold(row.as_typed(column)).strip(" .:")):
                return {**columns, column: "lead"}

    return columns


def _widest_column(rows: Sequence[_Row], columns: Mapping[int, Column]) -> int:
    """Return the column with the most words among those that aren't known: the work's, without heads."""
    lengths: dict[int, int] = {}
    for row in rows:
        for column in row.cells:
            if column not in columns:
                lengths[column] = lengths.get(column, 0) + len(row.words(column))
    return max(lengths, key=lambda column: lengths[column], default=0)


def _rows(rows: Sequence[_Row], columns: Mapping[int, Column], heads: Sequence[_Row]) -> Iterator[RowOfWork]:
    at: dict[Column, int] = {}
    for column, kind in columns.items():
        at.setdefault(kind, column)
    at.update(_by_when(columns, heads))

    lead, time = _Merged(at.get("lead")), _Merged(at.get("time"))
    head_words = {_words_of(row) for row in heads}

    for row in rows:
        led_by, when = lead.words(row), time.words(row)
        text = row.words(at.get("work"))
        if not text and len(row.cells) <= 2:  # a heading over all columns, its number beside it or not
            text = max((row.words(column) for column in row.cells), key=len)

        if not text or _words_of(row) in head_words:  # heads come again on a further page
            continue
        yield RowOfWork(
            text=text,
            lines=tuple(dict.fromkeys(piece.line for piece in row.pieces)),
            row=TableRow(lead=_who_leads(led_by), time=when, cells=_cells(row, at, heads)),
            repairs=tuple(dict.fromkeys(code for piece in row.pieces for code in piece.repairs)),
        )


def _cells(row: _Row, at: Mapping[Column, int], heads: Sequence[_Row]) -> tuple[str, ...]:
    """Return a row's words cell by cell, from the left, without its number; figures with their heads."""
    found: list[str] = []
    for column in sorted(row.cells):
        if column == at.get("number"):
            continue
        head = next((words for each in heads if (words := each.as_typed(column).strip(" .:"))), "")
        is_labelled = column != at.get("work") and 0 < len(head) <= _LONGEST_LABEL
        found.append(f"{head}: {row.as_typed(column)}" if is_labelled else row.as_typed(column))
    return tuple(filter(None, found))


def _by_when(columns: Mapping[int, Column], heads: Sequence[_Row]) -> dict[Column, int]:
    """Return which of several columns of time says when the work ends, empty where none does."""
    times = [column for column, kind in columns.items() if kind == "time"]
    ends = [column for column in times for row in heads if _END_OF_TIME.search(fold(row.as_typed(column)))]
    return {"time": ends[-1]} if len(times) > 1 and ends else {}


def _who_leads(cell: str) -> str:
    """Return who leads by a cell that may name who supports too."""
    found = _LED_BY.fullmatch(cell)
    return found["lead"] if found else cell


class _Merged:
    """A column's words row by row, those of a cell that goes over several rows in each of them."""

    def __init__(self, column: int | None) -> None:
        self._column = column
        self._words, self._left = "", 0

    def words(self, row: _Row) -> str:
        if self._column is None:
            return ""
        if self._column in row.cells:
            self._words, self._left = row.words(self._column), row.span(self._column)

        self._left -= 1
        return self._words if self._left >= 0 else ""


def _words_of(row: _Row) -> str:
    return "|".join(row.as_typed(column) for column in sorted(row.cells))
