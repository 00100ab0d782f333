"""How a report begins and is put back, and what is found in it."""

import datetime as dt

import msgspec
import pytest

from ttdn_desktop.dossier.records import (
    Commune,
    Dossier,
    Evidence,
    Period,
    Report,
    Reworded,
    Signer,
    Target,
)
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.editing import edit_report, put_report, report_or_new
from ttdn_desktop.workspace.report.findings import report_findings
from ttdn_desktop.workspace.report.view import report_view
from ttdn_desktop.workspace.session import report_of


@pytest.fixture
def paper(desk: DataFolder) -> PaperSnapshot:
    return desk.open_sample().report("report")


def with_dossier(paper: PaperSnapshot, **changes: object) -> PaperSnapshot:
    return msgspec.structs.replace(paper, dossier=msgspec.structs.replace(paper.dossier, **changes))


def with_report(paper: PaperSnapshot, **changes: object) -> PaperSnapshot:
    return msgspec.structs.replace(paper, dossier=edit_report(paper.dossier, "report", **changes))


def found(paper: PaperSnapshot) -> dict[str, str]:
    return {one.key: one.severity for one in report_findings(paper)}


def test_a_year_begins_on_its_first_day_and_ends_before_the_report_is_due(paper: PaperSnapshot) -> None:
    dossier = msgspec.structs.replace(paper.dossier, report=None)
    report = report_or_new(dossier, "report", paper.pack.directive)
    assert report.period == Period(start=dt.date(2019, 1, 1), end=dt.date(2019, 11, 4))
    assert report.addressee == ("Ủy ban nhân dân huyện Vạn Ninh",)
    assert report.signer == dossier.plan.signer
    assert report_or_new(dossier, "half", paper.pack.directive).period.end == dt.date(2019, 6, 30)
    next_year = msgspec.structs.replace(paper.pack.directive, report_due=dt.date(2020, 1, 10))
    assert report_or_new(dossier, "report", next_year).period.end == dt.date(2019, 12, 31)


def test_a_six_month_report_in_the_years_place_gives_way_to_the_years() -> None:
    commune = Commune(name="A", kind="xã", province="B")
    dossier = Dossier(pack="p", year=2019, commune=commune, report=Report(kind="half", archive="VT"))
    again = edit_report(dossier, "half", archive="VT, VHXH")
    assert again.half_report is None
    both = put_report(again, Report(archive="VP"))
    year, half = report_of(both, "report"), report_of(both, "half")
    assert year is not None
    assert half is not None
    assert (year.archive, half.archive) == ("VP", "VT, VHXH")


def test_nothing_stops_the_sample(paper: PaperSnapshot) -> None:
    assert "error" not in found(paper).values()


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"period": Period(start=dt.date(2019, 1, 1))}, "report-period:period"),
        ({"period": Period(start=dt.date(2019, 2, 1), end=dt.date(2019, 1, 1))}, "report-period:period"),
        ({"variances": {}}, "report-variance:a1"),
    ],
)
def test_what_stops_a_report(paper: PaperSnapshot, changes: dict[str, object], key: str) -> None:
    assert found(with_report(paper, **changes))[key] == "error"


def test_a_report_without_a_signers_name_is_stopped(paper: PaperSnapshot) -> None:
    plan = msgspec.structs.replace(paper.dossier.plan, signer=Signer())
    nobody = with_report(with_dossier(paper, plan=plan), signer=Signer())
    assert found(nobody)["report-signer:signer"] == "error"


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"period": Period(start=dt.date(2019, 1, 1), end=dt.date(2019, 12, 31))}, "report-after_due:period"),
        ({"period": Period(start=dt.date(2019, 1, 1), end=dt.date(2019, 8, 1))}, "report-before_due:period"),
        ({"causes": ("",)}, "report-empty:causes"),
        ({"reworded": {"totals": Reworded(text="Chín việc.", was="khác")}}, "report-reworded:totals"),
    ],
)
def test_what_should_be_looked_at(paper: PaperSnapshot, changes: dict[str, object], key: str) -> None:
    assert key not in found(paper)
    assert found(with_report(paper, **changes))[key] == "warning"


def test_a_duty_without_work_wants_an_answer(paper: PaperSnapshot) -> None:
    empty = with_dossier(paper, log=())
    assert found(empty)["report-duty:III.8.1"] == "warning"
    answered = with_report(empty, duty_answers={"III.8.1": "Không phát sinh."})
    assert "report-duty:III.8.1" not in found(answered)


def test_entries_in_another_unit_are_told(paper: PaperSnapshot) -> None:
    first, *rest = paper.dossier.plan.activities
    other = msgspec.structs.replace(first, target=Target(quantity=24, unit="buổi"))
    plan = msgspec.structs.replace(paper.dossier.plan, activities=(other, *rest))
    assert found(with_dossier(paper, plan=plan))[f"report-unit:{first.id}"] == "warning"


def test_entries_without_evidence_are_told(paper: PaperSnapshot) -> None:
    shown = (Evidence(kind="link", text="https://example.vn"),)
    log = tuple(msgspec.structs.replace(entry, evidence=shown) for entry in paper.dossier.log)
    assert "report-evidence:evidence" in found(paper)
    assert "report-evidence:evidence" not in found(with_dossier(paper, log=log))


def test_under_the_decree_a_report_says_to_whom_it_goes(desk: DataFolder) -> None:
    paper = with_report(desk.open_sample("mau-nd30").report("report"), addressee=())
    assert found(paper)["report-addressee:addressee"] == "warning"


def test_half_a_year_has_not_yet_to_reach_the_years_targets(paper: PaperSnapshot) -> None:
    half = msgspec.structs.replace(paper, kind="half")
    assert "error" not in found(half).values()


def test_a_look_counts_anew_only_what_changed(paper: PaperSnapshot) -> None:
    before = report_view(paper)
    typed = report_view(with_report(paper, strengths=("Khác.",)), before)
    assert typed.about.found is before.about.found
    assert typed.lines is before.lines
    assert typed.report.strengths == ("Khác.",)
    reason = report_view(with_report(paper, variances={"a1": "Mưa bão."}), before)
    assert "Mưa bão" in " ".join(line.text for line in reason.lines)
    fewer = report_view(with_dossier(paper, log=paper.dossier.log[:3]), before)
    assert fewer.about.found.totals.entries == 3
