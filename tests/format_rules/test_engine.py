"""The whole check: every rule is checked, and each fault gives its own finding only."""

import json

import pytest

from tests.format_rules import corpus
from tests.format_rules import seeded as s
from tests.format_rules.seeded import Seed, edited
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.format_rules.engine import CHECKS
from ttdn_desktop.workspace.documents.format_check import check, line

SEEDS = [*(("mau-nd30", seed) for seed in corpus.ND30), *(("van-ninh-2019", seed) for seed in corpus.TT01)]


def rule_ids() -> set[str]:
    rows = json.loads((resources_dir() / "format_rules.json").read_text(encoding="utf-8"))["rules"]
    return {row["id"] for row in rows}


def test_every_rule_has_a_check() -> None:
    assert set(CHECKS) == rule_ids()


def test_every_rule_has_a_paper_that_breaks_it() -> None:
    assert {seed.rule for _, seed in SEEDS} == rule_ids()


@pytest.mark.parametrize(("pack", "rules"), [("mau-nd30", "nd30"), ("van-ninh-2019", "tt01")])
def test_a_clean_paper_has_no_finding(pack: str, rules: str) -> None:
    report = check(corpus.clean(pack))
    assert (report.rules, [line(finding) for finding in report.findings]) == (rules, [])


@pytest.mark.parametrize("words", corpus.CLEAN_WORDS)
def test_what_only_looks_like_a_fault_is_none(words: str) -> None:
    docx = edited(corpus.clean("mau-nd30"), s.says("Tham mưu bố trí", "Tham mưu", words))
    assert [line(finding) for finding in check(docx).findings] == []


def test_kind_and_subject_may_stand_in_one_paragraph() -> None:
    docx = edited(corpus.clean("mau-nd30"), s.joined("KẾ HOẠCH", "Hoạt động"))
    assert [line(finding) for finding in check(docx).findings] == []


@pytest.mark.parametrize(
    ("pack", "seed"), SEEDS, ids=[f"{at}-{seed.rule}" for at, (_, seed) in enumerate(SEEDS)]
)
def test_one_fault_gives_that_finding_only(pack: str, seed: Seed) -> None:
    findings = check(edited(corpus.clean(pack), seed.edit)).findings
    lines = [line(finding) for finding in findings]
    assert seed.rule in {finding.rule for finding in findings}, lines
    assert {finding.rule for finding in findings} - seed.also == {seed.rule}, lines
    assert seed.severity in {finding.severity for finding in findings if finding.rule == seed.rule}, lines
