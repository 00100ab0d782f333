"""How the items of an official paper are numbered."""

from collections.abc import Sequence

from ttdn_desktop.official_paper.marks import LETTERS


def numbered_items(texts: Sequence[str]) -> tuple[str, ...]:
    """Return ``texts`` as ``1. …``, ``2. …``; a single one carries no number."""
    if len(texts) < 2:
        return tuple(texts)
    return tuple(f"{number}. {text}" for number, text in enumerate(texts, start=1))


def lettered_items(texts: Sequence[str]) -> tuple[str, ...]:
    """Return ``texts`` as ``a) …``, ``b) …``; dashes where the letters don't suffice.

    A single text carries no letter.
    """
    if len(texts) < 2:
        return tuple(texts)
    if len(texts) > len(LETTERS):
        return tuple(f"- {text}" for text in texts)
    return tuple(f"{letter}) {text}" for letter, text in zip(LETTERS, texts, strict=False))
