"""Texts compared as sense.md has it, in this one place: folded whole, or word by word where accents matter.

Folded: no accents, case, marks or double spaces, abbreviations written out. Word by word: a syllable with its
tone, since ``của tỉnh`` is an area and ``của tinh thần`` is none.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import msgspec

from ttdn_desktop.basics.vietnamese import fold, tones_at_end
from ttdn_desktop.lexicon.word_lists import word_lists

_WORD = re.compile(r"[^\W_]+")
_NO_WORD = re.compile(r"[\W_]+")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_CLAUSE_END = re.compile(r";|\.(?=\s|$)|\n")
"""A full stop within a date or a number ends nothing."""


# between two key presses nearly every text of the dossier is as it was; a cache smaller than the texts that
# are gone through in turn (10,000 activities have 50,000) would remember none of them
@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Return ``text`` to be compared: words of plain letters and figures, one space between them."""
    with_and = written_out(text).replace(" & ", " và ")
    return " ".join(_NO_WORD.sub(" ", fold(with_and)).split())


def written_out(text: str) -> str:
    """Return ``text`` with the offices' abbreviations written out (docs/domain/sense.md, list 6)."""
    return _abbreviations().sub(lambda found: word_lists().abbreviations[found[0]], text)


def office_in_full(name: str) -> str:
    """Return an office's name with the abbreviations of offices written out too: «phòng LĐ-TB&XH»."""
    names = word_lists().office_abbreviations
    return written_out(_any_of(tuple(names)).sub(lambda found: names[found[0]], name))


def _abbreviations() -> re.Pattern[str]:
    return _any_of(tuple(word_lists().abbreviations))


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def is_blank(text: str | None) -> bool:
    """Return whether ``text`` says nothing."""
    return not (text or "").strip()


def without_brackets(text: str) -> str:
    """Return ``text`` without what stands in brackets."""
    return _BRACKETS.sub(" ", text)


def word_count(text: str) -> int:
    """Return how many words a text has."""
    return len(folded(text).split())


def holds(text: str, phrase: str) -> bool:
    """Return whether folded ``text`` has folded ``phrase`` in it, as whole words."""
    return bool(phrase) and f" {phrase} " in f" {text} "


def begins(text: str, phrase: str) -> bool:
    """Return whether folded ``text`` begins with folded ``phrase``, as whole words."""
    return bool(phrase) and f"{text} ".startswith(f"{phrase} ")


def says_any(text: str, phrases: Iterable[str]) -> bool:
    """Return whether ``text`` has one of ``phrases``, both as they are written."""
    in_text = folded(text)
    return any(holds(in_text, folded(phrase)) for phrase in phrases)


def clauses(text: str) -> tuple[str, ...]:
    """Return the clauses of ``text``, cut at semicolons and full stops."""
    return tuple(clause.strip() for clause in _CLAUSE_END.split(text) if clause.strip())


class Word(msgspec.Struct, frozen=True):
    """A word where it stands: ``key`` compares it, ``parted`` says that a mark stands behind it."""

    key: str
    start: int
    end: int
    capital: bool
    parted: bool


@lru_cache(
    maxsize=64
)  # a rule asks for the words of one text for each level, kind and year that it looks for
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of ``text``, each where it stands in it."""
    found = [*_WORD.finditer(text)]
    plain = text.isascii()
    ends = [*(match.start() for match in found[1:]), *([len(text)] if found else ())]

    return tuple(
        Word(
            key=_key(match[0], plain),
            start=match.start(),
            end=match.end(),
            capital=match[0][0].isupper(),
            parted=bool(text[match.end() : end].strip()),
        )
        for match, end in zip(found, ends, strict=True)
    )


def _key(word: str, plain: bool) -> str:
    """Return what compares a word; in a text without any accents (``plain``) accents say nothing."""
    return fold(word) if plain else tones_at_end(word.lower())


def keys_of(phrase: str, text: str) -> tuple[str, ...]:
    """Return the keys of the words of ``phrase`` as those of ``text`` have them."""
    return _phrase_keys(phrase, text.isascii())


# the phrases of the word lists are looked for in each text of a plan
@lru_cache(maxsize=1024)
def _phrase_keys(phrase: str, plain: bool) -> tuple[str, ...]:
    return tuple(_key(word, plain) for word in _WORD.findall(phrase))


def stand_before(words: tuple[Word, ...], index: int, phrase: tuple[str, ...]) -> bool:
    """Return whether the words of ``phrase`` stand right before the word at ``index``, no mark between."""
    start = index - len(phrase)
    if start < 0 or not phrase:
        return False
    before = words[start:index]
    return tuple(word.key for word in before) == phrase and not any(word.parted for word in before)


def stand_at(words: tuple[Word, ...], index: int, phrase: tuple[str, ...]) -> bool:
    """Return whether the words of ``phrase`` begin at ``index``, no mark among them."""
    at = words[index : index + len(phrase)]
    return (
        bool(phrase) and tuple(word.key for word in at) == phrase and not any(word.parted for word in at[:-1])
    )


def occurrences(words: tuple[Word, ...], phrase: tuple[str, ...]) -> Iterator[int]:
    """Yield each index at which the words of ``phrase`` begin."""
    return (index for index in range(len(words)) if stand_at(words, index, phrase))


def names_follow(words: tuple[Word, ...], index: int) -> bool:
    """Return whether the word at ``index`` begins a name that belongs to the word before it."""
    return 0 < index < len(words) and words[index].capital and not words[index - 1].parted
