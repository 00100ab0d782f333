"""The interviews that come with the program, asked against their own higher plan and sample."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.reading import read
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.interview.answers import Context
from ttdn_desktop.interview.checking import check_interview
from ttdn_desktop.interview.flow import State, outline
from ttdn_desktop.interview.records import Interview
from ttdn_desktop.interview.start import new_dossier
from ttdn_desktop.interview.validation import unknown_reference_messages
from ttdn_desktop.packs.records import Manifest
from ttdn_desktop.sense.check import plan_findings as findings

PACKS = sorted(path.parent for path in templates_dir().glob("*/interview.json"))


@pytest.fixture(params=PACKS, ids=lambda path: path.name)
def folder(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture
def sample(folder: Path) -> Dossier:
    return read((folder / "sample.json").read_bytes(), name="sample.json").dossier


@pytest.fixture
def context(folder: Path, sample: Dossier) -> Context:
    manifest = of_kind(folder / "pack.json", Manifest)
    interview = of_kind(folder / "interview.json", Interview)
    return Context(interview, manifest.directive, CommuneSettings(commune=sample.commune))


def of_kind(path: Path, kind: type[msgspec.Struct]):
    return records_json.convert(records_json.parse(path.read_bytes(), name=path.name), kind, name=path.name)


def test_there_are_packs_to_ask():
    assert {path.name for path in PACKS} >= {"van-ninh-2019", "mau-nd30"}


def test_the_interview_is_sound(context: Context):
    assert check_interview(context.interview, context.directive) == ()


def test_the_sample_owes_nothing_and_nothing_is_found_in_it(context: Context, sample: Dossier):
    assert findings(sample, context) == ()
    assert unknown_reference_messages(sample, context.directive) == ()
    assert {line.state for line in outline(sample, context, findings(sample, context))} == {State.DONE}


def test_a_new_dossier_owes_answers_and_every_duty(context: Context, sample: Dossier):
    fresh = new_dossier(sample.pack, sample.year, context.defaults, context.directive)
    uncovered = [f.subject for f in findings(fresh, context) if f.code == "sense.duty-uncovered"]
    assert uncovered == [duty.id for duty in context.directive.commune_duties]
    assert "sense.answer-missing" in {finding.code for finding in findings(fresh, context)}


def test_a_duty_left_without_its_activity_is_found(context: Context, sample: Dossier):
    duty = context.directive.commune_duties[0].id
    rest = tuple(activity for activity in sample.plan.activities if duty not in activity.duties)
    bare = replace(sample, plan=replace(sample.plan, activities=rest, not_applicable={}))
    assert (duty, "error") in [
        (f.subject, f.severity) for f in findings(bare, context) if f.code == "sense.duty-uncovered"
    ]
