"""The Word template of the higher office's consolidated report, from the format rules."""

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
from ttdn_desktop.office.template_xml import cell, loop, paragraph, put, row, run, table, text, twips, when

_COLUMNS: tuple[tuple[str, float, str, str], ...] = (
    ("STT", 14, "BangGiua", "stt"),
    ("Đơn vị", 70, "Bang", "ten"),
    ("Số lượt hoạt động", 32, "BangSo", "luot"),
    ("Lượt người", 32, "BangSo", "nguoi"),
    ("Kinh phí (đồng)", 38, "BangSo", "kinh_phi"),
    ("Ghi chú", 66, "Bang", "ghi_chu"),
)
"""Header, width in mm, style and field of each column of the annex."""


@cache
def consolidated_template(rules: RuleSetName) -> bytes:
    """Return the Word template of a consolidated report under ``rules``; the same each time."""
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
    put(document.element.body, main + turn + _annex() + section(loaded, "", landscape=True))
    set_properties(document, author="", title="Báo cáo tổng hợp")
    stream = io.BytesIO()
    document.save(stream)
    return fixed(stream.getvalue())


def _body() -> str:
    headings = when("p.tieu_de", text("DeMuc", "{{ p.tieu_de }}")) + when(
        "p.tieu_de_nho", text("DeMucNho", "{{ p.tieu_de_nho }}")
    )
    return (
        text("NoiDung", "{{ mo_dau }}")
        + loop("p in phan", headings + loop("dong in p.dong", text("NoiDung", "{{ dong }}")))
        + text("CauKet", "{{ ket_thuc }}")
    )


def _annex() -> str:
    widths = tuple(twips(Mm(width)) for _, width, _, _ in _COLUMNS)
    header = "".join(
        cell(width, text("TieuDeBang", title), '<w:vAlign w:val="center"/>')
        for width, (title, *_) in zip(widths, _COLUMNS, strict=True)
    )
    rows = (
        row(header, header=True)
        + parts.row_tag(widths, "for d in phu_luc.dong")
        + row(_cells(widths, "d", ""))
        + parts.row_tag(widths, "endfor")
        + row(_cells(widths, "phu_luc.tong", "<w:b/><w:bCs/>"))
    )
    return (
        text("PhuLuc", "Phụ lục")
        + text("TenPhuLuc", "{{ phu_luc.ten }}")
        + text("KemTheo", "{{ phu_luc.kem_theo }}")
        + table(widths, rows, bordered=True)
    )


def _cells(widths: tuple[int, ...], of: str, properties: str) -> str:
    return "".join(
        cell(width, paragraph(style, run(f"{{{{ {of}.{field} }}}}", properties)))
        for width, (_, _, style, field) in zip(widths, _COLUMNS, strict=True)
    )
