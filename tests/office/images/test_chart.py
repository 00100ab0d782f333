import io

import pypdfium2 as pdfium
import pytest
from PIL import Image

from ttdn_desktop.office.images.chart import Bar, chart_height, chart_pdf, chart_png

ROWS = (
    Bar("Phát thanh chuyên mục biển, đảo và chủ quyền hai quần đảo", 24, 30, "tin, bài"),
    Bar("Hội nghị, họp thôn", 4, 0, "buổi"),
    Bar("Tờ rơi <b>&", 1_250, 612.5, "bản"),
    Bar("Không đặt chỉ tiêu", 0, 3, "lượt"),
)
DONE = (0x0B, 0x6E, 0x6E)


def words_of(pdf: bytes) -> str:
    return " ".join(pdfium.PdfDocument(pdf)[0].get_textpage().get_text_range().split())


def picture(rows: tuple[Bar, ...], width: float = 160, height: float | None = None) -> Image.Image:
    return Image.open(io.BytesIO(chart_png(rows, width, height or chart_height(rows), 96))).convert("RGB")


def test_labels_and_values_are_vietnamese_text_in_the_pdf():
    words = words_of(chart_pdf(ROWS, 160, chart_height(ROWS)))
    for amount in ("30/24 tin, bài (125,0%)", "0/4 buổi (0,0%)", "612,5/1.250 bản (49,0%)", "3/0 lượt"):
        assert amount in words
    assert "Hội nghị, họp thôn" in words
    assert "Tờ rơi <b>&" in words
    assert "Kế hoạch (100%)" in words


def test_the_same_rows_give_the_same_bytes_and_the_page_is_of_the_size_asked_for():
    assert chart_pdf(ROWS, 160, 60) == chart_pdf(ROWS, 160, 60)
    assert chart_png(ROWS, 160, 60, 120) == chart_png(ROWS, 160, 60, 120)
    page = pdfium.PdfDocument(chart_pdf(ROWS, 160, 60))[0]
    assert [round(side / 72 * 25.4, 1) for side in page.get_size()] == [160, 60]
    assert picture(ROWS, 160, 60).size == (605, 227)


@pytest.mark.parametrize(("done", "share"), [(0, 0.0), (5, 0.5), (10, 1.0)])
def test_a_bar_is_as_long_as_its_share_of_the_plan(done: int, share: float):
    drawn = picture((Bar("Hội nghị", 10, done, "buổi"),))
    middle = drawn.height - round((6 + 9.5 / 2 - 1) / 25.4 * 96)
    dark = sum(drawn.getpixel((x, middle)) == DONE for x in range(drawn.width))
    assert dark == pytest.approx(share * 0.38 * drawn.width, abs=4)


def test_rows_without_room_are_counted_and_no_rows_say_so():
    assert "… và 33 dòng nữa" in words_of(chart_pdf(ROWS * 10, 160, 40))
    assert words_of(chart_pdf((), 160, 40)) == "Chưa có chỉ tiêu để vẽ biểu đồ."
