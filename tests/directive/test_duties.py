"""What each addressee of a higher plan is to do."""

import datetime as dt

from ttdn_desktop.directive.duties import duties_of
from ttdn_desktop.directive.records import BodyAssignment, Directive, Duty, Item, Section

_OWN = Duty(id="V.2.1", text="Lập kế hoạch.", due=dt.date(2026, 2, 28))
_DIRECTIVE = Directive(
    year=2026,
    sections=(
        Section(
            number="V",
            sections=(
                Section(
                    number="V.1",
                    heading="Công an tỉnh",
                    items=(Item(id="V.1.1", text="Rà soát cơ sở dữ liệu, hoàn thành trước ngày 30/6/2026."),),
                ),
                Section(number="V.2", heading="Ủy ban nhân dân các xã", items=(_OWN,)),
                Section(number="V.3", heading="Sở Tài chính bố trí kinh phí thực hiện."),
            ),
        ),
    ),
    assignments=(
        BodyAssignment(number="V.1", to="Công an tỉnh", items=("V.1.1",)),
        BodyAssignment(number="V.2", to="Ủy ban nhân dân các xã", items=("V.2.1",)),
        BodyAssignment(number="V.3", to="Sở Tài chính"),
    ),
    commune_duties=(_OWN,),
)


def test_the_communes_have_their_own() -> None:
    assert duties_of(_DIRECTIVE, None) == duties_of(_DIRECTIVE, "V.2") == (_OWN,)


def test_another_addressee_has_its_items_with_their_deadlines() -> None:
    (duty,) = duties_of(_DIRECTIVE, "V.1")
    assert (duty.id, duty.due) == ("V.1.1", dt.date(2026, 6, 30))


def test_an_assignment_without_items_is_a_duty_by_its_own_text() -> None:
    (duty,) = duties_of(_DIRECTIVE, "V.3")
    assert (duty.id, duty.text) == ("V.3", "Sở Tài chính bố trí kinh phí thực hiện.")


def test_a_number_that_the_plan_lacks_has_none() -> None:
    assert duties_of(_DIRECTIVE, "IX") == ()
