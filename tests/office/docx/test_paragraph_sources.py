"""Which w:p is which, and which may go."""

import io

import pytest
from docx import Document
from lxml import etree

from tests.office.format_check import mend_papers as m
from ttdn_desktop.office.docx.package import Package
from ttdn_desktop.office.docx.paragraph_sources import is_bare, is_removable, nodes_by_source
from ttdn_desktop.office.docx.paragraph_text import ParagraphText
from ttdn_desktop.office.format_check.measure import measure

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAPERS = dict(m.papers())


@pytest.mark.parametrize(
    "name", ["breaks-plain", "nested-plain", "merged-plain", "tabs-plain", "around-control", "boxed"]
)
def test_each_paragraph_read_knows_its_node(name: str) -> None:
    file = m.docx(PAPERS[name])
    package = Package(file)
    nodes = nodes_by_source(package.tree(package.main_name))
    for para in measure(file).paras:
        assert ParagraphText(nodes[para.source - 1]).text == para.raw


def test_rows_that_are_alike_are_told_apart() -> None:
    paper = Document()
    table = paper.add_table(4, 2)
    for row in table.rows:
        row.cells[0].text = "như nhau"
    file = io.BytesIO()
    paper.save(file)

    sources = [para.source for para in measure(file.getvalue()).paras if para.raw == "như nhau"]
    assert sources == [1, 3, 5, 7]


def paragraph(inner: str, properties: str = "") -> object:
    return etree.fromstring(f"<w:body {m.NAMESPACES}>{m.paragraph(inner, properties)}</w:body>")[0]


@pytest.mark.parametrize(
    "inner", ["", "<w:r><w:t> </w:t><w:br/><w:tab/></w:r>", '<w:proofErr w:type="spellStart"/>']
)
def test_white_space_is_nothing(inner: str) -> None:
    assert is_bare(paragraph(inner))


@pytest.mark.parametrize("inner", m._LEFT_ALONE)
def test_what_has_no_words_may_be_something(inner: str) -> None:
    assert not is_bare(paragraph(inner))


@pytest.mark.parametrize(
    "properties",
    [
        "<w:sectPr/>",
        '<w:framePr w:w="10"/>',
        '<w:numPr><w:numId w:val="1"/></w:numPr>',
        f"<w:rPr>{m._tracked('del', '')}</w:rPr>",
    ],
)
def test_a_section_a_frame_a_number_and_a_tracked_end_are_something(properties: str) -> None:
    assert not is_bare(paragraph("", properties))


def test_the_cursor_is_nothing() -> None:
    assert is_bare(paragraph('<w:bookmarkStart w:id="3" w:name="_GoBack"/><w:bookmarkEnd w:id="3"/>'))


EMPTY = m.paragraph("")
TEXT = m.paragraph(m.run("chữ"))
TABLE = m._table(m._cell(EMPTY, 10) + m._cell(EMPTY, 10))


@pytest.mark.parametrize(
    ("before", "behind", "may_go"),
    [
        (TEXT, TEXT, True), ("", TEXT, True), (TEXT, TABLE, True), (TEXT, "", True), (TABLE, TABLE, False),
        (TABLE, TEXT, False), (TABLE, "", False), ("", "", False), (m.IN_CONTROL(TABLE), TEXT, False),
        (m.IN_CONTROL(TEXT), TEXT, True),
    ],
)  # fmt: skip
def test_word_needs_a_paragraph_behind_a_table_and_one_at_least(
    before: str, behind: str, may_go: bool
) -> None:
    root = etree.fromstring(
        f"<w:body {m.NAMESPACES}>{before}{m.paragraph('', '<w:keepNext/>')}{behind}</w:body>"
    )
    (middle,) = [one for one in root.iter(W + "p") if one.find(f"{W}pPr/{W}keepNext") is not None]
    assert is_removable(middle) is may_go
