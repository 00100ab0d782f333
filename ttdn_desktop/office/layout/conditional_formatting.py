"""What a table style says of some cells only: the first row, the last column, every second row."""

from dataclasses import dataclass
from typing import NamedTuple

from ttdn_desktop.office.docx.model import Edge
from ttdn_desktop.office.docx.package import Node, W, shade, twips, value
from ttdn_desktop.office.docx.properties import Props, merge_props, paragraph_props, read_edge, run_props

_LOOKS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}
_CORNERS = {"nwCell": (0, 0), "neCell": (0, -1), "swCell": (-1, 0), "seCell": (-1, -1)}
"""Row and column of the cell that a corner's look is for (ECMA-376, 17.7.6)."""
_SIDES = {"top": "top", "left": "left", "start": "left", "bottom": "bottom", "right": "right", "end": "right"}


class CellPosition(NamedTuple):
    """Where a cell stands: its row and column, and whether they are the last ones."""

    row: int
    column: int
    last_row: bool
    last_column: bool


@dataclass(frozen=True, slots=True)
class CellFormat:
    """What the conditions that meet a cell add to it; ``fill`` is empty where none says one."""

    paragraph: Props
    run: Props
    edges: dict[str, Edge]
    fill: str


class ConditionalFormatting:
    """The conditional formats of a table's style, as far as the table asks for them."""

    def __init__(self, chain: list[Node], properties: Node | None) -> None:
        self._parts: dict[str, list[Node]] = {}
        for style in chain:
            for part in style.findall(W + "tblStylePr"):
                self._parts.setdefault(part.get(W + "type", ""), []).append(part)
        self._enabled = _enabled(properties.find(W + "tblLook") if properties is not None else None)
        sizes = [value(style.find(W + "tblPr"), "tblStyleRowBandSize") for style in chain]
        self._band = max(1, twips(next((size for size in reversed(sizes) if size), "1"), 1))

    def __bool__(self) -> bool:
        return bool(self._parts)

    def row_key(self, row: int, last: bool) -> bytes:
        """Return what tells this row's conditions from other rows'."""
        return f"{row == 0} {last} {self._stripe(row)}".encode() if self else b""

    def at(self, place: CellPosition) -> CellFormat:
        """Return what holds for a cell, the weaker conditions below the stronger ones."""
        paragraph: Props = {}
        run: Props = {}
        edges: dict[str, Edge] = {}
        fill = ""

        for name in self._names(place):
            for part in self._parts.get(name, ()):
                paragraph = merge_props(paragraph, paragraph_props(part.find(W + "pPr")))
                run |= run_props(part.find(W + "rPr"))
                edges |= _edges(part.find(f"{W}tcPr/{W}tcBorders"), name, place)
                shading = part.find(f"{W}tcPr/{W}shd")
                fill = shade(shading) if shading is not None else fill

        return CellFormat(paragraph, run, edges, fill)

    def _stripe(self, row: int) -> int:
        return (row - ("firstRow" in self._enabled)) // self._band % 2 + 1

    def _names(self, place: CellPosition) -> list[str]:
        ends = {
            "firstColumn": place.column == 0,
            "lastColumn": place.last_column,
            "firstRow": place.row == 0,
            "lastRow": place.last_row and place.row > 0,
        }
        met = {name for name, is_met in ends.items() if is_met and name in self._enabled}
        bands = ["" if "noVBand" in self._enabled else f"band{self._column_stripe(place.column)}Vert"]
        bands += ["" if "noHBand" in self._enabled else f"band{self._stripe(place.row)}Horz"]
        found = ["wholeTable"] + ([] if met & {"firstRow", "lastRow"} else bands)
        found += [name.replace("Column", "Col") for name in ends if name in met]

        for corner, (row, column) in _CORNERS.items():
            if {"lastRow" if row else "firstRow", "lastColumn" if column else "firstColumn"} <= met:
                found.append(corner)

        return found

    def _column_stripe(self, column: int) -> int:
        return (column - ("firstColumn" in self._enabled)) % 2 + 1


def _enabled(table_look: Node | None) -> frozenset[str]:
    if table_look is None:
        return frozenset(("noHBand", "noVBand"))

    text = table_look.get(W + "val", "0")
    bits = int(text, 16) if all(character in "0123456789abcdefABCDEF" for character in text) and text else 0
    by_name = {name: table_look.get(W + name) for name in _LOOKS}

    return frozenset(
        name
        for name, bit in _LOOKS.items()
        if (by_name[name] in ("1", "true", "on") if by_name[name] is not None else bits & bit)
    )


def _edges(node: Node | None, name: str, place: CellPosition) -> dict[str, Edge]:
    """Return the borders that a condition over a row, a column or a cell gives to one of its cells."""
    found: dict[str, Edge] = {}
    whole = name == "wholeTable"
    across, down = not name.endswith("Col"), whole or name.endswith(("Col", "Vert"))

    for child in node if node is not None else ():
        kind = child.tag[len(W) :]
        side = _SIDES.get(kind)
        outer = {
            "top": not down or place.row == 0,
            "bottom": not down or place.last_row,
            "left": not across or (down and not whole) or place.column == 0,
            "right": not across or (down and not whole) or place.last_column,
        }

        if side is not None and outer[side]:
            found[side] = read_edge(child)
        elif kind == "insideV" and across and (whole or not down):
            found |= {one: read_edge(child) for one in ("left", "right") if not outer[one]}
        elif kind == "insideH" and down:
            found |= {one: read_edge(child) for one in ("top", "bottom") if not outer[one]}

    return found
