"""The register of outgoing documents: one line an issued paper (Nghị định 30/2020/NĐ-CP, Phụ lục IV)."""

import datetime as dt
from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec

from ttdn_desktop.dossier.records import IssuedPaper, Record

FORMAT = "ttdn-register"
VERSION = 1

PaperKind = Literal["plan", "report", "half"]
"""Which of a dossier's papers: the plan, the year-end report, the six-month report."""

Series = Literal["one", "kind"]
"""How numbers run: one series for all papers, or one a kind of paper (Điều 15.1.c: the office decides)."""


MOST_COPIES = 9_999
"""Copies of one paper at most. A judgement: a greater number was meant for another column."""


class IssuedFile(Record, frozen=True, kw_only=True):
    """A file kept with an issued paper: its name in the paper's folder and its sha256 in hex."""

    name: str
    sha256: str

    @property
    def stem(self) -> str:
        """Its name without the suffix, which says what it is of the paper."""
        return self.name.rpartition(".")[0]


class RegisterLine(Record, frozen=True, kw_only=True):
    """One issued paper; ``replaces`` is the one whose place it takes.

    ``paper`` tells which of its dossier's papers it is; of several lines of one paper each replaces the one
    before, and the newest counts. ``copies`` are all of the paper, ``archive_copies`` those of them that are
    filed; 0 where nobody said how many (lines of before it was asked).
    """

    number: Annotated[int, msgspec.Meta(ge=1)]
    symbol: str
    date: dt.date
    kind: str
    subject: str
    signer: str
    recipients: tuple[str, ...] = ()
    archive: str = ""
    copies: int = 1
    archive_copies: int = 0
    sent: dt.date | None = None
    receipt: str = ""
    note: str = ""
    dossier: str = ""
    paper: PaperKind = "plan"
    files: tuple[IssuedFile, ...] = ()
    replaces: IssuedPaper | None = None

    @property
    def full_number(self) -> str:
        """Number and symbol as printed: ``05/KH-UBND``, with a zero under 10 (Phụ lục I, phần I, II.3)."""
        return f"{self.number:02}/{self.symbol}"

    @property
    def issued_paper(self) -> IssuedPaper:
        """The paper as one that replaces it names it."""
        return IssuedPaper(number=self.full_number, date=self.date)


class RegisterBook(Record, frozen=True, kw_only=True):
    """All lines, in the order of issue."""

    format: str = FORMAT
    version: int = VERSION
    lines: tuple[RegisterLine, ...] = ()


def is_replaced_by(line: RegisterLine, replaced: IssuedPaper | None) -> bool:
    """Return whether ``replaced``, which a newer paper names, is the paper of ``line``."""
    return replaced is not None and (replaced.number, replaced.date) == (line.full_number, line.date)


def is_taken(lines: Iterable[RegisterLine], number: int, year: int, symbol: str, series: Series) -> bool:
    """Return whether a number is given already in its year and series."""
    return number in _numbers_given(lines, year, symbol, series)


def next_number(lines: Iterable[RegisterLine], year: int, symbol: str, series: Series) -> int:
    """Return the number after the highest given; from 1 on 1 January (Điều 15.1).

    A gap is never filled, a judgement: its number may be on a paper that isn't in this register.
    """
    return max(_numbers_given(lines, year, symbol, series), default=0) + 1


def _numbers_given(lines: Iterable[RegisterLine], year: int, symbol: str, series: Series) -> set[int]:
    return {
        line.number for line in lines if line.date.year == year and (series == "one" or line.symbol == symbol)
    }
