"""A higher office's plan as understood (contract: «intake --json»)."""

import datetime as dt
from collections.abc import Iterator

from ttdn_desktop.dossier.records import Record


class Item(Record, frozen=True, kw_only=True):
    """A paragraph of the outline; ``id`` is its section's number, a point, and its place there."""

    id: str
    text: str
    items: tuple["Item", ...] = ()


class Section(Record, frozen=True, kw_only=True):
    """A heading with what stands below it; ``number`` is its whole path: ``III.8``."""

    number: str
    heading: str = ""
    items: tuple[Item, ...] = ()
    sections: tuple["Section", ...] = ()


class LegalBase(Record, frozen=True, kw_only=True):
    """One legal base, word for word; ``citation`` is its number and symbol."""

    text: str
    citation: str | None = None
    date: dt.date | None = None


class BodyAssignment(Record, frozen=True, kw_only=True):
    """What the higher plan gives to one body; ``items`` are ids."""

    number: str
    to: str = ""
    items: tuple[str, ...] = ()


class ReportDeadline(Record, frozen=True, kw_only=True):
    """A date by which the communes report; ``period`` (half, quarter, year) is empty where it isn't said."""

    due: dt.date
    period: str = ""


class IssuedBy(Record, frozen=True, kw_only=True):
    """Who signed the higher plan, as far as it says."""

    authority: str | None = None
    position: str | None = None
    name: str | None = None


class Directive(Record, frozen=True, kw_only=True):
    """The higher plan: its outline, what it asks of the communes, when and where to report.

    ``report_due`` is the year-end report's date, ``other_deadlines`` are those of the year's other reports,
    in reading order, each day once.
    """

    kind: str = "KẾ HOẠCH"
    title: str = ""
    year: int | None = None
    issuer: str = ""
    level: str = ""
    number: str | None = None
    date: dt.date | None = None
    signer: IssuedBy = IssuedBy()
    legal_bases: tuple[LegalBase, ...] = ()
    sections: tuple[Section, ...] = ()
    purposes: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    assignments: tuple[BodyAssignment, ...] = ()
    commune_duties: tuple[Item, ...] = ()
    report_due: dt.date | None = None
    report_to: str | None = None
    other_deadlines: tuple[ReportDeadline, ...] = ()
    recipients: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def half_due(self) -> dt.date | None:
        """The due date of the six-month report, None where the higher plan asks for none."""
        return next((one.due for one in self.other_deadlines if one.period == "half"), None)

    def items(self) -> Iterator[Item]:
        """Yield every item of the outline, in reading order."""
        yield from _items_of(self.sections)

    def item(self, item_id: str) -> Item | None:
        """Return the item of that id, or None."""
        return next((item for item in self.items() if item.id == item_id), None)

    def section(self, number: str) -> Section | None:
        """Return the section of that number, or None."""
        return next((found for found in _all_sections(self.sections) if found.number == number), None)


def _all_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _all_sections(section.sections)


def _items_of(sections: tuple[Section, ...]) -> Iterator[Item]:
    for section in _all_sections(sections):
        for item in section.items:
            yield item
            yield from item.items
