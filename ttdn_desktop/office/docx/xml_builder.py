"""Small pieces of WordprocessingML that the base templates are built of."""

from typing import Any, cast
from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml

from ttdn_desktop.basics.measures import Mm, Pt, mm_to_pt

FONT = "Times New Roman"

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)


def element(tag: str, inner: str) -> Any:
    """Return the element ``w:tag`` with ``inner`` as its content, every namespace known."""
    return cast(Any, parse_xml(f"<w:{tag} {_NAMESPACES}>{inner}</w:{tag}>"))


def replace_content(target: Any, inner: str) -> None:
    """Put ``inner`` in place of everything that the element ``target`` holds."""
    for child in list(target):
        target.remove(child)
    for child in list(element("body", inner)):
        target.append(child)


def twips(length: Mm) -> int:
    """Return a length in twentieths of a point."""
    return pt_twips(mm_to_pt(length))


def pt_twips(length: Pt) -> int:
    """Return a length in twentieths of a point."""
    return round(length * 20)


def attribute(value: str) -> str:
    """Return ``value`` as a quoted attribute."""
    return quoteattr(value)


def run(text: str, properties: str = "") -> str:
    """Return a run; a template tag stays whole in it."""
    run_properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{run_properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(style: str, inner: str, properties: str = "") -> str:
    """Return a paragraph of the style with that id; ``inner`` are runs."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inner}</w:p>'


def text(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph with one run."""
    return paragraph(style, run(content), properties)


def loop_over(variable: str, inner: str) -> str:
    """Return ``inner`` once for each member: ``variable`` is ``dong in can_cu``."""
    return f"{_tag(f'for {variable}')}{inner}{_tag('endfor')}"


def conditional(condition: str, inner: str) -> str:
    """Return ``inner`` where the condition holds."""
    return f"{_tag(f'if {condition}')}{inner}{_tag('endif')}"


def _tag(statement: str) -> str:
    return paragraph("NoiDung", run(f"{{%p {statement} %}}"))


def cell(width: int, inner: str, properties: str = "") -> str:
    """Return a table cell ``width`` twips wide."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{inner}</w:tc>'


def row(cells: str, *, header: bool = False) -> str:
    """Return a row that is never broken over two pages; a header row is repeated on each."""
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"


def table(widths: tuple[int, ...], rows: str, *, bordered: bool) -> str:
    """Return a table of fixed columns (twips), flush with the text where it has no borders."""
    line = 'w:val="single" w:sz="4" w:space="0" w:color="000000"' if bordered else 'w:val="nil"'
    sides = "".join(
        f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margin = 85 if bordered else 0
    cells = f'<w:left w:w="{margin}" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/>'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)

    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{cells}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
