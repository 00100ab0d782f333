"""Papers as Word itself writes them: raw WordprocessingML with styles upon styles, lists, footnotes, boxes."""

import io
import zipfile

from words import Typist

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DAY = (2024, 3, 12, 8, 0, 0)
FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
STYLES = f"""<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr>{FONT}<w:sz w:val="26"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Than"><w:name w:val="Thân"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:firstLine="567"/>
<w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:basedOn w:val="Than"/><w:next w:val="Than"/><w:pPr><w:keepNext/>
<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:before="240"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Khoan"><w:name w:val="Khoản"/><w:basedOn w:val="Muc"/><w:pPr><w:keepNext w:val="0"/>
<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="60"/></w:pPr><w:rPr><w:b w:val="0"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Dong"><w:name w:val="Dòng"/><w:basedOn w:val="Than"/><w:pPr><w:contextualSpacing/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Giua"><w:name w:val="Giữa"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr>
<w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="ChuThich"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0" w:line="240"
 w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="DauChuThich"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>"""
NUMBERING = f"""<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="567"/></w:pPr></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="927" w:hanging="360"/></w:pPr></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""


def p(text: str, style: str = "Than", properties: str = "", run: str = "", after: str = "") -> str:
    """Return a paragraph in a style; ``after`` are runs behind its text."""
    words = f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{words}{after}</w:p>'


def packed(body: str, *, mode: int = 15, section: str = "", parts: dict[str, str] | None = None) -> bytes:
    """Return the .docx of a body; ``parts`` are footnotes, header1 and the like, by name."""
    known = {"styles": STYLES, "numbering": NUMBERING, **(parts or {})}
    kinds = {name: name.rstrip("0123456789") for name in [*known, "settings"]}
    apart = (
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        if "footnotes" in known
        else ""
    )
    settings = f'<w:settings {SPACES}>{apart}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="{mode}"/></w:compat></w:settings>'
    page = f'<w:sectPr>{section}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/>{"<w:titlePg/>" if section else ""}</w:sectPr>'
    listed = "".join(f'<Relationship Id="{n}" Type="{OFFICE}/{kinds[n]}" Target="{n}.xml"/>' for n in kinds)
    override = "".join(
        f'<Override PartName="/word/{n}.xml" ContentType="{TYPES}.{kinds[n]}+xml"/>' for n in kinds
    )
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>{override}</Types>',
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}{page}</w:body></w:document>",
        "word/settings.xml": settings,
        **{f"word/{name}.xml": content for name, content in known.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(
                zipfile.ZipInfo(name, DAY),
                '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + content,
                zipfile.ZIP_DEFLATED,
            )
    return out.getvalue()


def head(subject: str, kind: str) -> str:
    """Return the head in a table without borders, title below."""

    def cell(width: int, *lines: str) -> str:
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(p(line, "Giua") for line in lines)}</w:tc>'

    spaced = '<w:spacing w:before="240"/>'
    grid = '<w:tblGrid><w:gridCol w:w="3600"/><w:gridCol w:w="5700"/></w:tblGrid>'
    rows = f"<w:tr>{cell(3600, 'ỦY BAN NHÂN DÂN', 'XÃ SUỐI LỘI')}{cell(5700, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc')}</w:tr>"
    return f'<w:tbl><w:tblPr><w:tblW w:w="9300" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>{grid}{rows}</w:tbl>{p(kind, "Giua", spaced)}{p(subject, "Giua")}{p("", "Giua")}'


def outlined_plan() -> bytes:
    """A plan of Word 2016: styles upon styles, an outline numbered by them, letters below."""
    typist = Typist(11)
    body = head("Ứng phó thiên tai và tìm kiếm cứu nạn năm 2024", "KẾ HOẠCH")
    letter = '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>'
    for _ in range(4):
        body += p(typist.heading().upper(), "Muc")
        for _ in range(3):
            body += p(typist.sentence(2), "Khoan")
            body += "".join(p(typist.sentence(), "Than", letter) for _ in range(2))
        body += "".join(p("- " + typist.sentence(), "Dong") for _ in range(3))
    return packed(body)


def noted_notice() -> bytes:
    """A notice of Word 2010 with footnotes, a header that its first page hasn't, and page X of Y below."""
    typist = Typist(12)
    body, notes = head("Kết quả kiểm tra vệ sinh an toàn thực phẩm", "THÔNG BÁO"), ""
    for number in range(1, 15):
        mark = (
            f'<w:r><w:rPr><w:rStyle w:val="DauChuThich"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
            if number % 3 == 1
            else ""
        )
        body += p(f"{number}. {typist.sentence(2)}", after=mark)
        body += p(typist.sentence(2), "Than", "<w:keepLines/>")
        if mark:
            inner = '<w:r><w:rPr><w:rStyle w:val="DauChuThich"/></w:rPr><w:footnoteRef/></w:r>'
            notes += f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="ChuThich"/></w:pPr>{inner}<w:r><w:t xml:space="preserve"> {typist.sentence(2)}</w:t></w:r></w:p></w:footnote>'

    def field(code: str) -> str:
        return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'

    parts = {
        "footnotes": f'<w:footnotes {SPACES}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>{notes}</w:footnotes>',
        "header1": f"<w:hdr {SPACES}>{p('', 'Giua', after=field('PAGE'))}</w:hdr>",
        "footer1": f'<w:ftr {SPACES}><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">Trang </w:t></w:r>{field("PAGE")}<w:r><w:t>/</w:t></w:r>{field("NUMPAGES")}</w:p></w:ftr>',
    }
    section = '<w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>'
    return packed(body, mode=14, section=section, parts=parts)


def boxed_minutes() -> bytes:
    """Minutes of Word 2007 with a stamp in a box above and below which text goes, underlined names, tabs."""
    typist = Typist(13)
    ink = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
    inside = f"<wps:txbx><w:txbxContent>{p('VĂN BẢN ĐẾN', 'Giua')}{p('Số: 214  Ngày: 05/3/2024', 'Giua')}</w:txbxContent></wps:txbx><wps:bodyPr/>"
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:posOffset>300000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>120000</wp:posOffset></wp:positionV><wp:extent cx="2300000" cy="620000"/><wp:wrapTopAndBottom/>'
        '<wp:docPr id="1" name="Dau den"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2300000" cy="620000"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{ink}</wps:spPr>{inside}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>'
    )
    body = head("Họp thôn lấy ý kiến về đặt tên đường", "BIÊN BẢN") + p(
        "Hồi 08 giờ 00 phút, ngày 05 tháng 3 năm 2024.", after=box
    )
    stops = '<w:tabs><w:tab w:val="left" w:pos="4536"/><w:tab w:val="right" w:pos="9354" w:leader="underscore"/></w:tabs>'
    for number in range(1, 13):
        tabs = "<w:r><w:tab/><w:t>Chức vụ:</w:t></w:r><w:r><w:tab/></w:r>"
        body += p(f"Ông (bà) thứ {number}", "Normal", stops, "<w:u w:val='single'/>", tabs)
        body += p(typist.sentence(2))
        body += p(typist.sentence(), "Than", '<w:spacing w:line="400" w:lineRule="atLeast"/>')
    return packed(body, mode=12)
