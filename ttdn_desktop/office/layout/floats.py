"""Placing and drawing what is anchored to a paragraph: boxes, pictures, figures (NOTES.md, Floating)."""

from collections.abc import Callable
from typing import NamedTuple

from ttdn_desktop.office.docx.model import Block, Float, Paragraph, Part, Rules, TextStyle
from ttdn_desktop.office.layout.fragments import Fragments
from ttdn_desktop.office.layout.lines import Span
from ttdn_desktop.office.layout.sheet import Fill, Frame, Oval, Rule, Sheet, TextMark

LayOut = Callable[[tuple[Block, ...], float, Rules], Fragments]

_SHARES = {"center": 0.5, "right": 1.0, "bottom": 1.0, "outside": 1.0}
"""Share of the free room that stands before an aligned object."""
_EDGE_SHARE = 2 / 3
"""How much of its outline's width stands outside of an object and keeps text off."""

_LEAST_BESIDE = 1134
"""Less room than this beside an object is no room for text: what wraps around it goes below."""


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

    return Anchor(x, top + one.v_offset + shift)


def clears_text(one: Float, frame: Frame, anchor: Anchor) -> bool:
    """Say whether text goes above and below ``one``, never beside it."""
    if one.wrap == "square":
        beside = max(anchor.x - frame.x, frame.x + frame.room - anchor.x - one.width)
        return beside < _LEAST_BESIDE
    return one.wrap == "topAndBottom"


class PlacedFloats(NamedTuple):
    """An object that text goes above and below of, and where it lies: its page counts from 0."""

    page: int
    anchor: Anchor
    top: float
    bottom: float


class Obstacles:
    """The objects of a document that keep text off their height.

    Where one lies follows from its paragraph, but text that stands before that paragraph gives way to it too.
    So whoever finds one anew settles it here and begins the document again.
    """

    def __init__(self) -> None:
        self._settled: dict[tuple[int, int], PlacedFloats] = {}
        self._moved: dict[int, int] = {}

    def __bool__(self) -> bool:
        return bool(self._settled)

    def settle(self, paragraph: Paragraph, number: int, page: int, anchor: Anchor) -> bool:
        """Settle the ``number``-th object of a paragraph; return whether it lay so already.

        One whose paragraph was sent on to a later page goes there with it, once.
        """
        key, one = (id(paragraph), number), paragraph.floats[number]
        known = self._settled.get(key)
        if known is not None and (known.page == page or id(paragraph) in self._moved):
            return True

        if known is not None:
            self._moved[id(paragraph)] = page

        edge = max((part.edge.width for part in one.parts if part.edge is not None), default=0) * _EDGE_SHARE
        top = anchor.y - one.above - (edge if one.wrap == "topAndBottom" else 0)
        self._settled[key] = PlacedFloats(page, anchor, top, anchor.y + one.height + one.below + edge)

        return False

    def anchor(self, paragraph: Paragraph, number: int) -> Anchor | None:
        """Return where an object lies, None for one that isn't settled."""
        known = self._settled.get((id(paragraph), number))
        return known.anchor if known is not None else None

    def page_of(self, paragraph: Paragraph) -> int:
        """Return the first page a paragraph may stand on for its objects' sake."""
        return self._moved.get(id(paragraph), 0)

    def clear(self, page: int, y: float, height: float) -> int:
        """Return where something ``height`` high may begin on a page, at ``y`` or below."""
        for one in sorted(self._settled.values(), key=lambda one: one.top):
            if one.page == page and y < one.bottom and y + height > one.top:
                y = one.bottom
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
        _draw_part(sheet, part, anchor.x + part.x, anchor.y + part.y)
        if part.blocks:
            _draw_text(sheet, part, anchor.x + part.x, anchor.y + part.y, rules, lay_out)


def _draw_part(sheet: Sheet, part: Part, x: float, y: float) -> None:
    right, bottom = x + part.width, y + part.height
    if part.picture is not None:
        span = Span(0, "", TextStyle(), part.width, 0, "", part.picture)
        sheet.texts.append(TextMark(x, bottom, span))

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
