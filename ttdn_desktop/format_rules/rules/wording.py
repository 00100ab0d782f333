"""Rules of the words: leftovers, dates, years, encoding, spaces (docs/domain/format-rules.md, Words)."""

import re
import unicodedata
from collections.abc import Iterator

from ttdn_desktop.basics.legacy_text import legacy_font
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.paper_date import (
    is_plausible_date,
    paper_date,
    plan_year,
    stated_years,
    subject_year,
)
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.spaces import extra_spaces, sets_columns
from ttdn_desktop.format_rules.violations import Violation, data
from ttdn_desktop.official_paper.citations import is_cited, is_named_by_number

_LEFTOVER = re.compile(r"\{\{|\}\}|\{%|%\}|…{2,}|\.{4,}|…\.{2,}|\[\s*(?:\.{3}|…)+\s*\]")
"""Template tags, and dots where a value belongs; ``…`` alone or three dots are an unfinished list."""

_PLANNED = re.compile(
    r"(?:trước|từ|đến|hết|vào|trong)\s+(?:hết\s+)?ngày\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})"
    r"|(?:tháng|quý)\s+[\dIVX]{1,3}[/\s-]+(?:năm\s+)?(\d{4})|\d{1,2}/\d{1,2}/(\d{4})"
    r"|(?<![\d/])(?:0?[1-9]|1[0-2])/(\d{4})(?!\d|\s*[/-]\s*[^\W\d])"
    r"|dự toán[^,.;]{0,40}ngân sách[^,.;]{0,40}năm\s+(\d{4})",
    re.IGNORECASE,
)
"""Days and months of what is planned, and the year of a budget; each way to write one has its own group."""

_YEAR_ALONE = re.compile(r"(?:cả\s+)?năm\s+(\d{4})", re.IGNORECASE)
"""A cell of a column of time may hold the year alone."""

_BLANK = re.compile(r"…|\.{2,}|_{2,}")
"""In number, date, signer and annex note fewer dots are left blank too: those are made of spaces."""

_LINE_TO_FILL = re.compile(r"_{4,}")
"""A judgement: up to three may stand for something else."""

_YEARS = range(1991, 2100)
"""Other four figures are no years: amounts, numbers of documents."""

_TIME_HEADINGS = re.compile(r"(thoi gian|thoi han|tien do|thoi diem)")


def leftover(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.leftover: template tags and dots where a value belongs."""
    del rules
    blanks = {
        para.number
        for paper in elements.papers
        for para in (paper.number, paper.place_date, paper.signer, paper.note)
        if para
    }
    blanks |= {annex.note.number for annex in elements.annexes if annex.note}
    text = {para.number for paper in elements.papers for para in paper.body}
    with_line_below = {
        para.number
        for paper in elements.papers
        for para in (paper.motto, *paper.issuer, *paper.subject)
        if para
    }

    for para in facts.paras:
        match = _LEFTOVER.search(para.text)

        if match is None and para.number in blanks:
            match = _BLANK.search(para.text)

        # a line without words beside it is one to sign on; below the head's texts it is a line typed there
        has_words = (para.number in text or para.cell) and any(map(str.isalpha, para.text))
        if match is None and has_words and para.number not in with_line_below:
            match = _LINE_TO_FILL.search(para.text)

        if match:
            yield Violation(code="text.leftover/blank", data=data(text=match[0]), paras=(para,))


def blank_in(text: str) -> str | None:
    """Return the first template tag or row of dots in ``text``, None where there is none."""
    match = _LEFTOVER.search(text)
    return match[0] if match else None


def dates(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.dates: planned dates within the plan's year."""
    del rules
    year = plan_year(elements)
    if year is None or elements.kind_code != "KH":
        return

    time_columns = _time_columns(facts)
    body = elements.body[len(elements.opening) :]
    timed = [
        para for para in facts.paras if para.cell and (para.cell.table, para.cell.column) in time_columns
    ]

    for para in (*body, *timed):
        for match in _planned(para):
            written = int(next(group for group in reversed(match.groups()) if group))
            if written != year and written in _YEARS:
                values = data(time=match[0], year=year)
                yield Violation(code="text.dates/outside-year", data=values, paras=(para,))
                break


def _planned(para: Para) -> Iterator[re.Match[str]]:
    """Yield the dates a paragraph plans for; those of documents it cites are none."""
    if para.cell and (alone := _YEAR_ALONE.fullmatch(para.words)):
        yield alone
    for match in _PLANNED.finditer(para.words):
        is_named = is_named_by_number(para.words, match.start())
        if not is_named and (para.cell or not is_cited(para.words, match.start())):
            yield match


def _time_columns(facts: Facts) -> set[tuple[int, int]]:
    columns: set[tuple[int, int]] = set()
    for para in facts.paras:
        heads = _TIME_HEADINGS.match(para.folded)
        if para.cell and para.cell.row == 0 and heads and facts.tables[para.cell.table].is_data:
            columns.add((para.cell.table, para.cell.column))
    return columns


def year(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.year: subject, opening, closing and date speak of one year."""
    del facts, rules
    kind = elements.kind_of_paper
    is_of_a_year = kind is None or kind.is_of_a_year
    meant = plan_year(elements) if is_of_a_year else subject_year(elements)
    if meant is None:
        return

    for para, written in stated_years(elements, with_annexes=is_of_a_year):
        if written != meant:
            values = data(written=written, meant=meant)
            yield Violation(code="text.year/other-year", data=values, paras=(para,))

    day = paper_date(elements)
    if not is_of_a_year or _settles_accounts(elements):
        return
    if day and elements.place_date and not is_plausible_date(day, meant, elements.kind_code):
        values = data(meant=meant, dated=day.year)
        yield Violation(code="text.year/dated", data=values, paras=(elements.place_date,))


def _settles_accounts(elements: Elements) -> bool:
    """Return whether a report is of a budget's settlement, which comes a year or two after its year."""
    return any("quyet toan" in para.folded for para in elements.subject)


def legacy(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.legacy: text in a font of before Unicode."""
    del elements, rules
    old = tuple(para for para in facts.paras if is_legacy_text(para))
    if old:
        conversion = tuple((para.raw, para.text) for para in old)
        yield Violation(code="text.legacy/old-font", paras=old, whole_paper=True, conversion=conversion)


def is_legacy_text(para: Para) -> bool:
    """Return whether a paragraph has text in a font of before Unicode."""
    return any(legacy_font(run.slots) and run.text.strip() for run in para.runs)


def nfc(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.nfc: composed letters, no control or private-use characters."""
    del elements, rules
    apart = tuple(para for para in facts.paras if not unicodedata.is_normalized("NFC", para.raw))
    if apart:
        yield Violation(code="text.nfc/decomposed", paras=apart, whole_paper=True)
    odd = tuple(para for para in facts.paras if _has_odd(para.raw) and not is_legacy_text(para))
    if odd:
        yield Violation(code="text.nfc/control", paras=odd, whole_paper=True)


def _has_odd(text: str) -> bool:
    """Return whether a text has such characters; none of those that can be printed is one."""
    return not text.isprintable() and any(map(_is_odd, text))


def _is_odd(character: str) -> bool:
    """Return whether a character is for control, private use or nothing, or shows nothing (U+200B, U+FEFF).

    Tab, line break, page and column break are Word's own.
    """
    if character in "\t\n\f\v":
        return False
    return unicodedata.category(character) in ("Cc", "Co", "Cn") or character in "\u200b\ufeff"


def spaces(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.spaces: no double space, none before a mark; blanks for number and date are neither."""
    del elements, rules
    wrong = tuple(
        para for para in facts.paras if not is_legacy_text(para) and any(True for _ in extra_spaces(para.raw))
    )

    # where blanks set columns, as beside each other in a head without a table, one blank would join them
    for fixable in (True, False):
        paras = tuple(para for para in wrong if sets_columns(para.raw) is not fixable)
        if paras:
            yield Violation(code="text.spaces/extra", paras=paras, whole_paper=True, fixable=fixable)


CHECKS = {
    "text.leftover": leftover,
    "text.dates": dates,
    "text.year": year,
    "text.legacy": legacy,
    "text.nfc": nfc,
    "text.spaces": spaces,
}
"""The checks of this module by the id of their rule."""
