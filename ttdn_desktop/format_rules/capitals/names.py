"""Names of people and places: rows s2 to s7, l4 to l6."""

import re
from collections.abc import Iterator
from functools import cache

from ttdn_desktop.format_rules.capitals.faults import CapitalFault, against, recased
from ttdn_desktop.format_rules.capitals.line import Line, key_of, key_set, keys_of
from ttdn_desktop.format_rules.capitals.phrases import Phrase, PhraseTable
from ttdn_desktop.format_rules.capitals.word_lists import word_lists
from ttdn_desktop.official_paper.unit_names import unit_names

_KINDS = {
    keys_of(kind): kind
    for kind in (
        "xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh",
    )
}  # fmt: skip
KIND_FIRST_KEYS = frozenset(keys[0] for keys in _KINDS)
"""The first words of the kinds of units."""

_CAPITAL_KINDS = frozenset(("xã", "tỉnh", "huyện", "phường", "thị xã", "thị trấn", "đặc khu"))
"""The kinds of row l4; ``Thành phố`` and ``Quận`` have capitals by s6 and s5."""

_HIGHER_KINDS = frozenset(("tỉnh", "huyện", "quận", "đặc khu"))
"""No adjective stands behind these: a name in small letters is the name."""

_NOT_A_NAME = key_set(
    "hội viên đội đoàn đảo ủy lỵ như từ tại theo giao thu cho lập phong đạt hai ba năm bảy tám chín "
    "mười mới cũ"
)
"""``xã hội An Giang``, ``huyện đảo Lý Sơn``, ``các xã như Xuân Canh``: no beginning of the unit's name."""

_SEVERAL = key_set("các những mỗi từng mấy nhiều hai ba số")
_BEHIND_A_NUMBER = key_set("và thành tỉnh quận tổ cũ đã là được có sẽ phối tại trong")
"""How a sentence goes on behind ``phường 2``; another word would be counted by it (``phường 2 người``)."""

_LARGEST_NUMBER = 2
"""Figures in a unit's number: the highest was phường 28."""

_DIRECTIONS = key_set("Đông Tây Nam Bắc Trung")
_BEHIND_BO = key_set("đội máy phận môn trưởng ngành luật tài hành đồ tiêu binh")
"""``miền Nam bộ đội``: words that ``bộ`` belongs to."""

_LANDSCAPE = key_set("Sông Vịnh Núi Chợ")
_SHORT_RIVERS = key_set("Hồng Hương Hàn Mã Lam Đà Hậu Tiền Lô Cầu Công Hinh Cái")
"""Names of one syllable: the capital behind begins another name (``Sông Hồng Hà Nội``)."""

_NAMED_AFTER = key_set("xã phường trấn huyện thôn ấp bản phố viện máy điện ty khu")
"""``thủy điện Sông Tranh``, ``xã Núi Thành``: what bears the name as its own."""

_HYPHENATED = re.compile(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)+(?![\w-])")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnptk])?"
)
"""How a Vietnamese syllable is built, its tone taken off; ``k`` at the end as in ``Đắk``."""

_VOWELS = re.compile("[aăâeêioôơuưy]+")
"""``Lênin`` has two groups of them: no syllable, as the parts of a transcribed name are."""

_HIGHLAND = key_set("Krông Ea Đắk Đăk Plei Chư Cư Ia Kon Mơ Kông")
"""Beginnings of names of the Central Highlands, each word of which is a capital."""


def middle_name(line: Line, index: int) -> Iterator[CapitalFault]:
    """s2: a small ``văn``, ``thị`` … between a family name and a name."""
    if not line.is_small(index) or not _has_family_before(line, index):
        return

    last = index + 1
    if line.key(index) in ("văn", "thị") and line.is_small(last) and line.key(last) in _middle_keys():
        last += 1
    if line.is_capital(last) and not line.is_glued(last):
        yield recased(line, "s2", (index - 1, last + 1), large=range(index, last))


def _has_family_before(line: Line, index: int) -> bool:
    families = word_lists().family_names
    if not line.is_capital(index - 1):
        return False
    if line.words[index - 1] in families:
        return line.key(index) in ("văn", "thị") or line.words[index - 1] in word_lists().sure_family_names
    is_middle = line.key(index - 1) in _middle_keys() and line.is_capital(index - 2)
    return is_middle and line.words[index - 2] in word_lists().sure_family_names


@cache
def _middle_keys() -> frozenset[str]:
    return frozenset(map(key_of, word_lists().middle_names))


def forefather(line: Line, index: int) -> Iterator[CapitalFault]:
    """s3: ``bác Hồ``, ``vua Hùng``; not a neighbour's full name (``bác Hồ Văn An``)."""
    is_hung = line.key(index) == "vua" and line.key(index + 1) == "hùng"
    is_ho = line.key(index) == "bác" and line.key(index + 1) == "hồ" and not line.is_capital(index + 2)
    if (is_hung or is_ho) and line.is_small(index) and line.is_capital(index + 1):
        yield recased(line, "s3", (index, index + 2), large=[index])


def unit_name(line: Line, index: int) -> Iterator[CapitalFault]:
    """s4 and l4: a unit's name in small letters, its kind in a capital."""
    found = _kind_at(line, index)
    if found is None or line.is_shouted(index):
        return

    kind, at = found
    for name in _names(kind).all_at(line, at):
        judged = against(line, at, name.right)
        if judged is None:
            return
        small = judged[0]
        if small and _is_small_name(line, kind, at, name, small):
            yield recased(line, "s4", (index, at + len(name)), large=small)
        elif not small and _is_large_kind(line, kind, index, name, at + len(name)):
            yield recased(line, "l4", (index, at + len(name)), small=range(index, at))
        return


def _kind_at(line: Line, index: int) -> tuple[str, int] | None:
    """Return the kind of unit that stands at ``index`` and where its name begins."""
    for length in (2, 1):
        keys = tuple(line.keys[index : index + length])
        if keys in _KINDS:
            is_town = keys == ("xã",) and line.key(index - 1) == "thị"
            return None if is_town else (_KINDS[keys], index + length)
    return None


@cache
def _names(kind: str) -> PhraseTable:
    return PhraseTable(name for name in unit_names().get(kind, ()) if not name[0].isdigit())


def _is_small_name(line: Line, kind: str, at: int, name: Phrase, small: list[int]) -> bool:
    """Return whether the words behind a kind are its unit's name, and no words that look like one."""
    if (line.is_small(at) and line.key(at) in _NOT_A_NAME) or (len(name) == 1 and name.right != ("Huế",)):
        return False

    is_ordinary = kind not in _HIGHER_KINDS and " ".join(name.keys) in _ordinary_names()
    # ``xã Tân Hòa thành lập``: a shorter unit's name, and a word of the sentence
    begun = name.keys[: small[0] - at]
    return begun not in _names(kind) and not (is_ordinary and line.is_small(at + len(name) - 1))


@cache
def _ordinary_names() -> frozenset[str]:
    return frozenset(" ".join(keys_of(name)) for name in word_lists().ordinary_unit_names)


def _is_large_kind(line: Line, kind: str, index: int, name: Phrase, behind: int) -> bool:
    if kind not in _CAPITAL_KINDS or not line.is_capital(index) or line.is_free(index):
        return False
    is_whole = not (line.is_capital(behind) or line.is_figure(behind) or line.is_glued(behind))
    return is_whole and (kind in ("tỉnh", "huyện") or not _is_of_person_or_event(name))


def _is_of_person_or_event(name: Phrase) -> bool:
    is_person = name.right[0] in word_lists().sure_family_names and len(name) > 1
    return is_person or name.keys in _persons_and_events()


@cache
def _persons_and_events() -> PhraseTable:
    return PhraseTable(word_lists().persons_and_events)


def numbered_unit(line: Line, index: int) -> Iterator[CapitalFault]:
    """s5: ``quận``, ``phường`` before a figure that is its name."""
    number = index + 1
    if not line.is_small(index) or not line.is_figure(number) or line.key(index - 1) in _SEVERAL:
        return
    if (
        len(line.key(number)) > _LARGEST_NUMBER
        or line.key(number).startswith("0")
        or line.is_figure(index - 1)
    ):
        return

    behind = number + 1
    goes_on = line.is_capital(behind) or line.key(behind) in _BEHIND_A_NUMBER
    ends = line.key(behind) in ("", ".", ",", ";", ":", ")", "(") and not line.is_figure(behind + 1)
    if goes_on or ends:
        yield recased(line, "s5", (index, behind), large=[index])


_CITIES = PhraseTable(("Thủ đô Hà Nội", "Thành phố Hồ Chí Minh"))


def city(line: Line, index: int) -> Iterator[CapitalFault]:
    """s6: ``thủ đô Hà Nội``, ``thành phố Hồ Chí Minh``."""
    phrase = _CITIES.at(line, index)
    judged = against(line, index, phrase.right) if phrase else None
    if phrase and judged and judged[0]:
        yield recased(line, "s6", (index, index + len(phrase)), large=judged[0])


def region(line: Line, index: int) -> Iterator[CapitalFault]:
    """s7: ``Bắc bộ``, ``Nam Trung bộ``; anchored at ``bộ``."""
    first = index
    while first > 0 and line.key(first - 1) in _DIRECTIONS and not line.is_shouted(first - 1):
        first -= 1
    while first < index and line.is_small(first):
        first += 1

    is_country = line.key(first - 1) in ("việt", "miền") and line.key(first) == "nam" and first + 1 == index
    if first == index or is_country or line.key(index + 1) in _BEHIND_BO or line.is_shouted(index):
        return
    small = [at for at in range(first, index + 1) if line.is_small(at)]
    if small and not line.is_capital(index + 1):
        yield recased(line, "s7", (first, index + 1), large=small)


def landscape(line: Line, index: int) -> Iterator[CapitalFault]:
    """l5: ``Sông``, ``Vịnh``, ``Núi``, ``Chợ`` before a name of two syllables or more."""
    if not line.is_capital(index) or line.is_free(index) or line.is_capital(index - 1):
        return

    end = index + 1
    while line.is_capital(end) and not line.is_glued(end):
        end += 1
    is_long = end - index > 2 and line.key(index + 1) not in _SHORT_RIVERS
    if is_long and line.key(index - 1) not in _NAMED_AFTER:
        yield recased(line, "l5", (index, end), small=[index])


def transcribed(line: Line, index: int) -> Iterator[CapitalFault]:
    """l6: a capital after a hyphen in a transcribed name; anchored at the hyphen."""
    match = _HYPHENATED.match(line.text, line.starts[index - 1]) if index else None
    if match is None or line.key(index - 2) == "-":
        return

    count = match[0].count("-") + 1
    parts = range(index - 1, index - 1 + 2 * count, 2)
    if not line.is_capital(parts[0]) or any(line.is_shouted(part) for part in parts):
        return
    large = [part for part in parts[1:] if line.is_capital(part)]
    if large and _is_transcription([line.key(part) for part in parts]):
        yield recased(line, "l6", (parts[0], parts[-1] + 1), small=large)


def _is_transcription(keys: list[str]) -> bool:
    if "-".join(keys) in _transcribed_names():
        return True
    if keys[0] in _HIGHLAND or all(key.isascii() for key in keys):
        return False
    is_one_syllable = all(len(_VOWELS.findall(_bare(key))) == 1 for key in keys)
    return is_one_syllable and not all(_SYLLABLE.fullmatch(_bare(key)) for key in keys)


def _bare(key: str) -> str:
    """Return a word without the tones on its vowels."""
    return key.translate(_TONELESS)


_TONELESS = str.maketrans(
    "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ",
    "aaaaaăăăăăâââââeeeeeêêêêêiiiiioooooôôôôôơơơơơuuuuuưưưưưyyyyy",
)


@cache
def _transcribed_names() -> frozenset[str]:
    return frozenset(
        "-".join(key for key in keys_of(name) if key != "-") for name in word_lists().transcribed_names
    )


MATCHERS = (
    (lambda: _middle_keys(), middle_name),
    (lambda: key_set("bác vua"), forefather),
    (lambda: KIND_FIRST_KEYS, unit_name),
    (lambda: key_set("quận phường"), numbered_unit),
    (lambda: _CITIES.first_keys, city),
    (lambda: key_set("bộ"), region),
    (lambda: _LANDSCAPE, landscape),
    (lambda: key_set("-"), transcribed),
)
"""The matchers of this module, each with the keys that it is asked at."""
