"""The register of outgoing documents as an Excel sheet of ten columns (Nghị định 30/2020, Phụ lục IV)."""

import io
from collections.abc import Iterable
from typing import Any

from ttdn_desktop.dossier.register import RegisterLine
from ttdn_desktop.official_paper.archive_line import copies_said

COLUMNS = (
    "Số, ký hiệu văn bản",
    "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản",
    "Người ký",
    "Nơi nhận văn bản",
    "Đơn vị, người nhận bản lưu",
    "Số lượng bản",
    "Ngày chuyển",
    "Ký nhận",
    "Ghi chú",
)
_WIDTHS = (16, 14, 48, 22, 40, 20, 10, 14, 14, 30)
"""In characters of the usual font, as Excel counts them."""


def cells(line: RegisterLine) -> tuple[Any, ...]:
    """Return a line's ten values: dates as dates, the number of copies as a number, else text."""
    return (
        line.full_number,
        line.date,
        f"{line.kind} {line.subject}",
        line.signer,
        "; ".join(line.recipients),
        _archive(line),
        line.copies,
        line.sent,
        line.receipt,
        line.note,
    )


def _archive(line: RegisterLine) -> str:
    """Return who files the paper, with the number of copies where it is known: ``VT, VHXH (02 bản)``."""
    if not line.archive_copies or copies_said(line.archive):
        return line.archive
    return f"{line.archive} ({line.archive_copies:02} bản)".strip()


def register_xlsx(lines: Iterable[RegisterLine]) -> bytes:
    """Return the register as an .xlsx; a text that begins like a formula stays a text."""
    from openpyxl import Workbook

    book = Workbook()
    page: Any = book.active
    page.title = "Sổ văn bản đi"
    page.append(COLUMNS)

    for line in lines:
        page.append(cells(line))

    _set_cells(page)
    _set_head(page)
    page.freeze_panes = "A2"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.print_title_rows = "1:1"
    out = io.BytesIO()
    book.save(out)

    return out.getvalue()


def _set_cells(page: Any) -> None:
    from openpyxl.styles import Alignment

    for row in page.iter_rows(min_row=2):
        for cell in row:
            if isinstance(cell.value, str):
                cell.data_type = "s"  # also what begins with =
            if cell.is_date:
                cell.number_format = "dd/mm/yyyy"
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def _set_head(page: Any) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for column, width in enumerate(_WIDTHS, 1):
        page.column_dimensions[get_column_letter(column)].width = width
        page.cell(1, column).font = Font(bold=True)
        page.cell(1, column).alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
