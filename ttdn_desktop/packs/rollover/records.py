"""What is proposed for next year, row by row; the clerk's choices change the rows."""

from typing import Literal

import msgspec

from ttdn_desktop.dossier.records import Activity, Choice, Commune, Dossier, Quantity, Target
from ttdn_desktop.packs.records import Pack

Part = Literal["choice", "answer", "assignment", "recipient", "note"]
"""Where a text goes: a reworded item, an answer, an assignment, Nơi nhận, private notes."""


class YearBefore(msgspec.Struct, frozen=True):
    """A dossier of the year before, the pack it was written with, what was done by activity id."""

    dossier: Dossier
    pack: Pack
    done: dict[str, Quantity | None] = {}


class ActivityRow(msgspec.Struct, frozen=True, kw_only=True):
    """An activity as proposed.

    ``old`` and ``done`` are last year's target and result (None without a target), ``changes`` say what was
    changed and why, ``flags`` what needs a look. ``parts`` are the rows of several communes joined in this
    one; ``new`` is one that answers a duty nothing else answers.
    """

    key: str
    activity: Activity
    source: str = ""
    kept: bool = True
    new: bool = False
    old: Target | None = None
    done: Quantity | None = None
    changes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    parts: tuple["ActivityRow", ...] = ()


class TextRow(msgspec.Struct, frozen=True, kw_only=True):
    """A text of last year's that may be used again; ``place`` is the item, question or body it belongs to."""

    key: str
    part: Part
    place: str
    heading: str
    text: str
    source: str = ""
    kept: bool = True
    changes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """Next year's dossier before it is made.

    ``base`` holds what is no matter of choice, ``chosen`` the higher plan's items taken over, ``notices``
    what the clerk should know of the whole.
    """

    year: int
    commune: Commune
    pack: Pack
    base: Dossier
    chosen: tuple[Choice, ...] = ()
    activities: tuple[ActivityRow, ...] = ()
    texts: tuple[TextRow, ...] = ()
    notices: tuple[str, ...] = ()
