"""Phrases and figures as every part of a paper writes them."""

import re
from functools import lru_cache

from ttdn_desktop.basics.dates import numeric_date
from ttdn_desktop.basics.money import format_amount, format_quantity
from ttdn_desktop.basics.wording import normalize
from ttdn_desktop.dossier.records import Commune

__all__ = [
    "BLANK",
    "committee",
    "format_quantity",
    "lower_first",
    "numeric_date",
    "percent",
    "tidy_text",
    "without_dash_and_mark",
]

BLANK = " " * 6
"""Room for a number or a day that is written in by hand after signing."""

# zero-width space, word joiner, byte-order mark: left between letters by web pages
_NO_WIDTH: dict[int, None] = dict.fromkeys((0x200B, 0x2060, 0xFEFF))
_SPACES = re.compile(r"[ \t]+")
# «xã , thị trấn» (rule ``text.spaces``)
_BEFORE_MARK = re.compile(r" +([,.;:])(?=\s|$)")


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


def without_dash_and_mark(text: str) -> str:
    """Return ``text`` tidy, without a leading dash or plus and without marks at its end."""
    return tidy_text(text).lstrip("-–+ ").rstrip(";,. ")


def percent(share: float | None) -> str:
    """Return a share of hundred with one decimal: ``98,5%``, ``1.250,0%``; empty where there is none."""
    if share is None:
        return ""
    whole, _, decimal = f"{share:.1f}".partition(".")
    return f"{format_amount(int(whole))},{decimal}%"


def lower_first(text: str) -> str:
    """Return ``text`` with a small first letter, unless it begins with an abbreviation (``UBND``)."""
    return text[:1].lower() + text[1:] if not text[1:2].isupper() else text


def committee(commune: Commune) -> str:
    """Return ``Ủy ban nhân dân xã Vạn Thắng``."""
    return tidy_text(f"Ủy ban nhân dân {commune.title}")
