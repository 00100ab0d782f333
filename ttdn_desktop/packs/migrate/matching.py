"""Which old text is which new one: by what they say, since numbers shift when one is inserted."""

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

import msgspec

from ttdn_desktop.basics.vietnamese import tones_at_end

LIKE_ENOUGH = 0.55
"""From this share of common words on, one text is taken for the other reworded.

Measured on six higher plans: no two items of one plan reach 0,53; a duty with a date, a body or a clause
changed keeps three quarters.
"""

SAME_ID = 0.1
"""What the same id adds: of two like texts the one that kept its number is the reworded one."""

LIKENESS_OF_CONTAINED = 0.7
"""The likeness of a text to one that contains nearly all of it: a duty to which sentences were added."""

_NEARLY_ALL = 0.85
"""Share of the shorter text's words found in the longer one in order; a judgement: one word in seven may
change beside the added sentences."""

_LONG_ENOUGH = 8
"""Words; a judgement: a shorter text («Báo cáo kết quả thực hiện») is contained in many by chance."""

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
    taken = set(found.values())

    for likeness, _, old_id, new_id in _candidates(old, new, found):
        if likeness >= LIKE_ENOUGH and old_id not in found and new_id not in taken:
            found[old_id] = new_id
            taken.add(new_id)

    return Matched(
        pairs=tuple((key, found[key]) for key in old if key in found),
        dropped=tuple(key for key in old if key not in found),
        added=tuple(key for key in new if key not in taken),
    )


def _candidates(
    old: Mapping[str, str], new: Mapping[str, str], found: Mapping[str, str]
) -> list[tuple[float, int, str, str]]:
    """Return likeness, distance (negative) and ids of each pair not in ``found``, the likest first.

    Of equally like pairs the one whose texts stand nearer to the same position goes first.
    """
    left = [key for key in old if key not in found]
    free = [key for key in new if key not in set(found.values())]
    old_words, new_words = _words_of(old, left), _words_of(new, free)
    rows = [
        (_likeness(old_words[a], new_words[b]) + (SAME_ID if a == b else 0), -abs(i - j), a, b)
        for i, a in enumerate(left)
        for j, b in enumerate(free)
    ]

    return sorted(rows, key=lambda row: row[:2], reverse=True)


def is_same_text(first: str, second: str) -> bool:
    """Return whether both say the same, word for word: case, marks and hoà for hòa don't count."""
    return comparison_words(first) == comparison_words(second)


def comparison_words(text: str) -> list[str]:
    """Return the words of ``text`` for comparison: lower case, each tone behind its word."""
    return [tones_at_end(word) for word in _WORD.findall(unicodedata.normalize("NFC", text).casefold())]


def _may_be_alike(first: list[str], second: list[str]) -> bool:
    """Return whether enough words are common, in whatever order: most pairs need no closer look."""
    common = (Counter(first) & Counter(second)).total()
    enough = LIKE_ENOUGH - SAME_ID
    return 2 * common >= enough * (len(first) + len(second)) or common >= _NEARLY_ALL * min(
        len(first), len(second)
    )


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


def _likeness(first: list[str], second: list[str]) -> float:
    """Return the share of words that both have in order, 0 to 1; 0 where it can't be enough."""
    if not _may_be_alike(first, second):
        return 0.0

    matcher = difflib.SequenceMatcher(None, first, second, autojunk=False)
    shorter = min(len(first), len(second))

    if shorter >= _LONG_ENOUGH:
        common = sum(block.size for block in matcher.get_matching_blocks())
        if common / shorter >= _NEARLY_ALL:
            return max(LIKENESS_OF_CONTAINED, matcher.ratio())

    return matcher.ratio()
