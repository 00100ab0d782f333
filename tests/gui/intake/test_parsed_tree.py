"""A higher plan as a tree."""

from ttdn_desktop.directive.records import Directive, Item, Section
from ttdn_desktop.gui.intake.parsed_tree import ParsedTreeModel

DUTY = Item(id="I.1", text="Xây dựng kế hoạch")
PLAN = Directive(
    sections=(Section(number="I", heading="Nhiệm vụ", items=(DUTY,)),),
    commune_duties=(DUTY,),
    recipients=("Sở Ngoại vụ",),
)


def model() -> ParsedTreeModel:
    tree = ParsedTreeModel()
    tree.show(PLAN)
    return tree


def test_the_place_of_a_duty_leads_to_the_outline() -> None:
    tree = model()
    index = tree.index_of("I.1")
    assert tree.place(index) == "I.1"
    assert tree.place(index.parent()) == "I"
    assert index.data() == "★ I.1  Xây dựng kế hoạch"


def test_a_place_that_is_not_in_the_tree_has_no_index() -> None:
    assert not model().index_of("IX.9").isValid()


def test_empty_groups_stay_with_their_number() -> None:
    tree = model()
    groups = [tree.index(row, 0).data() for row in range(tree.rowCount())]
    assert groups == ["Căn cứ (0)", "Các mục của kế hoạch", "Nhiệm vụ của xã (1)", "Nơi nhận (1)", "Người ký"]


def test_a_filled_tree_keeps_qts_rules(qtmodeltester) -> None:
    qtmodeltester.check(model())
