"""Measuring a .docx for the format check: read and laid out once, returned as facts."""

from collections.abc import Iterator, Mapping

from ttdn_desktop.basics.collector import paused
from ttdn_desktop.format_rules.facts import Facts
from ttdn_desktop.office.docx.model import Document
from ttdn_desktop.office.docx.package import Package
from ttdn_desktop.office.format_check.layout_index import LayoutIndex
from ttdn_desktop.office.format_check.paragraph_facts import BodyReader
from ttdn_desktop.office.format_check.section_facts import header_footer_runs, section_facts
from ttdn_desktop.office.layout.document_reader import Reader
from ttdn_desktop.office.layout.pagination import Paginator
from ttdn_desktop.office.layout.sheet import Sheet


def measure(docx: bytes | Mapping[str, bytes]) -> Facts:
    """Return what there is to judge of a .docx, or of its parts. Raises InputError where it can't be read."""
    with paused():
        return _measured(Reader(Package(docx)).read())


def _measured(document: Document) -> Facts:
    sheets = Paginator(document).run()
    body = BodyReader(document, LayoutIndex(sheets))
    body.read()

    return Facts(
        paras=tuple(body.paras),
        sections=tuple(section_facts(section) for section in document.sections),
        tables=tuple(body.tables),
        pages=len(sheets),
        empty_pages=tuple(_empty_pages(sheets, broken_off=document.broken_off)),
        furniture=tuple(header_footer_runs(document)),
    )


def read_words(docx: bytes | Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the words of every paragraph that has any, in reading order, with automatic numbers.

    Raises InputError where it can't be read.
    """
    body = BodyReader(Reader(Package(docx)).read())
    body.read()
    return tuple(para.words for para in body.paras if para.words)


def _empty_pages(sheets: list[Sheet], *, broken_off: bool) -> Iterator[int]:
    """Yield the numbers of pages without text; ``broken_off``: a page break begins one behind the last."""
    for number, sheet in enumerate(sheets, 1):
        if not any(mark.span.text.strip() or mark.span.picture is not None for mark in sheet.texts):
            yield number
    if broken_off:
        yield len(sheets) + 1
