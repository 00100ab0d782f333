"""Reading an Excel or CSV file from outside as rows of values, within bounds."""

import codecs
import csv
import datetime as dt
import io
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from ttdn_desktop.basics import bounded_zip
from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.basics.wording import FIELD_LIMIT, normalize
from ttdn_desktop.office.intake.docx_package import LIMITS
from ttdn_desktop.office.intake.file_bytes import file_bytes

MOST_CELLS = 200_000
_MOST_COLUMNS = 60
_OLE = b"\xd0\xcf\x11\xe0"
_DELIMITERS = (";", ",", "\t")
_SAVE_AGAIN = "Hãy mở tệp bằng Excel, chọn Lưu thành (Save As) dạng .xlsx hoặc .csv rồi thử lại."


class NoResult(msgspec.Struct, frozen=True):
    """A formula whose result the file doesn't hold."""


Cell = str | int | float | dt.date | NoResult | None


class Grid(msgspec.Struct, frozen=True):
    """The sheet's rows that hold something, each with its number in the file, from 1."""

    rows: tuple[tuple[int, tuple[Cell, ...]], ...]


def read_grid(path: Path) -> Grid:
    """Return the first sheet with content of an .xlsx, or the rows of a CSV.

    Raises InputError that names the file: old .xls, a password, another kind, damaged, too large.
    """
    data = file_bytes(path)
    if data.startswith(_OLE):
        raise InputError(f"Tệp {path.name} là tệp Excel đời cũ (.xls) hoặc có mật khẩu.", _SAVE_AGAIN)

    if data.startswith(b"PK"):
        rows = _xlsx(path, data)
    elif path.suffix.lower() in (".csv", ".txt", ".tsv"):
        rows = _csv(path, data)
    else:
        raise InputError(f"Tệp {path.name} không phải tệp Excel (.xlsx) hoặc CSV.", _SAVE_AGAIN)

    return Grid(_within_bounds(rows, path))


def _within_bounds(rows: Iterable[tuple[Cell, ...]], path: Path) -> tuple[tuple[int, tuple[Cell, ...]], ...]:
    kept: list[tuple[int, tuple[Cell, ...]]] = []
    cells = 0

    for number, row in enumerate(rows, 1):
        filled = sum(value is not None and value != "" for value in row)
        cells += filled
        if cells > MOST_CELLS:
            raise InputError(
                f"Tệp {path.name} có quá {MOST_CELLS} ô.",
                "Hãy chia tệp theo quý hoặc theo tháng rồi thử lại.",
            )
        if filled:
            kept.append((number, row))

    return tuple(kept)


def _xlsx(path: Path, data: bytes) -> list[tuple[Cell, ...]]:
    damaged = InputError(f"Tệp {path.name} đã hỏng hoặc không phải tệp Excel (.xlsx).", _SAVE_AGAIN)
    try:
        bounded_zip.check(data, LIMITS)
        _refuse_doctype(data)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _sheet(data)
    except ClerkError as fault:
        raise damaged from fault
    except Exception as fault:  # whatever a library makes of a hostile file is one message
        raise damaged from fault


def _refuse_doctype(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.lower().endswith((".xml", ".rels")):
                part = package.read(name)
                if b"<!DOCTYPE" in part or b"<!ENTITY" in part or b"\0" in part:
                    raise InputError(name, "")


def _sheet(data: bytes) -> list[tuple[Cell, ...]]:
    """Return the rows of the first sheet that holds something, results beside their formulas."""
    from openpyxl import load_workbook

    shown, written = (
        load_workbook(io.BytesIO(data), read_only=True, data_only=only, keep_links=False)
        for only in (True, False)
    )

    for results, formulas in zip(shown.worksheets, written.worksheets, strict=True):
        rows = [
            tuple(_cell(*pair) for pair in zip(result, formula, strict=False))
            for result, formula in zip(_values(results), _values(formulas), strict=False)
        ]
        if any(value is not None for row in rows for value in row):
            return rows

    return []


def _values(sheet: Any) -> Iterator[tuple[Any, ...]]:
    sheet.reset_dimensions()
    left = MOST_CELLS
    for row in sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True):
        left -= sum(value is not None for value in row)
        yield row
        if left < 0:
            return


def _cell(result: Any, formula: Any) -> Cell:
    if result is None:
        return NoResult() if isinstance(formula, str) and formula.startswith("=") else None
    if isinstance(result, dt.datetime):
        return result.date()
    if isinstance(result, str):
        return normalize(result[:FIELD_LIMIT]).strip()
    if isinstance(result, (bool, dt.time, dt.timedelta)) or not isinstance(result, (int, float, dt.date)):
        return str(result)
    return result


def _csv(path: Path, data: bytes) -> list[tuple[Cell, ...]]:
    text = normalize(_decoded(data))
    best = max((_parsed(text, delimiter) for delimiter in _DELIMITERS), key=_likeness)
    if not best:
        raise InputError(f"Tệp {path.name} không phải tệp CSV.", _SAVE_AGAIN)
    return [tuple(_unquoted(value) for value in row[:_MOST_COLUMNS]) for row in best]


def _decoded(data: bytes) -> str:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, "replace")

    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1258", "replace")


def _parsed(text: str, delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        return []


def _likeness(rows: list[list[str]]) -> tuple[int, int]:
    """Return how many of the first rows have the usual number of columns, and that number."""
    widths = Counter(len(row) for row in rows[:50] if len(row) > 1)
    width, count = max(widths.items(), key=lambda one: (one[1], one[0]), default=(0, 0))
    return count, width


def _unquoted(value: str) -> str:
    """Return a cell without the mark that keeps a text from running as a formula."""
    text = value[:FIELD_LIMIT].strip()
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text
