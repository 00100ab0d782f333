"""Earlier papers as clerks type them, made small: blocks to a .docx or .pdf."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from ttdn_desktop.basics.paths import resources_dir


@dataclass(frozen=True)
class P:
    """A paragraph; ``bold`` and ``center`` as it is set, ``style`` a Word style, ``font`` of its letters."""

    text: str
    bold: bool = False
    center: bool = False
    style: str = ""
    font: str = ""


@dataclass(frozen=True)
class T:
    """A table; ``merges`` are (row, column, row, column) of merged cells."""

    rows: Sequence[Sequence[str]]
    merges: Sequence[tuple[int, int, int, int]] = ()
    grid: bool = True
    font: str = ""


Block = P | T


@dataclass(frozen=True)
class Case:
    """Files by name with their blocks, and what a dossier of them holds."""

    name: str
    files: dict[str, Sequence[Block]]
    expected: dict[str, Any] = field(default_factory=dict)


def head(organ: str, number: str, place_date: str, kind: str, *title: str) -> list[Block]:
    """Return head and title as a table of two columns."""
    return [
        T(
            [
                [f"{organ}\nSố: {number}", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n" + place_date],
            ],
            grid=False,
        ),
        P(kind, bold=True, center=True),
        *(P(line, bold=True, center=True) for line in title),
    ]


def foot(recipients: Sequence[str], signature: str) -> Block:
    """Return the foot; ``recipients`` without dashes, the archive's line the last."""
    lines = "\n".join(f"- {line}" for line in recipients)
    return T([[f"Nơi nhận:\n{lines}", signature]], grid=False)


def to_docx(blocks: Sequence[Block]) -> bytes:
    """Return the bytes of a .docx."""
    document = Document()
    for block in blocks:
        if isinstance(block, P):
            _paragraph(document.add_paragraph(style=block.style or None), block)
        else:
            _table(document, block)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _paragraph(paragraph: Any, block: P) -> None:
    if block.center:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(block.text)
    run.bold = block.bold
    if block.font:
        run.font.name = block.font


def _table(document: Any, block: T) -> None:
    table = document.add_table(rows=len(block.rows), cols=len(block.rows[0]))
    if block.grid:
        table.style = "Table Grid"
    for row, texts in enumerate(block.rows):
        for column, text in enumerate(texts):
            cell = table.cell(row, column)
            for at, line in enumerate(text.split("\n")):
                paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
                run = paragraph.add_run(line)
                if block.font:
                    run.font.name = block.font
    for top, left, bottom, right in block.merges:
        texts = [table.cell(top, left).text]
        merged = table.cell(top, left).merge(table.cell(bottom, right))
        for extra in merged.paragraphs[1:]:
            if not extra.text:
                extra._p.getparent().remove(extra._p)
        del texts


def to_pdf(blocks: Sequence[Block]) -> bytes:
    """Return the bytes of a .pdf with text."""
    fonts = resources_dir() / "fonts"
    regular, bold = sorted(fonts.glob("*Regular.ttf"))[0], sorted(fonts.glob("*-Bold.ttf"))[0]
    pdfmetrics.registerFont(TTFont("Body", str(regular)))
    pdfmetrics.registerFont(TTFont("Body-Bold", str(bold)))
    story: list[Any] = []
    for block in blocks:
        if isinstance(block, P):
            style = ParagraphStyle("p", fontName="Body-Bold" if block.bold else "Body", fontSize=13, leading=18,
                                   alignment=1 if block.center else 0, spaceAfter=6,
                                   firstLineIndent=0 if block.center else 28)
            story.append(Paragraph(block.text, style))
        else:
            story.append(_pdf_table(block))
            story.append(Spacer(1, 12))
    stream = BytesIO()
    SimpleDocTemplate(stream, pagesize=A4, leftMargin=80, rightMargin=50, topMargin=56, bottomMargin=56,
                      invariant=1).build(story)
    return stream.getvalue()


def _pdf_table(block: T) -> Any:
    small = ParagraphStyle("c", fontName="Body", fontSize=11, leading=14)
    center = ParagraphStyle("h", parent=small, alignment=1)
    rows = [[Paragraph(text.replace("\n", "<br/>"), small if block.grid else center if c else small) for c, text in enumerate(row)] for row in block.rows]
    width = 465 / len(block.rows[0])
    style: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    if block.grid:
        style.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
    style += [("SPAN", (left, top), (right, bottom)) for top, left, bottom, right in block.merges]
    widths = [28, *[(465 - 28) / (len(block.rows[0]) - 1)] * (len(block.rows[0]) - 1)] if block.grid else [width] * len(block.rows[0])
    return Table(rows, colWidths=widths, style=style)


def make(name: str, blocks: Sequence[Block]) -> bytes:
    """Return the bytes of the file that ``name`` says."""
    return to_pdf(blocks) if name.endswith(".pdf") else to_docx(blocks)


def words_of(blocks: Sequence[Block]) -> str:
    """Return all words of a paper."""
    return "\n".join(
        block.text if isinstance(block, P) else "\n".join(text for row in block.rows for text in row)
        for block in blocks
    )
