"""Posts and degrees: rows s14, s15, l9."""

from collections.abc import Iterator
from functools import cache

from ttdn_desktop.format_rules.capitals.faults import CapitalFault, against, recased
from ttdn_desktop.format_rules.capitals.line import Line, keys_of
from ttdn_desktop.format_rules.capitals.phrases import Phrase, PhraseTable
from ttdn_desktop.format_rules.capitals.word_lists import word_lists

_VILLAGE = ("trưởng", "thôn")
_SHORTEST_NAME_AFTER_VILLAGE = 3
"""Words: ``trưởng thôn Trần Phú`` may name the village."""

_LONGEST_NAME = 5
"""Words of a person's name: ``Nguyễn Thị Minh Khai`` and one more."""

_OFFICES: dict[tuple[str, ...], tuple[str, ...]] = {
    ("chủ", "tịch"): (
        "nước", "Quốc hội", "Ủy ban nhân dân", "Hội đồng nhân dân", "UBND", "HĐND",
    ),
    ("thủ", "tướng"): ("Chính phủ",),
    ("bộ", "trưởng"): ("Bộ",),
    ("thứ", "trưởng"): ("Bộ",),
    ("giám", "đốc"): ("Sở",),
}  # fmt: skip
"""Row s15: a post, and what it is the post of."""


@cache
def _posts() -> PhraseTable:
    return PhraseTable(word_lists().posts)


@cache
def _over_capital() -> PhraseTable:
    return PhraseTable(word_lists().posts_with_two_capitals)


@cache
def _no_names() -> PhraseTable:
    return PhraseTable(word_lists().not_names)


def post(line: Line, index: int) -> Iterator[CapitalFault]:
    """s14 and s15: a post in small letters before a person's full name, or before what it is the post of."""
    phrase = _posts().at(line, index)
    if phrase is None or not line.is_small(index) or line.key(index - 1) in ("phó", "tổng"):
        return

    judged = against(line, index, phrase.right)
    end = index + len(phrase)
    if judged is None or any(line.is_capital(at) for at in range(index, end)):
        return

    name_end = _name_end(line, end, phrase)
    office = _office_at(line, end, phrase)
    if name_end:
        yield recased(line, "s14", (index, name_end), large=judged[0])
    elif office:
        of_office = against(line, end, office.right)
        small = of_office[0] if of_office else []
        yield recased(line, "s15", (index, end + len(office)), large=[*judged[0], *small])


def _name_end(line: Line, start: int, phrase: Phrase) -> int | None:
    """Return where a person's full name that begins at ``start`` ends."""
    if not line.is_capital(start) or line.words[start] not in word_lists().family_names:
        return None

    end = start
    while end < start + _LONGEST_NAME and line.is_capital(end) and not line.is_glued(end):
        end += 1

    shortest = _SHORTEST_NAME_AFTER_VILLAGE if phrase.keys == _VILLAGE else 2
    return None if end - start < shortest or _no_names().at(line, start) else end


def _office_at(line: Line, start: int, phrase: Phrase) -> Phrase | None:
    """Return the words at ``start`` that name what the post is the post of."""
    offices = _OFFICES.get(phrase.keys[-2:], ())
    for text in offices:
        keys = keys_of(text)
        if line.has(start, keys) and (len(keys) > 1 or _is_named(line, start)):
            return Phrase(tuple(text.split()), keys)
    return None


def _is_named(line: Line, start: int) -> bool:
    """Return whether the one word at ``start`` names an office: ``nước``, ``UBND``, ``Bộ Nội vụ``."""
    if line.key(start) in ("bộ", "sở"):
        return line.is_capital(start) and line.is_word(start + 1)
    return line.key(start) != "nước" or line.key(start + 1) != "ngoài"


def over_capital(line: Line, index: int) -> Iterator[CapitalFault]:
    """l9: ``Chủ Tịch``, ``Phó Chủ Tịch``."""
    phrase = _over_capital().at(line, index)
    judged = against(line, index, phrase.right) if phrase else None
    if phrase and judged and judged[1] and line.is_capital(index):
        yield recased(line, "l9", (index, index + len(phrase)), large=judged[0], small=judged[1])


MATCHERS = (
    (lambda: _posts().first_keys, post),
    (lambda: _over_capital().first_keys, over_capital),
)
"""The matchers of this module, each with the keys that it is asked at."""
