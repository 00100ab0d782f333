"""The lines above the text: issuer, number, place, date, kind, subject (Phụ lục I, phần I, II.2 to II.5)."""

import datetime as dt

import msgspec

from ttdn_desktop.basics.dates import date_in_words
from ttdn_desktop.dossier.writer import COMMITTEE, Writer
from ttdn_desktop.papers.phrases import BLANK, tidy_text

_ONE_LINE = 22
"""Capitals in bold that the head's left column has room for (some 65 mm at 13 points)."""


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
        organ=parent or organ,
        unit=unit,
        number=f"Số: {number}",
        place_date=f"{by.place}, {date}",
        kind=kind,
        subject=subject,
    )


def _with_break(by: Writer) -> str:
    """Return the organ's name; one too long for its column goes on with its area on a line of its own."""
    organ, area = by.organ, by.area
    ends_with_area = bool(area) and organ.lower().endswith(f" {area.lower()}")
    if by.is_committee or not ends_with_area or len(organ) <= _ONE_LINE:
        return organ
    return f"{organ[: -len(area) - 1]}\n{organ[-len(area) :]}"


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
