"""The whole format check: every rule of the rule set, each a small function over the facts."""

from collections.abc import Callable, Iterable

from ttdn_desktop.basics.collector import paused
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.applicability import papers_asked
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts
from ttdn_desktop.format_rules.findings import FormatFinding, FormatReport, to_finding, with_ordinals
from ttdn_desktop.format_rules.paper_date import rule_set_of
from ttdn_desktop.format_rules.place_labels import PlaceLabels
from ttdn_desktop.format_rules.recognise.document import recognise
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.rules import (
    addressee,
    annex,
    body,
    drawn_lines,
    head,
    headings,
    legal_bases,
    number_and_date,
    page,
    recipients,
    signature,
    sums,
    units,
    wording,
)
from ttdn_desktop.format_rules.violations import Violation
from ttdn_desktop.official_paper.eras import RuleSetName

Check = Callable[[Facts, Elements, RuleSet], Iterable[Violation]]

CHECKS: dict[str, Check] = {
    **page.CHECKS,
    **head.CHECKS,
    **drawn_lines.CHECKS,
    **number_and_date.CHECKS,
    **addressee.CHECKS,
    **legal_bases.CHECKS,
    **body.CHECKS,
    **headings.CHECKS,
    **signature.CHECKS,
    **recipients.CHECKS,
    **annex.CHECKS,
    **wording.CHECKS,
    **sums.CHECKS,
    **units.CHECKS,
}
"""One check a rule, by its id; the same ids as resources/format_rules.json."""


def check(
    facts: Facts, rules: RuleSetName | None = None, *, while_undated: RuleSetName | None = None
) -> FormatReport:
    """Return what breaks the rules, errors first; the rule set by the paper's date when none is named.

    ``while_undated`` is the one that a paper without a date was written by.
    """
    with paused():
        return _report(facts, rules, while_undated)


def _report(facts: Facts, rules: RuleSetName | None, while_undated: RuleSetName | None) -> FormatReport:
    elements = recognise(facts)
    name = rules or rule_set_of(elements, while_undated)
    loaded = rule_set.load(name)
    labels = PlaceLabels(facts, elements)
    findings = (
        to_finding(loaded, violation, labels)
        for rule in loaded.rules
        for paper in papers_asked(rule.id, elements)
        for violation in CHECKS[rule.id](facts, paper, loaded)
    )

    kind = kind_told(elements)
    return FormatReport(name, tuple(sorted(with_ordinals(findings), key=_errors_first)), kind)


def kind_told(elements: Elements) -> str | None:
    """Return the kind of a file's paper as Phụ lục III names it, of a copy its form; else None."""
    copies = (paper.kind_of_paper for paper in elements.attached if paper.role == "copy")
    kind = next((copy for copy in copies if copy), elements.kind_of_paper)
    return kind.title if kind else None


def _errors_first(finding: FormatFinding) -> bool:
    return finding.severity != "error"
