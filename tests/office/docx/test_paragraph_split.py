"""Lines of one paragraph made paragraphs: each as it looked, nothing lost, and only where that is sure."""

from typing import Any

import pytest
from lxml import etree

from tests.office.format_check import mend_papers as m
from ttdn_desktop.office.docx.paragraph_split import lines_split, refuse_to_split
from ttdn_desktop.office.docx.paragraph_text import NotSureError, ParagraphText

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BREAK = "<w:r><w:br/></w:r>"
TWO = m.run("một", "<w:b/>") + BREAK + m.run("hai", "<w:i/>")


def body(inner: str, properties: str = "") -> Any:
    return etree.fromstring(f"<w:body {m.NAMESPACES}>{m.paragraph(inner, properties)}</w:body>")


def split(root: Any, *, has_indent: bool = False) -> list[Any]:
    text = ParagraphText(root[0])
    refuse_to_split(text, is_numbered=False)
    return lines_split(text, has_indent=has_indent)


def test_each_line_is_a_paragraph_in_order_with_its_look() -> None:
    properties = '<w:keepNext/><w:spacing w:before="120" w:after="60"/><w:jc w:val="center"/>'
    root = body("<w:r><w:t>một</w:t><w:br/><w:t>hai</w:t></w:r>" + BREAK + m.run("ba", "<w:b/>"), properties)
    lines = split(root)

    assert [ParagraphText(line).text for line in lines] == ["một", "hai", "ba"]
    assert list(root) == lines
    spaces = [line.find(f"{W}pPr/{W}spacing") for line in lines]
    assert [(one.get(W + "before"), one.get(W + "after")) for one in spaces] == [
        ("120", "0"), ("0", "0"), ("0", "60"),
    ]  # fmt: skip
    assert all(line.find(f"{W}pPr/{W}jc") is not None for line in lines)
    assert not list(root.iter(W + "br"))
    assert lines[2].find(f"{W}r/{W}rPr/{W}b") is not None


def test_further_lines_begin_where_they_began() -> None:
    lines = split(body(TWO, '<w:ind w:left="200" w:firstLine="720"/>'), has_indent=True)
    assert [line.find(f"{W}pPr/{W}ind").get(W + "firstLine") for line in lines] == ["720", "0"]
    assert [line.find(f"{W}pPr/{W}ind").get(W + "left") for line in lines] == ["200", "200"]


def test_bookmarks_notes_and_links_go_with_their_lines() -> None:
    root = body(m.bookmarked("một hai ba", "") + BREAK + m.link("bốn năm sáu", "") + m.noted("bảy", ""))
    first, second = split(root)
    assert len(first.findall(W + "bookmarkStart")) == len(first.findall(W + "bookmarkEnd")) == 1
    assert second.find(W + "hyperlink") is not None
    assert second.find(f"{W}r/{W}footnoteReference") is not None


@pytest.mark.parametrize(
    ("inner", "properties"),
    [
        (f'<w:hyperlink w:anchor="x">{TWO}</w:hyperlink>', ""),
        (m._tracked("ins", TWO), ""),
        (m._control(TWO), ""),
        (m._field("X", "một", "").replace("</w:t>", "</w:t><w:br/><w:t>hai</w:t>"), ""),
        (TWO, '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        (TWO, "<w:sectPr/>"),
        (TWO, f"<w:rPr>{m._tracked('ins', '')}</w:rPr>"),
        (TWO + '<w:r><w:br w:type="page"/></w:r>', ""),
        (m.boxed("một", "") + BREAK + m.run("hai"), ""),
    ],
    ids=["link", "tracked", "control", "field", "number", "section", "tracked end", "page break", "anchored"],
)
def test_where_it_isn_t_sure_nothing_is_split(inner: str, properties: str) -> None:
    with pytest.raises(NotSureError):
        split(body(inner, properties))


def test_a_paragraph_that_word_counts_is_not_split() -> None:
    with pytest.raises(NotSureError):
        refuse_to_split(ParagraphText(body(TWO)[0]), is_numbered=True)
