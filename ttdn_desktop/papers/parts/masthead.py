"""The lines above the text: issuer, number, place, date, kind, subject (Phụ lục I, phần I, II.2 to II.5)."""

import datetime as dt
import re

import msgspec

from ttdn_desktop.basics.dates import date_in_words
from ttdn_desktop.dossier.writer import COMMITTEE, Writer
from ttdn_desktop.official_paper import areas
from ttdn_desktop.official_paper.name_lines import lines_of_name
from ttdn_desktop.papers.phrases import BLANK, tidy_text

_ONE_LINE = 22
"""Capitals in bold that the head's left column has room for (some 65 mm at 13 points)."""

_SUBJECT_LINE = 73
"""Letters of a subject that may stand on one line (bold, 14 points, 165 mm); what is longer surely breaks,
and breaks by itself where its first part is longer too.
"""

_BEFORE_AREA = re.compile(r"\s+(?=trên địa bàn\s)")


class Masthead(
    msgspec.Struct,
    frozen=True,
    rename={
        "below_parent": "co_chu_quan",
        "organ": "co_quan",
        "unit": "don_vi",
        "number": "so_ky_hieu",
        "place_date": "dia_danh_ngay",
        "kind": "loai_van_ban",
        "subject": "trich_yeu",
    },
):
    """The first lines of the paper, each as it is printed.

    ``organ`` and ``unit`` are the lines of the issuer. ``below_parent``: ``organ`` is the organ above it,
    which is upright, and all of the issuer stands in ``unit``.
    """

    below_parent: bool
    organ: str
    unit: str
    number: str
    place_date: str
    kind: str
    subject: str


def masthead_of(by: Writer, *, number: str, date: str, kind: str, subject: str) -> Masthead:
    """Return the masthead of a paper by ``by``; ``number`` and ``date`` as they are printed."""
    parent = "" if by.is_committee else _in_lines(by.parent or "", _area_in(by.parent or ""))
    cut = len(COMMITTEE) if by.is_committee else 0
    organ, unit = by.organ[:cut], by.organ[cut:]

    return Masthead(
        below_parent=bool(parent),
        organ=(parent or organ).upper(),
        unit=_in_lines(unit, by.area).upper(),
        number=f"Số: {number}",
        place_date=f"{by.place}, {date}",
        kind=kind,
        subject=subject_lines(subject),
    )


def subject_lines(subject: str, *, always: bool = False) -> str:
    """Return a subject line that is too long for one with its break before the area: no «năm 2026» alone.

    ``always``: one that would fit breaks there too.
    """
    about, *area = _BEFORE_AREA.split(subject, maxsplit=1)
    fits = bool(area) and len(about) <= _SUBJECT_LINE
    breaks = always or len(subject) > _SUBJECT_LINE
    return "\n".join((about, *area)) if fits and breaks else subject


def _in_lines(name: str, area: str) -> str:
    """Return an organ's name with a break wherever a line of its column ends."""
    return "\n".join(lines_of_name(name, _ONE_LINE, area=area))


def _area_in(organ: str) -> str:
    found = areas.area_in(organ, kinds=areas.HIGHER)
    return found.area.named if found else ""


def full_number(given: str | None, usual: str) -> str:
    """Return a number with its symbol, ``usual`` where it has none, or room for the number before it."""
    figure, slash, symbol = tidy_text(given or "").partition("/")
    digits = figure.strip().removeprefix("Số:").strip()
    if not digits:
        return f"{BLANK[:-1]}/{usual}"
    padded = f"0{digits}" if len(digits) == 1 and digits.isdecimal() else digits
    return f"{padded}/{symbol if slash and symbol else usual}".replace(" ", "")


def dated(day: dt.date | None, year: int) -> str:
    """Return a day in words, or room for day and month in ``year``."""
    return date_in_words(day) if day else f"ngày{BLANK}tháng{BLANK}năm {year}"
