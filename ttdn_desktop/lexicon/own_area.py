"""Words of a level or kind of unit that stand for the author's own area, and others put in their place."""

import re
from collections.abc import Iterator

from ttdn_desktop.lexicon.text import (
    Word,
    folded,
    holds,
    keys_of,
    names_follow,
    occurrences,
    stand_at,
    stand_before,
    words_of,
)
from ttdn_desktop.lexicon.word_lists import word_lists

Span = tuple[int, int]

_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"")
_PAPER = (
    r"(?:Kế hoạch|Nghị quyết|Quyết định|Chỉ thị|Kết luận|Chương trình|Đề án|Công văn|Thông báo|Hướng dẫn)"
)
_WITH_NUMBER = re.compile(rf"{_PAPER}\s+số\s+\d[^;.]*")
_PAPER_BEFORE = re.compile(rf"{_PAPER}\s[^;.]*$")
_ISSUER_BEHIND = re.compile(
    r"(?:\s+năm\s+\d{4})?\s+của\s+(?:Ủy ban|UBND|HĐND|Hội đồng|Tỉnh ủy|Huyện ủy|Ban|Sở|Phòng)\b"
)
"""A paper cited with its number, or with who issued it behind: its title stays word for word."""

_BUDGET, _OF, _SUPPORT = "ngân sách", "của", "hỗ trợ"
_BEFORE_LEVEL = ("địa bàn", "địa bàn toàn", "toàn")
_AFTER_LEVEL = ("nhà", "ta")


def level_spans(text: str, level: str) -> Iterator[Span]:
    """Yield where ``level`` means the author's own area in ``text``."""
    words = words_of(text)
    at_level = keys_of(level, text)

    for index in occurrences(words, at_level):
        behind = index + len(at_level)
        span = (words[index].start, words[behind - 1].end)
        if names_follow(words, behind) or _is_cited(text, span):
            continue
        if _is_own_area(words, index, behind, text):
            yield span


def _is_cited(text: str, span: Span) -> bool:
    """Return whether ``span`` lies in a quotation, or in the title of a paper that is cited."""
    within = (found.span() for pattern in (_QUOTED, _WITH_NUMBER) for found in pattern.finditer(text))
    if any(start <= span[0] < end for start, end in within):
        return True
    return bool(_PAPER_BEFORE.search(text[: span[0]]) and _ISSUER_BEHIND.match(text[span[1] :]))


def _is_own_area(words: tuple[Word, ...], index: int, behind: int, text: str) -> bool:
    def before(phrase: str) -> bool:
        return stand_before(words, index, keys_of(phrase, text))

    if any(map(before, _BEFORE_LEVEL)):
        return True
    if before(_BUDGET) or before(f"{_BUDGET} {_OF}"):
        return not holds(folded(text), folded(_SUPPORT))
    if any(before(f"{noun} {_OF}") for noun in word_lists().area_nouns):
        return True
    return not words[behind - 1].parted and any(
        stand_at(words, behind, keys_of(word, text)) for word in _AFTER_LEVEL
    )


def kind_spans(text: str, kind: str) -> Iterator[Span]:
    """Yield where ``kind`` stands as the unit's own behind one of the words; no list of kinds, no name."""
    words, at_kind = words_of(text), keys_of(kind, text)
    places = tuple(occurrences(words, at_kind))
    if not places:
        return

    before = [keys_of(phrase, text) for phrase in word_lists().unit_words_before_kind]
    no_kind = [keys_of(word, text) for word in word_lists().not_a_kind.get(kind, ())]

    for index in places:
        behind = index + len(at_kind)
        if not any(stand_before(words, index, phrase) for phrase in before):
            continue
        goes_on = any(stand_at(words, behind, word) for word in no_kind)
        if not goes_on and not names_follow(words, behind) and not _lists_kinds(text, words, behind):
            yield words[index].start, words[behind - 1].end


def _lists_kinds(text: str, words: tuple[Word, ...], behind: int) -> bool:
    """Return whether another kind follows: «xã, phường», «xã và thị trấn», «xã/phường»."""
    joined = behind + 1 if stand_at(words, behind, keys_of("và", text)) else behind
    return any(stand_at(words, joined, keys_of(kind, text)) for kind in word_lists().unit_kinds)


def replaced(text: str, spans: list[Span], word: str) -> str:
    """Return ``text`` with ``word`` in the place of each of ``spans``."""
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + word + text[end:]
    return text
