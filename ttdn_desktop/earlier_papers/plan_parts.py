"""What a unit's plan says below its head: what it takes over, its activities, who does what."""

import re
from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive import headings
from ttdn_desktop.directive.headings import About
from ttdn_desktop.directive.outline.nodes import ItemNode, SectionNode
from ttdn_desktop.dossier.records import Assignment
from ttdn_desktop.earlier_papers.amounts import money_in
from ttdn_desktop.earlier_papers.assignments import (
    is_who_does_what,
    list_as_assignments,
    rows_as_assignments,
)
from ttdn_desktop.earlier_papers.records import Doubt, PlanParts, Task
from ttdn_desktop.earlier_papers.tables import DataTable
from ttdn_desktop.earlier_papers.tasks import Understood, item_as_task, rows_as_tasks
from ttdn_desktop.earlier_papers.times import span_of

_CHOSEN = (About.PURPOSES, About.CONTENTS, About.FORMS)
_ACTIVITIES = re.compile(
    r"(?:cac |mot so |danh muc |ke hoach )*hoat dong\b|chuong trinh cu the|cong viec cu the"
    r"|noi dung va (?:thoi gian|tien do)"
    r"|(?:ke hoach|noi dung|nhiem vu) (?:chi tiet|cu the)|(?:noi dung|danh muc) (?:cong viec|hoat dong)"
)
"""Headings of a list of activities: «CÁC HOẠT ĐỘNG CỤ THỂ»."""


_TO_ANNEX = re.compile(r"\(?(?:co |chi tiet |theo |xem )+(?:tai |o )?(?:cac )?(?:phu luc|bieu|bang)\b")
_FRAME = re.compile(r"(?:thoi gian|dia diem|doi tuong|thanh phan|kinh phi|pham vi)\b")
"""Headings of when, where and for whom all of it is done: neither activities nor choices."""

_TIME = re.compile(r"(?:trong |vao )?(?:quy|thang|6 thang|sau thang)\b")
"""Headings that say when what stands below them is done."""


class PlanRead(msgspec.Struct, frozen=True):
    """The parts of a plan and what couldn't be told."""

    parts: PlanParts
    doubts: tuple[Doubt, ...]


class _Gathered(msgspec.Struct):
    choices: dict[About, list[str]]
    listed: list[Understood]
    assignments: list[Assignment]
    doubts: list[Doubt]


def read_plan_parts(root: SectionNode, tables: tuple[DataTable, ...], year: int | None) -> PlanRead:
    """Return what the outline and tables of a plan say."""
    found = _Gathered({part: [] for part in _CHOSEN}, [], [], [])
    for section in root.sections():
        _read_section(section, None, year, found)
    _read_loose(root, found)

    in_tables: list[Understood] = []
    by_table: list[Assignment] = []
    for table in tables:
        if table.grid.is_estimate:
            found.doubts.append(Doubt("plan.estimate_left_out"))
        elif is_who_does_what(table.grid):
            by_table += rows_as_assignments(table.grid)
        else:
            in_tables += rows_as_tasks(table.grid, year, table.money_unit)

    understood = [*in_tables, *_not_said_again(found.listed, in_tables)]
    tasks = tuple(one.task for one in understood)
    doubts = [*(doubt for one in understood for doubt in one.doubts), *found.doubts]
    if not tasks:
        doubts.append(Doubt("plan.no_tasks"))
    if not found.assignments and not by_table:
        doubts.append(Doubt("plan.no_assignments"))
    doubts += _whole_budget(root, tasks)
    purposes, contents, forms = (tuple(found.choices[part]) for part in _CHOSEN)
    parts = PlanParts(
        purposes=purposes,
        contents=contents,
        forms=forms,
        tasks=tasks,
        assignments=(*found.assignments, *by_table),
    )
    return PlanRead(parts, tuple(doubts))


def _read_section(section: SectionNode, above: About | None, year: int | None, found: _Gathered) -> None:
    about = _about(section.heading, above)
    if about is About.WORK:
        found.assignments += list_as_assignments(section)
        return

    is_list = _ACTIVITIES.match(_words(section.heading)) is not None
    details = _tasks_of(section, year)
    with_details = sum(one.has_details for one in details)
    names_forms = about is About.FORMS
    if details and (with_details * 2 > len(details) or (is_list and not names_forms)):
        found.listed += details
    elif about in _CHOSEN:
        for item in section.items():
            found.choices[about] += _chosen(item)
    elif section.items() and about in (None, About.MEASURES):
        found.doubts.append(Doubt("plan.section_left_out", {"heading": section.heading}))

    for child in section.sections():
        _read_child(child, about, is_list, year, found)


def _read_child(
    child: SectionNode, about: About | None, is_list: bool, year: int | None, found: _Gathered
) -> None:
    """Read a section below: of a list of activities a numbered heading with details below is an activity."""
    lines = [child.paragraph] if child.paragraph else []
    if _FRAME.match(_words(child.heading)):
        return
    if lines and child.items() and not child.sections() and _says_details_alone(child, year):
        found.listed.append(item_as_task(ItemNode(child.heading, lines[0], child.items()), year))
        return
    if is_list:
        _read_group(child, about, year, found)
    else:
        _read_section(child, about, year, found)


def _read_group(section: SectionNode, about: About | None, year: int | None, found: _Gathered) -> None:
    """Read a group of activities below their heading: each item is one."""
    own = _about(section.heading, about)
    if own in (About.WORK, About.ARRANGEMENTS):
        _read_section(section, about, year, found)
        return
    found.listed += _tasks_of(section, year)
    for child in section.sections():
        _read_child(child, own, True, year, found)


def _tasks_of(section: SectionNode, year: int | None) -> list[Understood]:
    """Return the items as activities; one that says no time has that of its heading: «Quý II»."""
    understood = [item_as_task(item, year) for item in section.items() if not _leads_in(item)]
    is_time = _TIME.match(_words(section.heading)) is not None
    span = span_of(section.heading, year) if is_time else None
    if span is None:
        return understood
    return [
        replace(one, task=replace(one.task, start=span.start, end=span.end))
        if one.task.start is None and one.task.end is None
        else one
        for one in understood
    ]


def _says_details_alone(section: SectionNode, year: int | None) -> bool:
    """Return whether most lines below a heading are who, when and how much, none of them an activity."""
    lines = section.items()
    said = [item_as_task(ItemNode(f"x; {item.text}", item.paragraph), year) for item in lines]
    alone = sum(one.has_details and one.task.title == "x" for one in said)
    return alone * 2 > len(lines)


def _about(heading: str, above: About | None) -> About | None:
    """Return what a section is about; one below another keeps that one's, but for a part of its own."""
    own = headings.about(heading)
    if own is About.ARRANGEMENTS and _words(heading).startswith(("tien do", "thoi gian")) and above:
        return above
    return own if own is not None else above


def _chosen(item: ItemNode) -> Iterator[str]:
    """Yield an item and those below it, a sentence that only leads to them left out."""
    if not _leads_in(item):
        yield item.text
    for child in item.items:
        yield from _chosen(child)


def _leads_in(item: ItemNode) -> bool:
    """Return whether a line only leads to what follows, or to the annex: «(Có phụ lục kèm theo)»."""
    if _TO_ANNEX.match(_words(item.text)):
        return True
    return item.text.endswith(":") and (item.paragraph.mark is None or not item.items)


def _read_loose(root: SectionNode, found: _Gathered) -> None:
    for item in root.items():
        if headings.names_body(item.text.split(":", 1)[0]) and ":" in item.text:
            found.doubts.append(Doubt("plan.section_left_out", {"heading": item.text}))


def _not_said_again(listed: list[Understood], in_tables: list[Understood]) -> list[Understood]:
    """Return the activities of the list that no table has."""
    titles = {fold(one.task.title) for one in in_tables}
    return [one for one in listed if fold(one.task.title) not in titles and one.task.title]


def _whole_budget(root: SectionNode, tasks: tuple[Task, ...]) -> Iterator[Doubt]:
    """Yield that a plan names a sum as a whole that its activities' own sums don't come to."""
    known = sum(task.budget for task in tasks)
    for section in root.sections():
        text = " ".join(item.text for item in section.all_items())
        sums = [amount for amount, _, _ in money_in(text)] if "kinh phi" in _words(section.heading) else []
        if sums and sums[0] != known:
            yield Doubt("plan.whole_budget", {"amount": str(sums[0]), "known": str(known)})


def _words(heading: str) -> str:
    return fold(heading)
