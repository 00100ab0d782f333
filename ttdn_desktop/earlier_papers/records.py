"""What one earlier paper says, as frozen data; whatever it doesn't say is None or empty."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal

import msgspec

from ttdn_desktop.dossier.records import Assignment, Author, Dossier, Period, Signer, Superior, Target

Kind = Literal["plan", "report", "other"]
"""``other`` is neither the unit's plan nor its report."""


class Doubt(msgspec.Struct, frozen=True):
    """Something that couldn't be told; ``data`` is what its message is made from."""

    code: str
    data: Mapping[str, str] = {}


class UnitName(msgspec.Struct, frozen=True, kw_only=True):
    """The commune that writes, as far as the paper or its name decides; ``text`` is what else names it."""

    kind: str
    name: str
    district: str | None = None
    province: str = ""
    code: str | None = None


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """An activity of the plan: a row of its table, or a sentence of its list."""

    title: str
    channel: str = "other"
    start: dt.date | None = None
    end: dt.date | None = None
    lead: str = ""
    support: tuple[str, ...] = ()
    target: Target | None = None
    budget: int = 0
    note: str = ""


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """What the report says was done: one thing counted, with who took part and what it cost."""

    title: str
    channel: str = "other"
    quantity: int | float = 0
    unit: str = ""
    audience: int = 0
    cost: int = 0


class PlanParts(msgspec.Struct, frozen=True, kw_only=True):
    """What a plan says below its head."""

    purposes: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    tasks: tuple[Task, ...] = ()
    assignments: tuple[Assignment, ...] = ()

    @property
    def choices(self) -> tuple[str, ...]:
        """All items of Mục đích, yêu cầu, Nội dung and Hình thức."""
        return (*self.purposes, *self.contents, *self.forms)


class ReportParts(msgspec.Struct, frozen=True, kw_only=True):
    """What a report says below its head; ``is_half`` for one of six months.

    ``reasons`` are titles of activities with why their targets were missed.
    """

    is_half: bool = False
    period: Period = Period()
    strengths: tuple[str, ...] = ()
    difficulties: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    next_year: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    results: tuple[Result, ...] = ()
    reasons: tuple[tuple[str, str], ...] = ()


class EarlierPaper(msgspec.Struct, frozen=True, kw_only=True):
    """One paper; ``subject`` is its title below the kind, ``title`` of another kind of paper that kind.

    ``unit`` is the commune it is of, ``organ`` who writes where that isn't the commune's committee.
    """

    file: str
    kind: Kind
    title: str = ""
    subject: str = ""
    year: int | None = None
    number: str | None = None
    date: dt.date | None = None
    unit: UnitName | None = None
    organ: Author | None = None
    superior: Superior = Superior()
    signer: Signer = Signer()
    addressee: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    archive: str = ""
    plan: PlanParts = PlanParts()
    report: ReportParts = ReportParts()
    doubts: tuple[Doubt, ...] = ()


class Learned(msgspec.Struct, frozen=True):
    """A dossier made from papers, the papers as read, and what couldn't be told, in words."""

    dossier: Dossier
    papers: tuple[EarlierPaper, ...]
    warnings: tuple[str, ...] = ()
