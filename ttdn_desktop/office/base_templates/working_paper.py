"""The Word template of the list that the higher office works with: no official paper, so without head."""

import io
from functools import cache
from typing import Any

import docx

from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.office.base_templates.page import SETTINGS, page_number_references, section
from ttdn_desktop.office.base_templates.plan import remove_default_parts
from ttdn_desktop.office.base_templates.report import lines
from ttdn_desktop.office.base_templates.styles import report_styles_xml
from ttdn_desktop.office.docx.reproducible import normalize_package, set_properties
from ttdn_desktop.office.docx.xml_builder import conditional, loop_over, replace_content, text
from ttdn_desktop.official_paper.eras import RuleSetName


@cache
def working_paper_template(rules: RuleSetName) -> bytes:
    """Return the Word template of the list, on the page that ``rules`` set; the same bytes each time."""
    loaded = rule_set.load(rules)
    document: Any = docx.Document()
    remove_default_parts(document)
    replace_content(document.styles.element, report_styles_xml(loaded))
    replace_content(document.settings.element, SETTINGS)
    references = page_number_references(document, loaded)
    heading = conditional("p.tieu_de", text("DeMucNho", "{{ p.tieu_de }}"))
    body = (
        text("TenPhuLuc", "{{ ten }}")
        + text("TenPhuLuc", "{{ trich_yeu }}")
        + text("KemTheo", "{{ ghi_chu }}")
        + loop_over("p in phan", heading + lines("p.dong"))
    )
    replace_content(document.element.body, body + section(loaded, references, landscape=False))
    set_properties(document, author="", title="Danh mục cần xem lại")
    stream = io.BytesIO()
    document.save(stream)

    return normalize_package(stream.getvalue())
