"""Drawing the line below motto, issuer and subject where it is missing, underlined or wrong."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import count

from ttdn_desktop.basics.measures import PT_PER_MM
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.office.base_templates.drawn_lines import line_drawing
from ttdn_desktop.office.docx.package import MC, Node, W, etree
from ttdn_desktop.office.docx.paragraph_characters import own_nodes
from ttdn_desktop.office.docx.paragraph_sources import is_removable
from ttdn_desktop.office.docx.paragraph_text import NotSureError, ParagraphText
from ttdn_desktop.office.docx.xml_builder import element
from ttdn_desktop.office.docx.xml_edit import child, set_value
from ttdn_desktop.office.format_check import twips
from ttdn_desktop.office.format_check.fix_target import FixTarget, Spot
from ttdn_desktop.office.format_check.liberties import MARKS
from ttdn_desktop.office.layout.drawings import WP, A, V, line_of_anchor, line_of_vml

_EMU_PER_PT = 12700
"""English metric units, in which drawings are measured: 914400 an inch."""

_DRAWN = (MC + "AlternateContent", W + "drawing", W + "pict", W + "object")
_SPACE_AFTER = "120"
"""In twips, where the text has none of its own: the decree's 6 points between paragraphs."""

_FIRST_NUMBER = 9000
"""Above the numbers that Word itself gives the shapes of a paper of a few pages: each must be its own."""

_LEAST_OFF_CENTRE = 2.0
"""In millimetres: half of what the check allows a line to be off the middle of its text."""

_PUSHED_ASIDE = 10.0
"""A judgement, in millimetres: what a first line's indent may do to a text's middle is less."""

_MOST_DIGITS = 10
"""Of a shape's number: Word's go up to 2,147,483,647, what is longer is a damaged file's."""


def _drawn_line(target: FixTarget, finding: FormatFinding) -> None:
    """Draw the line below an element (the finding's first text), remove the dashes in its stead."""
    spot, *typed = target.spots(finding)
    spot.refuse_columns()
    if _frame_of(spot.node) is None and _is_pushed_aside(spot.para, target.facts):
        raise NotSureError("something stands beside the text, below which no line would be in its middle")
    is_underlined = finding.code.endswith("/underlined")
    share = target.rules[finding.rule].measures["length"].template
    if spot.para.position is not None and _length(spot.para, share) * twips.PER_PT < twips.SHORTEST_LINE:
        raise NotSureError("below so few letters no line is seen")

    for run in spot.runs():
        set_value(child(run, "rPr"), "u", "none")

    is_also_drawn = spot.para.drawn_line is not None and is_underlined
    if not (spot.para.position is None or is_also_drawn):
        target.on_own_paragraph(spot, lambda node: _draw(node, spot.para, share), last_only=True)

    for one in typed:
        _remove_typed(target, one)


def _draw(node: Node, para: Para, share: float) -> None:
    _remove_lines(node)
    if para.has_line:
        _remove_border_below(node)
    below = node.getnext()
    if below is not None and below.tag == W + "p" and not ParagraphText(below).text.strip():
        _remove_line_below(below)
    # a drawn line lies in the middle of its column, whatever indents the text above has
    if para.align == "center" and _off_centre(para) > _LEAST_OFF_CENTRE:
        _take_indents_away(node)
    _add_line(node, para, share)


def _remove_typed(target: FixTarget, spot: Spot) -> None:
    """Take a typed line away, with its paragraph where that holds nothing else."""
    if spot.is_whole:
        spot.say("", MARKS)
    target.on_own_paragraph(spot, _remove_dashes)


def _remove_dashes(node: Node) -> None:
    text = ParagraphText(node)
    text.replace(0, len(text.text), "")
    if is_removable(node):
        node.getparent().remove(node)


def _remove_lines(node: Node) -> None:
    """Take the lines away that are drawn in a paragraph, nothing else that is drawn."""
    for drawn in [one for one in own_nodes(node) if one.tag in _DRAWN and _is_line(one)]:
        drawn.getparent().remove(drawn)


def _remove_border_below(node: Node) -> None:
    """Let a paragraph have no border below, whatever its style says."""
    properties = child(node, "pPr")
    borders = child(properties, "pBdr")
    below = borders.find(W + "bottom")
    if below is None:
        # the schema's order: top, left, bottom, right
        at = sum(1 for one in borders if one.tag in (W + "top", W + "left"))
        below = etree.Element(W + "bottom")
        borders.insert(at, below)
    below.attrib.clear()
    below.set(W + "val", "nil")


def _remove_line_below(node: Node) -> None:
    """Take a paragraph away that holds but a line."""
    borders = node.find(f"{W}pPr/{W}pBdr")
    lines = [one for one in own_nodes(node) if one.tag in _DRAWN and _is_line(one)]
    if borders is None and not lines:
        return

    _remove_lines(node)
    if is_removable(node):
        node.getparent().remove(node)


def _is_line(drawn: Node) -> bool:
    """Return whether what is drawn is one straight line, without words or a picture in it."""
    if any(True for _ in drawn.iter(W + "txbxContent", A + "blip", V + "imagedata")):
        return False

    anchors = list(drawn.iter(WP + "anchor"))
    shapes = [one for pict in _picts(drawn) for one in pict if one.tag != V + "shapetype"]
    return (
        bool(anchors or shapes)
        and all(line_of_anchor(anchor) is not None for anchor in anchors)
        and all(line_of_vml(pict) is not None for pict in _picts(drawn))
        and len(anchors) <= 1
        and len(shapes) <= 1
        and not any(True for _ in drawn.iter(WP + "inline"))
    )


def _picts(drawn: Node) -> Iterator[Node]:
    return drawn.iter(W + "pict", W + "object")


def _add_line(node: Node, para: Para, share: float) -> None:
    """Add a paragraph with a line of that share of the text's width; its space after moves below."""
    if para.position is None:
        return
    length = _length(para, share)
    spacing = child(child(node, "pPr"), "spacing")
    after = spacing.get(W + "after", _SPACE_AFTER)
    spacing.set(W + "after", "0")

    made = _line_paragraph(_free_number(node), length, after)
    frame = _frame_of(node)
    if frame is not None:
        # paragraphs of one frame are those that say the same of it: another one would lie over it
        made.find(W + "pPr").insert(0, deepcopy(frame))
    node.addnext(made)


def _frame_of(node: Node) -> Node | None:
    """Return what says that a paragraph stands in a frame, whose middle is its own."""
    return node.find(f"{W}pPr/{W}framePr")


def _is_pushed_aside(para: Para, facts: Facts) -> bool:
    """Return whether a centred text lies elsewhere than its indents say, as beside a box or in a column."""
    place = para.position
    if place is None or para.cell is not None or para.align != "center":
        return False
    section = facts.sections[para.section]
    left, right = section.margins["left"] + para.left, section.width - section.margins["right"] - para.right
    return abs((place.left + place.right) - (left + right)) / 2 > _PUSHED_ASIDE


def _off_centre(para: Para) -> float:
    """Return by how many millimetres a text's indents move its middle away from its column's."""
    is_first_line = para.position is not None and para.position.lines == 1 and not para.line
    left = para.first_line if is_first_line else para.left
    return abs(left - para.right) / 2


def _take_indents_away(node: Node) -> None:
    indent = child(child(node, "pPr"), "ind")
    indent.attrib.clear()
    for side in ("left", "right", "firstLine"):
        indent.set(W + side, "0")


def _length(para: Para, share: float) -> float:
    """Return that share of the text's width, in points."""
    place = para.position
    return (place.right - place.left) * share * PT_PER_MM if place is not None else 0.0


def _free_number(node: Node) -> int:
    """Return a number that no drawing of the part has."""
    root = node.getroottree().getroot()
    numbers = (one.get("id", "0") for one in root.iter(WP + "docPr"))
    taken = {int(one) for one in numbers if one.isdecimal() and len(one) <= _MOST_DIGITS}
    return next(one for one in count(_FIRST_NUMBER + 1) if one not in taken)


def _line_paragraph(number: int, length: float, after: str) -> Node:
    return element(
        "p",
        f'<w:pPr><w:spacing w:before="0" w:after="{after}" w:line="80" w:lineRule="exact"/>'
        '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>'
        f"<w:r>{line_drawing('Đường kẻ', number, round(length * _EMU_PER_PT), length)}</w:r>",
    )


FINDING_EDITS: dict[Edit, Callable[[FixTarget, FormatFinding], None]] = {"drawn-line": _drawn_line}
"""The edits of this module."""
