"""Files with values that no Word writes are laid out all the same, or refused in Vietnamese."""

import pytest

from tests.office.layout.word_file import cell, paragraph, relation, row, shown_lines, table, word_file
from ttdn_desktop.office.layout import to_pdf


@pytest.mark.parametrize("odd", ["", "-1", "abc", "1e400", "nan", "999999999"])
@pytest.mark.parametrize(
    "properties",
    [
        '<w:spacing w:line="{}"/>',
        '<w:ind w:firstLine="{}"/>',
        '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>',
        '<w:pBdr><w:top w:val="single" w:sz="{}" w:color="{}"/></w:pBdr>',
    ],
)
def test_an_odd_measure_of_a_paragraph_loses_no_text(odd: str, properties: str) -> None:
    made = to_pdf(word_file(paragraph("chữ", properties.replace("{}", odd))))
    assert "".join(text for *_, text in shown_lines(made.pdf)).replace(" ", "") == "chữ"


@pytest.mark.parametrize("odd", ["0", "-3", "x", "999999999"])
def test_an_odd_span_loses_no_text(odd: str) -> None:
    body = table([2000], row(cell("chữ", 2000, f'<w:gridSpan w:val="{odd}"/><w:shd w:fill="zzzzzz"/>')))
    assert [text for *_, text in shown_lines(to_pdf(word_file(body)).pdf)] == ["chữ"]


def test_a_header_of_an_unknown_kind_is_passed_over() -> None:
    reference = '<w:headerReference w:type="third" r:id="h"/><w:pgSz w:w="11906" w:h="16838"/>'
    made = word_file(paragraph("chữ"), section=reference, relations=relation("h", "header", "styles.xml"))
    assert to_pdf(made).pages == 1


def test_a_broken_picture_is_named() -> None:
    inline = (
        "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:drawing "
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<wp:inline><wp:extent cx="1" cy="1"/>'
        '<a:blip r:embed="p"/></wp:inline></w:drawing></w:r></w:p>'
    )
    parts: dict[str, str | bytes] = {"word/p.png": b"\x89PNG cut"}
    made = to_pdf(word_file(inline, parts=parts, relations=relation("p", "image", "p.png")))
    assert made.notes == ("Hình vẽ hoặc ảnh không được vẽ.",)


@pytest.mark.parametrize("spacing", ["", '<w:spacing w:val="20"/>', "<w:smallCaps/>"])
def test_a_word_of_a_hundred_thousand_letters_is_cut_within_a_tests_time(spacing: str) -> None:
    made = to_pdf(word_file(f"<w:p><w:r><w:rPr>{spacing}</w:rPr><w:t>{'thư' * 33_000}</w:t></w:r></w:p>"))
    assert made.pages > 15  # 2 s; letter by letter from the end it took minutes


@pytest.mark.parametrize("odd", ["", "nan", "inf", "1e300", "-99999999999999", "9" * 5000, "x"])
@pytest.mark.parametrize("where", ["posOffset", "cx", "style"])
def test_an_odd_place_or_size_of_a_drawn_line_loses_no_text(odd: str, where: str) -> None:
    drawing, wp = "http://schemas.openxmlformats.org/drawingml/2006", "wordprocessingDrawing"
    offset, width, left = (odd if where == name else "1000" for name in ("posOffset", "cx", "style"))
    anchor = (
        f'<w:drawing xmlns:wp="{drawing}/{wp}" xmlns:a="{drawing}/main"><wp:anchor>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{offset}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{offset}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="0"/><a:graphic><a:prstGeom prst="line"/></a:graphic>'
        "</wp:anchor></w:drawing>"
    )
    shape = (
        '<w:pict xmlns:v="urn:schemas-microsoft-com:vml">'
        f'<v:line from="{left}pt,1pt" to="{left}pt,1pt" style="margin-left:{left}pt"/></w:pict>'
    )
    body = f"<w:p><w:r><w:t>chữ</w:t></w:r><w:r>{anchor}</w:r><w:r>{shape}</w:r></w:p>"
    assert "".join(text for *_, text in shown_lines(to_pdf(word_file(body)).pdf)).replace(" ", "") == "chữ"
