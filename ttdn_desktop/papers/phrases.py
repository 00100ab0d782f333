"""Phrases and figures as every part of a paper writes them."""

from ttdn_desktop.basics.dates import numeric_date
from ttdn_desktop.basics.money import format_amount, format_quantity
from ttdn_desktop.basics.wording import tidy_text

__all__ = [
    "BLANK",
    "format_quantity",
    "lower_first",
    "numeric_date",
    "percent",
    "tidy_text",
    "without_dash_and_mark",
]

BLANK = " " * 6
"""Room for a number or a day that is written in by hand after signing."""


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
