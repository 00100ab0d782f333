"""The organ that writes a dossier's papers, as they name it: a commune's committee or any other addressee.

Head, number and place of a paper: Phụ lục I, phần I, II.2 to II.4 of Nghị định 30/2020/NĐ-CP.
"""

import msgspec

from ttdn_desktop.dossier.records import Author, Commune, Dossier

_PLAN, _REPORT = "KH", "BC"
"""Abbreviations of the kinds (Phụ lục III, phần I)."""

_COMMITTEE = "Ủy ban nhân dân"


class Writer(msgspec.Struct, frozen=True):
    """Who writes: ``organ`` in full, ``kind`` the word of its level (``xã``, ``huyện``).

    ``area`` is kind and name of what it answers for, ``assignment`` its number in the higher plan, None for
    that of the communes; ``parent`` the organ printed above it, None for none.
    """

    organ: str
    short: str
    kind: str
    area: str
    place: str
    plan_symbol: str
    report_symbol: str
    parent: str | None = None
    assignment: str | None = None

    @property
    def is_commune(self) -> bool:
        """Whether a commune's committee writes."""
        return self.assignment is None


def writer_of(dossier: Dossier) -> Writer:
    """Return who writes the papers of ``dossier``."""
    return writer(dossier.commune, dossier.author)


def writer(commune: Commune, author: Author | None) -> Writer:
    """Return who writes: ``author``, else the committee of ``commune``."""
    if author is None:
        return Writer(
            organ=f"{_COMMITTEE} {commune.title}",
            short=f"UBND {commune.kind}",
            kind=commune.kind,
            area=commune.title,
            place=commune.name,
            plan_symbol=f"{_PLAN}-UBND",
            report_symbol=f"{_REPORT}-UBND",
        )

    return Writer(
        organ=author.name,
        short=author.name,
        kind=_level_of(author.area),
        area=author.area,
        place=author.place or commune.name,
        plan_symbol=author.symbol,
        report_symbol=_report_symbol(author.symbol),
        parent=author.parent,
        assignment=author.assignment,
    )


def _report_symbol(plan_symbol: str) -> str:
    """Return the symbol of the report of who numbers plans ``KH-CAH``: ``BC-CAH``."""
    _, found, organ = plan_symbol.partition(f"{_PLAN}-")
    return f"{_REPORT}-{organ}" if found else plan_symbol


def _level_of(area: str) -> str:
    """Return the kind of ``area``: ``huyện`` of «huyện Vạn Ninh», ``thành phố`` of «thành phố Huế»."""
    two_words = ("thành phố", "thị xã", "thị trấn", "đặc khu")
    lowered = area.lower()
    first_word = lowered.split(" ", 1)[0]
    return next((kind for kind in two_words if lowered.startswith(kind)), first_word)
