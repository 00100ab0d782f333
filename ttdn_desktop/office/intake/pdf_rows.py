"""Characters put together to rows, and rows to stretches of words with wide gaps between them."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ttdn_desktop.basics.legacy_text import LegacyEncoding, encoding_of, is_capital_font, to_unicode
from ttdn_desktop.office.intake.pdf_glyphs import Glyph
from ttdn_desktop.official_paper.marks import read_mark

_SAME_ROW = 0.4
"""Share of the letters' size by which two base lines may differ in one row: superscripts stand a third up,
the next row a whole size and more below."""

_BLANK = 0.12
"""Share of the size from which a gap is a space. A judgement: a space is a quarter of the size, kerning a few
hundredths."""

_TYPED_BLANK = -0.05
"""The same where the file has a blank there: any but what overlaps, since a font may give it no width."""

_COLUMN_GAP = 0.9
"""Share of the size from which a gap may part two columns."""

_MUCH_WIDER = 2.4
"""Times the row's usual space from which a gap parts two columns: in a justified row all spaces are wide."""

_USUAL_SPACE = 0.25
"""Share of the size that a space takes in Times New Roman, the least that counts as usual."""

_WIDEST_SPACE = 4
"""Times the size beyond which a gap is never a space of a justified row, so it doesn't count as usual."""

_OPEN_ROWS = 3
"""Rows that a glyph may still belong to, from the top down: superscripts open rows of their own between."""

_LONGEST_MARK = 6
"""Glyphs of a mark before its tab: ``VIII.`` and a spare one."""


@dataclass(frozen=True, slots=True)
class TextSpan:
    """Words on one row with no wide gap between them; places in points, ``base`` counted from below."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: float
    bold_lead: int
    italic: bool
    page: int
    converted: LegacyEncoding | None = None


def rows_of(glyphs: list[Glyph], page: int, *, convert: bool) -> list[list[TextSpan]]:
    """Return the rows from the top down, each its stretches from left to right."""
    return [list(_stretches(row, page, convert=convert)) for row in _rows(glyphs)]


def has_vietnamese(glyphs: list[Glyph]) -> bool:
    """Return whether letters beyond Latin-1 stand in it: then old fonts' text is Unicode already."""
    # Latin Extended up to Greek Extended, and the Vietnamese letters of Latin Extended Additional.
    return any(len(glyph.text) == 1 and 0x100 <= ord(glyph.text) < 0x1F00 for glyph in glyphs) or any(
        0x1EA0 <= ord(glyph.text[0]) <= 0x1EF9 for glyph in glyphs
    )


def _rows(glyphs: list[Glyph]) -> list[list[Glyph]]:
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.base):
        for row in reversed(rows[-_OPEN_ROWS:]):
            if abs(row[0].base - glyph.base) <= _SAME_ROW * min(row[0].size, glyph.size):
                row.append(glyph)
                break
        else:
            rows.append([glyph])

    return [sorted(row, key=lambda glyph: glyph.left) for row in rows]


def _stretches(row: list[Glyph], page: int, *, convert: bool) -> Iterator[TextSpan]:
    gaps = [after.left - before.right for before, after in pairwise(row)]
    blanks = sorted(
        gap
        for gap, glyph in zip(gaps, row, strict=False)
        if _BLANK * glyph.size < gap < _WIDEST_SPACE * glyph.size
    )
    usual = blanks[len(blanks) // 2] if len(blanks) > 2 else 0.0
    part = [row[0]]

    for gap, glyph in zip(gaps, row[1:], strict=False):
        if (
            gap > _COLUMN_GAP * glyph.size
            and gap > _MUCH_WIDER * max(usual, _USUAL_SPACE * glyph.size)
            and not _is_mark(part)
        ):
            yield _stretch(part, page, convert=convert)
            part = []

        part.append(glyph)

    yield _stretch(part, page, convert=convert)


def _is_mark(part: list[Glyph]) -> bool:
    """A dash or number and its tab belong to the words after them."""
    text = "".join(glyph.text for glyph in part)
    return len(part) <= _LONGEST_MARK and read_mark(f"{text} x")[1] > len(text)


def _stretch(part: list[Glyph], page: int, *, convert: bool) -> TextSpan:
    words: list[str] = []
    bold_lead, bold, all_bold_so_far = 0, 0, True
    converted: LegacyEncoding | None = None

    for index, glyph in enumerate(part):
        before = part[index - 1] if index else None
        least = _TYPED_BLANK if glyph.after_blank else _BLANK
        blank = before is not None and glyph.left - before.right > least * min(glyph.size, before.size)
        words.append((" " if blank else "") + glyph.text)
        bold += glyph.style.bold
        all_bold_so_far = all_bold_so_far and glyph.style.bold
        bold_lead += len(words[-1]) if all_bold_so_far else 0

    text = "".join(words)
    encoding = encoding_of(part[0].style.font) if convert else None

    if encoding:
        text = to_unicode(text, encoding, capitals=is_capital_font(part[0].style.font))
        converted = encoding

    return TextSpan(
        text=unicodedata.normalize("NFC", text),
        left=part[0].left,
        right=max(glyph.right for glyph in part),
        base=part[0].base,
        size=sorted(glyph.size for glyph in part)[len(part) // 2],
        bold=bold / len(part),
        bold_lead=bold_lead,
        italic=all(glyph.style.italic for glyph in part),
        page=page,
        converted=converted,
    )
