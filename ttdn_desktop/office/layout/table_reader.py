"""Reading tables: the grid, the cells' measures and borders, with what the table style adds."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from ttdn_desktop.office.docx.model import Block, BoxSides, Cell, Edge, Edges, Row, Table, TextFrame
from ttdn_desktop.office.docx.package import (
    MC,
    Node,
    W,
    first_child,
    flag,
    number,
    shade,
    twips,
    value,
    xml_of,
)
from ttdn_desktop.office.docx.properties import Props, merge_props, paragraph_props, read_edge, run_props
from ttdn_desktop.office.docx.styles import Styles
from ttdn_desktop.office.layout.conditional_formatting import CellPosition, ConditionalFormatting

_SIDES = (
    ("top", ("top",)),
    ("left", ("left", "start")),
    ("bottom", ("bottom",)),
    ("right", ("right", "end")),
)
_EDGES = (*_SIDES, ("inside_h", ("insideH",)), ("inside_v", ("insideV",)))
_MOST_COLUMNS = 63
"""As many columns as a table of Word may have; a span beyond it is a damaged file."""
_TURNED = frozenset({"btLr", "tbRl", "tbRlV", "lrTbV", "tbLrV"})
"""Directions of text that isn't drawn turned: the notes name it."""
_PLACE_LENGTHS = ("tblpX", "tblpY", "topFromText", "leftFromText", "bottomFromText", "rightFromText")
_SIDES_OF_PAGES = {"inside": "left", "outside": "right"}
_WORD_MARGINS = {"top": 0, "left": 108, "bottom": 0, "right": 108}
"""Twips: cell margins where neither table nor style names any (ECMA-376, 17.4.43)."""


def _margins(node: Node | None) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, tags in _SIDES if node is not None else ():
        for tag in tags:
            side = node.find(W + tag) if node is not None else None
            if side is not None and side.get(W + "type", "dxa") == "dxa":
                found[name] = twips(side.get(W + "w"))
    return found


def _edges(node: Node | None) -> dict[str, Edge]:
    found: dict[str, Edge] = {}
    for name, tags in _EDGES if node is not None else ():
        for tag in tags:
            edge = node.find(W + tag) if node is not None else None
            if edge is not None:
                found[name] = read_edge(edge)
    return found


def _width(node: Node | None, whole: float = 0) -> float:
    if node is None:
        return 0
    if node.get(W + "type") == "pct":
        text = node.get(W + "w", "0")
        share = number(text[:-1]) / 100 if text.endswith("%") else twips(text) / 5000
        return share * whole
    return twips(node.get(W + "w")) if node.get(W + "type", "dxa") == "dxa" else 0


_MERGE, _SHADING, _SPAN = W + "vMerge", W + "shd", W + "gridSpan"
_ROW_PROPERTIES, _CELL_PROPERTIES = W + "trPr", W + "tcPr"
_CELL_MARGINS, _CELL_BORDERS, _CELL_ALIGN = W + "tcMar", W + "tcBorders", W + "vAlign"
_ROW_EXCEPTIONS = W + "tblPrEx"
_NO_EDGES = Edges()

Remember = Callable[[Node, bytes, Callable[[], Row]], Row]
"""Reads a node by a function unless what it reads as is remembered (``parse_cache.py``)."""


class _TableStyle(NamedTuple):
    """What a table style says of all its cells."""

    margins: dict[str, int]
    edges: dict[str, Edge]
    paragraph: Props
    run: Props
    fill: str
    align: str


class TableReader:
    """Reads w:tbl elements; ``read_blocks`` reads what a cell holds."""

    def __init__(
        self,
        styles: Styles,
        read_blocks: Callable[..., tuple[Block, ...]],
        remember: Remember,
        note: Callable[[str], None],
        source: Callable[[Node], int],
    ) -> None:
        self.note = note
        self.source = source
        self.styles = styles
        self.remember = remember
        self.read_blocks = read_blocks

    def _style(self, name: str) -> _TableStyle:
        margins, edges = dict[str, int](), dict[str, Edge]()
        paragraph: Props = {}
        run: Props = {}
        fill, align = "", "top"

        for style in self.styles.chain(name):
            properties = style.find(W + "tblPr")
            if properties is not None:
                margins |= _margins(properties.find(W + "tblCellMar"))
                edges |= _edges(properties.find(W + "tblBorders"))
            paragraph = merge_props(paragraph, paragraph_props(style.find(W + "pPr")))
            run |= run_props(style.find(W + "rPr"))
            cell = style.find(W + "tcPr")
            shading = cell.find(W + "shd") if cell is not None else None
            fill = shade(shading) if shading is not None else fill
            align = value(cell, "vAlign", align)

        return _TableStyle(margins, edges, paragraph, run, fill, align)

    def read(self, node: Node) -> Table:
        """Return the table that a w:tbl element holds."""
        properties = node.find(W + "tblPr")
        style = value(properties, "tblStyle") or self.styles.default_table
        of_style = self._style(style)
        margins, edges = _WORD_MARGINS | of_style.margins, of_style.edges
        indent = 0

        if properties is not None:
            margins |= _margins(properties.find(W + "tblCellMar"))
            edges |= _edges(properties.find(W + "tblBorders"))
            indent = int(_width(properties.find(W + "tblInd")))

        grid = [float(twips(one.get(W + "w"))) for one in node.findall(f"{W}tblGrid/{W}gridCol")]
        rows = _rows(node)
        wanted = properties.find(W + "tblW") if properties is not None else None
        width_kind = wanted.get(W + "type", "dxa") if wanted is not None else "auto"
        table_xml = xml_of(properties) if properties is not None else b""

        if any(turned.get(W + "val") in _TURNED for turned in node.iter(W + "textDirection")):
            self.note("Chữ xoay dọc trong ô bảng được vẽ nằm ngang.")

        conditions = ConditionalFormatting(self.styles.chain(style), properties)

        box = BoxSides(**margins)

        def read_row(index: int, one: Node) -> Row:
            last = index == len(rows) - 1
            exceptions = first_child(one, _ROW_EXCEPTIONS)
            own = margins if exceptions is None else margins | _margins(exceptions.find(W + "tblCellMar"))
            sides = box if exceptions is None else BoxSides(**own)
            cells = _CellReader(self.read_blocks, own, sides, of_style, conditions, index, last)
            key = table_xml + conditions.row_key(index, last)
            return replace(self.remember(one, key, lambda: _row(one, cells, edges)), source=self.source(one))

        read = tuple(read_row(index, one) for index, one in enumerate(rows))
        return Table(
            tuple(_columns(grid, rows, read)),
            read,
            value(properties, "jc", "left"),
            indent,
            box,
            Edges(**edges),
            width=_width(wanted),
            share=_width(wanted, 1) if width_kind == "pct" else float(not grid and width_kind != "dxa"),
            unsized=wanted is None,
            place=_place(properties.find(W + "tblpPr")) if properties is not None else None,
        )


def _place(node: Node | None) -> TextFrame | None:
    """Return where a table floats; Word leaves out the anchors that it takes itself (NOTES.md, Floating)."""
    if node is None:
        return None

    across = str(node.get(W + "tblpXSpec", ""))
    x, y, *space = (twips(node.get(W + name)) for name in _PLACE_LENGTHS)
    return TextFrame(
        h_from=node.get(W + "horzAnchor", "text"),
        h_offset=x,
        h_align=_SIDES_OF_PAGES.get(across, across),
        v_from=node.get(W + "vertAnchor", "margin"),
        v_offset=y,
        v_align=node.get(W + "tblpYSpec", ""),
        space=BoxSides(*space),
    )


class _CellReader(NamedTuple):
    """Reads the cells of one row: what the table says for all of them, and which row it is."""

    read_blocks: Callable[..., tuple[Block, ...]]
    margins: dict[str, int]
    box: BoxSides
    style: _TableStyle
    conditions: ConditionalFormatting
    row: int
    last: bool

    def read(self, node: Node, column: int, last_column: bool) -> Cell:
        """Return the cell that a w:tc element holds."""
        properties = first_child(node, _CELL_PROPERTIES)
        # one way through the properties: most cells have a width alone, of six that are looked for
        said: dict[str, Node] = {
            one.tag: one for one in reversed(properties if properties is not None else ())
        }
        merge, shading = said.get(_MERGE), said.get(_SHADING)
        own = _margins(said.get(_CELL_MARGINS))
        edges = _edges(said.get(_CELL_BORDERS))
        align = said.get(_CELL_ALIGN)
        paragraph, run, fill = self.style.paragraph, self.style.run, self.style.fill

        if self.conditions:
            conditional = self.conditions.at(CellPosition(self.row, column, self.last, last_column))
            paragraph, run = merge_props(paragraph, conditional.paragraph), run | conditional.run
            edges, fill = conditional.edges | edges, conditional.fill or fill

        fill = shade(shading) or fill if shading is not None else fill
        return Cell(
            column,
            _span_of(said.get(_SPAN)),
            merge.get(W + "val", "continue") if merge is not None else "",
            align.get(W + "val", self.style.align) if align is not None else self.style.align,
            BoxSides(**(self.margins | own)) if own else self.box,
            Edges(**edges) if edges else _NO_EDGES,
            fill if fill.upper() != "FFFFFF" else "",
            self.read_blocks(node, (paragraph, run)),
        )


def _row(node: Node, reader: _CellReader, edges: dict[str, Edge]) -> Row:
    properties = first_child(node, _ROW_PROPERTIES)
    height = first_child(properties, W + "trHeight") if properties is not None else None
    exceptions = first_child(node, _ROW_EXCEPTIONS)
    own = _edges(exceptions.find(W + "tblBorders")) if exceptions is not None else {}
    column = _before(node)
    cells: list[Cell] = []
    found = _cells(node)

    for one in found:
        cell = reader.read(one, column, one is found[-1])
        cells.append(cell)
        column += cell.span

    return Row(
        tuple(cells),
        twips(height.get(W + "val")) if height is not None else 0,
        height.get(W + "hRule", "atLeast") if height is not None else "auto",
        _has_flag(properties, "cantSplit"),
        _has_flag(properties, "tblHeader"),
        edges=Edges(**(edges | own)) if own else None,
    )


def _has_flag(node: Node | None, name: str) -> bool:
    found = first_child(node, W + name) if node is not None else None
    return found is not None and flag(found)


_WRAPPERS = frozenset(
    (
        W + "sdt",
        W + "sdtContent",
        W + "ins",
        W + "customXml",
        W + "smartTag",
        MC + "AlternateContent",
        MC + "Choice",
    )
)
_ROW, _CELL = W + "tr", W + "tc"


def _rows(node: Node) -> list[Node]:
    return [row for row in _inside(node) if row.tag == _ROW]


def _cells(node: Node) -> list[Node]:
    return [cell for cell in _inside(node) if cell.tag == _CELL]


def _inside(node: Node) -> Iterator[Node]:
    """Go through the rows of a table or the cells of a row, into what only marks them."""
    for one in node:
        if one.tag in _WRAPPERS:
            yield from _inside(one)
        else:
            yield one


def _columns(grid: list[float], rows: list[Node], read: tuple[Row, ...]) -> list[float]:
    """Return the column widths: the grid's, those it lacks as the cells of ``rows`` say them."""
    lasts = (row.cells[-1] for row in read if row.cells)
    needed = max((last.column + last.span for last in lasts), default=1)
    columns = grid + [0.0] * (needed - len(grid))

    for row in rows if not all(columns) else ():
        at = _before(row)
        for cell in _cells(row):
            span, width = _span(cell), _width(cell.find(f"{W}tcPr/{W}tcW"))
            if span == 1 and width and at < len(columns) and not columns[at]:
                columns[at] = width
            at += span

    return [width or 1000.0 for width in columns]


def _before(row: Node) -> int:
    return min(max(0, twips(value(first_child(row, _ROW_PROPERTIES), "gridBefore", "0"))), _MOST_COLUMNS)


def _span(cell: Node) -> int:
    properties = first_child(cell, _CELL_PROPERTIES)
    return _span_of(first_child(properties, _SPAN) if properties is not None else None)


def _span_of(node: Node | None) -> int:
    if node is None:
        return 1
    return min(max(1, twips(node.get(W + "val", "1"), 1)), _MOST_COLUMNS)
