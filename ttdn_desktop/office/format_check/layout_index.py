"""Where paragraphs lie on the laid-out pages, and the lines drawn below them; lengths are twips."""

from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ttdn_desktop.basics.wording import without_spaces
from ttdn_desktop.format_rules.facts import DrawnLine, PagePosition, Part
from ttdn_desktop.office.format_check.twips import SHORTEST_LINE, to_mm
from ttdn_desktop.office.layout.lines import Span
from ttdn_desktop.office.layout.sheet import Rule, Sheet, TextMark

_LINE_BELOW = (-60, 480)
"""How far below its text's baseline a drawn line may lie: from 3 points above to 24 below.

A judgement: a line drawn by hand may touch the letters, or lie a paragraph's height below them.
"""

_FLAT = 20
"""One point: a line that rises more isn't horizontal."""

_HALF_POINT = 10
"""In twips."""

_LEADERS = frozenset("._-·")
"""What a tab may be filled with (``office/layout/lines.py``): none of the paragraph's own letters."""


@dataclass(frozen=True, slots=True)
class _LaidParagraph:
    page: int
    top: float
    texts: tuple[TextMark, ...]


class Placed(NamedTuple):
    """Where a paragraph lies, the line drawn below it, and its parts; nothing of one that isn't laid out."""

    position: PagePosition | None = None
    drawn_line: DrawnLine | None = None
    parts: tuple[Part, ...] = ()


NOWHERE = Placed()


class LayoutIndex:
    """Finds each paragraph on the laid-out pages, by its words in order."""

    def __init__(self, sheets: list[Sheet]) -> None:
        self._by_text: defaultdict[str, deque[_LaidParagraph]] = defaultdict(deque)
        self._drawn = [_DrawnLines(sheet) for sheet in sheets]

        for page, sheet in enumerate(sheets, 1):
            ends = [*(place.first for place in sheet.places[1:]), len(sheet.texts)]
            for place, end in zip(sheet.places, ends, strict=False):
                laid = _LaidParagraph(page, place.y, tuple(sheet.texts[place.first : end]))
                self._by_text[without_spaces(place.text)].append(laid)

    def place(self, raw: str, *, with_line: bool) -> Placed:
        """Return where the paragraph typed as ``raw`` lies and, where asked for, the line drawn below it.

        Of paragraphs with the same words the first asked for gets the first position: ask in reading order.
        """
        laid = self._next_laid(raw)
        marks = [mark for mark in laid.texts if mark.span.text.strip()] if laid else []
        if laid is None or not marks:
            return NOWHERE

        rows = _rows(marks)
        last_row = max(rows)
        extent = rows[last_row]
        position = _position(laid.page, laid.top, rows, extent)

        if not with_line:
            return Placed(position)

        drawn_line = self._drawn[laid.page - 1].below(last_row, *extent)
        return Placed(position, drawn_line, tuple(self._parts(raw, laid, marks)))

    def _next_laid(self, raw: str) -> _LaidParagraph | None:
        """Return the next paragraph on the pages with these words; the last one again and again."""
        words = without_spaces(raw)
        waiting = self._by_text.get(words) if words else None
        if not waiting:
            return None
        return waiting.popleft() if len(waiting) > 1 else waiting[0]

    def _parts(self, raw: str, laid: _LaidParagraph, marks: list[TextMark]) -> Iterator[Part]:
        """Yield where the texts lie that breaks and tabs part, of a paragraph that has any."""
        if "\n" not in raw.strip() and "\t" not in raw.strip(" "):
            return

        for line, column, own in _marks_of_parts(raw, marks):
            rows = _rows(own)
            extent = _reach(rows)
            is_first = line == 0
            top = laid.top if is_first else own[0].y - own[0].span.style.half_points * _HALF_POINT
            below = self._drawn[laid.page - 1].below(max(rows), *extent)
            yield Part(line, column, _position(laid.page, top, rows, extent), below)


class _DrawnLines:
    """The level lines drawn on a page, from its top down."""

    def __init__(self, sheet: Sheet) -> None:
        level = (
            line
            for line in sheet.rules
            if abs(line.y2 - line.y1) <= _FLAT and line.x2 - line.x1 >= SHORTEST_LINE
        )
        self._lines: list[Rule] = sorted(level, key=_height)

    def below(self, y: float, left: float, right: float) -> DrawnLine | None:
        """Return the line nearest below a text that ends at ``y`` and goes from ``left`` to ``right``."""
        start = bisect_left(self._lines, y + _LINE_BELOW[0], key=_height)
        end = bisect_right(self._lines, y + _LINE_BELOW[1], key=_height)
        near = [line for line in self._lines[start:end] if line.x1 < right and line.x2 > left]
        if not near:
            return None

        line = min(near, key=lambda line: abs(line.y1 - y))
        return DrawnLine(
            length=to_mm(line.x2 - line.x1),
            off_center=to_mm((line.x1 + line.x2 - left - right) / 2),
            solid=not line.dashed,
        )


def _height(line: Rule) -> float:
    return line.y1


def _rows(marks: list[TextMark]) -> dict[int, tuple[float, float]]:
    """Return where each row of texts begins and ends, white space around it left out, by its baseline."""
    rows: dict[int, tuple[float, float]] = {}
    for mark in marks:
        left, right = mark.x, mark.x + mark.span.width
        text = mark.span.text
        if text[:1].isspace() or text[-1:].isspace():
            left, right = left + _leading_blank(mark.span), right - _trailing_blank(mark.span)

        row = round(mark.y)
        known = rows.get(row)
        rows[row] = (min(known[0], left), max(known[1], right)) if known else (left, right)

    return rows


def _reach(rows: dict[int, tuple[float, float]]) -> tuple[float, float]:
    """Return how far all the rows go to the left and to the right."""
    return min([left for left, _ in rows.values()]), max([right for _, right in rows.values()])


def _position(
    page: int, top: float, rows: dict[int, tuple[float, float]], extent: tuple[float, float]
) -> PagePosition:
    reach = _reach(rows) if len(rows) > 1 else extent
    return PagePosition(
        page=page,
        top=to_mm(top),
        bottom=to_mm(max(rows)),
        left=to_mm(extent[0]),
        right=to_mm(extent[1]),
        lines=len(rows),
        leftmost=to_mm(reach[0]),
        rightmost=to_mm(reach[1]),
    )


def _marks_of_parts(raw: str, marks: list[TextMark]) -> Iterator[tuple[int, int, list[TextMark]]]:
    """Yield line, column and marks of each text between the breaks and tabs of a paragraph."""
    waiting = deque(mark for mark in marks if not (mark.span.field or mark.span.note or _is_leader(mark)))
    shown = sum(len(without_spaces(mark.span.text)) for mark in waiting)

    # an automatic number is shown before the first text, and not typed
    untyped = shown - len(without_spaces(raw))
    for line, row in enumerate(raw.split("\n")):
        for column, text in enumerate(row.split("\t")):
            wanted, untyped = len(without_spaces(text)) + untyped, 0
            own: list[TextMark] = []

            while waiting and wanted > 0:
                own.append(waiting.popleft())
                wanted -= len(without_spaces(own[-1].span.text))

            if own:
                yield line, column, own


def _is_leader(mark: TextMark) -> bool:
    return len(mark.span.text) > 1 and set(mark.span.text) <= _LEADERS and len(set(mark.span.text)) == 1


def _leading_blank(span: Span) -> float:
    """Return the width of a span's spaces at its beginning, as if all its characters were equally wide."""
    if not span.text[:1].isspace():
        return 0.0
    blank = len(span.text) - len(span.text.lstrip())
    return span.width * blank / len(span.text)


def _trailing_blank(span: Span) -> float:
    """Return the width of a span's spaces at its end, as if all its characters were equally wide."""
    if not span.text[-1:].isspace():
        return 0.0
    blank = len(span.text) - len(span.text.rstrip())
    return span.width * blank / len(span.text)
