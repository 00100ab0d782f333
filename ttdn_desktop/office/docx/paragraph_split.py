"""Making paragraphs of the lines that line breaks part in one, each as it looked."""

from copy import deepcopy
from itertools import pairwise

from ttdn_desktop.office.docx.package import Node, W, etree
from ttdn_desktop.office.docx.paragraph_characters import Character
from ttdn_desktop.office.docx.paragraph_text import NotSureError, ParagraphText
from ttdn_desktop.office.docx.xml_edit import child

_REFUSED = frozenset(W + name for name in ("sectPr", "numPr"))
"""Properties of one paragraph, of which several can't be made: a section's end, a number."""

_TRACKED_MARKS = frozenset(W + name for name in ("ins", "del", "moveFrom", "moveTo"))
_OF_FIRST_ALONE = (W + "pPrChange", W + "pageBreakBefore")
_AUTOMATIC = {"before": "beforeAutospacing", "after": "afterAutospacing"}
_FIRST_LINE_INDENTS = ("hanging", "firstLine", "hangingChars", "firstLineChars")

_ANCHOR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}anchor"
_ABSOLUTE = "position:absolute"
"""How VML says of a shape that it is placed by its paragraph, as an anchor is."""


def refuse_to_split(text: ParagraphText, *, is_numbered: bool) -> None:
    """Raise NotSureError where a paragraph's lines can't be made paragraphs and all else stay."""
    paragraph, properties = text.paragraph, text.paragraph.find(W + "pPr")
    breaks = _breaks(text)

    if is_numbered or "\f" in text.text:
        raise NotSureError("it has a number or a page break")
    if any(one.guard is not None or one.node.getparent().getparent() is not paragraph for one in breaks):
        raise NotSureError("a line breaks inside a field, link, content control or tracked change")
    if properties is not None and any(one.tag in _REFUSED for one in properties):
        raise NotSureError("its properties are those of one paragraph")

    mark = properties.find(W + "rPr") if properties is not None else None
    if mark is not None and any(one.tag in _TRACKED_MARKS for one in mark):
        raise NotSureError("its end is a tracked change")
    if any(_ABSOLUTE in one.get("style", "").replace(" ", "") for one in paragraph.iter()) or any(
        True for _ in paragraph.iter(_ANCHOR)
    ):
        raise NotSureError("something is placed by where the paragraph begins")


def lines_split(text: ParagraphText, *, has_indent: bool) -> list[Node]:
    """Make a paragraph of each of its lines; return them in order, the first in the w:p that was there.

    ``has_indent`` says that its first line begins elsewhere than the others. ``refuse_to_split`` must have
    let it pass.
    """
    paragraph = text.paragraph
    made = [_split_behind(paragraph, one.node) for one in reversed(_breaks(text))]
    lines = [paragraph, *reversed(made)]

    for before, behind in pairwise(lines):
        _set_space(before, "after")
        _set_space(behind, "before")
        if has_indent:
            _unindent(behind)
    return lines


def _breaks(text: ParagraphText) -> list[Character]:
    return [one for one, letter in zip(text.characters, text.text, strict=True) if letter == "\n"]


def _split_behind(paragraph: Node, line_break: Node) -> Node:
    """Move what stands behind a line break, which goes, to a new paragraph; return that."""
    run = line_break.getparent()
    made = etree.Element(W + "p")
    properties = paragraph.find(W + "pPr")
    if properties is not None:
        made.append(deepcopy(properties))
        for one in list(made[0]):
            if one.tag in _OF_FIRST_ALONE:
                made[0].remove(one)

    moved = list(run.itersiblings())
    in_run = list(line_break.itersiblings())
    if in_run:
        rest = etree.SubElement(made, W + "r", dict(run.attrib))
        look = run.find(W + "rPr")
        for node in (*([] if look is None else [deepcopy(look)]), *in_run):
            rest.append(node)

    for node in moved:
        made.append(node)
    run.remove(line_break)
    paragraph.addnext(made)
    return made


def _set_space(paragraph: Node, side: str) -> None:
    """Leave no space on a side where none was between two lines."""
    spacing = child(child(paragraph, "pPr"), "spacing")
    spacing.set(W + side, "0")
    for name in (_AUTOMATIC[side], f"{side}Lines"):
        spacing.attrib.pop(W + name, None)


def _unindent(paragraph: Node) -> None:
    indent = child(child(paragraph, "pPr"), "ind")
    for name in _FIRST_LINE_INDENTS:
        indent.attrib.pop(W + name, None)
    indent.set(W + "firstLine", "0")
