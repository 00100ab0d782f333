"""Parts of a document that are cited: rows s21 and l3, ``Điểm a khoản 2 điều 5``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ttdn_desktop.format_rules.capitals.faults import CapitalFault, recased
from ttdn_desktop.format_rules.capitals.line import Line, key_set

_ROMAN = re.compile("[IVXL]+")
_LAWS = (
    ("luật",), ("bộ", "luật"), ("nghị", "định"), ("thông", "tư"), ("nghị", "quyết"), ("pháp", "lệnh"),
    ("hiến", "pháp"),
)  # fmt: skip
"""Documents with articles: cited however they are written."""

_OTHERS = (
    ("quyết", "định"), ("chỉ", "thị"), ("quy", "chế"), ("quy", "định"), ("kế", "hoạch"), ("đề", "án"),
    ("chương", "trình"), ("hướng", "dẫn"), ("kết", "luận"), ("điều", "lệ"), ("phụ", "lục"), ("thông", "báo"),
    ("báo", "cáo"),
)  # fmt: skip
"""Documents that a word may also mean in general: cited with a capital, ``này`` or a number."""

_LARGE_PARTS = key_set("điều chương mục tiểu phần")
_SMALL_PARTS = key_set("khoản điểm")


@dataclass(frozen=True, slots=True)
class _Part:
    """A part that is cited: its first key, its token, the token behind its figures."""

    key: str
    index: int
    end: int


def cited_parts(line: Line, index: int) -> Iterator[CapitalFault]:
    """s21 and l3: the parts of one citation are one fault."""
    if _part_before(line, index):
        return

    parts = list(_chain(line, index))
    if not parts:
        return

    keys = [part.key for part in parts]
    is_of_document = _document_at(line, parts[-1].end)
    small = [part for at, part in enumerate(parts) if _is_too_small(line, part, keys, at, is_of_document)]
    large = [part for at, part in enumerate(parts) if _is_too_large(line, part, keys[at + 1 :])]

    wrong = sorted((*small, *large), key=lambda part: part.index)
    if wrong:
        row = "s21" if wrong[0] in small else "l3"
        span = (wrong[0].index, wrong[-1].end)
        yield recased(line, row, span, large=[one.index for one in small], small=[one.index for one in large])


def _is_too_small(line: Line, part: _Part, keys: list[str], at: int, is_of_document: bool) -> bool:
    if part.key not in _LARGE_PARTS or not line.is_small(part.index):
        return False
    beside = part.key == "điều" and bool({"khoản", "điểm"} & set(keys[max(at - 1, 0) : at + 2]))
    return beside or is_of_document


def _is_too_large(line: Line, part: _Part, behind: list[str]) -> bool:
    if part.key not in _SMALL_PARTS or not line.is_capital(part.index) or line.is_free(part.index):
        return False
    return "điều" in behind or (part.key == "điểm" and "khoản" in behind)


def _chain(line: Line, index: int) -> Iterator[_Part]:
    """Yield the parts that follow one another from ``index`` on: ``điểm a khoản 2, điều 5``."""
    at = index
    while part := _part_at(line, at):
        yield part
        at = part.end
        while line.key(at) in (",", "của", "và", ";", "tại", "thuộc") and _part_at(line, at + 1):
            at += 1


def _part_before(line: Line, index: int) -> bool:
    """Return whether the part at ``index`` goes on a citation that began before it."""
    at = index - 1
    if line.key(at) == "tiểu" and line.key(index) == "mục":
        return True
    if line.key(at) in (",", "của", "và", ";", "tại", "thuộc"):
        at -= 1
    while at >= 0 and (_is_number(line, at) or line.key(at) in (",", "và", "-", "đến", "hoặc")):
        at -= 1
    part = _part_at(line, at)
    return part is not None and part.end in (index, index - 1)


def _part_at(line: Line, index: int) -> _Part | None:
    key = line.key(index)
    number = index + 1
    if key not in _LARGE_PARTS | _SMALL_PARTS or line.is_shouted(index):
        return None
    if key == "tiểu":
        if line.key(number) != "mục":
            return None
        number += 1
    if not _is_number(line, number):
        return None

    end = number + 1
    while line.key(end) in (",", "và", "-", "đến", "hoặc") and _is_number(line, end + 1):
        end += 2
    return _Part(key, index, end)


def _is_number(line: Line, index: int) -> bool:
    """Return whether a part's number stands there: a figure, a Roman one, a letter."""
    if line.is_figure(index):
        return True
    is_letter = line.is_word(index) and len(line.words[index]) == 1
    return is_letter or (line.is_word(index) and _ROMAN.fullmatch(line.words[index]) is not None)


def _document_at(line: Line, index: int) -> bool:
    """Return whether a document is named at ``index``, of which the parts are: ``của Luật Báo chí``."""
    at = index + 1 if line.key(index) in ("của", "tại", "ở") else index
    if any(line.has(at, keys) for keys in _LAWS):
        return True

    for keys in _OTHERS:
        if line.has(at, keys):
            behind = at + len(keys)
            return line.is_capital(at) or line.key(behind) in ("này", "số")
    return False


MATCHERS = ((lambda: _LARGE_PARTS | _SMALL_PARTS, cited_parts),)
"""The matchers of this module, each with the keys that it is asked at."""
