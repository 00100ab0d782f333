"""An interview as a pack declares it."""

import pytest

from tests.interview.interview_samples import INTERVIEW, SIGNER
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import records_json
from ttdn_desktop.interview.records import FromCommune, FromDirective, FromPack, Interview, Option, Question


def test_a_question_is_found_by_its_id():
    assert INTERVIEW.question("signer") == SIGNER
    assert INTERVIEW.question("nowhere") is None
    assert Interview().question("signer") is None


def test_a_question_is_read_with_its_options_and_default():
    raw = {
        "id": "q",
        "kind": "choice",
        "label": "Câu",
        "options": [{"value": "a", "label": "A"}],
        "default": {"from": "commune", "field": "lead"},
    }
    question = records_json.convert(raw, Question, name="interview.json")
    assert question.options == (Option("a", "A"),)
    assert question.default == FromCommune("lead")
    assert records_json.convert(records_json.to_builtins(question), Question, name="a") == question


@pytest.mark.parametrize("default", [FromPack(["a"]), FromCommune("lead"), FromDirective("report_due")])
def test_a_default_keeps_its_source(default: FromPack | FromCommune | FromDirective):
    question = Question(id="q", kind="text", label="Câu", default=default)
    assert records_json.convert(records_json.to_builtins(question), Question, name="a") == question


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("kind", "essay"),
        ("key", "plan.secret"),
        ("group", "duties"),
        ("when", {"op": "matches", "question": "a"}),
        ("default", {"from": "code", "value": "1"}),
        ("default", {"from": "directive", "field": "title"}),
    ],
)
def test_what_no_interview_knows_is_refused(key: str, value: object):
    raw = {"id": "q", "kind": "text", "label": "Câu", key: value}
    with pytest.raises(InputError, match="Tệp a"):
        records_json.convert(raw, Question, name="a")
