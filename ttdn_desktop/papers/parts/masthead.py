"""The lines above the text: issuer, number, place, date, kind, subject (Phụ lục I, phần I, II.2 to II.5)."""

import datetime as dt
import re

import msgspec

from ttdn_desktop.basics.dates import date_in_words
from ttdn_desktop.dossier.writer import COMMITTEE, Writer
from ttdn_desktop.official_paper.areas import KINDS, area_in
from ttdn_desktop.papers.phrases import BLANK, tidy_text

_ONE_LINE = 22
"""Capitals in bold that the head's left column has room for (some 65 mm at 13 points)."""

_SUBJECT_LINE = 73
"""Letters of a subject that may stand on one line (bold, 14 points, 165 mm); what is longer surely breaks,
and breaks by itself where its first part is longer too.
"""

_BEFORE_AREA = re.compile(r"\s+(?=trên địa bàn\s)")
_PLACES = re.compile(r"(?<=,)\s|(?<=\s[-–])\s|\s(?=VÀ\s)")
_BETWEEN_WORDS = re.compile(r"(?<![,–-])\s(?![-–])|(?<=[,–-])\s")


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
    parent = "" if by.is_committee else (by.parent or "").upper()
    organ, unit = issuer_lines(_with_break(by))

    return Masthead(
        below_parent=bool(parent),
        organ=_parent_lines(parent) or organ,
        unit=unit,
        number=f"Số: {number}",
        place_date=f"{by.place}, {date}",
        kind=kind,
        subject=subject_lines(subject),
    )


def subject_lines(subject: str) -> str:
    """Return a subject line that is too long for one with its break before the area: no «năm 2026» alone."""
    about, *area = _BEFORE_AREA.split(subject, maxsplit=1)
    fits = bool(area) and len(about) <= _SUBJECT_LINE
    return "\n".join((about, *area)) if fits and len(subject) > _SUBJECT_LINE else subject


def _with_break(by: Writer) -> str:
    """Return the organ's name; one too long for its column goes on with its area on a line of its own."""
    organ, area = by.organ, by.area
    ends_with_area = bool(area) and organ.lower().endswith(f" {area.lower()}")
    if by.is_committee or len(organ) <= _ONE_LINE:
        return organ
    if not ends_with_area:
        return _in_two(organ)
    return f"{_in_two(organ[: -len(area) - 1])}\n{organ[-len(area) :]}"


def _parent_lines(parent: str) -> str:
    """Return the organ above in lines that fit: a committee's unit, any organ's area on a line of its own."""
    if len(parent) <= _ONE_LINE:
        return parent
    found = area_in(parent, kinds=KINDS)
    at = found.start if found and found.end == len(parent) else len(parent)
    return "\n".join(filter(None, (_in_two(parent[:at].strip()), parent[at:])))


def _in_two(name: str) -> str:
    """Return a name that is too long for a line in two: at a comma, a dash, «và», else in its midst.

    «PHÒNG GIÁO DỤC», «VÀ ĐÀO TẠO»: left to the column it breaks within a word («… VÀ ĐÀO», «TẠO»).
    """
    if len(name) <= _ONE_LINE:
        return name

    for places in (_PLACES, _BETWEEN_WORDS):
        breaks = [found.span() for found in places.finditer(name.upper())]
        widths = {max(start, len(name) - end): (start, end) for start, end in breaks}
        if widths and (min(widths) <= _ONE_LINE or places is _BETWEEN_WORDS):
            start, end = widths[min(widths)]
            return f"{name[:start]}\n{name[end:]}"
    return name


def issuer_lines(organ: str) -> tuple[str, str]:
    """Return an issuer's name in capitals as two lines: a committee apart from its unit, else all below."""
    words = len(COMMITTEE)
    if organ[:words].lower() == COMMITTEE.lower() and organ[words:].strip():
        return organ[:words].upper(), organ[words:].strip().upper()
    return "", organ.upper()


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
