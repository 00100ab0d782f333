"""Reading a section's page: its sheet, margins, page numbers and newspaper columns."""

from ttdn_desktop.office.docx.model import Block, BoxSides, HeaderFooter, PageBorders, Section, TextColumn
from ttdn_desktop.office.docx.package import Node, W, flag, twips, value
from ttdn_desktop.office.docx.properties import read_edge

_A4_WIDTH, _A4_HEIGHT = 11906, 16838
"""Twips: 210 x 297 mm, the sheet of a paper that names none (Phụ lục I, I.1)."""

_MARGIN, _HEADER_DISTANCE = 1440, 720
"""Twips: 1 inch and half an inch where a section names none. A judgement: files of Word always name them."""
_MOST_TEXT_COLUMNS = 45
"""As many newspaper columns as Word takes (ECMA-376, 17.6.4)."""
_LEAST_COLUMN = 200
"""Twips: no column is narrower, whatever a damaged file says."""


def page_setup(
    node: Node | None,
    *,
    even_and_odd: bool,
    headers: HeaderFooter,
    footers: HeaderFooter,
    blocks: tuple[Block, ...],
) -> Section:
    """Return the section that a w:sectPr describes, with what stands on its pages."""
    size, margins, numbers, columns, title = _children(node, "pgSz", "pgMar", "pgNumType", "cols", "titlePg")
    width = _length(size, "w", _A4_WIDTH)
    top, left, bottom, right = (
        _length(margins, side, _MARGIN) for side in ("top", "left", "bottom", "right")
    )
    left += max(_length(margins, "gutter", 0), 0)
    start = numbers.get(W + "start") if numbers is not None else None

    return Section(
        width=width,
        height=_length(size, "h", _A4_HEIGHT),
        # a negative margin says that the text stays there however high the header is (ECMA-376, 17.6.11)
        margins=BoxSides(abs(top), left, abs(bottom), right),
        header_distance=_length(margins, "header", _HEADER_DISTANCE),
        footer_distance=_length(margins, "footer", _HEADER_DISTANCE),
        title_page=title is not None and flag(title),
        even_and_odd=even_and_odd,
        first_number=twips(start) if start else None,
        number_format=(numbers.get(W + "fmt") if numbers is not None else None) or "decimal",
        continuous=value(node, "type", "nextPage") == "continuous",
        headers=headers,
        footers=footers,
        blocks=blocks,
        columns=_text_columns(columns, width - left - right),
        borders=_borders(node),
        column_rule=columns is not None and columns.get(W + "sep") in ("1", "true", "on"),
    )


def _borders(section: Node | None) -> PageBorders | None:
    node = section.find(W + "pgBorders") if section is not None else None
    if node is None:
        return None

    sides = [node.find(W + side) for side in ("top", "left", "bottom", "right")]
    top, left, bottom, right = (read_edge(one) if one is not None else None for one in sides)

    return PageBorders(
        top,
        left,
        bottom,
        right,
        node.get(W + "offsetFrom", "text") == "page",
        node.get(W + "display", "allPages"),
        any(one is not None and one.get(W + "val") == "double" for one in sides),
    )


def _children(node: Node | None, *names: str) -> list[Node | None]:
    return [node.find(W + name) if node is not None else None for name in names]


def _length(node: Node | None, name: str, default: int) -> int:
    return twips(node.get(W + name), default) if node is not None else default


def _text_columns(node: Node | None, room: int) -> tuple[TextColumn, ...]:
    """Return a section's newspaper columns, none where its text stands in one."""
    count = min(twips(node.get(W + "num"), 1), _MOST_TEXT_COLUMNS) if node is not None else 1
    given: list[Node] = node.findall(W + "col") if node is not None else []
    even = node is None or node.get(W + "equalWidth", "1") in ("1", "true", "on")
    found: list[TextColumn] = []

    if node is not None and not even and len(given) > 1:
        x = 0
        for one in given[:_MOST_TEXT_COLUMNS]:
            found.append(TextColumn(x, max(twips(one.get(W + "w")), _LEAST_COLUMN)))
            x += twips(one.get(W + "w")) + twips(one.get(W + "space"))
    elif node is not None and count > 1:
        space = twips(node.get(W + "space"), 720)
        width = max((room - space * (count - 1)) / count, _LEAST_COLUMN)
        found = [TextColumn(at * (width + space), width) for at in range(count)]

    return tuple(found)
