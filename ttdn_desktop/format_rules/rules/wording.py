"""Rules of the words themselves: leftovers, dates, years, encoding, spaces."""

import re
import unicodedata
from collections.abc import Iterator

from ttdn_desktop.basics.legacy_text import encoding_of
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.paper_date import dated_rightly, paper_date, plan_year, told_years
from ttdn_desktop.format_rules.recognise import Elements
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.text_style import visible_runs
from ttdn_desktop.format_rules.violations import Violation, data
from ttdn_desktop.official_paper.citations import is_cited

_BLANK = re.compile(r"\{\{|\}\}|\{%|%\}|…{2,}|\.{4,}|…\.{2,}|\[\s*(?:\.{3}|…)+\s*\]")
_BLANKS = re.compile(r"(Số\s*:?|số|ngày|tháng|năm)[ \u00a0]{2,}(?=/|tháng|năm|của|$)|(?<=Số:)\s+(?=/)")
_SPACES = re.compile(r"\S( {2,})\S|\S( +)[.,;:](?![.\d])")
_PLANNED = re.compile(
    r"(?:trước|từ|đến|hết|vào|trong)\s+(?:hết\s+)?ngày\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})"
    r"|(?:tháng|quý)\s+[\dIVX]{1,3}[/\s-]+(?:năm\s+)?(\d{4})|\d{1,2}/\d{1,2}/(\d{4})|(?<![\d/])\d{1,2}/(\d{4})"
    r"|dự toán[^,.;]{0,40}ngân sách[^,.;]{0,40}năm\s+(\d{4})",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(r"(?:cả\s+)?năm\s+(\d{4})", re.IGNORECASE)
_BLANK_LEFT = re.compile(r"…|\.{2,}|_{2,}")
_LINE_LEFT = re.compile(r"_{4,}")


def leftover(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.leftover: template tags and dots where a value belongs."""
    del rules
    blanks = {para.number for para in (found.number, found.place_date, found.signer) if para}
    blanks |= {annex.note.number for annex in found.annexes if annex.note}
    text = {para.number for para in found.body}
    ruled = {para.number for para in (found.motto, *found.issuer, *found.subject) if para}

    for para in facts.paras:
        match = _BLANK.search(para.text)
        if match is None and para.number in blanks:
            match = _BLANK_LEFT.search(para.text)
        if match is None and (para.number in text or para.cell) and any(map(str.isalpha, para.text)):
            match = _LINE_LEFT.search(para.text) if para.number not in ruled else None
        if match:
            yield Violation(code="text.leftover/blank", data=data(text=match[0]), paras=(para,))


def blank_in(text: str) -> str | None:
    """Return the first template tag or row of dots in ``text``, None where there is none."""
    match = _BLANK.search(text)
    return match[0] if match else None


def dates(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.dates: planned dates within the plan's year."""
    del rules
    year = plan_year(found)
    if year is None or found.kind_code != "KH":
        return

    columns = _time_columns(facts)
    body = found.body[len(found.opening) :]
    timed = [para for para in facts.paras if para.cell and (para.cell.table, para.cell.column) in columns]

    for para in (*body, *timed):
        for match in _planned(para):
            written = int(next(group for group in reversed(match.groups()) if group))
            # other four digits are no years: amounts, numbers of documents
            if written != year and 1990 < written < 2100:
                values = data(time=match[0], year=year)
                yield Violation(code="text.dates/outside-year", data=values, paras=(para,))
                break


def _planned(para: Para) -> Iterator[re.Match[str]]:
    """Yield the dates a paragraph plans for; those of documents it cites are none."""
    if para.cell and (alone := _YEAR_ALONE.fullmatch(para.words)):
        yield alone
    for match in _PLANNED.finditer(para.words):
        if para.cell or not is_cited(para.words, match.start()):
            yield match


def _time_columns(facts: Facts) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    for para in facts.paras:
        heads = re.match(r"(thoi gian|thoi han|tien do|thoi diem)", fold(para.words))
        if para.cell and para.cell.row == 0 and heads and facts.tables[para.cell.table].is_data:
            found.add((para.cell.table, para.cell.column))
    return found


def year(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.year: subject, opening, closing and date speak of one year."""
    del facts, rules
    meant = plan_year(found)
    if meant is None:
        return

    for para, written in told_years(found):
        if written != meant:
            values = data(written=written, meant=meant)
            yield Violation(code="text.year/other-year", data=values, paras=(para,))

    day = paper_date(found)
    if day and found.place_date and not dated_rightly(day, meant, found.kind_code):
        values = data(meant=meant, dated=day.year)
        yield Violation(code="text.year/dated", data=values, paras=(found.place_date,))


def legacy(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.legacy: text in a font of before Unicode."""
    del found, rules
    old = tuple(para for para in facts.paras if is_legacy_text(para))
    if old:
        conversion = tuple((para.raw, para.text) for para in old)
        yield Violation(code="text.legacy/old-font", paras=old, whole_paper=True, conversion=conversion)


def is_legacy_text(para: Para) -> bool:
    """Return whether a paragraph has text in a font of before Unicode."""
    return any(encoding_of(name) for run in visible_runs(para) for name in run.fonts)


def nfc(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.nfc: composed letters, no control or private-use characters."""
    del found, rules
    apart = tuple(para for para in facts.paras if unicodedata.normalize("NFC", para.raw) != para.raw)
    if apart:
        yield Violation(code="text.nfc/decomposed", paras=apart, whole_paper=True)
    odd = tuple(para for para in facts.paras if not is_legacy_text(para) and any(map(_is_odd, para.raw)))
    if odd:
        yield Violation(code="text.nfc/control", paras=odd, whole_paper=True)


def _is_odd(sign: str) -> bool:
    return sign not in "\t\n\f" and (
        unicodedata.category(sign) in ("Cc", "Co", "Cn") or sign in "\u200b\ufeff"
    )


def spaces(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.spaces: no double space, none before a mark; blanks for number and date are neither."""
    del found, rules
    wrong = tuple(
        para
        for para in facts.paras
        if not is_legacy_text(para) and _SPACES.search(_BLANKS.sub(r"\1 ", para.raw))
    )

    if wrong:
        yield Violation(code="text.spaces/extra", paras=wrong, whole_paper=True)


CHECKS = {
    "text.leftover": leftover,
    "text.dates": dates,
    "text.year": year,
    "text.legacy": legacy,
    "text.nfc": nfc,
    "text.spaces": spaces,
}
"""The checks of this module by the id of their rule."""
