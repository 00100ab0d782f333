"""Whom a report is sent up to: the part ``Kính gửi:`` (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.9).

``folded`` words are those of ``basics.vietnamese.fold``.
"""

import re

HEADING = "Kính gửi"
"""What the part begins with; a colon follows."""

_FOLDED_HEADING = "kinh gui"
_HEADING_WITHOUT_COLON = re.compile(rf"\s*{HEADING}\b(?!\s*:)")


def begins_addressees(folded: str) -> bool:
    """Return whether a line begins with ``Kính gửi``."""
    return folded.startswith(_FOLDED_HEADING)


def names_addressee_beside(folded: str) -> bool:
    """Return whether an addressee is named in the line of ``Kính gửi`` itself, where one alone belongs."""
    return bool(folded.partition(_FOLDED_HEADING)[2].strip(" :"))


def heading_without_colon(line: str) -> str:
    """Return ``Kính gửi`` as a line begins with it where the colon is lacking, empty where it isn't."""
    found = _HEADING_WITHOUT_COLON.match(line)
    return found[0] if found else ""
