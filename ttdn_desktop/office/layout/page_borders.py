"""The lines around a page (w:pgBorders), as cover pages have them; the text stays where it is."""

from collections.abc import Iterator

from ttdn_desktop.office.docx.model import Edge, PageBorders, Section
from ttdn_desktop.office.layout.sheet import Rule, Sheet

Corners = tuple[float, float, float, float]


def draw_page_borders(sheets: list[Sheet]) -> None:
    """Draw the borders of each page whose section asks for them there."""
    for sheet in sheets:
        borders = sheet.section.borders
        if borders is not None and _is_shown(borders, sheet.first):
            for rule in _rules(borders, sheet.section):
                sheet.rules[rule] = None


def _is_shown(borders: PageBorders, first: bool) -> bool:
    return borders.shown != ("notFirstPage" if first else "firstPage")


def _rules(borders: PageBorders, section: Section) -> Iterator[Rule]:
    yield from _once(borders, _outline(borders, section), 0.0)
    if borders.is_double:
        yield from _once(borders, _outline(borders, section), 2.0)


def _outline(borders: PageBorders, section: Section) -> Corners:
    """Return left, top, right and bottom of the lines' middles, the outer ones of double lines."""
    sides = [_reach(edge, borders) for edge in (borders.left, borders.top, borders.right, borders.bottom)]
    left, top, right, bottom = sides

    if borders.from_page:
        return left, top, section.width - right, section.height - bottom

    margins = section.margins
    return (
        margins.left - left,
        margins.top - top,
        section.width - margins.right + right,
        section.height - margins.bottom + bottom,
    )


def _reach(edge: Edge | None, borders: PageBorders) -> float:
    """Return how far the outer line's middle lies from what its distance counts from."""
    if edge is None:
        return 0.0
    lines = 2 if borders.is_double and not borders.from_page else 0  # the inner line stands at that distance
    return edge.space + edge.stroke / 2 + lines * edge.stroke


def _once(borders: PageBorders, outline: Corners, inwards: float) -> Iterator[Rule]:
    """Yield one line a side, so many widths within the outline."""
    left, top, right, bottom = outline
    drawn = (
        (borders.top, (left, top, right, top), (1, 1, -1, 1)),
        (borders.bottom, (left, bottom, right, bottom), (1, -1, -1, -1)),
        (borders.left, (left, top, left, bottom), (1, 1, 1, -1)),
        (borders.right, (right, top, right, bottom), (-1, 1, -1, -1)),
    )

    for edge, ends, turns in drawn:
        if edge is not None and edge.width:
            x1, y1, x2, y2 = (
                end + turn * inwards * edge.stroke for end, turn in zip(ends, turns, strict=True)
            )
            yield Rule(x1, y1, x2, y2, edge.stroke, edge.color, edge.dashed)
