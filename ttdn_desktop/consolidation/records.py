"""What is read of the files sent, and what they come to together: frozen data."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal

import msgspec

from ttdn_desktop.activity_log.figures import ChannelFigures, DutyFigures, Totals
from ttdn_desktop.consolidation.outliers import Measures, Outlier, comparable_figures
from ttdn_desktop.consolidation.sent_log import EntryRange, SentLog
from ttdn_desktop.dossier.field_sets import GENERAL, FieldSet, standard_sets
from ttdn_desktop.dossier.records import Author, Commune, Period, Quantity

Planned = dict[str, dict[str, Quantity]]
"""Sums of targets by channel and unit as written."""


class Said(msgspec.Struct, frozen=True, gc=False):
    """What a unit's report says in its own words, by part."""

    strengths: tuple[str, ...] = ()
    difficulties: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    next_year: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()


SECTIONS = Said.__struct_fields__
"""The parts of a report that its writer words alone, in the order of the page."""


class Sent(msgspec.Struct, frozen=True, kw_only=True):
    """What is read of one usable file.

    ``exported`` is its time of export, None for a plain dossier; ``modified`` the file's own time in
    seconds, which decides between plain dossiers. The figures are those of ``period``. ``reported`` is the
    report's date, ``due`` the day until which the higher plan wants it, None where that isn't known.
    ``author`` is who writes where it isn't the commune's committee; ``subject`` the plan's subject line with
    ``{area}`` and ``{year}``, empty where it isn't known; ``topic`` what the file itself is about,
    also where its plan has a subject of its own; ``is_half``: it reports on six months. ``planned`` and
    ``budget`` (đồng) are what its plan sets itself; ``has_plan`` and ``has_report`` say which of the two
    papers it holds; ``cited`` is how it names the higher plan. ``received`` is the day the file came, None
    where nobody wrote it down.
    """

    file: str
    sha256: str
    commune: Commune
    year: int
    exported: dt.datetime | None
    modified: float
    totals: Totals
    channels: dict[str, ChannelFigures]
    pack: str = ""
    duties: tuple[DutyFigures, ...] = ()
    reported: dt.date | None = None
    due: dt.date | None = None
    entries: EntryRange = EntryRange()
    period: Period = Period()
    author: Author | None = None
    subject: str = ""
    topic: str = ""
    is_half: bool = False
    planned: Planned = {}
    budget: int = 0
    has_plan: bool = True
    has_report: bool = True
    said: Said = Said()
    cited: str = ""
    received: dt.date | None = None

    @property
    def name(self) -> str:
        """The commune's name, or that of the other organ that writes."""
        return self.author.name if self.author else self.commune.name

    @property
    def title(self) -> str:
        """The same with the commune's kind."""
        return self.author.name if self.author else self.commune.title


class Received(msgspec.Struct, frozen=True):
    """A file that counts."""

    commune: str
    file: str
    sha256: str


class Rejected(msgspec.Struct, frozen=True):
    """A file that doesn't count; code and data say why. ``unit`` sent it, empty where it can't be read."""

    file: str
    code: str
    data: Mapping[str, object] = {}
    unit: str = ""


class Duplicate(msgspec.Struct, frozen=True):
    """Two files of one commune: the one that counts and the one that gives way."""

    commune: str
    kept: str
    dropped: str


class Late(msgspec.Struct, frozen=True):
    """A file that counts though ``day`` (receipt, report or export, as ``by`` says) is after the due day."""

    commune: str
    file: str
    due: dt.date
    day: dt.date
    by: Literal["receipt", "report", "export"]


class DutySum(msgspec.Struct, frozen=True):
    """One duty of a higher plan over all communes; ``answered`` is how many did something for it."""

    pack: str
    id: str
    communes: int
    answered: int
    activities: int
    entries: int


class Consolidation(msgspec.Struct, frozen=True, kw_only=True):
    """What many files come to; figures, names and lists are the communes'.

    ``kept`` are the files that count, by the communes' names; ``names`` what each is called among them, in
    the same order. ``organs`` are those of units that aren't communes, with ``organ_totals`` and
    ``late_organs`` of their own; ``received`` has them too. ``given_way`` are earlier files of
    units that sent several. ``log`` has all their entries; ``listed`` is how
    many communes were expected, 0 where no list was given; ``year_tied``: another year had as many files.
    ``subject`` is the subject line of the plan that all answer, with ``{area}`` and ``{year}``, empty
    where it isn't known; ``is_half``: they are six-month reports. ``planned`` are the sums of the communes'
    targets. ``cited`` is how most name the higher plan. ``issuers``, ``recipients`` and
    ``duty_texts`` (by pack and id) are those of the higher plans that this machine has; ``field`` names
    the channels.
    """

    year: int
    received: tuple[Received, ...]
    missing: tuple[str, ...]
    rejected: tuple[Rejected, ...]
    duplicates: tuple[Duplicate, ...]
    late: tuple[Late, ...]
    outliers: tuple[Outlier, ...]
    totals: Totals
    channels: dict[str, ChannelFigures]
    communes: dict[str, Totals]
    duties: tuple[DutySum, ...]
    kept: tuple[Sent, ...]
    names: tuple[str, ...]
    log: SentLog
    listed: int = 0
    year_tied: bool = False
    notices: tuple[str, ...] = ()
    duty_texts: dict[tuple[str, str], str] = {}
    issuers: tuple[str, ...] = ()
    subject: str = ""
    is_half: bool = False
    recipients: tuple[str, ...] = ()
    organs: tuple[Sent, ...] = ()
    organ_totals: Totals = Totals()
    late_organs: tuple[Late, ...] = ()
    given_way: tuple[Sent, ...] = ()
    planned: Planned = {}
    cited: str = ""
    field: FieldSet = msgspec.field(default_factory=lambda: standard_sets()[GENERAL])

    @property
    def all_kept(self) -> tuple[Sent, ...]:
        """The files that count, the communes' first."""
        return (*self.kept, *self.organs)

    @property
    def all_late(self) -> tuple[Late, ...]:
        """Who was late, the communes first."""
        return (*self.late, *self.late_organs)

    def figures_by_commune(self) -> list[tuple[str, Measures]]:
        """Return the communes' figures above zero by their names."""
        return [
            (name, comparable_figures(file.totals, file.channels))
            for name, file in zip(self.names, self.kept, strict=True)
        ]
