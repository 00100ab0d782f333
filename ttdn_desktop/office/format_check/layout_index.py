"""Where paragraphs lie on the laid-out pages, and the lines drawn below them; lengths are twips."""

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ttdn_desktop.basics.wording import without_spaces
from ttdn_desktop.format_rules.facts import Column, DrawnLine, PagePosition, Para
from ttdn_desktop.office.format_check.twips import to_mm
from ttdn_desktop.office.layout.lines import Span
from ttdn_desktop.office.layout.sheet import Rule, Sheet, TextMark

_LINE_BELOW = (-60, 480)
"""How far below its text's baseline a drawn line may lie: from 3 points above to 24 below.

A judgement: a line drawn by hand may touch the letters, or lie a paragraph's height below them.
"""

_SHORTEST_LINE = 100
"""Five points: shorter ones are dashes and corners of shapes (a judgement)."""

_FLAT = 20
"""One point: a line that rises more isn't horizontal."""

_PARAS_WITH_LINES = 40
"""A judgement: head and subject, below which lines belong, are among so many first paragraphs."""


@dataclass(frozen=True, slots=True)
class _LaidParagraph:
    page: int
    top: float
    texts: tuple[TextMark, ...]


class LayoutIndex:
    """Finds each paragraph on the laid-out pages, by its words in order."""

    def __init__(self, sheets: list[Sheet]) -> None:
        self._sheets = sheets
        self._by_text: defaultdict[str, deque[_LaidParagraph]] = defaultdict(deque)

        for page, sheet in enumerate(sheets, 1):
            ends = [*(place.first for place in sheet.places[1:]), len(sheet.texts)]
            for place, end in zip(sheet.places, ends, strict=False):
                laid = _LaidParagraph(page, place.y, tuple(sheet.texts[place.first : end]))
                self._by_text[without_spaces(place.text)].append(laid)

    def with_position(self, para: Para) -> Para:
        """Return ``para`` with its position and the line drawn below it.

        Of paragraphs with the same words the first asked for gets the first position: ask in reading order.
        """
        laid = self._next_laid(para)
        marks = [mark for mark in laid.texts if mark.span.text.strip()] if laid else []
        if laid is None or not marks:
            return para

        rows = sorted({round(mark.y) for mark in marks})
        last_row = [mark for mark in marks if round(mark.y) == rows[-1]]
        may_have_line = para.number <= _PARAS_WITH_LINES
        whole = self._column(laid, last_row, rows, with_line=may_have_line)
        columns: tuple[Column, ...] = ()

        if may_have_line and para.cell is None and "\t" in para.text.strip():
            parts = _between_tabs(para, last_row)
            columns = tuple(self._column(laid, part, rows, with_line=True) for part in parts)

        return replace(para, position=whole.position, drawn_line=whole.drawn_line, columns=columns)

    def _next_laid(self, para: Para) -> _LaidParagraph | None:
        """Return the next paragraph on the pages with these words; the last one again and again."""
        waiting = self._by_text.get(without_spaces(para.raw)) if para.raw.strip() else None
        if not waiting:
            return None
        return waiting.popleft() if len(waiting) > 1 else waiting[0]

    def _column(
        self, laid: _LaidParagraph, marks: list[TextMark], rows: list[int], *, with_line: bool
    ) -> Column:
        left = min(mark.x + _leading_blank(mark.span) for mark in marks)
        right = max(mark.x + mark.span.width - _trailing_blank(mark.span) for mark in marks)
        position = PagePosition(
            page=laid.page,
            top=to_mm(laid.top),
            bottom=to_mm(rows[-1]),
            left=to_mm(left),
            right=to_mm(right),
            lines=len(rows),
        )
        return Column(position, self._line_below(laid.page, rows[-1], left, right) if with_line else None)

    def _line_below(self, page: int, y: float, left: float, right: float) -> DrawnLine | None:
        """Return the line nearest below a text that ends at ``y`` and goes from ``left`` to ``right``."""
        near = [line for line in self._sheets[page - 1].rules if _lies_below(line, y, left, right)]
        if not near:
            return None

        line = min(near, key=lambda line: abs(line.y1 - y))
        return DrawnLine(
            length=to_mm(line.x2 - line.x1),
            off_center=to_mm((line.x1 + line.x2 - left - right) / 2),
            solid=not line.dashed,
        )


def _between_tabs(para: Para, marks: list[TextMark]) -> Iterator[list[TextMark]]:
    """Yield the marks of each text between the tabs of a paragraph's last line."""
    waiting = deque(sorted(marks, key=lambda mark: mark.x))

    for text in para.raw.split("\n")[-1].split("\t"):
        wanted, taken = without_spaces(text), ""
        part: list[TextMark] = []

        while waiting and len(taken) < len(wanted):
            part.append(waiting.popleft())
            taken += without_spaces(part[-1].span.text)

        if part:
            yield part


def _lies_below(line: Rule, y: float, left: float, right: float) -> bool:
    is_line = abs(line.y2 - line.y1) <= _FLAT and line.x2 - line.x1 >= _SHORTEST_LINE
    is_near = _LINE_BELOW[0] <= line.y1 - y <= _LINE_BELOW[1]
    return is_line and is_near and line.x1 < right and line.x2 > left


def _leading_blank(span: Span) -> float:
    """Return the width of a span's spaces at its beginning, as if all its characters were equally wide."""
    blank = len(span.text) - len(span.text.lstrip())
    return span.width * blank / max(len(span.text), 1) if blank else 0.0


def _trailing_blank(span: Span) -> float:
    """Return the width of a span's spaces at its end, as if all its characters were equally wide."""
    blank = len(span.text) - len(span.text.rstrip())
    return span.width * blank / max(len(span.text), 1) if blank else 0.0
