"""What every part of the consolidated report is made from, worked out once."""

import msgspec

from ttdn_desktop.consolidation.office_report import OfficeReport, PickedStatement
from ttdn_desktop.consolidation.records import SECTIONS, Consolidation
from ttdn_desktop.consolidation.statements import Statement, gathered
from ttdn_desktop.dossier.records import Author, Commune
from ttdn_desktop.dossier.writer import Writer, writer
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.official_paper import eras
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.packs.subject import fill, half_of, results_of
from ttdn_desktop.papers.consolidation.office import HigherOffice, higher_office
from ttdn_desktop.papers.phrases import lower_first

_MOST_PROPOSED = 8
"""Statements of a part that are proposed; a judgement: more is a list of everything, not a judgement."""

_FEWEST_SHARED = 3
"""With fewer statements that several units made, those of one unit are proposed too."""


class ConsolidationContext(msgspec.Struct, frozen=True):
    """``found``, what the office says itself, and who the office is; ``rules`` is the report's rule set.

    ``statements`` are all that the units say, ``picked`` those of the report, both by part.
    """

    found: Consolidation
    own: OfficeReport
    office: HigherOffice
    by: Writer
    rules: RuleSetName
    statements: dict[str, tuple[Statement, ...]]
    picked: dict[str, tuple[PickedStatement, ...]]

    @property
    def has_addressee(self) -> bool:
        """Whether the report has ``Kính gửi:``."""
        return rule_set.load(self.rules).has_addressee

    @property
    def subject(self) -> str:
        """What the report is about."""
        return subject_of(self.found, self.own)

    @property
    def is_of_communes(self) -> bool:
        """Whether communes sent anything, or were to."""
        return bool(self.found.kept or self.found.missing)


def consolidation_context(found: Consolidation, own: OfficeReport | None = None) -> ConsolidationContext:
    """Return what the report of ``found`` is made from; ``own`` is what the office says of it."""
    own = own or OfficeReport()
    statements = gathered(found)
    return ConsolidationContext(
        found=found,
        own=own,
        office=office_of(found),
        by=writer_of_office(found, own),
        rules=rules_of(found, own),
        statements=statements,
        picked={section: _picked(own, section, statements[section]) for section in SECTIONS},
    )


def proposed(statements: tuple[Statement, ...]) -> tuple[PickedStatement, ...]:
    """Return the statements that the program proposes for a part: what several say, else the first ones."""
    shared = tuple(each for each in statements if len(each.sources) > 1)
    chosen = shared if len(shared) >= _FEWEST_SHARED else statements
    return tuple(
        PickedStatement(text=each.text, sources=each.sources, alike=each.text)
        for each in chosen[:_MOST_PROPOSED]
    )


def _picked(
    own: OfficeReport, section: str, statements: tuple[Statement, ...]
) -> tuple[PickedStatement, ...]:
    chosen: tuple[PickedStatement, ...] | None = getattr(own, section)
    return proposed(statements) if chosen is None else chosen


def rules_of(found: Consolidation, own: OfficeReport | None = None) -> RuleSetName:
    """Return the rule set of the report: that of its day, of its year while it has none."""
    return eras.rule_set_for(own.date if own else None, found.year)


def office_of(found: Consolidation) -> HigherOffice:
    """Return the committee over the units, as it is inferred from them."""
    communes = [sent.commune for sent in found.kept] or [sent.commune for sent in found.organs]
    return higher_office(communes, found.year, found.issuers, found.recipients)


def writer_of_office(found: Consolidation, own: OfficeReport | None = None) -> Writer:
    """Return who writes the report: whom the office names, else the committee over the units."""
    named: Author | None = own.author if own else None
    if named is None or not named.name.strip():
        return office_of(found).writer
    return writer(Commune(name=named.place, kind="", province=""), named)


def subject_of(found: Consolidation, own: OfficeReport | None = None) -> str:
    """Return what the report is about."""
    subject = f"Tổng hợp {lower_first(_results(found, own))}"
    return half_of(subject, found.year) if found.is_half else subject


def _results(found: Consolidation, own: OfficeReport | None) -> str:
    if not found.subject:
        return f"Kết quả thực hiện Kế hoạch năm {found.year}"
    area = writer_of_office(found, own).area or office_of(found).title
    return results_of(fill(found.subject, area, found.year))
