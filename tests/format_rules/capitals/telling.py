"""What is told of a sentence, for the tests of each family of rows."""

from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.capitals.finding import capital_faults

ERRORS = frozenset(
    point.id for point in rule_set.load("nd30")["text.capital"].points if point.severity == "error"
)

Told = tuple[str, str, str]


def told(text: str, paper_kind: str = "kế hoạch") -> list[Told]:
    """Return row, words and right words of each place told."""
    faults = capital_faults(text, ERRORS, paper_kind)
    return [(fault.row, fault.words(text), fault.right_words(text)) for fault in faults]
