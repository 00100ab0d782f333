"""What stands above the text: issuer, number, place and date, kind, subject."""

import datetime as dt

import msgspec

from ttdn_desktop.basics.dates import date_in_words
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import Commune, Dossier
from ttdn_desktop.papers.phrases import BLANK, tidy_text

SYMBOL = "KH-UBND"


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


def masthead(dossier: Dossier) -> Masthead:
    """Return the masthead of the plan in ``dossier``; number and date blank until given."""
    commune = dossier.commune
    return Masthead(
        organ="ỦY BAN NHÂN DÂN",
        unit=tidy_text(commune.title).upper(),
        number=f"Số: {number(dossier)}",
        place_date=f"{place(commune)}, {date(dossier)}",
        kind="KẾ HOẠCH",
        subject=subject(dossier),
    )


def subject(dossier: Dossier) -> str:
    """Return what the plan is about."""
    return f"Hoạt động thông tin đối ngoại trên địa bàn {tidy_text(dossier.commune.title)} năm {dossier.year}"


def number(dossier: Dossier) -> str:
    """Return ``05/KH-UBND``, or room for the number before the symbol (rule ``number``)."""
    return full_number(dossier.plan.number, SYMBOL)


def full_number(given: str | None, usual: str) -> str:
    """Return a number with its symbol, ``usual`` where it has none, or room for the number before it."""
    figure, slash, symbol = tidy_text(given or "").partition("/")
    digits = figure.strip().removeprefix("Số:").strip()
    if not digits:
        return f"{BLANK[:-1]}/{usual}"
    padded = f"0{digits}" if len(digits) == 1 and digits.isdecimal() else digits
    return f"{padded}/{symbol if slash and symbol else usual}".replace(" ", "")


def date(dossier: Dossier) -> str:
    """Return ``ngày 05 tháng 02 năm 2019``, or room for day and month in the plan's year."""
    return dated(dossier.plan.date, dossier.year)


def dated(day: dt.date | None, year: int) -> str:
    """Return a day in words, or room for day and month in ``year``."""
    return date_in_words(day) if day else f"ngày{BLANK}tháng{BLANK}năm {year}"


def place(commune: Commune) -> str:
    """Return the place: with its kind where it is a mere number (Phụ lục I, phần I, II.4)."""
    name = tidy_text(commune.name)
    return first_upper(f"{commune.kind} {name}") if name.isdecimal() else name
