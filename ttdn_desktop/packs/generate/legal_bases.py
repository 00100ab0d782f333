"""The legal bases that a generated pack offers: those in force when the commune writes its plan."""

import datetime as dt
import re

from ttdn_desktop.basics.dates import date_in_words
from ttdn_desktop.directive.records import Directive, LegalBase
from ttdn_desktop.official_paper.legal_bases import KnownBase, known_bases
from ttdn_desktop.packs.generate.pattern import pattern

_BEGINNINGS = ("Căn cứ", "Theo", "Xét", "Thực hiện")


def bases_in_force(
    directive: Directive, day: dt.date, standing_bases: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Return the bases in force on ``day``, one line each, without end marks.

    The law on local government, the field's ``standing_bases``, and what ``directive`` itself rests on.
    """
    law = pattern().organisation_law
    standing = (_line(base) for number in standing_bases if (base := _in_force(number, day)))
    own = (
        _line_of_plan(base)
        for base in directive.legal_bases
        if not _is_law(base, law) and not _has_expired(base.citation, day)
    )
    lines = (*_law_in_force(law, day), *standing, *own)

    return tuple(dict.fromkeys(line for line in lines if line))


def expired_citations(directive: Directive, day: dt.date) -> tuple[str, ...]:
    """Return number and symbol of the bases of ``directive`` that are no longer in force on ``day``."""
    return tuple(
        base.citation for base in directive.legal_bases if base.citation and _has_expired(base.citation, day)
    )


def _first_day(base: KnownBase) -> dt.date | None:
    return base.valid_from or base.date


def _has_expired(number: str | None, day: dt.date) -> bool:
    base = known_bases().get(number or "")
    if base is None:
        return False
    if base.valid_to is not None:
        return base.valid_to < day

    successor = known_bases().get(base.replaced_by or "")
    begins = _first_day(successor) if successor else None
    return begins is not None and begins <= day


def _in_force(number: str, day: dt.date) -> KnownBase | None:
    base = known_bases().get(number)
    begins = _first_day(base) if base else None
    return base if begins and begins <= day and not _has_expired(number, day) else None


def _law_in_force(title: str, day: dt.date) -> tuple[str, ...]:
    """Return the line of the latest law of that ``title`` in force on ``day``, and of what amends it then."""
    laws = [
        base for base in known_bases().values() if base.type == "Luật" and base.title == title and base.date
    ]
    in_force = [base for base in laws if (_first_day(base) or dt.date.max) <= day]
    latest = max(in_force, key=lambda base: _first_day(base) or dt.date.min, default=None)
    amending = _in_force(latest.amended_by or "", day) if latest else None
    return tuple(
        f"Căn cứ Luật {base.title} {date_in_words(base.date)}"
        for base in (latest, amending)
        if base and base.date
    )


def _is_law(base: LegalBase, title: str) -> bool:
    return re.match(rf"(?:Căn cứ\s+)?Luật\s+{title}", base.text, re.IGNORECASE) is not None


def _line_of_plan(base: LegalBase) -> str:
    """Return the higher plan's base: in the known words where number and date are known, else in its own."""
    known = known_bases().get(base.citation or "")
    if known and known.title and known.date and known.date == base.date:
        return _line(known)
    text = base.text.strip().rstrip(";,. ")
    return text if text.startswith(_BEGINNINGS) else f"Căn cứ {text}"


def _line(base: KnownBase) -> str:
    date = f" {date_in_words(base.date)}" if base.date else ""
    return f"Căn cứ {base.type} số {base.number}{date} của {base.organ} {base.title or ''}".strip()
