"""The paper that is being fixed: its tree, and the node of each paragraph that findings speak of."""

from collections.abc import Iterator
from dataclasses import dataclass

from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.office.docx.package import Node


@dataclass(frozen=True)
class FixTarget:
    """A paper's main part (``root``, changed in place), its w:p by paragraph number, facts and rules."""

    root: Node
    nodes: dict[int, Node]
    facts: Facts
    rules: RuleSet

    def paragraphs(self, finding: FormatFinding) -> Iterator[tuple[Para, Node]]:
        """Yield the finding's paragraphs with their nodes; those without one are left out."""
        for number in finding.paragraphs:
            if number in self.nodes:
                yield self.facts.paras[number - 1], self.nodes[number]

    def nodes_of(self, finding: FormatFinding) -> Iterator[Node]:
        """Yield the nodes of the finding's paragraphs."""
        return (node for _, node in self.paragraphs(finding))
