"""Placing and drawing what is anchored to a paragraph: boxes, pictures, figures (NOTES.md, Floating)."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from ttdn_desktop.office.docx.model import Block, Float, Paragraph, Part, Rules, TextStyle
from ttdn_desktop.office.layout.beside import LEAST_BESIDE, Box
from ttdn_desktop.office.layout.fragments import Fragments
from ttdn_desktop.office.layout.lines import Line, Span
from ttdn_desktop.office.layout.sheet import Fill, Frame, Oval, Rule, Sheet, TextMark

LayOut = Callable[[tuple[Block, ...], float, Rules], Fragments]

_SHARES = {"center": 0.5, "right": 1.0, "bottom": 1.0, "outside": 1.0}
"""Share of the free room that stands before an aligned object."""
_EDGE_SHARE = 2 / 3
"""How much of its outline's width stands outside of an object and keeps text off."""


class Anchor(NamedTuple):
    """Where a floating object's upper left corner lies on the page."""

    x: float
    y: float


def anchor_of(one: Float, sheet: Sheet, frame: Frame, y: float) -> Anchor:
    """Return where ``one`` lies whose paragraph, with the space above it, begins at ``y`` in ``frame``."""
    section = sheet.section

    margins = section.margins
    across = {
        "page": (0.0, float(section.width)),
        "margin": (float(margins.left), float(section.width - margins.left - margins.right)),
        "leftMargin": (0.0, float(margins.left)),
        "rightMargin": (float(section.width - margins.right), float(margins.right)),
    }
    down = {
        "page": (0.0, float(section.height)),
        "margin": (float(margins.top), float(section.height - margins.top - margins.bottom)),
        "topMargin": (0.0, float(margins.top)),
        "bottomMargin": (float(section.height - margins.bottom), float(margins.bottom)),
    }
    left, room = across.get(one.h_from, (frame.x, frame.room))
    top, height = down.get(one.v_from, (y, 0.0))
    x = left + one.h_offset + _SHARES.get(one.h_align, 0.0) * (room - one.width)
    shift = _SHARES.get(one.v_align, 0.0) * (height - one.height) if height else 0.0
    y = top + one.v_offset + shift
    if one.on_page:
        y = min(y, section.height - margins.bottom - one.height)

    return Anchor(_on_page(x, one.width, section.width), _on_page(y, one.height, section.height))


def _on_page(start: float, length: float, page: float) -> float:
    """Return where an object begins that would lie wholly off the page: at the page's edge."""
    if start >= page:
        return max(page - length, 0.0)
    return 0.0 if start + length <= 0 < length else start


def fitted(paragraph: Paragraph, rules: Rules, lay_out: LayOut) -> Paragraph:
    """Return the paragraph with those of its text boxes that fit their text as high as it is."""
    if not paragraph.floats or not any(part.fits_text for one in paragraph.floats for part in one.parts):
        return paragraph
    return replace(paragraph, floats=tuple(_fitted(one, rules, lay_out) for one in paragraph.floats))


def _fitted(one: Float, rules: Rules, lay_out: LayOut) -> Float:
    if len(one.parts) != 1 or not one.parts[0].fits_text or not one.parts[0].blocks:
        return one  # boxes of a group stay as high as the group has them

    (part,) = one.parts
    insets = part.insets
    text = lay_out(part.blocks, max(part.width - insets.left - insets.right, 1), rules)
    height = text.height + insets.top + insets.bottom
    return one._replace(height=height, parts=(part._replace(height=height),))


def clears_text(one: Float) -> bool:
    """Say whether text gives way to ``one``: goes above and below it, or stands beside."""
    return one.wrap in ("square", "topAndBottom")


def box_of(one: Float, frame: Frame, anchor: Anchor) -> Box:
    """Return what ``one`` keeps free of text in a frame: all its height, where no text has room beside it."""
    edge = max((part.edge.width for part in one.parts if part.edge is not None), default=0) * _EDGE_SHARE
    left, right = anchor.x - one.left - frame.x, anchor.x + one.width + one.right - frame.x
    above = one.above + (edge if one.wrap == "topAndBottom" else 0)
    top, bottom = anchor.y - above, anchor.y + one.height + one.below + edge
    beside = max(left, frame.room - right)

    if one.wrap == "topAndBottom" or beside < LEAST_BESIDE:
        left, right = 0.0, frame.room
    return Box(left, right, top, bottom, one.sides)


class _Settled(NamedTuple):
    """An object that text gives way to, and where it lies: its page counts from 0."""

    page: int
    anchor: Anchor
    one: Float


class Obstacles:
    """The objects of a document that text gives way to.

    Where one lies follows from its paragraph, but text that stands before that paragraph gives way to it too.
    So whoever finds one anew settles it here, and lays out again what was in its way.
    """

    def __init__(self) -> None:
        self._settled: dict[tuple[int, int], _Settled] = {}
        self._by_page: dict[int, dict[tuple[int, int], _Settled]] = {}
        self._moved: dict[int, int] = {}

    def settle(self, paragraph: Paragraph, number: int, page: int, anchor: Anchor) -> bool:
        """Settle the ``number``-th object of a paragraph; return whether it lay so already.

        One whose paragraph was sent on to a later page goes there with it, once.
        """
        key = (id(paragraph), number)
        known = self._settled.get(key)
        if known is not None and (known.page == page or id(paragraph) in self._moved):
            return True

        if known is not None:
            self._moved[id(paragraph)] = page
            del self._by_page[known.page][key]

        settled = _Settled(page, anchor, paragraph.floats[number])
        self._settled[key] = settled
        self._by_page.setdefault(page, {})[key] = settled

        return False

    def anchor(self, paragraph: Paragraph, number: int) -> Anchor | None:
        """Return where an object lies, None for one that isn't settled."""
        known = self._settled.get((id(paragraph), number))
        return known.anchor if known is not None else None

    def page_of(self, paragraph: Paragraph) -> int:
        """Return the first page a paragraph may stand on for its objects' sake."""
        return self._moved.get(id(paragraph), 0)

    def boxes(self, page: int, frame: Frame) -> list[Box]:
        """Return what the objects of a page keep free of text in a frame, those that reach into it."""
        found = [box_of(one.one, frame, one.anchor) for one in self._by_page.get(page, {}).values()]
        return sorted(
            (box for box in found if box.left < frame.room and box.right > 0), key=lambda box: box.top
        )


def clear(boxes: list[Box], y: float, height: float) -> int:
    """Return where something ``height`` high may begin that stands beside nothing, at ``y`` or below."""
    for box in boxes:
        if y < box.bottom and y + height > box.top:
            y = box.bottom
    return round(y)


def draw_floats(
    sheet: Sheet, paragraph: Paragraph, frame: Frame, y: float, rules: Rules, lay_out: LayOut
) -> None:
    """Draw all that is anchored to a paragraph which, with the space above it, begins at ``y``."""
    for one in paragraph.floats:
        draw_float(sheet, one, anchor_of(one, sheet, frame, y), rules, lay_out)


def draw_float(sheet: Sheet, one: Float, anchor: Anchor, rules: Rules, lay_out: LayOut) -> None:
    """Draw one object with its corner at ``anchor``."""
    for part in one.parts:
        _draw_whole_part(sheet, part, anchor, rules, lay_out, under=one.under_text)


def draw_figures(sheet: Sheet, line: Line, x: float, y: float, rules: Rules, lay_out: LayOut) -> None:
    """Draw the figures and text boxes that stand in a line with its top at ``y``."""
    for span in line.spans:
        picture = span.picture
        if picture is None or not picture.parts:
            continue

        top = y + line.ascent - picture.space.bottom - picture.height
        for part in picture.parts:
            _draw_whole_part(sheet, part, Anchor(x + span.x + picture.space.left, top), rules, lay_out)


def _draw_whole_part(
    sheet: Sheet, part: Part, anchor: Anchor, rules: Rules, lay_out: LayOut, *, under: bool = False
) -> None:
    _draw_part(sheet, part, anchor.x + part.x, anchor.y + part.y, under=under)
    if part.blocks:
        _draw_text(sheet, part, anchor.x + part.x, anchor.y + part.y, rules, lay_out)


def _draw_part(sheet: Sheet, part: Part, x: float, y: float, *, under: bool) -> None:
    right, bottom = x + part.width, y + part.height
    if part.picture is not None:
        span = Span(0, "", TextStyle(), part.width, 0, "", part.picture)
        (sheet.under if under else sheet.texts).append(TextMark(x, bottom, span))

    if part.fill:
        sheet.fills.append(Fill(x, y, part.width, part.height, part.fill))

    edge = part.edge
    if edge is None or not edge.width:
        return

    if part.kind == "ellipse":
        sheet.ovals.append(Oval(x, y, part.width, part.height, edge.width, edge.color))
        return

    ends = [(x, y, right, y), (x, bottom, right, bottom), (x, y, x, bottom), (right, y, right, bottom)]
    if part.kind == "line":
        ends = [(x, bottom, right, y) if part.flipped else (x, y, right, bottom)]

    for x1, y1, x2, y2 in ends:
        sheet.rules[Rule(x1, y1, x2, y2, edge.width, edge.color, edge.dashed)] = None


def _draw_text(sheet: Sheet, part: Part, x: float, y: float, rules: Rules, lay_out: LayOut) -> None:
    insets = part.insets
    fragments = lay_out(part.blocks, max(part.width - insets.left - insets.right, 1), rules)
    free = part.height - insets.top - insets.bottom - fragments.height
    top = y + insets.top + _SHARES.get(part.align, 0.0) * max(free, 0)
    for fragment in fragments.fragments:
        fragment.draw(sheet, x + insets.left, top + fragment.top)
