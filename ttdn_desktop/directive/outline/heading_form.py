"""Whether a paragraph looks like a heading by itself: by its mark, its case, its weight."""

import re

from ttdn_desktop.directive.paragraphs import Paragraph

SECTION_MARKS = ("part", "roman", "arabic")
"""Marks that number sections; letters, dashes and plus signs mark items (docs/higher-plans.md)."""

_ENDS_AS_SENTENCE = re.compile(r"[.;,]$")
"""Headings end without a mark or with a colon: «II. NỘI DUNG», «1. Phòng Văn hóa và Thông tin:»."""

_LONGEST_BARE = 200
"""A judgement: the longest heading that names bodies has 68 characters in the sample plans; a bold paragraph
longer than this is a sentence that somebody stressed, and would part the items below it from theirs."""

_FEWEST_WORDS = 2
"""One word in capitals is a stray («PHỤLỤC», an abbreviation on a line of its own), no heading."""


def is_heading(paragraph: Paragraph) -> bool:
    """Return whether a paragraph begins a section rather than being an item, by itself.

    «1. Tuyên truyền.» ends as a sentence: an Arabic number alone makes no heading of it.
    """
    mark = paragraph.mark
    if mark is None:
        return is_bare_heading(paragraph)
    if mark.kind == "arabic":
        return not _ENDS_AS_SENTENCE.search(paragraph.text)
    return mark.kind in SECTION_MARKS


def is_bare_heading(paragraph: Paragraph) -> bool:
    """Return whether a paragraph without a number is a heading: «HÌNH THỨC», or all of it set bold."""
    text = paragraph.text
    if paragraph.mark or paragraph.in_table:
        return False
    if len(text) > _LONGEST_BARE or len(text.split()) < _FEWEST_WORDS or _ENDS_AS_SENTENCE.search(text):
        return False
    return text.isupper() or paragraph.is_bold
