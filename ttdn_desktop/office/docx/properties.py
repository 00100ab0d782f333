"""Properties of runs and paragraphs: what w:rPr and w:pPr say by themselves, as data."""

from typing import Any

from ttdn_desktop.office.docx.model import BoxSides, Edge, TabStop, TextFrame
from ttdn_desktop.office.docx.package import Node, W, color, flag, highlight, shade, twips

Props = dict[str, Any]

TOGGLES = {"b": "bold", "i": "italic", "caps": "caps", "smallCaps": "small_caps", "strike": "strike"}
_RUN_FLAGS = TOGGLES | {"vanish": "hidden"}
_PARAGRAPH_FLAGS = {
    "keepNext": "keep_next",
    "keepLines": "keep_lines",
    "widowControl": "widow_control",
    "pageBreakBefore": "break_before",
    "contextualSpacing": "contextual",
}
_ALIGN = {"start": "left", "end": "right", "distribute": "both", "lowKashida": "both"}
_TAB_KINDS = _ALIGN | {"num": "left"}
PARAGRAPH_SIDES = ("top", "left", "bottom", "right")
_FRAME_LENGTHS = ("w", "h", "x", "y", "hSpace", "vSpace")
SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
_NAME_AT = len(W)
_LARGEST_SIZE = 3276
"""Half points: 1,638 points, the largest size that Word takes."""
_WIDEST = 600
"""Per cent: the widest characters that Word draws (ECMA-376, 17.18.95)."""


def run_props(node: Node | None) -> Props:
    """Return what an rPr says, by our names."""
    return _read(node, _RUN_FLAGS, _RUN_READERS)


def _read(node: Node | None, flags: dict[str, str], readers: dict[str, Any]) -> Props:
    """Return what the children of ``node`` say: flags by their names, others as ``readers`` read them."""
    found: Props = {}
    if node is None:
        return found

    for child in node:
        name = child.tag[_NAME_AT:] if child.tag.startswith(W) else ""
        if name in flags:
            found[flags[name]] = flag(child)
        elif name in readers:
            readers[name](child, found)

    return found


def _size(child: Node, found: Props) -> None:
    found["half_points"] = min(max(2, twips(child.get(W + "val"), 20)), _LARGEST_SIZE)


def _fonts(child: Node, found: Props) -> None:
    for slot in SLOTS:
        theme = child.get(f"{W}{slot}Theme") or (child.get(W + "cstheme") if slot == "cs" else None)
        font_name = f"+{theme}" if theme else child.get(W + slot)
        if font_name:
            found[f"font {slot}"] = font_name

    name = child.get(W + "ascii") or child.get(W + "hAnsi")
    if name:
        found["font"] = name
    elif child.get(W + "asciiTheme"):
        found["font"] = "+" + child.get(W + "asciiTheme")


def _word(key: str) -> Any:
    def read(child: Node, found: Props) -> None:
        found[key] = child.get(W + "val", "")

    return read


def _underline(child: Node, found: Props) -> None:
    found["underline"] = child.get(W + "val", "single") != "none"


def _color(child: Node, found: Props) -> None:
    found["color"] = color(child.get(W + "val")).replace("000000", "")


def _highlight(child: Node, found: Props) -> None:
    found["highlight"] = highlight(child)


def _ground(child: Node, found: Props) -> None:
    found["ground"] = shade(child)


def _scale(child: Node, found: Props) -> None:
    share = twips(child.get(W + "val", "100").rstrip("%"), 100)
    found["scale"] = min(max(share, 1), _WIDEST)


def _length(key: str, factor: int = 1) -> Any:
    def read(child: Node, found: Props) -> None:
        found[key] = twips(child.get(W + "val")) * factor

    return read


_RUN_READERS: dict[str, Any] = {
    "sz": _size,
    "rFonts": _fonts,
    "rStyle": _word("style"),
    "vertAlign": _word("vertical"),
    "u": _underline,
    "color": _color,
    "spacing": _length("spacing"),
    "position": _length("raised", 10),
    "highlight": _highlight,
    "shd": _ground,
    "lang": _word("language"),
    "w": _scale,
}


def paragraph_props(node: Node | None) -> Props:
    """Return what a pPr says, by our names; its rPr (the end mark) is left to the caller."""
    return _read(node, _PARAGRAPH_FLAGS, _PARAGRAPH_READERS)


def _align(child: Node, found: Props) -> None:
    value = child.get(W + "val", "left")
    found["align"] = _ALIGN.get(value, value)


def _spacing(child: Node, found: Props) -> None:
    for key in ("before", "after"):
        if child.get(W + key) is not None:
            found[key] = max(0, twips(child.get(W + key)))
        automatic = child.get(f"{W}{key}Autospacing")
        if automatic is not None:
            found[f"auto_{key}"] = automatic in ("1", "true", "on")

    if child.get(W + "line") is not None:
        found["line"] = max(1, abs(twips(child.get(W + "line"), 240)))
        found["rule"] = "auto"

    if child.get(W + "lineRule") is not None:
        found["rule"] = child.get(W + "lineRule")


def _indent(child: Node, found: Props) -> None:
    for key, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        for name in names:
            if child.get(W + name) is not None:
                found[key] = twips(child.get(W + name))

    if child.get(W + "hanging") is not None:
        found["first"] = -twips(child.get(W + "hanging"))
    elif child.get(W + "firstLine") is not None:
        found["first"] = twips(child.get(W + "firstLine"))


def _tabs(child: Node, found: Props) -> None:
    stops: dict[int, TabStop | None] = {}
    for tab in child:
        kind, at = str(tab.get(W + "val", "left")), twips(tab.get(W + "pos"))
        leader = tab.get(W + "leader", "")
        clear = kind in ("clear", "bar")
        shown = "" if leader == "none" else leader
        stops[at] = None if clear else TabStop(at, _TAB_KINDS.get(kind, kind), shown)

    found["tabs"] = stops


def _fill(child: Node, found: Props) -> None:
    found["fill"] = shade(child)


def _borders(child: Node, found: Props) -> None:
    for name in PARAGRAPH_SIDES:
        edge = child.find(W + name)
        if edge is not None:
            found[name + "_edge"] = read_edge(edge)


def _numbering(child: Node, found: Props) -> None:
    number, level = child.find(W + "numId"), child.find(W + "ilvl")
    if number is not None:
        found["number"] = number.get(W + "val", "0")
    if level is not None:
        found["level"] = twips(level.get(W + "val"))


def _frame(child: Node, found: Props) -> None:
    found["frame_says"] = tuple((str(name)[_NAME_AT:], str(word)) for name, word in child.items())


def read_frame(attributes: tuple[tuple[str, str], ...]) -> tuple[str, TextFrame | None]:
    """Return where a frame of these attributes, the later over the earlier, stands across the page, and it.

    The first letter of a paragraph (dropCap) stands in the text. Word leaves out the anchors it takes itself.
    """
    said = dict(attributes)
    align = {"inside": "left", "outside": "right"}.get(said.get("xAlign", ""), said.get("xAlign", ""))
    if said.get("dropCap", "none") != "none":
        return align, None

    width, height, x, y, across, down = (twips(said.get(name)) for name in _FRAME_LENGTHS)
    return align, TextFrame(
        width,
        height,
        said.get("hAnchor", "text"),
        x,
        align,
        said.get("vAnchor", "margin"),
        y,
        said.get("yAlign", ""),
        said.get("wrap", "around") not in ("notBeside", "none"),
        BoxSides(down, across, down, across),
    )


_PARAGRAPH_READERS: dict[str, Any] = {
    "jc": _align,
    "spacing": _spacing,
    "ind": _indent,
    "tabs": _tabs,
    "pBdr": _borders,
    "shd": _fill,
    "numPr": _numbering,
    "framePr": _frame,
    "pStyle": _word("style"),
    "outlineLvl": _length("outline"),
}


def read_edge(node: Node) -> Edge:
    """Return a border; width 0 for ``none`` and ``nil`` (eighths of a point to twips)."""
    kind = node.get(W + "val", "none")
    if kind in ("none", "nil"):
        return Edge(0)
    line = max(2, twips(node.get(W + "sz"), 4)) * 20 / 8
    width, strokes = _edge_size(kind, line)
    dashed = kind in _DASHED
    ink, space = color(node.get(W + "color"), "000000"), twips(node.get(W + "space")) * 20
    return Edge(width, ink, space, dashed, strokes)


_DASHED = frozenset({"dotted", "dashed", "dotDash", "dotDotDash", "dashSmallGap", "dashDotStroked"})
_DOUBLE = frozenset({"double", "triple", "doubleWave", "dashDotStroked"})
_THIN = 15.0
"""Twips: the thin line beside a thick one, and the gap between them where it is small."""
_LEAST_DASHED, _LEAST_SET = 20.0, 8.0
"""Twips: LibreOffice draws short dashes and sunken or raised edges no thinner."""


def _edge_size(kind: str, line: float) -> tuple[float, tuple[float, ...]]:
    """Return the width of a border of this kind with lines so wide, and its lines (NOTES.md, Borders)."""
    if kind in _DOUBLE:
        return 3 * line, (line, line)
    if kind in ("outset", "inset"):
        return 2 * max(line, _LEAST_SET) + 1, (line,)
    if kind in ("threeDEmboss", "threeDEngrave"):
        return 2 * line, (line,)
    if kind == "thick":
        return 2 * line, ()
    if kind == "dashSmallGap":
        return max(line, _LEAST_DASHED), (line,)
    if not kind.endswith("Gap"):
        return line, ()

    gap = {"SmallGap": 2 * _THIN, "LargeGap": 3 * _THIN}.get(kind[-8:], line)
    return line + gap, (line, _THIN) if kind.startswith("thick") else (_THIN, line)


def merge_props(below: Props, above: Props) -> Props:
    """Return ``above`` laid over ``below``; tab stops and what is said of a frame add up."""
    found = below | above
    if below.get("tabs") and above.get("tabs"):
        found["tabs"] = below["tabs"] | above["tabs"]
    if "frame_says" in below and "frame_says" in above:
        found["frame_says"] = below["frame_says"] + above["frame_says"]
    return found
