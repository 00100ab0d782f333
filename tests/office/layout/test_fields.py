"""What a form's fields show, which have no result in the file; measured on LibreOffice 7.4."""

import pytest

from tests.office.layout.word_file import shown_lines, word_file
from ttdn_desktop.office.docx.model import Paragraph, Part, Rules
from ttdn_desktop.office.layout import text_width, to_pdf
from ttdn_desktop.office.layout.document_reader import read_document
from ttdn_desktop.office.layout.lines import break_paragraph


def form(name: str, data: str) -> str:
    """Return a paragraph ``ab``, the field and ``cd``."""
    return (
        f'<w:p><w:r><w:t>ab</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData>'
        f'</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>cd</w:t></w:r></w:p>'
    )


def box(said: str) -> str:
    return form("FORMCHECKBOX", f"<w:checkBox><w:sizeAuto/>{said}</w:checkBox>")


def choice(said: str) -> str:
    entries = '<w:listEntry w:val="Một"/><w:listEntry w:val="Hai"/>'
    return form("FORMDROPDOWN", f"<w:ddList>{said}{entries}</w:ddList>")


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("", ["box"]),
        ('<w:default w:val="0"/>', ["box"]),
        ('<w:default w:val="1"/>', ["box", "line", "line"]),
        ('<w:default w:val="0"/><w:checked/>', ["box", "line", "line"]),
        ('<w:default w:val="1"/><w:checked w:val="0"/>', ["box"]),
    ],
)
def test_a_box_of_a_form_is_drawn_ticked_where_it_is(said: str, kinds: list[str]) -> None:
    block = read_document(word_file(box(said))).sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    parts: list[Part] = [part for piece in block.pieces if piece.picture for part in piece.picture.parts]
    assert [part.kind for part in parts] == kinds


def test_a_box_is_as_wide_as_its_line_is_high_and_makes_the_line_no_higher() -> None:
    pdf = to_pdf(word_file(box("") + box(""))).pdf
    first, second = shown_lines(pdf)
    assert first[2] == pytest.approx(69.8, abs=0.1)
    assert second[2] - first[2] == pytest.approx(16.1, abs=0.1)
    width = text_width("ab", size=14)
    block = read_document(word_file(box(""))).sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    (line,) = break_paragraph(block, 9000, Rules())
    assert line.spans[-1].x - line.spans[0].x == pytest.approx(width * 20 + 322, abs=1)  # c beside a


@pytest.mark.parametrize(
    ("said", "shown"),
    [("", "abMộtcd"), ('<w:result w:val="1"/>', "abHaicd"), ('<w:result w:val="7"/>', "abcd")],
)
def test_a_choice_of_a_form_shows_what_is_chosen(said: str, shown: str) -> None:
    assert [line[3] for line in shown_lines(to_pdf(word_file(choice(said))).pdf)] == [shown]


def test_a_button_shows_its_words_and_their_form() -> None:
    body = form("MACROBUTTON NoMacro [Tên cơ quan]", "")
    assert [line[3] for line in shown_lines(to_pdf(word_file(body)).pdf)] == ["ab[Tên cơ quan] cd"]
