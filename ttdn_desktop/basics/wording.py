"""Text as it comes in and as it is compared."""

import re
import unicodedata

FIELD_LIMIT = 20_000
"""The most characters one field may hold: a far longer one makes the assembly run for minutes."""

_LINE_BREAKS = re.compile("\r\n|[\r\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters but tab and newline, lone surrogates, noncharacters."""

_OUT_OF_ORDER = re.compile(f"{_FORBIDDEN.pattern[:-1]}\u2028\u2029]")
"""Either of the two, in one pass (a carriage return is among the control characters)."""


def normalize(text: str) -> str:
    """Return ``text`` as every room may rely on it.

    NFC, line breaks as newline, no control characters but tab and newline, no lone surrogates, no
    noncharacters that XML forbids. Letters are never changed otherwise.
    """
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", _LINE_BREAKS.sub("\n", text)))


def is_normalized(text: str) -> bool:
    """Return whether ``text`` and every part of it are as ``put_in_order`` would leave them."""
    return unicodedata.is_normalized("NFC", text) and not _OUT_OF_ORDER.search(text)


def without_spaces(text: str) -> str:
    """Return ``text`` without any white space: to know the same words again."""
    return "".join(text.split())


def first_upper(text: str) -> str:
    """Return ``text`` with its first letter in upper case, the rest untouched."""
    return text[:1].upper() + text[1:]
