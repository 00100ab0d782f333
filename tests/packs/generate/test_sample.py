"""The sample of a made pack."""

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.packs.generate.higher_plans import CASES, directive, of
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.interview.checking import check_interview
from ttdn_desktop.interview.defaults import Context
from ttdn_desktop.packs.generate import sample
from ttdn_desktop.packs.generate.generate import generate_pack
from ttdn_desktop.sense.check import plan_findings as findings
from ttdn_desktop.sense.messages import message_of


@pytest.mark.parametrize(
    ("due", "start", "end"),
    [
        (None, "2019-02-01", "2019-10-31"),
        ("2019-11-05", "2019-02-01", "2019-10-31"),
        ("2019-10-30", "2019-02-01", "2019-10-30"),
        ("2019-01-31", "2019-01-31", "2019-01-31"),
        ("2018-10-30", "2019-02-01", "2019-10-31"),
    ],
)
def test_a_made_activity_is_done_before_the_report(due: str | None, start: str, end: str) -> None:
    directive = of(2019, report_due=dt.date.fromisoformat(due) if due else None)
    assert [str(day) for day in sample.months(directive)] == [start, end]


def test_a_made_title_has_160_letters_at_most() -> None:
    exact = "x" * 160
    assert sample.title_of(exact) == exact
    by_comma = "x" * 100 + ", " + "y" * 58
    assert sample.title_of(by_comma) == by_comma
    assert sample.title_of(by_comma + "z") == "x" * 100
    by_word = "x" * 100 + " " + "y" * 60
    assert sample.title_of(by_word) == "x" * 100


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
@pytest.mark.parametrize("part", ["purposes", "contents", "forms", "commune_duties"])
def test_a_plan_without_one_of_its_parts_gives_a_sample_without_findings(path: Path, part: str) -> None:
    shortened = replace(directive(path), **{part: ()})
    made = generate_pack(shortened)
    context = Context(
        interview=made.interview, directive=shortened, defaults=CommuneSettings(commune=made.sample.commune)
    )
    assert check_interview(made.interview, shortened) == ()
    assert [message_of(finding) for finding in findings(made.sample, context)] == []


def test_a_city_under_the_centre_is_its_communes_province() -> None:
    plan = Directive(issuer="Ủy ban nhân dân thành phố Đà Nẵng", level="tỉnh", year=2026)
    assert generate_pack(plan).sample.commune.province == "Đà Nẵng"
