"""All faults of one text: what the matchers tell, without what stays as it is, each place once."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from ttdn_desktop.format_rules.capitals import citations, days, documents, names, nouns, organs, posts
from ttdn_desktop.format_rules.capitals.faults import CapitalFault, merged
from ttdn_desktop.format_rules.capitals.line import Line
from ttdn_desktop.format_rules.capitals.shields import shields

Matcher = Callable[[Line, int], Iterable[CapitalFault]]

_FAMILIES = (names, organs, nouns, posts, days, documents, citations)


@cache
def _matchers() -> dict[str, tuple[Matcher, ...]]:
    """Return the matchers by the key that they are asked at."""
    by_key: dict[str, list[Matcher]] = {}
    for family in _FAMILIES:
        for keys, matcher in family.MATCHERS:
            for key in keys():
                by_key.setdefault(key, []).append(matcher)
    return {key: tuple(matchers) for key, matchers in by_key.items()}


def capital_faults(text: str, errors: frozenset[str], paper_kind: str = "") -> list[CapitalFault]:
    """Return the places in ``text`` with a capital too many or too few, in order.

    ``errors`` are the rows that are errors, ``paper_kind`` is the paper's own kind in small letters.
    """
    if text.isupper():
        return []

    faults = list(_told(Line(text, paper_kind)))
    if not faults:
        return []

    kept = shields(text)
    told = (
        fault for fault in faults if not any(start < fault.end and fault.start < end for start, end in kept)
    )
    return list(merged(told, text, errors))


def with_right_capitals(text: str) -> str:
    """Return ``text`` with the capitals of Phụ lục II, where other letters alone make them right."""
    letters = list(text)
    for fault in capital_faults(text, frozenset()):
        for index, letter in () if fault.rewritten else fault.letters:
            letters[index] = letter
    return "".join(letters)


def _told(line: Line) -> Iterator[CapitalFault]:
    matchers = _matchers()
    for index, key in enumerate(line.keys):
        for matcher in matchers.get(key, ()):
            yield from matcher(line, index)
