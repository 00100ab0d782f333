"""Keys and suppression: what keeps a reason, and what no reason suppresses."""

import json
from pathlib import Path

import msgspec
import pytest

from tests.format_rules import corpus
from tests.format_rules import seeded as s
from tests.format_rules.seeded import edited, two_units
from tests.goldens.cases import FOREIGN_PAPERS
from ttdn_desktop.dossier.waiver_upgrade import upgraded_keys
from ttdn_desktop.format_rules.places import PaperPlace, ParagraphPlace
from ttdn_desktop.workspace.documents.format_check import check, is_suppressed

BY_SENTENCE: dict[str, list[str]] = json.loads(
    Path(__file__).with_name("waivers_by_sentence.json").read_text(encoding="utf-8")
)
"""The keys that the warnings of these papers had while a key was a sentence; never made anew."""

FOUND_SINCE = {"national-title/size-pair"}
"""Warnings that no paper had then: of title and motto in one paragraph neither's size was known."""


def paper(name: str) -> bytes:
    pack, _, rest = name.partition("/")
    if pack == "foreign":
        return next(path for path in FOREIGN_PAPERS if path.stem == rest).read_bytes()
    seeds = {"mau-nd30": corpus.ND30, "van-ninh-2019": corpus.TT01}[pack]
    seed = seeds[int(rest.split(" ")[0])]
    assert seed.rule == rest.split(" ")[1]
    return edited(corpus.clean(pack), seed.edit)


@pytest.mark.parametrize("name", BY_SENTENCE)
def test_no_reason_given_by_sentence_is_lost(name: str) -> None:
    waived = upgraded_keys(dict.fromkeys(BY_SENTENCE[name], "đã xem"))
    warnings = [finding for finding in check(paper(name)).findings if finding.severity == "warning"]
    passed_over = [finding for finding in warnings if is_suppressed(finding, waived)]
    assert len(passed_over) == len(BY_SENTENCE[name]), waived
    assert {finding.code for finding in warnings if finding not in passed_over} <= FOUND_SINCE


def test_a_sentence_about_one_name_suppresses_no_other() -> None:
    waived = upgraded_keys({"format:text.unit:Có tên “Xã Vạn Lương”.": "đã xem"})
    named = edited(corpus.clean("mau-nd30"), two_units)
    found = {one.data: is_suppressed(one, waived) for one in check(named).findings}
    assert found == {(("name", "Xã Vạn Lương"),): True, (("name", "Xã Vạn Phước"),): False}


def test_no_two_findings_of_a_paper_have_one_key() -> None:
    for path in FOREIGN_PAPERS:
        found = [finding.key for finding in check(path.read_bytes()).findings]
        assert len(found) == len(set(found)), path.name


def test_an_error_is_never_suppressed() -> None:
    docx = edited(corpus.clean("mau-nd30"), s.aligned("a) Tiếp tục", s.LEFT))
    (error,) = check(docx).findings
    assert not is_suppressed(error, {error.key: "đã xem", error.value_key: "đã xem"})


@pytest.mark.parametrize("reason", ["", "  "])
def test_an_empty_reason_suppresses_nothing(reason: str) -> None:
    seed = next(seed for seed in corpus.ND30 if seed.rule == "end-mark")
    (warning,) = check(edited(corpus.clean("mau-nd30"), seed.edit)).findings
    assert is_suppressed(warning, {warning.key: "đã xem"})
    assert not is_suppressed(warning, {warning.key: reason})


def test_a_finding_is_plain_frozen_data() -> None:
    """It goes between threads and into files as it is: hashable, and the same after JSON."""
    docx = edited(corpus.clean("mau-nd30"), next(seed.edit for seed in corpus.ND30 if seed.rule == "number"))
    (finding,) = check(docx).findings
    assert {finding: 1}[msgspec.structs.replace(finding)] == 1
    with pytest.raises(AttributeError):
        finding.code = "x"  # type: ignore[misc]


def test_a_finding_leads_to_the_page_and_height_of_its_first_paragraph() -> None:
    docx = edited(corpus.clean("mau-nd30"), s.aligned("a) Tiếp tục", s.LEFT))
    (error,) = check(docx).findings
    placed = msgspec.structs.replace(
        error, place=ParagraphPlace(label="x", paragraphs=(3,), excerpt="", page=2, top=41.5)
    )
    assert (placed.page, placed.top) == (2, 41.5)
    nowhere = msgspec.structs.replace(error, place=PaperPlace())
    assert (nowhere.page, nowhere.top) == (None, None)
