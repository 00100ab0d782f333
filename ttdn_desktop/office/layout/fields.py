"""A field among a paragraph's runs: how the layout counts it, what a field of a form shows."""

from dataclasses import dataclass
from itertools import pairwise

from ttdn_desktop.office.docx.model import Edge, Part, Picture, Piece, TextStyle
from ttdn_desktop.office.docx.package import Node, W, flag, twips, value
from ttdn_desktop.office.layout.faces import line_metrics

_FORMATS = {
    "roman": "lowerRoman",
    "ROMAN": "upperRoman",
    "alphabetic": "lowerLetter",
    "ALPHABETIC": "upperLetter",
    "Arabic": "decimal",
    "ArabicDash": "numberInDash",
    "Ordinal": "ordinal",
    "CardText": "cardinalText",
    "OrdText": "ordinalText",
    "Hex": "hex",
}
"""How a field counts, by its switch \\* (ECMA-376, 17.16.4.3.1); capitals tell."""
_BOX_SHARE, _STROKE = 0.85, 15
"""A form's box beside the height of capitals with their marks; three quarters of a point, as in Word."""


@dataclass(slots=True)
class Field:
    """A field from its first mark to its last; ``form`` is the w:ffData of a form's field."""

    code: str = ""
    in_result: bool = False
    form: Node | None = None
    style: TextStyle | None = None
    """How its code is set, which is how a button shows its words."""

    def add(self, code: str, style: TextStyle) -> None:
        """Take a further part of the code."""
        self.code += code
        self.style = style if self.name == "MACROBUTTON" else None

    @property
    def name(self) -> str:
        """The field's kind, in capitals; empty where it has no code."""
        words = self.code.split()
        return words[0].upper() if words else ""

    @property
    def number_format(self) -> str:
        """How the field counts, empty where it doesn't say."""
        words = self.code.replace("\\*", " \\* ").split()
        switches = (after for mark, after in pairwise(words) if mark == "\\*")
        return next((_FORMATS[one] for one in switches if one in _FORMATS), "")

    def piece(self, style: TextStyle) -> Piece:
        """Return the piece that the layout fills page by page."""
        return Piece("1", style, self.name, number_format=self.number_format)

    def box(self, style: TextStyle) -> Piece:
        """Return the box of a form, ticked or empty: as wide as a line is high, standing on the baseline."""
        whole, above = line_metrics(style.half_points, style.family)
        side = above * _BOX_SHARE
        left, top, edge = (whole - side) / 2, above - side, Edge(_STROKE)
        parts = [Part(left, top, side, side, edge=edge)]
        if self._is_ticked():
            parts += [Part(left, top, side, side, "line", flipped, edge) for flipped in (False, True)]

        return Piece("", style, "", Picture(b"", whole, above, parts=tuple(parts), is_sign=True))

    def shown(self) -> str:
        """Return the words of a field that has no result in the file: a choice, a button's words."""
        if self.name == "FORMDROPDOWN" and not self.in_result:
            return self._choice()
        if self.name == "MACROBUTTON" and not self.in_result:
            return "".join(self.code.split(maxsplit=2)[2:])  # behind the name of what it starts
        return ""

    def _is_ticked(self) -> bool:
        box = self.form.find(W + "checkBox") if self.form is not None else None
        said = [box.find(W + name) for name in ("default", "checked")] if box is not None else []
        return any(flag(one) for one in [one for one in said if one is not None][-1:])

    def _choice(self) -> str:
        choices = self.form.find(W + "ddList") if self.form is not None else None
        if choices is None:
            return ""

        listed = [one.get(W + "val", "") for one in choices.findall(W + "listEntry")]
        at = twips(value(choices, "result", value(choices, "default", "0")))
        return listed[at] if 0 <= at < len(listed) else ""
