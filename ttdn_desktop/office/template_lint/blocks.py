"""The tags of one part in their order: which loop or condition each stands in, and what is out of place."""

from collections.abc import Mapping, Sequence

from ttdn_desktop.office.template_lint.block_scanner import BlockScanner
from ttdn_desktop.office.template_lint.scan_result import BlockScan, PlacedTag
from ttdn_desktop.office.template_lint.scope import Scope

_MOST_PUZZLES = 6
"""Unreadable statements that are tried in every sense. A judgement: each costs four scans of the part, and a
template with more of them is to be rewritten rather than guessed at."""

_GUESSES = ("endfor", "endif", "for", "if")


def scan_blocks(tags: Sequence[PlacedTag], scope: Scope) -> BlockScan:
    """Return what is printed, looped over and wrong in ``tags``, those of one part in their order.

    A statement that can't be read is taken for that which leaves the least wrong around it.
    """
    guesses: dict[int, str] = {}
    best = _scan(tags, scope, guesses)

    for puzzle in best.puzzles[:_MOST_PUZZLES]:
        for keyword in _GUESSES:
            tried = {**guesses, id(puzzle): keyword}
            found = _scan(tags, scope, tried)
            if found.weight < best.weight:
                best, guesses = found, tried

    return best


def _scan(tags: Sequence[PlacedTag], scope: Scope, guesses: Mapping[int, str]) -> BlockScan:
    scanner = BlockScanner(scope, guesses)
    for placed in tags:
        scanner.take(placed)
    scanner.end()
    return scanner.result
