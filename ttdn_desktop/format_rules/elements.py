"""The elements of a paper, as ``recognise`` finds them."""

import re
from dataclasses import dataclass, field

from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.official_paper.kinds import SYMBOLS, folded_title
from ttdn_desktop.official_paper.marks import ARABIC, ROMAN

_KIND_IN_SYMBOL = re.compile(r"/\s*(\w+)\s*-")
"""``KH`` in ``05/KH-UBND``."""


@dataclass(slots=True)
class Annex:
    """An annex: its label, its title's paragraphs, the note ``(Kèm theo …)``."""

    label: Para
    title: list[Para] = field(default_factory=list[Para])
    note: Para | None = None


@dataclass(slots=True)
class Elements:
    """The elements of one paper; None or empty where it has none.

    ``typed_lines`` are rows of dashes in place of a drawn line, by that line's rule. ``body`` are the
    paragraphs of the text proper, from the bases' end to the closing sentence.
    """

    national: list[Para] = field(default_factory=list[Para])
    motto: Para | None = None
    parent: list[Para] = field(default_factory=list[Para])
    issuer: list[Para] = field(default_factory=list[Para])
    number: Para | None = None
    place_date: Para | None = None
    kind: Para | None = None
    subject: list[Para] = field(default_factory=list[Para])
    typed_lines: dict[str, Para] = field(default_factory=dict[str, Para])
    addressee: list[Para] = field(default_factory=list[Para])
    bases: list[Para] = field(default_factory=list[Para])
    body: list[Para] = field(default_factory=list[Para])
    recipients_heading: Para | None = None
    recipients: list[Para] = field(default_factory=list[Para])
    authority: list[Para] = field(default_factory=list[Para])
    signer: Para | None = None
    annexes: list[Annex] = field(default_factory=list[Annex])

    @property
    def kind_code(self) -> str:
        """The code of the paper's kind, ``KH`` for a plan, or where it has none of its number; else empty."""
        if self.kind:
            return SYMBOLS.get(folded(self.kind), "")
        match = _KIND_IN_SYMBOL.search(self.number.words) if self.number else None
        return match[1] if match and match[1] in SYMBOLS.values() else ""

    @property
    def opening(self) -> list[Para]:
        """The body's paragraphs before its first heading."""
        paras: list[Para] = []
        for para in self.body:
            if ROMAN.match(para.words) or ARABIC.match(para.words):
                break
            paras.append(para)
        return paras


def folded(para: Para) -> str:
    """Return a paragraph's words without accents and case; letters set apart are drawn together."""
    return folded_title(para.words)
