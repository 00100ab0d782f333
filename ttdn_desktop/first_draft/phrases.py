"""Words found in Vietnamese sentences: whatever their case and where they set their tones, accents counted.

``họp`` is not ``hợp``: a comparison without accents would mix the two.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from ttdn_desktop.basics.vietnamese import tones_on_first_vowel


@lru_cache(
    maxsize=16384
)  # a large dossier's titles are gone through several times, among the tables' phrases
def key(text: str) -> str:
    """Return ``text`` to compare, each letter at its place."""
    lowered = "".join(letter.lower()[:1] or letter for letter in text)
    return tones_on_first_vowel(lowered)


def find(phrase: str, text: str, start: int = 0) -> int:
    """Return where ``phrase`` stands in ``text`` as whole words, -1 for nowhere."""
    folded = key(text)
    # most phrases of the tables stand in no given text, which is seen faster without their patterns
    if folded.find(key(phrase.strip()), start) < 0:
        return -1
    match = _pattern(phrase).search(folded, start)
    return match.start() if match else -1


def has(phrase: str, text: str) -> bool:
    """Return whether ``phrase`` stands in ``text`` as whole words."""
    return find(phrase, text) >= 0


def begins(phrases: Iterable[str], text: str) -> str:
    """Return the longest of ``phrases`` that ``text`` begins with, empty for none."""
    folded = key(text)
    found = (each for each in phrases if folded.startswith(key(each)) and _ends_there(folded, len(each)))
    return max(found, key=len, default="")


def first_of(phrases: Iterable[str], text: str) -> tuple[int, str]:
    """Return where the first of ``phrases`` stands and which it is; -1 where none does.

    The phrases are looked for as they are, with the blanks and marks that they begin or end with.
    """
    folded = key(text)
    found = [(at, each) for each in phrases if (at := folded.find(key(each))) >= 0]
    return min(found, key=lambda one: (one[0], -len(one[1])), default=(-1, ""))


def _ends_there(text: str, index: int) -> bool:
    return index >= len(text) or not text[index].isalnum() or text[index - 1].isspace()


@lru_cache(maxsize=4096)
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(key(phrase.strip()))}(?!\w)")
