"""The base Word template of a report, the commune's or the higher office's, from the format rules."""

import io
from functools import cache
from typing import Any

import docx

from ttdn_desktop.basics.measures import Mm
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.rule_set import RuleSetName
from ttdn_desktop.office import template_parts as parts
from ttdn_desktop.office.base_template import drop_leftovers
from ttdn_desktop.office.fixed_package import fixed, set_properties
from ttdn_desktop.office.template_page import SETTINGS, page_number_references, section
from ttdn_desktop.office.template_styles import report_styles_xml
from ttdn_desktop.office.template_xml import cell, loop, paragraph, put, row, table, text, twips, when

Columns = tuple[tuple[str, float, str, str], ...]

FIGURES: Columns = (
    ("STT", 12, "BangGiua", "{{ d.stt }}"),
    ("Chỉ tiêu", 78, "Bang", "{{ d.chi_tieu }}"),
    ("Đơn vị tính", 24, "BangGiua", "{{ d.don_vi }}"),
    ("Kế hoạch", 22, "BangSo", "{{ d.ke_hoach }}"),
    ("Thực hiện", 28, "BangSo", "{{ d.thuc_hien }}"),
    ("Tỷ lệ %", 20, "BangSo", "{{ d.ty_le }}"),
    ("So với năm trước", 32, "BangSo", "{{ d.nam_truoc }}"),
    ("Ghi chú", 36, "Bang", "{{ d.ghi_chu }}"),
)
COMMUNES: Columns = (
    ("STT", 12, "BangGiua", "{{ d.stt }}"),
    ("Đơn vị", 90, "Bang", "{{ d.ten }}"),
    ("Số lượt hoạt động", 45, "BangSo", "{{ d.luot }}"),
    ("Lượt người", 45, "BangSo", "{{ d.nguoi }}"),
    ("Kinh phí (đồng)", 60, "BangSo", "{{ d.kinh_phi }}"),
)
"""Header, width in mm, style and tag of each column."""


@cache
def report_template(rules: RuleSetName, columns: Columns = FIGURES) -> bytes:
    """Return the Word template of a report under ``rules`` with such an annex; the same each time."""
    loaded = rule_set.load(rules)
    document: Any = docx.Document()
    drop_leftovers(document)
    put(document.styles.element, report_styles_xml(loaded))
    put(document.settings.element, SETTINGS)
    references = page_number_references(document, loaded)
    main = (
        parts.heading_block(loaded)
        + parts.subject_block()
        + loop("dong in kinh_gui", text("KinhGui", "{{ dong }}"))
        + _body()
        + parts.signature_block(loaded)
    )
    turn = paragraph("NgatPhan", "", section(loaded, references, landscape=False))
    put(document.element.body, main + turn + _annex(columns) + section(loaded, "", landscape=True))
    set_properties(document, author="", title="Báo cáo")
    stream = io.BytesIO()
    document.save(stream)
    return fixed(stream.getvalue())


def _body() -> str:
    heading = when("nhom.tieu_de", text("DeMucNho", "{{ nhom.tieu_de }}"))
    groups = loop("nhom in p.nhom", heading + loop("dong in nhom.dong", text("NoiDung", "{{ dong }}")))
    return (
        loop("dong in mo_dau", text("NoiDung", "{{ dong }}"))
        + loop("p in phan", text("DeMuc", "{{ p.tieu_de }}") + groups)
        + text("CauKet", "{{ ket_thuc }}")
    )


def _annex(columns: Columns) -> str:
    widths = tuple(twips(Mm(width)) for _, width, _, _ in columns)
    header = "".join(
        cell(width, text("TieuDeBang", title), '<w:vAlign w:val="center"/>')
        for width, (title, *_) in zip(widths, columns, strict=True)
    )
    one = "".join(
        cell(width, text(style, tag)) for width, (_, _, style, tag) in zip(widths, columns, strict=True)
    )
    rows = row(header, header=True) + parts.row_tag(widths, "for d in phu_luc.dong") + row(one)
    return (
        text("PhuLuc", "Phụ lục")
        + text("TenPhuLuc", "{{ phu_luc.ten }}")
        + text("KemTheo", "{{ phu_luc.kem_theo }}")
        + table(widths, rows + parts.row_tag(widths, "endfor"), bordered=True)
    )
