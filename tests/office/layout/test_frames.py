"""Frames in headers and footers; measured on LibreOffice 7.4."""

import pytest

from tests.office.layout.word_file import A4, SPACES, paragraph, relation, shown_stretches, word_file
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
