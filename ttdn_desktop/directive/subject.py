"""The subject line that a plan under this one bears: the title with ``{area}`` and ``{year}`` to fill."""

import re

from ttdn_desktop.official_paper.areas import Area, with_large_kinds
from ttdn_desktop.official_paper.sentence_case import Spellings, in_sentence_case

AREA, YEAR = "{area}", "{year}"

_SOME_AREA = re.compile(
    r"\b(trên địa bàn|địa bàn|của|trong|tại|toàn)\s+(?:toàn\s+)?([Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Tt]hị xã"
    r"|[Qq]uận)\b(?!\s+[A-ZĐÀ-Ỹ])"
)
"""«trên địa bàn tỉnh», «trên địa bàn Thành phố»: the issuer's, without its name."""

_IN_WHOLE = re.compile(r"\b(?:trên địa bàn|địa bàn)\s+$")
_PART_OF_YEAR = re.compile(
    r"(?:(?:trong\s+)?(?:\d{1,2}|sáu|chín)\s+tháng(?:\s+(?:đầu|cuối))?|quý\s+[IVX\d]+|(?:đầu|cuối|giữa)"
    r"|tháng\s+\d{1,2})\s+$",
    re.IGNORECASE,
)
"""«quý II năm 2024», «6 tháng cuối năm 2024»: the area stands before all of it."""

_ABOUT = re.compile(r"^V\s*/\s*v\s+", re.IGNORECASE)
"""Belongs to a letter's subject, never to a plan's (Phụ lục I, phần I, II.5)."""

_MOSTLY = 0.8
"""Share of a title's letters in capitals from which it is written in capitals: «… (OCOP) và HIV/AIDS» is not,
«… số 57-NQ/TW …» is with its few small letters."""


def subject_of(title: str, *, area: Area | None, year: int | None, spellings: Spellings) -> str:
    """Return ``title`` in sentence case, the issuer's area and the plan's year as what is to be filled in.

    An area that the title doesn't name stands before the year, ``trên địa bàn {area}``; periods stay.
    """
    if not title:
        return ""

    title = _ABOUT.sub("", title)
    text = in_sentence_case(title, spellings) if is_in_capitals(title) else with_large_kinds(title)
    text = _with_area(_with_year(text, year), area)
    return text[:1].upper() + text[1:]


def is_in_capitals(title: str) -> bool:
    """Return whether ``title`` is written in capitals, but for a few letters of names and symbols."""
    letters = [letter for letter in title if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) >= _MOSTLY * len(letters) > 0


def _with_year(text: str, year: int | None) -> str:
    if year is None:
        return text
    return re.sub(
        rf"(\bnăm\s+|\b(?:quý\s+[IVX]+|tháng\s+\d{{1,2}})\s*[/-]\s*){year}\b(?!\s*[-–]\s*(?:năm\s+)?\d)",
        rf"\g<1>{YEAR}",
        text,
    )


def _with_area(text: str, area: Area | None) -> str:
    if area is not None:
        named = re.compile(
            rf"\b(?:{re.escape(area.kind)}|TP\.?)\s+{re.escape(area.name)}(?!\w)", re.IGNORECASE
        )
        if named.search(text):
            return named.sub(AREA, text)

    found = _SOME_AREA.search(text)
    if found:
        led = "trên địa bàn" if found[1] == "toàn" else found[1]
        return f"{text[: found.start()]}{led} {AREA}{text[found.end() :]}"
    return _before_year(text)


def _before_year(text: str) -> str:
    """Return ``text`` with its area before its year, at its end where it names none or several."""
    head, found, tail = text.partition(f"năm {YEAR}")
    if not found or YEAR in tail:
        return f"{text} trên địa bàn {AREA}"

    part = _PART_OF_YEAR.search(head)
    if part and part.start():
        head, found = head[: part.start()], f"{part[0]}{found}"
    return f"{head}trên địa bàn {AREA} {found}{tail}"
