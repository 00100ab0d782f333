"""The lines above the text: issuer, number, place, date, kind, subject (Phụ lục I, phần I, II.2 to II.5)."""

import datetime as dt

import msgspec

from ttdn_desktop.basics.dates import date_in_words
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.papers.phrases import BLANK, tidy_text


class Masthead(
    msgspec.Struct,
    frozen=True,
    rename={
        "organ": "co_quan",
        "unit": "don_vi",
        "number": "so_ky_hieu",
        "place_date": "dia_danh_ngay",
        "kind": "loai_van_ban",
        "subject": "trich_yeu",
    },
):
    """The first lines of the paper, each as it is printed."""

    organ: str
    unit: str
    number: str
    place_date: str
    kind: str
    subject: str


def committee_masthead(*, unit: str, place: str, number: str, date: str, kind: str, subject: str) -> Masthead:
    """Return the masthead of a People's Committee; ``number`` and ``date`` as they are printed."""
    return Masthead(
        organ="ỦY BAN NHÂN DÂN",
        unit=unit.upper(),
        number=f"Số: {number}",
        place_date=f"{place}, {date}",
        kind=kind,
        subject=subject,
    )


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


def place(commune: Commune) -> str:
    """Return the place: with its kind where it is a mere number (Phụ lục I, phần I, II.4)."""
    name = tidy_text(commune.name)
    return first_upper(f"{commune.kind} {name}") if name.isdecimal() else name
