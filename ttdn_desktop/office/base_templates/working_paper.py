"""The Word template of the list that the higher office works with: no official paper, so without head."""

from functools import cache

from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.office.base_templates.document import template_file
from ttdn_desktop.office.base_templates.report import lines
from ttdn_desktop.office.base_templates.styles import report_styles_xml
from ttdn_desktop.office.docx.xml_builder import conditional, loop_over, text
from ttdn_desktop.official_paper.eras import RuleSetName


@cache
def working_paper_template(rules: RuleSetName) -> bytes:
    """Return the Word template of the list, on the page that ``rules`` set; the same bytes each time."""
    loaded = rule_set.load(rules)
    heading = conditional("p.tieu_de", text("DeMucNho", "{{ p.tieu_de }}"))
    body = (
        text("TenPhuLuc", "{{ ten }}")
        + text("TenPhuLuc", "{{ trich_yeu }}")
        + text("KemTheo", "{{ ghi_chu }}")
        + loop_over("p in phan", heading + lines("p.dong"))
    )
    return template_file(loaded, report_styles_xml(loaded), body, title="Danh mục cần xem lại")
