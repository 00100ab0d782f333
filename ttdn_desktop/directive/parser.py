"""From lines to a higher plan; the roles the clerk gives lines go before what the grammar sees."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce

from msgspec.structs import replace

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.wording import join_lines
from ttdn_desktop.directive import headings
from ttdn_desktop.directive.annex_doubts import annex_doubts
from ttdn_desktop.directive.assignments import assignments_of, communes_assignments, top_items
from ttdn_desktop.directive.bases import legal_bases
from ttdn_desktop.directive.communes import AddressedTo, addresses_communes
from ttdn_desktop.directive.doubts import doubts_of
from ttdn_desktop.directive.due_dates import day_of_cell, last_day
from ttdn_desktop.directive.ending import read_ending
from ttdn_desktop.directive.head import (
    area_of,
    issuer_in,
    issuer_spelling,
    level_of,
    organ_in_sentence,
    read_head,
)
from ttdn_desktop.directive.item_groups import item_groups
from ttdn_desktop.directive.line_map import ParsedParts, ParsedPlan, map_lines
from ttdn_desktop.directive.lines import Source
from ttdn_desktop.directive.messages import doubt_message, repair_message
from ttdn_desktop.directive.outline.build import build_outline
from ttdn_desktop.directive.outline.closing import find_closing
from ttdn_desktop.directive.outline.heading_form import is_heading
from ttdn_desktop.directive.outline.nodes import ItemNode, SectionNode
from ttdn_desktop.directive.paragraphs import Paragraph, join_pieces
from ttdn_desktop.directive.pieces import Piece, split_lines
from ttdn_desktop.directive.plan_year import plan_year
from ttdn_desktop.directive.records import Directive, Duty, Item, Section
from ttdn_desktop.directive.regions import find_regions, other_document_kind
from ttdn_desktop.directive.reports import (
    AskedReport,
    asked_reports,
    marked_reports,
    report_to,
    reports_of,
    year_end,
)
from ttdn_desktop.directive.roles import Role
from ttdn_desktop.directive.section_doubts import section_doubts
from ttdn_desktop.directive.subject import subject_of
from ttdn_desktop.official_paper.areas import with_large_kinds
from ttdn_desktop.official_paper.kinds import LETTER
from ttdn_desktop.official_paper.sentence_case import Spellings, in_sentence_case

__all__ = ["ParsedPlan", "Role", "parse_plan"]


def parse_plan(source: Source, marks: Mapping[int, Role] | None = None) -> ParsedPlan:
    """Return the plan in ``source``; ``marks`` (line's index to role) hold against the grammar.

    Raises InputError where it is no plan.
    """
    marks = marks or {}
    parts = _read_parts(source, marks)
    root = build_outline(parts.body, marks)

    title = reduce(join_lines, [piece.text for piece in parts.regions.title] or [""])
    year = plan_year(title, parts.head, _opening_and_closing(parts))
    spellings = Spellings(_sentences(parts))
    issuer = _issuer(parts, title, spellings)
    area = area_of(issuer, parts.head.above)

    bodies = assignments_of(root, marks)
    communes, addressed = communes_assignments(bodies)
    own = tuple(item for assignment in communes for item in assignment.items)
    if not own and (degree := _letter_speaks_to(parts)) > AddressedTo.ALL_PLACES:
        own, addressed = tuple(top_items(root)), degree
    items = tuple(root.all_items())
    groups = item_groups(root)

    asked = _reports(parts, root, marks, own, items, year)
    end = year_end(asked)
    to = _report_to(parts, end, asked)
    directive = Directive(
        kind=parts.regions.kind,
        title=title,
        year=year,
        issuer=issuer,
        level=level_of(f"{issuer} {area.named}" if area else issuer, parts.head.date, year),
        number=parts.head.number,
        date=parts.head.date,
        signer=parts.ending.signer,
        legal_bases=tuple(base for _, base in parts.bases),
        sections=_sections(root),
        purposes=groups.purposes,
        contents=groups.contents,
        forms=groups.forms,
        assignments=bodies,
        commune_duties=_duties(items, own, marks, year),
        subject=subject_of(title, area=area, year=year, spellings=spellings),
        reports=reports_of(asked, end, to),
        report_due=end.deadline.day if end and end.deadline else None,
        report_to=to,
        recipients=parts.ending.recipients,
    )

    has_tables = any(paragraph.in_table and not paragraph.row for paragraph in parts.body)
    rows = {item.id: item.paragraph.row.cells for item in items if item.paragraph.row}
    doubts = (
        *source.doubts,
        *doubts_of(directive, addressed=addressed, has_tables=has_tables),
        *annex_doubts(parts.regions.annex, features=source.features),
        *section_doubts(directive, rows),
    )
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
    body, of_annex = _without_rows_of_annex(body, pieces, marks, source)
    end = find_closing(body, marks)
    is_letter = regions.kind == LETTER.title
    if not any(is_heading(paragraph) or (is_letter and paragraph.mark) for paragraph in body[:end]):
        raise _no_plan(source, "")

    return ParsedParts(
        regions=regions,
        head=read_head(regions.masthead),
        preamble=preamble,
        bases=tuple(legal_bases(preamble)),
        body=(*body[:end], *of_annex),
        closing=body[end:],
        ending=read_ending(regions.ending),
    )


def _without_rows_of_annex(
    body: tuple[Paragraph, ...], pieces: Sequence[Piece], marks: Mapping[int, Role], source: Source
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """Return the body, and those lines of the annexes' tables to which the clerk gave a role in it.

    Each is its whole row, for when it is done stands in another cell than the work that was marked; the mark
    says whose it is, so that the row gives nobody else an assignment.
    """
    if not marks:
        return body, ()

    annex = join_pieces(find_regions(pieces, {}).annex, features=source.features)
    row_of = {line: paragraph for paragraph in annex if paragraph.row for line in paragraph.lines}
    taken = [paragraph for paragraph in body if paragraph.lines[0] in row_of]
    rest = tuple(paragraph for paragraph in body if paragraph not in taken)
    return rest, tuple(_as_marked(row_of[each.lines[0]], each) for each in taken)


def _as_marked(row: Paragraph, marked: Paragraph) -> Paragraph:
    beside = replace(row.row, lead="") if row.row else None
    return replace(row, lines=marked.lines, row=beside)


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


def _letter_speaks_to(parts: ParsedParts) -> AddressedTo:
    """Return how far a letter's «Kính gửi» is addressed to the communes, whose all is if it names no body."""
    addressees = parts.regions.attached if parts.regions.kind == LETTER.title else ()
    degrees = [addresses_communes(re.sub(r"^Kính gửi\s*:?\s*|[;.]$", "", one.text)) for one in addressees]
    return max(degrees, default=AddressedTo.OTHERS)


def _opening_and_closing(parts: ParsedParts) -> list[str]:
    """Return what the paper says of itself before and after the outline; its legal bases are left out."""
    based = {paragraph.lines for paragraph, _ in parts.bases}
    opening = [paragraph.text for paragraph in parts.preamble if paragraph.lines not in based]
    return [*opening, *(paragraph.text for paragraph in parts.closing)]


def _sentences(parts: ParsedParts) -> list[str]:
    """Return the running text, which shows how names are written."""
    paragraphs = (*parts.preamble, *parts.body, *parts.closing)
    return [*(paragraph.text for paragraph in paragraphs), *parts.ending.recipients]


def _issuer(parts: ParsedParts, title: str, spellings: Spellings) -> str:
    """Return the masthead's issuer, in the spelling of the text where the text names it; else the text's."""
    issuer = organ_in_sentence(
        parts.head.issuer, parts.head.above, lambda name: in_sentence_case(name, spellings)
    )
    texts = [paragraph.text for paragraph in (*parts.preamble, *parts.closing)]
    body = (paragraph.text for paragraph in parts.body)
    named = issuer_spelling(issuer, [*texts, *body, title])
    without_bases = [text for text in texts if not text.startswith("Căn cứ")]
    return with_large_kinds(named or issuer or issuer_in([*reversed(without_bases), title]))


def _duties(
    items: Iterable[ItemNode], own: tuple[str, ...], marks: Mapping[int, Role], year: int | None
) -> tuple[Duty, ...]:
    """Return the communes' items; the clerk's marks add to them and take from them."""
    ids = frozenset(own)
    return tuple(
        _duty(node, year)
        for node in items
        if (role := marks.get(node.paragraph.lines[0])) == "duty" or (node.id in ids and role != "item")
    )


def _duty(node: ItemNode, year: int | None) -> Duty:
    row = node.paragraph.row
    due = (day_of_cell(row.time, year) if row else None) or last_day(node.text, year)
    item = _item(node)
    return Duty(id=item.id, text=item.text, items=item.items, due=due)


def _sections(root: SectionNode) -> tuple[Section, ...]:
    """Return the outline; a letter's numbered sentences stand in a section without number and heading."""
    loose = tuple(_item(item) for item in root.items())
    nameless = (Section(number="", heading="", items=loose),) if loose else ()
    return (*nameless, *(_section(section) for section in root.sections()))


def _section(node: SectionNode) -> Section:
    return Section(
        number=node.number,
        heading=node.heading,
        items=tuple(_item(item) for item in node.items()),
        sections=tuple(_section(section) for section in node.sections()),
    )


def _item(node: ItemNode) -> Item:
    return Item(id=node.id, text=node.text, items=tuple(_item(item) for item in node.items))


def _reports(
    parts: ParsedParts,
    root: SectionNode,
    marks: Mapping[int, Role],
    own: tuple[str, ...],
    items: Iterable[ItemNode],
    year: int | None,
) -> list[AskedReport]:
    """Return the reports asked for in marked lines, else where the communes are spoken to, else in the body.

    They are spoken to in the closing, in a section on reporting, and by their duties with what stands below;
    ``own`` are the ids of these.
    """
    paragraphs = (*parts.body, *parts.closing)
    marked = [paragraph for paragraph in paragraphs if marks.get(paragraph.lines[0]) == "due"]
    if marked:
        return marked_reports(marked, year=year)

    ids = frozenset(own)
    duties = [node.paragraph for node in items if _is_below(node.id, ids)]
    spoken = _each_once((*parts.closing, *_on_reporting(root), *duties))
    return asked_reports(spoken, year=year) or asked_reports(parts.body, year=year)


def _each_once(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs, each once: a heading's own is that of its sentence too."""
    return list({(paragraph.lines, paragraph.text): paragraph for paragraph in paragraphs}.values())


def _is_below(item_id: str, own: frozenset[str]) -> bool:
    """Return whether an item is one of ``own`` or stands below one, by its id."""
    parts = item_id.split(".")
    return any(".".join(parts[: count + 1]) in own for count in range(len(parts)))


def _on_reporting(section: SectionNode) -> Iterator[Paragraph]:
    """Yield the paragraphs of the sections that say when to report."""
    for child in section.sections():
        if headings.is_about_reports(child.heading):
            yield from (item.paragraph for item in child.all_items())
        else:
            yield from _on_reporting(child)


def _report_to(parts: ParsedParts, end: AskedReport | None, asked: list[AskedReport]) -> str | None:
    """Return whom the sentence with the date names, else another sentence that speaks of reports."""
    with_dates = [one.paragraph for one in ([end] if end else []) + asked]
    for text in dict.fromkeys(paragraph.text for paragraph in (*with_dates, *parts.closing)):
        if organ := report_to(text):
            return organ
    return None
