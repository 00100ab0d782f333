"""Papers with faults that a program can put right, among all that a Word file holds besides plain runs.

A paper is made of texts at places (motto, date, bases …), each told by a carrier: the way its letters are kept
in the file. Every carrier can tell every place.
"""

# ruff: noqa: E501 - pieces of Word's XML, which read better whole

import io
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count, groupby
from xml.sax.saxutils import escape

from ttdn_desktop.basics.legacy_text import _TCVN3, _VNI_LETTERS, _VNI_MARKS

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    }.items()
)

_NUMBERS = count(100)
"""Ids, each its own within all papers."""

TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'


def run(text: str, look: str = "", font: str = TIMES) -> str:
    properties = f"<w:rPr>{font}{look}</w:rPr>"
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


Carrier = Callable[[str, str], str]
"""A text and its look to the XML of its runs."""


def _halves(text: str) -> tuple[str, str]:
    """Cut a text in the midst of a word."""
    middle = len(text) // 2
    return text[:middle], text[middle:]


def _thirds(text: str) -> tuple[str, str, str]:
    """Cut a text at two of its spaces; the last piece begins a word."""
    words = text.split(" ")
    first = max(len(words) // 3, 1)
    pieces = [" ".join(words[:first]), " ".join(words[first : 2 * first]), " ".join(words[2 * first :])]
    return f"{pieces[0]} ", f"{pieces[1]} " if pieces[1] else "", pieces[2]


def plain(text: str, look: str) -> str:
    return run(text, look)


def cut(text: str, look: str) -> str:
    """Every two letters a run, as Word leaves a text that was typed with spelling marks."""
    pieces = [text[at : at + 2] for at in range(0, len(text), 2)]
    return '<w:proofErr w:type="spellStart"/>'.join(run(piece, look) for piece in pieces)


def decomposed(text: str, look: str) -> str:
    return run(unicodedata.normalize("NFD", text), look)


def decomposed_and_cut(text: str, look: str) -> str:
    return "".join(run(letter, look) for letter in unicodedata.normalize("NFD", text))


def link(text: str, look: str) -> str:
    first, middle, last = _thirds(text)
    return (
        run(first, look) + f'<w:hyperlink r:id="rIdLink">{run(middle, look)}</w:hyperlink>' + run(last, look)
    )


def link_over_all(text: str, look: str) -> str:
    return f'<w:hyperlink w:anchor="x">{run(text, look)}</w:hyperlink>'


def link_at_end(text: str, look: str) -> str:
    first, middle, last = _thirds(text)
    return run(first + middle, look) + f'<w:hyperlink r:id="rIdLink">{run(last, look)}</w:hyperlink>'


def link_at_start(text: str, look: str) -> str:
    first, middle, last = _thirds(text)
    return f'<w:hyperlink r:id="rIdLink">{run(first, look)}</w:hyperlink>' + run(middle + last, look)


def _tracked(tag: str, inner: str) -> str:
    number = next(_NUMBERS)
    return f'<w:{tag} w:id="{number}" w:author="Lan" w:date="2026-01-05T08:00:00Z">{inner}</w:{tag}>'


def inserted(text: str, look: str) -> str:
    first, middle, last = _thirds(text)
    return run(first, look) + _tracked("ins", run(middle, look)) + run(last, look)


def inserted_at_end(text: str, look: str) -> str:
    first, last = _halves(text)
    return run(first, look) + _tracked("ins", run(last, look))


def deleted_beside(text: str, look: str) -> str:
    gone = f'<w:r><w:rPr>{TIMES}</w:rPr><w:delText xml:space="preserve"> chữ bỏ;</w:delText></w:r>'
    first, last = _halves(text)
    return (
        _tracked("del", gone)
        + run(first, look)
        + _tracked("del", gone)
        + run(last, look)
        + _tracked("del", gone)
    )


def moved_beside(text: str, look: str) -> str:
    first, middle, last = _thirds(text)
    return (
        run(first, look)
        + _tracked("moveFrom", run("chỗ cũ ", look))
        + _tracked("moveTo", run(middle, look))
        + run(last, look)
    )


def _control(inner: str, properties: str = "") -> str:
    number = next(_NUMBERS)
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="o{number}"/><w:id w:val="{number}"/>{properties}</w:sdtPr>'
        f"<w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    )


def control(text: str, look: str) -> str:
    first, middle, last = _thirds(text)
    return run(first, look) + _control(run(middle, look)) + run(last, look)


def control_over_all(text: str, look: str) -> str:
    return _control(run(text, look))


def locked_control(text: str, look: str) -> str:
    return _control(run(text, look), '<w:lock w:val="contentLocked"/>')


def bound_control(text: str, look: str) -> str:
    first, last = _halves(text)
    binding = '<w:dataBinding w:xpath="/x" w:storeItemID="{0}"/>'
    return _control(run(first, look), binding) + run(last, look)


def _field(code: str, shown: str, look: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return (
        mark.format("begin") + instruction + mark.format("separate") + run(shown, look) + mark.format("end")
    )


def field_in_midst(text: str, look: str) -> str:
    first, middle, last = _thirds(text)
    return run(first, look) + _field("DOCPROPERTY x", middle, look) + run(last, look)


def field_over_all(text: str, look: str) -> str:
    return _field("MERGEFIELD x", text, look)


def field_at_end(text: str, look: str) -> str:
    first, middle, last = _thirds(text)
    return run(first + middle, look) + _field("REF y", last, look)


def simple_field(text: str, look: str) -> str:
    first, middle, last = _thirds(text)
    return (
        run(first, look)
        + f'<w:fldSimple w:instr=" AUTHOR ">{run(middle, look)}</w:fldSimple>'
        + run(last, look)
    )


def page_behind(text: str, look: str) -> str:
    return run(text, look) + _field("PAGE", "1", look)


def bookmarked(text: str, look: str) -> str:
    number = next(_NUMBERS)
    first, middle, last = _thirds(text)
    return (
        run(first, look) + f'<w:bookmarkStart w:id="{number}" w:name="dau{number}"/>' + run(middle, look)
        + f'<w:bookmarkEnd w:id="{number}"/>' + run(last, look)
    )  # fmt: skip


def commented(text: str, look: str) -> str:
    first, last = _halves(text)
    return (
        '<w:commentRangeStart w:id="0"/>' + run(first, look) + '<w:commentRangeEnd w:id="0"/>'
        + '<w:r><w:commentReference w:id="0"/></w:r>' + run(last, look)
    )  # fmt: skip


def noted(text: str, look: str) -> str:
    first, middle, last = _thirds(text)
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    return run(first, look) + run(middle, look) + mark + run(last, look)


def noted_at_end(text: str, look: str) -> str:
    return (
        run(text, look)
        + '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:endnoteReference w:id="2"/></w:r>'
    )


def _picture() -> str:
    number = next(_NUMBERS)
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="90000" cy="90000"/>'
        f'<wp:docPr id="{number}" name="Anh {number}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="b.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdPic"/>'
        '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="90000" cy="90000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def pictured(text: str, look: str) -> str:
    first, last = _halves(text)
    return run(first, look) + _picture() + run(last, look)


def pictured_at_end(text: str, look: str) -> str:
    return run(text, look) + _picture()


def boxed(text: str, look: str) -> str:
    """A text box anchored in the text, in both forms that Word keeps."""
    number = next(_NUMBERS)
    content = f"<w:txbxContent>{paragraph(run('Bản  nháp – xem lại ,'))}</w:txbxContent>"
    return run(text, look) + (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
        '<wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="900000" cy="200000"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="Hop {number}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp>'
        f'</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="h{number}" style="position:absolute;width:70pt;height:16pt">'
        f"<v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def smart(text: str, look: str) -> str:
    first, middle, last = _thirds(text)
    return (
        run(first, look)
        + f'<w:smartTag w:uri="urn:x" w:element="place">{run(middle, look)}</w:smartTag>'
        + run(last, look)
    )


def customised(text: str, look: str) -> str:
    first, middle, last = _thirds(text)
    return (
        run(first, look)
        + f'<w:customXml w:uri="urn:x" w:element="ten">{run(middle, look)}</w:customXml>'
        + run(last, look)
    )


def with_direction(text: str, look: str) -> str:
    first, last = _halves(text)
    return run(f"\u200e{first}", look) + run(f"{last}\u200e", look)


def overridden_direction(text: str, look: str) -> str:
    first, middle, last = _thirds(text)
    return (
        run(first, look)
        + f'<w:dir w:val="ltr">{run(middle, look)}</w:dir><w:bdo w:val="ltr">{run(last, look)}</w:bdo>'
    )


def ruby(text: str, look: str) -> str:
    first, middle, last = _thirds(text)
    annotated = f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('chú', look)}</w:rt><w:rubyBase>{run(middle, look)}</w:rubyBase></w:ruby></w:r>"
    return run(first, look) + (annotated if middle else "") + run(last, look)


def symbol(text: str, look: str) -> str:
    return run(text, look) + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'


def alternate(text: str, look: str) -> str:
    first, middle, last = _thirds(text)
    return (
        run(first, look) + f'<mc:AlternateContent><mc:Choice Requires="w14">{run(middle, look)}</mc:Choice>'
        f"<mc:Fallback>{run(middle, look)}</mc:Fallback></mc:AlternateContent>" + run(last, look)
    )  # fmt: skip


def hidden_beside(text: str, look: str) -> str:
    first, last = _halves(text)
    return run(first, look) + f"<w:r><w:rPr>{TIMES}<w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>" + run(last, look)


def permitted(text: str, look: str) -> str:
    number = next(_NUMBERS)
    first, last = _halves(text)
    return (
        f'<w:permStart w:id="{number}" w:edGrp="everyone"/>'
        + run(first, look)
        + f'<w:permEnd w:id="{number}"/>'
        + run(last, look)
    )


def formula_behind(text: str, look: str) -> str:
    return run(text, look) + "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"


def reformatted(text: str, look: str) -> str:
    """A tracked change of how the text looks."""
    number = next(_NUMBERS)
    change = f'<w:rPrChange w:id="{number}" w:author="Lan"><w:rPr><w:b/></w:rPr></w:rPrChange>'
    return run(text, f'{look}<w:lang w:val="vi-VN"/>{change}')


def tcvn3(text: str, look: str) -> str:
    """Letters of an old font; capitals with a tone are drawn by its sister font."""
    back = {new: old for old, new in _TCVN3.items()}
    letters = [
        (back.get(letter) or back.get(letter.lower(), letter), letter in back or letter.lower() not in back)
        for letter in text
    ]
    pieces = (
        ("".join(one for one, _ in stretch), is_small)
        for is_small, stretch in groupby(letters, key=lambda one: one[1])
    )
    fonts = {True: ".VnTime", False: ".VnTimeH"}
    return "".join(
        run(piece, look, f'<w:rFonts w:ascii="{fonts[is_small]}" w:hAnsi="{fonts[is_small]}"/>')
        for piece, is_small in pieces
    )


def mixed_in_old_font(text: str, look: str) -> str:
    """Words half typed in the old encoding, half in Unicode: what they say nobody knows."""
    back = {new: old for old, new in _TCVN3.items()}
    letters = "".join(back.get(letter, letter) if at % 2 else letter for at, letter in enumerate(text))
    return run(letters, look, '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')


def unicode_in_old_font(text: str, look: str) -> str:
    return run(text, look, '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')


def vni(text: str, look: str) -> str:
    """Letters and marks of an old font, a run each."""
    marks = {unicodedata.normalize("NFC", "a" + mark): old for old, mark in _VNI_MARKS.items()}
    letters = {new: old for old, new in _VNI_LETTERS.items()}
    typed = "".join(_vni_letter(letter, marks, letters) for letter in unicodedata.normalize("NFC", text))
    return "".join(
        run(letter, look, '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>') for letter in typed
    )


def _vni_letter(letter: str, marks: dict[str, str], letters: dict[str, str]) -> str:
    if letter in letters:
        return letters[letter]
    parts = unicodedata.normalize("NFD", letter)
    horn = parts[0] + "\u031b" if "\u031b" in parts else parts[0]
    base = unicodedata.normalize("NFC", horn)
    rest = "".join(mark for mark in parts[1:] if mark != "\u031b")
    if not rest:
        return letters.get(base, letter)
    shape = [mark for mark in rest if mark in "\u0302\u0306"]
    tone = [mark for mark in rest if mark not in "\u0302\u0306"]
    old = marks[unicodedata.normalize("NFC", "a" + "".join(shape + tone))]
    return letters.get(base, base) + (old.upper() if letter.isupper() else old)


CARRIERS: dict[str, Carrier] = {
    one.__name__: one
    for one in (
        plain, cut, decomposed, decomposed_and_cut, link, link_over_all, link_at_end, link_at_start, inserted,
        inserted_at_end, deleted_beside, moved_beside, control, control_over_all, locked_control, bound_control,
        field_in_midst, field_over_all, field_at_end, simple_field, page_behind, bookmarked, commented, noted,
        noted_at_end, pictured, pictured_at_end, boxed, smart, customised, with_direction, overridden_direction,
        ruby, symbol, alternate, hidden_beside, permitted, formula_behind, reformatted, tcvn3, mixed_in_old_font, unicode_in_old_font,
        vni,
    )
}  # fmt: skip


CENTRED = '<w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/>'
TEXT = '<w:spacing w:before="0" w:after="120" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>'
FLUSH = '<w:spacing w:before="0" w:after="0"/><w:jc w:val="left"/>'
BOLD, ITALIC = "<w:b/>", "<w:i/>"


def size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


TEXTS: dict[str, tuple[str, str, str]] = {
    "issuer": ("XÃ HÒA THẮNG", BOLD + size(13), CENTRED),
    "title": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD + size(13), CENTRED),
    "motto": ("Độc lập – Tự do – Hạnh phúc", BOLD + size(14), CENTRED),
    "number": ("Số: 7/KH-UBND", size(14), CENTRED),
    "date": ("Hòa Thắng, ngày 9 tháng 03 năm 2026", ITALIC + size(14), CENTRED),
    "subject": ("Tuyên truyền về trồng rừng năm 2026.", BOLD + size(14), CENTRED),
    "base": ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025,", size(14), TEXT),
    "last_base": (
        "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại",
        size(14), TEXT,
    ),
    "opening": ("Ủy ban nhân dân xã Hòa Thắng ban hành Kế hoạch tuyên truyền về trồng rừng năm 2026 như sau:", size(14), TEXT),
    "heading": ("I/ NỘI DUNG", BOLD + size(14), TEXT),
    "clause": ("1) Phát thanh 04  tin về các hộ trồng keo , bời lời ở thôn Đông.", size(14), TEXT),
    "end": ("Trên đây là Kế hoạch tuyên truyền về trồng rừng năm 2026; các thôn theo đó thực hiện.", size(14), TEXT),
    "recipients": ("Nơi nhận :", BOLD + ITALIC + size(12), FLUSH),
    "recipient": ("Đảng ủy xã", size(11), FLUSH),
    "second": ("- Trưởng các thôn", size(12), FLUSH),
    "archive": ("- Lưu VT", size(11), FLUSH),
    "authority": ("T/M ỦY BAN NHÂN DÂN", BOLD + size(14), CENTRED),
    "position": ("CHỦ TỊCH", BOLD + size(14), CENTRED),
    "name": ("Trần Văn Bảy", BOLD + size(14), '<w:spacing w:before="1400"/><w:jc w:val="center"/>'),
}  # fmt: skip
"""The paper's texts with their look and paragraph: most are wrong somewhere."""


@dataclass(frozen=True)
class Paper:
    """A paper; ``carriers`` tell how texts are kept, ``wraps`` what is around paragraphs, by their name."""

    carriers: dict[str, str] = field(default_factory=dict[str, str])
    everywhere: str = "plain"
    shape: str = "table"
    wraps: dict[str, Callable[[str], str]] = field(default_factory=dict[str, Callable[[str], str]])
    empties: tuple[str, ...] = ("", '<w:r><w:t xml:space="preserve">  </w:t></w:r>')
    becomes_unicode: bool = False

    def text(self, name: str) -> str:
        """Return the runs of a text."""
        words, look, _ = TEXTS[name]
        return CARRIERS[self.carriers.get(name, self.everywhere)](words, look)

    def p(self, name: str) -> str:
        made = paragraph(self.text(name), TEXTS[name][2])
        return self.wraps[name](made) if name in self.wraps else made

    def ps(self, *names: str) -> str:
        return "".join(map(self.p, names))

    def lines(self, *names: str) -> str:
        """Return texts as lines of one paragraph."""
        line_break = "<w:r><w:br/></w:r>"
        return paragraph(line_break.join(map(self.text, names)), TEXTS[names[0]][2])


def _cell(inner: str, width: int, properties: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{inner}</w:tc>'


def _table(*rows: str, widths: tuple[int, int] = (3600, 5800)) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="9400" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    )


COMMITTEE = paragraph(run("ỦY BAN NHÂN DÂN", BOLD + size(13)), CENTRED)
KIND = paragraph(
    run("KẾ HOẠCH", BOLD + size(14)), '<w:spacing w:before="280" w:after="0"/><w:jc w:val="center"/>'
)


def _head(paper: Paper) -> str:
    if paper.shape == "breaks":
        left = paragraph(
            "<w:r><w:br/></w:r>".join(
                (run("ỦY BAN NHÂN DÂN", BOLD + size(13)), paper.text("issuer"), paper.text("number"))
            ),
            CENTRED,
        )
        return _table(_cell(left, 3600) + _cell(paper.lines("title", "motto", "date"), 5800))
    if paper.shape == "nested":
        inner = _table(
            _cell(COMMITTEE + paper.p("issuer"), 3400) + _cell(paper.ps("title", "motto"), 5600),
            widths=(3400, 5600),
        )
        return _table(
            _cell(inner + paragraph(""), 9400, '<w:gridSpan w:val="2"/>'),
            _cell(paper.p("number"), 3600) + _cell(paper.p("date"), 5800),
        )
    if paper.shape == "merged":
        start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
        return _table(
            _cell(COMMITTEE + paper.ps("issuer", "number"), 3600, start)
            + _cell(paper.ps("title", "motto"), 5800),
            _cell(paragraph(""), 3600, on) + _cell(paper.p("date"), 5800),
        )
    if paper.shape == "tabs":
        stops = '<w:tabs><w:tab w:val="center" w:pos="1800"/><w:tab w:val="center" w:pos="6500"/></w:tabs><w:spacing w:before="0" w:after="0"/>'
        tab = "<w:r><w:tab/></w:r>"
        rows = (
            (run("ỦY BAN NHÂN DÂN", BOLD + size(13)), paper.text("title")),
            (paper.text("issuer"), paper.text("motto")),
            (paper.text("number"), paper.text("date")),
        )
        return "".join(paragraph(tab + left + tab + right, stops) for left, right in rows)
    return _table(
        _cell(COMMITTEE + paper.p("issuer"), 3600) + _cell(paper.ps("title", "motto"), 5800),
        _cell(paper.p("number"), 3600) + _cell(paper.p("date"), 5800),
    )


def _closing(paper: Paper) -> str:
    names = ("recipients", "recipient", "second", "archive")
    if paper.shape == "breaks":
        return _table(
            _cell(paper.lines(*names), 4400)
            + _cell(paper.lines("authority", "position") + paper.p("name"), 5000),
            widths=(4400, 5000),
        )
    return _table(
        _cell(paper.ps(*names), 4400) + _cell(paper.ps("authority", "position", "name"), 5000),
        widths=(4400, 5000),
    )


def _body(paper: Paper) -> str:
    empties = [paragraph(one, TEXT) for one in paper.empties]
    return (
        paper.ps("base", "last_base", "opening") + empties[0] + paper.ps("heading", "clause")
        + "".join(empties[1:]) + paper.p("end")
    )  # fmt: skip


SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHead"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
)


def document(paper: Paper) -> str:
    body = _head(paper) + KIND + paper.p("subject") + _body(paper) + _closing(paper) + paragraph("", CENTRED)
    return f'<w:document {NAMESPACES} mc:Ignorable="w14"><w:body>{body}{SECTION}</w:body></w:document>'


_RELATIONS = {
    "rIdHead": ("header", "header1.xml"), "rIdNotes": ("footnotes", "footnotes.xml"), "rIdEnd": ("endnotes", "endnotes.xml"),
    "rIdComments": ("comments", "comments.xml"), "rIdPic": ("image", "media/b.png"),
}  # fmt: skip
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301"
    "0100c9fe92ef0000000049454e44ae426082"
)


def docx(paper: Paper) -> bytes:
    """Return the paper as a Word file, with header, notes and comments of its own words."""
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, (kind, target) in _RELATIONS.items()
    )
    relations += (
        f'<Relationship Id="rIdLink" Type="{_OFFICE}/hyperlink" Target="http://x.vn" TargetMode="External"/>'
    )
    overrides = "".join(
        f'<Override PartName="/word/{target}" ContentType="{_WORD}.{kind}+xml"/>'
        for kind, target in _RELATIONS.values()
        if target.endswith(".xml")
    )
    said = paragraph(run("Chữ  ở chỗ khác – giữ nguyên ;", size(13)))
    page = paragraph(_field("PAGE", "2", size(14)), '<w:jc w:val="center"/>')
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
        "word/document.xml": document(paper),
        "word/header1.xml": f"<w:hdr {NAMESPACES}>{page}</w:hdr>",
        "word/footnotes.xml": f'<w:footnotes {NAMESPACES}><w:footnote w:id="2">{said}</w:footnote></w:footnotes>',
        "word/endnotes.xml": f'<w:endnotes {NAMESPACES}><w:endnote w:id="2">{said}</w:endnote></w:endnotes>',
        "word/comments.xml": f'<w:comments {NAMESPACES}><w:comment w:id="0" w:author="Lan">{said}</w:comment></w:comments>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{content}')
        package.writestr("word/media/b.png", _PNG)
    return out.getvalue()


def _wrapped(before: str, behind: str) -> Callable[[str], str]:
    return lambda made: f"{before}{made}{behind}"


IN_CONTROL = _wrapped(
    '<w:sdt><w:sdtPr><w:alias w:val="quanh"/><w:id w:val="71"/></w:sdtPr><w:sdtContent>',
    "</w:sdtContent></w:sdt>",
)
IN_CUSTOM = _wrapped('<w:customXml w:uri="urn:x" w:element="doan">', "</w:customXml>")


def _framed(made: str) -> str:
    return made.replace(
        "<w:pPr>",
        '<w:pPr><w:framePr w:w="9000" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:y="1"/>',
        1,
    )


def _in_field(made: str) -> str:
    """A table of contents' way: the field begins in the paragraph and ends behind it."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    begin = mark.format("begin") + "<w:r><w:instrText> TOC \\o </w:instrText></w:r>" + mark.format("separate")
    return made.replace("</w:pPr>", f"</w:pPr>{begin}", 1) + paragraph(mark.format("end"), TEXT)


_LEFT_ALONE = (
    _picture(), '<w:bookmarkStart w:id="81" w:name="neo"/><w:bookmarkEnd w:id="81"/>',
    '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    _tracked("del", '<w:r><w:delText>bỏ cả đoạn</w:delText></w:r>'), boxed("", ""), _field("TC x", "", ""),
    '<w:r><w:br w:type="page"/></w:r>', '<w:r><w:footnoteReference w:id="2"/></w:r>', _control(""),
)  # fmt: skip
"""Of a paragraph without words: it isn't empty."""


def papers() -> Iterator[tuple[str, Paper]]:
    """Yield all papers with their names."""
    names, places = list(CARRIERS), list(TEXTS)
    for name in names:
        if name != "mixed_in_old_font":
            yield name, Paper(everywhere=name)
    yield "mixed_in_old_font", Paper(carriers={"clause": "mixed_in_old_font", "end": "mixed_in_old_font"})

    unicode = [
        name
        for name in names
        if name not in ("tcvn3", "vni", "mixed_in_old_font", "unicode_in_old_font", "locked_control")
    ]
    for step, shape in enumerate(("table", "breaks", "nested", "merged", "tabs") * 5):
        mixed = {
            place: unicode[(step * 7 + at * (step + 3)) % len(unicode)] for at, place in enumerate(places)
        }
        yield f"{shape}-{step}", Paper(carriers=mixed, shape=shape)
    for shape in ("breaks", "nested", "merged", "tabs"):
        yield f"{shape}-plain", Paper(shape=shape)

    yield "not-empty", Paper(empties=_LEFT_ALONE)
    for name, wrap in (
        ("control", IN_CONTROL),
        ("custom", IN_CUSTOM),
        ("frame", _framed),
        ("field", _in_field),
    ):
        yield (
            f"around-{name}",
            Paper(wraps=dict.fromkeys(("motto", "date", "base", "clause", "second", "end"), wrap)),
        )
    yield (
        "old-and-new",
        replace(Paper(), carriers={"clause": "tcvn3", "base": "vni", "end": "unicode_in_old_font"}),
    )
