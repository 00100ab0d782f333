"""Titles that say nothing: nobody could do what they name, or count it (word list 2)."""

from ttdn_desktop.lexicon.text import folded
from ttdn_desktop.lexicon.word_lists import word_lists

_FEWEST_WORDS = 2
"""Words of a title that says something: «Họp thôn» (docs/domain/sense.md)."""


def says_nothing(title: str) -> bool:
    """Return whether a title has fewer than two words, or none but empty words and numbers."""
    words = folded(title).split()
    empty = {folded(word) for word in word_lists().empty_words}
    return len(words) < _FEWEST_WORDS or all(word in empty or word.isdigit() for word in words)
