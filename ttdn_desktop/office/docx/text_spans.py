"""Which characters differ between a text and what it should be, as few as may be."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

_LONG_ENOUGH_FOR_DIFF = 300_000
"""Old times new letters: a comparison letter by letter takes a tenth of a second there (measured)."""


class Span(NamedTuple):
    """``new`` in the place of the characters from ``start`` up to ``end``."""

    start: int
    end: int
    new: str


def differing(text: str, start: int, end: int, new: str) -> list[Span]:
    """Return the smallest spans between ``start`` and ``end`` of ``text`` that make ``new`` of it."""
    old = text[start:end]
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1

    tail = 0
    while tail < min(len(old), len(new)) - same and old[-1 - tail] == new[-1 - tail]:
        tail += 1

    old_part, new_part, base = old[same : len(old) - tail], new[same : len(new) - tail], start + same
    if not old_part and not new_part:
        return []
    if old_part.casefold() == new_part.casefold() and len(old_part) == len(new_part):
        return list(_by_letter(base, old_part, new_part))
    if len(old_part) * len(new_part) > _LONG_ENOUGH_FOR_DIFF:
        return [Span(base, base + len(old_part), new_part)]

    matcher = SequenceMatcher(None, old_part, new_part, autojunk=False)
    return [
        Span(base + a, base + b, new_part[c:d])
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    ]


def _by_letter(base: int, old: str, new: str) -> Iterator[Span]:
    """Yield the stretches in which two texts of one length differ."""
    at = 0
    for is_same, letters in groupby(zip(old, new, strict=True), key=lambda pair: pair[0] == pair[1]):
        pairs = list(letters)
        if not is_same:
            yield Span(base + at, base + at + len(pairs), "".join(pair[1] for pair in pairs))
        at += len(pairs)
