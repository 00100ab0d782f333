"""Kinds and names of documents: rows s18 to s20, l2."""

import re
from collections.abc import Iterator
from functools import cache

from ttdn_desktop.format_rules.capitals.faults import CapitalFault, against, recased
from ttdn_desktop.format_rules.capitals.line import Line
from ttdn_desktop.format_rules.capitals.phrases import Phrase, PhraseTable
from ttdn_desktop.format_rules.capitals.word_lists import word_lists

_NUMBERED = re.compile(
    r"\s+số\s*:?\s*(?:\d+[A-Za-zĐđ]?\s*[-/–]\s*\w|\d+\s+ngày\b|(?:[.…_]+|\s{2,})?/\s*[^\W\d_]|\d*\s*[.…_]+\s*/)",
    re.IGNORECASE,
)
"""A number with symbol or day, or the blank for it; a bare figure may count (``chương trình số 5``)."""

_THIS_MEANS_ITSELF = frozenset(
    (
        "nghị quyết", "quyết định", "chỉ thị", "quy chế", "quy định", "kế hoạch", "đề án", "tờ trình",
        "công văn", "công điện", "nghị định", "thông tư", "báo cáo", "thông báo", "hướng dẫn", "phương án",
        "chương trình", "biên bản", "giấy mời",
    )
)  # fmt: skip
"""Kinds of a document that speaks of itself."""

_ALSO_OTHERS = frozenset(
    ("báo cáo", "thông báo", "hướng dẫn", "phương án", "chương trình", "biên bản", "quy định")
)
"""Of these kinds ``này`` may mean what the text told of before, unless the paper is of that kind."""


@cache
def kinds() -> PhraseTable:
    """Return the kinds of documents, each as it begins a name: ``Kế hoạch``."""
    return PhraseTable(kind[0].upper() + kind[1:] for kind in word_lists().document_kinds)


def kind(line: Line, index: int) -> Iterator[CapitalFault]:
    """s18, s20 and l2: ``kế hoạch số 15/KH-UBND``, ``kế hoạch này``, ``Kế Hoạch``."""
    phrase = kinds().at(line, index)
    judged = against(line, index, phrase.right) if phrase else None
    if phrase is None or judged is None:
        return

    end = index + len(phrase)
    small, large = judged
    is_place = phrase.keys == ("hợp", "đồng")  # a commune of Hà Nội until 2025
    if large and line.is_capital(index) and not is_place:
        yield recased(line, "l2", (index, end), small=large)
    elif small and not large and _NUMBERED.match(line.text, line.end(end - 1)):
        yield recased(line, "s18", (index, end + 1), large=small)
    elif small and not large and line.key(end) == "này" and _means_itself(line, index, phrase):
        yield recased(line, "s20", (index, end + 1), large=small)


def _means_itself(line: Line, index: int, phrase: Phrase) -> bool:
    name = " ".join(phrase.keys)
    is_other = name in _ALSO_OTHERS and name != line.paper_kind
    return name in _THIS_MEANS_ITSELF and not is_other and line.key(index - 1) != "nghị"


@cache
def _laws() -> PhraseTable:
    return PhraseTable(word_lists().laws)


def law(line: Line, index: int) -> Iterator[CapitalFault]:
    """s19: ``Luật tổ chức chính quyền địa phương``."""
    phrase = _laws().at(line, index)
    if phrase is None or not line.is_capital(index):
        return

    # only the first syllable of a law's name: how the others are written differs from law to law
    first = index + (2 if phrase.keys[0] == "bộ" else 1)
    if line.is_small(first):
        yield recased(line, "s19", (index, index + len(phrase)), large=[first])


MATCHERS = (
    (lambda: kinds().first_keys, kind),
    (lambda: _laws().first_keys, law),
)
"""The matchers of this module, each with the keys that it is asked at."""
