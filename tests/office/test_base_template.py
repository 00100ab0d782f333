import re
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt

from tests.office.assembly_samples import PACKS, fields, part, template
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.office.base_templates.build import write
from ttdn_desktop.office.base_templates.plan import plan_template
from ttdn_desktop.office.base_templates.report import report_template

RULES = ["tt01", "nd30"]


@pytest.mark.parametrize("rules", RULES)
def test_the_shipped_templates_are_what_the_rules_give(rules: rule_set.RuleSetName):
    assert template(rules) == plan_template(rules)
    assert (templates_dir() / PACKS[rules] / "report.docx").read_bytes() == report_template(rules)


def test_writing_gives_both_packs_their_template(tmp_path):
    assert [path.relative_to(tmp_path).as_posix() for path in write(tmp_path)] == [
        f"{pack}/{name}.docx" for pack in PACKS.values() for name in ("plan", "report")
    ]


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
def test_paper_and_margins_are_those_of_the_rules(rules: rule_set.RuleSetName):
    loaded = rule_set.load(rules)
    upright, turned = docx.Document(BytesIO(plan_template(rules))).sections
    assert (round(upright.page_width.mm), round(upright.page_height.mm)) == (210, 297)
    assert turned.orientation == WD_ORIENT.LANDSCAPE
    assert (round(turned.page_width.mm), round(turned.page_height.mm)) == (297, 210)
    for section in (upright, turned):
        for side in ("top", "bottom", "left", "right"):
            margin = getattr(section, f"{side}_margin")
            assert abs(margin - Mm(loaded.margin(side))) < Mm(0.1)
        assert section.different_first_page_header_footer


@pytest.mark.parametrize(("rules", "place"), [("tt01", "footer"), ("nd30", "header")])
def test_the_page_number_stands_where_the_rules_put_it(rules: rule_set.RuleSetName, place: str):
    section = docx.Document(BytesIO(plan_template(rules))).sections[0]
    for name in ("header", "footer"):
        has_number = "PAGE" in getattr(section, name)._element.xml
        assert has_number == (name == place)
    assert "PAGE" not in section.first_page_header._element.xml
    assert "PAGE" not in section.first_page_footer._element.xml


@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize(
    ("style", "rule", "name"),
    [
        ("Quốc hiệu", "national-title", "main"),
        ("Tiêu ngữ", "motto", "main"),
        ("Cơ quan ban hành", "issuer", "main"),
        ("Số, ký hiệu", "number", "main"),
        ("Địa danh, ngày tháng", "place-date", "main"),
        ("Tên loại văn bản", "kind", "main"),
        ("Trích yếu", "subject", "main"),
        ("Căn cứ", "bases", "main"),
        ("Nội dung", "body", "main"),
        ("Đề mục", "heading", "roman"),
        ("Nơi nhận", "recipients.heading", "main"),
        ("Dòng nơi nhận", "recipients.list", "main"),
        ("Quyền hạn ký", "signature.authority", "main"),
        ("Họ tên người ký", "signature.name", "main"),
        ("Phụ lục", "annex", "label"),
    ],
)
def test_each_style_is_set_as_its_rule_says(rules: rule_set.RuleSetName, style: str, rule: str, name: str):
    wanted = rule_set.load(rules).style(rule, name)
    found = docx.Document(BytesIO(plan_template(rules))).styles[style]
    assert wanted.allows_size(found.font.size.pt)
    assert (bool(found.font.bold), bool(found.font.italic)) == (wanted.bold, wanted.italic)


@pytest.mark.parametrize("rules", RULES)
def test_the_font_is_times_new_roman_for_every_script(rules: rule_set.RuleSetName):
    styles = part(plan_template(rules), "word/styles.xml").decode()
    fonts = " ".join(re.findall(r"<w:rFonts[^>]*>", styles))
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        assert set(re.findall(f'w:{kind}="([^"]*)"', fonts)) == {"Times New Roman"}
    assert "Theme" not in styles


@pytest.mark.parametrize("rules", RULES)
def test_tables_repeat_their_header_and_break_no_row(rules: rule_set.RuleSetName):
    document = part(plan_template(rules), "word/document.xml").decode()
    rows = re.findall(r"<w:tr>.*?</w:tr>", document, re.DOTALL)
    assert all("<w:cantSplit/>" in row for row in rows)
    assert sum("<w:tblHeader/>" in row for row in rows) == 1


def test_the_closing_sentence_keeps_with_the_signature():
    found = docx.Document(BytesIO(plan_template("nd30"))).styles["Câu kết"].paragraph_format
    assert found.keep_with_next
    assert found.keep_together


def test_every_field_is_explained_to_those_who_edit_templates():
    guide = (templates_dir() / "README.md").read_text(encoding="utf-8")
    for name, value in fields("nd30").items():
        below = [f"{name}.{key}" for key in value] if isinstance(value, dict) else [name]
        assert all(f"`{field}`" in guide for field in below)
    assert all(f"`{key}`" in guide for key in fields("nd30")["phu_luc"]["hoat_dong"][0])
