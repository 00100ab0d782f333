"""Edits of the pages: sheet, margins, page numbers."""

from collections.abc import Callable, Iterator

from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.office.docx.package import Node, W
from ttdn_desktop.office.docx.package import twips as read_twips
from ttdn_desktop.office.docx.paragraph_text import NotSureError
from ttdn_desktop.office.docx.xml_edit import child, on_off
from ttdn_desktop.office.format_check import twips
from ttdn_desktop.office.format_check.fix_target import FixTarget


def _sheet_size(target: FixTarget, _: FormatFinding) -> None:
    """Set every section's sheet to A4, portrait or landscape as it is."""
    measures = target.rules["page.size"].measures
    for section in _sections(target):
        size = child(section, "pgSz")
        sides = sorted(round(measures[name].template * twips.PER_MM) for name in ("width", "height"))
        landscape = read_twips(size.get(W + "w")) > read_twips(size.get(W + "h"))
        for name, value in zip(("h", "w") if landscape else ("w", "h"), sides, strict=True):
            size.set(W + name, str(value))


def _margin(target: FixTarget, finding: FormatFinding) -> None:
    side = finding.rule.rpartition(".")[2]
    measure = target.rules[finding.rule].measures["margin"]
    right = round(measure.template * twips.PER_MM)

    for section in _sections(target):
        margins = child(section, "pgMar")
        gutter = max(read_twips(margins.get(W + "gutter")), 0) if side == "left" else 0
        if measure.allows((abs(read_twips(margins.get(W + side))) + gutter) / twips.PER_MM):
            continue

        # the room for binding is part of the margin: it stays where it leaves a margin beside it
        if gutter > right:
            margins.set(W + "gutter", "0")
            gutter = 0
        margins.set(W + side, str(right - gutter))


def _page_numbers(target: FixTarget, _: FormatFinding) -> None:
    """Hide the number on the first page and count in Arabic figures from 1; others keep their start."""
    for index, section in enumerate(_sections(target)):
        is_first = index == 0
        if is_first:
            on_off(section, "titlePg", True)

        numbers = section.find(W + "pgNumType")
        if numbers is not None:
            numbers.attrib.pop(W + "fmt", None)
            if is_first:
                numbers.attrib.pop(W + "start", None)


def _sections(target: FixTarget) -> Iterator[Node]:
    """Yield the sections that hold, without those that a tracked change was made of.

    Raises NotSureError where the file names none: sheet and margins are Word's own then.
    """
    if target.root.find(f"{W}body/{W}sectPr") is None:
        raise NotSureError("the last section has no properties")
    for section in target.root.iter(W + "sectPr"):
        if section.getparent().tag != W + "sectPrChange":
            yield section


def _annex_page_numbers(target: FixTarget, finding: FormatFinding) -> None:
    sections = list(_sections(target))
    for spot in target.spots(finding):
        if spot.para.section < len(sections):
            child(sections[spot.para.section], "pgNumType").set(W + "start", "1")


FINDING_EDITS: dict[Edit, Callable[[FixTarget, FormatFinding], None]] = {
    "sheet-size": _sheet_size,
    "margin": _margin,
    "page-numbers": _page_numbers,
    "annex-page-numbers": _annex_page_numbers,
}
"""The edits of this module."""
