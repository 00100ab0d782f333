"""The Word template of the higher office's consolidated report, from the format rules."""

from functools import cache

from ttdn_desktop.basics.measures import Mm
from ttdn_desktop.office.base_templates import blocks as parts
from ttdn_desktop.office.base_templates.report import (
    Columns,
    annex_head,
    figures_row,
    figures_table,
    lines,
    report_document,
    widths_of,
)
from ttdn_desktop.office.docx.xml_builder import cell, conditional, loop_over, paragraph, row, run, text
from ttdn_desktop.office.render.pictures import placeholder_run
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


_CHANNEL_COLUMNS: Columns = (
    ("STT", 14, "BangGiua", "{{ d.stt }}"),
    ("Hình thức", 84, "Bang", "{{ d.ten }}"),
    ("Đơn vị tính", 32, "BangGiua", "{{ d.don_vi }}"),
    ("Kế hoạch", 30, "BangSo", "{{ d.ke_hoach }}"),
    ("Thực hiện", 32, "BangSo", "{{ d.thuc_hien }}"),
    ("Tỷ lệ %", 26, "BangSo", "{{ d.ty_le }}"),
    ("{{ phu_luc_hinh_thuc.nam_truoc }}", 34, "BangSo", "{{ d.nam_truoc }}"),
)
"""Header, width in mm, style and tag of each column of the annex on channels."""

_ALONE: Columns = tuple(
    (head, width + (34 if head == "Hình thức" else 0), style, tag)
    for head, width, style, tag in _CHANNEL_COLUMNS[:-1]
)
"""The same where last year wasn't consolidated."""

CHART = "Biểu đồ thực hiện so với kế hoạch của các đơn vị"
"""The alternative text by which the chart's picture is known."""

_CHART_WIDTH = Mm(240)
"""A little less than a landscape page has between its margins."""


@cache
def consolidated_template(rules: RuleSetName, *, compared: bool) -> bytes:
    """Return the Word template of a consolidated report under ``rules``; the same each time.

    ``compared``: the annex on channels has a column of last year.
    """
    annexes = _annexes(_CHANNEL_COLUMNS if compared else _ALONE)
    return report_document(rules, _body(), annexes, title="Báo cáo tổng hợp")


def _body() -> str:
    headings = conditional("p.tieu_de", text("DeMuc", "{{ p.tieu_de }}")) + conditional(
        "p.tieu_de_nho", text("DeMucNho", "{{ p.tieu_de_nho }}")
    )

    return (
        loop_over("dong in can_cu", text("CanCu", "{{ dong }}"))
        + text("NoiDung", "{{ mo_dau }}")
        + loop_over("p in phan", headings + lines("p.dong"))
        + text("CauKet", "{{ ket_thuc }}")
    )


def _annexes(columns: Columns) -> str:
    chart = text("TenBieuDo", "{{ phu_luc_hinh_thuc.bieu_do }}") + paragraph(
        "BieuDo", placeholder_run(CHART, _CHART_WIDTH)
    )
    widths = widths_of(columns)
    rows = (
        parts.row_tag(widths, "for d in phu_luc_hinh_thuc.dong")
        + figures_row(columns)
        + parts.row_tag(widths, "endfor")
    )
    by_channel = (
        annex_head("{{ phu_luc_hinh_thuc.nhan }}", "phu_luc_hinh_thuc", on_new_page=True)
        + figures_table(columns, rows)
        + conditional("phu_luc_hinh_thuc.bieu_do", chart)
    )
    return _units_annex() + conditional("phu_luc_hinh_thuc.dong", by_channel)


def _units_annex() -> str:
    widths = widths_of(_COLUMNS)
    rows = (
        parts.row_tag(widths, "for d in phu_luc.dong")
        + row(_cells(widths, "d", ""))
        + parts.row_tag(widths, "endfor")
        + row(_cells(widths, "phu_luc.tong", "<w:b/><w:bCs/>"))
    )

    return annex_head("{{ phu_luc.nhan }}") + figures_table(_COLUMNS, rows)


def _cells(widths: tuple[int, ...], of: str, properties: str) -> str:
    return "".join(
        cell(width, paragraph(style, run(f"{{{{ {of}.{field} }}}}", properties)))
        for width, (_, _, style, field) in zip(widths, _COLUMNS, strict=True)
    )
