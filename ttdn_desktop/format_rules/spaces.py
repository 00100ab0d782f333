"""Spaces that don't belong in a text: two between words, one before a mark."""

import re
from collections.abc import Iterator

_NUMBER_OR_DATE_BLANK = re.compile(
    r"(?:Số\s*:?|số|ngày|tháng|năm)([ \u00a0]{2,})(?=/|tháng|năm|của|$)|(?<=Số:)(\s+)(?=/)"
)
"""Spaces left for number and date until they are given are no double space."""

_EXTRA = re.compile(r"(?<=\S) +(?=[.,;:](?![.\d]))|(?<=\S) {2,}(?=\S)")
"""One before a mark, or two; not before ``...`` or a decimal (``giá .5``)."""


def extra_spaces(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield from where to where spaces stand that don't belong there, and what does."""
    extra = list(_EXTRA.finditer(text))
    if not extra:
        return

    blanks = [found.span(found.lastindex or 0) for found in _NUMBER_OR_DATE_BLANK.finditer(text)]
    for found in extra:
        start, end = found.span()
        if any(first <= start and end <= last for first, last in blanks):
            continue
        is_before_mark = text[end] in ".,;:"
        yield start, end, "" if is_before_mark else " "
