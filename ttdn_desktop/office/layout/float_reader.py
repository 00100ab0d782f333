"""Reading floating objects: text boxes, pictures, figures and groups of them, DrawingML and VML."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ttdn_desktop.office.docx.model import Block, BoxSides, Edge, Float, Part, Picture
from ttdn_desktop.office.docx.package import MC, Node, R, W, color, number
from ttdn_desktop.office.docx.story import chosen
from ttdn_desktop.office.layout.drawings import (
    EMU_PER_TWIP,
    WP,
    WPS,
    A,
    V,
    emu,
    picture_of,
    style_length,
    style_lengths,
    vml_style,
)
from ttdn_desktop.office.layout.undrawn import quoted

_WPC = "{http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas}"
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
_GROUPS = (_WPG + "wgp", _WPG + "grpSp", _WPC + "wpc")
_KINDS = {"chart": "Biểu đồ", "diagram": "Sơ đồ (SmartArt)", "chartex": "Biểu đồ"}
"""What a drawing is that isn't drawn, by the end of its content's name."""
_VML_GAP = 180
"""Twips: what a VML object keeps free on its left and right where it doesn't say (9 points)."""
_FITS_TEXT = "mso-fit-shape-to-text:t"
_FLOATING = ("absolute", "relative")

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


@dataclass(frozen=True, slots=True)
class FloatReader:
    """Reads drawings.

    ``read_blocks`` reads a text box, ``read_image`` and ``read_tree`` what a relation leads to.
    """

    read_blocks: ReadBlocks
    read_image: ReadImage
    read_tree: Callable[[str], Node | None]

    def anchored(self, anchor: Node) -> Float | None:
        """Return the object that a wp:anchor holds, None where nothing of it can be drawn."""
        extent, horizontal, vertical = (_child(anchor, n) for n in ("extent", "positionH", "positionV"))
        if extent is None or horizontal is None or vertical is None:
            return None

        width, height = (number(extent.get(name)) / EMU_PER_TWIP for name in ("cx", "cy"))
        parts = self.parts_of(anchor)
        if not parts:
            return None

        around = [one for one in anchor if "}wrap" in str(one.tag)]
        named = str(around[0].tag).rpartition("}wrap")[2] if around else "None"
        distances = (number(anchor.get(name)) / EMU_PER_TWIP for name in ("distT", "distB", "distL", "distR"))
        above, below, left, right = distances

        return Float(
            h_from=str(horizontal.get("relativeFrom", "column")),
            h_offset=emu(_child(horizontal, "posOffset")),
            h_align=_word(_child(horizontal, "align")),
            v_from=str(vertical.get("relativeFrom", "paragraph")),
            v_offset=emu(_child(vertical, "posOffset")),
            v_align=_word(_child(vertical, "align")),
            width=width,
            height=height,
            # Square, Tight and Through all keep text beside the object: laid out alike (NOTES.md, Floating)
            wrap=_WRAPS.get(named, "square"),
            above=above,
            below=below,
            parts=parts,
            left=left,
            right=right,
            sides=around[0].get("wrapText", "bothSides") if around else "bothSides",
            under_text=anchor.get("behindDoc") in ("1", "true"),
        )

    def parts_of(self, holder: Node) -> tuple[Part, ...]:
        """Return what a wp:anchor or wp:inline shows."""
        extent = holder.find(WP + "extent")
        if extent is None:
            return ()
        width, height = (number(extent.get(name)) / EMU_PER_TWIP for name in ("cx", "cy"))
        return tuple(_parts(holder, width, height, self.read_blocks, self.read_image))

    def floating_vml(self, node: Node) -> Float | None:
        """Return the box that a w:pict draws, placed as its style says; None where there is none."""
        return _float_of_vml(node, self.read_blocks, self.read_image)

    def inline_vml(self, node: Node) -> Picture | None:
        """Return the figure that a w:pict or w:object has in its line, None for a floating one or none."""
        shape = _vml_shape(node)
        if shape is None or vml_style(shape).get("position", "static") in _FLOATING:
            return None

        width, height = style_lengths(vml_style(shape), "width", "height")
        image = shape.find(f"{V}imagedata")
        picture = picture_of(image, width, height, self.read_image) if image is not None else None
        if picture is not None:
            return picture

        parts = tuple(_vml_parts(shape, Part(0, 0, width, height), self.read_blocks, self.read_image))
        return Picture(b"", width, height, parts=parts) if parts else None

    def missed(self, node: Node, kind: str = "Hình vẽ hoặc ảnh") -> str:
        """Return the line that names what isn't drawn of ``node``, with the words in it."""
        data = node.find(f".//{A}graphicData")
        uri = data.get("uri", "").rpartition("/")[2] if data is not None else ""
        words = [one.get("string", "") for one in node.iter(f"{V}textpath")]
        for relation in self._relations(data):
            tree = self.read_tree(relation)
            words += [one.text or "" for one in (tree.iter() if tree is not None else ()) if _is_word(one)]

        return f"{_KINDS.get(uri, kind)}{quoted(' '.join(words))} không được vẽ."

    def _relations(self, data: Node | None) -> Iterator[str]:
        for one in data if data is not None else ():
            yield from (found for found in (one.get(R + "id"), one.get(R + "dm")) if found)


def _child(node: Node, name: str) -> Node | None:
    """Return a child of a drawing's place, also one that stands for a share of the page.

    Word 2010 and later write the share as a choice, and behind it the length that it came to.
    """
    plain = node.find(WP + name)
    return plain if plain is not None else node.find(f"{MC}AlternateContent/{MC}Fallback/{WP}{name}")


def _is_word(node: Node) -> bool:
    """Say whether a node of a chart or diagram is its own word, or a name along a chart's axis."""
    tag = str(node.tag)
    in_cache = node.getparent() is not None and str(node.getparent().tag).endswith("}pt")
    return tag == A + "t" or (tag.endswith("}v") and in_cache)


def _word(node: Node | None) -> str:
    return (node.text or "").strip() if node is not None else ""


def _parts(
    holder: Node, width: float, height: float, read_blocks: ReadBlocks, read_image: ReadImage
) -> Iterator[Part]:
    data = holder.find(f"{A}graphic/{A}graphicData")
    for node in _unwrapped(data if data is not None else ()):
        if node.tag == WPS + "wsp":
            yield from _figure(node, Part(0, 0, width, height), read_blocks)
        elif node.tag == _PIC + "pic":
            picture = picture_of(node, width, height, read_image)
            if picture is not None:
                yield Part(0, 0, width, height, picture=picture)
        elif node.tag in _GROUPS:
            yield from _group(node, _Scale(), read_blocks, read_image, whole=(width, height))


def _unwrapped(nodes: Node) -> Iterator[Node]:
    """Go through what a group holds, into the branches that are shown."""
    for node in nodes:
        if node.tag == MC + "AlternateContent":
            branch = chosen(node)
            yield from branch if branch is not None else ()
        else:
            yield node


def _group(
    group: Node,
    scale: _Scale,
    read_blocks: ReadBlocks,
    read_image: ReadImage,
    whole: tuple[float, float] | None = None,
) -> Iterator[Part]:
    frame = group.find(f"{_WPG}grpSpPr/{A}xfrm")
    inner = _inner_scale(frame, scale, whole) if frame is not None else scale

    for node in _unwrapped(group):
        if node.tag == WPS + "wsp":
            place = _place(node.find(f"{WPS}spPr/{A}xfrm"), inner)
            yield from _figure(node, place, read_blocks) if place is not None else ()
        elif node.tag == _PIC + "pic":
            place = _place(node.find(f"{_PIC}spPr/{A}xfrm"), inner)
            picture = picture_of(node, place.width, place.height, read_image) if place is not None else None
            if place is not None and picture is not None:
                yield place._replace(picture=picture)
        elif node.tag in _GROUPS:
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
        fits_text=body is not None and body.find(A + "spAutoFit") is not None,
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


def _vml_shape(node: Node) -> Node | None:
    """Return the shape or group that a w:pict holds; its v:shapetype is no shape."""
    return next((one for one in node.iter(f"{V}group", *_VML_BOXES)), None)


def _vml_parts(shape: Node, place: Part, read_blocks: ReadBlocks, read_image: ReadImage) -> Iterator[Part]:
    """Yield what a VML shape shows at ``place``, of a group all its shapes."""
    if shape.tag == f"{V}group":
        yield from _vml_group(shape, place, read_blocks, read_image)
        return

    content = shape.find(f"{V}textbox/{W}txbxContent")
    image = shape.find(f"{V}imagedata")
    picture = picture_of(image, place.width, place.height, read_image) if image is not None else None
    blocks = read_blocks(content) if content is not None else ()
    if content is None and picture is None:
        return

    edge = Edge(15.0) if picture is None and shape.get("stroked", "t") not in ("f", "false") else None
    yield place._replace(
        edge=edge,
        picture=picture,
        blocks=blocks,
        insets=_VML_INSETS,
        fill=_vml_fill(shape),
        fits_text=content is not None and _FITS_TEXT in content.getparent().get("style", ""),
    )


def _vml_fill(shape: Node) -> str:
    filled = shape.get("filled", "t") not in ("f", "false")
    shown = color(shape.get("fillcolor", "").lstrip("#")[:6], "") if filled else ""
    return "" if shown.upper() == "FFFFFF" else shown


def _vml_group(group: Node, place: Part, read_blocks: ReadBlocks, read_image: ReadImage) -> Iterator[Part]:
    (from_x, from_y), (across, down) = (
        [number(one) for one in f"{group.get(name, usual)},0".split(",")[:2]]
        for name, usual in (("coordorigin", "0,0"), ("coordsize", "1000,1000"))
    )
    wide, high = place.width / (across or 1), place.height / (down or 1)

    for shape in group.iterchildren(f"{V}group", *_VML_BOXES):
        style = vml_style(shape)
        left, top, width, height = (number(style.get(name)) for name in ("left", "top", "width", "height"))
        x, y = place.x + (left - from_x) * wide, place.y + (top - from_y) * high
        yield from _vml_parts(shape, Part(x, y, width * wide, height * high), read_blocks, read_image)


def _float_of_vml(node: Node, read_blocks: ReadBlocks, read_image: ReadImage) -> Float | None:
    shape = _vml_shape(node)
    if shape is None:
        return None

    style = vml_style(shape)
    width, height = style_lengths(style, "width", "height")
    parts = tuple(_vml_parts(shape, Part(0, 0, width, height), read_blocks, read_image))
    if not parts:
        return None

    left, top = style_lengths(style, "margin-left", "margin-top")
    wraps = node.find(f".//{_W10}wrap")
    wrap = wraps.get("type", "none") if wraps is not None else "none"
    across = style.get("mso-position-horizontal-relative", "text")
    down = style.get("mso-position-vertical-relative", "text")
    beside = ("mso-wrap-distance-left", "mso-wrap-distance-right")
    gaps = (style_length(style.get(name), _VML_GAP) for name in beside)

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
        parts=parts,
        left=next(gaps),
        right=next(gaps),
        under_text=style.get("z-index", "0").startswith("-"),
    )
