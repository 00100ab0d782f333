"""A paragraph's characters, where each lies, and changing some of them where they stand."""

from typing import Any

import pytest
from lxml import etree

from tests.office.format_check import mend_papers as m
from ttdn_desktop.office.docx.paragraph_characters import paragraphs_in_fields
from ttdn_desktop.office.docx.paragraph_text import NotSureError, ParagraphText
from ttdn_desktop.office.docx.text_spans import Span, differing

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def node(inner: str) -> Any:
    return etree.fromstring(f"<w:p {m.NAMESPACES}>{inner}</w:p>")


def shown(paragraph: Any) -> list[str]:
    """The texts of a paragraph's w:t, in order."""
    return [text.text or "" for text in paragraph.iter(W + "t")]


def test_characters_are_those_that_are_read() -> None:
    own = m.run("a") + "<w:r><w:tab/><w:t>b\tc</w:t><w:br/><w:noBreakHyphen/></w:r>"
    others = m.hidden_beside("de", "") + m.deleted_beside("fg", "") + m.boxed("h", "")
    inner = own + others + m.page_behind("i", "") + m.link_over_all("k", "")
    assert ParagraphText(node(inner)).text == "a\tb\tc\n\u2011defghik"


def test_each_run_keeps_its_letters_and_look() -> None:
    paragraph = node(m.run("Số", "<w:b/>") + m.run(": 7/K", "<w:i/>") + m.run("H-UBND"))
    text = ParagraphText(paragraph)
    text.replace(0, len(text.text), "Số: 07/KH-UBND")
    assert shown(paragraph) == ["Số", ": 07/K", "H-UBND"]
    assert text.text == "Số: 07/KH-UBND"


def test_a_change_of_case_goes_letter_by_letter() -> None:
    paragraph = node(m.cut("ĐỘC LẬP", ""))
    text = ParagraphText(paragraph)
    text.replace(0, 7, "Độc lập")
    assert shown(paragraph) == ["Độ", "c ", "lậ", "p"]


def test_spaces_at_a_runs_edge_are_kept_by_the_file() -> None:
    paragraph = node("<w:r><w:t>một</w:t></w:r>")
    ParagraphText(paragraph).replace(0, 3, "một ")
    assert paragraph[0][0].get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


@pytest.mark.parametrize(
    ("carrier", "texts"),
    [
        (m.link_at_end, ["một hai ", "ba", ";"]),
        (m.field_at_end, ["một hai ", "ba", ";"]),
        (m.inserted_at_end, ["một h", "ai ba", ";"]),
        (m.noted_at_end, ["một hai ba;"]),
        (m.pictured_at_end, ["một hai ba;"]),
    ],
)
def test_what_is_put_behind_stands_behind_link_and_field_and_before_note(
    carrier: Any, texts: list[str]
) -> None:
    paragraph = node(carrier("một hai ba", "<w:b/>"))
    text = ParagraphText(paragraph)
    text.apply([Span(len(text.text), len(text.text), ";")])
    assert shown(paragraph) == texts
    assert text.text == "một hai ba;"


def test_what_is_put_before_a_link_stands_before_it() -> None:
    paragraph = node(m.link_at_start("một hai ba", ""))
    ParagraphText(paragraph).apply([Span(0, 0, "- ")])
    assert shown(paragraph)[0] == "- "
    assert paragraph[0].tag == W + "r"


def test_behind_a_tab_or_break_a_text_of_its_own_comes() -> None:
    paragraph = node("<w:r><w:tab/></w:r>" + m.field_over_all("ba", ""))
    ParagraphText(paragraph).apply([Span(1, 1, "- ")])
    assert ParagraphText(paragraph).text == "\t- ba"


@pytest.mark.parametrize("carrier", [m.field_over_all, m.locked_control, m.simple_field, m.ruby, m.alternate])
def test_what_isn_t_plain_text_is_not_written_over(carrier: Any) -> None:
    paragraph = node(carrier("một hai ba", ""))
    before = etree.tostring(paragraph)
    text = ParagraphText(paragraph)
    with pytest.raises(NotSureError):
        text.apply([Span(0, 1, "M"), Span(4, 5, "H")])
    assert etree.tostring(paragraph) == before


def test_what_a_field_shows_may_be_written_in_another_encoding() -> None:
    paragraph = node(m.field_over_all("mét", ""))
    ParagraphText(paragraph).apply([Span(1, 2, "ộ")], re_encodes=True)
    assert ParagraphText(paragraph).text == "một"


def test_a_link_is_not_left_without_words() -> None:
    paragraph = node(m.run("một") + f'<w:hyperlink w:anchor="x">{m.run("..")}</w:hyperlink>')
    with pytest.raises(NotSureError):
        ParagraphText(paragraph).replace(3, 5, "")


def test_words_that_are_not_read_keep_their_neighbours() -> None:
    paragraph = node(m.formula_behind("một 26.", ""))
    text = ParagraphText(paragraph)
    with pytest.raises(NotSureError):
        text.replace(4, 7, "26")
    text.replace(0, 3, "hai")
    assert text.text == "hai 26."


def test_a_field_that_goes_on_from_before_keeps_its_words() -> None:
    body = etree.fromstring(f"<w:body {m.NAMESPACES}>{m._in_field(m.paragraph(m.run('a')))}</w:body>")
    begins, ends = body.findall(W + "p")
    assert paragraphs_in_fields(body) == {ends: 1}
    assert [one.is_free for one in ParagraphText(begins).characters] == [False]
    inside = node(m.run("b"))
    assert [one.is_free for one in ParagraphText(inside, open_fields=1).characters] == [False]


def test_runs_of_a_stretch_are_cut_off_from_the_rest() -> None:
    paragraph = node(m.run("một hai ba", "<w:b/>"))
    text = ParagraphText(paragraph)
    (run,) = text.runs(4, 7)
    assert shown(run) == ["hai"]
    assert shown(paragraph) == ["một ", "hai", " ba"]
    assert len(paragraph.findall(f"{W}r/{W}rPr/{W}b")) == 3
    assert text.text == "một hai ba"


def test_the_smallest_differing_spans() -> None:
    assert differing("a – b – c", 0, 9, "a - b - c") == [Span(2, 3, "-"), Span(6, 7, "-")]
    assert differing("ngày 9 tháng 03", 0, 15, "ngày 09 tháng 3") == [Span(5, 5, "0"), Span(13, 14, "")]
    assert differing("ABC", 0, 3, "AbC") == [Span(1, 2, "b")]
    assert differing("a", 0, 1, "a") == []
