"""The higher office's report, from what many communes sent."""

from ttdn_desktop.consolidation.merging import Consolidation
from ttdn_desktop.dossier.records import Signer
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.official_paper import eras
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.packs.subject import fill, half_of, results_of
from ttdn_desktop.papers.closing import consolidation_closing
from ttdn_desktop.papers.consolidation.annex import SYMBOL, annex
from ttdn_desktop.papers.consolidation.office import HigherOffice, higher_office
from ttdn_desktop.papers.consolidation.records import ConsolidatedPaper
from ttdn_desktop.papers.consolidation.sections import doubtful_parts, organ_parts, result_parts, sent_parts
from ttdn_desktop.papers.parts.addressees import addressee_lines, addressees_as_recipients
from ttdn_desktop.papers.parts.foot import recipients, signature
from ttdn_desktop.papers.parts.masthead import dated, full_number, masthead_of
from ttdn_desktop.papers.phrases import lower_first

SIGNER = "Họ và tên"
"""Stands where the office writes its signer's name: no commune's dossier knows it."""


def rules_of(found: Consolidation) -> RuleSetName:
    """Return the rule set of the report: it has no date yet, so its year decides."""
    return eras.rule_set_for(None, found.year)


def office_of(found: Consolidation) -> HigherOffice:
    """Return the office that writes the report."""
    communes = [sent.commune for sent in found.kept] or [sent.commune for sent in found.organs]
    return higher_office(communes, found.year, found.issuers, found.recipients)


def subject_of(found: Consolidation) -> str:
    """Return what the report is about."""
    subject = f"Tổng hợp {lower_first(_results(found))}"
    return half_of(subject, found.year) if found.is_half else subject


def _results(found: Consolidation) -> str:
    if not found.subject:
        return f"Kết quả thực hiện Kế hoạch năm {found.year}"
    return results_of(fill(found.subject, office_of(found).title, found.year))


def compose_consolidation(found: Consolidation) -> ConsolidatedPaper:
    """Return the report of the higher office; number, day and signer are left to it."""
    office = office_of(found)
    has_addressee = rule_set.load(rules_of(found)).has_addressee
    addressees = (office.reports_to,) if office.reports_to else ()
    senders, subject = _senders(found), subject_of(found)
    from_whom = f"{senders} và các cơ quan, đơn vị" if found.organs and found.kept else senders

    return ConsolidatedPaper(
        masthead=masthead_of(
            office.writer,
            number=full_number(None, SYMBOL),
            date=dated(None, found.year),
            kind="BÁO CÁO",
            subject=subject,
        ),
        addressee=addressee_lines(addressees) if has_addressee else (),
        opening=(f"Trên cơ sở báo cáo của {from_whom}, {office.committee} {lower_first(subject)} như sau:"),
        parts=(*sent_parts(found), *result_parts(found), *organ_parts(found), *doubtful_parts(found)),
        closing=consolidation_closing(subject, office.committee),
        recipients=recipients(
            (*addressees_as_recipients(addressees, has_addressee=has_addressee), senders), office.archive
        ),
        signature=signature(Signer(name=SIGNER), office.committee),
        annex=annex(found, office, subject.removeprefix("Tổng hợp ")),
    )


def _senders(found: Consolidation) -> str:
    """Return ``Ủy ban nhân dân các xã, thị trấn``."""
    kinds = {sent.commune.kind.casefold() for sent in found.kept}
    if not kinds:
        return "các cơ quan, đơn vị"
    named = [kind for kind in ("xã", "phường", "thị trấn", "đặc khu") if kind in kinds]
    return f"Ủy ban nhân dân các {', '.join(named) or 'xã'}"
