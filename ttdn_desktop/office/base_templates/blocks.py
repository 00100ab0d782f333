"""The parts of the base plan template, from the heading block to the annex."""

from ttdn_desktop.basics.measures import Mm
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.office.base_templates.drawn_lines import rule_below
from ttdn_desktop.office.docx.xml_builder import (
    cell,
    conditional,
    loop_over,
    paragraph,
    row,
    run,
    table,
    text,
    twips,
)
from ttdn_desktop.office.render.drawn_rules import Underlined
from ttdn_desktop.packs.generate.purposes_heading import USUAL

_BELOW_MASTHEAD, _BELOW_SUBJECT = 100, 200
"""Space below the drawn lines, in twips (20 a point). A judgement: the next line stays clear of the rule,
and the subject's stands apart from the text."""

_ANNEX_COLUMNS: tuple[tuple[str, float, str, str], ...] = (
    ("STT", 12, "BangGiua", "{{ hd.stt }}"),
    ("Nội dung công việc", 78, "Bang", "{{ hd.noi_dung }}"),
    ("Đơn vị chủ trì", 40, "Bang", "{{ hd.chu_tri }}"),
    ("Đơn vị phối hợp", 43, "Bang", "{{ hd.phoi_hop }}"),
    ("Thời gian", 26, "BangGiua", "{{ hd.thoi_gian }}"),
    ("Kinh phí (đồng)", 28, "BangSo", "{{ hd.kinh_phi }}"),
    ("Ghi chú", 25, "Bang", "{{ hd.ghi_chu }}"),
)
"""Header, width in mm, style and tag of each column; the widths fill a landscape page between its margins."""


def heading_block(rules: RuleSet, below_number: str = "") -> str:
    """Return issuer and number at the left, national title, motto, place and date at the right.

    ``below_number`` stands below the number: a letter's subject.
    """
    left, right = (twips(width) for width in rules.heading_columns)
    issuer = (
        conditional("dau_trang.co_chu_quan", text("ChuQuan", "{{ dau_trang.co_quan }}"))
        + conditional(
            "not dau_trang.co_chu_quan and dau_trang.co_quan", text("CoQuan", "{{ dau_trang.co_quan }}")
        )
        + text("CoQuan", "{{ dau_trang.don_vi }}")
        + rule_below(Underlined.ISSUER, 1, after=_BELOW_MASTHEAD)
    )
    national = (
        text("QuocHieu", rules["national-title"].texts[0])
        + text("TieuNgu", rules["motto"].texts[0])
        + rule_below(Underlined.MOTTO, 2, after=_BELOW_MASTHEAD)
    )
    number = text("SoKyHieu", "{{ dau_trang.so_ky_hieu }}")
    place = text("DiaDanhNgay", "{{ dau_trang.dia_danh_ngay }}")
    rows = row(cell(left, issuer) + cell(right, national)) + row(
        cell(left, number + below_number) + cell(right, place)
    )

    return table((left, right), rows, bordered=False)


def subject_block() -> str:
    """Return kind and subject with its line."""
    return (
        text("TenLoai", "{{ dau_trang.loai_van_ban }}")
        + text("TrichYeu", "{{ dau_trang.trich_yeu }}")
        + rule_below(Underlined.SUBJECT, 3, after=_BELOW_SUBJECT)
    )


def body(purposes: str = USUAL) -> str:
    """Return the text from the bases to the closing sentence; ``purposes`` is the first section's heading."""
    return (
        loop_over("dong in can_cu", text("CanCu", "{{ dong }}"))
        + text("NoiDung", "{{ mo_dau }}")
        + _section("muc_dich", purposes, _groups("muc_dich"))
        + _section("noi_dung", "NỘI DUNG", _lines("noi_dung"))
        + _section("hinh_thuc", "HÌNH THỨC", _lines("hinh_thuc"))
        + _section("kinh_phi", "KINH PHÍ", _lines("kinh_phi"))
        + text("DeMuc", "{{ so_muc.to_chuc }}. TỔ CHỨC THỰC HIỆN")
        + _groups("to_chuc")
        + _lines("bao_cao")
        + text("CauKet", "{{ ket_thuc }}")
    )


def _section(name: str, heading: str, inner: str) -> str:
    """Return a section under its heading; one that has nothing isn't printed."""
    return conditional(f"so_muc.{name}", text("DeMuc", f"{{{{ so_muc.{name} }}}}. {heading}") + inner)


def _lines(name: str) -> str:
    return loop_over(f"dong in {name}", text("NoiDung", "{{ dong }}"))


def signature_block(rules: RuleSet) -> str:
    """Return recipients at the left and signature at the right, in one unbroken row."""
    width = twips(rules.text_width)
    left = round(width * 0.5)  # recipients and signature take half of the page each (Phụ lục I, II.7, II.9)
    recipients = text("NoiNhan", "Nơi nhận:") + loop_over(
        "dong in noi_nhan", text("DongNoiNhan", "{{ dong }}")
    )
    signer = loop_over("dong in chu_ky.quyen_han", text("QuyenHan", "{{ dong }}")) + text(
        "HoTen", "{{ chu_ky.ho_ten }}"
    )

    return table(
        (left, width - left), row(cell(left, recipients) + cell(width - left, signer)), bordered=False
    )


def annex() -> str:
    """Return the annex: label, title, note, table of activities with its sum; nothing without activities."""
    return conditional(
        "phu_luc.hoat_dong",
        text("PhuLuc", "Phụ lục")
        + text("TenPhuLuc", "{{ phu_luc.ten }}")
        + text("KemTheo", "{{ phu_luc.kem_theo }}")
        + _activities(),
    )


def _groups(name: str) -> str:
    heading = conditional("nhom.tieu_de", text("DeMucNho", "{{ nhom.tieu_de }}"))
    return loop_over(
        f"nhom in {name}", heading + loop_over("dong in nhom.dong", text("NoiDung", "{{ dong }}"))
    )


def _activities() -> str:
    widths = tuple(twips(Mm(width)) for _, width, _, _ in _ANNEX_COLUMNS)
    header = "".join(
        cell(width, text("TieuDeBang", title), '<w:vAlign w:val="center"/>')
        for width, (title, _, _, _) in zip(widths, _ANNEX_COLUMNS, strict=True)
    )
    entry = "".join(
        cell(width, text(style, tag) + (_target() if title == "Nội dung công việc" else ""))
        for width, (title, _, style, tag) in zip(widths, _ANNEX_COLUMNS, strict=True)
    )
    rows = (
        row(header, header=True)
        + row_tag(widths, "for hd in phu_luc.hoat_dong")
        + row(entry)
        + row_tag(widths, "endfor")
        + row_tag(widths, "if phu_luc.tong_kinh_phi")
        + _total(widths)
        + row_tag(widths, "endif")
    )

    return table(widths, rows, bordered=True)


def _target() -> str:
    return conditional("hd.chi_tieu", text("Bang", "{{ hd.chi_tieu }}"))


def row_tag(widths: tuple[int, ...], statement: str) -> str:
    """Return the row that holds a statement of a table's loop."""
    return row(
        cell(sum(widths), text("Bang", f"{{%tr {statement} %}}"), f'<w:gridSpan w:val="{len(widths)}"/>')
    )


def _total(widths: tuple[int, ...]) -> str:
    """Return the row with the sum of the costs, which stand in the sixth column."""
    bold = "<w:b/><w:bCs/>"
    label = paragraph("BangGiua", run("Tổng cộng", bold))
    return row(
        cell(sum(widths[:5]), label, '<w:gridSpan w:val="5"/>')
        + cell(widths[5], paragraph("BangSo", run("{{ phu_luc.tong_kinh_phi }}", bold)))
        + cell(widths[6], text("Bang", ""))
    )
