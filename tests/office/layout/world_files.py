"""Word files as the world's programs write them, made here by raw XML: each has something that the others lack.

``WORLD`` is {name: the file's bytes}; the words test and the comparison with LibreOffice go over all of them.
"""

import io
import zipfile
from collections.abc import Callable
from itertools import count

from PIL import Image

from tests.office.layout.word_file import GRID, cell, paragraph, relation, row, spaced, table

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LETTER = '<w:pgSz w:w="12240" w:h="15840"/>'
A4 = '<w:pgSz w:w="11906" w:h="16838"/>'
VIETNAM = '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/>'
INCH = '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720"/>'
TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'
_WORDS = (
    "thực hiện nhiệm vụ được giao theo kế hoạch số 15 của huyện về công tác tuyên truyền trên địa bàn xã gồm "
    "các hội nghị lớp tập huấn buổi phát thanh và pa nô áp phích tại nhà văn hóa thôn trong đó chú trọng đối "
    "tượng là người cao tuổi hộ nghèo và học sinh các trường bảo đảm đúng tiến độ tiết kiệm hiệu quả định kỳ "
    "báo cáo kết quả về Ủy ban nhân dân trước ngày 20 tháng 11 để tổng hợp trình cấp có thẩm quyền xem xét"
).split()


def words(number: int, start: int = 0) -> str:
    """Return so many words of a paper, from the ``start``-th on."""
    return " ".join(_WORDS[(start * 7 + at) % len(_WORDS)] for at in range(number)).capitalize()


def texts(paragraphs: int, length: int = 60, properties: str = "", run: str = "") -> str:
    """Return so many paragraphs of text."""
    return "".join(
        paragraph(f"{words(length - at % 9, at)}.", properties, run=run) for at in range(paragraphs)
    )


def normal(run: str = TIMES + '<w:sz w:val="28"/>', properties: str = "", more: str = "") -> str:
    """Return styles.xml with these defaults."""
    return (
        f"<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{properties}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        f"{more}</w:styles>"
    )


WORD_2013 = normal(properties='<w:spacing w:after="160" w:line="259" w:lineRule="auto"/>')
WORD_2007 = normal(properties='<w:spacing w:after="200" w:line="276" w:lineRule="auto"/>')


def docx(
    body: str,
    *,
    section: str = A4 + VIETNAM,
    styles: str = "",
    mode: int = 15,
    parts: dict[str, str | bytes] | None = None,
    settings: str = "",
) -> bytes:
    """Return a whole package; each part gets its relation by its name (header1.xml: ``header1``)."""
    known = {"word/styles.xml": styles or normal()}
    known["word/settings.xml"] = (
        f'<w:settings {NAMES}>{settings}<w:compat><w:compatSetting w:name="compatibilityMode" '
        f'w:uri="http://schemas.microsoft.com/office/word" w:val="{mode}"/></w:compat></w:settings>'
    )
    contents = known | (parts or {})
    kinds = {name: _kind(name) for name in contents}
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_CONTENT}.{kind}+xml"/>'
        for name, kind in kinds.items()
        if name.endswith(".xml")
    )
    relations = "".join(
        relation(name.rpartition("/")[2].partition(".")[0], kind, name.removeprefix("word/"))
        for name, kind in kinds.items()
    )
    stream = io.BytesIO()

    with zipfile.ZipFile(stream, "w") as package:
        package.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="png" ContentType="image/png"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_CONTENT}.document.main+xml"/>{overrides}</Types>',
        )
        main = f'<Relationship Id="m" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        package.writestr(
            "_rels/.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{main}</Relationships>'
        )
        package.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
        )
        package.writestr(
            "word/document.xml",
            f"<w:document {NAMES}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>",
        )
        for name, content in contents.items():
            package.writestr(name, content)

    return stream.getvalue()


def _kind(name: str) -> str:
    base = name.rpartition("/")[2].partition(".")[0].rstrip("0123456789")
    return base if name.endswith(".xml") else "image"


def png(width: int = 60, height: int = 60, color: str = "#4080c0") -> bytes:
    """Return a plain picture."""
    stream = io.BytesIO()
    Image.new("RGB", (width, height), color).save(stream, "PNG")
    return stream.getvalue()


def furniture(kind: str, content: str) -> str:
    """Return a header's or footer's part."""
    tag = {"header": "hdr", "footer": "ftr"}[kind]
    return f"<w:{tag} {NAMES}>{content}</w:{tag}>"


def field(code: str, shown: str = "1") -> str:
    """Return the runs of a field with its result."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{shown}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def run(text: str, properties: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(runs: str, properties: str = "") -> str:
    """Return a paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


_EMU = 635


def drawing(
    inside: str, width: int, height: int, *, wrap: str = "", x: int = 0, y: int = 0, **other: str
) -> str:
    """Return a drawing ``width`` times ``height`` twips: inline, or anchored where it says how it wraps."""
    uri = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    uri = uri if "<pic:pic" in inside else "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    size = f'<wp:extent cx="{width * _EMU}" cy="{height * _EMU}"/>'
    graphic = f'<a:graphic><a:graphicData uri="{uri}">{inside}</a:graphicData></a:graphic>'
    name = '<wp:docPr id="1" name="a"/>'

    if not wrap:
        return f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">{size}{name}{graphic}</wp:inline></w:drawing></w:r>'

    sides = f' wrapText="{other.get("sides", "bothSides")}"' if wrap == "Square" else ""
    place = f'<wp:positionH relativeFrom="{other.get("h", "column")}"><wp:posOffset>{x * _EMU}</wp:posOffset></wp:positionH>'
    place += f'<wp:positionV relativeFrom="{other.get("v", "paragraph")}"><wp:posOffset>{y * _EMU}</wp:posOffset></wp:positionV>'
    return (
        f'<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="2" '
        f'behindDoc="{other.get("behind", "0")}" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f"{place}{size}<wp:wrap{wrap}{sides}/>{name}{graphic}</wp:anchor></w:drawing></w:r>"
    )


def picture(width: int, height: int) -> str:
    """Return a pic:pic of the picture p.png."""
    frame = f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width * _EMU}" cy="{height * _EMU}"/></a:xfrm>'
    return (
        '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="p"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>{frame}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )


def box(content: str, width: int, height: int, *, x: int = 0, y: int = 0, fill: str = "") -> str:
    """Return a wps:wsp with text."""
    frame = f'<a:xfrm><a:off x="{x * _EMU}" y="{y * _EMU}"/><a:ext cx="{width * _EMU}" cy="{height * _EMU}"/></a:xfrm>'
    ink = f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>' if fill else ""
    line = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
    return (
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>{frame}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{ink}{line}</wps:spPr>'
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
    )


PICTURE: dict[str, str | bytes] = {"word/p.png": png()}


# --- tables ----------------------------------------------------------------------------------------------


def nested_table() -> bytes:
    inner = table([2000, 2500], *(row(cell(f"Ô {n}", 2000), cell(words(30, n), 2500)) for n in range(40)))
    return docx(table([1500, 5000], row(cell("Ngoài", 1500), cell(inner + paragraph("Hết"), 5000))))


def thrice_nested_table() -> bytes:
    deep = paragraph(words(900))
    for _ in range(3):
        deep = table([6000], row(cell(deep, 6000))) + paragraph("sau bảng")
    return docx(texts(2) + deep + texts(2))


def merged_rows_over_pages() -> bytes:
    first = '<w:vMerge w:val="restart"/>'
    rows = [row(cell(words(350), 3000, first), cell("Dòng 0", 5000))]
    rows += [row(cell("", 3000, "<w:vMerge/>"), cell(f"Dòng {n} {words(25, n)}", 5000)) for n in range(1, 30)]
    return docx(table([3000, 5000], *rows))


def merged_nested_rows() -> bytes:
    rows = [row(cell(words(200), 2000, '<w:vMerge w:val="restart"/>'), cell("a0", 3000))]
    rows += [row(cell("", 2000, "<w:vMerge/>"), cell(words(40, n), 3000)) for n in range(30)]
    inner = table([2000, 3000], *rows)
    return docx(table([6000], row(cell(inner + paragraph(), 6000))))


def repeated_headers() -> bytes:
    head = row(cell("STT", 700), cell("Nội dung", 5000), cell("Ghi chú", 2500), properties="<w:tblHeader/>")
    rows = [
        row(cell(str(n), 700), cell(words(20 + n % 15, n), 5000), cell(words(4, n), 2500)) for n in range(80)
    ]
    return docx(paragraph("BIỂU TỔNG HỢP", '<w:jc w:val="center"/>') + table([700, 5000, 2500], head, *rows))


def exact_rows() -> bytes:
    exact = '<w:trHeight w:val="567" w:hRule="exact"/>'
    return docx(
        table(
            [4000, 4000],
            *(row(cell(words(60, n), 4000), cell("b", 4000), properties=exact) for n in range(5)),
        )
    )


def table_wider_than_page() -> bytes:
    columns = [1500] * 14
    rows = [row(*(cell(f"Cột {n}", 1500) for n in range(14))) for _ in range(5)]
    return docx(texts(1) + table(columns, *rows) + texts(1))


def rows_in_content_controls() -> bytes:
    one = row(
        f"<w:sdt><w:sdtContent>{cell('Trong điều khiển', 4000)}</w:sdtContent></w:sdt>", cell("Ngoài", 4000)
    )
    two = f"<w:sdt><w:sdtContent>{row(cell('Dòng trong', 4000), cell(table([2000], row(cell('lồng', 2000))) + paragraph(), 4000))}</w:sdtContent></w:sdt>"
    three = f'<w:customXml w:element="d">{row(cell("Dòng XML", 4000), cell("Ô XML", 4000))}</w:customXml>'
    return docx(table([4000, 4000], one, two, three))


def shaded_cells() -> bytes:
    solid = '<w:shd w:val="solid" w:color="1F3864" w:fill="auto"/>'
    quarter = '<w:shd w:val="pct25" w:color="000000" w:fill="FFFF00"/>'
    dark = '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>'
    white = paragraph("Chữ trắng", run='<w:color w:val="FFFFFF"/>')
    return docx(
        table(
            [3000] * 3,
            row(cell(white, 3000, solid), cell("Phần tư", 3000, quarter), cell("Tự động", 3000, dark)),
        )
    )


def styled_table() -> bytes:
    style = (
        '<w:style w:type="table" w:styleId="Dark"><w:name w:val="Dark"/><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="203864"/></w:tcPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'
        '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="000000"/></w:tcPr></w:tblStylePr></w:style>'
    )
    properties = '<w:tblStyle w:val="Dark"/><w:tblLook w:val="04A0" w:firstRow="1" w:noVBand="1"/>'
    rows = [row(*(cell(f"Ô {a}{b}", 2500) for b in range(3))) for a in range(4)]
    return docx(table([2500] * 3, *rows, properties=properties), styles=normal(more=style))


def unsplittable_tall_row() -> bytes:
    tall = row(cell(words(1200), 4000), cell("cao", 4000), properties="<w:cantSplit/>")
    return docx(texts(3) + table([4000, 4000], tall, row(cell("sau", 4000), cell("cùng", 4000))))


def percent_table() -> bytes:
    properties = '<w:tblW w:w="5000" w:type="pct"/>' + GRID
    rows = [row(cell(words(9, n), 2000), cell(words(30, n), 6000)) for n in range(20)]
    return docx(table([2000, 6000], *rows, properties=properties), styles=WORD_2013)


def table_in_old_mode() -> bytes:
    rows = [row(cell(words(14, n), 3000), cell(words(25, n), 6000)) for n in range(25)]
    return docx(texts(2) + table([3000, 6000], *rows) + texts(2), styles=WORD_2007, mode=12)


def centred_signature_table() -> bytes:
    right = "".join(
        paragraph(one, '<w:jc w:val="center"/>', run="<w:b/>")
        for one in ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "", "Nguyễn Văn An")
    )
    left = "".join(
        paragraph(one, run='<w:sz w:val="22"/>') for one in ("Nơi nhận:", "- Như trên;", "- Lưu: VT.")
    )
    properties = '<w:tblW w:w="9000" w:type="dxa"/><w:jc w:val="center"/>'
    return docx(
        texts(5, properties='<w:jc w:val="both"/><w:ind w:firstLine="720"/>')
        + table([4500, 4500], row(cell(left, 4500), cell(right, 4500)), properties=properties)
    )


# --- floating and inline objects ---------------------------------------------------------------------------


def square_left() -> bytes:
    hold = drawing(picture(2500, 2500), 2500, 2500, wrap="Square")
    return docx(para(hold + run(words(160))) + texts(2), parts=PICTURE)


def square_right() -> bytes:
    hold = drawing(picture(2500, 3000), 2500, 3000, wrap="Square", x=6800)
    return docx(
        texts(1)
        + para(hold + run(words(90)), '<w:jc w:val="both"/>')
        + texts(4, properties='<w:jc w:val="both"/>'),
        parts=PICTURE,
    )


def square_middle() -> bytes:
    hold = drawing(picture(2500, 2500), 2500, 2500, wrap="Square", x=3300, y=300)
    return docx(para(hold + run(words(250))), parts=PICTURE)


def square_over_paragraphs() -> bytes:
    hold = drawing(picture(3000, 5200), 3000, 5200, wrap="Square", x=0, y=0)
    return docx(para(hold + run("Một đoạn ngắn.")) + texts(9, 25), parts=PICTURE)


def square_one_side() -> bytes:
    hold = drawing(picture(2500, 2500), 2500, 2500, wrap="Square", x=2500, sides="right")
    return docx(para(hold + run(words(150))), parts=PICTURE)


def tight_box() -> bytes:
    content = paragraph("Khung cạnh chữ") + paragraph("hai dòng")
    hold = drawing(box(content, 3000, 1500), 3000, 1500, wrap="Square", x=6000)
    return docx(texts(2) + para(hold + run(words(120))) + texts(2))


def top_and_bottom_many() -> bytes:
    body = ""
    for number in range(12):
        hold = drawing(picture(4000, 1500), 4000, 1500, wrap="TopAndBottom", y=200)
        body += texts(1, 40 + number) + para(hold + run(words(30, number)))
    return docx(body, parts=PICTURE)


def picture_behind_text() -> bytes:
    hold = drawing(
        picture(6000, 6000), 6000, 6000, wrap="None", behind="1", x=1000, y=1000, h="page", v="page"
    )
    return docx(para(hold + run(words(50))) + texts(6), parts=PICTURE)


def inline_boxes() -> bytes:
    one = drawing(box(paragraph("Trong khung dòng"), 3000, 900), 3000, 900)
    two = f'<w:r><w:pict><v:shape id="a" type="#_x0000_t202" style="width:150pt;height:40pt"><v:textbox><w:txbxContent>{paragraph("Khung VML")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
    return docx(para(run("Trước ") + one + run(" sau.")) + para(two + run(" cùng dòng.")))


def vml_group() -> bytes:
    shape = '<v:rect style="position:absolute;left:{};top:0;width:2000;height:800"><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:rect>'
    shapes = "".join(shape.format(left, paragraph(f"Nhóm {left}")) for left in (0, 2500, 5000))
    group = f'<w:r><w:pict><v:group style="position:absolute;margin-left:0;margin-top:0;width:350pt;height:40pt" coordorigin="0,0" coordsize="7000,800">{shapes}</v:group></w:pict></w:r>'
    return docx(para(group + run("Neo.")) + texts(3))


def drawing_group() -> bytes:
    shapes = "".join(box(paragraph(f"Hình {n}"), 1800, 900, x=n * 2000) for n in range(3))
    frame = f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{6000 * _EMU}" cy="{900 * _EMU}"/><a:chOff x="0" y="0"/><a:chExt cx="{6000 * _EMU}" cy="{900 * _EMU}"/></a:xfrm>'
    group = f"<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>{frame}</wpg:grpSpPr>{shapes}</wpg:wgp>"
    return docx(para(drawing(group, 6000, 900, wrap="TopAndBottom") + run("Sơ đồ tổ chức")) + texts(3))


def canvas() -> bytes:
    shapes = "".join(box(paragraph(f"Khung vẽ {n}"), 1800, 700, x=200 + n * 2200, y=200) for n in range(2))
    return docx(para(drawing(f"<wpc:wpc><wpc:bg/><wpc:whole/>{shapes}</wpc:wpc>", 6000, 1200)) + texts(2))


def box_off_the_page() -> bytes:
    hold = drawing(box(paragraph("Chữ ngoài giấy"), 2000, 800), 2000, 800, wrap="None", x=14000)
    return docx(para(hold + run("Neo.")) + texts(1))


def picture_in_cell() -> bytes:
    hold = drawing(picture(1500, 1500), 1500, 1500, wrap="Square")
    return docx(
        table([5000, 3500], row(cell(para(hold + run(words(60))), 5000), cell("bên", 3500))), parts=PICTURE
    )


# --- headers, footers, fields ------------------------------------------------------------------------------


def _with_header(
    content: str,
    *,
    kind: str = "header",
    shown: str = "default",
    more: str = "",
    body: str = "",
    settings: str = "",
) -> bytes:
    reference = f'<w:{kind}Reference w:type="{shown}" r:id="{kind}1"/>'
    return docx(
        body or texts(25),
        section=reference + A4 + VIETNAM + more,
        parts={f"word/{kind}1.xml": furniture(kind, content)},
        settings=settings,
    )


def unclosed_field_in_header() -> bytes:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    return _with_header(para(begin + run("Chữ sau trường")) + paragraph("Dòng thứ hai của đầu trang"))


def page_number_in_box() -> bytes:
    content = para(run("Trang ") + field("PAGE") + run("/") + field("NUMPAGES"))
    return _with_header(para(drawing(box(content, 2000, 500), 2000, 500, wrap="None", x=3500)))


def roman_page_numbers() -> bytes:
    return _with_header(
        para(field("PAGE \\* ROMAN") + run(" trên ") + field("SECTIONPAGES"), '<w:jc w:val="center"/>'),
        kind="footer",
        more='<w:pgNumType w:fmt="lowerRoman"/>',
    )


def first_page_header_only_on_paper() -> bytes:
    return _with_header(paragraph("Đầu trang không ai thấy"), body=texts(2), more="<w:titlePg/>")


def even_header_without_setting() -> bytes:
    return _with_header(paragraph("Chỉ cho trang chẵn"), shown="even")


def tall_footer() -> bytes:
    return _with_header("".join(paragraph(f"Chân trang {n}") for n in range(30)), kind="footer")


def table_in_header() -> bytes:
    return _with_header(table([4000, 5000], row(cell("UBND XÃ", 4000), cell("CỘNG HÒA", 5000))) + paragraph())


def fields_in_text() -> bytes:
    nested = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
        + field("DOCPROPERTY a", "x")
        + '<w:r><w:instrText> = "x" "đúng" "sai" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run(" đúng")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    toc = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    toc += (
        run("I. Mục đích")
        + "<w:r><w:tab/></w:r>"
        + field("PAGEREF _a", "3")
        + "</w:p>"
        + para(run("II. Nội dung"))
        + '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    simple = f'<w:fldSimple w:instr=" REF b ">{run("Phụ lục I")}</w:fldSimple>'
    return docx(
        toc
        + para(run("Kết quả ") + nested + run(", xem ") + simple)
        + para(run("Đây là trang ") + field("PAGE"))
    )


# --- markup -------------------------------------------------------------------------------------------------


def choices() -> bytes:
    choice = '<mc:AlternateContent><mc:Choice Requires="{}">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>'
    in_run = f"<w:r>{choice.format('w14', '<w:t>trong lượt chữ</w:t>', '<w:t>thay</w:t>')}</w:r>"
    in_paragraph = choice.format("wps", run("trong đoạn"), run("thay"))
    in_body = choice.format("w14", paragraph("Trong thân"), paragraph("Thay"))
    return docx(para(in_run + run(" và ") + in_paragraph) + in_body + texts(1))


def wrappers() -> bytes:
    kinds = (
        '<w:customXml w:element="a">{}</w:customXml>', '<w:smartTag w:element="b">{}</w:smartTag>', "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:bdo w:val="ltr">{}</w:bdo>', '<w:dir w:val="ltr">{}</w:dir>', '<w:hyperlink w:anchor="x">{}</w:hyperlink>',
        '<w:ins w:id="1" w:author="a">{}</w:ins>', '<w:moveTo w:id="2" w:author="a">{}</w:moveTo>',
    )  # fmt: skip
    body = "".join(
        para(run(f"Số {n} ") + kind.format(kinds[(n + 1) % 8].format(run("bên trong"))))
        for n, kind in enumerate(kinds)
    )
    block = f'<w:customXml w:element="c"><w:sdt><w:sdtContent>{paragraph("Khối trong khối")}</w:sdtContent></w:sdt></w:customXml>'
    return docx(body + block)


def tracked_changes() -> bytes:
    gone = '<w:del w:id="3" w:author="a"><w:r><w:delText>bỏ đi</w:delText></w:r></w:del>'
    moved = f'<w:moveFrom w:id="4" w:author="a">{run("chuyển đi")}</w:moveFrom>'
    return docx(
        para(run("Còn lại ") + gone + moved + f'<w:ins w:id="5" w:author="a">{run("thêm vào")}</w:ins>')
    )


def hidden_by_style() -> bytes:
    style = '<w:style w:type="character" w:styleId="Hide"><w:name w:val="Hide"/><w:rPr><w:vanish/></w:rPr></w:style>'
    return docx(
        para(run("Thấy. ") + run("Chữ giấu theo kiểu", '<w:rStyle w:val="Hide"/>')), styles=normal(more=style)
    )


def unknown_element() -> bytes:
    return docx(
        para(run("Biết. ") + f"<w:unheardOf>{run('chưa từng nghe tới')}</w:unheardOf>")
        + f"<w:block>{paragraph('khối lạ')}</w:block>"
    )


def formulas() -> bytes:
    formula = "<m:oMath><m:r><m:t>x = 5 + 7</m:t></m:r></m:oMath>"
    return docx(para(run("Tổng: ") + formula + run(" người.")) + texts(1))


def ruby() -> bytes:
    above = run("chú âm", '<w:sz w:val="12"/>')
    over = f"<w:ruby><w:rt>{above}</w:rt><w:rubyBase>{run('chữ gốc')}</w:rubyBase></w:ruby>"
    return docx(para(f"<w:r>{over}</w:r>" + run(" tiếp theo.")))


# --- numbering, notes, columns ----------------------------------------------------------------------------


def _numbering(forms: list[str], text: str = "%1.") -> str:
    numbers = count()
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="1440" w:hanging="1440"/></w:pPr></w:lvl></w:abstractNum>'
        for at, form in zip(numbers, forms, strict=False)
    )
    return (
        f"<w:numbering {NAMES}>{lists}"
        + "".join(
            f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(len(forms))
        )
        + "</w:numbering>"
    )


FORMS = ["decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText", "decimalZero", "chicago", "hex", "none"]  # fmt: skip


def number_formats() -> bytes:
    body = "".join(
        paragraph(f"Mục {form} {n}", f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{at + 1}"/></w:numPr>')
        for at, form in enumerate(FORMS)
        for n in range(3)
    )
    return docx(body, parts={"word/numbering.xml": _numbering(FORMS)})


def chinese_numbers() -> bytes:
    body = "".join(
        paragraph(f"Mục {n}", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') for n in range(3)
    )
    return docx(body, parts={"word/numbering.xml": _numbering(["chineseCounting"])})


_NOTE_STYLES = "".join(
    f'<w:style w:type="character" w:styleId="{kind}Reference"><w:name w:val="{kind.lower()} reference"/><w:rPr>'
    f'<w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="{kind}Text">'
    f'<w:name w:val="{kind.lower()} text"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style>'
    for kind in ("Footnote", "Endnote")
)


def _notes(kind: str, number: int, length: int = 20) -> str:
    style = kind.capitalize()
    mark = f'<w:r><w:rPr><w:rStyle w:val="{style}Reference"/></w:rPr><w:{kind}Ref/></w:r>'
    rules = (("separator", -1), ("continuationSeparator", 0))
    made = "".join(
        f'<w:{kind} w:type="{name}" w:id="{n}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for name, n in rules
    )
    made += "".join(
        f'<w:{kind} w:id="{n}">'
        + para(mark + run(" " + words(length, n)), f'<w:pStyle w:val="{style}Text"/>')
        + f"</w:{kind}>"
        for n in range(1, number + 1)
    )
    return f"<w:{kind}s {NAMES}>{made}</w:{kind}s>"


def _referring(kind: str, number: int) -> str:
    style = f'<w:rPr><w:rStyle w:val="{kind.capitalize()}Reference"/></w:rPr>'
    return "".join(
        para(
            run(words(40, n) + " ")
            + f'<w:r>{style}<w:{kind}Reference w:id="{n}"/></w:r>'
            + run(" " + words(20, n))
        )
        for n in range(1, number + 1)
    )


def endnotes() -> bytes:
    return docx(
        _referring("endnote", 12),
        styles=normal(more=_NOTE_STYLES),
        parts={"word/endnotes.xml": _notes("endnote", 12)},
    )


def footnotes() -> bytes:
    return docx(
        _referring("footnote", 14),
        styles=normal(more=_NOTE_STYLES),
        parts={"word/footnotes.xml": _notes("footnote", 14, 35)},
    )


def both_kinds_of_notes() -> bytes:
    parts: dict[str, str | bytes] = {
        "word/endnotes.xml": _notes("endnote", 3),
        "word/footnotes.xml": _notes("footnote", 3),
    }
    return docx(
        _referring("endnote", 3) + _referring("footnote", 3), styles=normal(more=_NOTE_STYLES), parts=parts
    )


def _section(properties: str) -> str:
    return f"<w:p><w:pPr><w:sectPr>{properties}</w:sectPr></w:pPr></w:p>"


def two_columns() -> bytes:
    return docx(
        texts(22, properties='<w:jc w:val="both"/>', run='<w:sz w:val="24"/>'),
        section=A4 + VIETNAM + '<w:cols w:num="2" w:space="567"/>',
    )


def columns_in_the_midst() -> bytes:
    columns = '<w:type w:val="continuous"/>' + A4 + VIETNAM + '<w:cols w:num="2" w:space="567" w:sep="1"/>'
    body = texts(2) + _section(A4 + VIETNAM) + texts(5, 50) + _section(columns) + texts(2)
    return docx(body, section='<w:type w:val="continuous"/>' + A4 + VIETNAM)


def unequal_columns() -> bytes:
    columns = (
        '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="3000" w:space="500"/><w:col w:w="5854"/></w:cols>'
    )
    return docx(texts(14, 70), section=A4 + VIETNAM + columns)


def column_break() -> bytes:
    first = para(run("Cột một.") + '<w:r><w:br w:type="column"/></w:r>' + run("Cột hai."))
    return docx(
        texts(2, 30) + first + texts(2, 30), section=A4 + VIETNAM + '<w:cols w:num="2" w:space="720"/>'
    )


# --- text --------------------------------------------------------------------------------------------------


def word_2013_defaults() -> bytes:
    return docx(texts(30), styles=WORD_2013, section=_LETTER + INCH)


def word_2003() -> bytes:
    return docx(
        texts(30, properties='<w:jc w:val="both"/><w:ind w:firstLine="720"/>' + spaced(60, 60)), mode=11
    )


def exact_spacing() -> bytes:
    return docx(
        texts(30, properties='<w:jc w:val="both"/><w:ind w:firstLine="567"/>' + spaced(120, 0, 360, "exact"))
    )


def google_docs() -> bytes:
    styles = normal(
        run='<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/><w:sz w:val="22"/><w:lang w:val="vi"/>',
        properties='<w:spacing w:line="276" w:lineRule="auto"/>',
    )
    body = "".join(
        para(run(words(50, n), '<w:rtl w:val="0"/>'), '<w:spacing w:after="0" w:before="0"/><w:rPr/>')
        for n in range(25)
    )
    return docx(body, styles=styles, section=A4 + INCH)


def wps_office() -> bytes:
    grid = '<w:docGrid w:linePitch="360" w:charSpace="0"/>'
    body = "".join(
        para(
            run(words(50, n), TIMES + '<w:sz w:val="28"/><w:lang w:val="vi-VN"/>'),
            '<w:keepNext w:val="0"/><w:widowControl/><w:ind w:firstLine="560" w:firstLineChars="200"/><w:jc w:val="both"/>',
        )
        for n in range(25)
    )
    return docx(body, section=A4 + VIETNAM + '<w:cols w:space="425" w:num="1"/>' + grid)


def shaded_paragraphs() -> bytes:
    dark = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'
    frame = (
        "<w:pBdr>"
        + "".join(
            f'<w:{side} w:val="single" w:sz="8" w:space="4" w:color="FF0000"/>'
            for side in ("top", "left", "bottom", "right")
        )
        + "</w:pBdr>"
    )
    marked = run(" tô vàng ", '<w:highlight w:val="yellow"/>') + run(
        " nền xám ", '<w:shd w:val="pct15" w:color="auto" w:fill="FFFFFF"/>'
    )
    return docx(
        paragraph("Chữ trên nền tối", dark)
        + paragraph(words(40), frame)
        + para(run("Trước") + marked + run("sau"))
        + texts(2)
    )


def wild_indents() -> bytes:
    return docx(
        paragraph(words(20), '<w:ind w:left="9000" w:right="3000"/>')
        + paragraph(words(20), '<w:ind w:left="-1500" w:right="-900"/>')
        + texts(2)
    )


def many_tabs() -> bytes:
    stops = '<w:tabs><w:tab w:val="left" w:pos="2000"/><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
    body = "".join(
        para(
            run(f"Mục {n}")
            + "<w:r><w:tab/></w:r>"
            + run(words(4, n))
            + "<w:r><w:tab/></w:r>"
            + run(str(n * 17)),
            stops,
        )
        for n in range(30)
    )
    return docx(body)


def page_breaks() -> bytes:
    broken = para(run("Trước ngắt") + '<w:r><w:br w:type="page"/></w:r>' + run("sau ngắt"))
    return docx(texts(2) + broken + paragraph("Trang mới", "<w:pageBreakBefore/>") + texts(1))


def landscape_annex() -> bytes:
    annex = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' + VIETNAM
    rows = [row(*(cell(words(6, n + k), 2300) for k in range(6))) for n in range(20)]
    return docx(
        texts(6) + _section(A4 + VIETNAM) + paragraph("PHỤ LỤC") + table([2300] * 6, *rows), section=annex
    )


def soft_hyphens_and_signs() -> bytes:
    signs = "<w:r><w:t>mềm</w:t><w:softHyphen/><w:t>mại</w:t><w:noBreakHyphen/><w:t>cứng</w:t><w:cr/><w:t>dòng</w:t><w:br/><w:t>nữa</w:t></w:r>"
    return docx(
        para(signs) + para('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run(" đã kiểm tra"))
    )


_MAKERS: tuple[Callable[[], bytes], ...] = (
    nested_table, thrice_nested_table, merged_rows_over_pages, merged_nested_rows, repeated_headers, exact_rows, table_wider_than_page,
    rows_in_content_controls, shaded_cells, styled_table, unsplittable_tall_row, percent_table, table_in_old_mode, centred_signature_table,
    square_left, square_right, square_middle, square_over_paragraphs, square_one_side, tight_box, top_and_bottom_many, picture_behind_text,
    inline_boxes, vml_group, drawing_group, canvas, box_off_the_page, picture_in_cell, unclosed_field_in_header, page_number_in_box,
    roman_page_numbers, first_page_header_only_on_paper, even_header_without_setting, tall_footer, table_in_header, fields_in_text, choices,
    wrappers, tracked_changes, hidden_by_style, unknown_element, formulas, ruby, number_formats, chinese_numbers, endnotes, footnotes,
    both_kinds_of_notes, two_columns, columns_in_the_midst, unequal_columns, column_break, word_2013_defaults, word_2003, exact_spacing,
    google_docs, wps_office, shaded_paragraphs, wild_indents, many_tabs, page_breaks, landscape_annex, soft_hyphens_and_signs,
)  # fmt: skip

WORLD: dict[str, Callable[[], bytes]] = {maker.__name__.replace("_", "-"): maker for maker in _MAKERS}
