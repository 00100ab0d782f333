"""Text as it comes in and as it is compared."""

import unicodedata

FIELD_LIMIT = 20_000
"""The most characters one field may hold: a far longer one makes the assembly run for minutes."""

_KEPT_CONTROLS = frozenset("\t\n")


def put_in_order(text: str) -> str:
    """Return ``text`` as every room may rely on it.

    NFC, line breaks as newline, no control characters but tab and newline, no lone surrogates, no
    noncharacters that XML forbids. Letters are never changed otherwise.
    """
    if text.isascii() and text.isprintable():
        return text
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    kept = "".join(char for char in unified if _belongs(char))
    return unicodedata.normalize("NFC", kept)


def _belongs(char: str) -> bool:
    if char in _KEPT_CONTROLS:
        return True
    return unicodedata.category(char) not in ("Cc", "Cs") and char not in "\ufffe\uffff"


def fold(text: str) -> str:
    """Return ``text`` without accents and case, ``đ`` as ``d``: for search and comparison only."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def first_upper(text: str) -> str:
    """Return ``text`` with its first letter in upper case, the rest untouched."""
    return text[:1].upper() + text[1:]
