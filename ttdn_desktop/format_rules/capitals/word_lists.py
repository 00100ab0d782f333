"""The lists of words that capitals are judged by (``resources/capitals.json``)."""

from functools import cache

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.paths import resources_dir


class WordLists(msgspec.Struct, frozen=True):
    """Names and fixed words as they are written in a sentence; what is judged by its key alone is small.

    ``sure_family_names`` are those that are no other word; ``not_names`` begin like a person's name.
    ``persons_and_events`` and ``ordinary_unit_names`` are units' names: of people and events, and such as are
    ordinary words too. ``capital_heads`` are beginnings of organs' names of which only a capital too many is
    told. ``lunar_stems`` and ``lunar_branches`` are in their order, spellings of one together. ``posts`` are
    a post's words as they stand before a name.
    """

    family_names: frozenset[str]
    sure_family_names: frozenset[str]
    middle_names: frozenset[str]
    not_names: tuple[str, ...]
    persons_and_events: tuple[str, ...]
    ordinary_unit_names: frozenset[str]
    committees: tuple[str, ...]
    bodies: tuple[str, ...]
    ministries: tuple[str, ...]
    departments: tuple[str, ...]
    offices: tuple[str, ...]
    boards: tuple[str, ...]
    capital_heads: tuple[str, ...]
    world_bodies: tuple[str, ...]
    translated_bodies: tuple[str, ...]
    acronyms: frozenset[str]
    posts: tuple[str, ...]
    posts_with_two_capitals: tuple[str, ...]
    medals: dict[str, tuple[str, ...]]
    honours: tuple[str, ...]
    feasts: tuple[str, ...]
    feasts_with_day: tuple[str, ...]
    laws: tuple[str, ...]
    document_kinds: tuple[str, ...]
    transcribed_names: tuple[str, ...]
    lunar_stems: tuple[str, ...]
    lunar_branches: tuple[str, ...]
    lunar_feasts: tuple[str, ...]
    events: tuple[str, ...]
    dynasties: frozenset[str]


@cache
def word_lists() -> WordLists:
    """Return the lists; they are read once."""
    return typed_data.decode((resources_dir() / "capitals.json").read_bytes(), WordLists)
