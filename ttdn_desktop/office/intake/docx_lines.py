"""A Word file as lines: paragraphs as they stand on paper, headers and footers left out."""

import re
from collections.abc import Iterator
from pathlib import Path

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.directive.lines import Cell, Line, Source
from ttdn_desktop.office.docx.numbering import NO_LIST, read_numbering
from ttdn_desktop.office.docx.package import Node, Package, W, twips, value
from ttdn_desktop.office.docx.properties import Props, merge_props, paragraph_props
from ttdn_desktop.office.docx.styles import Styles
from ttdn_desktop.office.intake.docx_package import open_package
from ttdn_desktop.office.intake.docx_text import Run, RunGatherer, conversions, indent_of

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CONTAINERS = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "customXml", "smartTag", "moveTo"))
"""Content controls, tracked insertions and the like: what is inside counts as if they weren't there."""

_BLANKS = re.compile(r"[ \t\u00a0]*")
_SPACE_WIDTH = 3.5
"""Points: a quarter of the 14 pt that plans are set in, the width of a space in Times New Roman."""

_TAB_WIDTH = 36.0
"""Points: Word's usual distance of tab stops, half an inch."""


def read_docx(path: Path) -> Source:
    """Return the lines of the .docx ``path``.

    Raises InputError that names the file where it can't be read or holds no text.
    """
    package = open_package(path)

    try:
        lines = tuple(_Reader(package).lines())
    except InputError as error:
        raise InputError(f"Tệp {path.name} đã hỏng: {error.what}", error.next_step) from error

    if not any(line.text.strip() for line in lines):
        raise InputError(
            f"Tệp {path.name} không có chữ nào.", "Nếu là ảnh quét, hãy xin bản Word hoặc PDF có chữ."
        )
    return Source(name=path.name, kind="docx", lines=lines)


class _Reader:
    """Goes through a Word file once; counts its tables (from 0), and its pages (from 1) by their breaks."""

    def __init__(self, package: Package) -> None:
        named = dict(package.relations(package.main_name).values())
        self._styles = Styles(package.tree(named.get("styles", "")), _theme(package, named.get("theme", "")))
        self._numbering = read_numbering(package.tree(named.get("numbering", "")))
        self._runs = RunGatherer(self._styles)
        self._root = package.tree(package.main_name)
        self._tables = 0
        self._page = 1

    def lines(self) -> Iterator[Line]:
        body = self._root.find(W + "body") if self._root is not None else None
        if body is None:
            raise InputError("không có phần văn bản.", "Hãy mở bằng Word, lưu lại dạng .docx rồi thử lại.")
        yield from self._blocks(body, None)

    def _blocks(self, nodes: Node, cell: Cell | None) -> Iterator[Line]:
        for node in nodes:
            if node.tag == W + "p":
                yield from self._paragraph(node, cell)
                boxes, self._runs.boxes = self._runs.boxes, []
                for box in boxes:
                    yield from self._blocks(box, cell)
            elif node.tag == W + "tbl":
                yield from self._table(node)
            elif node.tag in _CONTAINERS:
                yield from self._blocks(node, cell)

    def _table(self, node: Node) -> Iterator[Line]:
        table, self._tables = self._tables, self._tables + 1
        rows = [dict(_cells_of(row)) for row in _find_all(node, "tr")]

        for row, cells in enumerate(rows):
            for column, cell in cells.items():
                if _merge_of(cell) != "continue":
                    place = Cell(
                        table=table, row=row, column=column, rows=_rows_over(rows[row + 1 :], column)
                    )
                    yield from self._blocks(cell, place)

    def _paragraph(self, node: Node, cell: Cell | None) -> Iterator[Line]:
        direct = paragraph_props(node.find(W + "pPr"))
        props = self._styles.paragraph(direct).props
        style = str(props["style"])
        number, level = self._list_label(props, style)

        if level is not None:
            listed = self._numbering.level(str(props["number"]), level)
            props = merge_props(merge_props(props, listed.paragraph if listed else {}), direct)

        runs = self._runs.runs(node, style)
        if props.get("break_before"):
            self._page += 1

        yield self._line(runs, props, number, level, cell)

    def _list_label(self, props: Props, style: str) -> tuple[str | None, int | None]:
        name = str(props.get("number", NO_LIST))
        level = int(props["level"]) if "level" in props else self._numbering.level_of_style(name, style)
        if self._numbering.level(name, level) is None:
            return None, None
        return self._numbering.next_label(name, level).strip() or None, level

    def _count_pages(self, text: str) -> int:
        """Return the page where the words of a paragraph begin; go on to the page where they end."""
        leading = text[: len(text) - len(text.lstrip("\f\v"))]
        page = self._page + _page_breaks(leading)
        self._page += _page_breaks(text)
        return page

    def _line(
        self, runs: list[Run], props: Props, number: str | None, level: int | None, cell: Cell | None
    ) -> Line:
        page = self._count_pages("".join(run.text for run in runs))
        for run in runs:
            run.text = run.text.replace("\f", "\n").replace("\v", "")

        text = "".join(run.text for run in runs)
        start = len(text) - len(text.lstrip("\n"))
        kept = [run for run in runs if run.text.strip()]

        return Line(
            text=text[start:].rstrip("\n"),
            number=number,
            level=level if number else None,
            indent=indent_of(props) + _blank_width(text[start:]),
            bold=_bold_share(kept),
            bold_lead=max(0, _bold_lead(runs) - start),
            italic=bool(kept) and all(run.italic for run in kept),
            centered=props.get("align") == "center",
            size=kept[0].size if kept else None,
            page=page,
            cell=cell,
            repairs=conversions(runs),
        )


def _page_breaks(text: str) -> int:
    """Return the breaks somebody set; where there are none, those Word noted at its last layout."""
    return text.count("\f") or text.count("\v")


def _blank_width(text: str) -> float:
    """Spaces and tabs before the first word set it in, about as wide as here."""
    found = _BLANKS.match(text)
    blank = found[0] if found else ""
    return blank.count("\t") * _TAB_WIDTH + (len(blank) - blank.count("\t")) * _SPACE_WIDTH


def _bold_share(runs: list[Run]) -> float:
    """Return the share of letters set bold, 0 to 1."""
    letters = sum(len(run.text.strip()) for run in runs)
    return sum(len(run.text.strip()) for run in runs if run.bold) / letters if letters else 0.0


def _bold_lead(runs: list[Run]) -> int:
    """Return how many characters at the beginning are bold, blanks between bold words counted in."""
    length = 0
    for run in runs:
        if not run.bold and run.text.strip():
            break
        length += len(run.text)
    return length


def _cells_of(row: Node) -> Iterator[tuple[int, Node]]:
    """Yield a row's cells, each with the column of the grid where it begins."""
    column = _skipped_columns(row)
    for cell in _find_all(row, "tc"):
        yield column, cell
        column += max(1, twips(value(cell.find(W + "tcPr"), "gridSpan", "1"), 1))


def _merge_of(cell: Node) -> str:
    """Return ``restart`` or ``continue`` for a cell merged with others below or above, empty for another."""
    properties = cell.find(W + "tcPr")
    merge = properties.find(W + "vMerge") if properties is not None else None
    return "" if merge is None else str(merge.get(W + "val", "continue"))


def _rows_over(below: list[dict[int, Node]], column: int) -> int:
    """Return over how many rows a cell goes that stands in ``column`` above the rows ``below``."""
    rows = 1
    for cells in below:
        if column not in cells or _merge_of(cells[column]) != "continue":
            break
        rows += 1
    return rows


def _find_all(node: Node, name: str) -> Iterator[Node]:
    """Go through rows or cells, into content controls."""
    for child in node:
        if child.tag == W + name:
            yield child
        elif child.tag in _CONTAINERS:
            yield from _find_all(child, name)


def _skipped_columns(row: Node) -> int:
    """Return how many grid columns a row leaves out at its beginning."""
    properties = row.find(W + "trPr")
    return max(0, twips(value(properties, "gridBefore", "0")))


def _theme(package: Package, name: str) -> dict[str, str]:
    """Return the theme's fonts for headings (``major``) and text (``minor``), which styles refer to."""
    root = package.tree(name)
    fonts: dict[str, str] = {}
    for kind in ("major", "minor") if root is not None else ():
        latin = root.find(f".//{_A}{kind}Font/{_A}latin") if root is not None else None
        fonts[kind] = latin.get("typeface", "") if latin is not None else ""
    return fonts
