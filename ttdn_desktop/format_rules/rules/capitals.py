"""Rule of capital letters (docs/domain/capitals.md), row by row a point of the rule."""

from collections.abc import Iterator

from ttdn_desktop.format_rules.capitals.finding import capital_faults
from ttdn_desktop.format_rules.elements import Elements, folded
from ttdn_desktop.format_rules.facts import Facts
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.violations import Violation, data
from ttdn_desktop.official_paper.kinds import kind_in_small_letters


def capitals(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.capital: capitals as Phụ lục II of the decree has them; the circular of 2011 has no such rule."""
    points = rules["text.capital"].points
    if not points:
        return

    errors = frozenset(point.id for point in points if point.severity == "error")
    kind = kind_in_small_letters(folded(elements.kind)) if elements.kind else ""

    for para in facts.paras:
        for fault in capital_faults(para.text, errors, kind):
            yield Violation(
                code="text.capital/too-large" if fault.is_too_large else "text.capital/too-small",
                data=data(words=fault.words(para.text), right=fault.right_words(para.text)),
                point=fault.row,
                paras=(para,),
                fixable=fault.row in errors and not fault.rewritten,
                letters=fault.letters,
            )


CHECKS = {"text.capital": capitals}
"""The checks of this module by the id of their rule."""
