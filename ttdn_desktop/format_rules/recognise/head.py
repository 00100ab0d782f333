"""The head: what stands above the kind, in two columns of a table or made by tabs."""

import re

from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.format_rules.recognise.columns import in_one_column, is_at_right
from ttdn_desktop.format_rules.recognise.text import begins_as_base, is_typed_line
from ttdn_desktop.official_paper import heads
from ttdn_desktop.official_paper.addressees import begins_addressees

_HEAD_WITHOUT_KIND = 14
"""A judgement: the first fourteen texts hold two columns of six lines and a letter's subject of two; below, a
date is one of the text."""

_DATE_LINE_LENGTH = 90
"""A judgement: place and date are well below that; a sentence that names a date is longer."""

_DATE_LINE_LENGTH_WITHOUT_KIND = 70
"""Tighter, since without a kind nothing else says that the line is still of the head."""

_ABOUT_LENGTH = 60
"""A judgement: below the number, at 13 points, a line of the subject holds some 35 letters."""

_BEGINS_NUMBER = re.compile(r"so\s*:")
"""``Số:`` without slash or symbol is the number's line where none is better."""


def head_end_without_kind(shown: list[Para]) -> int:
    """Return the index at which a paper without a kind goes on after its head."""
    end = 0
    about: Para | None = None

    for index, para in enumerate(shown[:_HEAD_WITHOUT_KIND]):
        words = para.folded
        if begins_addressees(words):
            break
        if _is_surely_head(words) and not begins_as_base(words):
            end = index + 1
            about = para if heads.begins_about(words) else about
        elif about is not None and index == end and _goes_on_about(para, about):
            end = index + 1

    return end


def _is_surely_head(words: str) -> bool:
    return (
        heads.is_title_or_motto_in_full(words)
        or heads.is_number_line(words)
        or heads.begins_about(words)
        or (len(words) < _DATE_LINE_LENGTH_WITHOUT_KIND and heads.has_date(words))
    )


def read_head(elements: Elements, head: list[Para]) -> None:
    """Set the elements of the head; what is none of the right column's is the parent's or issuer's name."""
    left: list[Para] = []

    for para in head:
        if is_typed_line(para):
            _set_typed_line(elements, para)
        elif not (_set_right_column(elements, para) or _set_below_issuer(elements, para)):
            is_name = elements.number is None and not heads.is_stamp(para.folded)
            left += [para] if is_name else []

    _set_issuer(elements, left)


def _set_right_column(elements: Elements, para: Para) -> bool:
    """Set a text that is national title, motto, or place and date; return whether it is one of them."""
    words = para.folded
    if heads.is_national_title(words):
        elements.national.append(para)
    elif heads.is_motto(words):
        elements.motto = para
    elif _is_place_date(words) and not _is_about(elements, para):
        elements.place_date = para
    elif _goes_on_national_title(para, elements) and not heads.is_number_line(words):
        elements.national.append(para)
    else:
        return False
    return True


def _set_below_issuer(elements: Elements, para: Para) -> bool:
    """Set a text that is the number or a letter's subject; return whether it is one of them."""
    words = para.folded
    if heads.is_number_line(words) or (elements.number is None and _BEGINS_NUMBER.match(words)):
        elements.number = para
    elif _is_about(elements, para):
        elements.about.append(para)
    else:
        return False
    return True


def _is_place_date(words: str) -> bool:
    return len(words) < _DATE_LINE_LENGTH and heads.has_date(words) and not heads.is_number_line(words)


def _is_about(elements: Elements, para: Para) -> bool:
    begins = heads.begins_about(para.folded)
    return begins or (bool(elements.about) and _goes_on_about(para, elements.about[-1]))


def _goes_on_about(para: Para, above: Para) -> bool:
    """Return whether a line goes on a letter's subject: below it in the same column, the date aside."""
    words = para.folded
    is_date = len(words) < _DATE_LINE_LENGTH and heads.has_date(words) and "," in words
    stands_at_left = para.cell is not None or not is_at_right(para)
    return len(words) < _ABOUT_LENGTH and not is_date and stands_at_left and in_one_column(para, above)


def _goes_on_national_title(para: Para, elements: Elements) -> bool:
    """Return whether a paragraph is the rest of a national title broken by hand, above the motto."""
    is_open = bool(elements.national) and elements.motto is None
    return is_open and in_one_column(para, elements.national[-1])


def _set_typed_line(elements: Elements, para: Para) -> None:
    if elements.motto is not None and in_one_column(para, elements.motto):
        elements.typed_lines["motto.rule"] = para
    elif para.cell is not None or para.is_part:
        elements.typed_lines["issuer.rule"] = para


def _set_issuer(elements: Elements, left: list[Para]) -> None:
    """Set parent and issuer: the last organ named is the issuer, those above are its superiors."""
    organs: list[list[Para]] = []
    above = ""

    for para in left:
        words = para.folded
        if not organs or heads.begins_name_of_author(words, above):
            organs.append([])
        organs[-1].append(para)
        above = words

    if organs:
        organs[-1:] = _parted_by_weight(organs[-1])
        elements.issuer = organs[-1]
        elements.parent = [para for organ in organs[:-1] for para in organ]


def _parted_by_weight(lines: list[Para]) -> list[list[Para]]:
    """Return an organ's lines as two names where the first lines are light and the others bold (II.2.b)."""
    light = next((index for index, line in enumerate(lines) if _is_bold(line)), 0)
    goes_on = heads.begins_area(lines[light].folded)
    return [lines[:light], lines[light:]] if light and not goes_on else [lines]


def _is_bold(para: Para) -> bool:
    return all(run.bold for run in para.runs if run.text.strip())
