"""Pieces of a plan as a Word file, with python-docx."""

import os
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from plan import Line, Plan

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


def same(text: str) -> str:
    return text


@dataclass
class Writer:
    """A document being written; ``code`` turns text into the code of ``font``."""

    font: str = "Times New Roman"
    code: Callable[[str], str] = same

    def __post_init__(self) -> None:
        self.doc: Any = Document()
        style = self.doc.styles["Normal"]
        style.font.name, style.font.size = self.font, Pt(14)
        props = self.doc.core_properties
        props.created = props.modified = datetime(2019, 1, 1)
        props.author = props.title = ""

    def add(self, text: str, *, bold: bool = False, italic: bool = False, center: bool = False) -> Any:
        paragraph = self.doc.add_paragraph()
        run = self.run(paragraph, text)
        run.bold, run.italic = bold, italic
        if center:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return paragraph

    def run(self, paragraph: Any, text: str) -> Any:
        run = paragraph.add_run(self.code(text))
        run.font.name = self.font
        fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
        for side in ("w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(side), self.font)
        return run

    def table(self, rows: Sequence[Sequence[str]], *, by_lines: bool = True, border: bool = False) -> Any:
        """A table; a cell's lines become paragraphs of their own, or line breaks."""
        table = self.doc.add_table(rows=len(rows), cols=len(rows[0]))
        if border:
            table.style = "Table Grid"
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                lines = text.split("\n") if by_lines else [text]
                self.run(cell.paragraphs[0], lines[0])
                for line in lines[1:]:
                    self.run(cell.add_paragraph(), line)
        return table

    def masthead(self, issuer: str, number: str, place: str) -> None:
        self.table([[issuer, STATE], [number, place]])
        self.add("")

    def body(self, lines: Sequence[Line], **bold: bool) -> None:
        for line in lines:
            self.add(line.shown, bold=bold.get("headings", True) and line.depth == 0)

    def save(self, path: Path) -> None:
        self.doc.save(str(path))


def whole(plan: Plan, writer: Writer, head: tuple[str, str, str], sign: str, title: str = "") -> Writer:
    """A usual plan: head table, title, opening, body, closing, recipients' table."""
    writer.masthead(*head)
    writer.add("KẾ HOẠCH", bold=True, center=True)
    writer.add(title or plan.title, bold=True, center=True)
    for text in plan.opening:
        writer.add(text)
    writer.body(plan.lines())
    for text in plan.closing:
        writer.add(text)
    writer.table([["Nơi nhận:\n" + listed(plan.recipients), sign]])
    return writer


def listed(recipients: Sequence[str], mark: str = "- ") -> str:
    return "\n".join(f"{mark}{r}{'.' if r is recipients[-1] else ';'}" for r in recipients)


def numbering(writer: Writer, levels: Sequence[tuple[str, str]]) -> int:
    """Add a multi-level list, (format, text) for each level; its numId."""
    part = writer.doc.part.numbering_part.element
    number = 900 + len(part.findall(qn("w:num")))
    rows = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/></w:lvl>'
        for n, (kind, text) in enumerate(levels)
    )
    ns = nsdecls("w")
    abstract = parse_xml(f'<w:abstractNum {ns} w:abstractNumId="{number}">{rows}</w:abstractNum>')
    first = part.find(qn("w:num"))
    first.addprevious(abstract)
    part.append(parse_xml(f'<w:num {ns} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
    return number


def numbered(paragraph: Any, number: int, level: int) -> None:
    props = paragraph._p.get_or_add_pPr()
    num = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", level), ("w:numId", number)):
        child = OxmlElement(tag)
        child.set(qn("w:val"), str(value))
        num.append(child)
    props.append(num)


def to_pdf(docx: Path, target: Path) -> None:
    """Turn ``docx`` into ``target`` with LibreOffice."""
    with tempfile.TemporaryDirectory() as out:
        command = [
            "soffice",
            "-env:UserInstallation=file:///tmp/lo-corpus",
            "--headless",
            "--convert-to",
            "pdf",
        ]
        subprocess.run(
            [*command, "--outdir", out, str(docx)], check=True, capture_output=True, env=dict(os.environ)
        )
        (Path(out) / f"{docx.stem}.pdf").replace(target)
