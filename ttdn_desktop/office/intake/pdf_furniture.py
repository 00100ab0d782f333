"""What stands on a page but is no text: page numbers, running heads and feet."""

import re
from collections import Counter

from ttdn_desktop.office.intake.pdf_rows import Stretch

_NUMBER = re.compile(r"[-–—\s]*(?:(?:Trang|trang|Page)\s*:?\s*)?\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?[-–—.\s]*")
_ZONE = 0.12


def remove_furniture(pages: list[list[list[Stretch]]], heights: list[float]) -> list[list[list[Stretch]]]:
    """Return the pages' rows without page numbers, running heads and feet."""
    repeated = _repeated(pages, heights)
    return [_stripped(rows, height, repeated) for rows, height in zip(pages, heights, strict=True)]


def _stripped(rows: list[list[Stretch]], height: float, repeated: set[str]) -> list[list[Stretch]]:
    """Take furniture away from the outside in: what stands inside the text is text."""
    first, last = 0, len(rows)
    while first < last and _is_furniture(rows[first], height, repeated):
        first += 1
    while last > first and _is_furniture(rows[last - 1], height, repeated):
        last -= 1
    return rows[first:last]


def _is_furniture(row: list[Stretch], height: float, repeated: set[str]) -> bool:
    if not _in_zone(row, height):
        return False
    text = " ".join(one.text for one in row)
    return _NUMBER.fullmatch(text) is not None or _key(row) in repeated


def _in_zone(row: list[Stretch], height: float) -> bool:
    return row[0].base < _ZONE * height or row[0].base > (1 - _ZONE) * height


def _repeated(pages: list[list[list[Stretch]]], heights: list[float]) -> set[str]:
    """Rows that stand at the same place with the same words, but for figures, on most pages."""
    counts = Counter(
        key
        for rows, height in zip(pages, heights, strict=True)
        for key in {_key(row) for row in rows[:3] + rows[-3:] if _in_zone(row, height)}
    )
    needed = max(2, round(0.6 * len(pages)))
    return {key for key, count in counts.items() if count >= needed and len(pages) > 1}


def _key(row: list[Stretch]) -> str:
    words = re.sub(r"\d+", "#", " ".join(one.text for one in row))
    return f"{round(row[0].base / 3)}|{words}"
