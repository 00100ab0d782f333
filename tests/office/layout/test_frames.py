"""Frames in headers, footers and the body, and floating tables; measured on LibreOffice 7.4."""

import pytest

from tests.office.layout.word_file import (
    A4,
    FIXED,
    SPACES,
    cell,
    lines_in,
    numbered,
    paragraph,
    relation,
    row,
    shown_stretches,
    table,
    word_file,
)
from ttdn_desktop.office.layout import to_pdf

NUMBER = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def framed(place: str, content: str = NUMBER, wrap: str = "around") -> str:
    frame = f'<w:framePr w:wrap="{wrap}" w:vAnchor="text" w:hAnchor="margin" {place}/>'
    return f"<w:p><w:pPr>{frame}</w:pPr>{content}</w:p>"


def words(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def places(header: str) -> dict[str, tuple[float, float]]:
    """Return {text: (x, baseline)} of a page with this header, whose text begins where the header ends."""
    section = '<w:headerReference w:type="default" r:id="h"/>' + A4.replace('w:top="1134"', 'w:top="700"')
    pdf = to_pdf(
        word_file(
            paragraph("Thân"),
            section=section,
            parts={"word/h.xml": f"<w:hdr {SPACES}>{header}</w:hdr>"},
            relations=relation("h", "header", "h.xml"),
        )
    ).pdf
    return {text: (x, y) for _, x, y, text in shown_stretches(pdf)}


@pytest.mark.parametrize(("align", "x"), [("center", 308.4), ("right", 531.7), ("left", 85.2)])
def test_a_page_number_in_a_frame_takes_no_line(align: str, x: float) -> None:
    found = places(framed(f'w:xAlign="{align}" w:y="1"') + paragraph() + paragraph("Đầu"))
    assert found["1"] == pytest.approx((x, 41.5), abs=0.3)
    assert found["Đầu"][1] == pytest.approx(57.6, abs=0.2)
    assert found["Thân"][1] == pytest.approx(73.7, abs=0.2)


def test_a_frame_as_wide_as_it_says_holds_its_paragraphs_one_below_the_other() -> None:
    two = framed('w:w="3000" w:x="500" w:y="300"', words("Một")) + framed(
        'w:w="3000" w:x="500" w:y="300"', words("Hai")
    )
    found = places(two + paragraph("Sau"))
    assert found["Một"] == pytest.approx((110.2, 56.5), abs=0.2)
    assert found["Hai"] == pytest.approx((110.2, 72.6), abs=0.2)
    assert found["Sau"][1] == pytest.approx(41.5, abs=0.2)


def test_text_that_stands_beside_no_frame_goes_below_it() -> None:
    found = places(framed('w:xAlign="left" w:y="1"', words("Khung"), "notBeside") + paragraph("Sau"))
    assert found["Sau"][1] - found["Khung"][1] == pytest.approx(16.1, abs=0.2)


@pytest.mark.parametrize("behind", ["", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"])
def test_a_frame_that_no_paragraph_follows_stays_in_the_text(behind: str) -> None:
    found = places(paragraph("Trên") + framed('w:xAlign="left" w:y="1"', words("Khung")) + behind)
    assert found["Khung"][1] - found["Trên"][1] == pytest.approx(16.1, abs=0.2)


def test_the_first_letter_of_a_paragraph_stays_in_its_text() -> None:
    letter = framed('w:dropCap="drop" w:lines="2"', words("C"))
    found = places(letter + paragraph("hữ"))
    assert found["hữ"][1] > found["C"][1]


TEXT = "Chữ " * 40


def in_body(*blocks: str) -> dict[str, tuple[float, float]]:
    """Return {text: (x, baseline)} of a page with these blocks between two paragraphs."""
    pdf = to_pdf(word_file(paragraph("Trên") + "".join(blocks) + paragraph(TEXT))).pdf
    return {text: (x, y) for _, x, y, text in shown_stretches(pdf)}


def test_a_frame_in_the_body_has_text_beside_it() -> None:
    found = in_body(framed('w:w="3000" w:hSpace="180" w:xAlign="right" w:y="1"', words("Khung")))
    assert found["Khung"] == pytest.approx((388.7, 85.9), abs=0.4)
    beside, below, *_ = [text for text in found if text.startswith("Chữ")]
    assert len(beside) < len(below)


def test_a_frame_is_placed_from_the_text_where_it_names_no_anchor() -> None:
    frame = '<w:framePr w:w="3000" w:wrap="around" w:x="1000" w:y="4000"/>'
    found = in_body(f"<w:p><w:pPr>{frame}</w:pPr>{words('Khung')}</w:p>")
    assert found["Khung"] == pytest.approx((135.2, 56.7 + 200 + 13.1), abs=0.4)


def test_what_a_paragraph_says_of_its_frame_lies_over_what_its_style_says() -> None:
    from tests.office.layout.word_file import STYLES

    style = (
        '<w:style w:type="paragraph" w:styleId="Khung"><w:name w:val="Khung"/><w:pPr>'
        '<w:framePr w:w="3000" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="1000" w:y="600"/>'
        "</w:pPr></w:style>"
    )
    own = '<w:pStyle w:val="Khung"/><w:framePr w:x="2000"/>'
    body = paragraph("Trên") + f"<w:p><w:pPr>{own}</w:pPr>{words('Khung')}</w:p>" + paragraph(TEXT)
    pdf = to_pdf(word_file(body, styles=STYLES.replace("</w:styles>", f"{style}</w:styles>"))).pdf
    found = {text: (x, y) for _, x, y, text in shown_stretches(pdf)}
    assert found["Khung"] == pytest.approx((185.2, 112.2), abs=0.4)


def floating(place: str, width: int = 4000, rows: int = 2) -> str:
    lines = [row(cell(f"a{number}", width // 2), cell(f"b{number}", width // 2)) for number in range(rows)]
    properties = f'<w:tblpPr w:leftFromText="180" w:rightFromText="180" {place}/>{FIXED}'
    return table([width // 2, width // 2], *lines, properties=properties)


@pytest.mark.parametrize(
    ("place", "x", "y"),
    [
        ('w:vertAnchor="text" w:tblpY="1"', 85.1, 85.9),
        ('w:vertAnchor="text" w:horzAnchor="margin" w:tblpX="2500" w:tblpY="100"', 210.1, 90.9),
        ('w:vertAnchor="page" w:horzAnchor="page" w:tblpX="5000" w:tblpY="3000"', 250.1, 163.1),
        ('w:vertAnchor="text" w:horzAnchor="margin" w:tblpXSpec="center" w:tblpY="1"', 217.3, 85.9),
        ('w:vertAnchor="text" w:horzAnchor="margin" w:tblpXSpec="right" w:tblpY="1"', 335.1, 85.9),
        ('w:horzAnchor="margin" w:tblpX="1" w:tblpY="2000"', 85.1, 169.8),
    ],
)
def test_a_floating_table_lies_where_it_is_placed(place: str, x: float, y: float) -> None:
    assert in_body(floating(place))["a0"] == pytest.approx((x, y), abs=0.4)


def test_a_floating_table_nearly_as_wide_as_the_text_stands_in_it() -> None:
    place = 'w:vertAnchor="text" w:horzAnchor="margin" w:tblpX="1" w:tblpY="500"'
    assert in_body(floating(place, 8400))["a0"][1] == pytest.approx(110.8, abs=0.4)  # lies beside
    assert in_body(floating(place, 8600))["a0"][1] == pytest.approx(85.9, abs=0.4)


def test_a_floating_table_is_kept_on_its_page_and_one_higher_than_a_page_in_the_text() -> None:
    place = 'w:vertAnchor="text" w:tblpY="1"'
    low = lines_in(numbered(42) + floating(place, rows=6) + paragraph("sau"))
    assert {page for page, *_, text in low if text.startswith("a")} == {0}
    high = lines_in(floating(place, rows=60) + paragraph("sau"))
    assert {page for page, *_, text in high if text.startswith("a")} == {0, 1}
