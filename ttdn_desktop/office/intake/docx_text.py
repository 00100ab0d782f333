"""A Word paragraph's text and features: runs in order, what was struck or hidden left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ttdn_desktop.basics.legacy_text import (
    LegacyEncoding,
    encoding_of,
    is_capital_font,
    to_unicode,
    typed_in_unicode,
)
from ttdn_desktop.directive.notes import RepairCode
from ttdn_desktop.office.docx.package import MC, Node, W, symbol
from ttdn_desktop.office.docx.properties import Props, run_props
from ttdn_desktop.office.docx.story import chosen
from ttdn_desktop.office.docx.styles import Styles
from ttdn_desktop.office.intake.symbol_fonts import SYMBOL_CHARACTERS

_CHARACTERS = {
    W + "tab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-", W + "ptab": "\t", W + "softHyphen": "\u00ad",
}  # fmt: skip
"""A soft hyphen is the letter ư in a TCVN3 font, elsewhere nothing: which, the font says."""

_IGNORED = frozenset(W + name for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr"))
"""What isn't on paper or isn't text: tracked deletions, properties."""

_ENCODINGS: dict[str, RepairCode] = {"tcvn3": "tcvn3", "vni": "vni"}


@dataclass(slots=True)
class Run:
    """A stretch of text in one style.

    ``size`` in points; ``converted`` names the old encoding the text was in, with ``H`` for a capitals font.
    """

    text: str
    bold: bool
    italic: bool
    size: float | None
    converted: str = ""


@dataclass(slots=True)
class RunGatherer:
    """Gathers the runs of one paragraph after the other; fields may go on from one to the next."""

    styles: Styles
    fields: list[bool] = field(default_factory=list[bool])
    """For each open field whether its result has begun; its instruction is never text."""
    boxes: list[Node] = field(default_factory=list[Node])
    """Contents of the text boxes met; whoever reads them empties the list."""

    def runs(self, paragraph: Node, style: str) -> list[Run]:
        """Return the runs of a w:p in the paragraph style ``style``."""
        return _convert_legacy(list(self._runs(paragraph, style)))

    def _runs(self, node: Node, style: str) -> Iterator[Run]:
        for child in node:
            if child.tag in _IGNORED:
                continue
            if child.tag == W + "r":
                yield from self._run(child, style)
            elif child.tag == MC + "AlternateContent":
                yield from self._runs(_shown(child), style)
            else:
                yield from self._runs(child, style)

    def _run(self, node: Node, style: str) -> Iterator[Run]:
        props = self.styles.run(style, run_props(node.find(W + "rPr")))
        text = "".join(self._texts(node))
        if not text or props.get("hidden"):
            return

        size = props.get("half_points")
        font = str(props["font"])
        encoding = encoding_of(font)

        capitals = "H" if is_capital_font(font) else ""
        if props.get("caps"):
            text = text.upper()

        yield Run(
            text=text,
            bold=bool(props.get("bold")),
            italic=bool(props.get("italic")),
            size=size / 2 if size else None,
            converted=f"{encoding}{capitals}" if encoding else "",
        )

    def _texts(self, node: Node) -> Iterator[str]:
        for child in node:
            tag = child.tag
            if tag == W + "fldChar":
                self._field(child.get(W + "fldCharType", ""))
            elif tag == MC + "AlternateContent":
                yield from self._texts(_shown(child))
            elif tag in (W + "pict", W + "drawing", W + "object"):
                self.boxes += list(child.iter(W + "txbxContent"))
            elif all(self.fields):
                yield from _character(child)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(False)
        elif kind == "separate" and self.fields:
            self.fields[-1] = True
        elif kind == "end" and self.fields:
            self.fields.pop()


def _shown(alternate: Node) -> Iterable[Node]:
    """Return what is shown of what stands there in several forms; nothing where no form holds anything."""
    branch = chosen(alternate)
    return branch if branch is not None else ()


def _character(child: Node) -> Iterator[str]:
    """Yield the text of a run's child: a form feed for a page break, a vertical tab for a noted one."""
    if child.tag == W + "t":
        yield "".join(
            SYMBOL_CHARACTERS.get(letter, letter) for letter in (child.text or "").replace("\n", " ")
        )
    elif child.tag in _CHARACTERS:
        yield _CHARACTERS[child.tag]
    elif child.tag == W + "br":
        yield "\f" if child.get(W + "type") in ("page", "column") else "\n"
    elif child.tag == W + "lastRenderedPageBreak":
        yield "\v"
    elif child.tag == W + "sym":
        yield SYMBOL_CHARACTERS.get(symbol(child), "•")


def _convert_legacy(runs: list[Run]) -> list[Run]:
    """Convert runs of legacy fonts; a VNI letter and its tone mark may lie in two runs (``Ke`` + ``á``).

    A run in such a font that was typed in Unicode stays as it is.
    """
    found: list[Run] = []
    in_legacy_font = [run for run in runs if run.converted]
    typed = typed_in_unicode([(run.text, _encoding(run)) for run in in_legacy_font])

    for run, is_unicode in zip(in_legacy_font, typed, strict=True):
        run.converted = "" if is_unicode else run.converted

    for run in runs:
        last = found[-1] if found else None
        if run.converted and last and last.converted == run.converted and last.bold == run.bold:
            last.text += run.text
        else:
            found.append(run)

    for run in found:
        if run.converted:
            run.text = to_unicode(run.text, _encoding(run), capitals=run.converted.endswith("H"))

    return found


def _encoding(run: Run) -> LegacyEncoding:
    return "tcvn3" if run.converted.startswith("tcvn3") else "vni"


def conversions(runs: list[Run]) -> tuple[RepairCode, ...]:
    """Return the encodings that were converted, each once."""
    names = dict.fromkeys(run.converted.rstrip("H") for run in runs if run.converted and run.text.strip())
    return tuple(_ENCODINGS[name] for name in names)


def indent_of(props: Props) -> float:
    """Return where a paragraph's first line begins, in points from the left margin (Word: twentieths)."""
    return (int(props.get("left", 0)) + int(props.get("first", 0))) / 20
