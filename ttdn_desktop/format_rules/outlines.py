"""Where findings lie on the laid-out pages: a box for each text they are about."""

from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.format_rules.facts import Facts, LinePlace, PagePosition, Para
from ttdn_desktop.format_rules.lines import columns_of, lines_of

_BELOW_BASELINE = 1.5
"""Millimetres: letters of 14 points reach 1.1 below their line (Times New Roman: 0.22 of its size)."""

_BESIDE, _ABOVE = 0.7, 0.1
"""Millimetres of air between a text and its outline: judgements, it must touch neither its letters nor those
of the line above."""


class Outline(msgspec.Struct, frozen=True):
    """A box on a page (from 1), in millimetres from the page's upper left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


class PaperTexts:
    """The texts of a paper by their place and by their words: paragraphs, their lines, their columns."""

    def __init__(self, facts: Facts) -> None:
        self._by_place: dict[LinePlace, Para] = {}
        self._by_words: dict[str, list[Para]] = {}

        for para in facts.paras:
            for text in _texts_of(para):
                self._by_place.setdefault(text.place, text)
                self._by_words.setdefault(_letters(text), []).append(text)

    def outlines(self, places: Iterable[LinePlace]) -> tuple[Outline, ...]:
        """Return a box for each of ``places`` that is shown on a page, each once."""
        positions = (self._position(place) for place in places)
        return tuple(dict.fromkeys(_outline(position) for position in positions if position))

    def same_texts(self, places: Iterable[LinePlace], other: "PaperTexts") -> tuple[LinePlace, ...]:
        """Return where the texts at ``places`` of ``other``, another state of this paper, stand in this one.

        Mending may part a paragraph, so words go before numbers. A text whose words were changed keeps its
        paragraph's number.
        """
        found = (self._same_text(place, other) for place in places)
        return tuple(dict.fromkeys(place for place in found if place))

    def _same_text(self, place: LinePlace, other: "PaperTexts") -> LinePlace | None:
        text = other._by_place.get(place)
        alike = self._by_words.get(_letters(text), []) if text and _letters(text) else []
        if alike:
            return min(alike, key=lambda one: abs(one.number - place.paragraph)).place

        whole = LinePlace(place.paragraph)
        return next((known for known in (place, whole) if known in self._by_place), None)

    def _position(self, place: LinePlace) -> PagePosition | None:
        text = self._by_place.get(place)
        return text.position if text else None


def _texts_of(para: Para) -> Iterator[Para]:
    """Yield a paragraph, then the lines and columns that breaks and tabs part it into."""
    yield para
    for line in lines_of(para):
        yield line
        yield from columns_of(line)


def _letters(text: Para) -> str:
    """Return the words without case, spaces and marks: what mending leaves of a text."""
    return "".join(letter for letter in text.text.casefold() if letter.isalnum())


def _outline(position: PagePosition) -> Outline:
    return Outline(
        page=position.page,
        left=position.leftmost - _BESIDE,
        top=position.top - _ABOVE,
        right=position.rightmost + _BESIDE,
        bottom=position.bottom + _BELOW_BASELINE,
    )
