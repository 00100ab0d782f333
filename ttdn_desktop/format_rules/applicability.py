"""Which rules are asked of which paper in a file, by its role; one that isn't of that role is not asked.

What a kind asks otherwise than others (``official_paper/kinds.py``) its rule itself knows.
"""

from collections.abc import Iterator

from ttdn_desktop.format_rules.elements import Elements

_OF_THE_FILE = (
    "page.", "font.", "text.", "paper.", "table.", "annex", "bases.expired",
)  # fmt: skip
"""How the rules begin that look at the file as a whole, once."""

_NOT_OF_ISSUED = (
    "number", "place-date", "addressee", "signature.", "recipients.",
)  # fmt: skip
"""What a decision issues has neither: they are the decision's (Mẫu 1.3)."""

_OF_A_COPY = (
    "parent", "issuer", "kind", "number", "place-date", "date.zero", "signature.", "recipients.",
)  # fmt: skip
"""What the block of a copy is made of (Phụ lục I, phần II, II.1): the rest is what it copies."""


def papers_asked(rule: str, main: Elements) -> Iterator[Elements]:
    """Yield the papers of a file that ``rule`` is asked of."""
    yield main
    if rule.startswith(_OF_THE_FILE):
        return

    for paper in main.attached:
        if _is_asked(rule, paper):
            yield paper


def _is_asked(rule: str, paper: Elements) -> bool:
    if paper.role == "copy":
        return rule.startswith(_OF_A_COPY)
    return not rule.startswith(_NOT_OF_ISSUED)
