"""A text as tokens: words, figures and marks, each with the key that tells it whatever its case."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from ttdn_desktop.basics.vietnamese import tones_on_first_vowel

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s]|_")
"""``Ea H'leo`` is two words, ``Mát-xcơ-va`` three and two marks, ``QH15`` a word and a figure."""

_BEFORE_FREE = frozenset('.?!:…“”"«»‘*•●○▪◦·')
"""Behind these a word may be a capital: a sentence, an item or a quotation begins there.

Whether a straight mark opens or closes a quotation no program knows.
"""

_DASHES = "–—‑−"


@lru_cache(maxsize=50_000)
def key_of(word: str) -> str:
    """Return what a word or mark is known by: small letters, ``hòa`` for ``hoà``, one kind of dash."""
    small = word.lower()
    if small and small in _DASHES:
        return "-"
    return tones_on_first_vowel(small)


def keys_of(text: str) -> tuple[str, ...]:
    """Return the keys of the tokens of ``text``."""
    return tuple(key_of(word) for word in _TOKEN.findall(text))


def key_set(words: str) -> frozenset[str]:
    """Return the keys of ``words``, which white space divides."""
    return frozenset(map(key_of, words.split()))


def words_of(text: str) -> tuple[str, ...]:
    """Return the tokens of ``text``."""
    return tuple(_TOKEN.findall(text))


class Line:
    """A paragraph's tokens. Asked beyond its ends it answers with the empty key.

    ``paper_kind`` is the kind of the paper it stands in, in small letters.
    """

    def __init__(self, text: str, paper_kind: str = "") -> None:
        self.text = text
        self.paper_kind = paper_kind
        self.words: list[str] = _TOKEN.findall(text)
        self.keys = list(map(key_of, self.words))

    @cached_property
    def starts(self) -> list[int]:
        """Where the tokens begin in the text; most lines are never asked."""
        return [match.start() for match in _TOKEN.finditer(self.text)]

    def __len__(self) -> int:
        return len(self.words)

    def key(self, index: int) -> str:
        """Return the key at ``index``, empty beyond the ends."""
        return self.keys[index] if 0 <= index < len(self.keys) else ""

    def has(self, index: int, keys: tuple[str, ...]) -> bool:
        """Return whether ``keys`` stand from ``index`` on."""
        return index >= 0 and tuple(self.keys[index : index + len(keys)]) == keys

    def end(self, index: int) -> int:
        """Return where the token at ``index`` ends in the text."""
        return self.starts[index] + len(self.words[index])

    def is_word(self, index: int) -> bool:
        """Return whether a word stands there, no figure, no mark, no end."""
        return self.key(index)[:1].isalpha()

    def is_figure(self, index: int) -> bool:
        """Return whether a figure stands there."""
        return self.key(index).isdigit()

    def is_small(self, index: int) -> bool:
        """Return whether a word with a small first letter stands there."""
        return self.is_word(index) and self.words[index][0].islower()

    def is_shouted(self, index: int) -> bool:
        """Return whether a word of capitals throughout stands there; a single letter is none."""
        return self.is_word(index) and len(self.words[index]) > 1 and self.words[index].isupper()

    def is_capital(self, index: int) -> bool:
        """Return whether a word with a capital first letter stands there that isn't capitals throughout."""
        return self.is_word(index) and self.words[index][0].isupper() and not self.is_shouted(index)

    def is_apart(self, index: int) -> bool:
        """Return whether white space stands before the token at ``index``."""
        return 0 < index < len(self) and self.starts[index] > self.end(index - 1)

    def is_free(self, index: int) -> bool:
        """Return whether a word there may be a capital by where it stands, whatever it means."""
        if index <= self._first_word:
            return True

        gap = self.text[self.end(index - 1) : self.starts[index]]
        if self.words[index - 1] in _BEFORE_FREE or any(mark in gap for mark in "\n\t\f"):
            return True
        return self._ends_a_mark(index - 1)

    def is_glued(self, index: int) -> bool:
        """Return whether a hyphen without white space binds the word to the one before."""
        return self.key(index - 1) in ("-", "/") and not self.is_apart(index)

    def _ends_a_mark(self, index: int) -> bool:
        """Return whether an item's mark ends there: a dash of its own, ``a)``, ``(1)``, ``+``."""
        if self.key(index) in ("-", "+"):
            return (index == 0 or self.is_apart(index)) and self.is_apart(index + 1)
        is_short = self.is_figure(index - 1) or len(self.key(index - 1)) == 1
        return self.key(index) == ")" and is_short

    @cached_property
    def _first_word(self) -> int:
        return next((at for at in range(len(self)) if self.is_word(at)), 0)

    def any_word(self, keys: Iterable[str], start: int, stop: int) -> bool:
        """Return whether one of ``keys`` stands between ``start`` and ``stop``."""
        wanted = frozenset(keys)
        return any(self.key(index) in wanted for index in range(max(start, 0), min(stop, len(self))))
