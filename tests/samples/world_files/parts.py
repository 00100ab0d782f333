"""Word files as the world's programs write them, made here by raw XML: each has something that the others lack.

``WORLD`` is {name: the file's bytes}; the words test and the comparison with LibreOffice go over all of them.
"""

import io
import zipfile

from PIL import Image

from tests.office.layout.word_file import paragraph, relation

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
LETTER = '<w:pgSz w:w="12240" w:h="15840"/>'
A4 = '<w:pgSz w:w="11906" w:h="16838"/>'
VIETNAM = '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/>'
INCH = '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720"/>'
TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'
_WORDS = [
    "thực",
    "hiện",
    "nhiệm",
    "vụ",
    "được",
    "giao",
    "theo",
    "kế",
    "hoạch",
    "số",
    "15",
    "của",
    "huyện",
    "về",
    "công",
    "tác",
    "tuyên",
    "truyền",
    "trên",
    "địa",
    "bàn",
    "xã",
    "gồm",
    "các",
    "hội",
    "nghị",
    "lớp",
    "tập",
    "huấn",
    "buổi",
    "phát",
    "thanh",
    "và",
    "pa",
    "nô",
    "áp",
    "phích",
    "tại",
    "nhà",
    "văn",
    "hóa",
    "thôn",
    "trong",
    "đó",
    "chú",
    "trọng",
    "đối",
    "tượng",
    "là",
    "người",
    "cao",
    "tuổi",
    "hộ",
    "nghèo",
    "và",
    "học",
    "sinh",
    "các",
    "trường",
    "bảo",
    "đảm",
    "đúng",
    "tiến",
    "độ",
    "tiết",
    "kiệm",
    "hiệu",
    "quả",
    "định",
    "kỳ",
    "báo",
    "cáo",
    "kết",
    "quả",
    "về",
    "Ủy",
    "ban",
    "nhân",
    "dân",
    "trước",
    "ngày",
    "20",
    "tháng",
    "11",
    "để",
    "tổng",
    "hợp",
    "trình",
    "cấp",
    "có",
    "thẩm",
    "quyền",
    "xem",
    "xét",
]


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


EMU = 635


def drawing(
    inside: str, width: int, height: int, *, wrap: str = "", x: int = 0, y: int = 0, **other: str
) -> str:
    """Return a drawing ``width`` times ``height`` twips: inline, or anchored where it says how it wraps."""
    uri = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    uri = uri if "<pic:pic" in inside else "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    size = f'<wp:extent cx="{width * EMU}" cy="{height * EMU}"/>'
    graphic = f'<a:graphic><a:graphicData uri="{uri}">{inside}</a:graphicData></a:graphic>'
    name = '<wp:docPr id="1" name="a"/>'

    if not wrap:
        return f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">{size}{name}{graphic}</wp:inline></w:drawing></w:r>'

    sides = f' wrapText="{other.get("sides", "bothSides")}"' if wrap == "Square" else ""
    place = f'<wp:positionH relativeFrom="{other.get("h", "column")}"><wp:posOffset>{x * EMU}</wp:posOffset></wp:positionH>'
    place += f'<wp:positionV relativeFrom="{other.get("v", "paragraph")}"><wp:posOffset>{y * EMU}</wp:posOffset></wp:positionV>'
    return (
        f'<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="2" '
        f'behindDoc="{other.get("behind", "0")}" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f"{place}{size}<wp:wrap{wrap}{sides}/>{name}{graphic}</wp:anchor></w:drawing></w:r>"
    )


def picture(width: int, height: int) -> str:
    """Return a pic:pic of the picture p.png."""
    frame = f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width * EMU}" cy="{height * EMU}"/></a:xfrm>'
    return (
        '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="p"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>{frame}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )


def box(content: str, width: int, height: int, *, x: int = 0, y: int = 0, fill: str = "") -> str:
    """Return a wps:wsp with text."""
    frame = f'<a:xfrm><a:off x="{x * EMU}" y="{y * EMU}"/><a:ext cx="{width * EMU}" cy="{height * EMU}"/></a:xfrm>'
    ink = f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>' if fill else ""
    line = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
    return (
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>{frame}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{ink}{line}</wps:spPr>'
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
    )


PICTURE: dict[str, str | bytes] = {"word/p.png": png()}


def section_break(properties: str) -> str:
    """Return the empty paragraph that bears a section's break."""
    return f"<w:p><w:pPr><w:sectPr>{properties}</w:sectPr></w:pPr></w:p>"
