"""An organ's name on as many lines as it needs, broken between words and never within one.

Vietnamese writes each syllable apart, so that a line broken by width alone ends within a word: «TỔ | QUỐC».
Phụ lục I, phần I, II.2.b of Nghị định 30/2020/NĐ-CP: a long name may stand on several lines.
"""

from functools import cache
from itertools import combinations, pairwise

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.official_paper.kinds import kind_titled

_MOST_LINES = 5

_NO_END = frozenset(("và", "của", "cho"))
"""A line may well begin with these, it never ends with one."""

_JOINTS = ("-", "–", ",")

_NO_START = frozenset(("-", "–"))
"""A line that begins with one looks like an item of a list."""


class _File(msgspec.Struct, frozen=True):
    words: tuple[str, ...]


def lines_of_name(name: str, most: int, *, area: str = "") -> tuple[str, ...]:
    """Return ``name`` in lines of at most ``most`` letters where it can be, as few and as even as may be.

    The ``area`` that it ends with stays whole, on a line of its own where there is more than one.
    """
    name = " ".join(name.split())
    if len(name) <= most:
        return (name,)

    if area and name.lower().endswith(f" {area.lower()}"):
        own, its_area = name[: -len(area) - 1], name[-len(area) :]
        return (*lines_of_name(own, most), *lines_of_name(its_area, most))

    words = name.split()
    breaks = [at for at in range(1, len(words)) if not _is_within_word(words, at)]
    for count in range(1, _MOST_LINES):
        broken = [_at(words, chosen) for chosen in combinations(breaks, count)]
        fitting = [lines for lines in broken if max(map(len, lines)) <= most and not _names_a_kind(lines)]
        if fitting:
            return min(fitting, key=lambda lines: (_inside_parts(lines), _unevenness(lines)))
    return (name,)


def _at(words: list[str], breaks: tuple[int, ...]) -> tuple[str, ...]:
    ends = zip((0, *breaks), (*breaks, len(words)), strict=True)
    return tuple(" ".join(words[start:end]) for start, end in ends)


def _names_a_kind(lines: tuple[str, ...]) -> bool:
    """Return whether a line alone reads as a paper's kind: «KẾ HOẠCH» of «PHÒNG TÀI CHÍNH - KẾ HOẠCH»."""
    return any(kind_titled(line) is not None for line in lines)


def _inside_parts(lines: tuple[str, ...]) -> int:
    """Return how many lines end within a part of the name: not at «-», «,» or before «và»."""
    pairs = pairwise(lines)
    return sum(not (above.endswith(_JOINTS) or below.lower().startswith("và ")) for above, below in pairs)


def _unevenness(lines: tuple[str, ...]) -> int:
    return sum(len(line) ** 2 for line in lines)


def _is_within_word(words: list[str], at: int) -> bool:
    """Return whether a break before word ``at`` would part a word, or leave «và» alone at a line's end."""
    lowered = [word.lower().strip(",.;") for word in words]
    if lowered[at - 1] in _NO_END or lowered[at] in _NO_START:
        return True

    for length in _lengths():
        for start in range(max(0, at - length + 1), at):
            if start + length > at and tuple(lowered[start : start + length]) in _words():
                return True
    return False


@cache
def _words() -> frozenset[tuple[str, ...]]:
    body = (resources_dir() / "organ_words.json").read_bytes()
    return frozenset(tuple(word.split()) for word in typed_data.decode(body, _File).words)


@cache
def _lengths() -> tuple[int, ...]:
    return tuple(sorted({len(word) for word in _words()}))
