"""What every part of the consolidated report is made from, worked out once."""

import re

import msgspec

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.consolidation.office_report import OfficeReport, PickedStatement
from ttdn_desktop.consolidation.records import SECTIONS, Consolidation
from ttdn_desktop.consolidation.statements import Statement, gathered
from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.dossier.writer import Writer, writer
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.official_paper import eras
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.packs.subject import fill, half_of, results_of
from ttdn_desktop.papers.consolidation.office import HigherOffice, higher_office
from ttdn_desktop.papers.phrases import lower_first

_MOST_PROPOSED = 8
"""Statements of a part that are proposed; a judgement: more is a list of everything, not a judgement."""

_NUMBERS = re.compile(r"\d+")

_FEWEST_SHARED = 3
"""With fewer statements that several units made, those of one unit are proposed too."""


class ConsolidationContext(msgspec.Struct, frozen=True):
    """``found``, what the office says itself, and who the office is; ``rules`` is the report's rule set.

    ``subject`` is what the report is about. ``statements`` are all that the units say, ``picked`` those of
    the report, both by part.
    """

    found: Consolidation
    own: OfficeReport
    office: HigherOffice
    by: Writer
    rules: RuleSetName
    subject: str
    statements: dict[str, tuple[Statement, ...]]
    picked: dict[str, tuple[PickedStatement, ...]]

    @property
    def has_addressee(self) -> bool:
        """Whether the report has ``Kính gửi:``."""
        return rule_set.load(self.rules).has_addressee

    @property
    def year(self) -> int:
        """The year of the report's day, that of the units' reports while it has none."""
        return self.own.date.year if self.own.date else self.found.year

    @property
    def is_of_communes(self) -> bool:
        """Whether communes sent anything, or were to."""
        return bool(self.found.kept or self.found.missing)

    def left_out(self, section: str) -> tuple[Statement, ...]:
        """Return the units' statements of a part that the report doesn't have."""
        taken = {each.alike or each.text for each in self.picked[section]}
        return tuple(each for each in self.statements[section] if each.text not in taken)

    def came_new(self, section: str) -> tuple[Statement, ...]:
        """Return those that the report doesn't have and that nobody saw when its statements were picked."""
        known = self.own.known.get(section)
        return (
            () if known is None else tuple(each for each in self.left_out(section) if each.text not in known)
        )


def consolidation_context(found: Consolidation, own: OfficeReport | None = None) -> ConsolidationContext:
    """Return what the report of ``found`` is made from; ``own`` is what the office says of it."""
    own = own or OfficeReport()
    office = _office_of(found)
    by = _writer_of(own, office)
    statements = gathered(found)

    return ConsolidationContext(
        found=found,
        own=own,
        office=office,
        by=by,
        rules=eras.rule_set_for(own.date, found.year),
        subject=_subject(found, by.area or office.title),
        statements=statements,
        picked={section: _picked(own, section, statements[section]) for section in SECTIONS},
    )


def as_picked(statement: Statement) -> PickedStatement:
    """Return what the units say as a statement of the report, in their words."""
    return PickedStatement(text=statement.text, sources=statement.sources, alike=statement.text)


def proposed(statements: tuple[Statement, ...]) -> tuple[PickedStatement, ...]:
    """Return the statements that the program proposes for a part: what several say, else the first ones."""
    shared = tuple(each for each in statements if len(each.sources) > 1)
    chosen = shared if len(shared) >= _FEWEST_SHARED else statements
    # «còn 02 thôn …», «còn 03 thôn …»: as a judgement of the whole they say the same
    said_once = {_NUMBERS.sub("", fold(each.text)): each for each in reversed(chosen)}.values()
    return tuple(as_picked(each) for each in chosen if each in said_once)[:_MOST_PROPOSED]


def _picked(
    own: OfficeReport, section: str, statements: tuple[Statement, ...]
) -> tuple[PickedStatement, ...]:
    chosen: tuple[PickedStatement, ...] | None = getattr(own, section)
    return proposed(statements) if chosen is None else chosen


def _office_of(found: Consolidation) -> HigherOffice:
    """Return the committee over the units, as it is inferred from them."""
    communes = [sent.commune for sent in found.kept] or [sent.commune for sent in found.organs]
    return higher_office(communes, found.year, found.issuers, found.recipients)


def _writer_of(own: OfficeReport, office: HigherOffice) -> Writer:
    """Return who writes the report: whom the office names, else the committee over the units."""
    named = own.author
    if named is None or not named.name.strip():
        return office.writer
    return writer(Commune(name=named.place, kind="", province=""), named)


def _subject(found: Consolidation, area: str) -> str:
    """Return what the report on ``area`` is about."""
    results = (
        results_of(fill(found.subject, area, found.year))
        if found.subject
        else f"Kết quả thực hiện Kế hoạch năm {found.year}"
    )
    subject = f"Tổng hợp {lower_first(results)}"
    return half_of(subject, found.year) if found.is_half else subject
