"""The report as a whole."""

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
    assert all(group.lines == ("Không có.",) for group in paper.judgement)
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
    assert paper.recipients == ("- Như trên;", "- Công an xã;", "- Lưu: VT, VP.")


def test_of_the_activities_states_only_those_are_named_that_there_are():
    def said(dossier: Dossier) -> str:
        return next(line for line in report(dossier, "tt01").results[0].lines if "của Kế hoạch" in line)

    plan = sample("tt01")
    assert "0 hoạt động" not in said(plan)
    assert said(changed(plan, log=())) == "Cả 5 hoạt động của Kế hoạch chưa thực hiện."
    one = changed(plan, log=(), plan__activities=plan.plan.activities[:1])
    assert said(one) == "1 hoạt động của Kế hoạch chưa thực hiện."
