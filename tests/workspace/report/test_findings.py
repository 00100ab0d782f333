"""What is found in a report."""

import datetime as dt

import msgspec
import pytest

from tests.workspace.report.papers import with_dossier, with_report
from ttdn_desktop.dossier.records import (
    Period,
    Reworded,
    Signer,
    Target,
)
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.findings import report_findings


def found(paper: PaperSnapshot) -> dict[str, str]:
    return {one.key: one.severity for one in report_findings(paper)}


def test_nothing_stops_the_sample(paper: PaperSnapshot) -> None:
    assert "error" not in found(paper).values()


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"period": Period(start=dt.date(2019, 1, 1))}, "sense.period-missing:period"),
        (
            {"period": Period(start=dt.date(2019, 2, 1), end=dt.date(2019, 1, 1))},
            "sense.period-missing:period",
        ),
        ({"variances": {}}, "sense.short-without-reason:a1"),
    ],
)
def test_what_stops_a_report(paper: PaperSnapshot, changes: dict[str, object], key: str) -> None:
    assert found(with_report(paper, **changes))[key] == "error"


def test_a_report_without_a_signers_name_is_stopped(paper: PaperSnapshot) -> None:
    plan = msgspec.structs.replace(paper.dossier.plan, signer=Signer())
    nobody = with_report(with_dossier(paper, plan=plan), signer=Signer())
    assert found(nobody)["sense.signer-missing:signer:report"] == "error"


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        (
            {"period": Period(start=dt.date(2019, 1, 1), end=dt.date(2019, 12, 31))},
            "sense.period-off-due:period",
        ),
        (
            {"period": Period(start=dt.date(2019, 1, 1), end=dt.date(2019, 8, 1))},
            "sense.period-off-due:period",
        ),
        ({"strengths": ("",)}, "sense.empty-strengths:strengths"),
        ({"reworded": {"totals": Reworded(text="Chín việc.", was="khác")}}, "sense.reworded-stale:totals"),
    ],
)
def test_what_should_be_looked_at(paper: PaperSnapshot, changes: dict[str, object], key: str) -> None:
    assert key not in found(paper)
    assert found(with_report(paper, **changes))[key] == "warning"


@pytest.mark.parametrize(
    ("end", "code"),
    [
        (dt.date(2019, 9, 20), "sense.period-off-due:period"),  # 46 days before the report is due on 05/11
        (dt.date(2019, 9, 21), None),
        (dt.date(2019, 11, 4), None),
        (dt.date(2019, 11, 5), "sense.period-off-due:period"),
    ],
)
def test_a_period_ends_neither_long_before_the_due_day_nor_on_it(
    paper: PaperSnapshot, end: dt.date, code: str | None
) -> None:
    period = Period(start=dt.date(2019, 1, 1), end=end)
    assert {key for key in found(with_report(paper, period=period)) if "off-due" in key} == {code} - {None}


def test_a_duty_without_work_wants_an_answer(paper: PaperSnapshot) -> None:
    empty = with_dossier(paper, log=())
    assert found(empty)["sense.duty-unreported:III.8.1"] == "warning"
    answered = with_report(empty, duty_answers={"III.8.1": "Không phát sinh."})
    assert "sense.duty-unreported:III.8.1" not in found(answered)


def test_entries_in_another_unit_are_told(paper: PaperSnapshot) -> None:
    first, *rest = paper.dossier.plan.activities
    other = msgspec.structs.replace(first, target=Target(quantity=24, unit="buổi"))
    plan = msgspec.structs.replace(paper.dossier.plan, activities=(other, *rest))
    assert found(with_dossier(paper, plan=plan))[f"sense.activity-unit-mismatch:{first.id}"] == "warning"


def test_entries_without_evidence_are_told(paper: PaperSnapshot) -> None:
    log = tuple(msgspec.structs.replace(entry, evidence=()) for entry in paper.dossier.log)
    assert "sense.evidence-missing:evidence" not in found(paper)
    assert "sense.evidence-missing:evidence" in found(with_dossier(paper, log=log))


def test_half_a_year_has_not_yet_to_reach_the_years_targets(paper: PaperSnapshot) -> None:
    half = msgspec.structs.replace(paper, kind="half")
    assert "error" not in found(half).values()
