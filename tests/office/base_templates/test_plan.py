import re
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.shared import Pt

from tests.office.assembly_samples import fields, part
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.office.base_templates.plan import plan_template
from ttdn_desktop.office.base_templates.report import report_template

RULES = ["tt01", "nd30"]


@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize("made", [plan_template, report_template])
def test_the_section_break_never_goes_to_a_page_of_its_own(made: Any, rules: rule_set.RuleSetName):
    document = docx.Document(BytesIO(made(rules)))
    signature = document.tables[1]
    held = [one for cell in signature.rows[0].cells for one in cell.paragraphs if "{%" not in one.text]
    assert {one.style.name: one.style.paragraph_format.keep_with_next for one in held} == {
        "Nơi nhận": True,
        "Dòng nơi nhận": True,
        "Quyền hạn ký": True,
        "Họ tên người ký": True,
    }
    assert document.styles["Ngắt phần"].paragraph_format.line_spacing <= Pt(0.1)


@pytest.mark.parametrize("rules", RULES)
def test_tables_repeat_their_header_and_break_no_row(rules: rule_set.RuleSetName):
    document = part(plan_template(rules), "word/document.xml").decode()
    rows = re.findall(r"<w:tr>.*?</w:tr>", document, re.DOTALL)
    assert all("<w:cantSplit/>" in row for row in rows)
    assert sum("<w:tblHeader/>" in row for row in rows) == 1


def test_every_field_is_explained_to_those_who_edit_templates():
    guide = (templates_dir() / "README.md").read_text(encoding="utf-8")
    for name, value in fields("nd30").items():
        below = [f"{name}.{key}" for key in value] if isinstance(value, dict) else [name]
        assert all(f"`{field}`" in guide for field in below)
    assert all(f"`{key}`" in guide for key in fields("nd30")["phu_luc"]["hoat_dong"][0])


def test_the_first_section_is_called_as_the_higher_plan_calls_its_own() -> None:
    document = part(plan_template("nd30", "MỤC TIÊU"), "word/document.xml").decode()
    assert "{{ so_muc.muc_dich }}. MỤC TIÊU<" in document
    assert "MỤC ĐÍCH" not in document
    assert plan_template("nd30", "MỤC ĐÍCH, YÊU CẦU") == plan_template("nd30")
