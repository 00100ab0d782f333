"""Problems that only follow from others: reported too, they would send the clerk to the wrong place."""

from collections.abc import Sequence

from ttdn_desktop.office.template_lint.scan_result import PlacedTag, TagProblem
from ttdn_desktop.office.template_lint.tag_scanner import tags_in

_UNPAIRED = ("block.unclosed-for", "block.unclosed-if", "block.lone-endfor", "block.lone-endif")


def without_consequences(problems: Sequence[TagProblem], misplaced: Sequence[TagProblem]) -> list[TagProblem]:
    """Return ``problems`` without those that only follow from others.

    Loops are too deep because one above was never closed; ends are missing or over because two tags share a
    paragraph, of which the assembly reads only the first.
    """
    gone: set[str] = set()

    if any(problem.error.code == "block.unclosed-for" for problem in problems):
        gone.add("for.depth")

    if any(problem.error.code == "p.shared" and _holds_two_tags(problem.at) for problem in misplaced):
        gone.update((*_UNPAIRED, "for.depth"))

    return [problem for problem in problems if problem.error.code not in gone]


def is_hidden_by(later: TagProblem, known: TagProblem) -> bool:
    """Return whether ``later`` can wait until ``known`` is fixed: the same tag, or the same paragraph."""
    same_paragraph = known.at.index == later.at.index
    return known.at is later.at or (later.error.code == "p.shared" and same_paragraph)


def _holds_two_tags(placed: PlacedTag) -> bool:
    return sum(tag.prefix == "p" for tag in tags_in(placed.paragraph.text)) > 1
