"""What the clerk wants printed: which pages, how many copies, on both sides, with which mark. No widget."""

from dataclasses import dataclass
from typing import Literal

Sides = Literal["one", "long", "short"]

DRAFT = "DỰ THẢO"
FILE_COPY = "BẢN LƯU"


@dataclass(frozen=True)
class PrintJob:
    """One print: pages ``first`` to ``last`` from 1 (None: all), copies of the original, a copy for the file.

    ``printer`` is the system's name of it, None for a PDF file.
    """

    printer: str | None = None
    copies: int = 1
    first: int | None = None
    last: int | None = None
    sides: Sides = "one"
    draft: bool = False
    file_copy: bool = False


@dataclass(frozen=True)
class PrintSheet:
    """One side of paper: the page on it, from 0, None for an empty back; what is marked on it."""

    page: int | None
    draft: bool = False
    file_copy: bool = False


def sheets(order: PrintJob, count: int) -> tuple[PrintSheet, ...]:
    """Return every side in the order of printing: whole copies one after the other, the file copy last.

    Printed on both sides, each copy begins on a new sheet.
    """
    first = max(order.first or 1, 1)
    pages = range(first - 1, min(order.last or count, count))
    found: list[PrintSheet] = []

    for file_copy in (False,) * order.copies + (True,) * order.file_copy:
        if order.sides != "one" and len(found) % 2:
            found.append(PrintSheet(None))
        found += [PrintSheet(page, order.draft, file_copy) for page in pages]

    return tuple(found)
