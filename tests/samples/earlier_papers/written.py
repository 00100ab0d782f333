"""Earlier papers as clerks type them, made of the blocks in this folder: to a .docx, or to a .pdf."""

import json
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
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

FOLDER = Path(__file__).parent
Block = dict[str, Any]

_WIDTH = 465
_NUMBER_WIDTH = 28


def names() -> list[str]:
    """Return the names of the cases."""
    return sorted(path.stem for path in FOLDER.glob("*.json"))


def case(name: str) -> dict[str, Any]:
    """Return a case: its files' blocks and what is expected."""
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


def make(name: str, blocks: Sequence[Block]) -> bytes:
    """Return the bytes of the file that ``name`` says."""
    return _to_pdf(blocks) if name.endswith(".pdf") else _to_docx(blocks)


def write(name: str, folder: Path) -> list[Path]:
    """Write a case's files into ``folder``, in their order."""
    paths: list[Path] = []
    for file, blocks in case(name)["files"].items():
        paths.append(folder / file)
        paths[-1].write_bytes(make(file, blocks))
    return paths


def _to_docx(blocks: Sequence[Block]) -> bytes:
    document = Document()
    for block in blocks:
        if "rows" in block:
            _table(document, block)
        else:
            _paragraph(document.add_paragraph(style=block.get("style")), block)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _paragraph(paragraph: Any, block: Block) -> None:
    if block.get("center"):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(block["p"])
    run.bold = block.get("bold", False)
    if block.get("font"):
        run.font.name = block["font"]


def _table(document: Any, block: Block) -> None:
    rows = block["rows"]
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    if block.get("grid", True):
        table.style = "Table Grid"

    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            _fill(table.cell(row, column), text, block.get("font", ""))

    for top, left, bottom, right in block.get("merges", ()):
        merged = table.cell(top, left).merge(table.cell(bottom, right))
        for extra in merged.paragraphs[1:]:
            if not extra.text:
                extra._p.getparent().remove(extra._p)


def _fill(cell: Any, text: str, font: str) -> None:
    for at, line in enumerate(text.split("\n")):
        run = (cell.paragraphs[0] if at == 0 else cell.add_paragraph()).add_run(line)
        if font:
            run.font.name = font


def _to_pdf(blocks: Sequence[Block]) -> bytes:
    fonts = resources_dir() / "fonts"
    pdfmetrics.registerFont(TTFont("Body", str(min(fonts.glob("*Regular.ttf")))))
    pdfmetrics.registerFont(TTFont("Body-Bold", str(min(fonts.glob("*-Bold.ttf")))))

    story: list[Any] = []
    for block in blocks:
        story += [_pdf_table(block), Spacer(1, 12)] if "rows" in block else [_pdf_paragraph(block)]

    stream = BytesIO()
    margins = {"leftMargin": 80, "rightMargin": 50, "topMargin": 56, "bottomMargin": 56}
    SimpleDocTemplate(stream, pagesize=A4, invariant=1, **margins).build(story)
    return stream.getvalue()


def _pdf_paragraph(block: Block) -> Any:
    is_centred = block.get("center", False)
    style = ParagraphStyle(
        "p",
        fontName="Body-Bold" if block.get("bold") else "Body",
        fontSize=13,
        leading=18,
        alignment=1 if is_centred else 0,
        spaceAfter=6,
        firstLineIndent=0 if is_centred else 28,
    )
    return Paragraph(block["p"], style)


def _pdf_table(block: Block) -> Any:
    has_grid = block.get("grid", True) or bool(block.get("widths"))
    small = ParagraphStyle("c", fontName="Body", fontSize=11, leading=14)
    middle = ParagraphStyle("h", parent=small, alignment=1)
    rows = [
        [
            Paragraph(text.replace("\n", "<br/>"), small if has_grid or not column else middle)
            for column, text in enumerate(row)
        ]
        for row in block["rows"]
    ]

    count = len(rows[0])
    others = (_WIDTH - _NUMBER_WIDTH) / (count - 1)
    widths = [_NUMBER_WIDTH, *[others] * (count - 1)] if has_grid else [_WIDTH / count] * count
    widths = block.get("widths") or widths  # «widths» without «grid»: a table of data without lines
    style: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    if block.get("grid", True):
        style.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
    return Table(rows, colWidths=widths, style=style)
