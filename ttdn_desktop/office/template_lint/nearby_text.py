"""Words beside a tag, by which a clerk finds it in Word."""

import re
from collections.abc import Sequence

from ttdn_desktop.office.template_lint.scan_result import PlacedTag
from ttdn_desktop.office.template_lint.source import Paragraph

_LONGEST = 45
"""Characters before and after the tag. A judgement: half a line of the paper, enough for Word's search."""

_ANY_TAG = re.compile(r"\{[{%#].*?[}%#]\}")
_WORD = re.compile(r"\w{2}")
"""Two letters together: punctuation or a lone letter beside a tag helps nobody to find it."""


def nearby_text(paragraphs: Sequence[Paragraph], placed: PlacedTag) -> str:
    """Return words beside the tag: its own paragraph's, else the nearest text above, else below."""
    return _own_words(placed) or _words_around(paragraphs, placed)


def _own_words(placed: PlacedTag) -> str:
    """Return the words of the tag's paragraph, an ellipsis for the tag where words stand on both sides."""
    text = placed.paragraph.text
    before, after = text[: placed.tag.start], text[placed.tag.end :]
    words = _without_tags(f"{before[-_LONGEST:]} … {after[:_LONGEST]}")
    if not _WORD.search(words):
        return ""
    return words if before.strip() and after.strip() else words.strip("… ")


def _words_around(paragraphs: Sequence[Paragraph], placed: PlacedTag) -> str:
    part = placed.paragraph.place.part
    above = range(placed.index - 1, -1, -1)
    below = range(placed.index + 1, len(paragraphs))

    for index in (*above, *below):
        words = _without_tags(paragraphs[index].text)
        if paragraphs[index].place.part == part and _WORD.search(words):
            return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"

    return ""


def _without_tags(text: str) -> str:
    return " ".join(_ANY_TAG.sub(" ", text).split())
