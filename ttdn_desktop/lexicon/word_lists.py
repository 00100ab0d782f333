"""The word lists that an office may edit (``resources/word_lists.json``; docs/domain/sense.md)."""

import datetime as dt
from functools import cache

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.paths import resources_dir

Words = tuple[str, ...]


class FormerBodies(msgspec.Struct, frozen=True, rename={"since": "from", "until": "to"}):
    """Bodies that communes of ``kinds`` don't have in a time, each with the one that does its work."""

    kinds: Words
    names: dict[str, str]
    since: dt.date | None = None
    until: dt.date | None = None


class Failed(msgspec.Struct, frozen=True, rename={"followed_by": "with"}):
    """How a reason says that something failed: one of ``words``, then one of ``followed_by``."""

    words: Words
    followed_by: Words


class WordLists(msgspec.Struct, frozen=True, kw_only=True):
    """The lists of docs/domain/sense.md, «Word lists», under the names of the file."""

    channel_words: dict[str, Words]
    empty_words: Words
    channel_units: dict[str, Words]
    channels_as_they_come: Words
    former_bodies: tuple[FormerBodies, ...]
    economy: dict[str, str]
    not_ours: Words
    higher_bodies: Words
    higher_levels: Words
    higher_bodies_with_level: Words
    higher_offices: Words
    mass_organisations: Words
    mass_organisations_together: Words
    request: str
    left_out_of_names: Words
    recipients_copied: Words
    recipients_for_all: Words
    abbreviations: dict[str, str]
    office_abbreviations: dict[str, str]
    area_nouns: Words
    unit_words_before_kind: Words
    unit_kinds: Words
    not_a_kind: dict[str, Words]
    last_year_may_stand_with: Words
    deadline_words: Words
    failed: Failed
    goes_on: Words
    head_positions: Words
    deputy_beginning: str


@cache
def word_lists() -> WordLists:
    """Return the word lists of this installation."""
    return typed_data.decode((resources_dir() / "word_lists.json").read_bytes(), WordLists)
