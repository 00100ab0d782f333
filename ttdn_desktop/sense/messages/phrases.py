"""Phrases that several messages share."""

import datetime as dt
from collections.abc import Callable, Iterable

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.channels import CHANNELS

Message = Callable[..., str]
"""Makes the sentence from a finding's data, which it takes by name."""

_LONGEST_QUOTE = 80
"""Characters of a title or sentence that a message quotes.

A judgement: enough to know which one is meant, and the list of findings stays a list.
"""


def quoted(text: str) -> str:
    """Return ``text`` in quotes, cut where it is long."""
    words = " ".join(text.split())
    if len(words) > _LONGEST_QUOTE:
        return f"“{words[:_LONGEST_QUOTE].rstrip()}…”"
    return f"“{words}”"


def activity(number: int, title: str) -> str:
    """Return how a message calls an activity."""
    return f"Hoạt động {number} {quoted(title)}" if title else f"Hoạt động {number}"


def channel_names(channels: Iterable[str]) -> str:
    """Return the channels by their names."""
    return "; ".join(CHANNELS[channel].name for channel in channels if channel in CHANNELS)


def day(date: dt.date) -> str:
    """Return a day as messages write it."""
    return day_month_year(date)
