"""Rules of annexes and tables (Phụ lục I, phần I, III.1; docs/domain/format-rules.md, Elements)."""

import datetime as dt
import re
from collections.abc import Iterator

from ttdn_desktop.basics.roman import to_roman
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Annex, Elements
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.paper_date import is_plausible_date, paper_date, plan_year
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.text_style import style_deviations, visible_runs
from ttdn_desktop.format_rules.violations import Detail, Violation, data, detail
from ttdn_desktop.official_paper.dates_in_text import rightly_written_date
from ttdn_desktop.official_paper.endings import annex_number
from ttdn_desktop.official_paper.kinds import KINDS, LETTER
from ttdn_desktop.official_paper.numbers import number_of_line, rightly_written_number

_ROMAN = [to_roman(number) for number in range(1, 11)]
"""Ten annexes: a judgement; where a paper has more, their order isn't judged."""

_ROMAN_NUMBER = re.compile(r"[IVX]+")
_REFERENCE = re.compile(
    r"phụ lục((?:\s*(?:,|và|đến|-|–)?\s*(?:số\s+)?(?:phụ lục\s+)?[IVX]+\b)*)", re.IGNORECASE
)
"""``Phụ lục I, II và III``, ``phụ lục I đến III``, ``phụ lục kèm theo``: the numbers named, if any."""

_RANGE = re.compile("đến|-|–")
_NOTED_KIND = re.compile(
    rf"kèm theo\s+(?P<kind>{'|'.join(kind.title for kind in (*KINDS, LETTER))})\b", re.IGNORECASE
)
_LONG_TABLE_ROWS = 3
"""From so many rows on a table may go over a page (a judgement): header and one row stay together anyway."""

_ALL = "all"


def table_text(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """table.text: at least 11 pt, header row repeated, rows whole."""
    del elements
    style = rules.style("table.text")
    paras_of: dict[int, list[Para]] = {}
    for para in facts.paras:
        if para.cell and para.words:
            paras_of.setdefault(para.cell.table, []).append(para)

    for number, table in enumerate(facts.tables):
        if not table.is_data:
            continue

        in_table = paras_of.get(number, [])
        first = (in_table[0],) if in_table else ()
        sizes = {run.size for para in in_table for run in para.runs}
        too_small = {size for size in sizes if not style.allows_size(size)}
        small = tuple(
            para
            for para in (in_table if too_small else ())
            if any(run.size in too_small for run in visible_runs(para))
        )

        if small:
            yield Violation(code="table.text/small", data=data(size=table.smallest), paras=small)

        is_long = len(table.rows) >= _LONG_TABLE_ROWS
        if is_long and not table.header_repeats:
            yield Violation(code="table.text/header-once", paras=first)

        if is_long and not table.whole_rows:
            yield Violation(code="table.text/rows-break", paras=first, point="whole-rows")


def annex(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Rule annex: label, title, note; several are numbered in Roman; the text refers to them."""
    section_before = -1
    for item in elements.annexes:
        yield from _head_of_annex(item, len(elements.annexes), rules)
        yield from _note(item, elements)

        section = item.label.section
        # a section of its own, begun neither by the paper nor by an annex before
        is_new = section > max(section_before, 0)
        if is_new and facts.sections[section].first_number is None:
            yield Violation(code="annex/page-numbers", paras=(item.label,), point="page-numbers")
        section_before = section

    for paper in elements.attached:
        if paper.role == "issued":
            yield from _issued(paper, elements, rules)

    yield from _order(elements)
    yield from _references(elements)


def _issued(paper: Elements, main: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Yield how the note of what a decision issues is lacking, set or worded wrong (Mẫu 1.3)."""
    if paper.note is None:
        at = tuple(filter(None, (paper.kind, *paper.subject[:1])))[:1]
        yield Violation(code="annex/issued-no-note", paras=at)
        return

    if deviations := tuple(style_deviations(paper.note, rules.style("annex", "note"))):
        yield Violation(code="annex/note-look", details=deviations, paras=(paper.note,))
    yield from _note_words(paper.note, main)


def _order(elements: Elements) -> Iterator[Violation]:
    """Yield annexes whose numbers are all Roman but don't run from I."""
    numbers = [_number(item) for item in elements.annexes]
    are_roman = len(numbers) > 1 and all(number in _ROMAN for number in numbers)
    if are_roman and numbers != _ROMAN[: len(numbers)]:
        last = elements.annexes[-1].label
        yield Violation(code="annex/order", data=data(numbers=tuple(numbers)), paras=(last,))


def _references(elements: Elements) -> Iterator[Violation]:
    """Yield the first annex that the text doesn't name."""
    named = _numbers_named(elements)
    missing = [item for item in elements.annexes if _ALL not in named and _number(item) not in named]

    # where an annex has no number, which one a reference means is not known
    if missing and (not named or all(map(_number, elements.annexes))):
        yield Violation(
            code="annex/not-referred-to", paras=(missing[0].label,), point="referred", whole_paper=True
        )


def _numbers_named(elements: Elements) -> set[str]:
    """Return the annexes' numbers that the text names; one without a number, or a range, means all."""
    named: set[str] = set()
    for para in (para for paper in elements.papers for para in paper.body):
        for match in _REFERENCE.finditer(para.words):
            named |= set(_ROMAN_NUMBER.findall(match[1])) or {_ALL}
            named |= {_ALL} if _RANGE.search(match[1]) else set()
    return named


def _number(item: Annex) -> str:
    return annex_number(item.label.words)


def _note(item: Annex, elements: Elements) -> Iterator[Violation]:
    """Yield what the note lacks, and how it names another paper than this one."""
    if item.note is not None:
        yield from _note_words(item.note, elements)


def _note_words(note: Para, elements: Elements) -> Iterator[Violation]:
    words = note.words
    lacking: list[Detail] = []

    if not (words.startswith("(") and words.endswith(")")):
        lacking.append(Detail("no-brackets"))

    if not re.search(r"\bsố\b", words):
        lacking.append(Detail("no-number"))

    if lacking:
        yield Violation(code="annex/note-lacking", details=tuple(lacking), paras=(note,))

    other = tuple(_other_paper(words, elements))
    if other:
        yield Violation(code="annex/note-of-another", details=other, paras=(note,), point="note")


def _other_paper(words: str, elements: Elements) -> Iterator[Detail]:
    """Yield what the note says otherwise than the head; what is blank or wrong there proves nothing."""
    kind = _NOTED_KIND.search(words)
    own = {paper.kind_of_paper.folded for paper in elements.papers if paper.kind_of_paper}
    if kind and own and fold(kind["kind"]) not in own:
        yield detail("other-kind", kind=kind["kind"].lower())

    written = rightly_written_number(words)
    own_number = number_of_line(elements.number.words) if elements.number else None
    if written and own_number and int(written) != int(own_number):
        yield detail("other-number", written=written, own=own_number)

    day, own_day = rightly_written_date(words), _sure_date(elements)
    if day and own_day and day != own_day:
        yield detail("other-date", written=day, own=own_day)


def _sure_date(elements: Elements) -> dt.date | None:
    """Return the head's date, None where it is blank, written wrong or of a year that can't be."""
    day, year = paper_date(elements), plan_year(elements)
    if day is None or elements.place_date is None or rightly_written_date(elements.place_date.words) != day:
        return None
    return day if year is None or is_plausible_date(day, year, elements.kind_code) else None


def _head_of_annex(item: Annex, count: int, rules: RuleSet) -> Iterator[Violation]:
    number = _number(item)
    is_roman = _ROMAN_NUMBER.fullmatch(number) is not None
    if count > 1 and not is_roman:
        yield Violation(code="annex/not-numbered", paras=(item.label,))
    elif number and not is_roman:
        yield Violation(code="annex/not-roman", data=data(number=number), paras=(item.label,))

    for code, part, paras in (
        ("annex/label-look", "label", [item.label]),
        ("annex/title-look", "title", item.title),
        ("annex/note-look", "note", [item.note] if item.note else []),
    ):
        for para in paras:
            deviations = tuple(style_deviations(para, rules.style("annex", part)))
            if deviations:
                yield Violation(code=code, details=deviations, paras=(para,))

    if not item.title:
        yield Violation(code="annex/no-title", paras=(item.label,))

    if item.note is None:
        yield Violation(code="annex/no-note", paras=(item.label,))


CHECKS = {"table.text": table_text, "annex": annex}
"""The checks of this module by the id of their rule."""
