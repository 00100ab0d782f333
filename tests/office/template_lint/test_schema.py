import re

import pytest

from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.office.template_lint.schema import TEXT, FieldType, nearest_field, shape_of, value_at
from ttdn_desktop.papers.plan.paper import PlanPaper
from ttdn_desktop.papers.report.paper import ReportPaper

FIELDS = shape_of(PlanPaper)


def named_between(start: str, end: str) -> set[str]:
    """Return the fields that templates/README.md names between two headings."""
    text = (templates_dir() / "README.md").read_text(encoding="utf-8")
    return set(re.findall(r"`([a-z_]+(?:\.[a-z_]+)?)`", text.partition(start)[2].partition(end)[0]))


def steps_of(shape: FieldType) -> set[str]:
    return {
        step.strip(".") for leaf in shape.leaves(flags=True) for step in leaf.split("[]") if step.strip(".")
    }


def test_every_field_is_in_the_list_that_clerks_read() -> None:
    """templates/README.md names what the papers' types say, and nothing else."""
    plan = named_between("## Các trường của kế hoạch", "## Các trường của báo cáo")
    assert plan == steps_of(FIELDS)
    report = named_between("## Các trường của báo cáo", "## Đường kẻ")
    shared = {"dau_trang", "noi_nhan", "chu_ky"}
    own = {step for step in steps_of(shape_of(ReportPaper)) if step.partition(".")[0] not in shared}
    assert report == own | shared


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("dau_trang.dnvi", "dau_trang.don_vi"),
        ("don_vi", "dau_trang.don_vi"),
        ("mở đầu", "mo_dau"),
        ("loi_noi", None),
    ],
)
def test_the_nearest_name_is_found_by_its_path_or_its_last_step(written: str, meant: str | None):
    assert nearest_field(written, FIELDS.fields) == meant


def test_values_are_found_below_lists():
    value = {"nhom": [{"dong": ["a", ""]}, {"dong": ["b"]}]}
    assert value_at(value, "nhom[].dong[]") == ["a", "b"]
    assert value_at(value, "khac") == []


def test_a_path_that_leads_nowhere_has_no_shape():
    shape = FieldType("group", fields={"a": FieldType("list", TEXT)})
    assert shape.at("a[]") == TEXT
    assert shape.at("a.b") is None
