"""What of a file isn't read is named with its first words."""

import pytest

from tests.office.layout.word_file import paragraph
from tests.samples.world_files.parts import docx, normal, para, run
from ttdn_desktop.office.layout import to_pdf
from ttdn_desktop.office.layout.undrawn import quoted

HIDE = '<w:style w:type="character" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>'


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        (
            para(f"<w:strange>{run('chưa từng nghe')}</w:strange>"),
            ("Chữ “chưa từng nghe” nằm trong thành phần không đọc được, không được vẽ.",),
        ),
        (
            f"<w:strange>{paragraph('khối')}</w:strange>",
            ("Chữ “khối” nằm trong thành phần không đọc được, không được vẽ.",),
        ),
        (para(run("ẩn đi", '<w:rStyle w:val="H"/>')), ("Chữ ẩn “ẩn đi” không được vẽ.",)),
        (para("<m:oMath><m:r><m:t>x = 5</m:t></m:r></m:oMath>"), ("Công thức toán “x = 5” không được vẽ.",)),
        (
            para(f"<w:r><w:ruby><w:rt>{run('trên')}</w:rt><w:rubyBase>{run('a')}</w:rubyBase></w:ruby></w:r>"),
            ("Chữ chú âm đặt trên dòng “trên” không được vẽ.",),
        ),
        (
            para(run("theo ארצות הברית")),
            ("Chữ “ארצות הברית” viết từ phải sang trái, được vẽ từ trái sang phải.",),
        ),
        (para(f"<w:moveFrom>{run('chuyển đi')}</w:moveFrom>" + run("còn")), ()),
    ],
)  # fmt: skip
def test_what_is_not_read_is_named(body: str, notes: tuple[str, ...]) -> None:
    assert to_pdf(docx(body, styles=normal(more=HIDE))).notes == notes


def test_a_long_passage_is_named_by_its_first_words() -> None:
    assert quoted("một hai ba bốn năm sáu bảy tám") == " “một hai ba bốn năm sáu bảy tám”"
    assert quoted("một hai ba bốn năm sáu bảy tám chín") == " “một hai ba bốn năm sáu bảy tám …”"
    assert quoted("  ") == ""


def test_a_chart_is_named_with_its_words() -> None:
    chart = (
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<c:title><a:t>Số buổi</a:t></c:title><c:cat><c:strCache><c:pt idx="0"><c:v>Quý I</c:v></c:pt>'
        "</c:strCache></c:cat></c:chartSpace>"
    )
    uri = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    holds = (
        '<w:r><w:drawing><wp:inline><wp:extent cx="2000000" cy="1000000"/><a:graphic>'
        f'<a:graphicData uri="{uri}"><c:chart xmlns:c="{uri}" r:id="chart1"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
    made = to_pdf(docx(para(holds) + paragraph("sau"), parts={"word/chart1.xml": chart}))
    assert made.notes == ("Biểu đồ “Số buổi Quý I” không được vẽ.",)
    assert made.places[0].top > 56.7 + 78  # its room stays
