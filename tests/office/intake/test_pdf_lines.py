"""A PDF as lines: paragraphs whole, columns apart, furniture left out."""

import io
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.directive.lines import Line
from ttdn_desktop.office.intake.pdf_lines import read_pdf

LEFT, WIDTH, SIZE = 85.0, 440.0, 14


@pytest.fixture(scope="module", autouse=True)
def fonts() -> None:
    folder = resources_dir() / "fonts"
    for name in ("Regular", "Bold"):
        pdfmetrics.registerFont(TTFont(f"Serif-{name}", str(folder / f"LiberationSerif-{name}.ttf")))


class Page:
    """Writes paragraphs as a word processor does: indented first line, full rows."""

    def __init__(self) -> None:
        self.stream = io.BytesIO()
        self.canvas = Canvas(self.stream, pagesize=A4)
        self.y = 760.0

    def row(self, text: str, x: float = LEFT, *, bold: bool = False) -> None:
        self.canvas.setFont("Serif-Bold" if bold else "Serif-Regular", SIZE)
        self.canvas.drawString(x, self.y, text)

    def paragraph(self, text: str, *, indent: float = 28, bold: bool = False) -> None:
        line, x = "", LEFT + indent
        for word in text.split():
            wider = f"{line} {word}".strip()
            if pdfmetrics.stringWidth(wider, "Serif-Regular", SIZE) > LEFT + WIDTH - x:
                self.row(line, x, bold=bold)
                self.y -= 18
                line, x = word, LEFT
            else:
                line = wider
        self.row(line, x, bold=bold)
        self.y -= 24

    def end(self, number: int | None = None) -> None:
        if number is not None:
            self.canvas.setFont("Serif-Regular", SIZE)
            self.canvas.drawCentredString(A4[0] / 2, 800, str(number))
        self.canvas.showPage()
        self.y = 760.0

    def lines(self, tmp_path: Path) -> list[Line]:
        self.canvas.save()
        path = tmp_path / "a.pdf"
        path.write_bytes(self.stream.getvalue())
        return list(read_pdf(path).lines)


LONG = "Tuyên truyền, quảng bá hình ảnh đất nước, con người, tiềm năng hợp tác và phát triển kinh tế - xã hội của địa phương đến bạn bè trong nước và quốc tế; phản bác thông tin sai sự thật."


def test_rows_are_joined_to_paragraphs(tmp_path: Path) -> None:
    page = Page()
    for text in ("I. NỘI DUNG", f"- {LONG}", f"- {LONG}", LONG):
        page.paragraph(text)
    page.end()
    assert [line.text for line in page.lines(tmp_path)] == ["I. NỘI DUNG", f"- {LONG}", f"- {LONG}", LONG]


def test_a_paragraph_over_a_pages_end_says_that_it_goes_on(tmp_path: Path) -> None:
    page = Page()
    for _ in range(3):
        page.paragraph(f"- {LONG}")
    page.row("- Quảng bá hình ảnh đất nước, con người và các tiềm năng phát triển của", LEFT + 28)
    page.end(1)
    page.row("địa phương đến bạn bè.", LEFT)
    page.y -= 24
    page.paragraph(f"- {LONG}")
    page.end(2)
    lines = page.lines(tmp_path)
    cut = next(line for line in lines if line.text == "địa phương đến bạn bè.")
    assert cut.continues is True
    assert cut.page == 2
    assert not any(line.text in ("1", "2") for line in lines)


def test_running_heads_are_left_out(tmp_path: Path) -> None:
    page = Page()
    for number in range(1, 4):
        page.y = 810
        page.row(f"Kế hoạch thông tin đối ngoại - trang {number}")
        page.y = 760
        page.paragraph(f"{['Một', 'hai', 'ba'][number - 1]}: {LONG}")
        page.end()
    assert [line.text for line in page.lines(tmp_path)] == [
        f"{word}: {LONG}" for word in ("Một", "hai", "ba")
    ]


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    page = Page()
    for left, right in (
        ("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("HUYỆN SÔNG MÂY", "Độc lập - Tự do"),
    ):
        page.row(left, LEFT)
        page.row(right, 260)
        page.y -= 18
    page.y -= 20
    page.canvas.setFont("Serif-Bold", SIZE)
    page.canvas.drawCentredString(A4[0] / 2, page.y, "KẾ HOẠCH")
    page.y -= 24
    page.paragraph(LONG)
    page.end()
    lines = page.lines(tmp_path)
    cells = {line.text: line.cell.column for line in lines if line.cell}
    assert cells == {
        "ỦY BAN NHÂN DÂN": 0, "HUYỆN SÔNG MÂY": 0, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": 1, "Độc lập - Tự do": 1,
    }  # fmt: skip
    heading = next(line for line in lines if line.text == "KẾ HOẠCH")
    assert heading.centered
    assert heading.bold == 1.0
    assert heading.cell is None


def test_a_dash_that_only_begins_a_row_is_no_item(tmp_path: Path) -> None:
    page = Page()
    page.paragraph(LONG)
    page.row("- Tuyên truyền, quảng bá hình ảnh đất nước và kết quả phát triển kinh tế", LEFT + 28)
    page.y -= 18
    page.row("- xã hội của huyện trong năm.", LEFT)
    page.y -= 24
    page.paragraph(f"- {LONG}")
    page.end()
    texts = [line.text for line in page.lines(tmp_path)]
    assert any(text.endswith("kinh tế - xã hội của huyện trong năm.") for text in texts)


def test_a_mark_and_its_tab_belong_to_the_words_after_them(tmp_path: Path) -> None:
    page = Page()
    page.paragraph(LONG)
    for text in ("Phát thanh;", "Treo băng rôn."):
        page.row("-", LEFT + 28)
        page.row(text, LEFT + 70)
        page.y -= 24
    page.end()
    assert [line.text for line in page.lines(tmp_path)][1:] == ["- Phát thanh;", "- Treo băng rôn."]


def test_letters_painted_twice_are_one(tmp_path: Path) -> None:
    page = Page()
    page.row("KẾ HOẠCH NĂM 2022 CỦA HUYỆN")
    page.row("KẾ HOẠCH NĂM 2022 CỦA HUYỆN", LEFT + 0.4)
    page.end()
    assert [line.text for line in page.lines(tmp_path)] == ["KẾ HOẠCH NĂM 2022 CỦA HUYỆN"]


def test_pages_without_text_are_told(tmp_path: Path) -> None:
    page = Page()
    page.paragraph(LONG)
    page.end()
    page.end()
    page.canvas.save()
    path = tmp_path / "a.pdf"
    path.write_bytes(page.stream.getvalue())
    assert [(one.code, one.data) for one in read_pdf(path).doubts] == [("blank_pages", {"pages": (2,)})]


@pytest.mark.parametrize("content", [b"", b"no pdf", b"%PDF-1.4\nhong"])
def test_what_is_no_pdf_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"a\.pdf"):
        read_pdf(path)


def test_a_scanned_pdf_is_told_as_such(tmp_path: Path) -> None:
    page = Page()
    page.canvas.rect(10, 10, 100, 100)
    page.end()
    with pytest.raises(InputError, match="bản quét ảnh"):
        page.lines(tmp_path)


def table(page: Page, rows: list[list[str]], *, filled: bool = False) -> None:
    """Draw a table of three columns below what is on the page, its borders as strokes or thin boxes."""
    xs, top, height = [LEFT, LEFT + 40, LEFT + 250, LEFT + WIDTH], page.y, 20.0
    ys = [top - height * row for row in range(len(rows) + 1)]
    for y in ys:
        page.canvas.rect(xs[0], y, WIDTH, 0.5, stroke=0, fill=1) if filled else page.canvas.line(
            xs[0], y, xs[-1], y
        )
    for x in xs:
        if filled:
            page.canvas.rect(x, ys[-1], 0.5, ys[0] - ys[-1], stroke=0, fill=1)
        else:
            page.canvas.line(x, ys[0], x, ys[-1])
    for row, words in enumerate(rows):
        for x, text in zip(xs, words, strict=False):
            page.canvas.setFont("Serif-Regular", SIZE)
            page.canvas.drawString(x + 4, ys[row] - 15, text)
    page.y = ys[-1] - 30


def cells(lines: list[Line]) -> list[tuple[str, int, int]]:
    return [(line.text, line.cell.row, line.cell.column) for line in lines if line.cell]


ROWS = [["TT", "Nội dung", "Chủ trì"], ["1", "In tờ rơi", "Hạt Kiểm lâm"], ["2", "Họp bản", "UBND xã"]]


@pytest.mark.parametrize("filled", [False, True])
def test_a_table_with_borders_is_read_row_by_row(tmp_path: Path, filled: bool) -> None:
    page = Page()
    page.paragraph(LONG)
    table(page, ROWS, filled=filled)
    page.paragraph(LONG)
    page.end()
    lines = page.lines(tmp_path)
    assert cells(lines) == [
        (text, row, column) for row, words in enumerate(ROWS) for column, text in enumerate(words)
    ]
    assert [line.text for line in lines if not line.cell] == [LONG, LONG]


def test_a_table_goes_on_over_the_page_with_a_row_cut_by_it(tmp_path: Path) -> None:
    page = Page()
    page.paragraph(LONG)
    table(page, ROWS)
    page.end(1)
    table(page, [["", "tại nhà văn hóa", ""], ["3", "Phát thanh", "Đài"]])
    page.end(2)
    found = cells(page.lines(tmp_path))
    assert found[-6:-3] == [("Họp bản", 2, 1), ("tại nhà văn hóa", 2, 1), ("UBND xã", 2, 2)]
    assert found[-3:] == [("3", 3, 0), ("Phát thanh", 3, 1), ("Đài", 3, 2)]


def test_a_base_begins_its_own_paragraph_below_a_full_row(tmp_path: Path) -> None:
    page = Page()
    base = "Căn cứ Nghị định số 86/2023/NĐ-CP ngày 07/12/2023 của Chính phủ quy định về khung tiêu chuẩn, trình tự xét tặng danh hiệu văn hóa;"
    for text in (base, "Căn cứ chức năng, nhiệm vụ của Sở;", LONG):
        page.paragraph(text, indent=0)
    page.end()
    assert "Căn cứ chức năng, nhiệm vụ của Sở;" in [line.text for line in page.lines(tmp_path)]


def test_the_heads_of_a_decision_and_its_plan_are_no_running_heads(tmp_path: Path) -> None:
    page = Page()
    for word in ("Một", "Hai"):
        page.row("ỦY BAN NHÂN DÂN", LEFT)
        page.row("CỘNG HÒA XÃ HỘI CHỦ", LEFT + 250)
        page.y -= 24
        page.paragraph(f"{word} việc.")
        page.end()
    texts = [line.text for line in page.lines(tmp_path)]
    assert sum("ỦY BAN NHÂN DÂN" in text for text in texts) == 2


@pytest.mark.parametrize(
    ("base", "below", "apart"),
    [
        ("Căn cứ Luật Đê điều ngày 29 tháng 11 năm 2006 của Quốc hội khóa XI;", "Thực hiện Kế hoạch số 5/KH-UBND.", True),
        ("Căn cứ Luật Đê điều ngày 29 tháng 11 năm 2006 của Quốc hội khóa XI;", "Công an tỉnh lập Kế hoạch như sau:", True),
        ("Căn cứ Luật Đê điều ngày 29 tháng 11 năm 2006 của Quốc hội khóa XI;", "Luật Thủy lợi ngày 19 tháng 6 năm 2017.", False),
    ],
)  # fmt: skip
def test_what_follows_a_base_in_a_full_row(tmp_path: Path, base: str, below: str, apart: bool) -> None:
    page = Page()
    for text in (base, below):
        page.row(text)
        page.y -= 18
    texts = [line.text for line in page.lines(tmp_path)]
    assert (base in texts) is apart
