"""What the units say: what the report takes of it, what it leaves out, what came since."""

from msgspec.structs import replace

from tests.papers.consolidation.test_paper import sent
from ttdn_desktop.consolidation.merging import consolidate
from ttdn_desktop.consolidation.office_report import OfficeReport
from ttdn_desktop.consolidation.records import Consolidation, Said
from ttdn_desktop.papers.consolidation.context import as_picked, consolidation_context


def saying(*texts: str) -> Consolidation:
    return consolidate([sent(f"X{at}", said=Said(causes=(text,))) for at, text in enumerate(texts)])


def test_statements_alike_but_for_a_number_are_proposed_once() -> None:
    found = saying("Còn 02 thôn chưa có loa", "Còn 03 thôn chưa có loa", "Cán bộ kiêm nhiệm")
    context = consolidation_context(found)
    assert [each.text for each in context.picked["causes"]] == [
        "Còn 02 thôn chưa có loa", "Cán bộ kiêm nhiệm",
    ]  # fmt: skip
    assert [each.text for each in context.left_out("causes")] == ["Còn 03 thôn chưa có loa"]


def test_what_came_after_the_statements_were_picked_is_new() -> None:
    first = consolidation_context(saying("Cán bộ kiêm nhiệm", "Địa bàn rộng"))
    own = OfficeReport(
        causes=(as_picked(first.statements["causes"][0]),),
        known={"causes": tuple(each.text for each in first.statements["causes"])},
    )
    later = saying("Cán bộ kiêm nhiệm", "Địa bàn rộng", "Loa hỏng chưa sửa")
    assert [each.text for each in consolidation_context(later, own).came_new("causes")] == [
        "Loa hỏng chưa sửa"
    ]
    assert consolidation_context(later, replace(own, known={})).came_new("causes") == ()
