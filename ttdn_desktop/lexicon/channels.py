"""Which channels a text names (word list 1)."""

from ttdn_desktop.lexicon.text import folded, holds
from ttdn_desktop.lexicon.word_lists import word_lists


def channels_named(text: str) -> tuple[str, ...]:
    """Return the channels that a text names."""
    in_text = folded(text)
    return tuple(
        channel
        for channel, phrases in word_lists().channel_words.items()
        if any(holds(in_text, folded(phrase)) for phrase in phrases)
    )
