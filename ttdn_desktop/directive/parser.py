"""From lines to a higher plan; the clerk's marks go before what the grammar sees."""

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.directive.assignments import assignments_of, communes_assignment, purposes_of
from ttdn_desktop.directive.bases import legal_bases
from ttdn_desktop.directive.doubts import doubts_of
from ttdn_desktop.directive.ending import read_ending
from ttdn_desktop.directive.head import issuer_in, issuer_spelling, level_of, read_head
from ttdn_desktop.directive.line_map import ParsedParts, ParsedPlan, map_lines
from ttdn_desktop.directive.lines import Source
from ttdn_desktop.directive.messages import doubt_message, repair_message
from ttdn_desktop.directive.outline import ItemNode, SectionNode, build_outline, is_heading
from ttdn_desktop.directive.outline_end import find_closing
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


def parse_plan(source: Source, marks: Mapping[int, Role] | None = None) -> ParsedPlan:
    """Return the plan in ``source``; ``marks`` (line's index to role) hold against the grammar.

    Raises InputError where it is no plan.
    """
    marks = marks or {}

    read = _read(source, marks)
    root = build_outline(read.body, marks)
    title = " ".join(piece.text for piece in read.regions.title if not piece.text.startswith("("))
    year = _year(title, read)
    bodies = assignments_of(root, marks)
    mine, degree = communes_assignment(bodies)
    every = tuple(_item_nodes(root))
    own = mine.items if mine else ()
    due = _deadlines(read, marks, own, every, year)
    end = year_end(due)
    issuer = _issuer(read, title)
    group = purposes_of(root)
    directive = Directive(
        kind=read.regions.kind,
        title=title,
        year=year,
        issuer=issuer,
        level=level_of(issuer, read.head.date, year),
        number=read.head.number,
        date=read.head.date,
        signer=read.ending.signer,
        legal_bases=tuple(base for _, base in read.bases),
        sections=tuple(_section(section) for section in root.sections()),
        purposes=group.purposes,
        contents=group.contents,
        forms=group.forms,
        assignments=bodies,
        commune_duties=_duties(every, own, marks),
        report_due=end.day if end else None,
        report_to=_report_to(read, end, due),
        other_deadlines=other_deadlines(due, end),
        recipients=read.ending.recipients,
    )
    tables = any(paragraph.in_table for paragraph in read.body)
    doubts = (*source.doubts, *doubts_of(directive, degree=degree, tables=tables))

    return _with_messages(replace(map_lines(source, read, root, directive, end), doubts=doubts))


def _with_messages(found: ParsedPlan) -> ParsedPlan:
    """Return ``found`` with its doubts and repairs in the directive in words, which nothing reads back."""
    warnings = tuple(doubt_message(doubt) for doubt in found.doubts)
    repairs = tuple(repair_message(repair) for repair in found.repairs)
    return replace(found, directive=replace(found.directive, warnings=warnings, repairs=repairs))


def _read(source: Source, marks: Mapping[int, Role]) -> ParsedParts:
    pieces = split_lines(source)
    regions = find_regions(pieces, marks)
    if not regions.kind:
        raise _no_plan(source, other_document_kind(pieces))

    preamble = join_pieces(regions.preamble, features=source.features, apart=marks)
    body = join_pieces(regions.body, features=source.features, apart=marks)
    cut = find_closing(body, marks)
    if not any(is_heading(paragraph) for paragraph in body[:cut]):
        raise _no_plan(source, "")
    return ParsedParts(
        regions=regions,
        head=read_head(regions.masthead),
        preamble=preamble,
        bases=tuple(legal_bases(preamble)),
        body=body[:cut],
        closing=body[cut:],
        ending=read_ending(regions.ending),
    )


def _no_plan(source: Source, kind: str) -> InputError:
    if kind:
        return InputError(
            f"Tệp {source.name} là {kind}, không phải kế hoạch.", "Hãy chọn tệp kế hoạch của cấp trên."
        )
    return InputError(
        f"Không nhận ra kế hoạch trong tệp {source.name}: không thấy dòng “KẾ HOẠCH” và các mục bên dưới.",
        "Hãy chọn tệp kế hoạch của cấp trên; nếu đúng tệp này thì dùng bản Word hoặc bản .pdf khác.",
    )


def _year(title: str, read: ParsedParts) -> int | None:
    """The title's year, else the opening's or closing's, else the year of issue."""
    if found := _YEAR.findall(title):
        return int(found[-1])

    based = {paragraph.lines for paragraph, _ in read.bases}
    rest = [paragraph.text for paragraph in read.preamble if paragraph.lines not in based]

    for text in (*rest, *(paragraph.text for paragraph in read.closing)):
        if found := _YEAR.findall(text):
            return int(found[0])

    return read.head.date.year if read.head.date else None


def _issuer(read: ParsedParts, title: str) -> str:
    """The masthead's, in the spelling of the text where the text names it; else the text's."""
    texts = [paragraph.text for paragraph in (*read.preamble, *read.closing)]
    opening = [text for text in texts if not text.startswith("Căn cứ")]
    named = issuer_spelling(read.head.issuer, [*texts, *(paragraph.text for paragraph in read.body), title])
    return named or read.head.issuer or issuer_in([*reversed(opening), title])


def _item_nodes(section: SectionNode) -> Iterator[ItemNode]:
    for child in section.children:
        if isinstance(child, SectionNode):
            yield from _item_nodes(child)
        else:
            yield from _with_below(child)


def _with_below(item: ItemNode) -> Iterator[ItemNode]:
    yield item
    for child in item.items:
        yield from _with_below(child)


def _duties(every: Iterable[ItemNode], own: tuple[str, ...], marks: Mapping[int, Role]) -> tuple[Item, ...]:
    """The communes' items; the clerk's marks add to them and take from them."""
    return tuple(
        _item(node)
        for node in every
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
    read: ParsedParts,
    marks: Mapping[int, Role],
    own: tuple[str, ...],
    every: Iterable[ItemNode],
    year: int | None,
) -> list[Deadline]:
    """Dates in the marked lines, else in the closing, the communes' duties, then anywhere in the body."""
    marked = [one for one in (*read.body, *read.closing) if marks.get(one.lines[0]) == "due"]
    duties = [
        node.paragraph for node in every if node.id.startswith(tuple(f"{name}" for name in own)) and own
    ]
    if marked:
        return marked_deadlines(marked, year=year)
    return deadlines((*read.closing, *duties), year=year) or deadlines(read.body, year=year)


def _report_to(read: ParsedParts, end: Deadline | None, due: list[Deadline]) -> str | None:
    """Whom the sentence with the date names, else another sentence that speaks of reports."""
    first = [one.paragraph for one in ([end] if end else []) + due]
    for paragraph in (*first, *read.closing):
        if found := report_to(paragraph.text):
            return found
    return None
