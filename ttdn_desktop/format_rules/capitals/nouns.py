"""Nouns that the decree writes with a capital, and sentences: rows s1, s11 to s13, s16, l8."""

import re
from collections.abc import Iterator
from functools import cache

from ttdn_desktop.format_rules.capitals.faults import CapitalFault, against, recased
from ttdn_desktop.format_rules.capitals.line import Line, key_set, keys_of
from ttdn_desktop.format_rules.capitals.phrases import PhraseTable
from ttdn_desktop.format_rules.capitals.word_lists import word_lists

_VOWEL = re.compile("[aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]")
_SYLLABLE_ENDS = re.compile("(?:ch|ng|nh|[cmnpt])?$")
_ABBREVIATION = 3
"""Letters: the page takes one to three before a full stop for an abbreviation."""

_PEOPLE_AFTER = key_set("của động vụ lớp đảo và với cho đến con")
_PEOPLE_AFTER_TWO = {
    "động": ("vận",), "vụ": ("phục",), "lớp": ("tầng",), "đảo": ("đông",), "con": ("bà",),
}  # fmt: skip
"""What stands before the last word of ``vận động``, ``phục vụ``, ``tầng lớp``, ``đông đảo``, ``bà con``."""

_PEOPLE_BEFORE = tuple(
    map(keys_of, ("các thôn", "trong xã", "trong phường", "trong thôn", "địa phương", "trên địa bàn"))
)
_OTHER_PEOPLES = (("tệ",), ("thế", "giới"), ("các", "nước"), ("hai", "nước"), ("hai", "bên"), ("nước",))
"""``nhân dân tệ`` is money; the decree means the people of Vietnam."""

_OF_THE_PEOPLE = key_set(
    "ban đồng án sát an đội trang ninh tranh thẩm giáo sĩ sỹ thuốc nhân phòng dụng vệ quyền chủ tra "
    "biểu báo viện trận"
)
"""The last word of what ``nhân dân`` is an attribute of: ``Hội đồng nhân dân``, ``thanh tra nhân dân``."""

_STATE = "nước"
_PRESS = key_set("báo chí hình xuất")
_PARTY_WORDS = key_set("viên bộ ủy phái đoàn phí tịch tính vụ cầm chính")
"""Words that ``đảng`` makes another with."""

_WIDEST_MEDAL = 6
"""Words between ``Huân chương`` and its class: ``Bảo vệ Tổ quốc`` and one more at each side."""

_CLASSES = key_set("nhất nhì ba")


def sentence(line: Line, index: int) -> Iterator[CapitalFault]:
    """s1: a sentence that begins with a small letter; anchored at the mark before it."""
    first = index + 1
    if not line.is_small(first) or not line.is_apart(first) or not _ends_sentence(line, index):
        return

    is_item = len(line.key(first)) == 1 and line.key(first + 1) in (")", ".", "/")
    is_product = not line.words[first].islower()
    is_short = line.key(first + 1) == "." and _is_abbreviation(line, first)
    if not (is_item or is_product or is_short):
        yield recased(line, "s1", (index - 1, first + 1), large=[first])


def _ends_sentence(line: Line, index: int) -> bool:
    """Return whether the mark at ``index`` stands behind a sentence's last word."""
    if line.key(index - 1) == ")":
        return True
    if not line.is_word(index - 1):
        return False
    return line.key(index) != "." or not _is_abbreviation(line, index - 1)


def _is_abbreviation(line: Line, index: int) -> bool:
    """Return whether a word before a full stop is short for another, as ``TP.``, ``tr.``, ``v.v.``."""
    word, key = line.words[index], line.key(index)
    if len(word) == 1:
        return True
    if len(word) > _ABBREVIATION:
        return bool(re.fullmatch("[ivxl]+", key)) and word.isupper()

    vowels = _VOWEL.search(key)
    last_vowel = max((match.end() for match in _VOWEL.finditer(key)), default=0)
    return word.isupper() or vowels is None or not _SYLLABLE_ENDS.fullmatch(key, last_vowel)


def people(line: Line, index: int) -> Iterator[CapitalFault]:
    """s11 and l8: ``nhân dân`` as a noun of its own, ``Nhân Dân``."""
    if line.key(index + 1) != "dân" or line.is_shouted(index) or line.is_shouted(index + 1):
        return

    span = (index, index + 2)
    if line.is_capital(index) and line.is_capital(index + 1):
        if not line.any_word(_PRESS, index - 4, index) and line.key(index + 2) not in (
            "điện",
            "hằng",
            "hàng",
        ):
            yield recased(line, "l8", span, small=[index + 1])
    elif line.is_small(index) and _is_noun(line, index):
        yield recased(line, "s11", span, large=[index])


def _is_noun(line: Line, index: int) -> bool:
    before = line.key(index - 1)
    if before in _OF_THE_PEOPLE or any(line.has(index + 2, keys) for keys in _OTHER_PEOPLES):
        return False
    if before in _PEOPLE_AFTER:
        return line.key(index - 2) in _PEOPLE_AFTER_TWO.get(before, (line.key(index - 2),))
    return any(line.has(index + 2, keys) for keys in _PEOPLE_BEFORE)


def state(line: Line, index: int) -> Iterator[CapitalFault]:
    """s12 and l8: ``nhà nước`` as a noun of its own, ``Nhà Nước``."""
    if line.key(index + 1) != _STATE or line.is_shouted(index) or line.is_shouted(index + 1):
        return

    if line.is_capital(index) and line.is_capital(index + 1):
        yield recased(line, "l8", (index, index + 2), small=[index + 1])
    elif line.is_small(index) and line.key(index + 2) != "ngoài" and _is_state(line, index):
        yield recased(line, "s12", (index, index + 2), large=[index])


def _is_state(line: Line, index: int) -> bool:
    beside_party = line.key(index - 1) in ("và", ",") and line.key(index - 2) == "đảng"
    return beside_party or line.key(index - 1) == "của" or line.key(index + 2) == "ta"


def party(line: Line, index: int) -> Iterator[CapitalFault]:
    """s16: ``của đảng``, ``đảng và Nhà nước``, ``đảng ta``."""
    is_word = line.key(index + 1) in _PARTY_WORDS or line.has(index + 1, ("đối", "lập"))
    if not line.is_small(index) or is_word:
        return

    with_state = line.key(index + 1) == "và" and line.has(index + 2, ("nhà", _STATE))
    is_other = line.is_capital(index + 1) and line.key(index + 1) != "cộng"
    of_party = line.key(index - 1) == "của" and not is_other
    if with_state or of_party or line.key(index + 1) == "ta":
        yield recased(line, "s16", (index, index + 1), large=[index])


@cache
def _medals() -> dict[str, PhraseTable]:
    return {kind: PhraseTable(names) for kind, names in word_lists().medals.items()}


def medal(line: Line, index: int) -> Iterator[CapitalFault]:
    """s13: ``huân chương``, ``huy chương`` before its name; anchored at their first word."""
    kind = f"{line.key(index)} {line.key(index + 1)}"
    names = _medals().get(kind)
    name = names.at(line, index + 2) if names else None
    if name is None or any(line.is_shouted(at) for at in (index, index + 2)):
        return

    small = [at for at in (index, index + 2) if line.is_small(at)]
    if small:
        yield recased(line, "s13", (index, index + 2 + len(name)), large=small)


def medal_class(line: Line, index: int) -> Iterator[CapitalFault]:
    """s13: ``hạng nhất`` after ``Huân chương``, ``Huy chương``; anchored at ``hạng``."""
    if line.key(index + 1) not in _CLASSES or not line.is_small(index + 1) or line.is_shouted(index):
        return

    for at in range(index - 1, max(index - 2 - _WIDEST_MEDAL, 0) - 1, -1):
        if not line.is_word(at):
            return
        if line.key(at) == "chương" and line.key(at - 1) in ("huân", "huy"):
            yield recased(line, "s13", (index, index + 2), large=[index + 1])
            return


@cache
def _honours() -> PhraseTable:
    return PhraseTable(word_lists().honours)


def honour(line: Line, index: int) -> Iterator[CapitalFault]:
    """s13: ``Nghệ sĩ nhân dân``, ``Bà mẹ Việt Nam anh hùng``."""
    phrase = _honours().at(line, index)
    judged = against(line, index, phrase.right) if phrase else None
    if phrase is None or judged is None or not judged[0]:
        return

    is_title = line.is_capital(index) or line.is_capital(index + 2) or line.key(index - 1) == "hiệu"
    if is_title:
        yield recased(line, "s13", (index, index + len(phrase)), large=judged[0])


MATCHERS = (
    (lambda: frozenset(".?!"), sentence),
    (lambda: key_set("nhân"), people),
    (lambda: key_set("nhà"), state),
    (lambda: key_set("đảng"), party),
    (lambda: key_set("huân huy"), medal),
    (lambda: key_set("hạng"), medal_class),
    (lambda: _honours().first_keys, honour),
)
"""The matchers of this module, each with the keys that it is asked at."""
