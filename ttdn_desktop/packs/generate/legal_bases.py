"""The legal bases that a generated pack offers: those in force when the commune writes its plan."""

import datetime as dt
import re

from ttdn_desktop.directive.records import Directive, LegalBase
from ttdn_desktop.official_paper.legal_bases import KnownBase, first_day, has_expired, known_bases, line_of
from ttdn_desktop.packs.generate.pattern import pattern

_OWN_SENTENCE = re.compile(
    r"[,;]\s*(?:UBND|[ỦU][ỷy] ban|Sở|Ban|Phòng|Công an|Trung tâm|Hội|Đoàn|Bộ|Văn phòng)\b[^;]*"
    r"\b(?:xây dựng|ban hành|triển khai|đề ra|lập|tổ chức)\b[^;]*\bnhư sau$"
)
"""«Thực hiện Kế hoạch …, UBND huyện … xây dựng Kế hoạch … như sau»: the higher office's own sentence."""

_LAW_WITH_NUMBER = re.compile(
    r"^(?P<law>(?:Căn cứ\s+)?(?:Luật|Bộ luật|Pháp lệnh)\s[^;]*?)\s+số\s+\d+/\d{4}/(?:QH|UBTVQH)\d+"
)
"""A law is cited without its number (Phụ lục I, phần I, II.6.a of Nghị định 30/2020/NĐ-CP)."""

_BEGINNINGS = ("Căn cứ", "Theo", "Xét", "Thực hiện")


def bases_in_force(
    directive: Directive, day: dt.date, standing_bases: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Return the bases in force on ``day``, one line each, without end marks.

    The law on local government, the field's ``standing_bases``, and what ``directive`` itself rests on.
    """
    law = pattern().organisation_law
    standing = (line_of(base) for number in standing_bases if (base := _in_force(number, day)))
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


def _has_expired(number: str | None, day: dt.date) -> bool:
    base = known_bases().get(number or "")
    return base is not None and has_expired(base, day)


def _in_force(number: str, day: dt.date) -> KnownBase | None:
    base = known_bases().get(number)
    begins = first_day(base) if base else None
    return base if begins and begins <= day and not _has_expired(number, day) else None


def _law_in_force(title: str, day: dt.date) -> tuple[str, ...]:
    """Return the line of the latest law of that ``title`` in force on ``day``, and of what amends it then."""
    laws = [
        base for base in known_bases().values() if base.type == "Luật" and base.title == title and base.date
    ]
    in_force = [base for base in laws if (first_day(base) or dt.date.max) <= day]
    latest = max(in_force, key=lambda base: first_day(base) or dt.date.min, default=None)
    amending = _in_force(latest.amended_by or "", day) if latest else None
    return tuple(line_of(base) for base in (latest, amending) if base)


def _is_law(base: LegalBase, title: str) -> bool:
    return re.match(rf"(?:Căn cứ\s+)?Luật\s+{title}", base.text, re.IGNORECASE) is not None


def _line_of_plan(base: LegalBase) -> str:
    """Return the higher plan's base: in the known words where number and date are known, else in its own."""
    known = known_bases().get(base.citation or "")
    if known and known.title and known.date and known.date == base.date:
        return line_of(known)
    text = _OWN_SENTENCE.sub("", base.text.strip().rstrip(";,.: "))
    text = _LAW_WITH_NUMBER.sub(r"\g<law>", text)
    return text if text.startswith(_BEGINNINGS) else f"Căn cứ {text}"
