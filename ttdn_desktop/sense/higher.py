"""The higher office as texts name it: who issued the plan, and who receives the reports on it."""

import re

import msgspec

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.lexicon.text import (
    begins,
    folded,
    holds,
    keys_of,
    names_follow,
    stand_at,
    stand_before,
    without_brackets,
    words_of,
)
from ttdn_desktop.official_paper.areas import Area, area_in

_COMMITTEE, _COMMITTEE_IN_SHORT = "Ủy ban nhân dân", "UBND"
_PARTED = re.compile(
    r"\b(?:thông\s+)?qua\b|[();]|\bđể\b|^\s*(?:về|cho)\b"
    r"|(?:,|\bvà\b)(?=\s+(?:Sở|Phòng|UBND|Ủy ban|Văn phòng|Ban)\b)"
)
"""What parts the offices of «UBND huyện (qua Phòng Văn hoá và Thông tin)», leads to them, ends the last."""


class Higher(msgspec.Struct, frozen=True):
    """The offices that a plan answers to: ``offices`` as folded names, ``levels`` the words of its area."""

    issuer: str
    offices: tuple[str, ...]
    levels: tuple[str, ...]
    area: Area | None

    @property
    def is_known(self) -> bool:
        """Whether anything is known that a line could name."""
        return bool(self.offices or self.levels)

    def is_named_in(self, text: str) -> bool:
        """Return whether ``text`` names one of the offices: full, short, or the committee of that level."""
        return any(holds(folded(text), office) for office in self.offices) or self._names_committee(text)

    def _names_committee(self, text: str) -> bool:
        """Return whether the committee of the level is named, and not with another area's name."""
        words = words_of(text)
        own = keys_of(self.area.name, text) if self.area else ()
        committees = [keys_of(name, text) for name in (_COMMITTEE, _COMMITTEE_IN_SHORT)]

        for level in (keys_of(level, text) for level in self.levels):
            for index in range(len(words)):
                named = any(stand_before(words, index, committee) for committee in committees)
                if not named or not stand_at(words, index, level):
                    continue
                behind = index + len(level)
                if not names_follow(words, behind) or stand_at(words, behind, own):
                    return True
        return False


def higher_of(directive: Directive) -> Higher:
    """Return the higher office of a plan."""
    found = area_in(directive.issuer)
    area = found.area if found else None
    levels = tuple(dict.fromkeys(level for level in (directive.level, area.kind if area else "") if level))
    named = [directive.issuer, *_PARTED.split(directive.report_to or "")]
    offices = [_office(name, levels, area) for name in named]
    committee = folded(_COMMITTEE)

    # the committee alone is any committee: with its level it is found word by word; one word names no office
    known = (office for office in offices if " " in office and not begins(office, committee))
    return Higher(directive.issuer, tuple(dict.fromkeys(known)), levels, area)


def _office(name: str, levels: tuple[str, ...], area: Area | None) -> str:
    """Return the folded name of an office without its area: «Phòng Văn hóa và Thông tin huyện Vạn Ninh»."""
    office = folded(without_brackets(name))
    endings = [folded(f"{level} {area.name}") for level in levels if area] + [
        folded(level) for level in levels
    ]
    for ending in endings:
        office = office.removesuffix(f" {ending}")
    return office
