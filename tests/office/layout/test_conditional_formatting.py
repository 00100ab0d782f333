"""Table styles that format some rows and columns only; measured on LibreOffice 7.4."""

import pytest

from tests.office.layout.word_file import STYLES, cell, row, shown_lines, table, word_file
from ttdn_desktop.office.docx.model import Cell, Table
from ttdn_desktop.office.layout import to_pdf
from ttdn_desktop.office.layout.document_reader import read_document

BANDED = STYLES.replace(
    "</w:styles>",
    '<w:style w:type="table" w:styleId="Band"><w:name w:val="Band"/>'
    '<w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:caps/></w:rPr><w:tcPr>'
    '<w:tcBorders><w:bottom w:val="single" w:sz="18"/><w:insideV w:val="single" w:sz="8"/></w:tcBorders>'
    '<w:shd w:fill="4472C4"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    '<w:tblStylePr w:type="band1Horz"><w:tcPr><w:shd w:fill="D9E2F3"/></w:tcPr></w:tblStylePr>'
    "</w:style></w:styles>",
)
ALL = '<w:tblStyle w:val="Band"/><w:tblLook w:val="04A0"/>'
NONE = '<w:tblStyle w:val="Band"/><w:tblLook w:val="0600"/>'


def file_of(properties: str) -> bytes:
    rows = [row(cell(f"a{index}", 4000), cell(f"b{index}", 4000)) for index in range(3)]
    return word_file(table([4000, 4000], *rows, properties=properties), styles=BANDED)


def cells_of(properties: str) -> list[tuple[Cell, ...]]:
    block = read_document(file_of(properties)).sections[0].blocks[0]
    assert isinstance(block, Table)
    return [row.cells for row in block.rows]


def test_the_first_row_and_every_second_row_are_formatted_where_the_table_asks_for_it() -> None:
    rows = cells_of(ALL)
    assert [cells[0].fill for cells in rows] == ["4472C4", "D9E2F3", ""]
    edges = rows[0][0].edges, rows[0][1].edges
    assert [edge.bottom.width for edge in edges if edge.bottom is not None] == [45, 45]
    assert (edges[0].left, edges[1].right) == (None, None)
    assert edges[0].right is not None
    assert edges[0].right.width == 20
    assert [cells[0].fill for cells in cells_of(NONE)] == ["", "", ""]


@pytest.mark.parametrize(("properties", "texts"), [(ALL, {"A0", "B0"}), (NONE, {"a0", "b0"})])
def test_text_of_the_first_row_is_formatted_too(properties: str, texts: set[str]) -> None:
    shown = "".join(text for _, _, _, text in shown_lines(to_pdf(file_of(properties)).pdf))
    assert all(text in shown for text in texts)
