from tests.office.template_lint.broken_templates import with_text
from ttdn_desktop.office.template_lint.lint import check_template
from ttdn_desktop.office.template_lint.schema import shape_of
from ttdn_desktop.packs.findings import PackFinding
from ttdn_desktop.papers.plan.paper import PlanPaper


def check(docx: bytes) -> tuple[PackFinding, ...]:
    return check_template(docx, shape_of(PlanPaper), file="plan.docx")


def test_a_tag_alone_is_found_by_the_words_above_it() -> None:
    (found,) = check(with_text("{{ hd.ghi_chu }}", "{{ hd.ghichu }}"))
    assert found.near == "Ghi chú"


def test_words_beyond_half_a_line_are_left_out():
    (found,) = check(with_text('">{{ ket_thuc }}', f'">{"a" * 50} {{{{ ketthuc }}}} {"b" * 50}'))
    assert found.near == f"{'a' * 44} … {'b' * 44}"
