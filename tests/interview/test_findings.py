"""A finding's place, its key, and what suppresses it."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.interview.interview_samples import (
    BANNERS,
    CONTEXT,
    FULL,
    INTERVIEW,
    PURPOSES,
    RADIO,
    SIGNER,
    with_activities,
)
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.findings import Finding, Place, is_suppressed, place_of, place_of_key
from ttdn_desktop.interview.records import Interview
from ttdn_desktop.interview.validation import findings


def with_radio(**changes: object) -> Dossier:
    return with_activities(replace(RADIO, **changes), BANNERS)


def only(dossier: Dossier) -> Finding:
    (finding,) = findings(dossier, CONTEXT)
    return finding


def test_an_error_cannot_be_suppressed():
    dossier = replace(with_radio(channel="lạ"), waived={"unknown_channel:a1": "Kệ"})
    assert not is_suppressed(only(dossier), dossier)
    late = replace(with_radio(end=dt.date(2019, 11, 6)), waived={"after_due:a1": "Có báo cáo bổ sung"})
    assert is_suppressed(only(late), late)


def test_a_warning_is_suppressed_by_a_reason_and_by_no_blank():
    warning = Place("s", "q", "a1").warning("after_due")
    for reason, suppressed in (("Có báo cáo bổ sung", True), ("", False), (" \n", False)):
        assert is_suppressed(warning, replace(FULL, waived={"after_due:a1": reason})) is suppressed
    assert not is_suppressed(warning, replace(FULL, waived={"after_due:a2": "x"}))


@pytest.mark.parametrize(
    ("finding", "key"),
    [
        (Finding("missing", "error", Place("s", "q")), "missing:q"),
        (Finding("after_due", "warning", Place("s", "q", "a1")), "after_due:a1"),
        (Finding("remark", "warning", Place("s", "q", "a1"), mark="0123abcd"), "remark:a1:0123abcd"),
        (Finding("other_year", "warning"), "other_year:"),
    ],
)
def test_a_key_is_made_of_code_and_place(finding: Finding, key: str):
    assert finding.key == key
    assert replace(finding, data={"year": 2020}).key == key


def test_a_place_makes_findings_of_both_severities():
    place = Place("s", "q").on("a1")
    assert place.error("x", number=1) == Finding("x", "error", Place("s", "q", "a1"), {"number": 1})
    assert place.warning("x") == Finding("x", "warning", Place("s", "q", "a1"), {})
    found = place.error("x")
    assert (found.section, found.question, found.subject) == ("s", "q", "a1")


def test_a_question_is_found_in_its_section_and_a_key_at_its_first_question():
    assert place_of(SIGNER, INTERVIEW) == Place("end", "signer")
    assert place_of_key("plan.choices", INTERVIEW) == Place("choices", PURPOSES.id)
    assert place_of_key("plan.choices", Interview()) == Place()
