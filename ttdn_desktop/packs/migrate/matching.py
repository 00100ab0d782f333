"""Which old text became which new one: by what they say, since numbers shift when one is inserted."""

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

import msgspec

from ttdn_desktop.basics.vietnamese import tones_last

LIKE_ENOUGH = 0.55
"""From this share of common words on, one text is taken for the other reworded.

Measured on six higher plans: no two items of one plan reach 0,53; a duty with a date, a body or a clause
changed keeps three quarters.
"""

SAME_PLACE = 0.1
"""What standing at the same number adds."""

WITHIN = 0.7
"""The likeness of a text to one that holds nearly all of it: a duty to which sentences were added."""

_NEARLY_ALL = 0.85
_LONG_ENOUGH = 8
_WORD = re.compile(r"\w+(?:[./-]\w+)*")


class Matched(msgspec.Struct, frozen=True):
    """Which old id is which new one, in the old order; and what is on one side alone."""

    pairs: tuple[tuple[str, str], ...]
    dropped: tuple[str, ...]
    added: tuple[str, ...]


def match_texts(old: Mapping[str, str], new: Mapping[str, str]) -> Matched:
    """Return what of ``old`` (id to text) is what of ``new``, each at most once.

    Equal texts first, in order; then the likest of what is left, down to ``LIKE_ENOUGH``.
    """
    found = _equal(old, new)
    left = [key for key in old if key not in found]
    free = [key for key in new if key not in set(found.values())]
    old_words, new_words = _words_of(old, left), _words_of(new, free)
    likeness = [
        (_likeness(old_words[a], new_words[b]) + (SAME_PLACE if a == b else 0), -abs(i - j), a, b)
        for i, a in enumerate(left)
        for j, b in enumerate(free)
    ]

    for like, _, a, b in sorted(likeness, key=lambda row: row[:2], reverse=True):
        if like >= LIKE_ENOUGH and a not in found and b not in set(found.values()):
            found[a] = b

    taken = set(found.values())
    return Matched(
        pairs=tuple((key, found[key]) for key in old if key in found),
        dropped=tuple(key for key in old if key not in found),
        added=tuple(key for key in new if key not in taken),
    )


def is_same_text(one: str, other: str) -> bool:
    """Return whether both say the same, word for word: case, marks and hoà for hòa don't count."""
    return comparison_words(one) == comparison_words(other)


def comparison_words(text: str) -> list[str]:
    """Return the words of ``text`` for comparison: lower case, each tone behind its word."""
    return [tones_last(word) for word in _WORD.findall(unicodedata.normalize("NFC", text).casefold())]


def _may_be_like(one: list[str], other: list[str]) -> bool:
    """Return whether enough words are common, in whatever order: most pairs need no closer look."""
    common = (Counter(one) & Counter(other)).total()
    enough = LIKE_ENOUGH - SAME_PLACE
    return 2 * common >= enough * (len(one) + len(other)) or common >= _NEARLY_ALL * min(len(one), len(other))


def _equal(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    waiting: dict[tuple[str, ...], list[str]] = {}
    for key, text in new.items():
        waiting.setdefault(tuple(comparison_words(text)), []).append(key)

    found: dict[str, str] = {}
    for key, text in old.items():
        candidates = waiting.get(tuple(comparison_words(text)), [])
        if candidates:
            found[key] = candidates.pop(candidates.index(key) if key in candidates else 0)

    return found


def _words_of(texts: Mapping[str, str], keys: list[str]) -> dict[str, list[str]]:
    return {key: comparison_words(texts[key]) for key in keys}


def _likeness(one: list[str], other: list[str]) -> float:
    if not _may_be_like(one, other):
        return 0.0

    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    shorter = min(len(one), len(other))

    if shorter >= _LONG_ENOUGH:
        common = sum(block.size for block in matcher.get_matching_blocks())
        if common / shorter >= _NEARLY_ALL:
            return max(WITHIN, matcher.ratio())

    return matcher.ratio()
