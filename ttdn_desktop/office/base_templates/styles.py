"""The styles of the base templates, under names that a clerk understands in Word."""

from dataclasses import dataclass

from ttdn_desktop.basics.measures import Mm
from ttdn_desktop.format_rules.rule_set import RuleSet, Style
from ttdn_desktop.office.docx.model import TextStyle
from ttdn_desktop.office.docx.xml_builder import FONT, pt_twips, twips
from ttdn_desktop.office.layout.faces import width
from ttdn_desktop.official_paper.addressees import HEADING

_ALIGN = {"left": "left", "center": "center", "right": "right", "justify": "both", None: "left"}


@dataclass(frozen=True)
class StyleSpec:
    """A style of the template: what the rules' ``Style`` says, and indents and spacing in twips.

    ``line`` is the line spacing in 240ths of a line; ``outline`` the level of a heading from 0.
    """

    id: str
    name: str
    style: Style
    first_line: int = 0
    left: int = 0
    before: int = 0
    after: int = 0
    line: int = 240
    keep_next: bool = False
    keep_lines: bool = False
    align: str | None = None
    outline: int | None = None


def styles_xml(rules: RuleSet) -> str:
    """Return the content of ``w:styles`` for a plan under ``rules``."""
    return _DEFAULTS + "".join(
        _paragraph_style(spec) for spec in (*_masthead(rules), *_body(rules), *_end(rules))
    )


def report_styles_xml(rules: RuleSet) -> str:
    """Return the content of ``w:styles`` for a report, which may have addressees."""
    style = rules.style("addressee")
    first, after = twips(rules.first_line_indent) * 2, pt_twips(rules.paragraph_spacing)
    specs = (
        StyleSpec("KinhGui", "Kính gửi", style, first_line=first, after=after),
        StyleSpec("NoiKinhGui", "Nơi kính gửi", style, left=first + _width(HEADING, style), after=after),
        StyleSpec("KyBaoCao", "Kỳ báo cáo", rules.style("annex", "note"), after=120, keep_next=True),
        StyleSpec(
            "TenBieuDo",
            "Tên biểu đồ",
            rules.style("table.text", "header"),
            before=240,
            after=60,
            keep_next=True,
        ),
        StyleSpec("BieuDo", "Biểu đồ", rules.style("table.text", "header")),
    )

    return styles_xml(rules) + "".join(_paragraph_style(spec) for spec in specs)


def letter_styles_xml(rules: RuleSet) -> str:
    """Return the content of ``w:styles`` for an official letter, whose subject stands below its number."""
    about = StyleSpec("VeViec", "Về việc", rules.style("subject", "about"), before=120)
    return report_styles_xml(rules) + _paragraph_style(about)


def _width(words: str, style: Style) -> int:
    """Return the width of words in twips: the dashes of several addressees stand under the colon (II.9.d)."""
    return round(width(words, TextStyle(half_points=round(style.template_size * 2))))


def _masthead(rules: RuleSet) -> tuple[StyleSpec, ...]:
    return (
        StyleSpec("QuocHieu", "Quốc hiệu", rules.style("national-title")),
        StyleSpec("TieuNgu", "Tiêu ngữ", rules.style("motto")),
        StyleSpec("ChuQuan", "Cơ quan chủ quản", rules.style("parent")),
        StyleSpec("CoQuan", "Cơ quan ban hành", rules.style("issuer")),
        StyleSpec("SoKyHieu", "Số, ký hiệu", rules.style("number"), before=60),
        StyleSpec("DiaDanhNgay", "Địa danh, ngày tháng", rules.style("place-date"), before=60),
        StyleSpec("TenLoai", "Tên loại văn bản", rules.style("kind"), before=240, keep_next=True),
        StyleSpec("TrichYeu", "Trích yếu", rules.style("subject"), keep_next=True),
    )


def _body(rules: RuleSet) -> tuple[StyleSpec, ...]:
    first = twips(rules.first_line_indent)
    after = pt_twips(rules.paragraph_spacing)
    # w:line counts in 240ths of a single line where w:lineRule is "auto" (ECMA-376, 17.3.1.33)
    line = round(240 * rules.line_spacing)

    def text_style(style_id: str, name: str, style: Style, outline: int | None = None) -> StyleSpec:
        heads = outline is not None
        return StyleSpec(
            style_id,
            name,
            style,
            first,
            0,
            0,
            after,
            line,
            keep_next=heads,
            keep_lines=heads,
            outline=outline,
        )

    return (
        text_style("CanCu", "Căn cứ", rules.style("bases")),
        text_style("NoiDung", "Nội dung", rules.style("body")),
        text_style("DeMuc", "Đề mục", rules.style("heading", "roman"), 0),
        text_style("DeMucNho", "Đề mục nhỏ", rules.style("heading", "arabic-titled"), 1),
        StyleSpec(
            "CauKet",
            "Câu kết",
            rules.style("body"),
            first,
            0,
            0,
            after,
            line,
            keep_next=True,
            keep_lines=True,
        ),
    )


def _end(rules: RuleSet) -> tuple[StyleSpec, ...]:
    room = twips(Mm(rules["signature.name"].measures["room"].template))
    table = rules.style("table.text")
    return (
        StyleSpec("NoiNhan", "Nơi nhận", rules.style("recipients.heading"), keep_next=True),
        StyleSpec("DongNoiNhan", "Dòng nơi nhận", rules.style("recipients.list"), keep_next=True),
        StyleSpec("QuyenHan", "Quyền hạn ký", rules.style("signature.authority"), keep_next=True),
        StyleSpec("HoTen", "Họ tên người ký", rules.style("signature.name"), before=room, keep_next=True),
        StyleSpec("PhuLuc", "Phụ lục", rules.style("annex", "label"), keep_next=True),
        StyleSpec("TenPhuLuc", "Tên phụ lục", rules.style("annex", "title"), keep_next=True),
        StyleSpec("KemTheo", "Kèm theo", rules.style("annex", "note"), after=120, keep_next=True),
        StyleSpec("TieuDeBang", "Tiêu đề bảng", rules.style("table.text", "header"), before=40, after=40),
        StyleSpec("Bang", "Chữ trong bảng", table, before=40, after=40),
        StyleSpec("BangGiua", "Bảng, canh giữa", table, before=40, after=40, align="center"),
        StyleSpec("BangSo", "Bảng, số tiền", table, before=40, after=40, align="right"),
        StyleSpec("SoTrang", "Số trang", rules.style("page.number")),
    )


def _paragraph_style(spec: StyleSpec) -> str:
    flags = ("<w:keepNext/>" if spec.keep_next else "") + ("<w:keepLines/>" if spec.keep_lines else "")
    left = f' w:left="{spec.left}"' if spec.left else ""
    first = f' w:firstLine="{spec.first_line}"' if spec.first_line else ""
    indent = f"<w:ind{left}{first}/>" if left or first else ""
    outline = f'<w:outlineLvl w:val="{spec.outline}"/>' if spec.outline is not None else ""
    spacing = (
        f'<w:spacing w:before="{spec.before}" w:after="{spec.after}" w:line="{spec.line}" w:lineRule="auto"/>'
    )
    align = spec.align or _ALIGN[spec.style.align]
    size = round(spec.style.template_size * 2)
    marks = ("<w:b/><w:bCs/>" if spec.style.bold else "") + ("<w:i/><w:iCs/>" if spec.style.italic else "")

    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{spec.id}"><w:name w:val="{spec.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{flags}{spacing}{indent}<w:jc w:val="{align}"/>'
        f'{outline}</w:pPr><w:rPr>{marks}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


_FONTS = " ".join(f'w:{kind}="{FONT}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
_DEFAULTS = (
    f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {_FONTS}/><w:sz w:val="28"/><w:szCs w:val="28"/>'
    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/>'
    '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/><w:pPr><w:widowControl/></w:pPr>"
    f"<w:rPr><w:rFonts {_FONTS}/></w:rPr></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="DuongKe"><w:name w:val="Đường kẻ"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="0" w:line="100"'
    ' w:lineRule="exact"/><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="4"/><w:szCs w:val="4"/></w:rPr>'
    '</w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="NgatPhan"><w:name w:val="Ngắt phần"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="2" w:lineRule="exact"/>'
    '</w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>'
)
