"""What stands on a page but is no text: page numbers, running heads and feet."""

import re
from collections import Counter

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.office.intake.pdf_rows import TextSpan
from ttdn_desktop.official_paper import heads

_NUMBER = re.compile(r"[-–—\s]*(?:(?:Trang|trang|Page)\s*:?\s*)?\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?[-–—.\s]*")
"""``2``, ``- 2 -``, ``Trang 2/7``, ``Page 2 of 7``"""

_ZONE = 0.12
"""Share of the page's height at top and bottom in which furniture may stand: 36 mm of A4, where the margins
have 20 to 25 mm (Phụ lục I, I.3). A judgement: wider, repeated first lines of the text could be taken for
running heads."""

_MOST_PAGES = 0.6
"""Share of the pages on which a running head stands: the first page and annexes often have none."""

_OUTERMOST = 3
"""Rows from either end of a page that may be running heads or feet."""

_SAME_HEIGHT = 3
"""Points within which two rows stand at the same height of their pages."""


def remove_furniture(pages: list[list[list[TextSpan]]], heights: list[float]) -> list[list[list[TextSpan]]]:
    """Return the pages' rows without page numbers, running heads and feet."""
    repeated = _repeated(pages, heights)
    return [_text_rows(rows, height, repeated) for rows, height in zip(pages, heights, strict=True)]


def _text_rows(rows: list[list[TextSpan]], height: float, repeated: set[str]) -> list[list[TextSpan]]:
    """Take furniture away from the outside in: what stands inside the text is text."""
    first, last = 0, len(rows)
    while first < last and _is_furniture(rows[first], height, repeated):
        first += 1
    while last > first and _is_furniture(rows[last - 1], height, repeated):
        last -= 1
    return rows[first:last]


def _is_furniture(row: list[TextSpan], height: float, repeated: set[str]) -> bool:
    if not _is_in_zone(row, height) or _is_of_a_head(row):
        return False
    text = " ".join(stretch.text for stretch in row)
    return _NUMBER.fullmatch(text) is not None or _key(row) in repeated


def _is_of_a_head(row: list[TextSpan]) -> bool:
    """Return whether a row is of a paper's head: a decision and the plan attached to it have one each."""
    return any(heads.begins_title_or_motto(fold(stretch.text)) for stretch in row)


def _is_in_zone(row: list[TextSpan], height: float) -> bool:
    return row[0].base < _ZONE * height or row[0].base > (1 - _ZONE) * height


def _repeated(pages: list[list[list[TextSpan]]], heights: list[float]) -> set[str]:
    """Return the keys of rows at the same place with the same words, but for figures, on most pages."""
    counts = Counter(
        key
        for rows, height in zip(pages, heights, strict=True)
        for key in {_key(row) for row in rows[:_OUTERMOST] + rows[-_OUTERMOST:] if _is_in_zone(row, height)}
    )
    needed = max(2, round(_MOST_PAGES * len(pages)))
    return {key for key, count in counts.items() if count >= needed and len(pages) > 1}


def _key(row: list[TextSpan]) -> str:
    words = re.sub(r"\d+", "#", " ".join(stretch.text for stretch in row))
    return f"{round(row[0].base / _SAME_HEIGHT)}|{words}"
