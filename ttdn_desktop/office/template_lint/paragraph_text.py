"""The text of one Word paragraph in pieces: what Word prints, what it doesn't, and what lies between."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""The second form of a drawing, for programs that don't know the first: the same text once more."""

_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_IGNORED = frozenset(("rPr", "pPr", "proofErr", "lastRenderedPageBreak", "softHyphen"))
"""What docxtpl gets over inside a tag: properties, spelling marks, hints for the layout."""

_CUTTING = frozenset(("fldChar", "instrText", "drawing", "pict", "object", "AlternateContent"))
"""Fields and pictures, which a tag can't hold."""

_VISIBLE = (
    "rStyle", "b", "i", "u", "sz", "color", "caps", "smallCaps", "strike", "dstrike", "vertAlign",
    "highlight", "shd", "vanish", "position", "spacing",
)  # fmt: skip
"""Run properties that a reader can see; language, spelling and complex-script ones aren't among them."""


@dataclass(frozen=True)
class TextPiece:
    """A stretch of text in one style; ``chain`` are the elements that wrap it inside its paragraph.

    ``cut`` says that before it, within the paragraph, something lies that a tag can't hold: a field, a
    picture.
    """

    text: str
    style: str = ""
    chain: tuple[int, ...] = ()
    hidden: bool = False
    cut: bool = False


class ParagraphReader:
    """Gathers the text of one paragraph: its pieces, tracked deletions, field codes, text boxes in it."""

    def __init__(self) -> None:
        self.pieces: list[TextPiece] = []
        self.deleted: list[str] = []
        self.codes: list[str] = []
        self.boxes: list[Any] = []
        self._cut = False

    def read(self, node: Any, chain: tuple[int, ...] = ()) -> None:
        """Read what lies below ``node``, an element that wraps runs; ``chain`` leads to it."""
        for index, child in enumerate(node):
            name = _local_name(child)
            if name == "r":
                self._run(child, chain)
            elif name == "txbxContent":
                self.boxes.append(child)
            elif name in ("del", "moveFrom"):
                self.deleted.append("".join(child.itertext()))
            elif child.tag != FALLBACK and name not in _IGNORED:
                self.read(child, (*chain, index))

    def _run(self, run: Any, chain: tuple[int, ...]) -> None:
        properties = run.find(f"{W}rPr")
        style, hidden = _visible_style(properties), _is_on(properties, "vanish")

        for child in run:
            name = _local_name(child)
            if name == "t":
                self._add((child.text or "").replace("\n", " "), style, chain, hidden=hidden)
            elif name in _CHARACTERS:
                self._add(_CHARACTERS[name], style, chain, hidden=hidden)
            elif name == "delText":
                self.deleted.append(child.text or "")
            elif name not in _IGNORED:
                self._no_text(child, name)

    def _no_text(self, child: Any, name: str) -> None:
        self._cut = self._cut or name in _CUTTING
        if name == "instrText":
            self.codes.append(child.text or "")
        self.boxes += _text_boxes(child)

    def _add(self, text: str, style: str, chain: tuple[int, ...], *, hidden: bool) -> None:
        if text:
            self.pieces.append(TextPiece(text, style, chain, hidden=hidden, cut=self._cut))
            self._cut = False


def _local_name(node: Any) -> str:
    return str(node.tag).rpartition("}")[2]


def _text_boxes(node: Any) -> Iterator[Any]:
    """Yield the contents of text boxes in ``node``, each in its first form only."""
    for box in node.iter(f"{W}txbxContent"):
        if not any(above.tag == FALLBACK for above in box.iterancestors()):
            yield box


def _visible_style(properties: Any) -> str:
    """Return what of a run's formatting a reader can see, as a key to compare runs by."""
    if properties is None:
        return ""

    visible: list[str] = []
    fonts = properties.find(f"{W}rFonts")

    if fonts is not None:
        visible.append(f"font={fonts.get(f'{W}ascii', '')}/{fonts.get(f'{W}hAnsi', '')}")

    for name in _VISIBLE:
        found = properties.find(f"{W}{name}")
        if found is not None:
            value = found.get(f"{W}val", found.get(f"{W}fill", "1"))
            visible.append("" if (name, value) == ("color", "auto") else f"{name}={value}")

    return ";".join(sorted(entry for entry in visible if entry not in ("", "font=/")))


def _is_on(properties: Any, name: str) -> bool:
    found = None if properties is None else properties.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in ("0", "false", "off")
