"""The organ that writes a dossier's papers, as they name it: a commune's committee or any other addressee.

Head, number and place of a paper: Phụ lục I, phần I, II.2 to II.4 of Nghị định 30/2020/NĐ-CP.
"""

import re

import msgspec

from ttdn_desktop.basics.wording import tidy_text
from ttdn_desktop.dossier.records import Author, Commune, Dossier
from ttdn_desktop.official_paper.areas import with_large_kinds
from ttdn_desktop.official_paper.unit_titles import place_of_unit

_PLAN, _REPORT = "KH", "BC"
"""Abbreviations of the kinds (Phụ lục III, phần I)."""

COMMITTEE = "Ủy ban nhân dân"


class Writer(msgspec.Struct, frozen=True):
    """Who writes: ``organ`` in full, ``short`` as file properties name it, ``here`` as it speaks of itself.

    ``kind`` is the word of its level (``xã``, ``huyện``), ``area`` kind and name of what it answers for,
    ``assignment`` its number in the higher plan, None for that of the communes; ``parent`` the organ printed
    above it, None for none.
    """

    organ: str
    short: str
    here: str
    kind: str
    area: str
    place: str
    plan_symbol: str
    report_symbol: str
    parent: str | None = None
    assignment: str | None = None

    @property
    def title(self) -> str:
        """What it is called in lists and file names: ``xã Vạn Thắng``, ``Công an huyện Vạn Ninh``."""
        return self.area if self.is_commune else self.organ

    @property
    def is_commune(self) -> bool:
        """Whether a commune's committee writes."""
        return self.assignment is None

    @property
    def is_committee(self) -> bool:
        """Whether a People's Committee writes, of whatever level: it has no organ above it."""
        return self.organ.lower().startswith(f"{COMMITTEE.lower()} ")


def writer_of(dossier: Dossier) -> Writer:
    """Return who writes the papers of ``dossier``."""
    return writer(dossier.commune, dossier.author)


def writer(commune: Commune, author: Author | None) -> Writer:
    """Return who writes: ``author``, else the committee of ``commune``."""
    if author is None:
        return _committee_of(commune)

    organ = with_large_kinds(tidy_text(author.name))
    plan_symbol, report_symbol = _symbols(author)
    return Writer(
        organ=organ,
        short=organ,
        here=organ,
        kind=_level_of(author.area),
        area=with_large_kinds(tidy_text(author.area)),
        place=with_large_kinds(tidy_text(author.place)) or _place_of(commune),
        plan_symbol=plan_symbol,
        report_symbol=report_symbol,
        parent=with_large_kinds(tidy_text(author.parent or "")) or None,
        assignment=author.assignment,
    )


def _committee_of(commune: Commune) -> Writer:
    title = tidy_text(commune.title)
    return Writer(
        organ=f"{COMMITTEE} {title}",
        short=f"UBND {title}",
        here=f"{COMMITTEE} {tidy_text(commune.kind)}",
        kind=tidy_text(commune.kind),
        area=title,
        place=_place_of(commune),
        plan_symbol=f"{_PLAN}-UBND",
        report_symbol=f"{_REPORT}-UBND",
    )


def _place_of(commune: Commune) -> str:
    return place_of_unit(tidy_text(commune.kind), tidy_text(commune.name))


def _symbols(author: Author) -> tuple[str, str]:
    """Return what stands after the number of a plan and of a report: ``KH-CAH``, ``BC-CAH``.

    The kind's abbreviation stands before the organ's (Phụ lục I, phần I, II.3 of Nghị định 30/2020/NĐ-CP),
    also where the settings have the organ's alone.
    """
    typed = "".join(tidy_text(author.symbol).split())
    parts = [part for part in re.split(r"[-/]", typed) if part]  # «KH/TĐTN», as the Union types it
    if _PLAN not in parts:
        parts.insert(0, _PLAN)

    kind = parts.index(_PLAN)
    return "-".join(parts), "-".join([*parts[:kind], _REPORT, *parts[kind + 1 :]])


def _level_of(area: str) -> str:
    """Return the kind of ``area``: ``huyện`` of «huyện Vạn Ninh», ``thành phố`` of «thành phố Huế»."""
    two_words = ("thành phố", "thị xã", "thị trấn", "đặc khu")
    lowered = tidy_text(area).lower()
    first_word = lowered.split(" ", 1)[0]
    return next((kind for kind in two_words if lowered.startswith(kind)), first_word)
