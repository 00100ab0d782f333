from io import BytesIO

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.office.base_templates.plan import plan_template

RULES = ["tt01", "nd30"]


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
