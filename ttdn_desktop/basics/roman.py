"""Roman numerals: written, read strictly, and read for what a wrong one is meant to be."""

from itertools import zip_longest

_NUMERALS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
"""From the largest down, the subtractive pairs among them, so that the first that fits is the right one."""

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}

_LARGEST_HEADING = 39
"""No paper has a heading L; a lone C or D is the third or fourth part of a plan (A., B., C., D.)."""


def to_roman(number: int) -> str:
    """Return ``number`` as a Roman numeral, empty for 0 and less."""
    if number < 1:
        return ""

    text = ""
    for size, letters in _NUMERALS:
        text += letters * (number // size)
        number %= size

    return text


def heading_number(label: str) -> int:
    """Return the number (1 to 39) that a heading's Roman numeral stands for; 0 where it isn't written right.

    ``IIII``, ``IC``, small letters and anything above 39 are none.
    """
    number = lenient_value(label) if set(label) <= set(_VALUES) else 0
    return number if number <= _LARGEST_HEADING and to_roman(number) == label else 0


def lenient_value(letters: str) -> int:
    """Return what Roman letters add up to, also where no numeral is written so (``IIII`` is 4).

    A letter before a larger one counts down. Raises KeyError for other letters.
    """
    values = [_VALUES[letter] for letter in letters]
    pairs = zip_longest(values, values[1:], fillvalue=0)
    return sum(-value if following > value else value for value, following in pairs)
