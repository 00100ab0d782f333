import pytest

from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.office.base_templates.report import report_template

RULES = ["tt01", "nd30"]


@pytest.mark.parametrize("rules", RULES)
def test_the_template_is_the_same_bytes_each_time(rules: rule_set.RuleSetName) -> None:
    once = report_template(rules)
    report_template.cache_clear()
    assert report_template(rules) == once
