"""A table as rows of cells: heads read, merged cells filled into every row they cover."""

import re
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import groupby
from typing import Literal

import msgspec

from ttdn_desktop.activity_log.sheet_columns import field_of
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.basics.wording import join_lines
from ttdn_desktop.directive.pieces import Piece
from ttdn_desktop.directive.tables import column_of

Column = Literal[
    "number", "work", "lead", "support", "both", "body", "time", "start", "end", "quantity", "unit",
    "planned", "audience", "money", "product", "note",
]  # fmt: skip

_OWN_HEADS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    ("start", re.compile(r"(?:thoi gian )?(?:tu (?:thang|ngay|quy)|bat dau|thang bat dau|ngay bat dau|tu)$")),
    ("end", re.compile(
        r".*\b(?:hoan thanh|ket thuc|xong)\b|(?:thoi gian )?(?:den (?:thang|ngay|quy)|den)$"
        r"|(?:thoi )?han\b.*|thoi han.*"
    )),
    ("both", re.compile(r".*chu tri\b.*\bphoi hop\b")),
    ("planned", re.compile(r"(?:(?:chi tieu |theo )?ke hoach|kh|chi tieu giao)(?: (?:nam )?20\d\d)?$")),
    ("quantity", re.compile(
        r"(?:so luong|sl|khoi luong|chi tieu|th|(?:da )?thuc hien|ket qua(?: thuc hien| dat duoc)?"
        r"|so buoi|so tin)"
        r"(?: (?:thuc hien|(?:nam )?20\d\d|ca nam|du kien))?$"
    )),
    ("unit", re.compile(r"(?:don vi tinh|dvt|don vi do|dv tinh)$")),
    ("audience", re.compile(r"(?:so )?(?:luot )?nguoi(?: (?:tham du|tham gia|du))*$")),
    ("body", re.compile(
        r"(?!.*\b(?:chu tri|phu trach|thuc hien|phoi hop|tham muu)\b)"
        r"(?:bo phan|ca nhan|ho (?:va )?ten|thanh vien|don vi,? (?:bo phan|ca nhan|doan the)"
        r"|bo phan,? (?:don vi|ca nhan)|co quan,? don vi|nganh,? doan the|ban,? nganh)(?:,? .{0,20})?$"
    )),
    ("work", re.compile(
        r"(?:nhiem vu|cong viec|viec|hoat dong|phan cong|trach nhiem|noi dung|ten hoat dong)\b"
    )),
)  # fmt: skip
"""What the heads of a unit's own tables say beside those of higher plans, the first that fits."""

_OF_SHEETS: dict[str, Column] = {
    "quantity": "quantity", "unit": "unit", "audience": "audience", "cost": "money",
}  # fmt: skip
"""Columns of a log's sheet that stand in a paper's table too."""

_A_TIME = re.compile(r"quy (?:i{1,3}|iv|[1-4])|(?:thang |t)\d{1,2}")
_FEWEST_TIMES = 3
"""«Từ tháng» and «Đến tháng» are two; a calendar has four quarters or twelve months."""

_BODY_ALONE = re.compile(r"(?:cac |ten )?(?:don vi|co quan|to chuc)")
_AIM = re.compile(r"(?:ten |cac )?chi tieu\b")
_YEAR = re.compile(r"\b20\d\d\b")
_COUNTS: frozenset[Column] = frozenset(("quantity", "planned"))

_TOTAL = re.compile(r"(?:tong(?: so| cong| kinh phi)?|cong|tong cong.*|cong chung)\s*(?:\([^)]*\))?\s*:?$")
_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-hA-H])\)?")
_ROMAN_OR_LETTER = re.compile(r"[IVXLC]+\.?|[A-HĐ]\.?")
_LONGEST_HEAD = 60
"""Characters; a judgement: heads of columns are a few words."""

_HEAD_ROWS = 4
"""A judgement: a table's own title, then heads on two rows, then the columns' numbers."""


class Row(msgspec.Struct, frozen=True):
    """A row of work; ``texts`` are its cells' words by column, ``lines`` each cell's lines, merged ones too.

    ``marked`` are the heads of the months or quarters whose cells have a mark, ``group`` is the row of a
    group above it.
    """

    texts: dict[Column, str]
    lines: dict[Column, tuple[str, ...]]
    marked: tuple[str, ...] = ()
    group: str = ""

    def text(self, column: Column) -> str:
        """Return a cell's words, empty where there are none."""
        return self.texts.get(column, "")


class Grid(msgspec.Struct, frozen=True):
    """A table understood: its columns with their heads, and its rows without groups and totals.

    ``is_estimate``: it reckons prices («Đơn giá», «Thành tiền»), and its rows are no activities.
    """

    columns: dict[int, Column]
    heads: dict[Column, str]
    rows: tuple[Row, ...]
    is_estimate: bool = False

    def has(self, *columns: Column) -> bool:
        """Return whether the table has one of ``columns``."""
        return any(column in self.heads for column in columns)

    def comes_first(self, first: Column, second: Column) -> bool:
        """Return whether one column stands left of another."""
        order = [self.columns[index] for index in sorted(self.columns)]
        return first in order and second in order and order.index(first) < order.index(second)


class _Cells(msgspec.Struct):
    """The cells of one row by column: their lines, and over how many rows each goes."""

    lines: dict[int, tuple[str, ...]]
    spans: dict[int, int]

    def words(self, column: int) -> str:
        return reduce(join_lines, self.lines.get(column, ()) or ("",))


def read_grid(pieces: Sequence[Piece], before: Grid | None = None) -> Grid | None:
    """Return the table of ``pieces``, None for one whose heads say nothing.

    ``before`` is the table above it: one without heads that is as wide goes on with its columns.
    """
    rows = [_cells(list(group)) for _, group in groupby(sorted(pieces, key=_row_index), key=_row_index)]
    found, heads, first = _heads(rows)
    if not found and before is not None and _width(rows) == len(before.columns):
        found, heads, first = before.columns, before.heads, 0
    if not found:
        return None
    work = fold(heads.get("work", ""))
    times = _times(rows[:first])
    columns: dict[int, Column] = {at: kind for at, kind in found.items() if at not in times}
    below = _work_rows(rows[first:], columns, times)  # heads come again on a further page
    words = " ".join(fold(row.words(column)) for row in rows[:first] for column in row.lines)
    return Grid(
        columns,
        heads,
        tuple(row for row in below if fold(row.text("work")) != work),
        is_estimate="don gia" in words or "thanh tien" in words,
    )


def _times(heads: Sequence[_Cells]) -> dict[int, str]:
    """Return the columns that are a month or quarter each, with their heads: «Quý I», «T3», «Tháng 3»."""
    found: dict[int, str] = {}
    for row in heads:
        for column in row.lines:
            if _A_TIME.fullmatch(fold(row.words(column)).strip(" .")):
                found[column] = re.sub(r"^[Tt](?=\d)", "tháng ", row.words(column))
    return found if len(found) >= _FEWEST_TIMES else {}


def _row_index(piece: Piece) -> int:
    return piece.cell.row if piece.cell else -1


def _width(rows: Sequence[_Cells]) -> int:
    return max((max(row.lines, default=-1) + 1 for row in rows), default=0)


def _cells(pieces: list[Piece]) -> _Cells:
    lines: dict[int, tuple[str, ...]] = {}
    spans: dict[int, int] = {}
    for piece in pieces:
        if piece.cell:
            own = lines.get(piece.cell.column, ())
            lines[piece.cell.column] = (*own, piece.text if not own else piece.whole)
            spans[piece.cell.column] = piece.cell.rows
            if not own and piece.mark and not piece.text:
                lines[piece.cell.column] = (piece.whole,)
    return _Cells(lines, spans)


def _heads(rows: Sequence[_Cells]) -> tuple[dict[int, Column], dict[Column, str], int]:
    """Return the columns, their heads, and the first row below."""
    for at, row in enumerate(rows[:_HEAD_ROWS]):
        words = {column: row.words(column) for column in row.lines}
        if sum(kind is not None for kind in _kinds(words).values()) < 2:
            continue

        first = at + 1
        if first < len(rows) and _is_second_head(row, rows[first]):
            words |= {
                column: f"{_above(words, column)} {rows[first].words(column)}".strip()
                for column in rows[first].lines
            }
            first += 1
        if first < len(rows) and _is_numbers(rows[first]):
            first += 1

        columns: dict[int, Column] = {}
        heads: dict[Column, str] = {}
        kinds = _kinds(words)
        whole = [
            column for column, kind in kinds.items() if kind == "money" and "tong" in fold(words[column])
        ]
        for column in sorted(words):
            kind = kinds[column]
            if kind == "money" and whole and column != whole[0]:
                continue
            if kind and (kind not in heads or kind == "money"):
                columns[column] = kind
                heads.setdefault(kind, words[column])
        return _with_body(columns, heads), heads, first

    return {}, {}, 0


def _kinds(words: dict[int, str]) -> dict[int, Column | None]:
    """Return what each column is by its head; «Đơn vị» is who does it where nothing is counted."""
    kinds: dict[int, Column | None] = {column: _column(text) for column, text in words.items()}
    _drop_earlier_years(kinds, words)
    counts = [column for column in sorted(kinds) if kinds[column] == "quantity"]
    if len(counts) > 1 and "work" not in kinds.values() and _AIM.match(_bare(words[counts[0]])):
        kinds[counts[0]] = "work"  # «Chỉ tiêu» left of «Thực hiện» names what is counted
    if not _COUNTS & set(kinds.values()):
        for column, text in words.items():
            if _BODY_ALONE.fullmatch(_bare(text)):
                kinds[column] = "body"
    return kinds


def _drop_earlier_years(kinds: dict[int, Column | None], words: dict[int, str]) -> None:
    """Take away the columns of years before: of «TH 2022» and «TH 2023» the latter counts."""
    for kind in _COUNTS:
        years = {at: int(found[0]) for at, each in kinds.items() if each == kind
                 and (found := _YEAR.search(words[at]))}  # fmt: skip
        for column, year in years.items():
            if year < max(years.values()):
                kinds[column] = None


def _with_body(columns: dict[int, Column], heads: dict[Column, str]) -> dict[int, Column]:
    """Return the columns, who does the work being ``lead`` where the work stands left of it."""
    order = [columns[index] for index in sorted(columns)]
    if (
        "body" in order
        and "lead" not in order
        and "work" in order
        and order.index("work") < order.index("body")
    ):
        heads["lead"] = heads.pop("body")
        return {index: "lead" if kind == "body" else kind for index, kind in columns.items()}
    return columns


def _above(words: dict[int, str], column: int) -> str:
    """Return the head that spans ``column``: the last one that begins at it or left of it."""
    left = [at for at in words if at <= column]
    return words[max(left)] if left else ""


def _is_second_head(above: _Cells, row: _Cells) -> bool:
    """Return whether a row goes on with the heads: below cells that go over both rows it has none."""
    over_both = [column for column, span in above.spans.items() if span > 1]
    return bool(over_both) and bool(row.lines) and not any(column in row.lines for column in over_both)


def _is_numbers(row: _Cells) -> bool:
    words = [row.words(column) for column in row.lines]
    return len(words) > 2 and all(_COLUMN_NUMBER.fullmatch(text) for text in words)


def _bare(head: str) -> str:
    return fold(re.sub(r"\([^)]*\)", "", head)).strip(" .:")


def _column(head: str) -> Column | None:
    words = _bare(head)
    if not words or len(words) > _LONGEST_HEAD:
        return None
    for kind, pattern in _OWN_HEADS:
        if pattern.match(words):
            return kind

    if of_sheet := _OF_SHEETS.get(field_of(head) or ""):
        return of_sheet
    return column_of(re.sub(r"\([^)]*\)", "", head))


def _work_rows(rows: Sequence[_Cells], columns: dict[int, Column], times: dict[int, str]) -> Iterator[Row]:
    held: dict[int, tuple[tuple[str, ...], int]] = {}
    numbers = [index for index, kind in columns.items() if kind == "number"]
    labels = [row.words(numbers[0]) for row in rows if numbers and row.words(numbers[0])]
    groups_are_roman = any(not _ROMAN_OR_LETTER.fullmatch(label) for label in labels)
    group = ""

    for row in rows:
        lines = _filled(row, columns, held)
        texts: dict[Column, str] = {kind: reduce(join_lines, cell or ("",)) for kind, cell in lines.items()}
        if any(_TOTAL.fullmatch(fold(row.words(column))) for column in row.lines):
            continue
        own = frozenset(columns[column] for column in row.lines if column in columns and row.words(column))
        label = texts.get("number", "")
        is_roman = groups_are_roman and _ROMAN_OR_LETTER.fullmatch(label) is not None
        has_mark = any(row.words(column).strip() for column in times)
        is_group = (
            not has_mark and own <= {"number", "work"} and (not label or not label.rstrip(".").isdecimal())
        )
        if is_roman or is_group:
            group = " ".join(row.words(column) for column in sorted(row.lines)).strip()
        elif texts.get("work"):
            marked = tuple(head for column, head in times.items() if row.words(column).strip())
            yield Row(texts, lines, marked, group)


def _filled(
    row: _Cells, columns: dict[int, Column], held: dict[int, tuple[tuple[str, ...], int]]
) -> dict[Column, tuple[str, ...]]:
    """Return the cells of a row by what they are, those merged from above too."""
    found: dict[Column, tuple[str, ...]] = {}
    for column, kind in columns.items():
        if column in row.lines:
            held[column] = (row.lines[column], row.spans[column])
        lines, left = held.get(column, ((), 0))
        if left > 0 and kind == "money":  # of several sources of money each is a line
            found[kind] = (*found.get(kind, ()), reduce(join_lines, lines or ("",)))
        elif left > 0:
            found[kind] = lines
        held[column] = (lines, left - 1)
    return found
