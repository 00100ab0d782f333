"""Edits of the pages: sheet, margins, page numbers."""

from collections.abc import Callable

from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.office.docx.package import W
from ttdn_desktop.office.docx.xml_edit import child, on_off
from ttdn_desktop.office.format_check import twips
from ttdn_desktop.office.format_check.fix_target import FixTarget


def _sheet_size(target: FixTarget, _: FormatFinding) -> None:
    """Set every section's sheet to A4, portrait or landscape as it is."""
    measures = target.rules["page.size"].measures
    for size in target.root.iter(W + "pgSz"):
        sides = sorted(round(measures[name].template * twips.PER_MM) for name in ("width", "height"))
        landscape = int(float(size.get(W + "w", "0"))) > int(float(size.get(W + "h", "0")))
        for name, value in zip(("h", "w") if landscape else ("w", "h"), sides, strict=True):
            size.set(W + name, str(value))


def _margin(target: FixTarget, finding: FormatFinding) -> None:
    side = finding.rule.rpartition(".")[2]
    measure = target.rules[finding.rule].measures["margin"]
    for margins in target.root.iter(W + "pgMar"):
        if not measure.allows(float(margins.get(W + side, "0")) / twips.PER_MM):
            margins.set(W + side, str(round(measure.template * twips.PER_MM)))


def _page_numbers(target: FixTarget, _: FormatFinding) -> None:
    """Hide the number on the first page and count in Arabic figures from 1; others keep their start."""
    for index, section in enumerate(target.root.iter(W + "sectPr")):
        is_first = index == 0
        if is_first:
            on_off(section, "titlePg", True)

        numbers = section.find(W + "pgNumType")
        if numbers is not None:
            numbers.attrib.pop(W + "fmt", None)
            if is_first:
                numbers.attrib.pop(W + "start", None)


def _annex_page_numbers(target: FixTarget, finding: FormatFinding) -> None:
    sections = list(target.root.iter(W + "sectPr"))
    for para, _ in target.paragraphs(finding):
        if para.section < len(sections):
            child(sections[para.section], "pgNumType").set(W + "start", "1")


EDITS: dict[Edit, Callable[[FixTarget, FormatFinding], None]] = {
    "sheet-size": _sheet_size,
    "margin": _margin,
    "page-numbers": _page_numbers,
    "annex-page-numbers": _annex_page_numbers,
}
"""The edits of this module."""
