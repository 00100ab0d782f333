"""The register of outgoing documents as paper: A4 lying, ten columns (Nghị định 30/2020, Phụ lục IV)."""

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement  # pyright: ignore[reportUnknownVariableType]
from docx.shared import Mm, Pt

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.register import RegisterLine
from ttdn_desktop.office.spreadsheets.register import COLUMNS, cells

_WIDTHS = (27, 23, 52, 27, 43, 22, 14, 23, 18, 28)
"""Millimetres; together the width between the margins."""

_MARGIN = Mm(10)
_TOP = Mm(20)
_CENTERED = frozenset({0, 1, 6, 7})


def register_docx(lines: Iterable[RegisterLine], office: str) -> bytes:
    """Return the register of ``office`` as a .docx whose table repeats its head on each page."""
    document: Any = Document()

    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(11)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    style.paragraph_format.space_after = Pt(0)
    _set_page(document.sections[0])
    _line(document, office.upper(), 12)
    _line(document, "SỔ ĐĂNG KÝ VĂN BẢN ĐI", 14)
    _line(document, "", 6)
    table = document.add_table(0, len(COLUMNS))
    table.style, table.autofit, table.alignment = "Table Grid", False, WD_TABLE_ALIGNMENT.CENTER

    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Mm(width)

    for texts in (COLUMNS, [f"({number})" for number in range(1, len(COLUMNS) + 1)]):
        row = _row(table, texts, head=True)
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))

    for line in lines:
        row = _row(table, [_printed(value) for value in cells(line)], head=False)
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))

    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _set_page(section: Any) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _TOP


def _line(document: Any, text: str, size: int) -> None:
    made = document.add_paragraph()
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = made.add_run(text)
    run.bold, run.font.size = True, Pt(size)


def _row(table: Any, texts: Sequence[str], *, head: bool) -> Any:
    row = table.add_row()
    for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
        cell.width = Mm(_WIDTHS[place])
        made = cell.paragraphs[0]
        made.add_run(text).bold = head
        if head or place in _CENTERED:
            made.alignment = WD_ALIGN_PARAGRAPH.CENTER

    return row


def _printed(value: Any) -> str:
    if isinstance(value, dt.date):
        return day_month_year(value)
    return "" if value is None else str(value)
