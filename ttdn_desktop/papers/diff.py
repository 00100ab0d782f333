"""Two versions of a paper compared: paragraph by paragraph, and word by word within one."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

import msgspec

Kind = Literal["same", "changed", "added", "removed"]

_SAME_PARAGRAPH = 0.4
"""Share of words in common from which two paragraphs count as versions of one; a judgement: a sentence of
which more than half was written again still shows beside the old one, two about other things don't."""

_MARKS = ".,;:()-–+“”"
"""Marks around a word: «xã.» and «xã» are one."""


class Pair(msgspec.Struct, frozen=True):
    """A paragraph of ours beside theirs; "" where one has none.

    Numbers count the paragraphs from 1; 0 for none.
    """

    kind: Kind
    ours: str
    theirs: str
    our_number: int = 0
    their_number: int = 0


class WordRun(msgspec.Struct, frozen=True):
    """Words of a changed paragraph: in both, ours alone, or theirs alone."""

    where: Literal["both", "ours", "theirs"]
    text: str


def pair_paragraphs(ours: Sequence[str], theirs: Sequence[str]) -> tuple[Pair, ...]:
    """Return every paragraph of both once, in reading order."""
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    found: list[Pair] = []

    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "equal":
            numbers = zip(range(a1, a2), range(b1, b2), strict=True)
            found += [Pair("same", ours[a], theirs[b], a + 1, b + 1) for a, b in numbers]
        else:
            found += _pair_changed(ours, theirs, range(a1, a2), range(b1, b2))

    return tuple(found)


def diff_words(ours: str, theirs: str) -> tuple[WordRun, ...]:
    """Return a changed paragraph as words kept, taken out and put in."""
    old, new = ours.split(), theirs.split()
    found: list[WordRun] = []

    for tag, a1, a2, b1, b2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(WordRun("both", " ".join(old[a1:a2])))
            continue
        if a2 > a1:
            found.append(WordRun("ours", " ".join(old[a1:a2])))
        if b2 > b1:
            found.append(WordRun("theirs", " ".join(new[b1:b2])))

    return tuple(found)


def likeness(ours: str, theirs: str) -> float:
    """Return the share of words that two paragraphs have in common, 0 to 1."""
    old, new = ({word.strip(_MARKS).lower() for word in text.split()} for text in (ours, theirs))
    return 2 * len(old & new) / max(len(old) + len(new), 1)


def _pair_changed(ours: Sequence[str], theirs: Sequence[str], left: range, right: range) -> Iterator[Pair]:
    """Yield the paragraphs of a changed stretch, those most alike beside each other, none crossing."""
    if len(left) == len(right) == 1:
        yield Pair("changed", ours[left[0]], theirs[right[0]], left[0] + 1, right[0] + 1)
        return

    # best[row][column]: the most likeness that pairs from there on can have without crossing
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    alike: dict[tuple[int, int], float] = {}

    for row in reversed(range(len(left))):
        for column in reversed(range(len(right))):
            share = likeness(ours[left[row]], theirs[right[column]])
            alike[row, column] = share if share >= _SAME_PARAGRAPH else 0.0
            best[row][column] = max(
                best[row + 1][column], best[row][column + 1], alike[row, column] + best[row + 1][column + 1]
            )

    # forward again: take the pair wherever the best sum includes it
    row = column = 0
    while row < len(left) or column < len(right):
        share = alike.get((row, column), 0.0)
        if share and best[row][column] == share + best[row + 1][column + 1]:
            a, b = left[row], right[column]
            yield Pair("changed", ours[a], theirs[b], a + 1, b + 1)
            row, column = row + 1, column + 1
        elif row < len(left) and (column == len(right) or best[row][column] == best[row + 1][column]):
            yield Pair("removed", ours[left[row]], "", left[row] + 1)
            row += 1
        else:
            yield Pair("added", "", theirs[right[column]], 0, right[column] + 1)
            column += 1
