"""What a dossier holds: the year of one commune, as frozen data (docs/contract.md, «Dossier»).

Dates are ``datetime.date``, money is whole đồng, text is NFC. ``extra`` of a record keeps the keys that
this version doesn't know, so that a file of a newer helper program loses nothing on its way through.
"""

import datetime as dt
from typing import Annotated, Any

import msgspec

from ttdn_desktop.basics.dates import numeric_date
from ttdn_desktop.official_paper.unit_titles import unit_title

FORMAT = "ttdn-dossier"
VERSION = 1

Dong = Annotated[int, msgspec.Meta(ge=0)]
"""Whole đồng, never negative."""

Quantity = Annotated[int, msgspec.Meta(ge=0)] | Annotated[float, msgspec.Meta(ge=0)]
"""A number of things done or planned, never negative."""

Attendances = Annotated[int, msgspec.Meta(ge=0)]
"""Lượt người: attendances, not people."""

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""A judgement: far enough from every plan, near enough to refuse ``20119`` and ``19``."""

Year = Annotated[int, msgspec.Meta(ge=FIRST_YEAR, le=LAST_YEAR)]


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A record that carries the keys it doesn't know."""

    extra: dict[str, Any] = {}


class Commune(Record, frozen=True, kw_only=True):
    """The commune that writes: ``district`` is None from 01/7/2025 on."""

    name: str
    kind: str
    province: str
    district: str | None = None
    code: str | None = None

    @property
    def title(self) -> str:
        """Kind and name as written in a sentence: ``xã Vạn Thắng``, ``Phường 1``."""
        return unit_title(self.kind, self.name)


class Author(Record, frozen=True, kw_only=True):
    """Who writes where it isn't the commune's committee: another addressee of the higher plan.

    ``assignment`` is its number in the higher plan (``III.4``), ``parent`` the organ printed above it,
    ``symbol`` stands after the plan's number (``KH-CAH``), ``area`` is what it answers for, ``place`` the
    place of the date line.
    """

    assignment: str = ""
    name: str = ""
    parent: str | None = None
    symbol: str = ""
    area: str = ""
    place: str = ""


class Superior(Record, frozen=True, kw_only=True):
    """Number and date of the higher plan, where the clerk knows them and the pack doesn't."""

    number: str | None = None
    date: dt.date | None = None


class Signer(Record, frozen=True, kw_only=True):
    """Who signs: ``TM`` the chair, ``KT`` a deputy for the chair, ``Q`` an acting chair.

    Of a body with one head ``none`` (the head signs for it), ``TL`` or ``TUQ`` (by order, by proxy).
    """

    authority: str = "TM"
    position: str = "CHỦ TỊCH"
    name: str = ""


class Choice(Record, frozen=True, kw_only=True):
    """An item of the higher plan that the commune takes over; ``text`` where the clerk reworded it.

    ``proposed`` here and below: the program's proposal, that nobody has looked at yet.
    """

    id: str
    text: str | None = None
    proposed: bool = False


class Target(Record, frozen=True, kw_only=True):
    """How much an activity is to achieve."""

    quantity: Quantity
    unit: str = ""


class Activity(Record, frozen=True, kw_only=True):
    """Something somebody in the commune will carry out."""

    id: str
    title: str = ""
    duties: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    channel: str = "other"
    start: dt.date | None = None
    end: dt.date | None = None
    lead: str = ""
    support: tuple[str, ...] = ()
    target: Target | None = None
    budget: Dong = 0
    note: str = ""
    proposed: bool = False


class Assignment(Record, frozen=True, kw_only=True):
    """What one body inside the commune is to do."""

    to: str = ""
    tasks: tuple[str, ...] = ()
    proposed: bool = False


class IssuedPaper(Record, frozen=True, kw_only=True):
    """An issued paper as another names it; ``number`` is with its symbol: ``05/KH-UBND``."""

    number: str
    date: dt.date | None = None

    @property
    def citation(self) -> str:
        """Number and date, as the paper that replaces this one prints it: ``05/KH-UBND ngày 08/3/2019``."""
        return f"{self.number} ngày {numeric_date(self.date)}" if self.date else self.number


class WordText(Record, frozen=True, kw_only=True):
    """The plan as edited in Word, kept as the text to be signed.

    ``sha256`` names the kept file, ``assembled`` the paper that the answers gave when it was taken: another
    checksum later says that the answers changed since.
    """

    sha256: str
    taken: dt.date
    assembled: str


class Plan(Record, frozen=True, kw_only=True):
    """The commune's plan; ``number`` and ``date`` are None until given after signing.

    ``word_text`` is the text to be signed where it isn't what the answers give; ``replaces`` is the
    issued plan whose place this one takes; ``subject`` overrides the pack's subject line.
    """

    number: str | None = None
    date: dt.date | None = None
    subject: str = ""
    signer: Signer = Signer()
    choices: tuple[Choice, ...] = ()
    activities: tuple[Activity, ...] = ()
    not_applicable: dict[str, str] = {}
    assignments: tuple[Assignment, ...] = ()
    recipients: tuple[str, ...] = ()
    archive: str = ""
    word_text: WordText | None = None
    replaces: IssuedPaper | None = None


class Evidence(Record, frozen=True, kw_only=True):
    """What shows that something was done: a copied file, a link, or a paper's number.

    ``kind`` is ``file``, ``link`` or ``paper``; ``text`` is the file's name as shown, the address, or number
    and date of the paper. Of a file ``stored`` is its name among the dossier's evidence, with its sha256.
    """

    kind: str = "file"
    text: str = ""
    stored: str | None = None
    sha256: str | None = None


class PressMatter(Record, frozen=True, kw_only=True):
    """A contact with the press, or a rebuttal: the outlet, what was asked or wrongly said, the answer."""

    outlet: str = ""
    matter: str = ""
    answer: str = ""
    answered: dt.date | None = None


class LogEntry(Record, frozen=True, kw_only=True):
    """One thing done, on one day; ``activity`` is None for one outside the plan.

    ``press`` belongs to entries of the channels ``press`` and ``rebuttal``; ``by`` is the body that did it.
    """

    id: str
    date: dt.date
    activity: str | None = None
    channel: str = "other"
    title: str = ""
    quantity: Quantity = 0
    unit: str = ""
    audience: Attendances = 0
    cost: Dong = 0
    note: str = ""
    by: str = ""
    press: PressMatter | None = None
    evidence: tuple[Evidence, ...] = ()


class Period(Record, frozen=True, kw_only=True, rename={"start": "from", "end": "to"}):
    """From the first to the last day, both counted; None where it isn't settled yet."""

    start: dt.date | None = None
    end: dt.date | None = None


class Reworded(Record, frozen=True, kw_only=True):
    """A sentence with figures that the clerk reworded; ``was`` is the program's own at that time."""

    text: str
    was: str = ""


class Report(Record, frozen=True, kw_only=True):
    """What the clerk writes in the year-end (or half-year) report; its figures come from the log.

    ``reworded`` goes by the sentence's key (``papers/report/program_sentences.py``), ``duty_answers`` by the
    duty's id. ``word_text`` and ``replaces`` are as in a plan; ``chart`` says whether the annex has one.
    """

    kind: str = "year"
    number: str | None = None
    date: dt.date | None = None
    period: Period = Period()
    signer: Signer = Signer()
    addressee: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    difficulties: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    next_year: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    variances: dict[str, str] = {}
    recipients: tuple[str, ...] = ()
    archive: str = ""
    leading: tuple[str, ...] = ()
    duty_answers: dict[str, str] = {}
    reworded: dict[str, Reworded] = {}
    chart: bool = True
    word_text: WordText | None = None
    replaces: IssuedPaper | None = None


class Subject(Record, frozen=True, kw_only=True):
    """What a remark is on: a ``question``, ``duty``, ``activity`` or part of the ``report``, by its id."""

    kind: str
    id: str


class Remark(Record, frozen=True, kw_only=True):
    """What the higher office says of one place: severity ``must`` or ``should`` (be corrected).

    ``sender`` and ``date`` are those of the slip it came with; ``settled`` is the commune's own mark.
    """

    on: Subject
    text: str
    severity: str = "should"
    sender: str = ""
    date: dt.date | None = None
    settled: bool = False


class Dossier(Record, frozen=True, kw_only=True):
    """One unit, one plan, one year; ``pack_version`` is the version of ``pack`` it was written with.

    ``author`` is None where the committee of ``commune`` writes. ``issued_plans`` are the plans whose place
    another took, or is to take once it is issued: as they were issued, the oldest first (``versions.py``).
    ``removed``: it stands on the shelf of removed dossiers, until it is brought back.
    """

    format: str = FORMAT
    version: int = VERSION
    pack: str
    pack_version: str | None = None
    year: Year
    commune: Commune
    author: Author | None = None
    superior: Superior = Superior()
    answers: dict[str, Any] = {}
    plan: Plan = Plan()
    log: tuple[LogEntry, ...] = ()
    report: Report | None = None
    waived: dict[str, str] = {}
    half_report: Report | None = None
    remarks: tuple[Remark, ...] = ()
    private_notes: str = ""
    issued_plans: tuple[Plan, ...] = ()
    removed: bool = False
