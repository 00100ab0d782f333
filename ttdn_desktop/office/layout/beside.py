"""Text beside objects: which stretches of a line are free, and a paragraph's lines within them.

NOTES.md, Floating.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ttdn_desktop.office.docx.model import Paragraph, ParagraphFormat, Rules
from ttdn_desktop.office.layout.atoms import Atom
from ttdn_desktop.office.layout.fitting import fill_line
from ttdn_desktop.office.layout.lines import Line, atoms_of_paragraph, finished_line, usable

LEAST_BESIDE = 1134
"""Less room than this (2 cm) beside an object is no room for text: what wraps around it goes below."""


class Box(NamedTuple):
    """What keeps text off: from the left edge of the text's frame and from the page's top."""

    left: float
    right: float
    top: float
    bottom: float
    sides: str = "bothSides"


class PlacedLine(NamedTuple):
    """A line, where its top lies, and the atom behind it."""

    line: Line
    top: int
    after: int


Stretch = tuple[float, float]


def free_stretches(boxes: list[Box], y: float, height: float, room: float) -> list[Stretch]:
    """Return where text may stand on a line ``height`` high at ``y``: all of it, parts, or nowhere."""
    found: list[Stretch] = [(0.0, room)]
    met = [box for box in boxes if y < box.bottom and y + height > box.top]

    for box in met:
        found = [piece for stretch in found for piece in _without(stretch, box)]

    if not met:
        return found
    if any(box.sides == "largest" for box in met):
        found = sorted(found, key=lambda one: one[0] - one[1])[:1]
    return [one for one in found if one[1] - one[0] >= min(LEAST_BESIDE, room)]


def _without(stretch: Stretch, box: Box) -> Iterator[Stretch]:
    start, end = stretch
    if box.left > start and box.sides != "right":
        yield start, min(end, box.left)
    if box.right < end and box.sides != "left":
        yield max(start, box.right), end
    if box.left >= end and box.sides == "right":
        yield stretch
    if box.right <= start and box.sides == "left":
        yield stretch


def below_boxes(boxes: list[Box], y: float, height: float) -> float:
    """Return where the first of the objects in a line's way ends."""
    return min(box.bottom for box in boxes if y < box.bottom and y + height > box.top)


class Breaker:
    """Breaks one paragraph line by line, each in the room that is free where it comes to stand."""

    def __init__(self, paragraph: Paragraph, rules: Rules) -> None:
        self.paragraph, self.rules = paragraph, rules
        self.atoms: list[Atom] = atoms_of_paragraph(paragraph.label, paragraph.pieces)

    def skip(self, count: int, room: float) -> int:
        """Return the atom behind the first ``count`` lines of the paragraph in a plain frame."""
        at = 0
        form = usable(self.paragraph.format, room)
        for number in range(count):
            at = fill_line(self.atoms, at, form, room, not number, self.rules)
        return at

    def lines(self, start: int, y: float, room: float, boxes: list[Box]) -> Iterator[PlacedLine]:
        """Yield the lines from the atom ``start`` on, the first one at ``y`` or below."""
        at = start
        while True:
            placed = self._line(at, y, room, boxes)
            yield placed
            if at >= len(self.atoms) or (placed.after >= len(self.atoms) and self.atoms[-1].kind != "\n"):
                return
            at, y = placed.after, placed.top + placed.line.height

    def _line(self, start: int, y: float, room: float, boxes: list[Box]) -> PlacedLine:
        form = usable(self.paragraph.format, room)
        mark, tab = self.paragraph.mark, self.rules.default_tab
        height = finished_line(form, self.atoms[start : start + 1], mark, room, False, True, tab).height

        while True:
            stretches = self._fitting(free_stretches(boxes, y, height, room), start, room)
            if stretches:
                line, after = self._fill(stretches, start, room)
                if line.height <= height or free_stretches(boxes, y, line.height, room) == stretches:
                    return PlacedLine(line, round(y), after)
                height = line.height
            else:
                y = below_boxes(boxes, y, height)

    def _fitting(self, stretches: list[Stretch], start: int, room: float) -> list[Stretch]:
        """Leave out stretches that the next word doesn't fit in, unless they are the whole line."""
        if start >= len(self.atoms) or stretches == [(0.0, room)]:
            return stretches
        word = self.atoms[start].width
        return [(a, b) for a, b in stretches if b - a >= word or b - a >= room - 1]

    def _fill(self, stretches: list[Stretch], start: int, room: float) -> tuple[Line, int]:
        form, mark = usable(self.paragraph.format, room), self.paragraph.mark
        at, found = start, list[Line]()

        for left, right in stretches:
            if at >= len(self.atoms) and found:
                break

            first = start == 0 and not found
            here = _within(form, left, right, room)
            if found and at < len(self.atoms) and self.atoms[at].width > room - here.left - here.right:
                continue

            end = fill_line(self.atoms, at, here, room, first, self.rules) if self.atoms else 0
            last = end >= len(self.atoms) and not (self.atoms and self.atoms[-1].kind == "\n")
            found.append(
                finished_line(here, self.atoms[at:end], mark, room, first, last, self.rules.default_tab)
            )
            broken = end > at and self.atoms[end - 1].kind == "\n"
            at = end
            if broken:
                break

        return _joined(found), at


def _within(form: ParagraphFormat, left: float, right: float, room: float) -> ParagraphFormat:
    """Return a format whose indents keep text between ``left`` and ``right``; no first line hangs out."""
    if left:
        behind = form.first if form.left >= left else 0
        form = form._replace(left=max(form.left, round(left)), first=max(behind, 0))
    return form._replace(right=max(form.right, round(room - right))) if right < room else form


def _joined(lines: list[Line]) -> Line:
    """Return the stretches of one line as one: as high as the highest."""
    if len(lines) == 1:
        return lines[0]
    ascent = max(line.ascent for line in lines)
    below = max(line.height - line.ascent for line in lines)
    spare = min(line.spare for line in lines)
    return Line(ascent + below, ascent, spare, tuple(span for line in lines for span in line.spans))
