"""Drawn lines and inline pictures: DrawingML first, VML where a document has nothing else."""

import io
import re
from collections.abc import Callable, Iterator

from ttdn_desktop.office.docx.model import BoxSides, Part, Picture, Shape
from ttdn_desktop.office.docx.package import UNIT_TWIPS, Node, R, W, color, number

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
V = "{urn:schemas-microsoft-com:vml}"

_WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
_BOXED = f"{W}txbxContent"

EMU_PER_TWIP = 635
"""914,400 EMU an inch, 1,440 twips an inch."""
_SPACE_BESIDE = 114300
"""What an inline picture keeps free on its left and right where it doesn't say, in EMU."""
_DEFAULT_STROKE = 9525
"""EMU: three quarters of a point, what DrawingML draws where a line names no width."""
_STRAIGHT = frozenset({"line", "straightConnector1"})
_UNITS = UNIT_TWIPS | {"px": 15.0}
"""Twips a unit of the lengths that VML writes; a pixel is a 96th of an inch."""


def emu(node: Node | None, default: float = 0) -> float:
    """Return a length that stands as text in EMU, in twips."""
    if node is None:
        return default
    return number((node.text or "").strip(), default * EMU_PER_TWIP) / EMU_PER_TWIP


def line_of_anchor(anchor: Node) -> Shape | None:
    """Return the straight line that a wp:anchor holds, None where it holds anything else."""
    geometry = anchor.find(f".//{A}prstGeom")
    if geometry is None or geometry.get("prst") not in _STRAIGHT:
        return None
    if anchor.find(f".//{_WPG}wgp") is not None or anchor.find(f".//{_BOXED}") is not None:
        return None  # a group is no line, whatever stands first in it

    extent, horizontal, vertical = (anchor.find(WP + n) for n in ("extent", "positionH", "positionV"))
    if extent is None or horizontal is None or vertical is None:
        return None

    stroke = anchor.find(f".//{WPS}spPr/{A}ln")
    ink = stroke.find(f"{A}solidFill/{A}srgbClr") if stroke is not None else None
    align = horizontal.find(WP + "align")

    return Shape(
        str(horizontal.get("relativeFrom", "column")),
        emu(horizontal.find(WP + "posOffset")),
        (align.text or "") if align is not None else "",
        str(vertical.get("relativeFrom", "paragraph")),
        emu(vertical.find(WP + "posOffset")),
        number(extent.get("cx")) / EMU_PER_TWIP,
        number(extent.get("cy")) / EMU_PER_TWIP,
        number(stroke.get("w") if stroke is not None else None, _DEFAULT_STROKE) / EMU_PER_TWIP,
        color(ink.get("val") if ink is not None else None, "000000"),
        _is_dashed(stroke),
    )


def undrawn_features(drawing: Node) -> Iterator[str]:
    """Yield what of a drawing is left out though the rest of it is drawn, in Vietnamese."""
    ends = (one for name in ("headEnd", "tailEnd") for one in drawing.iter(A + name))
    if any(end.get("type", "none") != "none" for end in ends):
        yield "Đầu mũi tên không được vẽ."
    if any(number(frame.get("rot")) for frame in drawing.iter(A + "xfrm")):
        yield "Hình hoặc chữ xoay được vẽ không xoay."


def _is_dashed(stroke: Node | None) -> bool:
    dash = stroke.find(f"{A}prstDash") if stroke is not None else None
    return dash is not None and dash.get("val", "solid") != "solid"


def _length(text: str) -> float:
    match = re.fullmatch(r"\s*(-?\d*\.?\d+)\s*([a-z]*)\s*", text)
    if match is None:
        return 0
    return number(match[1]) * _UNITS.get(match[2], 15.0 if not match[2] else 20.0)


def _point(text: str) -> tuple[float, float]:
    first, _, second = text.partition(",")
    return _length(first), _length(second)


def vml_style(shape: Node) -> dict[str, str]:
    """Return the properties in a VML shape's style."""
    return dict(part.strip().split(":", 1) for part in shape.get("style", "").split(";") if ":" in part)


def style_lengths(style: dict[str, str], *names: str) -> tuple[float, ...]:
    """Return the lengths that a VML style gives under ``names``, in twips."""
    return tuple(_length(style.get(name, "0")) for name in names)


def style_length(text: str | None, default: float) -> float:
    """Return a length of a VML style in twips, ``default`` where it says none."""
    return _length(text) if text else default


def line_of_vml(node: Node) -> Shape | None:
    """Return the line that a v:line draws, placed as its style says; None where there is none."""
    if node.find(f".//{_BOXED}") is not None:
        return None

    line = node.find(f".//{V}line")

    if line is None:
        line = next((one for one in node.iter(f"{V}shape") if _is_connector(one)), None)

    if line is None:
        return None

    style = vml_style(line)
    (x1, y1), (x2, y2) = _point(line.get("from", "0,0")), _point(line.get("to", "0,0"))

    if line.get("to") is None:
        y1 = y2 = _length(style.get("margin-top", "0pt"))
        x2 = _length(style.get("width", "0pt"))
        y2 += _length(style.get("height", "0pt"))

    x1 += _length(style.get("margin-left", "0pt"))
    x2 += _length(style.get("margin-left", "0pt"))
    named = style.get("mso-position-horizontal-relative", "text")

    return Shape(
        "column" if named == "text" else str(named),
        min(x1, x2),
        "",
        {"text": "paragraph"}.get(style.get("mso-position-vertical-relative", "text"), "paragraph"),
        min(y1, y2),
        abs(x2 - x1),
        abs(y2 - y1),
        _length(line.get("strokeweight", "0.75pt")),
        color(line.get("strokecolor", "").lstrip("#"), "000000"),
        any(one.get("dashstyle", "solid") != "solid" for one in line.iter(f"{V}stroke")),
    )


def _is_connector(shape: Node) -> bool:
    """Say whether a v:shape is Word's straight connector or line (shape types 32 and 20)."""
    return shape.get("type", "").endswith(("_t32", "_t20"))


_EMBEDDED = ("PNG", "JPEG")
_CONVERTED = ("GIF", "BMP", "TIFF")
"""Formats of pictures that a PDF takes as they are, and those that become PNG first."""


def _drawable(data: bytes) -> bytes | None:
    """Return the bytes of a whole PNG or JPEG, made from some other formats; None where there is none."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=(*_EMBEDDED, *_CONVERTED)) as image:
            image.load()
            if image.format in _EMBEDDED:
                return data

            made = io.BytesIO()
            image.convert("RGBA").save(made, "PNG")
            return made.getvalue()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def picture_of_inline(
    inline: Node, read_image: Callable[[str], bytes | None], parts: tuple[Part, ...] = ()
) -> Picture | None:
    """Return what a wp:inline shows, empty where it can't be drawn; None where it has no size.

    ``read_image`` gives a relationship's bytes, ``parts`` are those of a figure or text box.
    """
    extent = inline.find(WP + "extent")
    if extent is None:
        return None

    width, height = (number(extent.get(name)) / EMU_PER_TWIP for name in ("cx", "cy"))
    single = parts[0].picture if len(parts) == 1 else None
    picture = picture_of(inline, width, height, read_image) if not parts else single
    sides = (("distT", 0), ("distL", _SPACE_BESIDE), ("distB", 0), ("distR", _SPACE_BESIDE))
    space = BoxSides(*(round(number(inline.get(name, str(usual))) / EMU_PER_TWIP) for name, usual in sides))
    shown = picture or Picture(b"", width, height, parts=parts)

    return shown._replace(space=space)


def picture_of(
    node: Node, width: float, height: float, read_image: Callable[[str], bytes | None]
) -> Picture | None:
    """Return the picture in ``node`` at a size in twips, None where it holds none that can be drawn."""
    blip = node.find(f".//{A}blip")
    data = read_image(blip.get(R + "embed", "") if blip is not None else node.get(R + "id", ""))
    shown = _drawable(data) if data is not None else None
    return Picture(shown, width, height) if shown is not None else None
