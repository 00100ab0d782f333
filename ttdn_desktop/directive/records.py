"""A higher office's plan as understood (docs/contract.md, docs/higher-plans.md)."""

import datetime as dt
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from ttdn_desktop.dossier.records import Record

Period = Literal["year", "half", "quarter", "month", "other"]
"""What a report is of; ``other`` is the one after an event."""


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

    def with_those_below(self) -> Iterator["Section"]:
        """Yield the section itself, then those below it at any depth, in reading order."""
        yield self
        for child in self.sections:
            yield from child.with_those_below()


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


class Duty(Item, frozen=True, kw_only=True):
    """An item addressed to all communes; ``due`` is the last day by which it asks the work to be done."""

    due: dt.date | None = None


class Report(Record, frozen=True, kw_only=True):
    """A report asked for: ``due`` is a date in ISO 8601, or words where it recurs; ``to`` word for word."""

    period: Period
    due: str | None = None
    to: str | None = None

    @property
    def day(self) -> dt.date | None:
        """The date it is due on, None where it recurs or nothing is said."""
        try:
            return dt.date.fromisoformat(self.due or "")
        except ValueError:
            return None


class IssuedBy(Record, frozen=True, kw_only=True):
    """Who signed the higher plan, as far as it says."""

    authority: str | None = None
    position: str | None = None
    name: str | None = None


class Directive(Record, frozen=True, kw_only=True, dict=True):
    """The higher plan: its outline, what it asks of the communes, when and where to report.

    ``subject`` is an author's subject line under it, with ``{area}`` and ``{year}``. ``reports`` are all that
    it asks for, in reading order; ``report_due`` and ``report_to`` are the year's. Items and sections are
    found by indexes that are made when they are first asked for.
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
    commune_duties: tuple[Duty, ...] = ()
    subject: str = ""
    reports: tuple[Report, ...] = ()
    report_due: dt.date | None = None
    report_to: str | None = None
    recipients: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def half_due(self) -> dt.date | None:
        """The due date of the six-month report, None where the higher plan asks for none."""
        return next((report.day for report in self.reports if report.period == "half"), None)

    def all_sections(self) -> Iterator[Section]:
        """Yield every section of the outline, at any depth, in reading order."""
        for section in self.sections:
            yield from section.with_those_below()

    def items(self) -> Iterator[Item]:
        """Yield every item of the outline, in reading order."""
        for section in self.all_sections():
            for item in section.items:
                yield item
                yield from item.items

    def item(self, item_id: str) -> Item | None:
        """Return the item of that id, or None."""
        return self._items_by_id.get(item_id)

    def section(self, number: str) -> Section | None:
        """Return the section of that number, or None."""
        return self._sections_by_number.get(number)

    @cached_property
    def _items_by_id(self) -> dict[str, Item]:
        # the last one written wins: read backwards it is the first of an id given twice
        return {item.id: item for item in reversed(tuple(self.items()))}

    @cached_property
    def _sections_by_number(self) -> dict[str, Section]:
        return {section.number: section for section in reversed(tuple(self.all_sections()))}
