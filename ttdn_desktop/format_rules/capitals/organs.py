"""Names of organs and organisations: rows s8 to s10, l1, l7."""

from collections.abc import Iterator
from functools import cache

from ttdn_desktop.format_rules.capitals.faults import CapitalFault, against, recased
from ttdn_desktop.format_rules.capitals.line import Line, key_of, key_set
from ttdn_desktop.format_rules.capitals.names import KIND_FIRST_KEYS
from ttdn_desktop.format_rules.capitals.phrases import PhraseTable
from ttdn_desktop.format_rules.capitals.word_lists import word_lists

_NOT_A_MINISTRY = key_set("cán toàn nội tiến đồng đảng chi liên bãi cục tổng trọn các ngang")
_NOT_A_DEPARTMENT = key_set("cơ trụ xuất các những giám")
_NOT_AN_OFFICE = key_set("trưởng phó văn quốc biên dự căn gian các xây")
_NOT_A_BOARD = key_set("trưởng phó ủy các thường")
_NOT_BEFORE = {"bộ": _NOT_A_MINISTRY, "sở": _NOT_A_DEPARTMENT, "phòng": _NOT_AN_OFFICE, "ban": _NOT_A_BOARD}
"""Words with which the one behind makes another word (``cán bộ``, ``cơ sở``, ``văn phòng``) or a post."""

_PLACES = key_set("xã phường thôn bản ấp khu phố tổ chợ làng xóm")
"""Behind these ``Trung Tâm`` and ``Quốc Hội`` are names of places."""

_PRESS = key_set("báo chí tin")
"""``Báo Công An Nhân Dân``: a newspaper writes its name as it likes."""

_OF_YOUTH = key_set("tình xung tham")
"""``Đoàn thanh niên tình nguyện``: a group, not the union."""

_TELLING_FIELDS = (
    ("nội", "vụ"),
    ("tài", "chính"),
    ("tư", "pháp"),
    ("y", "tế"),
    ("ngoại", "vụ"),
    ("công", "thương"),
)
"""Fields of two words told in small letters too; others may be verbs (``giao bộ xây dựng đề án``)."""

_WRITTEN_WHOLE = ("mặt", "trận", "tổ", "quốc")
"""An organ's name in small letters throughout that is a fault too; others may be meant in general."""


@cache
def _committees() -> PhraseTable:
    return PhraseTable(word_lists().committees)


@cache
def _bodies() -> PhraseTable:
    return PhraseTable(word_lists().bodies)


@cache
def _named_by_field() -> PhraseTable:
    lists = word_lists()
    return PhraseTable((*lists.ministries, *lists.departments, *lists.offices, *lists.boards))


@cache
def _heads() -> PhraseTable:
    return PhraseTable(word_lists().capital_heads)


def _is_every_syllable(line: Line, large: list[int]) -> bool:
    """Return whether a second syllable is a capital too (``Tài Chính``).

    Where each word has one (``Phát triển Nông thôn``) the capital may be the organ's usage; of committees
    alone the page tells it.
    """
    return any(line.is_capital(at - 1) for at in large)


def committee(line: Line, index: int) -> Iterator[CapitalFault]:
    """s8 and l1: ``ủy ban nhân dân xã``, ``Ủy Ban Nhân Dân``."""
    phrase = _committees().at(line, index)
    judged = against(line, index, phrase.right) if phrase else None
    if phrase is None or judged is None:
        return

    end = index + len(phrase)
    if judged[1]:
        yield recased(line, "l1", (index, end), large=judged[0], small=judged[1])
    elif judged[0] and line.key(end) in KIND_FIRST_KEYS and not line.is_shouted(end):
        yield recased(line, "s8", (index, end + 1), large=judged[0])


def body(line: Line, index: int) -> Iterator[CapitalFault]:
    """s8, s9 and l1: the fronts, unions and associations."""
    phrase = _bodies().at(line, index)
    judged = against(line, index, phrase.right) if phrase else None
    if phrase is None or judged is None:
        return

    small, large = judged
    end = index + len(phrase)
    large = large if _is_every_syllable(line, large) else []
    is_group = line.key(index) == "đoàn" and line.key(end) in _OF_YOUTH
    if large:
        yield recased(line, "l1", (index, end), large=small, small=large)
    elif (
        small
        and not (is_group or _is_usage(line, end, phrase.keys))
        and _is_named(line, index, end, phrase.keys)
    ):
        is_front = phrase.keys[:2] == ("mặt", "trận")
        row = "s8" if index in small and not is_front else "s9"
        yield recased(line, row, (index, end), large=small)


def _is_usage(line: Line, end: int, keys: tuple[str, ...]) -> bool:
    """Return whether laws themselves write it so: ``Ban chỉ huy quân sự``, ``Ban Chỉ huy quân sự``."""
    return keys[-2:] == ("quân", "sự") and line.is_small(end - 2)


def _is_named(line: Line, index: int, end: int, keys: tuple[str, ...]) -> bool:
    """Return whether the body itself is named: one of its words is a capital, or no other is meant by it."""
    has_capital = any(line.is_capital(at) for at in range(index, end))
    return has_capital or keys[: len(_WRITTEN_WHOLE)] == _WRITTEN_WHOLE


def by_field(line: Line, index: int) -> Iterator[CapitalFault]:
    """s8, s9 and l1: ministries, departments, offices and boards, named by their field."""
    phrase = _named_by_field().at(line, index)
    judged = against(line, index, phrase.right) if phrase else None
    if phrase is None or judged is None:
        return

    small, large = judged
    end = index + len(phrase)
    large = large if _is_every_syllable(line, large) else []
    has_own_kind = line.key(index - 1) not in _NOT_BEFORE.get(line.key(index), frozenset())
    if large:
        yield recased(line, "l1", (index, end), large=small if has_own_kind else small[1:], small=large)
    elif small and index not in small and line.key(index) in ("bộ", "sở", "phòng"):
        yield recased(line, "s9", (index, end), large=small)
    elif index in small and has_own_kind and _is_capital_or_long(line, index, phrase.keys):
        yield recased(line, "s8", (index, end), large=small)


def _is_capital_or_long(line: Line, index: int, keys: tuple[str, ...]) -> bool:
    """Return whether the name is told by its capital, or, of ministries and departments, by its words."""
    is_telling = len(keys) > len(("sở", "y", "tế")) or keys[1:] in _TELLING_FIELDS
    if keys[:2] == ("văn", "phòng"):
        return True
    return line.is_capital(index + 1) or (keys[0] in ("bộ", "sở") and is_telling) or "-" in keys


def head(line: Line, index: int) -> Iterator[CapitalFault]:
    """l1: every syllable of an organ's kind a capital: ``Ban Chỉ Đạo``, ``Trung Tâm``."""
    phrase = _heads().at(line, index)
    judged = against(line, index, phrase.right) if phrase else None
    if phrase is None or judged is None or not line.is_capital(index):
        return

    is_place = line.key(index - 1) in _PLACES
    is_person = line.is_capital(index - 1) and phrase.keys == ("quốc", "hội")
    is_press = line.any_word(_PRESS, index - 2, index)
    if _is_every_syllable(line, judged[1]) and not (is_place or is_person or is_press):
        yield recased(line, "l1", (index, index + len(phrase)), large=judged[0], small=judged[1])


def acronym(line: Line, index: int) -> Iterator[CapitalFault]:
    """s10: ``Asean``, ``Unesco``."""
    if not line.is_shouted(index) and not line.is_glued(index):
        yield recased(line, "s10", (index, index + 1), shouted=[index])


@cache
def _acronyms() -> frozenset[str]:
    return frozenset(map(key_of, word_lists().acronyms))


@cache
def _world_bodies() -> PhraseTable:
    return PhraseTable((*word_lists().world_bodies, *word_lists().translated_bodies))


def world_body(line: Line, index: int) -> Iterator[CapitalFault]:
    """s10 and l7: ``liên hợp quốc``, ``Liên Hợp Quốc``, ``Tổ chức Y tế Thế giới``."""
    phrase = _world_bodies().at(line, index)
    judged = against(line, index, phrase.right) if phrase else None
    if phrase is None or judged is None:
        return

    small, large = judged
    span = (index, index + len(phrase))
    if large:
        yield recased(line, "l7", span, large=small, small=large)
    elif small and len(phrase) == len(("liên", "hợp", "quốc")):
        yield recased(line, "s10", span, large=small)


MATCHERS = (
    (lambda: _committees().first_keys, committee),
    (lambda: _bodies().first_keys, body),
    (lambda: _named_by_field().first_keys, by_field),
    (lambda: _heads().first_keys, head),
    (lambda: _acronyms(), acronym),
    (lambda: _world_bodies().first_keys, world_body),
)
"""The matchers of this module, each with the keys that it is asked at."""
