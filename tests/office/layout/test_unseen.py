"""Words that no page shows are named, not lost."""

import pytest

from tests.office.layout.word_file import cell, paragraph, row, table
from tests.samples.world_files import WORLD
from tests.samples.world_files.parts import A4, VIETNAM, docx, furniture, texts
from ttdn_desktop.office.layout import to_pdf

UNSHOWN = "Chữ “Không ai thấy” ở đầu hoặc chân trang không hiện trên trang nào."


def with_header(shown: str, more: str = "", paragraphs: int = 2) -> tuple[str, ...]:
    section = f'<w:headerReference w:type="{shown}" r:id="header1"/>' + A4 + VIETNAM + more
    parts: dict[str, str | bytes] = {"word/header1.xml": furniture("header", paragraph("Không ai thấy"))}
    return to_pdf(docx(texts(paragraphs), section=section, parts=parts)).notes


@pytest.mark.parametrize(
    ("shown", "more", "paragraphs", "notes"),
    [
        ("default", "", 2, ()),
        ("default", "<w:titlePg/>", 2, (UNSHOWN,)),
        ("default", "<w:titlePg/>", 25, ()),
        ("first", "", 2, (UNSHOWN,)),
        ("even", "", 25, (UNSHOWN,)),
    ],
)
def test_a_header_that_no_page_shows_is_named(
    shown: str, more: str, paragraphs: int, notes: tuple[str, ...]
) -> None:
    assert with_header(shown, more, paragraphs) == notes


def test_a_header_that_no_section_refers_to_is_named() -> None:
    parts: dict[str, str | bytes] = {"word/header1.xml": furniture("header", paragraph("Không ai thấy"))}
    assert to_pdf(docx(texts(1), parts=parts)).notes == (UNSHOWN,)


def test_lines_below_a_row_of_exact_height_are_named() -> None:
    exact = '<w:trHeight w:val="300" w:hRule="exact"/>'
    body = table([3000], row(cell(paragraph("một") + paragraph("hai ba"), 3000), properties=exact))
    assert to_pdf(docx(body)).notes == (
        "Chữ “hai ba” không có chỗ trong khung hoặc hàng có chiều cao cố định, không được vẽ.",
    )


def test_a_header_higher_than_the_page_leaves_a_fifth_to_the_text_and_its_rest_is_named() -> None:
    section = '<w:headerReference w:type="default" r:id="header1"/>' + A4 + VIETNAM
    lines = "".join(paragraph(f"h{number}") for number in range(80))
    parts: dict[str, str | bytes] = {"word/header1.xml": furniture("header", lines)}
    made = to_pdf(docx(paragraph("Thân"), section=section, parts=parts))
    assert made.pages == 1
    assert [place.text for place in made.places] == ["Thân"]
    assert made.places[0].top * 20 == pytest.approx(567 + 0.8 * (16838 - 567 - 1134), abs=20)
    assert made.notes[0].startswith("Chữ “h37 h38 ")


def test_text_off_the_page_is_named() -> None:
    tab = '<w:tabs><w:tab w:val="left" w:pos="12000"/></w:tabs>'
    body = f"<w:p><w:pPr>{tab}</w:pPr><w:r><w:tab/><w:t>xa tít</w:t></w:r></w:p>"
    made = to_pdf(docx(body, mode=12))
    assert made.notes == ("Chữ “xa tít” nằm ngoài trang giấy, không nhìn thấy được.",)


def test_columns_of_a_table_wider_than_the_page_are_all_drawn() -> None:
    assert to_pdf(WORLD["table-wider-than-page"]()).notes == ()
