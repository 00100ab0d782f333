"""A small sample of the mutated plans; ``python -m tests.fuzz`` reads 20,000."""

from tests.fuzz.run import broken_plans

SEEDS = range(100_000, 100_150)
"""Beyond those of the full run: the sample looks at others."""


def test_no_mutated_plan_leads_to_an_unforeseen_error() -> None:
    assert list(broken_plans(SEEDS)) == []
