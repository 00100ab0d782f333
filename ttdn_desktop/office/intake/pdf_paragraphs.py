"""Rows of running text joined to the paragraphs they were, by indents, full lines and gaps."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from ttdn_desktop.office.intake.pdf_rows import TextSpan
from ttdn_desktop.official_paper.marks import read_mark
from ttdn_desktop.official_paper.organs import begins_organ_name, plain

_INDENT = 7.0
"""Points from the left edge from which a row is indented. A judgement: first lines stand in by 28 to 36
points (1 to 1.27 cm, Phụ lục I, II.6.e), and edges of justified text waver by a point or two."""

_SLACK = 4.0
"""Points by which a full row may fall short of what its next word needs: widths here are estimated."""

_CENTER = 12.0
"""Points that a centred row leaves free at either side; less is a row of running text."""

_OFF_CENTER = 10.0, 0.1
"""How far the free sides of a centred row may differ: points, and share of both together. Centring goes by
the paragraph's edges, which an indent or a hanging mark shifts a little."""

_SAME_EDGE = 2.0
"""Points within which two rows begin at the same place."""

_MOST_EDGES = 1.5
"""Points within which rows are taken to begin at the text's left edge."""

_NEXT_ROW = 1.25, 3.5
"""Distance to the row above beyond which a paragraph ends: times the usual one, and points more than it.
Spacing between paragraphs is 6 points at least (Phụ lục I, II.6.e)."""

_ESTIMATED_WORD = 1.15, 0.2
"""A word's width is guessed from the row's average letter: so much wider, and so much of the size for the
space."""

_SAME_SIZE = 0.8
"""Points by which sizes in one paragraph may differ: sizes go by half points and are rounded in PDFs."""

_BOLD, _NOT_BOLD = 0.95, 0.5
"""Shares of bold letters: a heading wholly bold doesn't go on in a row that mostly isn't."""


_BASES = ("Căn cứ ", "Thực hiện ", "Triển khai ", "Theo ", "Xét ")
"""How bases begin."""


@dataclass(slots=True)
class Block:
    """A paragraph in the making; ``continues`` as in a Line."""

    rows: list[TextSpan] = field(default_factory=list[TextSpan])
    continues: bool | None = None
    centered: bool = False


@dataclass(frozen=True, slots=True)
class TextMeasures:
    """The text's edges and usual distance between rows, in points; ``indented`` where paragraphs begin in."""

    left: float
    right: float
    leading: float
    indented: bool


def measure(rows: list[TextSpan]) -> TextMeasures:
    """Return the measure of the running text of a page or document."""
    if not rows:
        return TextMeasures(0, 0, 0, indented=False)

    right = _high(sorted(row.right for row in rows))
    left = _left_edge([row.left for row in rows])
    gaps = sorted(
        above.base - below.base
        for above, below in pairwise(rows)
        if above.page == below.page and above.base > below.base
    )
    # The tenth part of the gaps from below: most are the distance within paragraphs, never the least, which a
    # superscript's own row makes.
    leading = gaps[len(gaps) // 10] if gaps else 0
    marked = [row for row in rows if read_mark(row.text)[0]]
    indented = sum(row.left > left + _INDENT for row in marked) * 2 > len(marked) if marked else True

    return TextMeasures(left, right, leading, indented)


def _high(values: list[float]) -> float:
    """Return the right edge of the text from sorted ``values``: one row in twenty may stand out."""
    return values[min(len(values) - 1, int(len(values) * 0.95))]


def _left_edge(lefts: list[float]) -> float:
    """Return the leftmost edge where several rows begin; one row alone may stand out to the left."""
    needed = max(2, len(lefts) // 25)  # a judgement: about one row a page
    in_order = sorted(lefts)

    for left in in_order:
        begin_there = bisect_left(in_order, left + _MOST_EDGES) - bisect_right(in_order, left - _MOST_EDGES)
        if begin_there >= needed:
            return left

    return in_order[0]


def blocks_of(rows: list[TextSpan], text: TextMeasures) -> list[Block]:
    """Return the paragraphs of running text, over all its pages."""
    found: list[Block] = []
    before: TextSpan | None = None

    for row in rows:
        centered = _is_centered(row, text)
        if before is None or not found:
            found.append(Block([row], None, centered))
        elif row.page != before.page:
            goes_on = _over_the_page(found[-1], before, row, text)
            found.append(Block([row], goes_on, centered))
        elif _goes_on(found[-1], before, row, text, centered=centered):
            found[-1].rows.append(row)
        else:
            found.append(Block([row], None, centered))

        before = row

    return found


def _is_centered(row: TextSpan, text: TextMeasures) -> bool:
    left, right = row.left - text.left, text.right - row.right
    points, share = _OFF_CENTER
    return left > _CENTER and right > _CENTER and abs(left - right) < max(points, share * (left + right))


def _is_full(before: TextSpan, row: TextSpan, text: TextMeasures) -> bool:
    """Return whether the first word of ``row`` would not have fitted on the row before."""
    first = row.text.split(" ", 1)[0]
    width = len(first) * (row.right - row.left) / max(len(row.text), 1)
    wider, space = _ESTIMATED_WORD
    return text.right - before.right < width * wider + space * row.size + _SLACK


def _goes_on(block: Block, before: TextSpan, row: TextSpan, text: TextMeasures, *, centered: bool) -> bool:
    if centered and block.centered:
        return False
    times, points = _NEXT_ROW
    if before.base - row.base > max(text.leading * times, text.leading + points):
        return False
    if not _is_full(before, row, text) or _begins_base(before, row) or _follows_base(block, before, row):
        return False
    if _looks_different(before, row):
        # Part of a word or sentence in another style: only a row that breaks between small letters goes on.
        return before.text[-1:].isalpha() and row.text[:1].islower()

    mark = read_mark(row.text)[0]
    if mark:
        return _mark_of_the_sentence(block, before, row, text)
    return row.left <= text.left + _INDENT or _hangs(block, before, row)


def _begins_base(before: TextSpan, row: TextSpan) -> bool:
    """Return whether a base ends and the next one begins: between paragraphs only that shows in full rows."""
    return before.text.endswith((";", ",")) and row.text.startswith(
        ("Căn cứ ", "Theo đề nghị", "Xét đề nghị")
    )


def _follows_base(block: Block, before: TextSpan, row: TextSpan) -> bool:
    """Return whether a base has ended before «Thực hiện Kế hoạch số …» or «… ban hành Kế hoạch như sau:»."""
    is_base = block.rows[0].text.startswith(_BASES) and before.text.endswith((";", ","))
    issues = row.text.endswith(":") and begins_organ_name(plain(row.text))
    return is_base and (issues or (row.text.startswith(_BASES) and before.text.endswith(";")))


def _looks_different(before: TextSpan, row: TextSpan) -> bool:
    heading_ends = before.bold > _BOLD and row.bold < _NOT_BOLD and not row.bold_lead
    return abs(before.size - row.size) > _SAME_SIZE or heading_ends


def _hangs(block: Block, before: TextSpan, row: TextSpan) -> bool:
    """Return whether an indented row goes on where the list hangs: below the words after its mark."""
    if len(block.rows) > 1:
        return abs(row.left - before.left) < _SAME_EDGE
    return read_mark(before.text)[0] is not None and row.left > before.left + _SLACK


def _mark_of_the_sentence(block: Block, before: TextSpan, row: TextSpan, text: TextMeasures) -> bool:
    """Return whether a dash or number only begins the row because its sentence broke there."""
    first = block.rows[0]
    if abs(row.left - first.left) < _SAME_EDGE and (text.indented or read_mark(first.text)[0]):
        return False
    if row.left > text.left + _INDENT and text.indented:
        return False
    unfinished = not before.text.rstrip().endswith((".", ";", ":", "./."))
    return unfinished and abs(row.left - text.left) < _SAME_EDGE and first.left > text.left + _INDENT


def _over_the_page(block: Block, before: TextSpan, row: TextSpan, text: TextMeasures) -> bool | None:
    """Return whether the first row of a page goes on from the last of the page before; None where it may."""
    if not _is_full(before, row, text):
        return False
    if read_mark(row.text)[0]:
        return _mark_of_the_sentence(block, before, row, text)

    if text.indented:
        indented = row.left > text.left + _INDENT
        ended = before.text.rstrip().endswith((".", ";", ":"))
        if indented:
            return False
        return None if ended else True

    return None
