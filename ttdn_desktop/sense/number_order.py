"""Numbers in the register: they follow the days of a year (Điều 15.1.c, Nghị định 30/2020/NĐ-CP)."""

import datetime as dt
from collections.abc import Iterable

from ttdn_desktop.dossier.register import RegisterLine, Series
from ttdn_desktop.interview.findings import Finding, Place
from ttdn_desktop.sense.catalogue import broken


def out_of_order(
    lines: Iterable[RegisterLine], number: int, day: dt.date, symbol: str, series: Series
) -> Finding | None:
    """Return what is found where a paper of ``day`` would get ``number``; None where it fits.

    Of one series and year no two papers have a number, and none with a higher number an earlier date.
    """
    for line in lines:
        if line.date.year != day.year or (series != "one" and line.symbol != symbol):
            continue

        is_before = line.number > number and line.date < day
        is_behind = line.number < number and line.date > day
        if line.number == number or is_before or is_behind:
            place = Place("", "number", "number", "register")
            return broken(
                "number-order", place, number=number, day=day, other=line.number, other_day=line.date
            )
    return None
