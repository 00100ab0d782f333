"""What many reports say in words, brought together: alike statements joined, each with who said it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.basics.wording import tidy_text
from ttdn_desktop.consolidation.records import SECTIONS, Consolidation

_ALIKE = 0.6
"""Share of the words of both that two statements must have in common to be one; a judgement over phrases of
the program's banks and reports seen: what differs in a filler or an ending joins, another matter doesn't."""

_MOST_CLUSTERS = 60
"""A word in more statements than this says nothing about which of them is alike; a judgement that keeps three
thousand reports as quick as their number."""

_NUMBERS = re.compile(r"\d+")
_NOTHING = frozenset(("", "khong", "khong co", "chua co", "khong phat sinh", "khong co kien nghi"))
"""Answers that say that there is nothing to say (folded)."""


class Statement(msgspec.Struct, frozen=True):
    """One statement in the words of most who made it; ``sources`` are their names in the office's order."""

    text: str
    sources: tuple[str, ...]


class _Cluster:
    """Statements that say the same."""

    def __init__(self, words: frozenset[str], numbers: tuple[str, ...]) -> None:
        self.words, self.numbers = words, numbers
        self.wordings: Counter[str] = Counter()
        self.sources: dict[str, None] = {}

    def statement(self) -> Statement:
        most = max(self.wordings.values())
        text = next(text for text, count in self.wordings.items() if count == most)
        return Statement(text, tuple(self.sources))


def gathered(found: Consolidation) -> dict[str, tuple[Statement, ...]]:
    """Return the statements of all units by part of the report; those of most units first.

    The communes' come before the other organs' among equally many.
    """
    named = [
        *zip(found.names, found.kept, strict=True),
        *((organ.name, organ) for organ in found.organs),
    ]
    return {
        section: joined((name, text) for name, sent in named for text in getattr(sent.said, section))
        for section in SECTIONS
    }


def joined(said: Iterable[tuple[str, str]]) -> tuple[Statement, ...]:
    """Return who said what with alike statements as one, those of most first; ``said`` are name and words.

    Statements with other numbers in them are never one.
    """
    clusters: list[_Cluster] = []
    exact: dict[str, _Cluster] = {}
    by_word: dict[str, list[int]] = {}

    for name, text in ((name, line) for name, words in said for line in _lines(words)):
        key = fold(text)
        cluster = exact.get(key) or _alike(key, clusters, by_word)
        if cluster is None:
            cluster = _Cluster(_words(key), _numbers(key))
            for word in cluster.words:
                by_word.setdefault(word, []).append(len(clusters))
            clusters.append(cluster)

        exact[key] = cluster
        cluster.wordings[text] += 1
        cluster.sources[name] = None

    # sorted() keeps the order of equals: the order in which units said them
    return tuple(sorted((each.statement() for each in clusters), key=lambda each: -len(each.sources)))


def _lines(text: str) -> Iterator[str]:
    """Yield the statements in a text, one a line, without dash and end mark; none for «Không có.»."""
    for line in text.split("\n"):
        statement = tidy_text(line).lstrip("-–+•* ").rstrip(" .;")
        if fold(statement) not in _NOTHING:
            yield statement


def _alike(key: str, clusters: list[_Cluster], by_word: dict[str, list[int]]) -> _Cluster | None:
    words, numbers = _words(key), _numbers(key)
    near: Counter[int] = Counter()
    for word in words:
        found = by_word.get(word, ())
        if len(found) <= _MOST_CLUSTERS:
            near.update(found)

    for index, _ in near.most_common(5):
        other = clusters[index]
        if other.numbers == numbers and _share(words, other.words) >= _ALIKE:
            return other
    return None


def _share(words: frozenset[str], others: frozenset[str]) -> float:
    union = len(words | others)
    return len(words & others) / union if union else 0.0


def _words(key: str) -> frozenset[str]:
    return frozenset(key.split())


def _numbers(key: str) -> tuple[str, ...]:
    return tuple(_NUMBERS.findall(key))
