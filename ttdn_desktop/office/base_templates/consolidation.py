"""The Word template of the higher office's consolidated report, from the format rules."""

from functools import cache

from ttdn_desktop.office.base_templates import blocks as parts
from ttdn_desktop.office.base_templates.report import (
    Columns,
    annex_head,
    figures_table,
    lines,
    report_document,
    widths_of,
)
from ttdn_desktop.office.docx.xml_builder import cell, conditional, loop_over, paragraph, row, run, text
from ttdn_desktop.official_paper.eras import RuleSetName

_COLUMNS: Columns = (
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
    return report_document(rules, _body(), _annex(), title="Báo cáo tổng hợp")


def _body() -> str:
    headings = conditional("p.tieu_de", text("DeMuc", "{{ p.tieu_de }}")) + conditional(
        "p.tieu_de_nho", text("DeMucNho", "{{ p.tieu_de_nho }}")
    )

    return (
        text("NoiDung", "{{ mo_dau }}")
        + loop_over("p in phan", headings + lines("p.dong"))
        + text("CauKet", "{{ ket_thuc }}")
    )


def _annex() -> str:
    widths = widths_of(_COLUMNS)
    rows = (
        parts.row_tag(widths, "for d in phu_luc.dong")
        + row(_cells(widths, "d", ""))
        + parts.row_tag(widths, "endfor")
        + row(_cells(widths, "phu_luc.tong", "<w:b/><w:bCs/>"))
    )

    return annex_head() + figures_table(_COLUMNS, rows)


def _cells(widths: tuple[int, ...], of: str, properties: str) -> str:
    return "".join(
        cell(width, paragraph(style, run(f"{{{{ {of}.{field} }}}}", properties)))
        for width, (_, _, style, field) in zip(widths, _COLUMNS, strict=True)
    )
