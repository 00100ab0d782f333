"""The result of a check as one page of the web, with each page's picture and the findings' places."""

from collections.abc import Iterable, Iterator

from ttdn_desktop.basics.measures import PT_PER_MM
from ttdn_desktop.format_rules.outlines import PaperTexts
from ttdn_desktop.format_rules.places import PagePlace
from ttdn_desktop.office.html_report.document import html_report
from ttdn_desktop.office.html_report.records import PagePicture, ReportedFile, ReportedFinding
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.workspace.documents.check_files import CheckedFile, check_file, result
from ttdn_desktop.workspace.documents.format_check import Examined, FormatFinding, describe
from ttdn_desktop.workspace.documents.layout import layout_docx
from ttdn_desktop.workspace.documents.word_files import WordFileEntry

__all__ = ["ReportedFile", "html_of", "html_report", "reported_file"]

_DOTS_PER_INCH = 90
"""A judgement: letters of 13 points are still read; 40 to 70 KB a page."""


def html_of(entries: Iterable[WordFileEntry], rules: RuleSetName | None = None) -> bytes:
    """Return the page of a check of ``entries``, made anew. Raises nothing for a file that can't be used."""
    return html_report([reported_file(*check_file(entry, rules)) for entry in entries])


def reported_file(checked: CheckedFile, examined: Examined | None) -> ReportedFile:
    """Return what the page shows of a file."""
    report = checked.report
    if report is None or examined is None:
        return ReportedFile(name=checked.name, result=str(checked.fault or ""), is_faulty=True)

    pages = tuple(_pages(examined))
    return ReportedFile(
        name=checked.name,
        result=result(report),
        kind=report.kind or "",
        rules_name=report.rules_name,
        findings=tuple(_findings(examined, len(pages))),
        pages=pages,
    )


def _pages(examined: Examined) -> Iterator[PagePicture]:
    from ttdn_desktop.office.images.pages import page_pngs  # brings the PDF library

    laid = layout_docx(examined.docx)
    for png, (width, height) in zip(page_pngs(laid.pdf, _DOTS_PER_INCH), laid.sizes, strict=True):
        yield PagePicture(png, width / PT_PER_MM, height / PT_PER_MM)


def _findings(examined: Examined, pages: int) -> Iterator[ReportedFinding]:
    texts = PaperTexts(examined.facts)

    for finding in examined.report.findings:
        described = describe(finding)
        outlines = texts.outlines(finding.lines)
        yield ReportedFinding(
            is_error=finding.severity == "error",
            found=described.found,
            where=described.where,
            expected=described.expected,
            clause=described.clause,
            page=outlines[0].page if outlines else _page_without_outline(finding, pages),
            outlines=outlines,
        )


def _page_without_outline(finding: FormatFinding, pages: int) -> int | None:
    """Return the page that a finding is about as a whole, None where it is no page that is there."""
    number = finding.place.number if isinstance(finding.place, PagePlace) else None
    return number if number and number <= pages else None
