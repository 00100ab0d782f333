"""Whatever layout a plan is written in, the same outline, roles, bodies and duties are understood."""

import pytest

from tests.directive.plans import ids, numbers
from tests.directive.written_plans import Writer
from ttdn_desktop.directive.parser import parse_plan


@pytest.mark.parametrize("seed", range(300))
def test_a_plan_is_understood_in_any_layout(seed: int) -> None:
    written = Writer(seed).write()
    found = parse_plan(written.source).directive
    assert numbers(found) == written.headings
    assert ids(found) == written.texts
    assert list(found.purposes) == written.purposes
    assert list(found.contents) == written.contents
    assert list(found.forms) == written.forms
    assert [(one.number, one.to, list(one.items)) for one in found.assignments] == written.bodies
    assert [duty.id for duty in found.commune_duties] == written.duties
    assert str(found.report_due) == written.due
    assert found.report_to == "UBND huyện"
    assert found.recipients == ("UBND tỉnh (b/c)", "UBND các xã", "Lưu: VT")
    assert (found.signer.authority, found.signer.name) == ("TM", "Lê Văn An")
