"""Each fault of a template brings its own finding, at its place, and no other."""

import pytest

from tests.office.assembly_samples import fields
from tests.office.template_lint.broken_templates import GOOD, with_text
from tests.office.template_lint.template_faults import HARMLESS, MO_DAU, ONE_FAULT
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.office.render.render import render_docx
from ttdn_desktop.office.template_lint.lint import check_template
from ttdn_desktop.office.template_lint.schema import shape_of
from ttdn_desktop.packs.findings import PackFinding
from ttdn_desktop.papers.plan.paper import PlanPaper

FIELDS = shape_of(PlanPaper)


def check(docx: bytes) -> tuple[PackFinding, ...]:
    return check_template(docx, FIELDS, file="plan.docx")


@pytest.mark.parametrize("pack", ["mau-nd30", "van-ninh-2019"])
def test_a_clean_template_brings_none(pack: str) -> None:
    assert check((templates_dir() / pack / "plan.docx").read_bytes()) == ()


@pytest.mark.parametrize("case", ONE_FAULT)
def test_one_fault_brings_one_finding_at_its_place(case: str) -> None:
    docx, code, where = ONE_FAULT[case]
    found = check(docx)
    assert [(finding.code, finding.where) for finding in found] == [(code, where)], [f.line for f in found]
    assert found[0].what
    assert found[0].mend


@pytest.mark.parametrize("case", HARMLESS)
def test_what_the_assembly_reads_well_brings_none(case: str) -> None:
    assert [finding.line for finding in check(HARMLESS[case])] == []


@pytest.mark.parametrize("case", HARMLESS)
def test_what_brings_none_is_assembled(case: str) -> None:
    assert render_docx(HARMLESS[case], fields("nd30"), author="")


def test_the_line_names_file_place_words_tag_and_cure() -> None:
    (found,) = check(with_text("so_muc.muc_dich }}. MỤC", "so_muc.muc_dich }}. {{ mo_dau } MỤC"))
    assert found.line == (
        "Lỗi: plan.docx, đoạn 9, gần «. … MỤC ĐÍCH, YÊU CẦU»: thẻ “{{ mo_dau }” thiếu hoặc thừa dấu ngoặc."
        " Cách sửa: Viết {{ mo_dau }}"
    )


def test_the_nearest_field_is_named() -> None:
    (found,) = check(with_text(MO_DAU, "{{ mo_dauu }}"))
    assert "“mo_dau”" in found.mend


def test_two_faults_bring_two_findings_in_the_papers_order() -> None:
    docx = with_text("{{ ket_thuc }}", "{{ ketthuc }}", docx=with_text(MO_DAU, "{{ mo_dau }"))
    assert [finding.code for finding in check(docx)] == ["tag.brace", "field.spelling"]


@pytest.mark.parametrize("broken", [b"", b"no file", GOOD[:500]])
def test_what_is_no_word_file_is_refused(broken: bytes) -> None:
    with pytest.raises(InputError, match="hỏng"):
        check(broken)
