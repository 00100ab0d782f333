"""Lengths of the drawn lines below motto, issuer and subject, set once their texts are known.

A line is known by its alternative text, which says what it underlines, so a template that was changed in
Word keeps its lines right.
"""

from enum import Enum
from typing import Any

from docx.oxml.ns import qn

from ttdn_desktop.basics.measures import PT_PER_MM
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.office.layout import break_lines, text_width

_EMU_PER_PT = 12700
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MAIN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_VML_LINE = "{urn:schemas-microsoft-com:vml}line"


class Underlined(Enum):
    """What a drawn line stands under; the value is the id of the line's rule."""

    MOTTO = "motto.rule"
    ISSUER = "issuer.rule"
    SUBJECT = "subject.rule"


DESCRIPTIONS = {
    Underlined.MOTTO: "Đường kẻ dưới Tiêu ngữ",
    Underlined.ISSUER: "Đường kẻ dưới tên cơ quan ban hành",
    Underlined.SUBJECT: "Đường kẻ dưới trích yếu",
}
"""The alternative text of each line."""

_BY_DESCRIPTION = {text: underlined for underlined, text in DESCRIPTIONS.items()}


def set_lengths(body: Any) -> None:
    """Set each described line in ``body`` (a ``w:body``) to the length its rule asks for.

    The motto's line is as long as the motto, the others two fifths of the text's last line. Lines
    without a known description are left as they are.
    """
    for properties in body.iter(f"{_DRAWING}docPr"):
        underlined = _BY_DESCRIPTION.get(properties.get("descr", ""))
        anchor = properties.getparent()
        if underlined and anchor is not None:
            length = _length(anchor, underlined)
            if length:
                _set(anchor, length)


def _length(anchor: Any, underlined: Underlined) -> float:
    """Return the line's length in points, 0 where no text stands above it."""
    carrier = next((node for node in anchor.iterancestors() if node.tag == qn("w:p")), None)
    above = carrier.getprevious() if carrier is not None else None
    if above is None or above.tag != qn("w:p"):
        return 0

    text = "".join(_shown(node) for node in above.iter(qn("w:t"), qn("w:br")))
    size = rule_set.load("nd30").size(underlined.value.removesuffix(".rule"))
    lines = break_lines(text, width=_width(above), size=size, bold=True) if text.strip() else ()
    ratio = rule_set.load("nd30")[underlined.value].measures["length"].template

    return text_width(lines[-1].strip(), size=size, bold=True) * ratio if lines else 0


def _shown(node: Any) -> str:
    return "\n" if node.tag == qn("w:br") else node.text or ""


def _width(paragraph: Any) -> float:
    """Return the width the paragraph has, in points: its cell's, or the page's text width."""
    cell = paragraph.getparent()
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}") if cell.tag == qn("w:tc") else None
    if width is not None:
        return float(width.get(qn("w:w"))) / 20
    return rule_set.load("nd30").text_width * PT_PER_MM


def _set(anchor: Any, length: float) -> None:
    emu = str(round(length * _EMU_PER_PT))
    anchor.find(f"{_DRAWING}extent").set("cx", emu)

    for extent in anchor.iter(f"{_MAIN}ext"):
        extent.set("cx", emu)

    carrier = next(node for node in anchor.iterancestors() if node.tag == qn("w:r"))
    for line in carrier.iter(_VML_LINE):
        start = line.get("from", "0,0").partition(",")[2]
        line.set("to", f"{length:.2f}pt,{start}")
