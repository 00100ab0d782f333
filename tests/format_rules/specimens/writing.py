"""Word's XML for the specimens: paragraphs, tables, drawn lines; nothing of the program's own."""

import io
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml import parse_xml

from ttdn_desktop.office.docx.model import TextStyle
from ttdn_desktop.office.layout.faces import width

_NAMESPACES = " ".join(
    f'xmlns:{name}="{uri}"'
    for name, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    }.items()
)
_EMU_PER_MM = 36_000
_TWIPS_PER_MM = 1440 / 25.4
_PT_PER_MM = 72 / 25.4
_FONTS = "".join(f' w:{slot}="Times New Roman"' for slot in ("ascii", "hAnsi", "cs", "eastAsia"))

BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"


@dataclass(frozen=True)
class Text:
    """Words in one look: ``b`` bold, ``i`` italic."""

    words: str
    size: float = 14
    look: str = ""

    @property
    def width(self) -> float:
        """How wide it is, in millimetres."""
        style = TextStyle(bold="b" in self.look, italic="i" in self.look, half_points=round(self.size * 2))
        return width(self.words, style) / _TWIPS_PER_MM

    @property
    def height(self) -> float:
        """How high its line is, in points."""
        return self.size * 1.15

    @property
    def xml(self) -> str:
        looks = "".join(f"<w:{name}/>" for name in self.look)
        half = round(self.size * 2)
        return (
            f'<w:r><w:rPr><w:rFonts{_FONTS}/>{looks}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>'
            f'<w:t xml:space="preserve">{escape(self.words)}</w:t></w:r>'
        )


def twips(mm: float) -> int:
    return round(mm * _TWIPS_PER_MM)


def paragraph(
    *content: str,
    align: str = "both",
    first: float = 0,
    left: float = 0,
    right: float = 0,
    before: float = 0,
    after: float = 0,
    exact: float = 0,
    stops: tuple[float, ...] = (),
    border: bool = False,
) -> str:
    """Return a paragraph; lengths in millimetres, spaces in points."""
    tabs = "".join(f'<w:tab w:val="center" w:pos="{twips(stop)}"/>' for stop in stops)
    line = f'w:line="{round(exact * 20)}" w:lineRule="exact"' if exact else 'w:line="240" w:lineRule="auto"'
    edge = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>' if border else ""
    return (
        f"<w:p><w:pPr>{edge}{f'<w:tabs>{tabs}</w:tabs>' if tabs else ''}"
        f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}" {line}/>'
        f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}" w:firstLine="{twips(first)}"/>'
        f'<w:jc w:val="{align}"/></w:pPr>{"".join(content)}</w:p>'
    )


def table(widths: tuple[float, ...], rows: list[list[str]], *, bordered: bool = False) -> str:
    """Return a table; each cell holds paragraphs."""
    edge = "single" if bordered else "nil"
    names = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{name} w:val="{edge}" w:sz="4" w:color="000000"/>' for name in names)
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    header = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if bordered else ""
    lines: list[str] = []

    for cells in rows:
        made = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
            for width, content in zip(widths, cells, strict=True)
        )
        lines.append(f"<w:tr>{header}{made}</w:tr>")
        header = "<w:trPr><w:cantSplit/></w:trPr>" if bordered else ""

    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"
    )


def drawn(length: float, x: float, y: float) -> str:
    """Return a run with a line drawn ``x`` mm from the column's edge, ``y`` pt below the paragraph's top."""
    emu = round(length * _EMU_PER_MM)
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="9" behindDoc="0" '
        'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{round(x * _EMU_PER_MM)}</wp:posOffset>'
        f'</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{round(y * 12700)}'
        f'</wp:posOffset></wp:positionV><wp:extent cx="{emu}" cy="0"/><wp:wrapNone/>'
        '<wp:docPr id="7" name="Line"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{emu}" cy="0"/></a:xfrm><a:prstGeom prst="line">'
        '<a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        "</mc:AlternateContent></w:r>"
    )


def vml(length: float, x: float, y: float) -> str:
    """Return a run with the same line as older files have it."""
    start, end = x * _PT_PER_MM, (x + length) * _PT_PER_MM
    return (
        '<w:r><w:pict><v:line id="l" style="position:absolute;z-index:9" '
        f'from="{start:.2f}pt,{y:.2f}pt" to="{end:.2f}pt,{y:.2f}pt" strokecolor="black" '
        'strokeweight=".75pt"/></w:pict></w:r>'
    )


def box(content: str, x: float, wide: float, high: float) -> str:
    """Return a run with a text box ``x`` mm from the column's edge, above the text that follows."""
    size = f'cx="{round(wide * _EMU_PER_MM)}" cy="{round(high * _EMU_PER_MM)}"'
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="9" behindDoc="0" '
        'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{round(x * _EMU_PER_MM)}</wp:posOffset>'
        '</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent {size}/><wp:wrapTopAndBottom/><wp:docPr id="8" name="Box"/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def bordered(length: float, room: float, above: float = 2) -> str:
    """Return an empty paragraph whose border is the line, in the middle of ``room`` mm."""
    side = (room - length) / 2
    return paragraph(align="center", left=side, right=side, before=above, exact=4, border=True)


def save(body: str) -> bytes:
    """Return a .docx of A4 with the decree's margins and ``body``."""
    paper = Document()
    section = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="{twips(20)}" w:right="{twips(15)}" w:bottom="{twips(20)}" w:left="{twips(30)}" '
        'w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    new = parse_xml(f"<w:body {_NAMESPACES}>{body}{section}</w:body>")
    old = paper.element.body
    old.getparent().replace(old, new)
    _number_pages(paper)
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


def _number_pages(paper: Any) -> None:
    """Put the page number in the middle of the header, from the second page on."""
    field = "".join(
        f'<w:r {_NAMESPACES}><w:rPr><w:rFonts{_FONTS}/><w:sz w:val="28"/></w:rPr>{content}</w:r>|'
        for content in (
            '<w:fldChar w:fldCharType="begin"/>', "<w:instrText>PAGE</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>', "<w:t>2</w:t>", '<w:fldChar w:fldCharType="end"/>',
        )
    )  # fmt: skip
    shown = paper.sections[0].header.paragraphs[0]
    shown.alignment = 1
    for run in field.split("|")[:-1]:
        shown._p.append(parse_xml(run))
