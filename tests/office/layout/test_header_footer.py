"""Headers, footers, page numbers, sections, drawn rules, lists, pictures."""

import io

import pytest
from PIL import Image

from tests.office.layout.word_file import (
    A4,
    SPACES,
    lines_in,
    numbered,
    paragraph,
    relation,
    shown_lines,
    small_page,
    word_file,
)
from ttdn_desktop.office.layout import LaidOut, document_reader, to_pdf
from ttdn_desktop.office.layout.document_reader import read_document
from ttdn_desktop.office.layout.pagination import Paginator

COMPLEX = (
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>9</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>/</w:t></w:r>'
    '<w:fldSimple w:instr="NUMPAGES"><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>'
)


def with_header(body: str, section: str, header: str = COMPLEX) -> LaidOut:
    reference = '<w:headerReference w:type="default" r:id="h"/>'
    parts: dict[str, str | bytes] = {"word/header1.xml": f"<w:hdr {SPACES}>{header}</w:hdr>"}
    relations = relation("h", "header", "header1.xml")
    return to_pdf(word_file(body, section=reference + section, parts=parts, relations=relations))


def test_every_page_but_the_first_shows_its_number_and_the_count() -> None:
    made = with_header(numbered(20), small_page(3000) + "<w:titlePg/>")
    heads = {page: text for page, _, y, text in shown_lines(made.pdf) if y < 25}
    assert heads == {1: "2/3", 2: "3/3"}


def test_numbers_may_start_elsewhere() -> None:
    made = with_header(numbered(10), small_page(3000) + '<w:pgNumType w:start="7"/>')
    assert [text for _, _, y, text in shown_lines(made.pdf) if y < 25] == ["7/2", "8/2"]


def test_a_high_header_pushes_the_text_down() -> None:
    made = with_header(paragraph("body"), small_page(3000), paragraph("h0") + paragraph("h1"))
    heights = {text: y for _, _, y, text in shown_lines(made.pdf)}
    assert heights["body"] == pytest.approx((200 + 2 * 322 + 262) / 20, abs=0.2)


def test_a_landscape_section_starts_a_page_of_its_own() -> None:
    break_here = f"<w:p><w:pPr><w:sectPr>{A4}</w:sectPr></w:pPr></w:p>"
    turned = A4.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"')
    document = read_document(word_file(paragraph("a") + break_here + paragraph("b"), section=turned))
    sheets = Paginator(document).run()
    assert [(sheet.section.width, sheet.section.height) for sheet in sheets] == [
        (11906, 16838),
        (16838, 11906),
    ]


DRAWING = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
    '<wp:positionH relativeFrom="{}"><wp:posOffset>635000</wp:posOffset></wp:positionH>'
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>254000</wp:posOffset></wp:positionV>'
    '<wp:extent cx="1270000" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="{}"/>'
    '<a:ln w="9525"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>'
    '<mc:Fallback><w:pict><v:line style="position:absolute" from="50pt,20pt" to="150pt,20pt" '
    'strokeweight=".75pt"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
)


def rules_of(drawing: str) -> list[tuple[float, float, float, float]]:
    body = paragraph("a") + f"<w:p><w:r><w:t>b</w:t></w:r>{drawing}</w:p>"
    (sheet,) = Paginator(read_document(word_file(body))).run()
    return [(rule.x1 / 20, rule.y1 / 20, rule.x2 / 20, rule.y2 / 20) for rule in sheet.rules]


def test_a_drawn_rule_stands_where_its_anchor_says() -> None:
    top = 56.7 + 16.1 + 20
    assert rules_of(DRAWING.format("column", "line"))[0] == pytest.approx((135.05, top, 235.05, top))
    assert rules_of(DRAWING.format("page", "line"))[0] == pytest.approx((50, top, 150, top))


def test_an_old_drawing_stands_in_where_the_new_one_is_no_line() -> None:
    assert rules_of(DRAWING.format("column", "rect"))[0] == pytest.approx((135.05, 92.8, 235.05, 92.8))


def test_what_is_not_drawn_is_named() -> None:
    box = DRAWING.format("column", "rect").replace("v:line", "v:rect")
    made = to_pdf(word_file(f"<w:p><w:r><w:t>b</w:t></w:r>{box}</w:p>"))
    assert made.notes == ("Hình vẽ hoặc ảnh không được vẽ.",)


def test_an_empty_paragraph_that_bears_a_section_break_has_no_line_unless_it_stands_alone() -> None:
    broken = f'<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/>{A4}</w:sectPr></w:pPr></w:p>'
    section = f'<w:type w:val="continuous"/>{A4}'
    one = lines_in(paragraph("a") + broken + paragraph("b"), section=section)
    two = lines_in(paragraph("a") + broken + broken + paragraph("b"), section=section)
    assert [round((found[1][2] - found[0][2]) * 20) for found in (one, two)] == [322, 644]


def test_a_replaced_font_is_named_but_times_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_reader, "shown_family", lambda _: "Liberation Serif")
    made = to_pdf(word_file(paragraph("a", run='<w:rFonts w:ascii=".VnTime"/>') + paragraph("b")))
    assert made.notes == ("Phông chữ “.VnTime” được thay bằng Liberation Serif.",)


LEVELS = (
    f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>'
    '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/>'
    '<w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def test_lists_are_counted_level_by_level() -> None:
    def item(text: str, level: int) -> str:
        return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')

    body = item("a", 0) + item("b", 1) + item("c", 1) + item("d", 0) + item("e", 1)
    shown = shown_lines(to_pdf(word_file(body, parts={"word/numbering.xml": LEVELS})).pdf)
    assert [" ".join(text.split()) for *_, text in shown] == ["I. a", "I.1) b", "I.2) c", "II. d", "II.1) e"]


def test_a_tab_goes_to_its_stop_and_right_text_ends_there() -> None:
    stops = '<w:tabs><w:tab w:val="left" w:pos="2000"/><w:tab w:val="right" w:pos="6000"/></w:tabs>'
    body = (
        f"<w:p><w:pPr>{stops}</w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:tab/><w:t>ccc</w:t></w:r></w:p>"
    )
    (sheet,) = Paginator(read_document(word_file(body))).run()
    a, b, c = sheet.texts
    assert (a.x, b.x) == (1701, 3701)
    assert c.x + c.span.width == pytest.approx(7701)


def test_a_picture_in_the_text_is_as_large_as_it_says() -> None:
    stream = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(stream, "PNG")
    inline = (
        "<w:p><w:r><w:drawing "
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wp:inline><wp:extent cx="1270000" '
        'cy="635000"/><a:graphic><a:graphicData><a:blip r:embed="p"/></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r></w:p>"
    )
    made = word_file(
        inline + paragraph("below"),
        parts={"word/media/p.png": stream.getvalue()},
        relations=relation("p", "image", "media/p.png"),
    )
    picture, below = Paginator(read_document(made)).run()[0].texts
    assert picture.span.picture is not None
    assert (picture.span.picture.width, picture.span.picture.height) == (2000, 1000)
    assert below.y - picture.y == 261
    assert to_pdf(made).notes == ()


@pytest.mark.parametrize(
    ("said", "text", "x", "below"),
    [
        ("", "", 180, 309),
        ('distL="0" distR="0"', "", 0, 309),
        ("", "t", 180, 370),
    ],
)
def test_a_pictures_line_is_as_high_as_the_picture_and_spaced_by_its_text(
    said: str, text: str, x: int, below: int
) -> None:
    stream = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(stream, "PNG")
    spacing = '<w:pPr><w:spacing w:line="276"/></w:pPr>'
    inline = (
        f"<w:p>{spacing}<w:r><w:drawing "
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wp:inline {said}><wp:extent '
        'cx="1270000" cy="635000"/><a:blip r:embed="p"/></wp:inline></w:drawing></w:r>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p>"
    )
    made = word_file(
        inline + paragraph("below"),
        parts={"word/media/p.png": stream.getvalue()},
        relations=relation("p", "image", "media/p.png"),
    )
    picture, *_, last = Paginator(read_document(made)).run()[0].texts
    assert picture.span.picture is not None
    assert picture.span.picture.space.left == x
    assert last.y - picture.y == below


def test_lines_stand_on_the_first_page_of_a_plain_document() -> None:
    assert lines_in(paragraph("một")) == [(0, pytest.approx(85.2), pytest.approx(69.75, abs=0.1), "một")]
