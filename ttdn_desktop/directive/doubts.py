"""What stays doubtful in a plan as understood, as data."""

from collections.abc import Iterator, Sequence

from ttdn_desktop.basics.roman import heading_number
from ttdn_desktop.directive.communes import AddressedTo
from ttdn_desktop.directive.notes import Doubt
from ttdn_desktop.directive.records import Directive, Item, Section


def doubts_of(directive: Directive, *, addressed: AddressedTo, has_tables: bool) -> tuple[Doubt, ...]:
    """Return the doubts, the gravest first; ``addressed`` is to whom the communes' duties are."""
    return (
        *_duties(directive, addressed),
        *_due(directive),
        *_head(directive),
        *_gaps(directive.sections, ""),
        *((Doubt("table_in_body"),) if has_tables else ()),
    )


def _duties(directive: Directive, addressed: AddressedTo) -> Iterator[Doubt]:
    if not directive.commune_duties:
        yield Doubt("no_duties", place="commune_duties")
    elif addressed is AddressedTo.COMMUNES_AND_OTHERS:
        yield Doubt("duties_shared", place="commune_duties")
    elif addressed is AddressedTo.SOME_COMMUNES:
        yield Doubt("duties_of_some", place="commune_duties")
    elif addressed in (AddressedTo.DISTRICTS, AddressedTo.ALL_PLACES):
        yield Doubt("duties_of_places", place="commune_duties")


def _due(directive: Directive) -> Iterator[Doubt]:
    due, year = directive.report_due, directive.year
    if due is None:
        yield Doubt("no_due", place="report_due")
    elif year and due.year not in (year, year + 1):  # a year's report may be due in the January after
        yield Doubt("due_outside_year", {"due": due, "year": year}, place="report_due")
    elif directive.date and due < directive.date:  # a plan for a period is counted to the year of its date
        yield Doubt("due_before_issue", {"due": due, "date": directive.date}, place="report_due")

    for report in directive.reports:
        if report.day and report.day != due:
            yield Doubt("other_deadline", {"due": report.day, "period": report.period}, place="reports")
        elif report.due and not report.day:
            yield Doubt("recurring_report", {"due": report.due, "period": report.period}, place="reports")

    if directive.report_to is None:
        yield Doubt("no_report_to", place="report_to")


def _head(directive: Directive) -> Iterator[Doubt]:
    if not directive.issuer:
        yield Doubt("no_issuer", place="issuer")

    if directive.year is None:
        yield Doubt("no_year", place="year")

    if not directive.contents:
        yield Doubt("no_contents", place="contents")

    if not directive.legal_bases:
        yield Doubt("no_legal_bases", place="legal_bases")


def _gaps(sections: Sequence[Section], above: str, items: Sequence[Item] = ()) -> Iterator[Doubt]:
    """Yield each number left out or given twice: often a heading wasn't recognised.

    A sentence among the headings has its number too (``II.3``), so ``items`` beside them are counted in.
    """
    ordinals = [_ordinal(section.number) for section in sections]
    of_items = {_ordinal(item.id) for item in items}

    for before, section, number in zip(ordinals, sections[1:], ordinals[1:], strict=False):
        if not (before and number) or number == before + 1:
            continue
        if number <= before or not of_items.issuperset(range(before + 1, number)):
            yield Doubt("number_gap", {"number": section.number, "above": above}, place=section.number)

    for section in sections:
        yield from _gaps(section.sections, section.number, section.items)


def _ordinal(number: str) -> int:
    last = number.rsplit(".", 1)[-1].partition("(")[0].removeprefix("P")
    return int(last) if last.isdigit() else heading_number(last)
