"""The gate behind every assembly: what went in must be in the text that comes out."""

from collections.abc import Iterator
from typing import Any, cast

from ttdn_desktop.basics.errors import OutputError

_LEFTOVERS = ("{{", "}}", "{%", "%}")
_CROSSED_OUT = "\x00"
"""Stands in no text: ``basics.wording.normalize`` takes control characters out."""

_LONGEST_QUOTE = 60
"""Characters of a lost text that the message quotes: enough to know it by."""

_NEXT_STEP = (
    "Chưa ghi tệp nào. Hãy sửa mẫu Word của bộ mẫu (xem hướng dẫn trường trong thư mục mẫu) rồi làm lại."
)


def require_all_values(fields: dict[str, Any], text: str) -> None:
    """Raise OutputError unless each value of ``fields`` has a place of its own in ``text``.

    White space is folded and case ignored on both sides (a template may print a name in capitals). The
    longest values are looked for first and what is found is crossed out, so that a short one that was
    lost isn't found inside another. Nor may a tag's delimiter be left that no value brought in.
    """
    given = [(_fold_blanks(value), path) for path, value in text_values(fields)]
    folded = _fold_blanks(text)
    _refuse_leftovers([value for value, _ in given], folded)

    values = [(value, path) for value, path in sorted(given, key=lambda entry: -len(entry[0])) if value]
    if _all_have_places([value.casefold() for value, _ in values], text.casefold()):
        return

    # the quick way saw no place for each: gone through again in turn, for what is lost
    lost = _lost([value.casefold() for value, _ in values], folded.casefold())
    if lost is not None:
        value, path = values[lost]
        raise OutputError(f"Văn bản ghép ra thiếu nội dung của mục “{path}”: “{_short(value)}”.", _NEXT_STEP)


def _all_have_places(values: list[str], text: str) -> bool:
    """Return whether each of ``values``, the longest first, has a place: a whole line, else within the rest.

    Nearly every value of a long annex is a cell and so a line: the rest that is searched is short.
    """
    lines = [line for each in text.splitlines() if (line := _fold_blanks(each))]
    free: dict[str, list[int]] = {}
    for number in reversed(range(len(lines))):
        free.setdefault(lines[number], []).append(number)

    within: list[str] = []
    for value in values:
        if places := free.get(value):
            lines[places.pop()] = _CROSSED_OUT
        else:
            within.append(value)
    return _lost(within, " ".join(lines)) is None


def _lost(values: list[str], text: str) -> int | None:
    """Return the place of the first of ``values`` that has none in ``text``, None where all have one."""
    left = text
    for number, value in enumerate(values):
        before, found, after = left.partition(value)
        if not found:
            return number
        left = f"{before}{_CROSSED_OUT}{after}"
    return None


def _refuse_leftovers(given: list[str], text: str) -> None:
    for mark in _LEFTOVERS:
        if text.count(mark) > sum(value.count(mark) for value in given):
            raise OutputError(f"Văn bản ghép ra còn sót dấu “{mark}” của mẫu.", _NEXT_STEP)


def text_values(fields: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text in ``fields`` with its place: ``phu_luc.hoat_dong[2].noi_dung``."""
    if isinstance(fields, str):
        yield path, fields
    elif isinstance(fields, dict):
        for name, value in cast(dict[str, Any], fields).items():
            yield from text_values(value, f"{path}.{name}" if path else name)
    elif isinstance(fields, (list, tuple)):
        for number, value in enumerate(cast(list[Any], fields), start=1):
            yield from text_values(value, f"{path}[{number}]")


def _fold_blanks(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 3]}…"
