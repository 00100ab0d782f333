"""What the format check says of the paper that a pack makes on trial, and what of it is the pack's fault."""

from pathlib import Path

import pytest

from tests.format_rules import seeded as s
from tests.papers.paper_samples import pack, sample
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.workspace.documents.rendering import render_plan
from ttdn_desktop.workspace.intake.read_plan import make_parts, read_and_parse
from ttdn_desktop.workspace.pack_library import check
from ttdn_desktop.workspace.pack_library.check import has_error
from ttdn_desktop.workspace.pack_library.starter import write_starter_pack
from ttdn_desktop.workspace.pack_library.trial_format import format_findings
from ttdn_desktop.workspace.pack_library.write_folder import write_parts

PLANS = Path(__file__).parents[1] / "samples" / "superior_plans"


def found(edit: s.Edit) -> list[tuple[str, str]]:
    docx = s.edited(render_plan(sample("nd30"), pack("nd30")), edit)
    return [(one.rule, one.severity) for one in format_findings(docx, "nd30", file="plan.docx")]


def nothing(paper: object) -> None:
    del paper


def test_blanks_for_number_and_date_are_no_fault() -> None:
    assert found(nothing) == []


def test_a_finding_names_its_template_place_rule_and_clause() -> None:
    docx = s.edited(render_plan(sample("nd30"), pack("nd30")), s.runs("KẾ HOẠCH", bold=False))
    (one,) = format_findings(docx, "nd30", file="mau.docx")
    assert (one.code, one.rule, one.file, one.severity) == ("format", "kind", "mau.docx", "error")
    assert one.where.startswith("bản ghép thử, trang 1, đoạn ")
    assert one.what == "Tên loại: chữ không đậm." and "Nghị định 30/2020/NĐ-CP" in one.mend


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (s.runs("CỘNG HÒA", italic=True), ("national-title", "error")),
        (s.says("CỘNG HÒA", "CHỦ NGHĨA", "CHỦ NGHIÃ"), ("national-title", "error")),
        (s.rules_removed("XÃ VẠN THẮNG"), ("issuer.rule", "error")),
        (s.colored("a) Tiếp tục"), ("font.color", "error")),
        (s.runs("I. MỤC ĐÍCH", bold=False), ("heading", "warning")),
        (s.runs("- Lưu:", bold=True), ("recipients.archive", "error")),
    ],
)
def test_a_look_is_the_templates_and_a_heading_only_to_be_looked_at(
    edit: s.Edit, expected: tuple[str, str]
) -> None:
    assert found(edit) == [expected]


def test_words_that_a_field_brought_are_only_to_be_looked_at() -> None:
    assert found(s.says("- Lưu:", "Lưu", "Giữ")) == [("recipients.archive", "warning")]


@pytest.mark.parametrize(
    "edit",
    [
        s.says("Tham mưu bố trí", "Tham mưu", "Xã Vạn Lương và xã Vạn Lương tham mưu"),
        s.says("15/01/2026 - 31/3/2026", "15/01/2026", "15/01/2025"),
    ],
)
def test_what_the_sample_says_is_not_the_packs_fault(edit: s.Edit) -> None:
    assert found(edit) == []


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(InputError):
        list(format_findings(b"x", "nd30", file="plan.docx"))


@pytest.mark.parametrize("rules", ["nd30", "tt01"])
def test_a_pack_that_was_just_begun_has_no_finding(rules: str, tmp_path: Path) -> None:
    write_starter_pack(tmp_path / "mau", rules)  # pyright: ignore[reportArgumentType]
    assert check.check(str(tmp_path / "mau")) == ()


@pytest.mark.parametrize("name", ["hai-phong-2022.txt", "cam-lam-2020.txt", "dong-thap-2026.docx"])
def test_a_pack_made_from_a_plan_has_no_error(name: str, tmp_path: Path) -> None:
    write_parts(tmp_path / "mau", make_parts(read_and_parse(PLANS / name).directive))
    assert not has_error(check.check(str(tmp_path / "mau")))
