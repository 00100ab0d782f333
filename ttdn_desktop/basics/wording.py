"""Text as it comes in and as it is compared."""

import re
import unicodedata
from functools import lru_cache

FIELD_LIMIT = 20_000
"""The most characters one field may hold (docs/trust.md, «Text»): 12 MB with 800,000 line breaks took the
assembly 85 s. 20,000 is a judgement: some six pages in one field."""

DIRECTION_MARKS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""What says in which direction letters run, and shows nothing itself: no word has any."""

_DIRECTION_MARK = re.compile(f"[{''.join(sorted(DIRECTION_MARKS))}]")

_LINE_BREAKS = re.compile("\r\n|[\r\u2028\u2029]")
"""Windows' own, old Macs', and the two of Unicode, which Word takes for ordinary characters."""

_FORBIDDEN_CHARACTER = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters but tab and newline, lone surrogates, noncharacters: XML 1.0 knows no way to write them,
and a lone surrogate would drop the rest of a document without a word."""

_NOT_NORMALIZED = re.compile(f"{_FORBIDDEN_CHARACTER.pattern[:-1]}\u2028\u2029]")
"""Either of the two, in one pass (a carriage return is among the control characters)."""

_NO_WIDTH: dict[int, None] = dict.fromkeys((0x200B, 0x2060, 0xFEFF))
"""Zero-width space, word joiner, byte-order mark: left between letters by web pages."""

_SPACES = re.compile(r"[ \t]+")

_BEFORE_MARK = re.compile(r" +([,.;:])(?=\s|$)")
"""«xã , thị trấn» (rule ``text.spaces``)."""

_FIRST_WORDS = 10
"""Words of a duty by which a clerk knows it: a judgement, a line of a message."""


def normalize(text: str) -> str:
    """Return ``text`` in the form that every record holds.

    NFC, line breaks as newline, no control characters but tab and newline, no lone surrogates, no
    noncharacters that XML forbids. Letters are never changed otherwise.
    """
    if text.isascii() and text.isprintable():  # most texts: ids, dates, numbers
        return text
    return unicodedata.normalize("NFC", _FORBIDDEN_CHARACTER.sub("", _LINE_BREAKS.sub("\n", text)))


@lru_cache(maxsize=8192)  # while a clerk types, nearly every text of the paper is as it was
def tidy_text(text: str) -> str:
    """Return ``text`` without double spaces, spaces before a mark, blank lines, characters nobody sees.

    The rules ``text.spaces`` and ``text.nfc``.
    """
    lines = (
        _BEFORE_MARK.sub(r"\1", _SPACES.sub(" ", line)).strip()
        for line in _without_invisible(text).split("\n")
    )
    return "\n".join(line for line in lines if line)


def _without_invisible(text: str) -> str:
    """Return ``text`` without what a web page pasted from leaves between letters: no width, no meaning."""
    return normalize(text.translate(_NO_WIDTH))


def is_normalized(text: str) -> bool:
    """Return whether ``text`` and every part of it are as ``normalize`` would leave them."""
    return unicodedata.is_normalized("NFC", text) and not _NOT_NORMALIZED.search(text)


def without_spaces(text: str) -> str:
    """Return ``text`` without any white space: to compare words across line breaks."""
    return "".join(text.split())


def without_direction_marks(text: str) -> str:
    """Return ``text`` without the marks that say in which direction letters run."""
    return text if text.isascii() else _DIRECTION_MARK.sub("", text)


def first_upper(text: str) -> str:
    """Return ``text`` with its first letter in upper case, the rest untouched."""
    return text[:1].upper() + text[1:]


def first_words(text: str) -> str:
    """Return the first words of a duty or item, in quotes: it is known by them, not by its number."""
    words = text.split()
    short = " ".join(words[:_FIRST_WORDS]).rstrip(",;:.")
    return f"“{short}…”" if len(words) > _FIRST_WORDS else f"“{short}”"


def join_lines(first: str, second: str) -> str:
    """Return two lines of a paragraph as one: a space between them, none where the first ends with a hyphen.

    ``15/KH-`` and ``UBND``, ``2021-`` and ``2030``; a dash with a space before it keeps both (``kinh tế -``).
    """
    first, second = first.rstrip(), second.lstrip()
    is_within_word = first[-1:] == "-" and first[-2:-1].isalnum()
    return f"{first}{second}" if is_within_word else f"{first} {second}".strip()
