"""The gate behind every assembly: what went in must be in the text that comes out."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, cast

from ttdn_desktop.basics.errors import OutputError

_LEFTOVERS = ("{{", "}}", "{%", "%}")
_NEXT_STEP = (
    "Chưa ghi tệp nào. Hãy sửa mẫu Word của bộ mẫu (xem hướng dẫn trường trong thư mục mẫu) rồi làm lại."
)


def require_all(fields: dict[str, Any], text: str) -> None:
    """Raise OutputError unless each value of ``fields`` stands in ``text`` as often as it was given.

    White space is folded on both sides. Nor may a template's mark be left that no value brought in.
    """
    shown = _folded(text)
    given: Counter[str] = Counter()
    for path, value in values(fields):
        folded = _folded(value)
        given[folded] += 1
        if folded and shown.count(folded) < given[folded]:
            raise OutputError(
                f"Văn bản ghép ra thiếu nội dung của mục “{path}”: “{_short(folded)}”.", _NEXT_STEP
            )
    for mark in _LEFTOVERS:
        if shown.count(mark) > sum(value.count(mark) * count for value, count in given.items()):
            raise OutputError(f"Văn bản ghép ra còn sót dấu “{mark}” của mẫu.", _NEXT_STEP)


def values(fields: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text in ``fields`` with its place: ``phu_luc.hoat_dong[2].noi_dung``."""
    if isinstance(fields, str):
        yield path, fields
    elif isinstance(fields, dict):
        for name, value in cast(dict[str, Any], fields).items():
            yield from values(value, f"{path}.{name}" if path else name)
    elif isinstance(fields, (list, tuple)):
        for place, value in enumerate(cast(list[Any], fields), start=1):
            yield from values(value, f"{path}[{place}]")


def _folded(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
