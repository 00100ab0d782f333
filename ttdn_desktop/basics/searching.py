"""Finding texts by a few of their words."""

from collections.abc import Iterable

from ttdn_desktop.basics.vietnamese import fold


def matching(texts: Iterable[str], words: str) -> tuple[str, ...]:
    """Return the texts that have every one of ``words`` in them, typed with or without accents."""
    wanted = fold(words).split()
    return tuple(text for text in texts if all(word in fold(text) for word in wanted))
