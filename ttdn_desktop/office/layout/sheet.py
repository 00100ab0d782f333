"""A laid-out page: marks at twips from its upper left corner, ready for any kind of output."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ttdn_desktop.office.docx.model import Edge, Paragraph, Section, Shape
from ttdn_desktop.office.layout.faces import line_metrics
from ttdn_desktop.office.layout.lines import Line, Span


class TextMark(NamedTuple):
    """A span whose baseline starts at (x, y)."""

    x: float
    y: float
    span: Span


class Rule(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: float
    color: str = "000000"
    dashed: bool = False


class Fill(NamedTuple):
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    color: str


class Oval(NamedTuple):
    """The outline of an ellipse in a box."""

    x: float
    y: float
    width: float
    height: float
    stroke: float
    color: str


class PlaceMark(NamedTuple):
    """Where a paragraph begins; its texts are those of the sheet from ``first`` on, to the next place's."""

    y: float
    text: str
    first: int


class SheetMark(NamedTuple):
    """How many marks of each kind a page had at a moment."""

    texts: int
    rules: int
    fills: int
    places: int
    ovals: int
    under: int
    hidden: int


@dataclass(slots=True)
class Sheet:
    """One page while it fills; ``number`` is what PAGE prints.

    ``under`` are pictures below the text, ``hidden`` the words that have no room on the page.
    """

    section: Section
    number: int
    first: bool
    texts: list[TextMark] = field(default_factory=list[TextMark])
    rules: dict[Rule, None] = field(default_factory=dict[Rule, None])
    fills: list[Fill] = field(default_factory=list[Fill])
    places: list[PlaceMark] = field(default_factory=list[PlaceMark])
    ovals: list[Oval] = field(default_factory=list[Oval])
    under: list[TextMark] = field(default_factory=list[TextMark])
    hidden: list[str] = field(default_factory=list[str])

    def mark(self) -> SheetMark:
        """Return how much stands on the page."""
        return SheetMark(*(len(marks) for marks in self._marks()))

    def rewind(self, mark: SheetMark) -> None:
        """Take off what was put on the page since ``mark`` was taken."""
        for count, marks in zip(mark, self._marks(), strict=True):
            if isinstance(marks, dict):
                for rule in list(marks)[count:]:
                    del marks[rule]
            else:
                del marks[count:]

    def _marks(self) -> tuple[list[Any] | dict[Rule, None], ...]:
        return self.texts, self.rules, self.fills, self.places, self.ovals, self.under, self.hidden


class Frame(NamedTuple):
    """The area a paragraph stands in: its left edge and width."""

    x: float
    room: float


_DARK = 62
"""Of 255: text of no colour of its own is white on a ground that is no lighter, as in LibreOffice."""
_LAST_FILLS = 24
"""A text's ground is among the last ones drawn before it: its cell's, its paragraph's, its own."""


def draw_line(sheet: Sheet, line: Line, x: float, y: float) -> None:
    """Put a line with its top at ``y`` on the page."""
    baseline = y + line.ascent
    for span in line.spans:
        if span.style.ground and span.text:
            height, ascent = line_metrics(span.style.half_points, span.style.family)
            sheet.fills.append(Fill(x + span.x, baseline - ascent, span.width, height, span.style.ground))

        shown = _readable(sheet, span, x + span.x, baseline) if sheet.fills else span
        sheet.texts.append(TextMark(x + span.x, baseline, shown))


def _readable(sheet: Sheet, span: Span, x: float, y: float) -> Span:
    """Return a span whose letters are white where they have no colour and stand on a dark ground."""
    if span.style.color or not span.text:
        return span

    for fill in reversed(sheet.fills[-_LAST_FILLS:]):
        if fill.x - 1 <= x < fill.x + fill.width and fill.y - 1 <= y <= fill.y + fill.height:
            dark = _lightness(fill.color) <= _DARK
            return span._replace(style=span.style._replace(color="FFFFFF")) if dark else span

    return span


def _lightness(color: str) -> float:
    red, green, blue = (int(color[at : at + 2], 16) for at in (0, 2, 4))
    return 0.3 * red + 0.59 * green + 0.11 * blue


def draw_ground(sheet: Sheet, paragraph: Paragraph, frame: Frame, top: float, bottom: float) -> None:
    """Put a paragraph's ground on the page, from ``top`` to ``bottom``."""
    form = paragraph.format
    if form.fill:
        left = frame.x + min(form.left, form.left + form.first)
        width = frame.x + frame.room - form.right - left
        sheet.fills.append(Fill(left, top, max(width, 0), bottom - top, form.fill))


def draw_start(sheet: Sheet, paragraph: Paragraph, frame: Frame, y: float) -> None:
    """Put what belongs to a paragraph's first line on the page: its place, its drawn lines."""
    text = "".join(piece.text for piece in paragraph.pieces if not piece.note)
    if text.strip():
        sheet.places.append(PlaceMark(y, text, len(sheet.texts)))
    for shape in paragraph.shapes:
        _draw_shape(sheet, shape, frame, y)


def draw_edges(
    sheet: Sheet, paragraph: Paragraph, frame: Frame, top: float, bottom: float, ends: tuple[bool, bool]
) -> None:
    """Put a paragraph's borders on the page; ``ends`` says whether its first and last line are there."""
    form = paragraph.format
    left, right = frame.x + form.left, frame.x + frame.room - form.right

    if form.top_edge is not None and ends[0]:
        edge = form.top_edge
        _edge(sheet, edge, left, right, top + edge.width / 2)

    if form.bottom_edge is not None and ends[1]:
        edge = form.bottom_edge
        _edge(sheet, edge, left, right, bottom - edge.width / 2)

    for side, x, outwards in ((form.left_edge, left, -1), (form.right_edge, right, 1)):
        if side is not None:
            at = x + outwards * (side.space + side.width / 2)
            draw_edge(sheet, side, (at, top), (at, bottom))


def _edge(sheet: Sheet, edge: Edge, left: float, right: float, y: float) -> None:
    draw_edge(sheet, edge, (left, y), (right, y))


def draw_edge(sheet: Sheet, edge: Edge, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Put a border on the page, its middle from ``start`` to ``end``: one line, or two at its sides."""
    if len(edge.strokes) < 2:
        sheet.rules[Rule(*start, *end, edge.stroke, edge.color, edge.dashed)] = None
        return

    first, last = edge.strokes
    lies = start[1] == end[1]
    for off, stroke in (((first - edge.width) / 2, first), ((edge.width - last) / 2, last)):
        (x1, y1), (x2, y2) = ((x + off * (not lies), y + off * lies) for x, y in (start, end))
        sheet.rules[Rule(x1, y1, x2, y2, stroke, edge.color, edge.dashed)] = None


def edge_room(edge: Edge | None) -> int:
    """Return how much height a paragraph border takes, with its distance from the text."""
    return round(edge.width + edge.space) if edge is not None else 0


def _draw_shape(sheet: Sheet, shape: Shape, frame: Frame, y: float) -> None:
    section = sheet.section
    starts = {
        "page": (0.0, float(section.width)),
        "margin": (float(section.margins.left), section.width - section.margins.left - section.margins.right),
        "leftMargin": (0.0, float(section.margins.left)),
    }
    start, room = starts.get(shape.h_from, (frame.x, frame.room))
    share = {"center": 0.5, "right": 1.0}.get(shape.h_align, 0.0)
    x = start + shape.h_offset + share * (room - shape.width)
    tops = {"page": 0.0, "margin": float(section.margins.top), "topMargin": 0.0}
    top = tops.get(shape.v_from, y) + shape.v_offset
    end = (x + shape.width, top + shape.height)
    sheet.rules[Rule(x, top, *end, shape.stroke, shape.color, shape.dashed)] = None
