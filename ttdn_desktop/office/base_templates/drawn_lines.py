"""The drawn lines of the base templates: DrawingML, with VML for programs that know no other."""

from ttdn_desktop.office.docx.xml_builder import attribute, paragraph
from ttdn_desktop.office.render.drawn_rules import DESCRIPTIONS, Underlined

_STROKE_EMU = 9525
_BELOW_PT = 3.5
"""Clear of the letters that reach below the line."""
_FIRST_LENGTH_EMU, _FIRST_LENGTH_PT = 1_080_000, 85.05
"""Until ``drawn_rules`` sets the length after the text is known."""


def rule_below(underlined: Underlined, number: int, *, after: int = 0) -> str:
    """Return a paragraph of a few points' height that carries the line below ``underlined``.

    In a paragraph of its own the line stays below the text however many lines that takes. ``after`` is
    the space below it in twips.
    """
    drawing = f"<w:r>{line_drawing(DESCRIPTIONS[underlined], number)}</w:r>"
    return paragraph("DuongKe", drawing, f'<w:spacing w:after="{after}"/>')


def line_drawing(
    description: str, number: int, emu: int = _FIRST_LENGTH_EMU, points: float = _FIRST_LENGTH_PT
) -> str:
    """Return the drawing of a centred line of that length a little below its paragraph's top."""
    length = f'cx="{emu}" cy="0"'
    name = f'id="{number}" name="Đường kẻ {number}" descr={attribute(description)}'

    return (
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0"'
        f' distR="0" simplePos="0" relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1"'
        ' allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
        '<wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph">'
        f"<wp:posOffset>{round(_BELOW_PT * 12700)}</wp:posOffset></wp:positionV><wp:extent {length}/>"
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr {name}/>'
        "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData"
        ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {length}/></a:xfrm><a:prstGeom prst="line"><a:avLst/>'
        f'</a:prstGeom><a:ln w="{_STROKE_EMU}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:line id={attribute(f'DuongKe{number}')} alt={attribute(description)}"
        ' style="position:absolute;mso-position-horizontal:center;mso-position-horizontal-relative:text;'
        'mso-position-vertical-relative:text" from="0,3.5pt"'
        f' to="{points:.2f}pt,3.5pt" strokecolor="black"'
        ' strokeweight=".75pt"/></w:pict></mc:Fallback></mc:AlternateContent>'
    )
