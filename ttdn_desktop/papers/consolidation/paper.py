"""The higher office's report, from what many units sent and what the office says itself."""

from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.papers.closing import consolidation_closing
from ttdn_desktop.papers.consolidation.annex import channels_annex, units_annex
from ttdn_desktop.papers.consolidation.context import ConsolidationContext
from ttdn_desktop.papers.consolidation.judgement import judgement_parts
from ttdn_desktop.papers.consolidation.records import ConsolidatedPaper
from ttdn_desktop.papers.consolidation.results import result_parts
from ttdn_desktop.papers.consolidation.senders import from_whom, senders, sent_parts
from ttdn_desktop.papers.parts.addressees import addressee_lines, addressees_as_recipients
from ttdn_desktop.papers.parts.foot import recipients, signature
from ttdn_desktop.papers.parts.masthead import dated, full_number, masthead_of
from ttdn_desktop.papers.phrases import lower_first, tidy_text, without_dash_and_mark
from ttdn_desktop.papers.plan import opening


def compose_consolidation(context: ConsolidationContext) -> ConsolidatedPaper:
    """Return the report; what the office hasn't said yet (number, day, signer) is left open."""
    own, by = context.own, context.by
    addressees = _addressees(context)

    return ConsolidatedPaper(
        masthead=masthead_of(
            by,
            number=full_number(own.number, by.report_symbol),
            date=dated(own.date, context.year),
            kind="BÁO CÁO",
            subject=context.subject,
        ),
        addressee=addressee_lines(addressees) if context.has_addressee else (),
        bases=opening.bases(own.legal_bases, rule_set.load(context.rules).bases_ends),
        opening=_opening(context),
        parts=(*sent_parts(context), *result_parts(context), *judgement_parts(context)),
        closing=consolidation_closing(context.subject, by.organ),
        recipients=recipients(_recipients(context, addressees), own.archive or context.office.archive),
        signature=signature(own.signer, by.organ),
        units=units_annex(context),
        channels=channels_annex(context),
    )


def _opening(context: ConsolidationContext) -> str:
    cited = f"Thực hiện {context.found.cited}, t" if context.found.cited else "T"
    return (
        f"{cited}rên cơ sở báo cáo của {from_whom(context.found)}, {context.by.organ} "
        f"báo cáo {lower_first(context.subject)} như sau:"
    )


def _addressees(context: ConsolidationContext) -> tuple[str, ...]:
    """Return whom the report goes to: as the office says, else the organ above it."""
    given = tuple(without_dash_and_mark(line) for line in context.own.addressees)
    above = context.by.parent or context.office.reports_to
    return tuple(line for line in given if line) or ((above,) if above else ())


def _recipients(context: ConsolidationContext, addressees: tuple[str, ...]) -> tuple[str, ...]:
    first = addressees_as_recipients(addressees, has_addressee=context.has_addressee)
    own = context.own.recipients or (first_upper(senders(context.found)),)
    lines = (*first, *(tidy_text(line) for line in own))
    return tuple(dict.fromkeys(line for line in lines if line))
