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
    """Phrases by their first two keys, those of one word by it and the empty key."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._by_beginning: dict[tuple[str, str], list[Phrase]] = {}
        for text in texts:
            phrase = Phrase(words_of(text), keys_of(text))
            self._by_beginning.setdefault(_beginning(phrase.keys), []).append(phrase)
        for phrases in self._by_beginning.values():
            phrases.sort(key=len, reverse=True)

    @property
    def first_keys(self) -> frozenset[str]:
        """The keys that a phrase begins with."""
        return frozenset(first for first, _ in self._by_beginning)

    def all_at(self, line: Line, index: int) -> Iterator[Phrase]:
        """Yield the phrases that stand at ``index``, the longest first."""
        first = line.key(index)
        for phrase in self._by_beginning.get((first, line.key(index + 1)), ()):
            if line.has(index, phrase.keys):
                yield phrase
        yield from self._by_beginning.get((first, ""), ()) if first else ()

    def at(self, line: Line, index: int) -> Phrase | None:
        """Return the longest phrase that stands at ``index``."""
        return next(self.all_at(line, index), None)

    def __contains__(self, keys: tuple[str, ...]) -> bool:
        """Return whether ``keys`` are a phrase."""
        return bool(keys) and any(
            phrase.keys == keys for phrase in self._by_beginning.get(_beginning(keys), ())
        )


def _beginning(keys: tuple[str, ...]) -> tuple[str, str]:
    return keys[0], keys[1] if len(keys) > 1 else ""
