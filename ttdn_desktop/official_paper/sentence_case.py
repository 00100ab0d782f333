"""Words in capitals as they stand in a sentence: names keep their capitals, abbreviations stay.

A title in capitals doesn't show what of it is a name. Three things do: the lists of names and units, what the
text around it writes, and the shape of a word (no Vietnamese syllable is an abbreviation).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.basics.vietnamese import fold, tones_at_end
from ttdn_desktop.official_paper import areas
from ttdn_desktop.official_paper.unit_names import unit_names

_WORD = re.compile(r"[^\W_]+(?:[’'&][^\W_]+)*")
_SENTENCE = re.compile(r"[.;:!?]\s+|\n+|[“”\"(]")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?"
    r"(?:uye|ye|ie|uo|ua|uy|uu|oa|oe|oo|ia|ai|ao|au|ay|eo|eu|iu|oi|ui|uoi|uou|ieu|yeu|oai|oay|uay|uya|[aeiouy])"
    r"(?:ch|ng|nh|[cmnptiouy])?"
)
"""A syllable without accents: ``chuyen``, ``quyet``; not ``ocop``, ``hiv``, ``asean``."""

_ROMAN = re.compile(r"[IVXLC]+")
_BEFORE_ROMAN = frozenset(("khóa", "lần", "thứ", "hội", "quý", "kỳ", "loại", "hạng", "cấp", "nhóm", "đợt"))
_ALSO_PEACE = "Hòa Bình"
"""A province whose name is an ordinary word too."""

_LONGEST_NAME = 12
"""Words; a judgement: the longest name of the list has seven, what is quoted from the text is cut to it."""


_BEGINNING = 120
"""Characters that a name of so many words has room in."""


class _Names(msgspec.Struct, frozen=True):
    """``documents`` and ``laws`` begin with a capital behind the words that lead to one.

    ``no_names`` begin what a body or person is called by, but no organ's name: «Công chức Văn hóa - Xã hội»;
    ``parts`` do so where no name follows («Bộ phận tham mưu», not «Bộ phận Một cửa»).
    """

    no_names: tuple[str, ...]
    parts: tuple[str, ...]
    organs: tuple[str, ...]
    fields: tuple[str, ...]
    names: tuple[str, ...]
    documents: tuple[str, ...]
    lead_to_documents: tuple[str, ...]
    laws: tuple[str, ...]
    lead_to_laws: tuple[str, ...]


class Spellings:
    """How the words of a paper's own sentences are written beside their neighbours."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._pairs: dict[tuple[str, str], Counter[tuple[bool, bool]]] = {}
        for text in texts:
            if not text.isupper():
                self._read(text)

    def is_capital(self, before: str, word: str, after: str) -> bool:
        """Return whether ``word`` is mostly written with a capital after ``before``.

        Where the text has it after other words alone, it must begin a name with the next word: «Non Nước».
        """
        after_before = self._pairs.get((_key(before), _key(word)))
        if after_before:
            return sum(n for (_, is_large), n in after_before.items() if is_large) * 2 > after_before.total()

        with_after = self._pairs.get((_key(word), _key(after)), Counter())
        return with_after[True, True] * 2 > with_after.total()

    def _read(self, text: str) -> None:
        for sentence in _SENTENCE.split(text):
            words = _WORD.findall(sentence)
            named = _in_known_names([_key(word) for word in words])
            for index, (first, second) in enumerate(pairwise(words)):
                # a sentence's first word has its capital from there, an organ's name says nothing of words
                if index == 0 or {index, index + 1} <= named:
                    continue

                pair = (_key(first), _key(second))
                case = (first[:1].isupper(), second[:1].isupper())
                self._pairs.setdefault(pair, Counter())[case] += 1


def in_sentence_case(text: str, spellings: Spellings) -> str:
    """Return ``text``, which is in capitals, as in a sentence; its first letter large."""
    words = list(_WORD.finditer(text))
    keys = [_key(word[0]) for word in words]
    spelled = [_by_itself(word[0], keys, index) for index, word in enumerate(words)]

    for index, word in enumerate(words):
        before = words[index - 1][0] if index else ""
        after = words[index + 1][0] if index + 1 < len(words) else ""
        if spelled[index].islower() and spellings.is_capital(before, word[0], after):
            spelled[index] = _capitalized(spelled[index])

    for start, name in (*_known_names(keys), *_documents(keys, spelled)):
        spelled[start : start + len(name)] = name
    for start, name in _areas(text, words):
        spelled[start : start + len(name)] = name

    for index, word in enumerate(words):
        if index == 0 or text[word.start() - 1] in '“"':
            spelled[index] = _capitalized(spelled[index])
    return _put_back(text, words, spelled)


_FIRST_OF_TWO = re.compile(r"^\w+/\w(?=(\w))")
"""«Cổng/Trang thông tin điện tử» has two beginnings."""


@lru_cache(maxsize=1024)
def within_sentence(text: str) -> str:
    """Return ``text``, which begins a sentence, as it goes on within one: ``công tác …`` of ``Công tác …``.

    An abbreviation, a known name and a paper's kind with its number keep their capital.
    """
    words = [word[0] for word in _WORD.finditer(text[:_BEGINNING])]
    if not words or not text[:1].isalpha() or text[1:2].isupper():
        return text

    keys = list(map(_key, words))
    is_name = any(start == 0 and name[0][:1].isupper() for start, name in _known_names(keys))
    is_numbered = any(keys[: len(kind)] == kind and _is_number(keys[len(kind) :]) for kind in _kinds())
    leads_to_name = keys[0] in _LEADS_TO_NAME and words[1:2] and words[1][:1].isupper()
    if is_name or is_numbered or leads_to_name:
        return text
    lowered = text[:1].lower() + text[1:]
    return _FIRST_OF_TWO.sub(lambda found: found[0].lower() if found[1].islower() else found[0], lowered)


def body_within_sentence(name: str) -> str:
    """Return what a body is called as it goes on within a sentence: ``công chức …`` of ``Công chức …``.

    An organ's name keeps its capital (Phụ lục II, IV.1.a of Nghị định 30/2020/NĐ-CP); posts have none.
    """
    is_post = any(name.startswith((f"{each} ", f"{each},")) for each in (*_lists().no_names, *_lists().parts))
    is_named = any(name.startswith(f"{each} ") and name[len(each) + 1].isupper() for each in _lists().parts)
    return name[:1].lower() + name[1:] if is_post and not is_named else name


def _is_number(keys: list[str]) -> bool:
    return bool(keys) and (keys[0] == _key("số") or keys[0][:1].isdigit())


def _by_itself(word: str, keys: list[str], index: int) -> str:
    """Return a word in small letters, an abbreviation or Roman number as it stands."""
    before = keys[index - 1] if index else ""
    is_number = _ROMAN.fullmatch(word) is not None and (len(word) > 2 or before in _ROMAN_LEADS)
    is_word = _SYLLABLE.fullmatch(fold(word)) is not None
    has_accent = not word.isascii()
    return word if is_number or (not is_word and not has_accent) else word.lower()


def _known_names(keys: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the longest known name from each word on, none within another."""
    index = 0
    while index < len(keys):
        for length in range(min(_LONGEST_NAME, len(keys) - index), 0, -1):
            name = _names().get(tuple(keys[index : index + length]))
            if name:
                yield index, list(name)
                index += length
                break
        else:
            index += 1


def _in_known_names(keys: list[str]) -> set[int]:
    return {start + at for start, name in _known_names(keys) for at in range(len(name))}


def _documents(keys: list[str], words: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the kinds of cited documents: «thực hiện Nghị quyết», «thi hành Luật Phòng, chống ma túy»."""
    lists = _lists()
    for index in range(1, len(keys)):
        for kinds, leads in ((lists.documents, lists.lead_to_documents), (lists.laws, lists.lead_to_laws)):
            kind = next(
                (kind.split() for kind in kinds if keys[index : index + len(kind.split())] == _keys(kind)),
                None,
            )
            numbered = kind is not None and keys[index + len(kind) : index + len(kind) + 1] == [_key("số")]
            if kind and (numbered or any(keys[:index][-len(_keys(lead)) :] == _keys(lead) for lead in leads)):
                yield index, [_capitalized(kind[0]), *kind[1:]]
                if kinds is lists.laws and not numbered and index + len(kind) < len(words):
                    yield index + len(kind), [_capitalized(words[index + len(kind)])]


def _areas(text: str, words: list[re.Match[str]]) -> Iterator[tuple[int, list[str]]]:
    """Yield kind and name of each area that the text names."""
    start = 0
    while found := areas.area_in(text[start:], kinds=areas.KINDS):
        first = next(index for index, word in enumerate(words) if word.end() > start + found.start)
        is_one_of_several = areas.stands_for_several(text[: start + found.start])
        named = f"{found.area.kind} {found.area.name}" if is_one_of_several else found.area.named
        yield first, _WORD.findall(named)
        start += found.end


def _put_back(text: str, words: list[re.Match[str]], spelled: list[str]) -> str:
    """Return the text with its words exchanged, all between them as it was."""
    pieces: list[str] = []
    end = 0
    for word, new in zip(words, spelled, strict=True):
        pieces += [text[end : word.start()].lower(), new]
        end = word.end()
    return "".join(pieces) + text[end:].lower()


def _capitalized(word: str) -> str:
    return word[:1].upper() + word[1:]


def _key(word: str) -> str:
    """Return a word to compare: whatever its case and where it sets its tone."""
    return tones_at_end(word.lower())


def _keys(words: str) -> list[str]:
    return [_key(word) for word in _WORD.findall(words)]


_LEADS_TO_NAME = frozenset(map(_key, ("luật", "tết")))
"""«Luật Đất đai», «Tết Nguyên đán»: with the capital behind it one name."""

_ROMAN_LEADS = frozenset(_key(word) for word in _BEFORE_ROMAN)


@cache
def _kinds() -> list[list[str]]:
    return [_keys(kind) for kind in (*_lists().documents, *_lists().laws)]


@cache
def _names() -> dict[tuple[str, ...], tuple[str, ...]]:
    lists = _lists()
    organs = [f"{organ} {field}" for organ in lists.organs for field in lists.fields]
    provinces = unit_names()["tỉnh"] - {_ALSO_PEACE}
    return {tuple(_keys(name)): tuple(_WORD.findall(name)) for name in (*organs, *lists.names, *provinces)}


@cache
def _lists() -> _Names:
    return typed_data.decode((resources_dir() / "proper_names.json").read_bytes(), _Names)
