"""Styles: what docDefaults, the basedOn chain and direct formatting say together."""

from functools import reduce
from typing import Any, NamedTuple

from ttdn_desktop.office.docx.model import ParagraphFormat, TabStop, TextStyle
from ttdn_desktop.office.docx.package import Node, W, value
from ttdn_desktop.office.docx.properties import (
    PARAGRAPH_SIDES,
    SLOTS,
    TOGGLES,
    Props,
    merge_props,
    paragraph_props,
    read_frame,
    run_props,
)

_LIKE_TIMES = ("times", "liberation serif", "symbol", "wingdings")
"""Families that Liberation Serif stands for without a note, and symbol fonts, whose signs ``embedding.py``
draws."""
_AUTOMATIC_SPACE = 280
"""Twips of automatic space above and below: 14 points (office/layout/NOTES.md, Spacing)."""


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

        for name in TOGGLES.values():
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
        named = ((slot, self._named(str(found.get(f"font {slot}", "")))) for slot in SLOTS)
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


def paragraph_format(props: Props) -> ParagraphFormat:
    """Return the measures that a paragraph's properties come to."""
    fields = {name: props[name] for name in ParagraphFormat._fields if name in props}
    stops: dict[int, TabStop | None] = fields.get("tabs") or {}
    fields["tabs"] = tuple(stops[at] for at in sorted(stops) if stops[at] is not None)

    if "frame_says" in props:
        fields["frame_align"], fields["frame"] = read_frame(props["frame_says"])

    for name in ("before", "after"):
        if fields.get(f"auto_{name}"):
            fields[name] = _AUTOMATIC_SPACE

    for name in (f"{side}_edge" for side in PARAGRAPH_SIDES):
        if fields.get(name) is not None and not fields[name].width:
            fields[name] = None

    return ParagraphFormat(**fields)
