"""A Word file as lines: what stands on paper, no more and no less."""

import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.shared import Pt

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.directive.lines import Line
from ttdn_desktop.office.intake.docx_lines import read_docx

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def read(document, tmp_path: Path) -> list[Line]:
    path = tmp_path / "a.docx"
    document.save(str(path))
    return [line for line in read_docx(path).lines if line.text or line.number]


def with_xml(tmp_path: Path, inner: str) -> list[Line]:
    document = Document()
    document.element.body.insert(0, parse_xml(f"<w:p {W}>{inner}</w:p>"))
    return read(document, tmp_path)


def run(text: str, props: str = "") -> str:
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def numbered(tmp_path: Path, levels: list[tuple[str, str]], used: list[tuple[int, str]]) -> list[Line]:
    """A list with those levels (format, text), and paragraphs at (level, text)."""
    document = Document()
    root = document.part.numbering_part.element
    lvls = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate(levels)
    )
    root.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="77">{lvls}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for level, text in used:
        props = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
        paragraph = document.add_paragraph(text)
        paragraph._p.insert(0, parse_xml(f"<w:pPr {W}>{props}</w:pPr>"))
    return read(document, tmp_path)


def test_automatic_numbers_are_those_on_paper(tmp_path: Path) -> None:
    lines = numbered(
        tmp_path,
        [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-")],
        [(0, "A"), (1, "B"), (1, "C"), (2, "D"), (0, "E"), (1, "F"), (3, "G")],
    )
    assert [line.number for line in lines] == ["I.", "1.", "2.", "a)", "II.", "1.", "-"]
    assert [line.level for line in lines] == [0, 1, 1, 2, 0, 1, 3]


def test_numbers_of_several_levels(tmp_path: Path) -> None:
    lines = numbered(tmp_path, [("decimal", "%1."), ("decimal", "%1.%2.")], [(0, "A"), (1, "B"), (1, "C")])
    assert [line.number for line in lines] == ["1.", "1.1.", "1.2."]


def test_what_was_struck_or_hidden_is_no_text(tmp_path: Path) -> None:
    (line,) = with_xml(
        tmp_path,
        run("Giữ ")
        + f'<w:del w:id="1" w:author="x">{run("bỏ ").replace("w:t", "w:delText")}</w:del>'
        + f'<w:ins w:id="2" w:author="x">{run("thêm ")}</w:ins>'
        + run("ẩn ", "<w:vanish/>")
        + run("hết."),
    )
    assert line.text == "Giữ thêm hết."


def test_fields_give_their_result_not_their_instruction(tmp_path: Path) -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    (line,) = with_xml(
        tmp_path,
        run("ngày ") + mark.format("begin") + "<w:r><w:instrText>DATE</w:instrText></w:r>"
        + mark.format("separate") + run("05") + mark.format("end"),
    )  # fmt: skip
    assert line.text == "ngày 05"


def test_breaks_tabs_and_signs(tmp_path: Path) -> None:
    (line,) = with_xml(
        tmp_path, "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/></w:r>"
    )
    assert line.text == "a\nb\tc-"


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent><w:p>{run('Trong khung')}</w:p></w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    lines = with_xml(
        tmp_path,
        run("Ngoài") + f'<w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice Requires="wps"><w:drawing>{box}'
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>",
    )
    assert [line.text for line in lines] == ["Ngoài", "Trong khung"]


@pytest.mark.parametrize(
    ("choice", "requires", "expected"),
    [
        ("<w:t>lựa chọn</w:t>", "w14", "lựa chọn"),
        ("<w:t>lựa chọn</w:t>", "x99", "dự phòng"),
        ("", "w14", "dự phòng"),
    ],
    ids=["understood", "of a version to come", "empty"],
)
def test_of_two_forms_the_one_that_is_shown_is_read(
    tmp_path: Path, choice: str, requires: str, expected: str
) -> None:
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    (line,) = with_xml(
        tmp_path,
        f'<w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice Requires="{requires}">{choice}</mc:Choice>'
        "<mc:Fallback><w:t>dự phòng</w:t></mc:Fallback></mc:AlternateContent></w:r>",
    )
    assert line.text == expected


def test_weight_lead_case_and_place_are_told(tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("1. Công an: ").bold = True
    paragraph.add_run("bảo đảm an ninh.")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.first_line_indent = Pt(28)
    (line,) = read(document, tmp_path)
    assert 0 < line.bold < 1
    assert line.text[: line.bold_lead] == "1. Công an: "
    assert line.centered
    assert line.indent == pytest.approx(28)


def test_tables_cells_are_told_once_each(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(2, 2)
    for row in range(2):
        for column in range(2):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(0, 0).merge(table.cell(0, 1))
    lines = read(document, tmp_path)
    found = [(line.text, line.cell.row, line.cell.column) for line in lines if line.cell]
    assert found == [("00", 0, 0), ("01", 0, 0), ("10", 1, 0), ("11", 1, 1)]


def test_headers_and_footers_are_left_out(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Thân")
    document.sections[0].header.paragraphs[0].text = "Đầu trang"
    document.sections[0].footer.paragraphs[0].text = "Chân trang"
    assert [line.text for line in read(document, tmp_path)] == ["Thân"]


def test_old_fonts_become_unicode_and_it_is_told(tmp_path: Path) -> None:
    font = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    (line,) = with_xml(tmp_path, run("KÕ ho¹ch", font))
    assert line.text == "Kế hoạch"
    assert line.repairs == ("tcvn3",)


def test_a_vni_letter_and_its_sign_in_two_runs_are_one(tmp_path: Path) -> None:
    font = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>'
    (line,) = with_xml(tmp_path, run("Ke", font) + run("á hoaïch", font))
    assert line.text == "Kế hoạch"


def zipped(tmp_path: Path, parts: dict[str, bytes]) -> Path:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_files_that_are_no_word_files_are_refused_by_name(tmp_path: Path) -> None:
    for content in (b"", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 100, b"<html>", b"PK\x03\x04 hong"):
        path = tmp_path / "a.docx"
        path.write_bytes(content)
        with pytest.raises(InputError, match=r"a\.docx"):
            read_docx(path)
    with pytest.raises(InputError, match=r"a\.docx"):
        read_docx(zipped(tmp_path, {"khac.txt": b"x"}))
    with pytest.raises(InputError, match=r"a\.docx"):
        read_docx(zipped(tmp_path, {"word/document.xml": b"\0" * 30_000_000}))


def test_a_document_type_declaration_makes_up_no_text(tmp_path: Path) -> None:
    xml = f'<!DOCTYPE x [<!ENTITY a "mật">]><w:document {W}><w:body><w:p><w:r><w:t>&a;chữ</w:t></w:r></w:p></w:body></w:document>'
    try:
        lines = read_docx(zipped(tmp_path, {"word/document.xml": xml.encode()})).lines
    except InputError:
        return
    assert "mật" not in "".join(line.text for line in lines)


def test_a_merged_cell_says_over_how_many_rows_it_goes(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=3, cols=2)
    for row in range(3):
        table.cell(row, 0).text = f"việc {row}"
    table.cell(0, 1).text = "Sở Y tế"
    table.cell(0, 1).merge(table.cell(1, 1))
    table.cell(2, 1).text = "Công an tỉnh"
    cells = {line.text: line.cell for line in read(document, tmp_path) if line.cell}
    assert [(cells[text].row, cells[text].column, cells[text].rows) for text in ("Sở Y tế", "Công an tỉnh", "việc 1")] == [
        (0, 1, 2),
        (2, 1, 1),
        (1, 0, 1),
    ]  # fmt: skip


def test_a_cell_merged_to_the_right_is_one(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=1, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(0, 0).text, table.cell(0, 2).text = "A", "B"
    found = [(line.text, line.cell.column) for line in read(document, tmp_path) if line.cell]
    assert found[0] == ("A", 0)
    assert len(found) == 2
