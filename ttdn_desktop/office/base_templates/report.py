"""The base Word template of a commune's report, from the format rules; its parts serve other reports too."""

from functools import cache

from ttdn_desktop.basics.measures import Mm
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.office.base_templates import blocks as parts
from ttdn_desktop.office.base_templates.document import template_file
from ttdn_desktop.office.base_templates.styles import report_styles_xml
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
from ttdn_desktop.office.render.pictures import placeholder_run
from ttdn_desktop.official_paper.eras import RuleSetName

Columns = tuple[tuple[str, float, str, str], ...]
"""Header, width in mm, style and tag (or field) of each column."""

CHART = "Biểu đồ thực hiện so với kế hoạch"
"""The alternative text by which the chart's picture is known."""

FIGURES: Columns = (
    ("STT", 12, "BangGiua", "{{ d.stt }}"),
    ("Chỉ tiêu", 72, "Bang", "{{ d.chi_tieu }}"),
    ("Đơn vị tính", 24, "BangGiua", "{{ d.don_vi }}"),
    ("Kế hoạch", 22, "BangSo", "{{ d.ke_hoach }}"),
    ("Thực hiện", 26, "BangSo", "{{ d.thuc_hien }}"),
    ("Tỷ lệ %", 20, "BangSo", "{{ d.ty_le }}"),
    ("So với năm trước", 28, "BangSo", "{{ d.nam_truoc }}"),
    ("Ghi chú", 48, "Bang", "{{ d.ghi_chu }}"),
)
_CHART_WIDTH = Mm(240)
"""A little less than a landscape page has between its margins."""


@cache
def report_template(rules: RuleSetName) -> bytes:
    """Return the Word template of a commune's report under ``rules``; the same bytes each time."""
    return report_document(rules, _body(), _annex(), title="Báo cáo")


def report_document(rules: RuleSetName, body: str, annex: str, *, title: str) -> bytes:
    """Return the template of a report: heading, addressees, ``body``, signature, landscape ``annex``."""
    loaded = rule_set.load(rules)
    main = (
        parts.heading_block(loaded)
        + parts.subject_block()
        + loop_over("dong in kinh_gui", addressee())
        + body
        + parts.signature_block(loaded)
    )
    return template_file(loaded, report_styles_xml(loaded), main, title=title, annex=annex, has_chart=True)


def addressee() -> str:
    """Return ``Kính gửi:`` with one addressee beside it, or below its colon a line of several."""
    line = "{{ dong }}"
    return conditional("loop.first", text("KinhGui", line)) + conditional(
        "not loop.first", text("NoiKinhGui", line)
    )


def groups(name: str) -> str:
    """Return the groups of the field ``name``, each under its heading where it has one."""
    heading = conditional("nhom.tieu_de", text("DeMucNho", "{{ nhom.tieu_de }}"))
    return loop_over(f"nhom in {name}", heading + lines("nhom.dong"))


def lines(name: str) -> str:
    """Return the lines of the field ``name``, a paragraph each."""
    return loop_over(f"dong in {name}", text("NoiDung", "{{ dong }}"))


def annex_head(label: str = "Phụ lục", field: str = "phu_luc", *, on_new_page: bool = False) -> str:
    """Return label, title and note of an annex; ``field`` has the two latter."""
    return (
        paragraph("PhuLuc", run(label), "<w:pageBreakBefore/>" if on_new_page else "")
        + text("TenPhuLuc", f"{{{{ {field}.ten }}}}")
        + text("KemTheo", f"{{{{ {field}.kem_theo }}}}")
    )


def figures_table(columns: Columns, rows: str) -> str:
    """Return a table with a repeated header; ``rows`` are those below it."""
    widths = widths_of(columns)
    header = "".join(
        cell(width, text("TieuDeBang", title), '<w:vAlign w:val="center"/>')
        for width, (title, *_) in zip(widths, columns, strict=True)
    )
    return table(widths, row(header, header=True) + rows, bordered=True)


def figures_row(columns: Columns) -> str:
    """Return the row with the tags of ``columns``."""
    widths = widths_of(columns)
    return row(
        "".join(
            cell(width, text(style, tag)) for width, (_, _, style, tag) in zip(widths, columns, strict=True)
        )
    )


def widths_of(columns: Columns) -> tuple[int, ...]:
    """Return the widths of ``columns`` in twips."""
    return tuple(twips(Mm(width)) for _, width, _, _ in columns)


def _body() -> str:
    return (
        text("NoiDung", "{{ mo_dau }}")
        + text("DeMuc", "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI")
        + lines("chi_dao")
        + text("DeMuc", "II. KẾT QUẢ THỰC HIỆN")
        + groups("ket_qua")
        + text("DeMuc", "III. ĐÁNH GIÁ CHUNG")
        + groups("danh_gia")
        + text("DeMuc", "{{ phuong_huong.tieu_de }}")
        + lines("phuong_huong.dong")
        + text("DeMuc", "V. KIẾN NGHỊ, ĐỀ XUẤT")
        + lines("kien_nghi")
        + text("CauKet", "{{ ket_thuc }}")
    )


def _annex() -> str:
    widths = widths_of(FIGURES)
    heading = row(
        cell(
            sum(widths),
            paragraph("Bang", run("{{ n.tieu_de }}", "<w:b/><w:bCs/>"), "<w:keepNext/>"),
            f'<w:gridSpan w:val="{len(widths)}"/>',
        )
    )
    rows = (
        parts.row_tag(widths, "for n in phu_luc.nhom")
        + heading
        + parts.row_tag(widths, "for d in n.dong")
        + figures_row(FIGURES)
        + parts.row_tag(widths, "endfor")
        + parts.row_tag(widths, "endfor")
    )
    chart = text("TenBieuDo", "{{ phu_luc.bieu_do }}") + paragraph(
        "BieuDo", placeholder_run(CHART, _CHART_WIDTH)
    )

    return (
        annex_head() + text("KyBaoCao", "{{ phu_luc.ky }}") + figures_table(FIGURES, rows)
        + conditional("phu_luc.bieu_do", chart)
    )  # fmt: skip
