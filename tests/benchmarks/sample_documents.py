"""Word files to lay out: plans as a commune writes them, made with python-docx."""

import io
import random
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Mm, Pt

WORDS = """
tổ chức tuyên truyền quảng bá hình ảnh đất nước con người Việt Nam Khánh Hòa Vạn Ninh thông tin đối
ngoại biển đảo chủ quyền pháp luật hội nhập quốc tế cộng đồng ASEAN nhân dân cán bộ công chức đoàn
viên hội viên kế hoạch số 15/KH-UBND giai đoạn 2013 - 2020 nghị quyết 22-NQ/TW trang thông tin điện
tử “Biển đảo quê hương” đài truyền thanh phường xã thôn văn hóa du lịch lễ hội sản phẩm OCOP doanh
nghiệp nhà đầu tư kiều bào https://vanninh.khanhhoa.gov.vn phối hợp đơn vị liên quan triển khai thực
hiện hiệu quả năm 2019
""".split()  # noqa: SIM905


_RULE = """
<mc:AlternateContent {spaces}
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"
    relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"
><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column"><wp:posOffset>{x}</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>{y}</wp:posOffset></wp:positionV>
<wp:extent cx="{width}" cy="0"/><wp:wrapNone/><wp:docPr id="{number}" name="L{number}"/>
<wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="0"/></a:xfrm>
<a:prstGeom prst="line"><a:avLst/></a:prstGeom>
<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/>
</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>
"""


def sentence(rng: random.Random, words: int) -> str:
    """Return so many words of a plan, with commas."""
    picked = [rng.choice(WORDS) + ("," if rng.random() < 0.12 else "") for _ in range(words)]
    return picked[0].capitalize() + " " + " ".join(picked[1:]) + "."


def add_line(paragraph: Any, x: int, y: int, width: int, number: int) -> None:
    """Anchor a drawn rule to a paragraph; EMU from the column's and the paragraph's edge."""
    drawing = _RULE.format(spaces=nsdecls("w"), x=x, y=y, width=width, number=number)
    paragraph.add_run()._r.append(parse_xml(drawing))


class Plan:
    """A plan under construction."""

    def __init__(self, seed: int, mode: int = 15) -> None:
        self.rng = random.Random(seed)
        self.document: Any = Document()
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = "Times New Roman", Pt(14)
        style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
        style.paragraph_format.space_after = Pt(0)
        for setting in self.document.settings.element.iter(qn("w:compatSetting")):
            if setting.get(qn("w:name")) == "compatibilityMode":
                setting.set(qn("w:val"), str(mode))
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(30), Mm(20)
        section.top_margin, section.bottom_margin = Mm(20), Mm(20)
        section.header_distance = Mm(10)
        section.different_first_page_header_footer = True
        number = section.header.paragraphs[0]
        number.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self._field(number, "PAGE")

    @staticmethod
    def _field(paragraph: Any, code: str) -> None:
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

    def paragraph(self, text: str = "", where: Any = None, **how: Any) -> Any:
        """Add a paragraph; ``how`` holds align, bold, italic, size, first, before, after, line, keep."""
        made = (where or self.document).add_paragraph()
        if text:
            run = made.add_run(text)
            run.bold, run.italic = how.get("bold"), how.get("italic")
            run.font.size = Pt(how["size"]) if how.get("size") else None
        made.alignment = how.get("align", WD_ALIGN_PARAGRAPH.JUSTIFY)
        form = made.paragraph_format
        form.first_line_indent = Cm(how.get("first", 1.27))
        form.space_before, form.space_after = Pt(how.get("before", 0)), Pt(how.get("after", 6))
        form.line_spacing = how.get("line", 1.0)
        form.keep_with_next = how.get("keep")
        return made

    def cell(self, cell: Any, texts: list[str], **how: Any) -> None:
        """Fill a cell with paragraphs without indent."""
        cell._tc.remove(cell.paragraphs[0]._p)
        for text in texts:
            self.paragraph(text, cell, **({"first": 0, "after": 0, "align": WD_ALIGN_PARAGRAPH.CENTER} | how))

    def heading(self) -> None:
        """Add the table of issuing body and national motto, number, date and the title."""
        table = self.document.add_table(2, 2)
        table.autofit = False
        for row in table.rows:
            for cell, width in zip(row.cells, (Mm(64), Mm(101)), strict=True):
                cell.width = width
        self.cell(table.cell(0, 0), ["ỦY BAN NHÂN DÂN", "XÃ VẠN THẮNG"], bold=True, size=13)
        self.cell(
            table.cell(0, 1),
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
            bold=True,
            size=13,
        )
        add_line(table.cell(0, 0).paragraphs[1], 700000, 210000, 800000, 1)
        add_line(table.cell(0, 1).paragraphs[1], 700000, 210000, 2100000, 2)
        self.cell(table.cell(1, 0), ["Số:       /KH-UBND"], size=13, before=6)
        self.cell(
            table.cell(1, 1), ["Vạn Thắng, ngày     tháng     năm 2019"], italic=True, size=14, before=6
        )
        center = WD_ALIGN_PARAGRAPH.CENTER
        self.paragraph("KẾ HOẠCH", bold=True, align=center, first=0, before=14, after=0)
        title = self.paragraph(
            "Thông tin đối ngoại năm 2019 trên địa bàn xã Vạn Thắng",
            bold=True,
            align=center,
            first=0,
            after=14,
        )
        add_line(title, 2300000, 230000, 1300000, 3)

    def sections(self, count: int, line: float) -> None:
        """Add numbered sections of justified text."""
        for name in ("I", "II", "III", "IV", "V")[:count]:
            self.paragraph(f"{name}. {sentence(self.rng, 4).upper()[:-1]}", bold=True, keep=True, line=line)
            for item in range(1, self.rng.randint(3, 6)):
                self.paragraph(
                    f"{item}. {sentence(self.rng, 6)}", bold=True, italic=True, keep=True, line=line
                )
                for _ in range(self.rng.randint(1, 4)):
                    made = self.paragraph("- " + sentence(self.rng, self.rng.randint(12, 70)), line=line)
                    made.add_run(" " + sentence(self.rng, 5)).italic = True

    def signature(self) -> None:
        """Add recipients and signature, kept with the last paragraph."""
        self.paragraph(sentence(self.rng, 40), keep=True)
        table = self.document.add_table(1, 2)
        table.autofit = False
        for cell, width in zip(table.rows[0].cells, (Mm(80), Mm(85)), strict=True):
            cell.width = width
        properties = table.rows[0]._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        left = [
            "Nơi nhận:",
            "- UBND huyện Vạn Ninh (b/c);",
            "- Phòng Văn hóa và Thông tin;",
            "- Các ban, ngành, đoàn thể xã;",
        ]
        self.cell(table.cell(0, 0), [*left, "- Lưu: VT, VHXH."], size=11, align=WD_ALIGN_PARAGRAPH.LEFT)
        self.cell(
            table.cell(0, 1), ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "", "", "Nguyễn Văn Bình"], bold=True
        )

    def annex(self, rows: int) -> None:
        """Add a landscape section with a table whose first row is repeated."""
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        center = WD_ALIGN_PARAGRAPH.CENTER
        self.paragraph("Phụ lục", bold=True, align=center, first=0, after=0)
        self.paragraph(
            "Danh mục hoạt động thông tin đối ngoại năm 2019", bold=True, align=center, first=0, after=12
        )
        table = self.document.add_table(1, 6)
        table.style, table.autofit = "Table Grid", False
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        widths = (Mm(12), Mm(80), Mm(35), Mm(45), Mm(40), Mm(30))
        for cell, name in zip(
            table.rows[0].cells,
            ("TT", "Hoạt động", "Thời gian", "Chủ trì", "Phối hợp", "Kinh phí"),
            strict=True,
        ):
            self.cell(cell, [name], bold=True, size=12)
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for number in range(1, rows + 1):
            cells = table.add_row().cells
            texts = [
                str(number),
                sentence(self.rng, self.rng.randint(5, 22)),
                "Quý I - IV/2019",
                sentence(self.rng, 5),
                sentence(self.rng, 6),
                "12.500.000",
            ]
            for column, text in enumerate(texts):
                align = center if column in (0, 2) else WD_ALIGN_PARAGRAPH.LEFT
                self.cell(cells[column], [text], size=12, align=align)
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = width

    def bytes(self) -> bytes:
        """Return the .docx."""
        stream = io.BytesIO()
        self.document.save(stream)
        return stream.getvalue()


def plan(seed: int, *, sections: int = 5, line: float = 1.0, rows: int = 30, mode: int = 15) -> bytes:
    """Return a whole plan with annex; the same arguments give the same document."""
    made = Plan(seed, mode)
    made.heading()
    made.sections(sections, line)
    made.signature()
    if rows:
        made.annex(rows)
    return made.bytes()


def samples() -> dict[str, bytes]:
    """Return the documents that the benchmarks and the comparison use, by name."""
    return {
        "plan-single": plan(1),
        "plan-1.15": plan(2, line=1.15),
        "plan-1.5": plan(3, line=1.5, rows=12),
        "plan-mode14": plan(4, line=1.05, mode=14),
        "plan-exact": plan(5, line=Pt(18), rows=0),
        "plan-short": plan(6, sections=2, rows=30, line=1.2),
        "plan-seven": plan(7, line=1.1, rows=60),
    }
