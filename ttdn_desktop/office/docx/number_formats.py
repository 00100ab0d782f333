"""Numbers as Word writes them in lists, on pages and at notes: ST_NumberFormat (ECMA-376, 17.18.59)."""

from collections.abc import Callable

from ttdn_desktop.basics.money import amount_in_words
from ttdn_desktop.basics.roman import to_roman

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINAL_WORDS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_VIETNAMESE_ORDINALS = {1: "nhất", 4: "tư"}
"""Thứ nhất, thứ tư; all others are "thứ" and the number's word."""
_CHICAGO = "*†‡§"
_LARGEST_WORD = 999_999
"""Larger numbers stand in figures: no list is so long, a hostile start value may be."""
_MOST_SIGNS = 40
"""A repeated letter or sign is written so often at most: a hostile start value would fill a page."""


def letters(number: int) -> str:
    """Return a, b … z, aa, bb … as Word counts."""
    if number < 1:
        return ""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, _MOST_SIGNS)


def _chicago(number: int) -> str:
    if number < 1:
        return ""
    return _CHICAGO[(number - 1) % 4] * min((number - 1) // 4 + 1, _MOST_SIGNS)


def _ordinal(number: int) -> str:
    teens = 10 <= number % 100 < 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _english(number: int) -> str:
    """Return a number in English words, as LibreOffice says them: one hundred five."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")

    unit, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    rest = f" {_english(number % unit)}" if number % unit else ""
    return f"{_english(number // unit)} {name}{rest}"


def _english_ordinal(number: int) -> str:
    words = _english(number)
    last = max(words.rfind(" "), words.rfind("-")) + 1
    word = words[last:]
    plain = word[:-1] + "ie" if word.endswith("y") else word
    return words[:last] + _ORDINAL_WORDS.get(word, plain + "th")


def _vietnamese_ordinal(number: int) -> str:
    return f"thứ {_VIETNAMESE_ORDINALS.get(number) or amount_in_words(number)}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _roman(number: int) -> str:
    return to_roman(number) if number <= _LARGEST_WORD else str(number)


_PLAIN: dict[str, Callable[[int], str]] = {
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperRoman": _roman,
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "decimalZero": lambda number: f"{number:02}",
    "hex": lambda number: f"{number:X}",
    "chicago": _chicago,
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "none": lambda _: "",
}
"""Formats that are the same in every language."""

_WORDS: dict[str, tuple[Callable[[int], str], Callable[[int], str]]] = {
    "ordinal": (_ordinal, str),
    "cardinalText": (
        lambda number: _capital(_english(number)),
        lambda number: _capital(amount_in_words(number)),
    ),
    "ordinalText": (
        lambda number: _capital(_english_ordinal(number)),
        lambda number: _capital(_vietnamese_ordinal(number)),
    ),
    "vietnameseCounting": (amount_in_words, amount_in_words),
}
"""Formats in words: English, and Vietnamese."""

_FIGURES = frozenset({"decimal", "decimalHalfWidth", "bullet", ""})


def format_number(number: int, form: str, language: str = "") -> str:
    """Return a number in one of Word's formats; figures stand for signs of other scripts."""
    if form in _PLAIN:
        return _PLAIN[form](number)
    if form.startswith("0"):  # a custom format of zeros: 001, 002, 003 …
        return f"{number:0{min(len(form), _MOST_SIGNS)}}"
    if form in _WORDS and 0 < number <= _LARGEST_WORD:
        return _WORDS[form][language.lower().startswith("vi")](number)
    return str(number)


def is_drawn_alike(form: str) -> bool:
    """Say whether a format is written as Word does, not in figures that stand for another script's."""
    return form in _PLAIN or form in _WORDS or form in _FIGURES or form.startswith("0")
