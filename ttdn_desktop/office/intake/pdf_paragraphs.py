"""Rows of running text joined to the paragraphs they were, by indents, full lines and gaps."""

from dataclasses import dataclass, field
from itertools import pairwise

from ttdn_desktop.office.intake.pdf_rows import Stretch
from ttdn_desktop.official_paper.marks import read_mark

_INDENT = 7.0
_SLACK = 4.0
_CENTER = 12.0


@dataclass(slots=True)
class Block:
    """A paragraph in the making; ``continues`` as in a Line."""

    rows: list[Stretch] = field(default_factory=list[Stretch])
    continues: bool | None = None
    centered: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """The text's edges and usual distance between rows, in points; ``indented`` where paragraphs begin in."""

    left: float
    right: float
    leading: float
    indented: bool


def measure(rows: list[Stretch]) -> Measure:
    """Return the measure of the running text of a page or document."""
    if not rows:
        return Measure(0, 0, 0, indented=False)

    right = _high(sorted(row.right for row in rows))
    left = _left_edge([row.left for row in rows])
    gaps = sorted(
        one.base - two.base for one, two in pairwise(rows) if one.page == two.page and one.base > two.base
    )
    leading = gaps[len(gaps) // 10] if gaps else 0
    marked = [row for row in rows if read_mark(row.text)[0]]
    indented = sum(row.left > left + _INDENT for row in marked) * 2 > len(marked) if marked else True

    return Measure(left, right, leading, indented)


def _high(values: list[float]) -> float:
    return values[min(len(values) - 1, int(len(values) * 0.95))]


def _left_edge(lefts: list[float]) -> float:
    """The leftmost place where several rows begin; one row alone may stand out to the left."""
    needed = max(2, len(lefts) // 25)
    often = [left for left in lefts if sum(abs(other - left) < 1.5 for other in lefts) >= needed]
    return min(often or lefts)


def blocks_of(rows: list[Stretch], text: Measure) -> list[Block]:
    """Return the paragraphs of running text, over all its pages."""
    found: list[Block] = []
    before: Stretch | None = None

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


def _is_centered(row: Stretch, text: Measure) -> bool:
    left, right = row.left - text.left, text.right - row.right
    return left > _CENTER and right > _CENTER and abs(left - right) < max(10.0, 0.1 * (left + right))


def _is_full(before: Stretch, row: Stretch, text: Measure) -> bool:
    """The next row's first word would not have fitted on the row before."""
    first = row.text.split(" ", 1)[0]
    width = len(first) * (row.right - row.left) / max(len(row.text), 1)
    return text.right - before.right < width * 1.15 + 0.2 * row.size + _SLACK


def _goes_on(block: Block, before: Stretch, row: Stretch, text: Measure, *, centered: bool) -> bool:
    if centered and block.centered:
        return False
    if before.base - row.base > max(text.leading * 1.25, text.leading + 3.5):
        return False
    if not _is_full(before, row, text):
        return False
    if abs(before.size - row.size) > 0.8 or (before.bold > 0.95 and row.bold < 0.5 and not row.bold_lead):
        return before.text[-1:].isalpha() and row.text[:1].islower()

    mark = read_mark(row.text)[0]
    if mark:
        return _mark_of_the_sentence(block, before, row, text)
    return row.left <= text.left + _INDENT or _hangs(block, before, row)


def _hangs(block: Block, before: Stretch, row: Stretch) -> bool:
    """A row set in goes on where the list hangs: below the words after its mark, not before them."""
    if len(block.rows) > 1:
        return abs(row.left - before.left) < 2.0
    return read_mark(before.text)[0] is not None and row.left > before.left + 4.0


def _mark_of_the_sentence(block: Block, before: Stretch, row: Stretch, text: Measure) -> bool:
    """A row that only begins with a dash or number because its sentence broke there."""
    first = block.rows[0]
    if abs(row.left - first.left) < 2.0 and (text.indented or read_mark(first.text)[0]):
        return False
    if row.left > text.left + _INDENT and text.indented:
        return False
    unfinished = not before.text.rstrip().endswith((".", ";", ":", "./."))
    return unfinished and abs(row.left - text.left) < 2.0 and first.left > text.left + _INDENT


def _over_the_page(block: Block, before: Stretch, row: Stretch, text: Measure) -> bool | None:
    """Whether the first row of a page goes on from the last of the page before."""
    if not _is_full(before, row, text):
        return False
    if read_mark(row.text)[0]:
        return _mark_of_the_sentence(block, before, row, text)

    if text.indented:
        indented = row.left > text.left + _INDENT
        ended = before.text.rstrip().endswith((".", ";", ":"))
        return False if indented else (None if ended else True)

    return None
