"""Papers typed with python-docx, as other programs use it: its default template, its styles, its tables."""

import io
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Mm, Pt
from docx.styles.style import CharacterStyle
from PIL import Image
from words import Typist

CENTER, BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def a4(document: Any, left: int = 30, right: int = 15, top: int = 20, bottom: int = 20) -> None:
    for section in document.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(left), Mm(right)
        section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)


def times(document: Any, points: float = 14) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(points)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")


def head(document: Any, office: str, number: str, kind: str, subject: str) -> None:
    table = document.add_table(2, 2)
    texts = [
        [f"ỦY BAN NHÂN DÂN\n{office}", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
        [f"Số: {number}", "Phú Mậu, ngày 12 tháng 3 năm 2024"],
    ]
    for row, line in zip(table.rows, texts, strict=True):
        for cell, text in zip(row.cells, line, strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.alignment = CENTER
            run = paragraph.add_run(text)
            run.bold, run.italic, run.font.size = row is table.rows[0], text.startswith("Phú"), Pt(13)
    for text, bold in ((kind, True), (subject, True), ("", False)):
        paragraph = document.add_paragraph(style="Normal")
        paragraph.alignment = CENTER
        paragraph.add_run(text).bold = bold


def field(paragraph: Any, code: str) -> None:
    for kind in ("begin", "separate", "end"):
        run = paragraph.add_run()
        mark = OxmlElement("w:fldChar")
        mark.set(qn("w:fldCharType"), kind)
        run._r.append(mark)
        if kind == "begin":
            instruction = OxmlElement("w:instrText")
            instruction.text = f" {code} "
            paragraph.add_run()._r.append(instruction)
        if kind == "separate":
            paragraph.add_run("2")


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def digital_report() -> bytes:
    """A report in the default template: its own headings, bullets, numbers and grid."""
    typist, document = Typist(1), Document()
    a4(document)
    document.add_heading("BÁO CÁO CHUYỂN ĐỔI SỐ NĂM 2024", 0)
    for _ in range(4):
        document.add_heading(typist.heading(), 1)
        document.add_paragraph(typist.sentence(2))
        for _ in range(3):
            document.add_paragraph(typist.sentence(), style="List Bullet")
        document.add_heading(typist.heading(), 2)
        for _ in range(3):
            document.add_paragraph(typist.sentence(), style="List Number")
    table = document.add_table(1, 4, style="Light Grid Accent 1")
    for cell, text in zip(table.rows[0].cells, ("TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện"), strict=True):
        cell.text = text
    for number in range(1, 9):
        for cell, text in zip(
            table.add_row().cells,
            (str(number), typist.heading(), typist.number(), typist.number()),
            strict=True,
        ):
            cell.text = text
    document.add_paragraph(typist.sentence(3), style="Quote")
    return saved(document)


def fire_plan() -> bytes:
    """A plan with exact line height, justified lines broken by hand, a page break, headings kept with what follows."""
    typist, document = Typist(2), Document()
    times(document)
    a4(document)
    head(
        document, "XÃ PHÚ MẬU", "21/KH-UBND", "KẾ HOẠCH", "Phòng cháy, chữa cháy và cứu nạn, cứu hộ năm 2024"
    )
    for number in range(1, 6):
        title = document.add_paragraph()
        title.paragraph_format.keep_with_next = True
        title.paragraph_format.page_break_before = number == 4
        title.add_run(f"{number}. {typist.heading()}").bold = True
        for line in range(4):
            paragraph = document.add_paragraph(typist.sentence(1 + line % 3))
            form = paragraph.paragraph_format
            paragraph.alignment, form.first_line_indent = BOTH, Cm(1.27)
            form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(18)
            form.space_after = Pt(6)
            if line == 2:
                paragraph.add_run().add_break(WD_BREAK.LINE)
                paragraph.add_run(typist.sentence()).underline = True
    return saved(document)


def land_letter() -> bytes:
    """A letter whose blanks are tabs with leaders, with square metres and a page number from page 2 on."""
    typist, document = Typist(3), Document()
    times(document, 13)
    a4(document, left=25, right=20)
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].alignment = CENTER
    field(section.header.paragraphs[0], "PAGE")
    head(document, "XÃ TÂN LẠC", "88/UBND-ĐC", "", "V/v xác nhận nguồn gốc đất của các hộ dân")
    for number in range(26):
        paragraph = document.add_paragraph()
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Cm(8), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.DOTS)
        stops.add_tab_stop(Cm(16.4), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        paragraph.add_run(f"{number + 1}. Hộ ông (bà):\tThửa đất số:\t")
        more = document.add_paragraph(f"Diện tích {typist.number()} m")
        more.add_run("2").font.superscript = True
        more.add_run(f", {typist.sentence()}")
        more.alignment, more.paragraph_format.left_indent = BOTH, Cm(1)
        more.paragraph_format.line_spacing = 1.15
    return saved(document)


def poverty_submission() -> bytes:
    """A submission with merged cells, cell margins of its own and figures on a decimal tab."""
    typist, document = Typist(4), Document()
    times(document, 13)
    a4(document)
    head(
        document,
        "XÃ ĐỒNG VÔNG",
        "07/TTr-UBND",
        "TỜ TRÌNH",
        "Về việc phê duyệt danh sách hộ nghèo, hộ cận nghèo",
    )
    for _ in range(5):
        paragraph = document.add_paragraph(typist.sentence(2))
        paragraph.alignment, paragraph.paragraph_format.space_before = BOTH, Pt(6)
        paragraph.paragraph_format.first_line_indent = Cm(1)
    table = document.add_table(2, 5, style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    top = table.rows[0].cells
    top[0].merge(table.rows[1].cells[0]).text = "Thôn"
    top[1].merge(top[2]).text = "Hộ nghèo"
    top[3].merge(top[4]).text = "Hộ cận nghèo"
    for cell, text in zip(table.rows[1].cells[1:], ("Đầu năm", "Cuối năm") * 2, strict=True):
        cell.text = text
    for village in (
        "Phú Mậu",
        "Tân Lạc",
        "Đồng Vông",
        "Gò Dứa",
        "Suối Lội",
        "Bến Đò",
        "Cây Thị",
        "Hòn Dung",
    ) * 3:
        cells = table.add_row().cells
        cells[0].text = f"Thôn {village}"
        for cell in cells[1:]:
            cell.text = typist.number()
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    margins = parse_xml(
        f'<w:tblCellMar {nsdecls("w")}><w:top w:w="40" w:type="dxa"/><w:left w:w="57" w:type="dxa"/>'
        '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>'
    )
    table._tbl.tblPr.append(margins)
    for _ in range(4):
        document.add_paragraph(typist.sentence(2)).alignment = BOTH
    return saved(document)


def lying_annex() -> bytes:
    """An upright letter, then a wide table on lying pages with its head repeated, then upright again."""
    typist, document = Typist(5), Document()
    times(document)
    a4(document)
    head(document, "XÃ GÒ DỨA", "35/BC-UBND", "BÁO CÁO", "Kết quả giải ngân vốn đầu tư công")
    for _ in range(4):
        document.add_paragraph(typist.sentence(2)).alignment = BOTH
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    table = document.add_table(1, 7, style="Table Grid")
    table.autofit = False
    widths = (1, 6, 4, 3, 3, 3, 5)
    names = ("TT", "Công trình", "Chủ đầu tư", "Vốn giao", "Đã giải ngân", "Tỷ lệ", "Khó khăn, vướng mắc")
    for cell, text in zip(table.rows[0].cells, names, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
        cell.paragraphs[0].alignment = CENTER
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for number in range(1, 26):
        texts = (
            str(number),
            typist.heading(),
            "UBND xã",
            typist.number(),
            typist.number(),
            "82,5%",
            typist.sentence(),
        )
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(11)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
    last = document.add_section(WD_SECTION.NEW_PAGE)
    last.orientation, last.page_width, last.page_height = WD_ORIENT.PORTRAIT, Mm(210), Mm(297)
    document.add_paragraph(typist.sentence(3)).alignment = BOTH
    return saved(document)


def picture_guide() -> bytes:
    """A guide with an image in the text, a font that no office machine has, lines at least so high."""
    typist, document = Typist(6), Document()
    times(document)
    normal = document.styles["Normal"]
    assert isinstance(normal, CharacterStyle)
    normal.font.name = "UTM Avo"
    a4(document)
    image = io.BytesIO()
    Image.new("RGB", (320, 120), (200, 30, 30)).save(image, "PNG")
    document.add_heading("HƯỚNG DẪN SỬ DỤNG CỔNG DỊCH VỤ CÔNG", 1)
    for number in range(1, 9):
        paragraph = document.add_paragraph(f"Bước {number}. {typist.sentence(2)}")
        form = paragraph.paragraph_format
        paragraph.alignment = BOTH
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.AT_LEAST, Pt(20)
        form.widow_control = number % 2 == 0
        if number in (3, 6):
            shown = document.add_paragraph()
            shown.alignment = CENTER
            shown.add_run().add_picture(image, width=Cm(9))
            image.seek(0)
        document.add_paragraph(typist.sentence(3)).alignment = BOTH
    return saved(document)
