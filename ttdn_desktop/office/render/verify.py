"""The gate behind every assembly: what went in must be in the text that comes out."""

from collections.abc import Iterator
from typing import Any, cast

from ttdn_desktop.basics.errors import OutputError

_LEFTOVERS = ("{{", "}}", "{%", "%}")
_CROSSED_OUT = "\x00"
"""Stands in no text: put in order, none has a control character."""

_NEXT_STEP = (
    "Chưa ghi tệp nào. Hãy sửa mẫu Word của bộ mẫu (xem hướng dẫn trường trong thư mục mẫu) rồi làm lại."
)


def require_all_values(fields: dict[str, Any], text: str) -> None:
    """Raise OutputError unless each value of ``fields`` has a place of its own in ``text``.

    White space is folded and case ignored on both sides (a template may print a name in capitals). The
    longest values are looked for first and what is found is crossed out, so that a short one that was
    lost isn't found inside another. Nor may a template's mark be left that no value brought in.
    """
    given = [(_folded(value), path) for path, value in text_values(fields)]
    left = _folded(text)
    _refuse_leftovers([value for value, _ in given], left)
    left = left.casefold()

    for value, path in sorted(given, key=lambda one: -len(one[0])):
        if not value:
            continue

        before, found, after = left.partition(value.casefold())
        if not found:
            raise OutputError(
                f"Văn bản ghép ra thiếu nội dung của mục “{path}”: “{_short(value)}”.", _NEXT_STEP
            )
        left = f"{before}{_CROSSED_OUT}{after}"


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
        for place, value in enumerate(cast(list[Any], fields), start=1):
            yield from text_values(value, f"{path}[{place}]")


def _folded(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
