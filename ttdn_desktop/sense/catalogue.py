"""Every rule with its severity and reason (``resources/sense_rules.json``), and how one is found broken."""

from functools import cache

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.dossier.change import Change
from ttdn_desktop.interview.findings import Finding, Place, Severity

PROPOSED = "proposed"
"""The rule of what the program proposed and nobody has looked at."""


class Rule(msgspec.Struct, frozen=True):
    """How much a rule weighs, and why it is one.

    ``stops_signing``: a warning that must be mended or waived with a reason before the paper is issued.
    """

    severity: Severity
    why: str
    stops_signing: bool = False


class _File(msgspec.Struct, frozen=True):
    rules: dict[str, Rule]


@cache
def rules() -> dict[str, Rule]:
    """Return every rule by its id (docs/domain/sense.md)."""
    return typed_data.decode((resources_dir() / "sense_rules.json").read_bytes(), _File).rules


def broken(rule: str, place: Place, *, fix: Change | None = None, mark: str = "", **data: object) -> Finding:
    """Return the finding that ``rule`` (its id less ``sense.``) is broken at ``place``."""
    rule_id = rule if rule == PROPOSED else f"sense.{rule}"
    return Finding(rule_id, rules()[rule_id].severity, place, data, mark, fix)


def stops_signing(finding: Finding) -> bool:
    """Return whether a paper isn't issued while ``finding`` stands: an error, or a part nobody wrote."""
    rule = rules().get(finding.code)
    return finding.severity == "error" or (rule is not None and rule.stops_signing)
