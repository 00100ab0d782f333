"""For each line of the source: what it is in the plan, and what it became."""

from collections.abc import Iterable, Iterator
from typing import get_args

from ttdn_desktop.directive.ending import Ending
from ttdn_desktop.directive.head import Head
from ttdn_desktop.directive.lines import Source
from ttdn_desktop.directive.notes import Doubt, Repair, RepairCode
from ttdn_desktop.directive.outline import ItemNode, SectionNode
from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.directive.pieces import Piece
from ttdn_desktop.directive.records import Directive, LegalBase
from ttdn_desktop.directive.regions import Regions
from ttdn_desktop.directive.report_deadlines import Deadline
from ttdn_desktop.directive.roles import Role
from ttdn_desktop.dossier.records import Record


class ParsedPlan(Record, frozen=True, kw_only=True):
    """A plan as understood, and for each line of the source what it is.

    ``roles`` and ``places`` are as long as the source's lines. A place is what the line became:
    ``III.8`` (a section), ``III.8.2`` (an item), ``legal_bases.0``, ``recipients.3``, ``title``,
    ``number``, ``date``, ``issuer``, ``signer``, ``report_due``, or an empty string. ``doubts`` and
    ``repairs`` are what the directive's ``warnings`` and ``repairs`` say.
    """

    directive: Directive
    roles: tuple[Role, ...] = ()
    places: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    repairs: tuple[Repair, ...] = ()


class ParsedParts(Record, frozen=True, kw_only=True):
    """Everything the parts of the grammar found, before it is put together."""

    regions: Regions
    head: Head
    preamble: tuple[Paragraph, ...]
    bases: tuple[tuple[Paragraph, LegalBase], ...]
    body: tuple[Paragraph, ...]
    closing: tuple[Paragraph, ...]
    ending: Ending


class _Sheet:
    """Roles and places being filled in; what is written first stays."""

    def __init__(self, length: int) -> None:
        self.roles: list[Role] = ["nothing"] * length
        self.places = [""] * length

    def write(self, lines: Iterable[int], role: Role, place: str = "") -> None:
        for line in lines:
            if self.roles[line] == "nothing":
                self.roles[line] = role
                self.places[line] = place
            elif place and not self.places[line]:
                self.places[line] = place


def map_lines(
    source: Source, read: ParsedParts, root: SectionNode, directive: Directive, end: Deadline | None
) -> ParsedPlan:
    """Return ``directive`` with what was put in order, and each line's role and place."""
    sheet = _Sheet(len(source.lines))

    if end:
        sheet.write(end.paragraph.lines[:1], "due", "report_due")

    _write_head(sheet, read)
    _write_ending(sheet, read)
    _write_body(sheet, root, directive)

    for paragraph in read.closing:
        sheet.write(paragraph.lines, "closing")

    return ParsedPlan(
        directive=directive,
        roles=tuple(sheet.roles),
        places=tuple(sheet.places),
        repairs=tuple(dict.fromkeys(_repairs(read, sheet))),
    )


def _write_head(sheet: _Sheet, read: ParsedParts) -> None:
    sheet.write([read.head.number_line] if read.head.number_line >= 0 else [], "masthead", "number")
    sheet.write([read.head.date_line] if read.head.date_line >= 0 else [], "masthead", "date")
    sheet.write(read.head.issuer_lines, "masthead", "issuer")
    sheet.write(_lines(read.regions.masthead), "masthead")
    sheet.write([read.regions.kind_line], "kind", "kind")
    sheet.write(_lines(read.regions.title), "title", "title")

    for place, (paragraph, _) in enumerate(read.bases):
        sheet.write(paragraph.lines, "base", f"legal_bases.{place}")

    sheet.write(_lines(read.regions.preamble), "opening")


def _write_ending(sheet: _Sheet, read: ParsedParts) -> None:
    for place, lines in enumerate(read.ending.recipient_lines):
        sheet.write(lines, "recipient", f"recipients.{place}")
    sheet.write(read.ending.signer_lines, "signature", "signer")
    sheet.write(_lines(read.regions.ending), "recipient")
    sheet.write(_lines(read.regions.annex), "annex")


def _write_body(sheet: _Sheet, root: SectionNode, directive: Directive) -> None:
    duties = {duty.id for duty in directive.commune_duties}
    bodies = {body.number for body in directive.assignments}

    for node in _nodes(root):
        if isinstance(node, SectionNode):
            lines = node.paragraph.lines if node.paragraph else ()
            sheet.write(lines, "assignment" if node.number in bodies else "section", node.number)
        else:
            sheet.write(node.paragraph.lines, "duty" if node.id in duties else "item", node.id)


def _nodes(node: SectionNode | ItemNode) -> Iterator[SectionNode | ItemNode]:
    for child in node.children if isinstance(node, SectionNode) else node.items:
        yield child
        yield from _nodes(child)


def _lines(pieces: Iterable[Piece]) -> list[int]:
    return [piece.line for piece in pieces]


def _repairs(read: ParsedParts, sheet: _Sheet) -> Iterator[Repair]:
    """What was put in order, by line; of several pieces of one line in the order of the codes."""
    noted = [(one.lines[0], one.notes) for one in (*read.preamble, *read.body, *read.closing)]
    regions = read.regions
    noted += [(one.line, one.notes) for one in (*regions.masthead, *regions.title, *regions.ending)]

    for line, notes in sorted(noted, key=lambda one: (one[0], [_ORDER[note] for note in one[1]])):
        role = sheet.roles[line]
        place = sheet.places[line] or (role if role in _ROLES_SHOWN else "")
        for note in notes:
            yield Repair(note, place) if place else Repair(note, line=line)


_ROLES_SHOWN: tuple[Role, ...] = ("opening", "closing", "masthead")
"""Roles that say where a line without a place of its own stands."""

_ORDER: dict[RepairCode, int] = {code: at for at, code in enumerate(get_args(RepairCode))}
