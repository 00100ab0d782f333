"""The elements of a paper, as ``recognise`` finds them: texts of the head, body and end, each a line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.official_paper.kinds import KindOfPaper, folded_title
from ttdn_desktop.official_paper.marks import ARABIC, ROMAN

Role = Literal["main", "issued", "copy"]
"""A paper; what a decision issues, behind it (Mẫu 1.3); the block that makes the whole a copy (Mẫu 3.1)."""


@dataclass(slots=True)
class Annex:
    """An annex: its label, its title's paragraphs, the note ``(Kèm theo …)``."""

    label: Para
    title: list[Para] = field(default_factory=list[Para])
    note: Para | None = None


@dataclass(slots=True)
class Division:
    """``Phần I``, ``Chương I``, ``Mục 1`` on a line of its own, and the lines of its title below."""

    label: Para
    title: list[Para] = field(default_factory=list[Para])


@dataclass(slots=True)
class Signature:
    """Who signs: authority and post, another post right above the name (II.7.đ, ô số 7b), the name."""

    authority: list[Para] = field(default_factory=list[Para])
    other_post: list[Para] = field(default_factory=list[Para])
    signer: Para | None = None


@dataclass(slots=True)
class Elements:
    """The elements of one paper; None or empty where it has none.

    ``about`` is the subject of an official letter, below its number; ``kind`` the line that prints the kind.
    ``decider`` and ``act`` are the lines of a decision between which its bases stand, ``announcement`` who
    sends to whom. ``typed_lines`` are rows of dashes in place of a drawn line, by that line's rule. ``body``
    are the paragraphs of the text proper, from the bases' end to the closing sentence, without its
    ``divisions``. ``attached`` are the other papers of the file, behind this one.
    """

    role: Role = "main"
    kind_of_paper: KindOfPaper | None = None
    national: list[Para] = field(default_factory=list[Para])
    motto: Para | None = None
    parent: list[Para] = field(default_factory=list[Para])
    issuer: list[Para] = field(default_factory=list[Para])
    number: Para | None = None
    about: list[Para] = field(default_factory=list[Para])
    place_date: Para | None = None
    kind: Para | None = None
    subject: list[Para] = field(default_factory=list[Para])
    note: Para | None = None
    typed_lines: dict[str, Para] = field(default_factory=dict[str, Para])
    addressee: list[Para] = field(default_factory=list[Para])
    announcement: list[Para] = field(default_factory=list[Para])
    decider: list[Para] = field(default_factory=list[Para])
    bases: list[Para] = field(default_factory=list[Para])
    act: Para | None = None
    divisions: list[Division] = field(default_factory=list[Division])
    body: list[Para] = field(default_factory=list[Para])
    recipients_heading: Para | None = None
    recipients: list[Para] = field(default_factory=list[Para])
    authority: list[Para] = field(default_factory=list[Para])
    other_post: list[Para] = field(default_factory=list[Para])
    signer: Para | None = None
    other_signatures: list[Signature] = field(default_factory=list[Signature])
    annexes: list[Annex] = field(default_factory=list[Annex])
    attached: list["Elements"] = field(default_factory=list["Elements"])

    @property
    def kind_code(self) -> str:
        """The symbol of the paper's kind, ``KH`` for a plan; empty where it is none or can't be told."""
        return self.kind_of_paper.symbol if self.kind_of_paper else ""

    @property
    def papers(self) -> "Iterator[Elements]":
        """This paper and those attached to it."""
        yield self
        yield from self.attached

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
