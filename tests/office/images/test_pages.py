"""Pages as small PNGs."""

import io

import pytest
from PIL import Image

from tests.format_rules import corpus
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.images.pages import page_pngs
from ttdn_desktop.office.layout import to_pdf


def test_each_page_is_a_small_picture_of_its_size_and_the_same_each_time() -> None:
    laid = to_pdf(corpus.clean("mau-nd30"))
    made = list(page_pngs(laid.pdf, 72))
    assert made == list(page_pngs(laid.pdf, 72))
    assert len(made) == laid.pages == len(laid.sizes)

    for png, (width, height) in zip(made, laid.sizes, strict=True):
        picture = Image.open(io.BytesIO(png))
        assert abs(picture.width - width) <= 1
        assert abs(picture.height - height) <= 1
        assert len(png) < 100_000


def test_a_broken_pdf_is_refused() -> None:
    with pytest.raises(InputError, match="PDF bị hỏng"):
        list(page_pngs(b"%PDF-1.7 broken", 72))
