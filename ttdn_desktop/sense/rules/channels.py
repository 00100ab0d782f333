"""Whether an activity is of the channels that a text names."""

from collections.abc import Iterable

from ttdn_desktop.dossier.records import Activity
from ttdn_desktop.lexicon.text import folded, holds
from ttdn_desktop.sense.facts import PlanFacts


def is_of_channels(activity: Activity, channels: Iterable[str], facts: PlanFacts) -> bool:
    """Return whether an activity has one of ``channels``, or one of their words in its title."""
    title = facts.titles[activity.id]
    return any(
        activity.channel == channel
        or any(holds(title, folded(phrase)) for phrase in facts.words.channel_words[channel])
        for channel in channels
    )
