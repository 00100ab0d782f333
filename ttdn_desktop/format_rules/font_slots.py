"""Which of a run's four fonts draws a character: Word keeps one a script (ECMA-376-1, 17.3.2.26).

Vietnamese is drawn in ``ascii`` and ``hAnsi``; ``eastAsia`` and ``cs`` many files name for nothing.
"""

from collections.abc import Collection

SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")

_EAST_ASIAN = (
    range(0x1100, 0x1200), range(0x2E80, 0xA4D0), range(0xAC00, 0xD7B0), range(0xF900, 0xFB00),
    range(0xFE30, 0xFE50), range(0xFF00, 0xFFF0), range(0x20000, 0x30000),
)  # fmt: skip
"""Hangul, Chinese and Japanese signs, their punctuation and wide forms."""

_COMPLEX = (range(0x0590, 0x0900), range(0x0900, 0x1000), range(0xFB1D, 0xFE00), range(0xFE70, 0xFF00))
"""Hebrew, Arabic, the scripts of India, Thai, Lao."""


def is_drawn_in(text: str, slots: Collection[str]) -> bool:
    """Return whether one of these slots draws a character of ``text`` that is seen."""
    return any(slot_of(character) in slots for character in set(text) if not character.isspace())


def slot_of(character: str) -> str:
    """Return the slot that draws a character."""
    code = ord(character)
    if code < 0x80:
        return "ascii"
    if code < 0x0590:
        return "hAnsi"
    if any(code in block for block in _COMPLEX):
        return "cs"
    return "eastAsia" if any(code in block for block in _EAST_ASIAN) else "hAnsi"
