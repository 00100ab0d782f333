"""Spaces that don't belong in a text: two between words, one before a mark; and those that set columns."""

import re
from collections.abc import Iterator

_NUMBER_OR_DATE_BLANK = re.compile(
    r"(?:Số\s*:?|số|ngày|tháng|năm)([ \u00a0]{2,})(?=/|tháng|năm|của|$)|(?<=Số:)(\s+)(?=/)"
)
"""Spaces left for number and date until they are given are no double space."""

_EXTRA = re.compile(r"(?<=\S) +(?=[.,;:](?![.\d]))|(?<=\S) {2,}(?=\S)")
"""One before a mark, or two; not before ``...`` or a decimal (``giá .5``)."""

_MAY_BE_EXTRA = ("  ", " .", " ,", " ;", " :")
"""One of them is in each text that the pattern finds something in."""

_COLUMN_GAP = re.compile(r"(?<=\S)[ \u00a0]{5,}(?=[^\s.,;:])")
"""A judgement: two to four spaces are typed by mistake, more set what follows in its place, as a tab does."""


def sets_columns(text: str) -> bool:
    """Return whether a line has texts that only blanks keep beside each other."""
    # most texts: asked of each cell of a long table, the pattern takes ten times as long
    if "  " not in text and "\u00a0" not in text:
        return False

    gaps = [found.span() for found in _COLUMN_GAP.finditer(text)]
    blanks = _blanks_to_fill(text) if gaps else []
    return any(not _is_within(gap, blanks) for gap in gaps)


def extra_spaces(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield from where to where spaces stand that don't belong there, and what does."""
    if not any(sign in text for sign in _MAY_BE_EXTRA):
        return

    extra = list(_EXTRA.finditer(text))
    blanks = _blanks_to_fill(text) if extra else []
    for found in extra:
        start, end = found.span()
        if _is_within(found.span(), blanks):
            continue
        is_before_mark = text[end] in ".,;:"
        yield start, end, "" if is_before_mark else " "


def _blanks_to_fill(text: str) -> list[tuple[int, int]]:
    return [found.span(found.lastindex or 0) for found in _NUMBER_OR_DATE_BLANK.finditer(text)]


def _is_within(span: tuple[int, int], blanks: list[tuple[int, int]]) -> bool:
    return any(first <= span[0] and span[1] <= last for first, last in blanks)
