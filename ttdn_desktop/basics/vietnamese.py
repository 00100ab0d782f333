"""Vietnamese letters compared: without accents, or with each tone where all write it."""

import re
import unicodedata
from functools import lru_cache

_COMBINING_MARKS = re.compile("[\u0300-\u036f]")
"""The accents that Vietnamese has, and their neighbours."""

_TONES = "\u0300\u0301\u0303\u0309\u0323"
"""Grave, acute, tilde, hook above, dot below; the other marks (â, ă, ơ) make another letter."""

_REMOVE_TONES = str.maketrans("", "", _TONES)

_TONE_ON_SECOND = re.compile(r"(?:(o)([àáảãạèéẻẽẹ])|(?<!q)(u)([ỳýỷỹỵ]))(?![^\W\d_])", re.IGNORECASE)
"""``hoà``, ``hoè``, ``thuỷ``: the tone on the second vowel, where others write ``hòa``, ``hòe``, ``thủy``.

Only at a syllable's end: all write ``khoản``, ``toàn``, ``hoài``, ``huýt``; and ``quý``, whose u is no vowel.
"""

_SECOND_VOWELS = ("àáảãạ", "èéẻẽẹ", "ỳýỷỹỵ")
_FIRST_VOWELS = {"o": "òóỏõọ", "u": "ùúủũụ"}
"""The same five tones in the same order (grave, acute, hook, tilde, dot) on the second and first vowel."""


def fold(text: str) -> str:
    """Return ``text`` without accents and case, ``đ`` as ``d``: for search and comparison only."""
    bare = _COMBINING_MARKS.sub("", unicodedata.normalize("NFD", text.casefold().replace("đ", "d")))
    # a pass of its own only where the quick one left something: marks of other scripts
    return bare if bare.isascii() else "".join(char for char in bare if not unicodedata.combining(char))


class _FoldedLetters(dict[int, str]):
    """What each letter folds to, made when it is first met: for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        found = self[code] = fold(letter)[:1] or letter
        return found


_FOLDED_LETTERS = _FoldedLetters()


def fold_by_character(text: str) -> str:
    """Return ``text`` folded character by character: each index in it is that index in ``text``.

    A lone accent, which folds to nothing, stays; of what folds to two letters (``ß``) the first counts.
    """
    return text.translate(_FOLDED_LETTERS)


_LONGEST_KEPT = 24
"""Letters of a word whose form is kept; a judgement: syllables, short numbers and symbols are shorter."""


def tones_at_end(word: str) -> str:
    """Return ``word`` in NFD with its tones at its end: ``hoà`` and ``hòa`` come out alike."""
    return _known_word(word) if len(word) <= _LONGEST_KEPT else _moved_tones(word)


# Vietnamese has some seven thousand syllables, and a text the same few hundred over and over
@lru_cache(maxsize=16384)
def _known_word(word: str) -> str:
    return _moved_tones(word)


def _moved_tones(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return letters.translate(_REMOVE_TONES) + "".join(mark for mark in letters if mark in _TONES)


def tones_on_first_vowel(text: str) -> str:
    """Return composed ``text`` with ``hòa`` for ``hoà`` and ``ủy`` for ``uỷ``, as long as it was."""
    return _TONE_ON_SECOND.sub(_tone_on_first, text)


def _tone_on_first(match: re.Match[str]) -> str:
    first, second = (group for group in match.groups() if group)
    row = next(row for row in _SECOND_VOWELS if second.lower() in row)
    marked = _FIRST_VOWELS[first.lower()][row.index(second.lower())]
    bare = unicodedata.normalize("NFD", second)[0]
    return (marked.upper() if first.isupper() else marked) + bare
