"""Sections to look at: those that name targets, and those that nothing is taken from."""

import re
from collections.abc import Iterator, Mapping

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive import headings
from ttdn_desktop.directive.notes import Doubt
from ttdn_desktop.directive.records import Directive, Item, Section

_MOST_TARGETS, _MOST_PARAGRAPHS = 40, 3
"""Judgements: a plan's targets are all told (a province's plan has some thirty); of another section its
beginning tells the clerk which one it is."""

_LONGEST = 240
"""Characters of a paragraph that is told only to know its section by."""

_FIGURE = re.compile(r"(?<![\d/.-])(?!(?:19|20)\d{2}\b)\d[\d.,]*(?![\d/.-])")
"""No year, no date, no number of a paper."""

_REPORTS = re.compile(r"\b(?:bao cao|so ket|tong ket)\b")

Rows = Mapping[str, tuple[str, ...]]
"""The cells of the items that are rows of a table, by their ids."""


def section_doubts(directive: Directive, rows: Rows) -> tuple[Doubt, ...]:
    """Return a doubt for each section of targets, and for each outermost section that has no part in a draft.

    A paper made from the plan takes purposes, contents, forms, assignments, duties and reports from it; what
    stands in no such part is told here, so that nothing is left out in silence.
    """
    told = tuple(_targets(directive.sections, rows))
    used = _used(directive) | _report_sections(directive)
    left_out = _left_out(directive.sections, used, frozenset(doubt.place for doubt in told), directive, rows)
    return (*told, *left_out)


def _targets(sections: tuple[Section, ...], rows: Rows) -> Iterator[Doubt]:
    for section in sections:
        if not _is_of_targets(section) or any(map(_is_of_targets, _below(section))):
            yield from _targets(section.sections, rows)
        elif words := tuple(_words(item, rows) for item in _items(section) if _may_be_target(section, item)):
            yield Doubt("targets", _told(section, words, _MOST_TARGETS), section.number)


def _is_of_targets(section: Section) -> bool:
    about = headings.about(section.heading)
    is_told = about in (headings.About.PURPOSES, headings.About.CONTENTS, headings.About.MEASURES)
    return is_told and headings.names_targets(section.heading)


def _may_be_target(section: Section, item: Item) -> bool:
    """Return whether an item may be a target: beside tasks («CHỈ TIÊU, NHIỆM VỤ») only one with a figure."""
    return headings.about(section.heading) is headings.About.PURPOSES or _FIGURE.search(item.text) is not None


def _used(directive: Directive) -> frozenset[str]:
    """Return the ids of the items, and the numbers of the sections, that a paper takes something from."""
    given = (each for one in directive.assignments for each in (one.number, *one.items))
    duties = (duty.id for duty in directive.commune_duties)
    return frozenset((*directive.purposes, *directive.contents, *directive.forms, *given, *duties))


def _report_sections(directive: Directive) -> frozenset[str]:
    """Return the numbers of the sections on reporting: what they say stands among the reports asked for."""
    if not directive.reports:
        return frozenset()
    return frozenset(
        each.number for each in directive.all_sections() if headings.is_about_reports(each.heading)
    )


def _left_out(
    sections: tuple[Section, ...],
    used: frozenset[str],
    told: frozenset[str],
    directive: Directive,
    rows: Rows,
) -> Iterator[Doubt]:
    for section in sections:
        if section.number in used or section.number in told:
            continue
        if any(_is_taken(each, used, told) for each in section.with_those_below()):
            yield from _left_out_beside(section, used, directive, rows)
            yield from _left_out(section.sections, used, told, directive, rows)
        else:
            words = tuple(_shortened(_words(item, rows)) for item in _items(section))
            data, place = _told(section, words, _MOST_PARAGRAPHS), section.number
            is_money = headings.is_about_money(section.heading)
            yield Doubt("money_section", data, place) if is_money else Doubt("section_left_out", data, place)


def _left_out_beside(
    section: Section, used: frozenset[str], directive: Directive, rows: Rows
) -> Iterator[Doubt]:
    """Yield paragraphs right below a heading that nothing is taken from, though others there have a part.

    One that speaks of reports stands among those asked for.
    """
    rest = [
        item
        for item in section.items
        if used.isdisjoint(each.id for each in _with_nested(item))
        and not (directive.reports and _REPORTS.search(fold(item.text)))
    ]
    if rest:
        words = tuple(_shortened(_words(item, rows)) for item in rest)
        yield Doubt("paragraphs_left_out", _told(section, words, _MOST_PARAGRAPHS), section.number)


def _told(section: Section, words: tuple[str, ...], most: int) -> dict[str, object]:
    """Return what a doubt on ``section`` tells: the first of its ``words``, and how many there are."""
    return {"number": section.number, "heading": section.heading, "words": words[:most], "count": len(words)}


def _is_taken(section: Section, used: frozenset[str], told: frozenset[str]) -> bool:
    """Return whether something right below a section's heading is used or told already."""
    numbers = {section.number, *(item.id for item in section.items)}
    below = {nested.id for item in section.items for nested in item.items}
    return not (used | told).isdisjoint(numbers | below)


def _below(section: Section) -> Iterator[Section]:
    for child in section.sections:
        yield from child.with_those_below()


def _items(section: Section) -> Iterator[Item]:
    """Yield the items of a section and of those below it, in reading order, nested ones too."""
    for each in section.with_those_below():
        for item in each.items:
            yield from _with_nested(item)


def _with_nested(item: Item) -> Iterator[Item]:
    yield item
    for nested in item.items:
        yield from _with_nested(nested)


def _words(item: Item, rows: Rows) -> str:
    return " | ".join(rows.get(item.id, ())) or item.text


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]} …"
