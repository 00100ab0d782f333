"""What the clerk wants printed: which pages, how many copies, on both sides, with which mark. No widget."""

from dataclasses import dataclass
from typing import Literal

Sides = Literal["one", "long", "short"]

DRAFT = "DỰ THẢO"
FILE_COPY = "BẢN LƯU"


_WRITES_FILES = {"Microsoft Print to PDF": ".pdf", "Microsoft XPS Document Writer": ".oxps"}
"""Windows' printers that write a file, in every language of Windows, and what of.

Left to themselves they ask for its name from the thread that prints, in a dialog without a window: it may
open behind ours, and the print then waits for an answer that nobody is asked for. Told the name, they ask
nothing.
"""


def file_suffix(printer: str | None) -> str:
    """Return the suffix of the file that ``printer`` (None: a PDF file) writes, empty where it is paper."""
    if printer is None:
        return ".pdf"
    # another computer's, over a remote session: "Microsoft Print to PDF (redirected 2)"
    return next((suffix for name, suffix in _WRITES_FILES.items() if printer.startswith(name)), "")


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


def sheets(job: PrintJob, count: int) -> tuple[PrintSheet, ...]:
    """Return every side in the order of printing: whole copies one after the other, the file copy last.

    Printed on both sides, each copy begins on a new sheet.
    """
    first = max(job.first or 1, 1)
    pages = range(first - 1, min(job.last or count, count))
    sides: list[PrintSheet] = []

    for file_copy in (False,) * job.copies + (True,) * job.file_copy:
        if job.sides != "one" and len(sides) % 2:
            sides.append(PrintSheet(None))
        sides += [PrintSheet(page, job.draft, file_copy) for page in pages]

    return tuple(sides)
