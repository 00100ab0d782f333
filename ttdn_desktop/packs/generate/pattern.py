"""The pattern that every generated pack's interview follows, and how its texts are filled in."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Assignment, Record
from ttdn_desktop.interview.records import Condition, Key, Kind, Option

# «{duty_count}», a word that must be known, and «{in_year?}», one that may be empty
_GAP = re.compile(r"\{(\w+)(\??)\}")


class Topic(Record, frozen=True, kw_only=True):
    """Something plans speak of, and the words it is known by; ``channel`` where it is one."""

    name: str
    words: tuple[str, ...]
    channel: str = "other"

    def is_in(self, text: str) -> bool:
        """Return whether ``text`` speaks of it."""
        return speaks_of(text, self.words)


class PatternQuestion(Record, frozen=True, kw_only=True):
    """A question whose texts have gaps; ``source`` names lists of ids.

    A sentence of ``help`` with a gap that nothing is known for is left out (``{name?}`` stays empty
    instead). The question is asked only with ``asked_with``'s list, or only without ``asked_without``'s.
    """

    id: str
    kind: Kind
    label: str
    help: tuple[str, ...] = ()
    example: str = ""
    required: bool = False
    key: Key | None = None
    source: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    group: str | None = None
    default: dict[str, Any] | None = None
    when: Condition | None = None
    asked_with: str | None = None
    asked_without: str | None = None


class PatternSection(Record, frozen=True, kw_only=True):
    """A section of the pattern."""

    id: str
    title: str
    help: tuple[str, ...] = ()
    questions: tuple[PatternQuestion, ...] = ()


class SamplePattern(Record, frozen=True, kw_only=True):
    """Who does what in an invented commune."""

    lead: str
    support: tuple[str, ...]
    assignments: tuple[Assignment, ...]
    recipients: tuple[str, ...]
    archive: str


class SamplePatterns(Record, frozen=True, kw_only=True):
    """A sample for each era."""

    three_levels: SamplePattern
    two_levels: SamplePattern


class Pattern(Record, frozen=True, kw_only=True):
    """``resources/interview_pattern.json``; the eras are ``three_levels`` (to 30/6/2025), ``two_levels``."""

    format: str
    version: int
    organisation_law: str
    channel_words: tuple[Topic, ...]
    eras: dict[str, dict[str, str]]
    samples: SamplePatterns
    sections: tuple[PatternSection, ...]


@cache
def pattern() -> Pattern:
    """Return the pattern that comes with the program."""
    name = "interview_pattern.json"
    raw = records_json.parse((resources_dir() / name).read_bytes(), name=name)
    return records_json.convert(raw, Pattern, name=name)


def speaks_of(text: str, words: Iterable[str]) -> bool:
    """Return whether one of ``words`` stands in ``text``."""
    folded = text.casefold()
    return any(re.search(rf"\b{re.escape(word)}\b", folded) for word in words)


def fill_gaps(text: str, words: Mapping[str, str]) -> str:
    """Return ``text`` with its gaps filled; empty where a needed word isn't known.

    Raises KeyError for a gap that no plan could fill.
    """
    gaps = [(words[gap], optional) for gap, optional in _GAP.findall(text)]
    if any(not word and not optional for word, optional in gaps):
        return ""
    return _GAP.sub(lambda gap: words[gap[1]], text)


def sentences(parts: Iterable[str], words: Mapping[str, str]) -> str:
    """Return those of ``parts`` that can be filled, one after the other."""
    filled = (fill_gaps(part, words) for part in parts)
    return " ".join(text for text in filled if text)
