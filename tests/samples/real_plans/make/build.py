"""Write the Word files of the corpus: each NAME.plan beside this file becomes ../NAME.docx.

A line is a paragraph. ``^`` centres it and sets it bold, ``!`` sets it bold, ``#0 `` to ``#3 `` give it a style
that is numbered (I., 1., -, +), ``|`` begins a row of a table (``|a|b|``; ``<`` merges a cell with the one to
its left, ``^^`` with the one above), ``\\`` is a line break. ``@head`` and ``@foot`` are two columns, parted by
``||``, their lines by ``/``. ``@font NAME`` changes the font of what follows, ``@strict`` makes a strict file.

    .venv/bin/python tests/samples/real_plans/make/build.py [NAME…]
"""

import re
import sys
import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

HERE = Path(__file__).parent
LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("bullet", "-"), ("bullet", "+"))
_DATE = (2020, 1, 1, 0, 0, 0)


def tcvn3(text: str) -> str:
    """Return ``text`` in TCVN3, as far as its letters have a code there."""
    from ttdn_desktop.basics.legacy_text import _TCVN3  # pyright: ignore[reportPrivateUsage]

    codes = {letter: code for code, letter in _TCVN3.items()}
    return "".join(codes.get(letter, letter) for letter in text)


class Writer:
    """A document being written."""

    def __init__(self) -> None:
        self.doc: Any = Document()
        self.font = "Times New Roman"
        style = self.doc.styles["Normal"]
        style.font.name, style.font.size = self.font, Pt(14)
        props = self.doc.core_properties
        props.created = props.modified = datetime(2020, 1, 1)
        props.author = props.title = ""
        self.has_numbers = False
        self.table: Any = None

    def write(self, line: str) -> None:
        if line.startswith("|"):
            self._row(line.strip("|").split("|"))
            return
        self.table = None
        if line.startswith(("@head", "@foot")):
            self._columns(line.split(" ", 1)[1].split("||"))
        elif line.startswith("@font"):
            self.font = line.split(" ", 1)[1]
        elif numbered := re.match(r"#(\d) (.*)", line):
            self._numbers()
            self._paragraph(self.doc.add_paragraph(style=f"Muc{numbered[1]}"), numbered[2])
        else:
            paragraph = self.doc.add_paragraph()
            bold, centered = line.startswith(("^", "!")), line.startswith("^")
            self._paragraph(paragraph, line.lstrip("^!"), bold=bold)
            if centered:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def _paragraph(self, paragraph: Any, text: str, *, bold: bool = False) -> None:
        run = paragraph.add_run()
        is_old = self.font.startswith(".Vn")
        for index, part in enumerate(text.split("\\")):
            if index:
                run.add_break()
            run.add_text(tcvn3(part) if is_old else part)
        run.bold = bold
        run.font.name = self.font
        fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
        for side in ("w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(side), self.font)

    def _columns(self, cells: list[str]) -> None:
        table = self.doc.add_table(rows=(len(cells) + 1) // 2, cols=2)
        for index, cell in enumerate(cells):
            place = table.cell(index // 2, index % 2)
            for at, text in enumerate(cell.strip().split("/ ")):
                paragraph = place.paragraphs[0] if at == 0 else place.add_paragraph()
                self._paragraph(paragraph, text.strip().lstrip("!"), bold=text.strip().startswith("!"))

    def _row(self, cells: list[str]) -> None:
        if self.table is None:
            self.table = self.doc.add_table(rows=0, cols=len(cells))
            self.table.style = "Table Grid"
        row = self.table.add_row()
        above = self.table.rows[-2] if len(self.table.rows) > 1 else None
        for index, text in enumerate(cells):
            if text == "<":
                row.cells[index - 1].merge(row.cells[index])
            elif text == "^^" and above is not None:
                above.cells[index].merge(row.cells[index])
            else:
                for at, part in enumerate(text.split("/ ")):
                    place = row.cells[index]
                    self._paragraph(place.paragraphs[0] if at == 0 else place.add_paragraph(), part)

    def _numbers(self) -> None:
        if self.has_numbers:
            return
        self.has_numbers = True
        levels = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="Muc{at}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for at, (form, text) in enumerate(LEVELS)
        )
        root = self.doc.part.numbering_part.element
        abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="71">{levels}</w:abstractNum>')
        root.insert(0, abstract)
        root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="71"><w:abstractNumId w:val="71"/></w:num>'))
        for at in range(len(LEVELS)):
            style = self.doc.styles.add_style(f"Muc{at}", WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = self.doc.styles["Normal"]
            # the level is left to the list's w:pStyle, as Word does for a list's styles
            style.element.get_or_add_pPr().append(
                parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="71"/></w:numPr>')
            )


def strict(docx: bytes) -> bytes:
    """Return a file with the namespaces of Strict Open XML."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(docx)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename.endswith((".xml", ".rels")):
                text = data.decode("utf-8")
                for family in ("wordprocessingml", "officeDocument", "drawingml"):
                    text = text.replace(
                        f"http://schemas.openxmlformats.org/{family}/2006/",
                        f"http://purl.oclc.org/ooxml/{family}/",
                    )
                data = text.encode("utf-8")
            new.writestr(zipfile.ZipInfo(info.filename, _DATE), data)
    return out.getvalue()


def build(script: Path) -> bytes:
    """Return the Word file that ``script`` describes."""
    lines = script.read_text("utf-8").splitlines()
    writer = Writer()
    for line in lines:
        if line != "@strict":
            writer.write(line)

    out = BytesIO()
    writer.doc.save(out)
    return strict(out.getvalue()) if "@strict" in lines else out.getvalue()


if __name__ == "__main__":
    for path in sorted(HERE.glob("*.plan")):
        if not sys.argv[1:] or path.stem in sys.argv[1:]:
            (HERE.parent / f"{path.stem}.docx").write_bytes(build(path))
