import pytest

from tests.office.assembly_samples import PACKS, template
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
