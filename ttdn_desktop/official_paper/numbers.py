"""A paper's own number and symbol (``Số: 05/KH-UBND``): its line's parts, and how each is rightly written.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.3. Which line of a head is the number's, however it is
written, ``heads`` knows; numbers of other documents are read by ``citations``.
"""

import re

import msgspec

from ttdn_desktop.official_paper.kinds import SYMBOLS

_LINE = re.compile(r"Số(?P<colon>\s*:)?(?P<digits>[^/]*)/(?P<symbol>.*)", re.DOTALL)

_RIGHT_DIGITS = r"0[1-9]|[1-9]\d+"
"""Two figures at least: a number under 10 has a zero before it (05), another has none (10, 100; not 010)."""

_RIGHT_SYMBOL = re.compile(r"(\d{4}/)?[A-ZĐ][\wĐđ&.]*(-[A-ZĐ][\wĐđ&.]*)*")
"""``KH-UBND``, ``QĐ-TTg``, ``BC-VH&TT``; some offices set the year before it (``05/2026/KH-UBND``)."""

_YEAR_BEFORE = re.compile(r"^\s*\d{4}\s*/")
_RIGHT_NUMBER = re.compile(rf"\b[Ss]ố:? ({_RIGHT_DIGITS})/[A-ZĐ]+-[A-ZĐ]+")


_WRONG_ABBREVIATIONS = {"HDND": "HĐND", "BCD": "BCĐ", "QD": "QĐ"}
"""Typed without the stroke of ``Đ``: the decree's abbreviations keep it (Phụ lục III, table I)."""

_COMMITTEES = ("UBND", "HĐND", "HDND")


class WrongAbbreviation(msgspec.Struct, frozen=True):
    """A group of a symbol as written, and as it is right."""

    written: str
    right: str


class NumberLine(msgspec.Struct, frozen=True, kw_only=True):
    """The parts of a number line as written, spaces included.

    ``colon`` is that behind ``Số``, with the spaces before it, None where there is none. ``digits`` is what
    stands before the first slash, blank until the number is given; ``symbol`` what stands behind.
    """

    colon: str | None
    digits: str
    symbol: str

    @property
    def symbol_without_year(self) -> str:
        """The symbol from the kind's letters on (``KH-UBND``)."""
        return _YEAR_BEFORE.sub("", self.symbol).strip()


def read_number_line(text: str) -> NumberLine | None:
    """Return the parts of a line that begins with ``Số`` and has a slash, None for another line."""
    found = _LINE.match(text.strip())
    return NumberLine(**found.groupdict()) if found else None


def has_right_digits(digits: str) -> bool:
    """Return whether a number, without spaces around it, has its leading zero and no other padding."""
    return re.fullmatch(_RIGHT_DIGITS, digits) is not None


def is_right_symbol(symbol: str) -> bool:
    """Return whether what stands behind the slash, without spaces around it, has the form of a symbol.

    Groups of letters that begin with a capital, joined by hyphens without spaces (``KH-UBND``), a year and a
    slash before them or not; not ``kh-ubnd``, ``KH - UBND`` or nothing.
    """
    return _RIGHT_SYMBOL.fullmatch(symbol) is not None


def wrong_abbreviation(symbol: str) -> WrongAbbreviation | None:
    """Return the first group of a symbol that lacks the stroke of its ``Đ``, None where none does."""
    groups = re.split(r"[-/.\s]+", symbol)
    wrong = next((group for group in groups if group in _WRONG_ABBREVIATIONS), None)
    return WrongAbbreviation(wrong, _WRONG_ABBREVIATIONS[wrong]) if wrong else None


def names_kind(symbol: str) -> bool:
    """Return whether an official letter's symbol, its year cut off, begins with a kind's: ``CV-UBND``."""
    first, _, organ = symbol.partition("-")
    # CT may be a tax office; before a committee a kind's symbol can be nothing else
    return first == "CV" or (first in SYMBOLS.values() and organ.strip().startswith(_COMMITTEES))


def right_number_line(text: str) -> str:
    """Return a number line with its marks, zeros and spaces right; empty for one that names no number."""
    line = read_number_line(text)
    if line is None or not line.digits.strip().isdecimal():
        return ""
    symbol = re.sub(r"\s+", "", line.symbol)
    return f"Số: {int(line.digits):02}/{symbol}"


def rightly_written_number(text: str) -> str | None:
    """Return the figures (``05``) of the first number in ``text`` written rightly, or None."""
    found = _RIGHT_NUMBER.search(text)
    return found[1] if found else None


def number_of_line(text: str) -> str | None:
    """Return the figures of a line that is nothing but a rightly written number, None for another line."""
    found = _RIGHT_NUMBER.fullmatch(text)
    return found[1] if found else None
