"""Which channels a text names (word list 1)."""

import re

from ttdn_desktop.lexicon.text import folded, holds
from ttdn_desktop.lexicon.word_lists import word_lists

_OFFICES = re.compile(
    r"\b(?:Sở|Bộ|Phòng|Trung tâm)\s+Văn hóa(?:\s*(?:,|-|và)\s*(?:Thông tin|Thể thao|Du lịch|Gia đình))+"
)
"""Offices whose names hold a word of the list: «gửi Sở Văn hóa, Thể thao và Du lịch» is no sports."""


def channels_named(text: str) -> tuple[str, ...]:
    """Return the channels that a text names."""
    in_text = folded(_OFFICES.sub(" ", text))
    return tuple(
        channel
        for channel, phrases in word_lists().channel_words.items()
        if any(holds(in_text, folded(phrase)) for phrase in phrases)
    )
