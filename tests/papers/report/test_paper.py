"""The report as a whole."""

import datetime as dt
import re

import msgspec
import pytest

from tests.papers.paper_samples import GOLDEN, changed, pack, sample
from tests.papers.report.reports import figures_of, report
from ttdn_desktop.dossier.records import Dossier, Report
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.papers.report.paper import compose_report


@pytest.mark.parametrize("rules", ["tt01", "nd30"])
def test_the_samples_say_what_the_golden_file_says(rules: str):
    golden = msgspec.json.decode((GOLDEN / f"report-{rules}.json").read_bytes())
    assert msgspec.json.decode(msgspec.json.encode(report(sample(rules), rules))) == golden


@pytest.mark.parametrize("rules", ["tt01", "nd30"])
def test_nothing_printed_has_a_leftover_or_a_double_space_but_the_blanks(rules: str):
    printed = msgspec.json.encode(report(sample(rules), rules)).decode()
    assert "…" not in printed and "[...]" not in printed
    assert "  " not in printed.replace("      ", "")


def test_an_empty_report_says_that_there_is_nothing():
    paper = report(changed(sample("tt01"), report=None, log=()), "tt01")
    assert [(group.heading, group.lines) for group in paper.judgement] == [
        ("1. Hạn chế, khó khăn", ("Không có.",))
    ]
    assert paper.proposals == ("Không có.",)
    assert paper.outlook.lines == (
        "Tiếp tục thực hiện các nhiệm vụ được giao theo kế hoạch năm 2020 của Ủy ban nhân dân huyện"
        " Vạn Ninh.",
    )


def test_who_signed_the_plan_signs_the_report_where_nobody_is_named():
    dossier = changed(sample("tt01"), report=Report(), plan__signer__name="Người Ký")
    assert report(dossier, "tt01").signature.name == "Người Ký"


def test_the_settings_recipients_and_the_plans_archive_are_taken_where_none_are_named():
    dossier = changed(sample("nd30"), report=Report(), plan__archive="VT, VP")
    settings = CommuneSettings(commune=dossier.commune, recipients=("Công an xã",))
    paper = compose_report(dossier, pack("nd30"), figures_of(dossier, "nd30"), settings=settings)
    assert paper.recipients == (
        "- Như trên;",
        "- Sở Văn hóa, Thể thao và Du lịch tỉnh Khánh Hòa (b/c);",
        "- Công an xã;",
        "- Lưu: VT, VP.",
    )


def test_of_the_activities_states_only_those_are_named_that_there_are():
    def said(dossier: Dossier) -> str:
        return next(line for line in report(dossier, "tt01").results[0].lines if "của Kế hoạch" in line)

    plan = sample("tt01")
    ended = tuple(changed(one, end=plan.report.period.end) for one in plan.plan.activities)
    plan = changed(plan, plan__activities=ended)
    assert "0 hoạt động" not in said(plan)
    assert said(changed(plan, log=())) == "Cả 5 hoạt động của Kế hoạch chưa thực hiện."
    one = changed(plan, log=(), plan__activities=plan.plan.activities[:1])
    assert said(one) == "1 hoạt động của Kế hoạch chưa thực hiện."


def test_the_opening_cites_both_plans_and_the_units_own_by_number_once_it_is_issued():
    plan = sample("tt01")
    unissued = changed(plan, plan__number=None, plan__date=None)
    own = "hoạt động thông tin đối ngoại trên địa bàn xã Vạn Thắng năm 2019"
    by = "của Ủy ban nhân dân xã Vạn Thắng"
    assert f" và Kế hoạch {own} {by}, Ủy ban" in report(unissued, "tt01").opening
    issued = changed(plan, plan__number="5", plan__date=dt.date(2019, 3, 8))
    opening = report(issued, "tt01").opening
    assert f" và Kế hoạch số 05/KH-UBND ngày 08 tháng 3 năm 2019 {by} về {own}, Ủy ban" in opening
    assert "của Ủy ban nhân dân huyện Vạn Ninh" in opening


def test_an_organ_stands_once_in_the_recipients_whatever_its_words():
    twins = (
        "Như trên",
        "UBND tỉnh (b/c)",
        "Đảng ủy xã",
        "Ủy ban MTTQ Việt Nam xã",
        "UBMTTQ Việt Nam xã (p/h)",
        "Trưởng các thôn",
    )
    dossier = changed(sample("nd30"), report__recipients=twins, report__archive="VT")
    kept = ("Như trên", "Đảng ủy xã", "Ủy ban MTTQ Việt Nam xã", "Trưởng các thôn")
    assert report(dossier, "nd30").recipients == (*(f"- {line};" for line in kept), "- Lưu: VT.")


def test_under_tt01_nobody_is_referred_to_above():
    dossier = changed(sample("tt01"), report__recipients=("Như trên", "UBND huyện"), report__addressee=())
    assert report(dossier, "tt01").recipients[:-1] == ("- Ủy ban nhân dân huyện Vạn Ninh (b/c);",)


def test_lines_below_a_heading_are_points_below_a_section_numbers_and_one_alone_bears_neither():
    lines = ("Việc thứ nhất đã xong.", "Việc thứ hai đã xong.")
    paper = report(changed(sample("tt01"), report__strengths=lines, report__proposals=lines), "tt01")
    assert paper.judgement[0].lines == ("a) Việc thứ nhất đã xong.", "b) Việc thứ hai đã xong.")
    assert paper.proposals == ("1. Việc thứ nhất đã xong.", "2. Việc thứ hai đã xong.")
    alone = report(changed(sample("tt01"), report__strengths=lines[:1]), "tt01")
    assert alone.judgement[0].lines == lines[:1]


def test_no_sentence_counts_people_where_none_were_counted_nor_names_other_as_missing():
    for rules in ("tt01", "nd30"):
        for dossier in (sample(rules), changed(sample(rules), log=())):
            printed = msgspec.json.encode(report(dossier, rules)).decode()
            assert not re.search(r"(?<![\d.])0 lượt người", printed)
            assert not re.search(r"[Kk]hông phát sinh[^.]*; khác", printed)
            assert "1 lượt hoạt động; 1 hoạt động" not in printed
