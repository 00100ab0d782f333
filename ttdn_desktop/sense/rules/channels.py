"""Which channels a text names, and whether an activity is one of them (word lists 1 and 3)."""

from collections.abc import Iterable

from ttdn_desktop.dossier.records import Activity
from ttdn_desktop.sense.facts import PlanFacts
from ttdn_desktop.sense.text import folded, holds
from ttdn_desktop.sense.words import SenseWords


def channels_named(text: str, words: SenseWords) -> tuple[str, ...]:
    """Return the channels that a text names by words of list 1."""
    in_text = folded(text)
    return tuple(
        channel
        for channel, phrases in words.channel_words.items()
        if any(holds(in_text, folded(phrase)) for phrase in phrases)
    )


def is_of_channels(activity: Activity, channels: Iterable[str], facts: PlanFacts) -> bool:
    """Return whether an activity has one of ``channels``, or one of their words in its title."""
    title = facts.titles[activity.id]
    return any(
        activity.channel == channel
        or any(holds(title, folded(phrase)) for phrase in facts.words.channel_words[channel])
        for channel in channels
    )
