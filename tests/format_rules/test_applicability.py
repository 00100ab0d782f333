"""Which rules are asked of a file once, of what a decision issues, of a copy's block."""

import pytest

from ttdn_desktop.format_rules.applicability import papers_asked
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.engine import CHECKS


@pytest.mark.parametrize(
    ("rule", "roles"),
    [
        ("page.size", ["main"]), ("text.spaces", ["main"]), ("annex", ["main"]), ("bases.expired", ["main"]),
        ("national-title", ["main", "issued"]), ("heading", ["main", "issued"]),
        ("bases", ["main", "issued"]), ("number", ["main", "copy"]), ("signature.name", ["main", "copy"]),
        ("recipients.list", ["main", "copy"]),
        ("kind", ["main", "issued", "copy"]), ("issuer.rule", ["main", "issued", "copy"]),
        ("date.zero", ["main", "issued", "copy"]), ("addressee", ["main"]),
    ],
)  # fmt: skip
def test_papers_asked(rule: str, roles: list[str]) -> None:
    assert rule in CHECKS
    main = Elements(attached=[Elements("issued"), Elements("copy")])
    assert [paper.role for paper in papers_asked(rule, main)] == roles
