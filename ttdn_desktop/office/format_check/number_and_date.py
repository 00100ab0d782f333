"""Number and date put into a plan that comes from Word, nothing else of it touched."""

import datetime as dt
import re

from ttdn_desktop.basics.dates import date_in_words
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.format_rules.recognise.document import recognise
from ttdn_desktop.office.docx.package import Package, etree
from ttdn_desktop.office.docx.paragraph_text import NotSureError
from ttdn_desktop.office.format_check.fix_target import PaperTexts, Spot
from ttdn_desktop.office.format_check.fixes import with_part
from ttdn_desktop.office.format_check.measure import measure

_NUMBER_OR_BLANK = re.compile(r"(?<=[Ss]ố)\s*:?[\s\d.…_]*/\s*[^\s,;]+")
"""``Số:      /KH-UBND`` or a number given before; dots and underscores are blanks too."""

_DATE_OR_BLANK = re.compile(r"ngày[\s\d.…_]*tháng[\s\d.…_]*năm[\s\d.…_]*\d{4}")


def with_number_and_date(docx: bytes, number: str, date: dt.date) -> bytes:
    """Return a copy whose head and annexes say ``number`` (with symbol) and ``date``.

    Every part but the main one keeps its bytes; the date reads as rule ``date.zero`` asks. Raises InputError
    where the head has no place for them.
    """
    facts = measure(docx)
    elements = recognise(facts)
    package = Package(docx)
    root = package.tree(package.main_name)
    texts = PaperTexts(root, facts)

    def put(para: Para | None, pattern: re.Pattern[str], words: str) -> bool:
        try:
            return para is not None and _put(texts.spot(para.place, reads=True), pattern, words)
        except NotSureError:
            return False

    for para, pattern, words in (
        (elements.number, _NUMBER_OR_BLANK, f": {number}"),
        (elements.place_date, _DATE_OR_BLANK, date_in_words(date)),
    ):
        if not put(para, pattern, words):
            raise _no_place(para)

    for annex in elements.annexes:
        put(annex.note, _NUMBER_OR_BLANK, f" {number}")
        put(annex.note, _DATE_OR_BLANK, date_in_words(date))

    return with_part(
        docx, package.main_name, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    )


def _put(spot: Spot, pattern: re.Pattern[str], words: str) -> bool:
    """Write ``words`` where a text has the pattern; False where it hasn't. Raises NotSureError."""
    text = spot.text()
    start, end = spot.span(text)
    found = pattern.search(text.text[start:end])
    if found is not None:
        text.replace(start + found.start(), start + found.end(), words)
    return found is not None


def _no_place(para: Para | None) -> InputError:
    where = f"Dòng “{para.words}” của bản Word" if para is not None else "Bản Word"
    return InputError(
        f"{where} không còn chỗ để ghi số, ngày tháng.",
        "Hãy giữ trong tệp Word dòng “Số:     /KH-UBND” và dòng “ngày … tháng … năm …”, rồi lấy lại tệp.",
    )
