"""The head: what stands above the kind, in two columns of a table or made by tabs."""

import re

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.format_rules.recognise.text import begins_as_base, is_typed_line
from ttdn_desktop.official_paper import heads

_HEAD_WITHOUT_KIND = 12
"""A judgement: the first twelve texts hold two columns of six lines; below, a date is one of the text."""

_DATE_LINE_LENGTH = 90
"""A judgement: place and date are well below that; a sentence that names a date is longer."""

_DATE_LINE_LENGTH_WITHOUT_KIND = 70
"""Tighter, since without a kind nothing else says that the line is still of the head."""

_BEGINS_NUMBER = re.compile(r"so\s*:")
"""``Số:`` without slash or symbol is the number's line where none is better."""


def head_end_without_kind(shown: list[Para]) -> int:
    """Return the index at which a paper without a kind goes on after its head."""
    end = 0
    for index, para in enumerate(shown[:_HEAD_WITHOUT_KIND]):
        words = fold(para.words)
        if _is_surely_head(words) and not begins_as_base(words):
            end = index + 1
    return end


def _is_surely_head(words: str) -> bool:
    return (
        heads.is_title_or_motto_in_full(words)
        or heads.is_number_line(words)
        or (len(words) < _DATE_LINE_LENGTH_WITHOUT_KIND and heads.has_date(words))
    )


def read_head(elements: Elements, head: list[Para]) -> None:
    """Set the elements of the head; what is none of the right column's is the parent's or issuer's name."""
    left: list[Para] = []

    for para in head:
        words = fold(para.words)
        if is_typed_line(para):
            _set_typed_line(elements, para)
        elif heads.is_national_title(words):
            elements.national.append(para)
        elif heads.is_motto(words):
            elements.motto = para
        elif heads.is_number_line(words) or (elements.number is None and _BEGINS_NUMBER.match(words)):
            elements.number = para
        elif len(words) < _DATE_LINE_LENGTH and heads.has_date(words):
            elements.place_date = para
        elif _goes_on_national_title(para, elements):
            elements.national.append(para)
        else:
            left.append(para)

    _set_issuer(elements, left)


def _goes_on_national_title(para: Para, elements: Elements) -> bool:
    """Return whether a paragraph is the rest of a national title broken by hand, above the motto."""
    return bool(elements.national) and elements.motto is None and _in_one_cell(para, elements.national[-1])


def _in_one_cell(para: Para, other: Para) -> bool:
    return para.cell is not None and para.cell == other.cell


def _set_typed_line(elements: Elements, para: Para) -> None:
    if elements.motto is not None and _in_one_cell(para, elements.motto):
        elements.typed_lines["motto.rule"] = para
    elif para.cell is not None:
        elements.typed_lines["issuer.rule"] = para


def _set_issuer(elements: Elements, left: list[Para]) -> None:
    """Set parent and issuer: the last organ named is the issuer, those above are its superiors."""
    organs: list[list[Para]] = []

    for para in left:
        if heads.begins_organ(fold(para.words)) or not organs:
            organs.append([])
        organs[-1].append(para)

    if organs:
        elements.issuer = organs[-1]
        elements.parent = [para for organ in organs[:-1] for para in organ]
