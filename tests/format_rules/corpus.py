"""Our own corpus: two clean papers, and for every rule at least one paper with that fault alone."""

import copy
import io
from functools import cache
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from tests.format_rules import seeded as s
from tests.format_rules.seeded import Seed
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.dossier import reading
from ttdn_desktop.packs import loading
from ttdn_desktop.workspace.documents.rendering import render_plan

OPENING = "Thực hiện Kế hoạch"
LONG = "Trên đây là"
_BASES = {
    "mau-nd30": (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông "
        "tin đối ngoại;",
        "Căn cứ Kế hoạch số 1520/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Khánh Hòa về "
        "hoạt động thông tin đối ngoại năm 2026.",
    ),
    "van-ninh-2019": (
        "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông "
        "tin đối ngoại;",
        "Căn cứ Kế hoạch số 15/KH-UBND ngày 20 tháng 01 năm 2019 của Ủy ban nhân dân huyện Vạn Ninh về hoạt "
        "động thông tin đối ngoại năm 2019,",
    ),
}


@cache
def clean(pack_id: str) -> bytes:
    """A pack's sample plan with number, date and legal bases put in."""
    pack = loading.load(pack_id, folders=(templates_dir(),))
    dossier = reading.read(pack.sample or b"", name="sample.json").dossier
    docx = render_plan(dossier, pack)
    year = dossier.year
    for edit in (
        s.says("Số:", s.starting(Document(io.BytesIO(docx)), "Số:").text.strip(), "Số: 05/KH-UBND"),
        _dated(year),
        _with_bases(pack_id),
        _annex_dated(year),
    ):
        docx = s.edited(docx, edit)
    return docx


def _dated(year: int) -> s.Edit:
    def edit(paper: Any) -> None:
        para = next(one for one in s.paras(paper) if "ngày" in one.text and "tháng" in one.text)
        s.says("Vạn Thắng,", para.text.strip(), f"Vạn Thắng, ngày 05 tháng 02 năm {year}")(paper)

    return edit


def _annex_dated(year: int) -> s.Edit:
    def edit(paper: Any) -> None:
        note = s.starting(paper, "(Kèm theo").text
        new = (
            f"(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm {year} của Ủy ban nhân dân xã Vạn Thắng)"
        )
        s.says("(Kèm theo", note, new)(paper)

    return edit


def _with_bases(pack_id: str) -> s.Edit:
    def edit(paper: Any) -> None:
        opening = s.starting(paper, OPENING)
        for words in _BASES[pack_id]:
            node = copy.deepcopy(opening._p)
            opening._p.addprevious(node)
            texts = list(node.iter(qn("w:t")))
            texts[0].text = words
            for other in texts[1:]:
                other.text = ""
        if pack_id == "mau-nd30":
            s.runs("Căn cứ Luật", italic=True)(paper)
            s.runs("Căn cứ Nghị", italic=True)(paper)
            s.runs("Căn cứ Kế", italic=True)(paper)

    return edit


def _words(rule: str, words: str, old: str, new: str, severity: str = "error", **more: Any) -> Seed:
    return Seed(rule, s.says(words, old, new), severity, **more)


def _bold(words: str) -> s.Edit:
    return s.runs(words, bold=True)


ND30 = (
    Seed("page.size", s.section(page_width=Mm(215.9), page_height=Mm(279.4))),
    Seed(
        "page.size",
        s.section(page_width=Mm(148), page_height=Mm(210)),
        also=frozenset({"national-title", "subject.rule"}),
    ),
    Seed("page.orientation", s.lying_without_table),
    Seed("page.margin.top", s.section(top_margin=Mm(15))),
    Seed("page.margin.bottom", s.section(bottom_margin=Mm(30))),
    Seed("page.margin.left", s.section(left_margin=Mm(25))),
    Seed("page.margin.right", s.section(right_margin=Mm(25))),
    Seed("page.number", s.shows_on_first),
    Seed("font.name", s.font("a) Tiếp tục", "Arial")),
    Seed("font.color", s.colored("a) Tiếp tục")),
    Seed("national-title", s.runs("CỘNG HÒA", size=Pt(11))),
    _words("national-title", "CỘNG HÒA", "CHỦ NGHĨA", "CHỦ NGHIÃ"),
    Seed("motto", s.runs("Độc lập", italic=True)),
    _words("motto", "Độc lập", " - ", "-"),
    Seed("motto.rule", s.rules_removed("Độc lập")),
    Seed("motto.rule", s.rule_length("Độc lập", 0.5)),
    Seed("parent", s.before("ỦY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA")),
    Seed("issuer", s.runs("XÃ VẠN THẮNG", bold=False)),
    Seed("issuer.rule", s.rules_removed("XÃ VẠN THẮNG")),
    Seed("issuer.rule", s.rule_length("XÃ VẠN THẮNG", 2.2)),
    _words("number", "Số:", "Số:", "Số"),
    _words("number", "Số:", "05/", "5/"),
    _words("number", "Số:", "05/", "005/"),
    _words("number", "Số:", "KH-UBND", "KH - UBND"),
    Seed("number", s.runs("Số:", bold=True)),
    Seed("place-date", s.runs("Vạn Thắng, ngày", italic=False)),
    _words("place-date", "Vạn Thắng, ngày", "Thắng, ", "Thắng "),
    _words("date.zero", "Vạn Thắng, ngày", "05 tháng 02", "5 tháng 02"),
    _words("date.zero", "Vạn Thắng, ngày", "05 tháng 02", "05 tháng 2"),
    Seed(
        "date.zero",
        lambda paper: [
            s.says(words, "05 tháng 02", "05 tháng 03")(paper) for words in ("Vạn Thắng, ngày", "(Kèm theo")
        ],
    ),
    Seed("kind", s.runs("KẾ HOẠCH", bold=False)),
    Seed("kind", s.aligned("KẾ HOẠCH", s.LEFT)),
    _words("subject", "Hoạt động", "năm 2026", "năm 2026."),
    _words("subject", "Hoạt động", "Hoạt động", "V/v hoạt động"),
    Seed("subject", s.runs("Hoạt động", italic=True)),
    Seed("subject.rule", s.rules_removed("Hoạt động")),
    Seed("subject.rule", s.rule_length("Hoạt động", 2.2)),
    Seed("addressee", s.before("Căn cứ Luật", "Kính gửi: Ủy ban nhân dân tỉnh Khánh Hòa.")),
    Seed("bases", s.runs("Căn cứ Nghị", italic=False)),
    _words("bases.citation", "Căn cứ Nghị", " ngày 07 tháng 9 năm 2015", ""),
    _words("bases.citation", "Căn cứ Nghị", " số 72/2015/NĐ-CP", ""),
    _words("bases.citation", "Căn cứ Luật", "địa phương", "địa phương số 72/2025/QH15", "warning"),
    _words("bases.punctuation", "Căn cứ Nghị", "đối ngoại;", "đối ngoại."),
    _words("bases.punctuation", "Căn cứ Kế", "năm 2026.", "năm 2026;"),
    Seed("body", s.runs("a) Tiếp tục", size=Pt(12))),
    Seed("body", s.runs("a) Tiếp tục", size=Pt(13))),
    Seed("body", s.runs("Tham mưu bố trí", italic=True)),
    Seed("body.align", s.aligned("a) Tiếp tục", s.LEFT)),
    Seed("body.indent", s.formatted("a) Tiếp tục", first_line_indent=Mm(0))),
    Seed("body.indent", s.formatted("a) Tiếp tục", first_line_indent=Mm(20))),
    Seed(
        "body.spacing",
        lambda paper: [
            s.formatted(words, space_before=Pt(0), space_after=Pt(0))(paper)
            for words in ("a) Tiếp tục", "b) Khẳng định")
        ],
    ),
    Seed("body.spacing", s.empty_after("a) Tiếp tục")),
    Seed("body.line", s.formatted("a) Tiếp tục", line_spacing=2.0)),
    Seed("body.line", s.formatted("a) Tiếp tục", line_spacing=0.9)),
    Seed("heading", s.runs("II. NỘI DUNG", bold=False)),
    _words("heading", "II. NỘI DUNG", "NỘI DUNG", "Nội dung"),
    _words("heading", "III. HÌNH THỨC", "III.", "IV."),
    Seed("heading", s.runs("1. Mục đích", bold=False)),
    _words("heading", "b) Khẳng định", "b)", "c)"),
    _words("heading", "2. Yêu cầu", "2.", "3."),
    _words("end-mark", LONG, "./.", ".", "warning"),
    _words("signature.authority", "TM. ỦY BAN", "TM. ỦY BAN NHÂN DÂN", "TM. UBND"),
    Seed("signature.authority", s.runs("TM. ỦY BAN", bold=False)),
    Seed("signature.authority", s.position(lambda para: s.set_text(para, para.text + " XÃ")), "warning"),
    Seed("signature.authority", s.without("KT. CHỦ TỊCH")),
    Seed("signature.name", s.signer(lambda para: s.set_text(para, "ThS. " + para.text.strip()))),
    Seed("signature.name", s.signer(lambda para: s.set_text(para, para.text.upper()))),
    Seed("recipients.heading", s.runs("Nơi nhận", italic=False)),
    Seed("recipients.heading", s.runs("Nơi nhận", size=Pt(14))),
    _words("recipients.list", "- Ủy ban nhân dân tỉnh", "(b/c);", "(b/c)"),
    Seed("recipients.list", s.runs("- Trưởng các thôn;", size=Pt(14))),
    Seed("recipients.archive", s.removed("- Lưu")),
    _words("recipients.archive", "- Lưu", "VHXH.", "VHXH;"),
    Seed("annex", s.runs("Phụ lục", bold=False)),
    Seed("annex", s.removed("(Kèm theo")),
    _words("annex", "DANH MỤC", "DANH MỤC", "Danh mục"),
    Seed("table.text", s.header_row_once),
    Seed("table.text", s.table_size),
    _words("text.leftover", "a) Tiếp tục", "Tiếp tục", "{{ x }} tiếp tục"),
    _words("text.leftover", "a) Tiếp tục", "Tiếp tục", "Tiếp tục ………… và"),
    _words("text.leftover", "a) Tiếp tục", "Tiếp tục", "[...] tiếp tục"),
    _words("text.sum", "Tổng kinh phí", "28.300.000", "28.500.000", "warning"),
    _words("text.dates", "15/01/2026 - 31/3/2026", "15/01/2026", "15/01/2025", "warning"),
    Seed("text.legacy", s.font("a) Tiếp tục", ".VnTime"), also=frozenset({"font.name"})),
    Seed("text.nfc", s.decomposed("a) Tiếp tục")),
    _words("text.nfc", "a) Tiếp tục", "Tiếp", "\uf0b7Tiếp"),
    _words("text.spaces", "a) Tiếp tục", "Tiếp tục", "Tiếp  tục", "warning"),
    _words("text.spaces", "a) Tiếp tục", ",", " ,", "warning"),
    _words("text.year", "Hoạt động", "năm 2026", "năm 2025"),
    _words("text.unit", "Tham mưu bố trí", "Tham mưu", "Xã Vạn Lương và xã Vạn Lương tham mưu", "warning"),
    _words("text.level", "Tham mưu bố trí", "Tham mưu", "Tham mưu Huyện ủy", "warning"),
    Seed("paper.empty-page", s.page_breaks_after("Căn cứ Luật"), also=frozenset({"body.spacing"})),
    _words(
        "bases.expired",
        "Căn cứ Nghị",
        "Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ",
        "Quyết định số 368/QĐ-TTg ngày 28 tháng 02 năm 2013 của Thủ tướng Chính phủ",
    ),
    _words("bases.expired", "Căn cứ Kế", "20 tháng 01 năm 2026", "20 tháng 6 năm 2026"),
    Seed("paper.widow", s.pushed_over("TM. ỦY BAN"), "warning"),
    Seed("page.size", s.section(page_width=Mm(297), page_height=Mm(420))),
    Seed("page.number", s.counted(start="5")),
    Seed("page.number", s.counted(fmt="lowerRoman")),
    Seed("national-title", s.says("CỘNG HÒA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "CHXHCN")),
    Seed("motto.rule", s.underlined("Độc lập")),
    _words("number", "Số:", "Số: 05/KH-UBND", "05/KH-UBND"),
    _words("number", "Số:", "KH-UBND", "BC-UBND"),
    Seed(
        "kind",
        lambda paper: [s.joined("KẾ HOẠCH", "Hoạt động")(paper), s.aligned("KẾ HOẠCH", s.LEFT)(paper)],
        also=frozenset({"subject", "subject.rule"}),
    ),
    _words("number", "Số:", "KH-UBND", "KHUBND"),
    _words("place-date", "Vạn Thắng, ngày", "ngày 05 tháng 02 năm 2026", "05/02/2026"),
    _words("text.leftover", "Vạn Thắng, ngày", "ngày 05", "ngày …"),
    Seed("kind", s.removed("KẾ HOẠCH")),
    Seed("recipients.heading", s.removed("Nơi nhận")),
    Seed("recipients.heading", s.formatted("Nơi nhận", left_indent=Mm(15))),
    Seed("body.indent", s.formatted("a) Tiếp tục", left_indent=Mm(12.7), first_line_indent=Mm(0))),
    Seed("body.spacing", s.empty_after(LONG), also=frozenset({"paper.widow"})),
    _words("heading", "II. NỘI DUNG", "II.", "II/"),
    _words("heading", "II. NỘI DUNG", "II. ", "II."),
    _words("heading", "II. NỘI DUNG", "II.", "B."),
    _words("heading", "1. Mục đích", "1.", "1)"),
    _words("heading", "b) Khẳng định", "b)", "b."),
    Seed("paper.empty-page", s.page_break_at_end),
    _words("annex", "(Kèm theo", "số 05/KH-UBND ", ""),
    _words("annex", "(Kèm theo", "số 05", "số 06", "warning"),
    Seed("table.text", s.rows_may_break, "warning"),
    _words("text.sum", "Tổng kinh phí", "Hai mươi tám triệu", "Hai mươi chín triệu", "warning"),
    _words("text.level", "Tham mưu bố trí", "Tham mưu", "Tham mưu Phòng Văn hoá và Thông tin", "warning"),
    _words(
        "text.level", "Tham mưu bố trí", "Tham mưu", "Theo Kế hoạch số 3/KH-UBND, tham mưu huyện", "warning"
    ),
    _words("text.unit", "Tham mưu bố trí", "Tham mưu", "Vạn Bình tham mưu", "warning"),
    _words("bases.expired", "Căn cứ Kế", "đối ngoại năm 2026", "đối ngoại giai đoạn 2021 - 2025"),
    _words("bases.expired", "Căn cứ Kế", "đối ngoại năm 2026", "đối ngoại năm 2025"),
    _words("text.capital", "Căn cứ Kế", "Ủy ban nhân dân tỉnh", "Ủy Ban Nhân Dân tỉnh"),
    _words("text.capital", "a) Tiếp tục", "Tiếp tục", "Tiếp tục theo khoản 2 điều 5 Luật Báo chí"),
    _words("text.capital", "Tham mưu bố trí", "Tham mưu", "Tham mưu phục vụ nhân dân và", "warning"),
    _words("text.capital", "- Ủy ban nhân dân tỉnh", "Ủy ban nhân dân", "ủy ban nhân dân"),
    _words("text.capital", "(Kèm theo", "Kèm theo Kế hoạch số", "Kèm theo kế hoạch số"),
)
"""The faults that are put into the clean paper of the decree of 2020."""

TT01 = (
    Seed("bases", s.runs("Căn cứ Nghị", italic=True)),
    _words("bases.punctuation", "Căn cứ Kế", "năm 2019,", "năm 2019.", "warning"),
    Seed("page.number", s.shows_on_first),
    Seed("addressee", s.before("Căn cứ Nghị", "Kính gửi: Ủy ban nhân dân huyện Vạn Ninh."), "warning"),
    Seed("kind", s.runs("KẾ HOẠCH", size=Pt(13))),
    _words("bases.citation", "Căn cứ Nghị", "số 72/2015/NĐ-CP", "giai đoạn 2015 - 2020"),
    _words("bases.citation", "Căn cứ Kế", "của Ủy ban nhân dân huyện Vạn Ninh ", ""),
    Seed("kind", s.removed("KẾ HOẠCH")),
)


CLEAN_WORDS = (
    "Theo Kế hoạch số 15/KH-UBND ngày 14 tháng 02 năm 2024 của UBND huyện Vạn Ninh về tuyên truyền, tham mưu",
    "Giới thiệu sách “Lịch sử Đảng bộ huyện Vạn Ninh”, tham mưu",
    "Tại thôn Bình Trung (xã Vạn Bình cũ), tham mưu",
    "Phối hợp với các xã Vạn Hưng, Đại Lãnh, tham mưu",
    "Chuẩn bị lễ 20/11 và 02/9, tỷ lệ 98,5%, gồm (1) loa; (2) mạng xã hội, tham mưu",
    "Chi 105.000.000 đồng (một trăm lẻ năm triệu đồng chẵn), tham mưu",
    "Theo “Sổ tay Kế Hoạch”, gửi Ủy_Ban.docx; phát mỗi tháng hai chuyên mục về bí mật nhà nước, tham mưu",
    "Chi 9.000.000 đồng, trong đó: tập huấn 4.000.000 đồng, loa 5.000.000 đồng; tham mưu",
)
"""Words of a clean paper that look like a fault; each begins a paragraph of the body."""
