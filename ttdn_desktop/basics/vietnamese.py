"""Vietnamese letters compared: without accents, or with each tone where all write it."""

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f]")
"""The accents that Vietnamese has, and their neighbours."""

_TONES = "\u0300\u0301\u0303\u0309\u0323"
"""Grave, acute, tilde, hook above, dot below; the other marks (â, ă, ơ) make another letter."""

_WITHOUT_TONES = str.maketrans("", "", _TONES)

_NEW_STYLE = re.compile(r"(o)([àáảãạ])|(o)([èéẻẽẹ])|(u)([ỳýỷỹỵ])", re.IGNORECASE)
"""``hoà``, ``hoè``, ``thuỷ``: the tone on the second vowel, where others write ``hòa``, ``hòe``, ``thủy``."""

_SECOND = ("àáảãạ", "èéẻẽẹ", "ỳýỷỹỵ")
_FIRST = {"o": "òóỏõọ", "u": "ùúủũụ"}


def fold(text: str) -> str:
    """Return ``text`` without accents and case, ``đ`` as ``d``: for search and comparison only."""
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text.casefold().replace("đ", "d")))
    return bare if bare.isascii() else "".join(char for char in bare if not unicodedata.combining(char))


def fold_letters(text: str) -> str:
    """Return ``text`` folded letter for letter: each place in it is that place in ``text``."""
    return "".join(fold(letter)[:1] or letter for letter in text)


def tones_last(word: str) -> str:
    """Return ``word`` in NFD with its tones at its end: ``hoà`` and ``hòa`` come out alike."""
    letters = unicodedata.normalize("NFD", word)
    return letters.translate(_WITHOUT_TONES) + "".join(mark for mark in letters if mark in _TONES)


def tones_first(text: str) -> str:
    """Return composed ``text`` with ``hòa`` for ``hoà`` and ``ủy`` for ``uỷ``, letter for letter."""
    return _NEW_STYLE.sub(_tone_on_first, text)


def _tone_on_first(match: re.Match[str]) -> str:
    first, second = (group for group in match.groups() if group)
    row = next(row for row in _SECOND if second.lower() in row)
    marked = _FIRST[first.lower()][row.index(second.lower())]
    bare = unicodedata.normalize("NFD", second)[0]
    return (marked.upper() if first.isupper() else marked) + bare
