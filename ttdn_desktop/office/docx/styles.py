"""Styles: what docDefaults, the basedOn chain and direct formatting say together."""

from functools import reduce
from typing import Any, NamedTuple

from ttdn_desktop.office.docx.model import Edge, ParagraphFormat, TabStop, TextFrame, TextStyle
from ttdn_desktop.office.docx.package import Node, W, color, flag, highlight, shade, twips, value

Props = dict[str, Any]

_TOGGLES = {"b": "bold", "i": "italic", "caps": "caps", "smallCaps": "small_caps", "strike": "strike"}
_FLAGS = {"keepNext": "keep_next", "keepLines": "keep_lines", "widowControl": "widow_control"}
_MORE_FLAGS = {"pageBreakBefore": "break_before", "contextualSpacing": "contextual"}
_ALIGN = {"start": "left", "end": "right", "distribute": "both", "lowKashida": "both"}
_TAB_KINDS = _ALIGN | {"num": "left"}
_LIKE_TIMES = ("times", "liberation serif", "symbol", "wingdings")
"""Families that Liberation Serif stands for without a note, and symbol fonts, whose signs ``embedding.py``
draws."""
_PARAGRAPH_SIDES = ("top", "left", "bottom", "right")
_FRAME_LENGTHS = ("w", "h", "x", "y", "hSpace", "vSpace")
_SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
_NAME_AT = len(W)
_LARGEST_SIZE = 3276
"""Half points: 1,638 points, the largest size that Word takes."""
_WIDEST = 600
"""Per cent: the widest characters that Word draws (ECMA-376, 17.18.95)."""
_AUTOMATIC_SPACE = 280
"""Twips of automatic space above and below: 14 points (office/layout/NOTES.md, Spacing)."""


def run_props(node: Node | None) -> Props:
    """Return what an rPr says, by our names."""
    found: Props = {}
    if node is None:
        return found

    for child in node:
        name = child.tag[_NAME_AT:] if child.tag.startswith(W) else ""
        if name in _TOGGLES:
            found[_TOGGLES[name]] = flag(child)
        elif name in _RUN_READERS:
            _RUN_READERS[name](child, found)

    return found


def _size(child: Node, found: Props) -> None:
    found["half_points"] = min(max(2, twips(child.get(W + "val"), 20)), _LARGEST_SIZE)


def _fonts(child: Node, found: Props) -> None:
    for slot in _SLOTS:
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


def _hidden(child: Node, found: Props) -> None:
    found["hidden"] = flag(child)


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
    "vanish": _hidden,
    "spacing": _length("spacing"),
    "position": _length("raised", 10),
    "highlight": _highlight,
    "shd": _ground,
    "lang": _word("language"),
    "w": _scale,
}


def paragraph_props(node: Node | None) -> Props:
    """Return what a pPr says, by our names; its rPr (the end mark) is left to the caller."""
    found: Props = {}
    if node is None:
        return found

    for child in node:
        name = child.tag[_NAME_AT:] if child.tag.startswith(W) else ""
        if name in _FLAGS:
            found[_FLAGS[name]] = flag(child)
        elif name in _MORE_FLAGS:
            found[_MORE_FLAGS[name]] = flag(child)
        elif name in _PARAGRAPH_READERS:
            _PARAGRAPH_READERS[name](child, found)

    return found


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
    for name in _PARAGRAPH_SIDES:
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
    named = str(child.get(W + "xAlign", ""))
    align = {"inside": "left", "outside": "right"}.get(named, named)
    found["frame_align"] = align

    if child.get(W + "dropCap", "none") != "none":
        return  # the first letter of its paragraph, which stands in the text

    width, height, x, y, across, down = (twips(child.get(W + name)) for name in _FRAME_LENGTHS)
    found["frame"] = TextFrame(
        width,
        height,
        child.get(W + "hAnchor", "page"),
        x,
        align,
        child.get(W + "vAnchor", "page"),
        y,
        child.get(W + "yAlign", ""),
        child.get(W + "wrap", "around") not in ("notBeside", "none"),
        across,
        down,
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
    width = max(2, twips(node.get(W + "sz"), 4)) * 20 / 8
    dashed = kind.startswith("d") and kind != "double"
    return Edge(width, color(node.get(W + "color"), "000000"), twips(node.get(W + "space")) * 20, dashed)


class Look(NamedTuple):
    """How a paragraph looks: its properties, which nobody changes, and the measures they come to."""

    props: Props
    format: ParagraphFormat


class Styles:
    """The resolved styles of one document."""

    def __init__(self, root: Node | None, theme_fonts: dict[str, str]) -> None:
        self._nodes: dict[str, Node] = {}
        self._resolved: dict[str, tuple[Props, Props]] = {}
        self._over_numbering: dict[str, Props] = {}
        self._looks: dict[Any, Look] = {}
        self._cache: dict[Any, TextStyle] = {}
        self._theme_fonts = theme_fonts
        self.families: dict[str, None] = {}
        """The font families that text is set in, Times New Roman and its like apart, in reading order."""
        self.default_paragraph = self.default_table = ""
        self._base_run: Props = {}
        self._base_paragraph: Props = {}

        if root is not None:
            self._read(root)

    def _read(self, root: Node) -> None:
        defaults = root.find(W + "docDefaults")
        if defaults is not None:
            self._base_run = run_props(defaults.find(f"{W}rPrDefault/{W}rPr"))
            self._base_paragraph = paragraph_props(defaults.find(f"{W}pPrDefault/{W}pPr"))

        for style in root.findall(W + "style"):
            name = style.get(W + "styleId") or value(style, "name")  # reporting servers leave the id out
            if not name:
                continue

            self._nodes[name] = style
            if style.get(W + "default") in ("1", "true", "on"):
                if style.get(W + "type") == "paragraph":
                    self.default_paragraph = name
                elif style.get(W + "type") == "table":
                    self.default_table = name

    def node(self, name: str) -> Node | None:
        """Return the style element with this id."""
        return self._nodes.get(name)

    def chain(self, name: str) -> list[Node]:
        """Return the style and those it is based on, the base first."""
        found: list[Node] = []
        seen: set[str] = set()

        while name in self._nodes and name not in seen:
            seen.add(name)
            found.insert(0, self._nodes[name])
            base = self._nodes[name].find(W + "basedOn")
            name = base.get(W + "val", "") if base is not None else ""

        return found

    def resolved(self, name: str) -> tuple[Props, Props]:
        """Return (paragraph, run) properties of a style with all it is based on, without docDefaults."""
        if name not in self._resolved:
            paragraph: Props = {}
            run: Props = {}
            for style in self.chain(name):
                paragraph = merge_props(paragraph, paragraph_props(style.find(W + "pPr")))
                run |= run_props(style.find(W + "rPr"))
            paragraph.pop("style", None)
            self._resolved[name] = (paragraph, run)

        return self._resolved[name]

    def over_numbering(self, name: str) -> Props:
        """Return what a style says over the indents of the list that it numbers by itself.

        That is what the style which names the list says, and those that are based on it (ECMA-376, 17.9.22).
        """
        if name not in self._over_numbering:
            own = [paragraph_props(style.find(W + "pPr")) for style in self.chain(name)]
            numbering = [at for at, props in enumerate(own) if "number" in props]
            self._over_numbering[name] = reduce(merge_props, own[numbering[-1] :], {}) if numbering else {}

        return self._over_numbering[name]

    def paragraph(self, direct: Props, table: Props | None = None) -> Look:
        """Return how a paragraph looks: defaults, table style, its style, direct ones; remembered."""
        key = _key(direct), _key(table) if table else None
        if key not in self._looks:
            props = self._paragraph(direct, table)
            self._looks[key] = Look(props, paragraph_format(props))
        return self._looks[key]

    def _paragraph(self, direct: Props, table: Props | None) -> Props:
        style = direct.get("style") or self.default_paragraph
        if style not in self._nodes:
            style = self.default_paragraph
        found = merge_props(self._base_paragraph, table or {})
        found = merge_props(merge_props(found, self.resolved(style)[0]), direct)
        found["style"] = style
        return found

    def text(self, style: str, direct: Props, table: Props | None = None) -> TextStyle | None:
        """Return how a run of a paragraph in ``style`` looks; None where it is hidden."""
        key = (style, tuple(direct.items()), tuple(table.items()) if table else None)
        if key in self._cache:
            return self._cache[key]

        found = self.run(style, direct, table)
        if found.get("hidden"):
            return None

        fields: Props = {name: found[name] for name in TextStyle._fields if name in found}
        fields["family"] = self._family(str(found["font"]))
        fields["slots"] = slots = self._other_fonts(found)
        fields["fonts"] = tuple(sorted({name for _, name in slots}))
        fields["ground"] = found.get("highlight") or found.get("ground", "")
        fields["vertical"] = "" if fields.get("vertical") == "baseline" else fields.get("vertical", "")
        self._cache[key] = TextStyle(**fields)

        return self._cache[key]

    def run(self, style: str, direct: Props, table: Props | None = None) -> Props:
        """Return all properties of a run of a paragraph in ``style``; ``font`` is its name or empty."""
        found = self._base_run | (table or {}) | self.resolved(style)[1]
        character = self.resolved(direct["style"])[1] if direct.get("style") in self._nodes else {}

        for name in _TOGGLES.values():
            if found.get(name) and character.get(name):
                character = character | {name: False}

        found = found | character | direct
        font = str(found.get("font", ""))
        return found | {"font": self._named(font)}

    def language(self, style: str, direct: Props) -> str:
        """Return the language that a paragraph in ``style`` is written in, by its Latin letters."""
        named = (direct, self.resolved(style)[1], self._base_run)
        return next((str(one["language"]) for one in named if one.get("language")), "")

    def _named(self, font: str) -> str:
        """Return a font's name, looked up where it is the theme's; only Latin ones are known there."""
        if font[:1] != "+":
            return font
        latin = font[1:].lower().endswith(("ascii", "hansi"))
        return self._theme_fonts.get(font[1:].lower()[:5], "") if latin else ""

    def _other_fonts(self, found: Props) -> tuple[tuple[str, str], ...]:
        """Return the slots that name a font besides Times New Roman, each with it."""
        named = ((slot, self._named(str(found.get(f"font {slot}", "")))) for slot in _SLOTS)
        return tuple((slot, name) for slot, name in named if name and name.lower() != "times new roman")

    def _family(self, name: str) -> str:
        """Return the family of a font, empty for Times New Roman and its like; others are kept by name."""
        if any(name.lower().startswith(like) for like in _LIKE_TIMES) or not name:
            return ""
        self.families[name] = None
        return name


def _key(props: Props) -> tuple[Any, ...]:
    """Return what tells properties from others; tab stops are a table of their own."""
    stops: dict[int, TabStop | None] = props.get("tabs") or {}
    others = [(name, one) for name, one in props.items() if name != "tabs"]
    return (*others, "tabs", *stops.items()) if "tabs" in props else tuple(others)


def merge_props(below: Props, above: Props) -> Props:
    """Return ``above`` laid over ``below``; tab stops add up."""
    found = below | above
    if below.get("tabs") and above.get("tabs"):
        found["tabs"] = below["tabs"] | above["tabs"]
    return found


def paragraph_format(props: Props) -> ParagraphFormat:
    """Return the measures that a paragraph's properties come to."""
    fields = {name: props[name] for name in ParagraphFormat._fields if name in props}
    stops: dict[int, TabStop | None] = fields.get("tabs") or {}
    fields["tabs"] = tuple(stops[at] for at in sorted(stops) if stops[at] is not None)

    for name in ("before", "after"):
        if fields.get(f"auto_{name}"):
            fields[name] = _AUTOMATIC_SPACE

    for name in (f"{side}_edge" for side in _PARAGRAPH_SIDES):
        if fields.get(name) is not None and not fields[name].width:
            fields[name] = None

    return ParagraphFormat(**fields)
