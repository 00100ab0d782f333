"""An area of an office as it is named: ``huyện Vạn Ninh``, ``TP. Hồ Chí Minh``, in capitals too."""

import re
from functools import cache

import msgspec

from ttdn_desktop.basics.vietnamese import tones_at_end
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.official_paper.unit_names import unit_names
from ttdn_desktop.official_paper.unit_titles import is_figure

_KIND = r"(?P<kind>tỉnh|thành phố|huyện|thị xã|quận|TP\.?|xã|phường|thị trấn|đặc khu)"
_NAME_WORD = r"(?:Nông trường|[A-ZĐÀ-Ỹ][\w’'.-]*)"
"""«thị trấn Nông trường Phong Hải» has a small word in its name."""

_COUNTED = r"không|có|năm(?!\s+\d)|tháng|quý|tuần|ngày|lần|đợt|lớp|buổi|thôn|hộ|người|đơn vị"
"""What a figure behind a name counts: «xã Vạn Thắng 6 tháng đầu năm»."""

_IN_SENTENCE = re.compile(
    rf"\b(?i:{_KIND})\s+(?P<name>{_NAME_WORD}(?:\s+(?:[-–]\s+)?{_NAME_WORD}){{0,11}}"
    rf"(?:\s+\d{{1,2}}(?![\w/%]|[.,]\d)(?!\s+(?i:{_COUNTED})\b))?"
    rf"|\d{{1,2}}\b(?!\s+(?i:không|có|năm\s+(?!\d))\b)(?:\s+{_NAME_WORD}){{0,4}})"
)
"""A name and what goes on in capitals, twelve words at most: more would make a text in capitals slow.

A name may begin with a figure (``phường 1 Bảo Lộc``); «xã 5 KHÔNG», «quận 10 NĂM phát triển» count. One of
the list may end with one (``xã A Lưới 1``).
"""

_NUMBERED_KINDS = ("quận", "phường")
"""Kinds whose units many cities number through; of the others only names of the list are figures."""

_SEVERAL = re.compile(r"(?i:\b(?:các|những))\s+$")
_LONGEST_NAME = 6
"""Words; «Văn Miếu - Quốc Tử Giám» has the most of the list, with its dash as one."""

_FIGURES = "0123456789"

_STOPS = frozenset(
    (
        "năm",
        "giai",
        "quý",
        "tháng",
        "đến",
        "và",
        "của",
        "trên",
        "theo",
        "về",
        "trong",
        "nhiệm",
        "khóa",
        "lần",
        "đợt",
        "-",
        "–",
    )
)
"""Lower-case words that end a name in capitals: «HUYỆN PHÙ MỸ NĂM 2024»."""

_GOES_ON = frozenset(("hội", "giao", "viên", "luận"))
"""Syllables with which ``xã`` is a word, where no commune of the list is called so: ``BẢO HIỂM XÃ HỘI``."""

_PARTY_WORDS = frozenset(("ủy", "uỷ", "uy", "đoàn", "đội"))
"""What makes a kind an organ's name, where no unit of the list is called so: «HUYỆN ỦY», «XÃ ĐOÀN»."""

_ALSO_WRITTEN = {"tp": "thành phố", "tp.": "thành phố"}
HIGHER = ("tỉnh", "thành phố", "huyện", "thị xã", "quận")
"""Kinds of the areas whose offices write to communes."""

COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
"""Kinds of the lowest level; ``thị trấn`` until 01/7/2025, ``đặc khu`` since (docs/domain/practice.md)."""

KINDS = (*HIGHER, *COMMUNES)

_SPECIAL_CITY = "thành phố Hồ Chí Minh"


class Area(msgspec.Struct, frozen=True):
    """Kind and name of an area, in sentence case."""

    kind: str
    name: str

    @property
    def named(self) -> str:
        """As it stands in a sentence: ``tỉnh Cà Mau``; ``Quận 8``, ``Thành phố Hồ Chí Minh``.

        The kind has a capital before a figure, and in that city's name (Phụ lục II, III.1.b and c of Nghị
        định 30/2020/NĐ-CP).
        """
        title = f"{self.kind} {self.name}"
        return first_upper(title) if is_figure(self.name) or title == _SPECIAL_CITY else title


class AreaInText(msgspec.Struct, frozen=True):
    """An area and where it is named, in characters."""

    area: Area
    start: int
    end: int


def area_in(text: str, *, kinds: tuple[str, ...] = HIGHER) -> AreaInText | None:
    """Return the first area of one of ``kinds`` that ``text`` names, None for none."""
    start = 0

    while found := _IN_SENTENCE.search(text, start):
        # words in capitals go on: another area may be named in what looks like a name
        start = found.end("kind")
        kind = _ALSO_WRITTEN.get(found["kind"].lower(), found["kind"].lower())
        if kind not in kinds:
            continue

        name, length = _name(found["name"], kind)
        if name and not _is_word(kind, name):
            if is_figure(name) and kind not in _NUMBERED_KINDS and _key(name) not in _spellings(kind):
                continue  # «thành phố 50 năm»
            return AreaInText(Area(kind, name), found.start(), found.start("name") + length)

    return None


def stands_for_several(before: str) -> bool:
    """Return whether a kind behind ``before`` is a noun for several units: «các phường 1, 2 và 3»."""
    return _SEVERAL.search(before) is not None


def with_large_kinds(text: str) -> str:
    """Return ``text`` with a capital at each kind that belongs to a name: ``Quận 8`` of ``quận 8``.

    Only before figures (Phụ lục II, III.1.b of Nghị định 30/2020/NĐ-CP), and never where the kind stands for
    several: ``các phường 1, 2``.
    """
    start = 0
    while found := area_in(text[start:], kinds=KINDS):
        at = start + found.start
        if is_figure(found.area.name) and not stands_for_several(text[:at]):
            text = f"{text[:at]}{first_upper(text[at:])}"
        start += found.end
    return text


_PARTY = re.compile(
    r"^(?P<kind>tỉnh|huyện|thành|thị|quận)\s+(?:[ủu][ỷy]|ủy|đoàn)\s+(?P<name>.+)$", re.IGNORECASE
)
_PARTY_KINDS = {"thành": "thành phố", "thị": "thị xã"}


def area_of_committee(name: str) -> Area | None:
    """Return the area of a Party or youth committee, whose name holds it: ``Huyện ủy Đức Trọng``."""
    found = _PARTY.match(name)
    if not found:
        return None
    kind = found["kind"].lower()
    return Area(_PARTY_KINDS.get(kind, kind), _name(found["name"], _PARTY_KINDS.get(kind, kind))[0])


def _name(words: str, kind: str) -> tuple[str, int]:
    """Return the name that ``words`` begin with, in sentence case, and how many characters it takes.

    A figure at its end belongs to the names of the list that have one. Of capitals, which don't show where a
    name ends, the longest known name counts, else all up to a word that belongs to none.
    """
    begins_with_figure = words[:1].isdigit()
    if not begins_with_figure and words[-1:].isdigit() and _key(words) not in _spellings(kind):
        words = words.rstrip(_FIGURES).rstrip()  # of a name that has none it counts something else
    if not begins_with_figure and (not words.isupper() or len(words) == 1):
        return words.strip(" -–"), len(words.rstrip(" -–"))

    parts = words.split()
    for count in range(min(len(parts), _LONGEST_NAME), 0, -1):
        known = _spellings(kind).get(_key(" ".join(parts[:count])))
        if known:
            return known, _length(words, count)
    if begins_with_figure:  # what stands behind a figure is no part of the name, but in a name of the list
        return parts[0], len(parts[0])

    count = next((index for index, part in enumerate(parts) if index and part.lower() in _STOPS), len(parts))
    return " ".join(map(_capitalized, parts[:count])), _length(words, count)


def _is_word(kind: str, name: str) -> bool:
    """Return whether kind and name are but words in capitals: «XÃ HỘI TỈNH HÒA BÌNH», «TỈNH NĂM 2024»."""
    first = name.split()[0].lower()
    goes_on = first in _STOPS or first in _PARTY_WORDS or (kind == "xã" and first in _GOES_ON)
    return goes_on and _key(name) not in _spellings(kind)


def _length(words: str, count: int) -> int:
    """Return how many characters the first ``count`` words take."""
    found = re.match(rf"(?:\S+\s+){{{count - 1}}}\S+", words)
    return found.end() if found else len(words)


@cache
def _spellings(kind: str) -> dict[str, str]:
    """Return the names of a kind by how they sound; of two writings today's: «Ea H'Leo», «Ea H'leo» once."""
    earlier, now = unit_names(now=False).get(kind, ()), unit_names(now=True).get(kind, ())
    return {_key(name): name for name in (*sorted(earlier), *sorted(now))}


def _key(name: str) -> str:
    """Return a name to compare: whatever its case, where it sets its tones, how its apostrophe is typed."""
    return " ".join(tones_at_end(word) for word in name.lower().replace("’", "'").split())


def _capitalized(word: str) -> str:
    """Capitals stand after an apostrophe only where the name has them; the first letter always."""
    return word[:1].upper() + word[1:].lower()
