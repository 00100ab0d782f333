"""What is found in a report."""

import datetime as dt

import msgspec
import pytest

from tests.workspace.report.papers import with_dossier, with_report
from ttdn_desktop.dossier.records import (
    Evidence,
    Period,
    Reworded,
    Signer,
    Target,
)
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.findings import report_findings


def found(paper: PaperSnapshot) -> dict[str, str]:
    return {one.key: one.severity for one in report_findings(paper)}


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


@pytest.mark.parametrize(
    ("end", "code"),
    [
        (dt.date(2019, 9, 20), "report-before_due:period"),  # 46 days before the report is due on 05/11
        (dt.date(2019, 9, 21), None),
        (dt.date(2019, 11, 4), None),
        (dt.date(2019, 11, 5), "report-after_due:period"),
    ],
)
def test_a_period_ends_neither_long_before_the_due_day_nor_on_it(
    paper: PaperSnapshot, end: dt.date, code: str | None
) -> None:
    period = Period(start=dt.date(2019, 1, 1), end=end)
    assert {key for key in found(with_report(paper, period=period)) if "_due:" in key} == {code} - {None}


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


def test_under_the_decree_a_report_says_to_whom_it_goes(data_folder: DataFolder) -> None:
    paper = with_report(data_folder.open_sample("mau-nd30").report("report"), addressee=())
    assert found(paper)["report-addressee:addressee"] == "warning"


def test_half_a_year_has_not_yet_to_reach_the_years_targets(paper: PaperSnapshot) -> None:
    half = msgspec.structs.replace(paper, kind="half")
    assert "error" not in found(half).values()
