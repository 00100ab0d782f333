"""Sections I, II, III and V: what was taken over from the higher plan, the commune's own, who does what."""

import itertools
from collections.abc import Sequence

from ttdn_desktop.directive.cited import heading_in_sentence
from ttdn_desktop.directive.records import Directive, Section
from ttdn_desktop.dossier.records import Assignment, Choice
from ttdn_desktop.papers.numbering import lettered_items, numbered_items
from ttdn_desktop.papers.parts.group import Group
from ttdn_desktop.papers.phrases import tidy_text, without_dash_and_mark


def printed_texts(choices: Sequence[Choice], directive: Directive) -> tuple[str, ...]:
    """Return the chosen items: the clerk's words, else the higher plan's word for word."""
    found = (_text(choice, directive) for choice in choices)
    return tuple(_ended(text) for text in found if text)


def purposes(choices: Sequence[Choice], own: Sequence[str], directive: Directive) -> tuple[Group, ...]:
    """Return section I: one group, or one under each heading where the higher plan has several.

    The commune's own lines stand at the end of the last group.
    """
    by_section: dict[str, list[Choice]] = {}

    for choice in choices:
        by_section.setdefault(choice.id.rpartition(".")[0], []).append(choice)

    with_sections = [(directive.section(number), found) for number, found in by_section.items()]
    if len(with_sections) < 2 or not all(section and section.heading for section, _ in with_sections):
        lines = (*printed_texts(choices, directive), *_own(own))
        return (Group("", numbered_items(lines)),) if lines else ()

    groups = [
        (_heading(section, directive), printed_texts(found, directive)) for section, found in with_sections
    ]
    last = (*groups[-1][1], *_own(own))
    return _number_groups([*groups[:-1], (groups[-1][0], last)])


def items(choices: Sequence[Choice], own: Sequence[str], directive: Directive) -> tuple[str, ...]:
    """Return the paragraphs of section II or III, numbered through."""
    return numbered_items((*printed_texts(choices, directive), *_own(own)))


def assignments(bodies: Sequence[Assignment]) -> tuple[Group, ...]:
    """Return section V: each body of the commune with its tasks."""
    named = [
        (without_dash_and_mark(body.to), tuple(tidy_text(task) for task in body.tasks if tidy_text(task)))
        for body in bodies
    ]
    return _number_groups([(to, tasks) for to, tasks in named if to or tasks])


def _number_groups(groups: Sequence[tuple[str, tuple[str, ...]]]) -> tuple[Group, ...]:
    """Return ``groups`` (heading and lines) with numbered headings and lettered lines.

    One without a heading bears no number, and none is skipped for it.
    """
    numbers = itertools.count(1)
    return tuple(
        Group(f"{next(numbers)}. {heading}" if heading else "", lettered_items(lines))
        for heading, lines in groups
    )


def _heading(section: Section | None, directive: Directive) -> str:
    """Return a heading of the higher plan as one of ours: ``Mục đích`` of ``MỤC ĐÍCH:``."""
    return heading_in_sentence(_bare(section.heading), directive) if section else ""


def _bare(heading: str) -> str:
    return without_dash_and_mark(heading).rstrip(": ")


def _ended(text: str) -> str:
    """Return an item with an end mark: one from a table's cell has none, and would look like a heading."""
    return f"{text}." if text[-1:].isalnum() else text


def _own(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(tidy_text(line) for line in lines if tidy_text(line))


def _text(choice: Choice, directive: Directive) -> str:
    if choice.text and choice.text.strip():
        return tidy_text(choice.text)
    item = directive.item(choice.id)
    return item.text if item else ""
