"""The PDF itself: the same bytes always, true text, safe reading."""

import hashlib
import os
import subprocess
import sys

import pypdfium2 as pdfium
import pytest

from tests.office.layout.word_file import SPACES, numbered, paragraph, small_page, spaced, word_file
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.layout import to_pdf

SENTENCE = "Ủy ban nhân dân xã Vạn Thắng tổ chức “Tuần lễ biển đảo” – quý I/2019; kinh phí 12.500.000 đồng"
STYLED = word_file(
    paragraph(SENTENCE, '<w:jc w:val="both"/>')
    + paragraph("Nơi nhận:", run="<w:b/><w:i/>")
    + paragraph("Lưu: VT", run='<w:u w:val="single"/><w:color w:val="C00000"/>')
)


def all_text(pdf: bytes) -> str:
    document = pdfium.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def test_the_same_file_gives_the_same_bytes() -> None:
    assert to_pdf(STYLED, title="Kế hoạch") == to_pdf(STYLED, title="Kế hoạch")


def test_what_was_laid_out_before_leaves_no_trace() -> None:
    before = to_pdf(STYLED).pdf
    to_pdf(word_file(paragraph("Khác hẳn: ĐẶC KHU", run="<w:b/>")))
    assert to_pdf(STYLED).pdf == before


@pytest.mark.parametrize("seed", ["0", "77"])
def test_another_process_gives_the_same_bytes(seed: str) -> None:
    code = (
        "import sys, hashlib; from ttdn_desktop.office.layout import to_pdf; "
        "print(hashlib.sha256(to_pdf(sys.stdin.buffer.read()).pdf).hexdigest())"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        input=STYLED,
        capture_output=True,
        check=True,
        env=os.environ | {"PYTHONHASHSEED": seed},
    )
    assert run.stdout.decode().strip() == hashlib.sha256(to_pdf(STYLED).pdf).hexdigest()


def test_the_text_comes_out_as_it_went_in() -> None:
    shown = " ".join(all_text(to_pdf(STYLED).pdf).split())
    assert shown == f"{SENTENCE} Nơi nhận: Lưu: VT"


def test_a_text_of_more_signs_than_one_font_subset_holds_comes_out() -> None:
    signs = "".join(chr(code) for code in range(0xC0, 0x250)) + "ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệ"
    words = " ".join(signs[at : at + 10] for at in range(0, len(signs), 10))
    shown = " ".join(all_text(to_pdf(word_file(paragraph(words))).pdf).split())
    assert shown == words


def test_the_title_is_kept_and_no_date_is_written() -> None:
    document = pdfium.PdfDocument(to_pdf(STYLED, title="Kế hoạch năm 2019").pdf)
    metadata = document.get_metadata_dict()
    document.close()
    assert metadata["Title"] == "Kế hoạch năm 2019"
    assert metadata["CreationDate"].startswith("D:2000")


def test_places_tell_page_and_height_of_each_paragraph_in_order() -> None:
    body = numbered(9) + paragraph() + paragraph("chín", spaced(before=300)) + paragraph("mười")
    made = to_pdf(word_file(body, section=small_page(3000)))
    assert made.pages == 2
    last = made.places[-2:]
    assert [(place.page, place.text) for place in last] == [(1, "chín"), (1, "mười")]
    assert last[0].top == pytest.approx((500 + 322 + 300) / 20)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 cut",
        b"\xd0\xcf\x11\xe0 an old .doc",
        STYLED[: len(STYLED) // 2],
        word_file("<w:p><w:r><w:t>a</w:p>"),
    ],
)
def test_a_broken_file_is_refused_in_vietnamese(data: bytes) -> None:
    with pytest.raises(InputError, match="Không đọc được tệp Word"):
        to_pdf(data)


def test_entities_are_not_followed() -> None:
    styles = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:styles {SPACES}>&e;</w:styles>'
    assert all_text(to_pdf(word_file(paragraph("a"), styles=styles)).pdf).strip() == "a"
