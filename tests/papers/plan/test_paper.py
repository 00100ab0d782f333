"""The plan as a whole."""

import msgspec
import pytest

from tests.papers.paper_samples import GOLDEN, changed, pack, sample
from ttdn_desktop.directive.records import Item, Section
from ttdn_desktop.dossier.records import Choice, Plan
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.papers.plan.paper import compose_plan


@pytest.mark.parametrize("rules", ["tt01", "nd30"])
def test_the_samples_say_what_the_golden_file_says(rules: str):
    paper = compose_plan(sample(rules), pack(rules))
    golden = msgspec.json.decode((GOLDEN / f"plan-{rules}.json").read_bytes())
    assert msgspec.json.decode(msgspec.json.encode(paper)) == golden


@pytest.mark.parametrize(("rules", "last"), [("tt01", ","), ("nd30", ".")])
def test_listed_bases_end_with_the_higher_plan(rules: str, last: str):
    paper = compose_plan(changed(sample(rules), answers={"opening": "can_cu"}), pack(rules))
    assert paper.bases[-1].startswith("Căn cứ Kế hoạch số ")
    assert paper.bases[-1].endswith(last)
    assert all(base.endswith(";") for base in paper.bases[:-1])
    assert not paper.opening.startswith("Thực hiện")


def test_an_empty_draft_is_composed_as_far_as_it_goes():
    draft = changed(sample("tt01"), plan=Plan(), answers={})
    paper = compose_plan(draft, pack("tt01"))
    assert (paper.purposes, paper.contents, paper.forms, paper.assignments) == ((), (), (), ())
    assert paper.recipients == ("- Lưu: VT.",)
    assert paper.annex.rows == ()


def test_the_communes_settings_fill_what_the_dossier_leaves_open():
    draft = changed(sample("tt01"), plan=Plan())
    settings = CommuneSettings(
        commune=draft.commune, lead="Văn phòng", recipients=("Công an xã",), archive="VT, VP"
    )
    paper = compose_plan(draft, pack("tt01"), settings=settings)
    assert paper.recipients == ("- Công an xã;", "- Lưu: VT, VP.")
    assert "về Ủy ban nhân dân xã (qua Văn phòng) trước ngày 26 tháng 10" in paper.report[0]


@pytest.mark.parametrize("rules", ["tt01", "nd30"])
def test_nothing_printed_has_a_leftover_or_a_double_space_but_the_blanks(rules: str):
    paper = compose_plan(changed(sample(rules), plan__number="5", plan__date=None), pack(rules))
    printed = msgspec.json.encode(paper).decode()
    assert "…" not in printed and "[...]" not in printed
    assert "  " not in printed.replace("      ", "")


def test_a_section_that_has_nothing_takes_no_number() -> None:
    bare = changed(sample("tt01"), plan__choices=(), answers={})
    numbers = compose_plan(bare, pack("tt01")).numbers
    assert (numbers.purposes, numbers.contents, numbers.forms) == ("", "", "")
    assert (numbers.funding, numbers.assignments) == ("I", "II")


def test_a_plan_without_activities_has_no_annex_and_none_is_spoken_of() -> None:
    bare = changed(sample("tt01"), plan__activities=())
    printed = compose_plan(bare, pack("tt01"))
    assert (printed.annex.title, printed.annex.rows) == ("", ())
    assert "Phụ lục" not in printed.opening + " ".join(printed.funding)


def test_headings_of_the_higher_plan_in_capitals_are_numbered_in_sentence_case() -> None:
    found = pack("tt01")
    choices = tuple(Choice(id=each) for each in ("I.1.1", "I.2.1"))
    directive = changed(
        found.directive,
        sections=(
            Section(number="I.1", heading="MỤC ĐÍCH:", items=(Item(id="I.1.1", text="Một."),)),
            Section(number="I.2", heading="YÊU CẦU:", items=(Item(id="I.2.1", text="Hai."),)),
        ),
        purposes=("I.1.1", "I.2.1"),
    )
    other = changed(found, manifest__directive=directive)
    printed = compose_plan(changed(sample("tt01"), plan__choices=choices, answers={}), other)
    assert [group.heading for group in printed.purposes] == ["1. Mục đích", "2. Yêu cầu"]


def test_a_plan_has_one_year_throughout() -> None:
    later = sample("tt01").year + 1
    printed = compose_plan(changed(sample("tt01"), year=later, answers={}), pack("tt01"))
    assert any(f"tháng 11 năm {later}" in line for line in printed.report)
    assert not any(f"tháng 11 năm {later - 1}" in line for line in printed.report)
