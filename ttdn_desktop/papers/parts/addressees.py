"""Whom a report goes to: below its masthead under nd30, first in Nơi nhận under tt01."""

import re
from collections.abc import Sequence

import msgspec

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.writer import COMMITTEE, Writer
from ttdn_desktop.lexicon.text import begins, folded
from ttdn_desktop.official_paper.areas import Area, area_in
from ttdn_desktop.papers.parts.receivers import VIA, receiver
from ttdn_desktop.papers.parts.recipient_lines import AS_ABOVE, without_twins
from ttdn_desktop.papers.phrases import tidy_text, without_dash_and_mark

_SHORT = re.compile(r"^UBND\b")


class Receivers(msgspec.Struct, frozen=True):
    """Who gets a report as the higher plan wants it; ``copies`` get one beside the addressees."""

    addressees: tuple[str, ...]
    copies: tuple[str, ...]


def usual_receivers(directive: Directive, by: Writer) -> Receivers:
    """Return whom the higher plan wants reports sent to, by full names; its issuer where it says nothing.

    «UBND huyện (qua Phòng Văn hóa và Thông tin)» is the committee, the office gets a copy; where reports go
    to a Sở, that is the addressee and the issuer gets a copy.
    """
    issuer = without_dash_and_mark(directive.issuer)
    found = area_in(issuer)
    area = found.area if found else None
    to = receiver(by, directive.report_to or "", issuer)
    via = VIA.search(to)
    main = _in_full(VIA.sub("", to), area, issuer) or issuer
    office = _in_full(via[1], area, issuer) if via else ""

    areas = (area,) if area else ()
    copies = without_twins(filter(None, (issuer, office)), areas, said=(main,))
    return Receivers((main,) if main else (), copies)


def addressee_lines(addressees: Sequence[str]) -> tuple[str, ...]:
    """Return ``Kính gửi: A.``, or with several a line each below ``Kính gửi:`` (Phụ lục I, phần I, II.9)."""
    if len(addressees) < 2:
        return tuple(f"Kính gửi: {addressee}." for addressee in addressees)
    ends = [";"] * (len(addressees) - 1) + ["."]
    return ("Kính gửi:", *(f"- {addressee}{end}" for addressee, end in zip(addressees, ends, strict=True)))


def addressees_as_recipients(addressees: Sequence[str], *, has_addressee: bool) -> tuple[str, ...]:
    """Return the first lines of Nơi nhận; ``has_addressee`` is whether the rule set has ``Kính gửi:``."""
    if has_addressee and addressees:
        return (AS_ABOVE,)
    return tuple(f"{addressee.removesuffix(' (b/c)')} (b/c)" for addressee in addressees)


def _in_full(named: str, area: Area | None, issuer: str) -> str:
    """Return an office as an address names it: with the area that the higher plan leaves out."""
    name = _SHORT.sub(COMMITTEE, tidy_text(without_dash_and_mark(named)))
    if not name or area is None:
        return name

    kind, full = folded(area.kind), folded(f"{area.kind} {area.name}")
    words = folded(name)
    if words.endswith(f" {kind}"):
        name = f"{name} {area.name}"
    elif full not in words and not area_in(name) and not begins(words, folded(COMMITTEE)):
        name = f"{name} {area.kind} {area.name}"
    return issuer if folded(name) == folded(issuer) else name
