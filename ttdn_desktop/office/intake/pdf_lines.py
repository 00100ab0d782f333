"""A PDF with text as lines: one a paragraph, columns apart, page numbers and running heads left out."""

import functools
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2 as _pdfium  # pyright: ignore[reportMissingTypeStubs]

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.wording import join_lines
from ttdn_desktop.directive.lines import Cell, Line, Source
from ttdn_desktop.directive.notes import Doubt, RepairCode
from ttdn_desktop.office.intake.file_bytes import file_bytes
from ttdn_desktop.office.intake.pdf_aligned import aligned_table
from ttdn_desktop.office.intake.pdf_columns import Region, regions_of
from ttdn_desktop.office.intake.pdf_furniture import remove_furniture
from ttdn_desktop.office.intake.pdf_glyphs import Glyph, glyphs_of
from ttdn_desktop.office.intake.pdf_grids import Grid, grids_of
from ttdn_desktop.office.intake.pdf_paragraphs import Block, TextMeasures, blocks_of, measure
from ttdn_desktop.office.intake.pdf_rows import TextSpan, has_vietnamese, rows_of
from ttdn_desktop.office.intake.pdf_rules import Rules, rules_of
from ttdn_desktop.office.intake.pdf_tables import GridTable, joined_over_pages, table_of

pdfium: Any = _pdfium


@dataclass(frozen=True, slots=True)
class _Page:
    glyphs: list[Glyph]
    rules: Rules
    height: float


_FEWEST_GLYPHS = 20
"""A page with fewer letters holds no text of its own: a scan with a page number or a stamp's signature line.
A judgement: the last page of a plan has at least a signer's name and title."""

_HEADER = 1024
"""Bytes within which a PDF's first mark stands (PDF 1.7, annex H, note 13): mail programs put lines before
it."""

_ANOTHER_FILE = "Hãy xin bản Word hoặc bản .pdf khác của kế hoạch."


def read_pdf(path: Path) -> Source:
    """Return the lines of the PDF ``path``.

    Raises InputError that names the file: scanned, with a password, damaged, empty, not a PDF.
    """
    data = file_bytes(path)
    if b"%PDF-" not in data[:_HEADER]:
        raise InputError(f"Tệp {path.name} không phải PDF hoặc đã hỏng.", _ANOTHER_FILE)

    document = _opened(data, path.name)
    try:
        pages = _pages(document, path.name)
    finally:
        document.close()

    blank = [number for number, page in enumerate(pages, start=1) if len(page.glyphs) < _FEWEST_GLYPHS]
    if len(blank) == len(pages):
        raise InputError(
            f"Tệp {path.name} là bản quét ảnh, không có chữ để đọc.",
            "Hãy xin bản Word hoặc bản .pdf có chữ, hoặc gõ lại nội dung vào tệp Word.",
        )
    return Source(name=path.name, kind="pdf", lines=tuple(_lines(pages)), doubts=_doubts(blank))


def _opened(data: bytes, name: str) -> Any:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise InputError(f"Tệp {name} có mật khẩu.", "Hãy xin bản không đặt mật khẩu.") from error
        raise InputError(f"Tệp {name} đã hỏng, không mở được.", _ANOTHER_FILE) from error

    if len(document) == 0:
        raise InputError(f"Tệp {name} không có trang nào.", _ANOTHER_FILE)
    return document


def _pages(document: Any, name: str) -> list[_Page]:
    pages: list[_Page] = []

    try:
        for index in range(len(document)):
            height = float(document[index].get_height())
            rules = rules_of(document[index])
            pages.append(_Page(glyphs_of(document, index), rules, height))
    except pdfium.PdfiumError as error:
        raise InputError(f"Tệp {name} đã hỏng ở trang {len(pages) + 1}.", _ANOTHER_FILE) from error

    return pages


def _doubts(blank: list[int]) -> tuple[Doubt, ...]:
    return (Doubt("blank_pages", {"pages": tuple(blank)}),) if blank else ()


def _lines(pages: list[_Page]) -> list[Line]:
    # Text in an old encoding holds no Vietnamese letters of Unicode's; else fonts' names lie.
    convert = not any(has_vietnamese(page.glyphs) for page in pages)
    parts = [grids_of(page.rules, page.glyphs) for page in pages]
    rows = [rows_of(outside, number, convert=convert) for number, (_, outside) in enumerate(parts, start=1)]
    rows = remove_furniture(rows, [page.height for page in pages])

    found: list[Region | GridTable] = []
    for number, ((grids, _), text_rows) in enumerate(zip(parts, rows, strict=True), start=1):
        found += _from_the_top(text_rows, grids, number, convert=convert)

    running = [row[0] for part in found if isinstance(part, Region) and not part.edges for row in part.rows]
    return list(_lines_in_order(found, measure(running)))


def _from_the_top(
    rows: list[list[TextSpan]], grids: list[Grid], page: int, *, convert: bool
) -> Iterator[Region | GridTable]:
    """Yield a page's running text, columns and tables from the top down."""
    left = rows
    for grid in grids:
        above = [row for row in left if row[0].base > grid.top]
        left = left[len(above) :]
        yield from _with_aligned(above)
        yield table_of(grid, page, convert=convert)
    yield from _with_aligned(left)


def _with_aligned(rows: list[list[TextSpan]]) -> Iterator[Region | GridTable]:
    """Yield running text and columns, tables that alignment alone makes as what they are."""
    for region in regions_of(rows):
        found = aligned_table(region)
        if found is None:
            yield region
            continue
        if found.above:
            yield Region(found.above)
        yield found.table
        if found.below:
            yield Region(found.below)


def _lines_in_order(parts: list[Region | GridTable], text: TextMeasures) -> Iterator[Line]:
    """Yield the paragraphs of running text, over regions and pages, and the cells of tables between them."""
    tables = itertools.count()

    for kind, group in itertools.groupby(parts, key=_kind):
        if kind is GridTable:
            for table in joined_over_pages([part for part in group if isinstance(part, GridTable)]):
                yield from _grid_lines(table, next(tables), text)
            continue

        regions = [part for part in group if isinstance(part, Region)]
        if kind == "columns":
            for region in regions:
                yield from _cells(region, next(tables), text)
        else:
            rows = [row[0] for region in regions for row in region.rows]
            yield from (_line(block, text) for block in blocks_of(rows, text))


def _kind(part: Region | GridTable) -> object:
    if isinstance(part, GridTable):
        return GridTable
    return "columns" if part.edges else "text"


def _grid_lines(table: GridTable, number: int, text: TextMeasures) -> Iterator[Line]:
    for cell in table.cells:
        place = Cell(table=number, row=cell.row, column=cell.column, rows=cell.rows)
        yield _line(Block(cell.spans), text, place)


def _cells(region: Region, table: int, text: TextMeasures) -> Iterator[Line]:
    """Yield a line for each row of a column, column by column; ``row`` counts within the column."""
    for column, stretches in enumerate(region.columns()):
        rows = itertools.groupby(stretches, key=lambda stretch: region.row(stretch))
        for row, (_, group) in enumerate(rows):
            yield _line(Block(list(group)), text, Cell(table=table, row=row, column=column))


def _line(block: Block, text: TextMeasures, cell: Cell | None = None) -> Line:
    rows = block.rows
    words = functools.reduce(join_lines, (row.text for row in rows))
    letters = sum(len(row.text) for row in rows)
    encodings: dict[RepairCode, None] = dict.fromkeys(row.converted for row in rows if row.converted)
    return Line(
        text=words,
        indent=max(0.0, rows[0].left - text.left),
        bold=sum(row.bold * len(row.text) for row in rows) / letters if letters else 0.0,
        bold_lead=min(_bold_lead(rows), len(words)),
        italic=all(row.italic for row in rows),
        centered=block.centered,
        size=round(rows[0].size, 1),
        page=rows[0].page,
        cell=cell,
        continues=block.continues,
        repairs=tuple(encodings),
    )


def _bold_lead(rows: list[TextSpan]) -> int:
    """Return how many characters at the beginning are bold, the blanks between rows counted in."""
    length = 0

    for row in rows:
        length += row.bold_lead
        if row.bold_lead < len(row.text):
            break
        length += 1

    return length
