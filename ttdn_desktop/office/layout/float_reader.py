"""Reading floating objects: text boxes, pictures, figures and groups of them, DrawingML and VML."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ttdn_desktop.office.docx.model import Block, BoxSides, Edge, Float, Part
from ttdn_desktop.office.docx.package import Node, W, color, number
from ttdn_desktop.office.layout.drawings import (
    EMU_PER_TWIP,
    WP,
    WPS,
    A,
    V,
    emu,
    picture_of,
    style_lengths,
    vml_style,
)

_WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_W10 = "{urn:schemas-microsoft-com:office:word}"
_INSETS = {"tIns": 45720, "lIns": 91440, "bIns": 45720, "rIns": 91440}
"""EMU from a box's edge to its text where it names none: 0.05 and 0.1 inch (ECMA-376, 21.1.2.1.1)."""
_DEFAULT_STROKE = 9525
"""EMU: three quarters of a point, as in ``drawings.py``."""
_LINES = frozenset({"line", "straightConnector1"})
_WRAPS = {"TopAndBottom": "topAndBottom", "None": "none"}
_VML_INSETS = BoxSides(72, 144, 72, 144)
"""The same insets in twips."""
_ALIGN = {"ctr": "center", "b": "bottom"}
_VML_BOXES = (f"{V}rect", f"{V}roundrect", f"{V}shape", f"{V}oval")

ReadBlocks = Callable[[Node], tuple[Block, ...]]
ReadImage = Callable[[str], bytes | None]


class _Scale(NamedTuple):
    """How a group's own measure becomes twips from the object's corner."""

    x: float = 0.0
    y: float = 0.0
    from_x: float = 0.0
    from_y: float = 0.0
    across: float = 1 / EMU_PER_TWIP
    down: float = 1 / EMU_PER_TWIP

    def placed(self, x: float, y: float) -> tuple[float, float]:
        return self.x + (x - self.from_x) * self.across, self.y + (y - self.from_y) * self.down


def float_of_anchor(anchor: Node, read_blocks: ReadBlocks, read_image: ReadImage) -> Float | None:
    """Return the object that a wp:anchor holds, None where nothing of it can be drawn."""
    extent, horizontal, vertical = (anchor.find(WP + n) for n in ("extent", "positionH", "positionV"))
    if extent is None or horizontal is None or vertical is None:
        return None

    width, height = (number(extent.get(name)) / EMU_PER_TWIP for name in ("cx", "cy"))
    parts = tuple(_parts(anchor, width, height, read_blocks, read_image))
    if not parts:
        return None

    wraps = [str(one.tag).rpartition("}wrap")[2] for one in anchor if "}wrap" in str(one.tag)]
    # Square, Tight and Through all keep text beside the object: laid out alike (NOTES.md, Floating)
    wrap = _WRAPS.get(wraps[0] if wraps else "None", "square")
    return Float(
        h_from=str(horizontal.get("relativeFrom", "column")),
        h_offset=emu(horizontal.find(WP + "posOffset")),
        h_align=_word(horizontal.find(WP + "align")),
        v_from=str(vertical.get("relativeFrom", "paragraph")),
        v_offset=emu(vertical.find(WP + "posOffset")),
        v_align=_word(vertical.find(WP + "align")),
        width=width,
        height=height,
        wrap=wrap,
        above=number(anchor.get("distT")) / EMU_PER_TWIP,
        below=number(anchor.get("distB")) / EMU_PER_TWIP,
        parts=parts,
    )


def _word(node: Node | None) -> str:
    return (node.text or "").strip() if node is not None else ""


def _parts(
    anchor: Node, width: float, height: float, read_blocks: ReadBlocks, read_image: ReadImage
) -> Iterator[Part]:
    data = anchor.find(f"{A}graphic/{A}graphicData")
    for node in data if data is not None else ():
        if node.tag == WPS + "wsp":
            yield from _figure(node, Part(0, 0, width, height), read_blocks)
        elif node.tag == _PIC + "pic":
            picture = picture_of(node, width, height, read_image)
            if picture is not None:
                yield Part(0, 0, width, height, picture=picture)
        elif node.tag == _WPG + "wgp":
            yield from _group(node, _Scale(), read_blocks, read_image, whole=(width, height))


def _group(
    group: Node,
    scale: _Scale,
    read_blocks: ReadBlocks,
    read_image: ReadImage,
    whole: tuple[float, float] | None = None,
) -> Iterator[Part]:
    frame = group.find(f"{_WPG}grpSpPr/{A}xfrm")
    inner = _inner_scale(frame, scale, whole) if frame is not None else scale

    for node in group:
        if node.tag == WPS + "wsp":
            place = _place(node.find(f"{WPS}spPr/{A}xfrm"), inner)
            yield from _figure(node, place, read_blocks) if place is not None else ()
        elif node.tag == _PIC + "pic":
            place = _place(node.find(f"{_PIC}spPr/{A}xfrm"), inner)
            picture = picture_of(node, place.width, place.height, read_image) if place is not None else None
            if place is not None and picture is not None:
                yield place._replace(picture=picture)
        elif node.tag == _WPG + "grpSp":
            yield from _group(node, inner, read_blocks, read_image)


def _inner_scale(frame: Node, outer: _Scale, whole: tuple[float, float] | None) -> _Scale:
    place, extent = _place(frame, outer), frame.find(A + "ext")
    if place is None or extent is None:
        return outer

    start, given = frame.find(A + "chOff"), frame.find(A + "chExt")
    size = extent if given is None else given  # a group without a measure of its own begins at its corner
    width, height = whole or (place.width, place.height)
    across, down = number(size.get("cx")) or 1, number(size.get("cy")) or 1
    x, y = (0.0, 0.0) if whole else (place.x, place.y)
    from_x, from_y = (number(start.get(name)) for name in "xy") if start is not None else (0, 0)

    return _Scale(x, y, from_x, from_y, width / across, height / down)


def _place(frame: Node | None, scale: _Scale) -> Part | None:
    start = frame.find(A + "off") if frame is not None else None
    size = frame.find(A + "ext") if frame is not None else None
    if frame is None or start is None or size is None:
        return None

    x, y = scale.placed(number(start.get("x")), number(start.get("y")))
    width, height = number(size.get("cx")) * scale.across, number(size.get("cy")) * scale.down
    flipped = (frame.get("flipV") in ("1", "true")) != (frame.get("flipH") in ("1", "true"))

    return Part(x, y, width, height, flipped=flipped)


def _figure(node: Node, place: Part, read_blocks: ReadBlocks) -> Iterator[Part]:
    shape = node.find(WPS + "spPr")
    geometry = shape.find(A + "prstGeom") if shape is not None else None
    preset = geometry.get("prst", "rect") if geometry is not None else "rect"
    closed = "ellipse" if preset == "ellipse" else "box"
    kind = "line" if preset in _LINES else closed
    content = node.find(f"{WPS}txbx/{W}txbxContent")
    body = node.find(WPS + "bodyPr")
    blocks = read_blocks(content) if content is not None else ()
    part = place._replace(
        kind=kind,
        edge=_outline(shape),
        fill=_fill_color(shape),
        blocks=blocks,
        insets=_insets(body),
        align=_ALIGN.get(body.get("anchor", "t") if body is not None else "t", "top"),
    )

    if part.edge is not None or part.fill or blocks:
        yield part


def _insets(body: Node | None) -> BoxSides:
    given = {name: body.get(name) if body is not None else None for name in _INSETS}
    return BoxSides(*(round(number(given[name], usual) / EMU_PER_TWIP) for name, usual in _INSETS.items()))


def _outline(shape: Node | None) -> Edge | None:
    line = shape.find(A + "ln") if shape is not None else None
    ink = line.find(f"{A}solidFill/{A}srgbClr") if line is not None else None
    if line is None or ink is None:
        return None

    dash = line.find(A + "prstDash")
    dashed = dash is not None and dash.get("val", "solid") != "solid"
    width = number(line.get("w"), _DEFAULT_STROKE) / EMU_PER_TWIP

    return Edge(width, color(ink.get("val"), "000000"), 0, dashed)


def _fill_color(shape: Node | None) -> str:
    ink = shape.find(f"{A}solidFill/{A}srgbClr") if shape is not None else None
    alpha = ink.find(A + "alpha") if ink is not None else None
    clear = alpha is not None and number(alpha.get("val"), 100_000) == 0
    shown = color(ink.get("val"), "") if ink is not None and not clear else ""
    return "" if shown.upper() == "FFFFFF" else shown


def float_of_vml(node: Node, read_blocks: ReadBlocks, read_image: ReadImage) -> Float | None:
    """Return the box that a w:pict draws, placed as its style says; None where there is none."""
    shape = next((one for one in node.iter(*_VML_BOXES)), None)
    if shape is None:
        return None

    style = vml_style(shape)
    content = shape.find(f".//{W}txbxContent")
    image = shape.find(f".//{V}imagedata")
    width, height = style_lengths(style, "width", "height")
    picture = picture_of(image, width, height, read_image) if image is not None else None
    if content is None and picture is None:
        return None

    blocks = read_blocks(content) if content is not None else ()
    edge = Edge(15.0) if picture is None and shape.get("stroked", "t") not in ("f", "false") else None
    part = Part(0, 0, width, height, edge=edge, picture=picture, blocks=blocks, insets=_VML_INSETS)
    left, top = style_lengths(style, "margin-left", "margin-top")
    wraps = node.find(f".//{_W10}wrap")
    wrap = wraps.get("type", "none") if wraps is not None else "none"
    across = style.get("mso-position-horizontal-relative", "text")
    down = style.get("mso-position-vertical-relative", "text")

    return Float(
        h_from="column" if across == "text" else across,
        h_offset=left,
        h_align=style.get("mso-position-horizontal", "").replace("absolute", ""),
        v_from="paragraph" if down == "text" else down,
        v_offset=top,
        v_align=style.get("mso-position-vertical", "").replace("absolute", ""),
        width=width,
        height=height,
        wrap=wrap if wrap in ("none", "topAndBottom") else "square",
        above=0,
        below=0,
        parts=(part,),
    )
