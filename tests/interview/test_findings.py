"""A finding's place, its key, and what suppresses it."""

import pytest
from msgspec.structs import replace

from tests.interview.interview_samples import (
    FULL,
    INTERVIEW,
    PURPOSES,
    SIGNER,
)
from ttdn_desktop.interview.findings import Finding, Place, is_suppressed, place_of, place_of_key, place_title
from ttdn_desktop.interview.records import Interview


def test_an_error_cannot_be_suppressed():
    error = Place("s", "q", "a1").error("sense.lead-missing")
    assert not is_suppressed(error, replace(FULL, waived={"sense.lead-missing:a1": "Kệ"}))


def test_a_warning_is_suppressed_by_a_reason_and_by_no_blank():
    warning = Place("s", "q", "a1").warning("sense.outside-year")
    for reason, suppressed in (("Có báo cáo bổ sung", True), ("", False), (" \n", False)):
        assert is_suppressed(warning, replace(FULL, waived={"sense.outside-year:a1": reason})) is suppressed
    assert not is_suppressed(warning, replace(FULL, waived={"sense.outside-year:a2": "x"}))


@pytest.mark.parametrize(
    ("finding", "key"),
    [
        (Finding("sense.answer-missing", "error", Place("s", "q")), "sense.answer-missing:q"),
        (Finding("sense.outside-year", "warning", Place("s", "q", "a1")), "sense.outside-year:a1"),
        (
            Finding("sense.remark-open", "warning", Place("s", "q", "a1"), mark="0123abcd"),
            "sense.remark-open:a1:0123abcd",
        ),
        (Finding("sense.other-year", "warning"), "sense.other-year:"),
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


def test_a_place_says_its_part_and_is_called_by_section_and_question():
    place = place_of(SIGNER, INTERVIEW)
    assert (place.label, place.on("a1", "activity").label) == ("question signer", "activity a1")
    assert place_title(place, INTERVIEW) == "Kết thúc › Người ký"
    assert place_title(Place(), INTERVIEW) == ""
