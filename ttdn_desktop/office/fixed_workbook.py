"""Excel workbooks that are the same bytes whenever they are made from the same content."""

import datetime as dt
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from ttdn_desktop.office.fixed_package import packed, parts_of

_NO_TIME = dt.datetime(2000, 1, 1)
_CHANGED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_FORBIDDEN_TITLE = re.compile(r"[\[\]:*?/\\]")

DATE, WHOLE, PERCENT = "dd/mm/yyyy", "#,##0", "0.0%"
"""Number formats: Excel shows them with the separators of the machine's language."""


@dataclass(frozen=True)
class Column:
    """A column of a sheet: heading, width in letters, number format of its numbers."""

    heading: str
    width: int
    format: str = ""


def add_sheet(book: Workbook, title: str, columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> None:
    """Add a sheet of ``rows`` under frozen headings with filters; texts are never formulas."""
    page: Any = book.create_sheet(_FORBIDDEN_TITLE.sub("-", title)[:31])
    page.append([column.heading for column in columns])
    for values in rows:
        page.append(values)
    for row in page.iter_rows(min_row=2):
        for cell, column in zip(row, columns, strict=True):
            _set(cell, column)
    for at, column in enumerate(columns, 1):
        page.column_dimensions[get_column_letter(at)].width = column.width
        page.cell(1, at).font = Font(bold=True)
        page.cell(1, at).alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:1"


def new_book() -> Workbook:
    """Return a workbook without a sheet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    return book


def bytes_of(book: Workbook) -> bytes:
    """Return ``book`` as an .xlsx without times: the same content gives the same bytes."""
    book.properties.creator, book.properties.created = "", _NO_TIME
    out = io.BytesIO()
    book.save(out)
    parts = parts_of(out.getvalue())
    core = "docProps/core.xml"
    return packed({**parts, core: _CHANGED.sub(rb"\g<1>2000-01-01T00:00:00Z", parts[core])})


def _set(cell: Any, column: Column) -> None:
    if isinstance(cell.value, str):
        cell.data_type = "s"
    if cell.is_date:
        cell.number_format = DATE
    elif column.format and isinstance(cell.value, (int, float)):
        cell.number_format = column.format
    cell.alignment = Alignment(wrap_text=True, vertical="top")
