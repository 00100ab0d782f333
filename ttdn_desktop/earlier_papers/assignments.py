"""Who does what inside the unit: from the headed list of «Tổ chức thực hiện», or from a table of it."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive import headings
from ttdn_desktop.directive.assignments import body_of_sentence
from ttdn_desktop.directive.outline.nodes import ItemNode, SectionNode
from ttdn_desktop.dossier.records import Assignment
from ttdn_desktop.earlier_papers.grid import Grid
from ttdn_desktop.lexicon.word_lists import word_lists

_LONGEST_BODY = 150
"""Characters; a judgement: a list of the hamlets' heads and unions before a colon is shorter, a sentence with
a colon late in it is longer."""

_NEXT_DASH = re.compile(r"(?<=[.;])\s+[-–+]\s+(?=[A-ZĐÀ-Ỹ])")
"""A dashed line of a cell that a PDF page's reader joined to the one above."""

_REPORTING = re.compile(r"(?:Yêu cầu |Đề nghị )?[Cc]ác (?:cơ quan|đơn vị|ban|ngành)\b.*\bbáo cáo kết quả\b")
"""«Các cơ quan, đơn vị được giao nhiệm vụ báo cáo kết quả …»: for all, no task of the body before."""

_GIVING = re.compile(r"^(?:Giao(?: cho)?|Yêu cầu|Phân công)\s+(?=\S)")

_REQUEST = re.compile(r"^(?:kính |trân trọng )?đề nghị:?\s+(?=\S)", re.IGNORECASE)
"""The committee asks whom it can't order (docs/domain/sense.md, list 5): that stays with the name."""
_GROUP = re.compile(r"(?:các\s+)?(?:công chức|bộ phận|ban,? ngành|đoàn thể|ngành|đơn vị)\b.*", re.IGNORECASE)


def is_who_does_what(grid: Grid) -> bool:
    """Return whether a table says who does what, and no more: the body stands left of its work."""
    body_first = grid.comes_first("body", "work") or grid.comes_first("lead", "work")
    return body_first and not grid.has("time", "start", "end", "money", "quantity", "planned", "support")


def rows_as_assignments(grid: Grid) -> Iterator[Assignment]:
    """Yield the assignments of a table of who does what; a body on several rows has all their tasks."""
    tasks: dict[str, list[str]] = {}
    for row in grid.rows:
        body = (row.text("body") or row.text("lead")).strip(" .;:")
        tasks.setdefault(body, []).extend(
            task for line in row.lines.get("work", ()) for task in _NEXT_DASH.split(line)
        )
    yield from (_assignment(body, of_body) for body, of_body in tasks.items() if body)


def list_as_assignments(section: SectionNode) -> Iterator[Assignment]:
    """Yield the assignments of a section on who does what, in reading order."""
    found: list[Assignment] = []
    for child in section.children:
        if isinstance(child, ItemNode) and child.paragraph.mark is None and _REPORTING.match(child.text):
            continue
        if isinstance(child, ItemNode):
            of_item = list(_of_item(child))
            if not of_item and found and child.paragraph.mark is None:
                found[-1] = replace(found[-1], tasks=(*found[-1].tasks, *_lines(child)))
            found += of_item
        else:
            found += _of_section(child)
    yield from found


def _of_section(section: SectionNode) -> Iterator[Assignment]:
    if _names_bodies_below(section):
        asks = fold(section.heading).startswith(fold(word_lists().request))
        yield from (_asked(each) if asks else each for each in list_as_assignments(section))
    elif not headings.is_about_arrangements(section.heading):
        yield _assignment(section.heading, [item.text for item in section.all_items()])


def _names_bodies_below(section: SectionNode) -> bool:
    """Return whether a heading only groups bodies: «1. Các công chức:» above «a) Công chức …: …»."""
    below = [child.heading for child in section.sections()] or [
        item.text.split(":", 1)[0] for item in section.items() if ":" in item.text or item.items
    ]
    of = len(section.sections()) or len(section.items())
    return bool(below) and sum(headings.names_body(head) for head in below) * 2 > of


def _of_item(item: ItemNode) -> Iterator[Assignment]:
    head, found, rest = item.text.partition(":")
    below = [text for child in item.items for text in _lines(child)]
    if found and len(head) <= _LONGEST_BODY:
        yield _assignment(head, [rest, *below] if rest.strip() else below)
    elif body := body_of_sentence(item.text):
        task = item.text[len(body) :].strip(" ,")
        yield _assignment(body, [task, *below])
    elif item.items and headings.names_body(item.text):
        yield _assignment(item.text, below)


def _asked(assignment: Assignment) -> Assignment:
    """Return an assignment below a heading that asks: «Đề nghị các đoàn thể:» above «a) Hội Nông dân xã»."""
    if _REQUEST.match(assignment.to):
        return assignment
    return replace(assignment, to=f"{word_lists().request} {assignment.to}")


def _lines(item: ItemNode) -> Iterator[str]:
    yield item.text
    for child in item.items:
        yield from _lines(child)


def _assignment(body: str, tasks: Iterable[str]) -> Assignment:
    name = _GIVING.sub("", body.strip(" .;:,"))
    name = _REQUEST.sub(f"{word_lists().request} ", name)
    return Assignment(to=name, tasks=tuple(task.strip() for task in tasks if task.strip(" .;-")))
