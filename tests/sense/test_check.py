"""Every rule with a fault, and what comes close to one: data over which one test runs.

A case is a good dossier with a change; what must be found, what may follow from it, and nothing else.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.call_counts import calls_of
from tests.sense.dossiers import BASES, base, findings_of, with_changes
from ttdn_desktop.sense.catalogue import rules
from ttdn_desktop.sense.messages import message_of

CASES: list[dict[str, Any]] = json.loads(Path(__file__).with_name("cases.json").read_text("utf-8"))

NOT_OF_A_DOSSIER = {"sense.number-order"}
"""Told when a number is given (``workspace/signing/issuing.py``)."""


@pytest.mark.parametrize("name", BASES)
@pytest.mark.parametrize("part", ["plan", "report"])
def test_a_good_dossier_is_clean(name: str, part: str) -> None:
    if part == "report" and name in ("công an huyện", "sở"):
        pytest.skip("the log of the sample isn't theirs")
    assert [one.key for one in findings_of(base(name), part)] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['base']}: {case['note']}")
def test_the_fault_is_found_and_nothing_else(case: dict[str, Any]) -> None:
    found = findings_of(with_changes(base(case["base"]), case["changes"]), case["part"], case.get("due"))
    told = {one.code for one in found}
    said = [f"{one.key}: {message_of(one)}" for one in found]
    assert set(case["expect"]) <= told, said
    assert told <= {*case["expect"], *case["also"]}, said


def test_every_rule_has_a_case_with_a_fault() -> None:
    assert {rule for case in CASES for rule in case["expect"]} == rules().keys() - NOT_OF_A_DOSSIER


def test_every_finding_has_a_key_of_its_own_and_a_place() -> None:
    for case in CASES:
        found = findings_of(with_changes(base(case["base"]), case["changes"]), case["part"], case.get("due"))
        assert len({one.key for one in found}) == len(found)
        assert all(one.place.label.strip() for one in found)


def test_five_times_the_entries_of_a_log_are_five_times_the_work() -> None:
    """Each entry is looked at a fixed number of times: told by the calls made, not by a clock."""
    small, large = (calls_for(count) for count in (400, 2_000))
    assert large < 6 * small


def calls_for(count: int) -> int:
    table = base("xã 2019")
    entry = table["log"][0]
    table["log"] = [{**entry, "id": f"e{number}"} for number in range(count)]
    table["report"]["strengths"] = ["Đã phát 25 tin, bài."] * 5
    return calls_of(lambda: findings_of(table, "report"))


@pytest.mark.parametrize(
    ("part", "section"), [("choices", "muc-dich"), ("activities", "hoat-dong"), ("assignments", "to-chuc")]
)
def test_proposals_lead_to_the_first_section_that_has_any(part: str, section: str) -> None:
    changed = base("xã 2019")
    for row in changed["plan"][part]:
        row["proposed"] = True
    (told,) = [one for one in findings_of(changed, "plan") if one.code == "proposed"]
    assert told.place.section == section
    assert told.place.label == "plan plan"
