import re
from io import BytesIO

import docx
import pytest

from tests.office.assembly_samples import part
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.office.base_templates.plan import plan_template

RULES = ["tt01", "nd30"]


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


def test_the_closing_sentence_keeps_with_the_signature():
    found = docx.Document(BytesIO(plan_template("nd30"))).styles["Câu kết"].paragraph_format
    assert found.keep_with_next
    assert found.keep_together
