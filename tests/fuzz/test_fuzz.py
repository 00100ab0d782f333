"""A small sample of the mutants; ``python -m tests.fuzz`` reads 20,000."""

from tests.fuzz.papers import broken_papers
from tests.fuzz.plans import broken_plans

PLANS = range(100_000, 100_150)
PAPERS = range(100_000, 100_012)
"""Beyond those of the full run: the samples look at others."""


def test_no_mutated_plan_leads_to_an_unforeseen_error() -> None:
    assert list(broken_plans(PLANS)) == []


def test_no_broken_word_file_leads_to_an_unforeseen_error() -> None:
    assert list(broken_papers(PAPERS)) == []
