"""Fixed words and how they are written: found in a line whatever their case, the longest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ttdn_desktop.format_rules.capitals.line import Line, keys_of, words_of


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words as they should be, and their keys."""

    right: tuple[str, ...]
    keys: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.keys)


class PhraseTable:
    """Phrases by their first key."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._by_first: dict[str, list[Phrase]] = {}
        for text in texts:
            phrase = Phrase(words_of(text), keys_of(text))
            self._by_first.setdefault(phrase.keys[0], []).append(phrase)
        for phrases in self._by_first.values():
            phrases.sort(key=len, reverse=True)

    @property
    def first_keys(self) -> frozenset[str]:
        """The keys that a phrase begins with."""
        return frozenset(self._by_first)

    def all_at(self, line: Line, index: int) -> Iterator[Phrase]:
        """Yield the phrases that stand at ``index``, the longest first."""
        for phrase in self._by_first.get(line.key(index), ()):
            if line.has(index, phrase.keys):
                yield phrase

    def at(self, line: Line, index: int) -> Phrase | None:
        """Return the longest phrase that stands at ``index``."""
        return next(self.all_at(line, index), None)

    def __contains__(self, keys: tuple[str, ...]) -> bool:
        """Return whether ``keys`` are a phrase."""
        return any(phrase.keys == keys for phrase in self._by_first.get(keys[0], ())) if keys else False
