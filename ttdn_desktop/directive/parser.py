"""From lines to a higher plan; the roles the clerk gives lines go before what the grammar sees."""

import re
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.directive.assignments import assignments_of, communes_assignment, item_groups
from ttdn_desktop.directive.bases import legal_bases
from ttdn_desktop.directive.doubts import doubts_of
from ttdn_desktop.directive.ending import read_ending
from ttdn_desktop.directive.head import issuer_in, issuer_spelling, level_of, read_head
from ttdn_desktop.directive.line_map import ParsedParts, ParsedPlan, map_lines
from ttdn_desktop.directive.lines import Source
from ttdn_desktop.directive.messages import doubt_message, repair_message
from ttdn_desktop.directive.outline.build import build_outline
from ttdn_desktop.directive.outline.closing import find_closing
from ttdn_desktop.directive.outline.heading_form import is_heading
from ttdn_desktop.directive.outline.nodes import ItemNode, SectionNode
from ttdn_desktop.directive.paragraphs import join_pieces
from ttdn_desktop.directive.pieces import split_lines
from ttdn_desktop.directive.records import Directive, Item, Section
from ttdn_desktop.directive.regions import find_regions, other_document_kind
from ttdn_desktop.directive.report_deadlines import (
    Deadline,
    deadlines,
    marked_deadlines,
    other_deadlines,
    report_to,
    year_end,
)
from ttdn_desktop.directive.roles import Role

__all__ = ["ParsedPlan", "Role", "parse_plan"]

_YEAR = re.compile(r"năm\s+(20\d\d)\b")
"""The years a plan can be for; «năm 1975» in a title is what it commemorates."""


def parse_plan(source: Source, marks: Mapping[int, Role] | None = None) -> ParsedPlan:
    """Return the plan in ``source``; ``marks`` (line's index to role) hold against the grammar.

    Raises InputError where it is no plan.
    """
    marks = marks or {}
    parts = _read_parts(source, marks)
    root = build_outline(parts.body, marks)

    # a line in brackets below the title says which draft or annex it is: «(Kèm theo Quyết định số …)»
    title = " ".join(piece.text for piece in parts.regions.title if not piece.text.startswith("("))
    year = _year(title, parts)
    issuer = _issuer(parts, title)

    bodies = assignments_of(root, marks)
    communes, addressed = communes_assignment(bodies)
    own = communes.items if communes else ()
    items = tuple(root.all_items())
    groups = item_groups(root)

    due = _deadlines(parts, marks, own, items, year)
    end = year_end(due)
    directive = Directive(
        kind=parts.regions.kind,
        title=title,
        year=year,
        issuer=issuer,
        level=level_of(issuer, parts.head.date, year),
        number=parts.head.number,
        date=parts.head.date,
        signer=parts.ending.signer,
        legal_bases=tuple(base for _, base in parts.bases),
        sections=tuple(_section(section) for section in root.sections()),
        purposes=groups.purposes,
        contents=groups.contents,
        forms=groups.forms,
        assignments=bodies,
        commune_duties=_duties(items, own, marks),
        report_due=end.day if end else None,
        report_to=_report_to(parts, end, due),
        other_deadlines=other_deadlines(due, end),
        recipients=parts.ending.recipients,
    )

    has_tables = any(paragraph.in_table for paragraph in parts.body)
    doubts = (*source.doubts, *doubts_of(directive, addressed=addressed, has_tables=has_tables))
    return _with_messages(replace(map_lines(source, parts, root, directive, end), doubts=doubts))


def _with_messages(plan: ParsedPlan) -> ParsedPlan:
    """Return ``plan`` with its doubts and repairs in the directive in words, which nothing reads back."""
    warnings = tuple(doubt_message(doubt) for doubt in plan.doubts)
    repairs = tuple(repair_message(repair) for repair in plan.repairs)
    return replace(plan, directive=replace(plan.directive, warnings=warnings, repairs=repairs))


def _read_parts(source: Source, marks: Mapping[int, Role]) -> ParsedParts:
    pieces = split_lines(source)
    regions = find_regions(pieces, marks)
    if not regions.kind:
        raise _no_plan(source, other_document_kind(pieces))

    preamble = join_pieces(regions.preamble, features=source.features, starts=marks)
    body = join_pieces(regions.body, features=source.features, starts=marks)
    end = find_closing(body, marks)
    if not any(is_heading(paragraph) for paragraph in body[:end]):
        raise _no_plan(source, "")

    return ParsedParts(
        regions=regions,
        head=read_head(regions.masthead),
        preamble=preamble,
        bases=tuple(legal_bases(preamble)),
        body=body[:end],
        closing=body[end:],
        ending=read_ending(regions.ending),
    )


def _no_plan(source: Source, kind: str) -> InputError:
    """Return why ``source`` is no plan: it is a paper of another ``kind``, or nothing looks like a plan."""
    if kind:
        return InputError(
            f"Tệp {source.name} là {kind}, không phải kế hoạch.", "Hãy chọn tệp kế hoạch của cấp trên."
        )
    return InputError(
        f"Không nhận ra kế hoạch trong tệp {source.name}: không thấy dòng “KẾ HOẠCH” và các mục bên dưới.",
        "Hãy chọn tệp kế hoạch của cấp trên; nếu đúng tệp này thì dùng bản Word hoặc bản .pdf khác.",
    )


def _year(title: str, parts: ParsedParts) -> int | None:
    """Return the title's last year, else the opening's or closing's first, else the year of issue.

    «… tình hình năm 2025 và nhiệm vụ năm 2026» is for 2026; legal bases name years that aren't the plan's.
    """
    if years := _YEAR.findall(title):
        return int(years[-1])

    based = {paragraph.lines for paragraph, _ in parts.bases}
    opening = [paragraph.text for paragraph in parts.preamble if paragraph.lines not in based]

    for text in (*opening, *(paragraph.text for paragraph in parts.closing)):
        if years := _YEAR.findall(text):
            return int(years[0])

    return parts.head.date.year if parts.head.date else None


def _issuer(parts: ParsedParts, title: str) -> str:
    """Return the masthead's issuer, in the spelling of the text where the text names it; else the text's."""
    texts = [paragraph.text for paragraph in (*parts.preamble, *parts.closing)]
    body = (paragraph.text for paragraph in parts.body)
    named = issuer_spelling(parts.head.issuer, [*texts, *body, title])
    without_bases = [text for text in texts if not text.startswith("Căn cứ")]
    return named or parts.head.issuer or issuer_in([*reversed(without_bases), title])


def _duties(items: Iterable[ItemNode], own: tuple[str, ...], marks: Mapping[int, Role]) -> tuple[Item, ...]:
    """Return the communes' items; the clerk's marks add to them and take from them."""
    return tuple(
        _item(node)
        for node in items
        if (role := marks.get(node.paragraph.lines[0])) == "duty" or (node.id in own and role != "item")
    )


def _section(node: SectionNode) -> Section:
    return Section(
        number=node.number,
        heading=node.heading,
        items=tuple(_item(item) for item in node.items()),
        sections=tuple(_section(section) for section in node.sections()),
    )


def _item(node: ItemNode) -> Item:
    return Item(id=node.id, text=node.text, items=tuple(_item(item) for item in node.items))


def _deadlines(
    parts: ParsedParts,
    marks: Mapping[int, Role],
    own: tuple[str, ...],
    items: Iterable[ItemNode],
    year: int | None,
) -> list[Deadline]:
    """Return dates in the marked lines, else in the closing and the communes' duties, else in the body.

    ``own`` are the ids of the communes' items; what stands below them is theirs too.
    """
    paragraphs = (*parts.body, *parts.closing)
    marked = [paragraph for paragraph in paragraphs if marks.get(paragraph.lines[0]) == "due"]
    if marked:
        return marked_deadlines(marked, year=year)

    duties = [node.paragraph for node in items if node.id.startswith(own)]
    return deadlines((*parts.closing, *duties), year=year) or deadlines(parts.body, year=year)


def _report_to(parts: ParsedParts, end: Deadline | None, due: list[Deadline]) -> str | None:
    """Return whom the sentence with the date names, else another sentence that speaks of reports."""
    with_dates = [deadline.paragraph for deadline in ([end] if end else []) + due]
    for paragraph in (*with_dates, *parts.closing):
        if organ := report_to(paragraph.text):
            return organ
    return None
