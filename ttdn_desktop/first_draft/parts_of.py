"""What the parts of a commune are called («thôn», «thôn, buôn»), and lists of such words made its own."""

import re
from collections.abc import Iterable
from functools import cache

from ttdn_desktop.first_draft import phrases, tables

_OTHERS_IN_LISTS = ("khu dân cư", "bản", "làng", "khối")
"""What may stand in a list of places or papers without being what parts are called: «chợ, khu dân cư»."""

_IN_TOWNS_TOO = ("khu dân cư", "khu vực", "khối", "tiểu khu")
"""Words for parts that say nothing of a rural unit."""

_A_PAIR = 2

_RURAL = ("xã", "đặc khu")
_URBAN = ("phường", "thị trấn")
_OF_OTHER_KIND = {
    True: re.compile(r"\b(?:tổ dân phố|khu phố)\b(?!\s+(?:\d|[A-ZĐ]))"),
    False: re.compile(r"(?<!nông )(?<!Nông )\bthôn\b(?!\s+(?:\d|[A-ZĐ]))"),
}
"""Parts that a rural unit has none of, and an urban one; with a name or number behind they are somebody's."""

_USUAL = {True: "thôn", False: "tổ dân phố"}

_KIND = r"(?:xã|phường|thị trấn|đặc khu)"
_JOINT = r"(?:\s*,\s*|\s*/\s*|\s+và\s+)"
_NOT_BEHIND = (", ", "/", "và ", "các ", "từng ", "mỗi ", "cấp ", "toàn ", "ở ", "tại ", "cho ", "về ")
_KINDS = re.compile("".join(f"(?<!{each})" for each in _NOT_BEHIND) + rf"\b{_KIND}(?:{_JOINT}{_KIND})+(?!\w)")
"""«đài truyền thanh phường, xã»: of the writer's own kind; «các xã, phường» are all of them."""


_OF_BOTH_LEVELS = re.compile(rf"(?<=của )(?:tỉnh|thành phố|huyện|thị xã|quận)(?:{_JOINT}{_KIND})+(?!\w)")
"""«kế hoạch hằng năm của huyện, xã, thị trấn»: in its own plan the writer's."""

_OF_ALL = re.compile(rf"(?<=của )(?:các|từng|mỗi)\s+{_KIND}(?:{_JOINT}{_KIND})+(?!\w)")
"""«trang thông tin điện tử của các xã, phường»: in its own plan the writer's."""

_OFFICES = re.compile(
    r"(?P<lead>\b(?:trách nhiệm|vai trò|chức năng|nhiệm vụ|thẩm quyền|tham gia|phối hợp(?:\s+\w+){0,2})"
    r"\s+(?:của|giữa)\s+(?P<each>từng|các|mỗi)\s+)(?:sở|phòng),\s*(?:ban,\s*)?ngành"
    r"(?:(?:,\s*|\s+và\s+)(?:các\s+)?(?:đoàn thể|địa phương|đơn vị|địa bàn))*"
    r"(?!\s+(?:tỉnh|thành phố|huyện|cấp|\w+ tỉnh))"
)
"""«trách nhiệm của từng sở, ngành, địa phương»: a commune has offices and units; those above it that guide or
are worked with («phối hợp với các sở, ngành») stay."""


def called(kind: str, recipients: Iterable[str], texts: Iterable[str]) -> str:
    """Return what a commune's parts are called: as its settings say, as duties say, as usual for its kind."""
    own = next((found for line in recipients if (found := _in_recipient(line))), "")
    if own:
        return own

    texts = tuple(texts)
    pairs = [pair for text in texts for pair in _pairs_in(text)] if kind in _RURAL else []
    if pairs:
        return max(pairs, key=pairs.count)

    usual = _USUAL[kind in _RURAL]
    named = [word for text in texts for word in _in_duty(text, is_rural=kind in _RURAL)]
    return usual if usual in named or not named else named[0]


def heads(village: str) -> str:
    """Return their heads: «Trưởng các thôn», «Tổ trưởng các tổ dân phố»."""
    patterns = tables.words().village_heads
    return patterns.get(village, patterns[""]).replace("{village}", village)


def with_own_words(text: str, kind: str, village: str) -> str:
    """Return ``text`` with lists of kinds of units or of their parts as what a commune of ``kind`` has."""
    text = _OF_ALL.sub(kind, _OF_BOTH_LEVELS.sub(kind, _KINDS.sub(kind, text)))
    text = _OFFICES.sub(r"\g<lead>cơ quan, đơn vị", text)
    text = _list_of_parts().sub(lambda found: _own_part(found, village), text)
    return _OF_OTHER_KIND[kind in _RURAL].sub(village, text) if kind in (*_RURAL, *_URBAN) else text


def _own_part(found: re.Match[str], village: str) -> str:
    return f"{found['lead'] or ''}{village}"


@cache
def _list_of_parts() -> re.Pattern[str]:
    """Return the pattern of «buôn, thôn, tổ dân phố» and «họp tổ dân phố, họp thôn»."""
    word = rf"(?<!văn )(?:{_any_of(_longest_first())})"
    lead = r"họp\s+|trưởng\s+|sinh hoạt\s+"
    return re.compile(rf"(?<!\w)(?P<lead>{lead})?{word}(?:{_JOINT}(?:{lead}|các\s+)?{word})+(?!\w)")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


def _longest_first() -> list[str]:
    return sorted(tables.words().villages, key=len, reverse=True)


def _in_recipient(line: str) -> str:
    """Return the words for the parts in a line of Nơi nhận, as it says them: «thôn, buôn»."""
    words = _any_of(_longest_first())
    pattern = rf"(?:các|trưởng|từng|mỗi|,)\s+((?:{words})(?:{_JOINT}(?:{words}))*)(?!\w)"
    found = re.search(pattern, phrases.key(line))
    return line[found.start(1) : found.end(1)].lower() if found else ""


def _pairs_in(text: str) -> list[str]:
    """Return the pairs of words that ``text`` has for rural parts: «thôn, bản» of «các thôn, bản, khu phố».

    A list of three and more such words speaks of the whole country, not of the units that it is for.
    """
    urban = tables.words().urban_parts
    pairs: list[str] = []
    for found in _list_of_parts().finditer(phrases.key(text)):
        named = [word for word in re.findall(_any_of(_longest_first()), found[0]) if word not in urban]
        rural = tuple(dict.fromkeys(word for word in named if word not in _IN_TOWNS_TOO))
        if len(rural) == _A_PAIR:
            pairs.append(", ".join(rural))
    return pairs


def _in_duty(text: str, *, is_rural: bool) -> list[str]:
    """Return the words of such parts as a unit of that kind has in a duty: «tại các buôn»."""
    urban = tables.words().urban_parts
    known = [word for word in _longest_first() if (word in urban) != is_rural and word != "khu vực"]
    told = rf"(?:các|từng|mỗi|tại|họp|trưởng)\s+({_any_of(known)})(?!\w)"
    listed = rf",\s+({_any_of(word for word in known if word not in _OTHERS_IN_LISTS)})(?!\w)"
    return [*re.findall(told, phrases.key(text)), *re.findall(listed, phrases.key(text))]
