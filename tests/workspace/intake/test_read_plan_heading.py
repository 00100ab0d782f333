"""A pack made from a higher plan prints that plan's first heading; the usual one gives the shipped template."""

import pytest

from tests.directive.plans import plan
from ttdn_desktop.office.base_templates.plan import plan_template
from ttdn_desktop.workspace.intake.read_plan import make_parts

REST = "\nII. NỘI DUNG\n- Ba.\n- Bốn.\nIII. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- Lập kế hoạch."


@pytest.mark.parametrize("heading", ["MỤC TIÊU", "MỤC TIÊU, YÊU CẦU", "MỤC ĐÍCH, YÊU CẦU"])
def test_the_template_of_a_made_pack_has_the_higher_plans_heading(heading: str) -> None:
    made = make_parts(plan(f"I. {heading}\n- Một.\n- Hai.{REST}"))
    assert made["plan.docx"] == plan_template("nd30", heading)
    assert (made["plan.docx"] == plan_template("nd30")) is (heading == "MỤC ĐÍCH, YÊU CẦU")
