"""For each line of the source: what it is in the plan, and what it became."""

from collections.abc import Iterable, Iterator
from typing import get_args

from ttdn_desktop.directive.ending import Ending
from ttdn_desktop.directive.head import Head
from ttdn_desktop.directive.lines import Source
from ttdn_desktop.directive.notes import Doubt, Repair, RepairCode
from ttdn_desktop.directive.outline.nodes import SectionNode, walk
from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.directive.pieces import Piece
from ttdn_desktop.directive.records import Directive, LegalBase
from ttdn_desktop.directive.regions import Regions
from ttdn_desktop.directive.reports import AskedReport
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


class _LineRoles:
    """Roles and places of lines being filled in; what is written first stays."""

    def __init__(self, length: int) -> None:
        self.roles: list[Role] = ["nothing"] * length
        self.places = [""] * length

    def write(self, indexes: Iterable[int], role: Role, place: str = "") -> None:
        for line in indexes:
            if self.roles[line] == "nothing":
                self.roles[line] = role
                self.places[line] = place
            elif place and not self.places[line]:
                self.places[line] = place


def map_lines(
    source: Source, parts: ParsedParts, root: SectionNode, directive: Directive, end: AskedReport | None
) -> ParsedPlan:
    """Return ``directive`` with its repairs and each line's role and place; ``end`` is the year-end date."""
    lines = _LineRoles(len(source.lines))

    if end:
        lines.write(end.paragraph.lines[:1], "due", "report_due")

    _write_head(lines, parts)
    _write_ending(lines, parts)
    _write_body(lines, root, directive)

    for paragraph in parts.closing:
        lines.write(paragraph.lines, "closing")

    return ParsedPlan(
        directive=directive,
        roles=tuple(lines.roles),
        places=tuple(lines.places),
        repairs=tuple(dict.fromkeys(_repairs(parts, lines))),
    )


def _write_head(lines: _LineRoles, parts: ParsedParts) -> None:
    lines.write([parts.head.number_line] if parts.head.number_line >= 0 else [], "masthead", "number")
    lines.write([parts.head.date_line] if parts.head.date_line >= 0 else [], "masthead", "date")
    lines.write(parts.head.issuer_lines, "masthead", "issuer")
    lines.write(_line_indexes(parts.regions.masthead), "masthead")
    lines.write([parts.regions.kind_line], "kind", "kind")
    lines.write(_line_indexes((*parts.regions.title, *parts.regions.attached)), "title", "title")

    for index, (paragraph, _) in enumerate(parts.bases):
        lines.write(paragraph.lines, "base", f"legal_bases.{index}")

    lines.write(_line_indexes((*parts.regions.articles, *parts.regions.preamble)), "opening")


def _write_ending(lines: _LineRoles, parts: ParsedParts) -> None:
    for index, recipient in enumerate(parts.ending.recipient_lines):
        lines.write(recipient, "recipient", f"recipients.{index}")
    lines.write(parts.ending.signer_lines, "signature", "signer")
    lines.write(_line_indexes(parts.regions.ending), "recipient")
    lines.write(_line_indexes(parts.regions.annex), "annex")


def _write_body(lines: _LineRoles, root: SectionNode, directive: Directive) -> None:
    duties = {duty.id for duty in directive.commune_duties}
    bodies = {body.number for body in directive.assignments}

    for node in walk(root):
        if isinstance(node, SectionNode):
            heading = node.paragraph.lines if node.paragraph else ()
            lines.write(heading, "assignment" if node.number in bodies else "section", node.number)
        else:
            lines.write(node.paragraph.lines, "duty" if node.id in duties else "item", node.id)


def _line_indexes(pieces: Iterable[Piece]) -> list[int]:
    return [piece.line for piece in pieces]


def _repairs(parts: ParsedParts, lines: _LineRoles) -> Iterator[Repair]:
    """Yield what was repaired, by line; of several pieces of one line in the order of the codes."""
    paragraphs = (*parts.preamble, *parts.body, *parts.closing)
    pieces = (*parts.regions.masthead, *parts.regions.title, *parts.regions.ending)
    by_line = [(paragraph.lines[0], paragraph.repairs) for paragraph in paragraphs]
    by_line += [(piece.line, piece.repairs) for piece in pieces]

    for line, codes in sorted(by_line, key=lambda entry: (entry[0], [_ORDER[code] for code in entry[1]])):
        role = lines.roles[line]
        place = lines.places[line] or (role if role in _ROLES_SHOWN else "")
        for code in codes:
            yield Repair(code, place) if place else Repair(code, line=line)


_ROLES_SHOWN: tuple[Role, ...] = ("opening", "closing", "masthead")
"""Roles that say where a line without a place of its own stands."""

_ORDER: dict[RepairCode, int] = {code: index for index, code in enumerate(get_args(RepairCode))}
