"""Rules of annexes and tables."""

import re
from collections.abc import Iterator

from ttdn_desktop.basics.roman import to_roman
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.facts import Facts
from ttdn_desktop.format_rules.paper_date import dated_rightly, paper_date, plan_year
from ttdn_desktop.format_rules.recognise import Annex, Elements, folded
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.text_style import style_deviations, visible_runs
from ttdn_desktop.format_rules.violations import Detail, Violation, data, detail
from ttdn_desktop.official_paper.dates_in_text import rightly_written_date
from ttdn_desktop.official_paper.endings import annex_number

_ROMAN = [to_roman(number) for number in range(1, 11)]
_REFERENCE = re.compile(
    r"phụ lục((?:\s*(?:,|và|đến|-|–)?\s*(?:số\s+)?(?:phụ lục\s+)?[IVX]+\b)*)", re.IGNORECASE
)
_OWN_NUMBER = re.compile(r"\b[Ss]ố:? (0[1-9]|[1-9]\d+)/[A-ZĐ]+-[A-ZĐ]+")


def table_text(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """table.text: at least 11 pt, header row repeated, rows whole."""
    del found
    style = rules.style("table.text")

    for number, table in enumerate(facts.tables):
        if not table.is_data:
            continue

        inside = [para for para in facts.paras if para.cell and para.cell.table == number and para.words]
        first = (inside[0],) if inside else ()
        small = tuple(
            para for para in inside if any(not style.allows_size(run.size) for run in visible_runs(para))
        )

        if small:
            yield Violation(code="table.text/small", data=data(size=table.smallest), paras=small)

        long = len(table.rows) >= 3
        if long and not table.header_repeats:
            yield Violation(code="table.text/header-once", paras=first)

        if long and not table.whole_rows:
            yield Violation(code="table.text/rows-break", paras=first, point="whole-rows")


def annex(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Rule annex: label, title, note; several are numbered in Roman; the text refers to them."""
    for at, one in enumerate(found.annexes):
        yield from _annex(one, len(found.annexes), rules)
        yield from _note(one, found)
        section = facts.sections[one.label.section]
        new_page = at == 0 or one.label.section > found.annexes[at - 1].label.section
        if one.label.section and section.first_number is None and new_page:
            yield Violation(code="annex/page-numbers", paras=(one.label,), point="page-numbers")

    labels = [_number(one) for one in found.annexes]
    if len(labels) > 1 and all(label in _ROMAN for label in labels) and labels != _ROMAN[: len(labels)]:
        values = data(numbers=tuple(labels))
        yield Violation(code="annex/order", data=values, paras=(found.annexes[-1].label,))

    yield from _referred(found)


def _referred(found: Elements) -> Iterator[Violation]:
    """Yield the annexes that the text doesn't name; a reference without a number means all."""
    named: set[str] = set()

    for para in found.body:
        for match in _REFERENCE.finditer(para.words):
            named |= set(re.findall(r"[IVX]+", match[1])) or {"all"}
            named |= {"all"} if re.search("đến|-|–", match[1]) else set()

    missing = [one for one in found.annexes if "all" not in named and _number(one) not in named]
    if found.annexes and missing and (not named or all(map(_number, found.annexes))):
        yield Violation(
            code="annex/not-referred-to", paras=(missing[0].label,), point="referred", whole_paper=True
        )


def _number(one: Annex) -> str:
    return annex_number(one.label.words)


def _note(one: Annex, found: Elements) -> Iterator[Violation]:
    """Yield what the note lacks, and how it names another paper than this one."""
    if one.note is None:
        return

    words = one.note.words
    lacking: list[Detail] = []

    if not (words.startswith("(") and words.endswith(")")):
        lacking.append(Detail("no-brackets"))

    if not re.search(r"\bsố\b", words):
        lacking.append(Detail("no-number"))

    if lacking:
        yield Violation(code="annex/note-lacking", details=tuple(lacking), paras=(one.note,))

    other = tuple(_other_paper(words, found))
    if other:
        yield Violation(code="annex/note-of-another", details=other, paras=(one.note,), point="note")


def _other_paper(words: str, found: Elements) -> Iterator[Detail]:
    """Yield what the note tells otherwise than the head; what is blank or wrong there tells nothing."""
    kind = re.search(r"kèm theo\s+(kế hoạch|báo cáo)\b", words, re.IGNORECASE)

    if kind and found.kind and fold(kind[1]) != folded(found.kind):
        yield detail("other-kind", kind=kind[1])

    number = _OWN_NUMBER.search(words)
    own = _OWN_NUMBER.fullmatch(found.number.words) if found.number else None

    if number and own and int(number[1]) != int(own[1]):
        yield detail("other-number", written=number[1], own=own[1])

    day, dated, year = rightly_written_date(words), paper_date(found), plan_year(found)
    known = dated and rightly_written_date(found.place_date.words if found.place_date else "") == dated

    if (
        day
        and dated
        and known
        and (year is None or dated_rightly(dated, year, found.kind_code))
        and day != dated
    ):
        yield detail("other-date", written=day, own=dated)


def _annex(one: Annex, count: int, rules: RuleSet) -> Iterator[Violation]:
    number = _number(one)
    if count > 1 and not re.fullmatch(r"[IVX]+", number):
        yield Violation(code="annex/not-numbered", paras=(one.label,))
    elif number and not re.fullmatch(r"[IVX]+", number):
        yield Violation(code="annex/not-roman", data=data(number=number), paras=(one.label,))

    for code, part, paras in (
        ("annex/label-look", "label", [one.label]),
        ("annex/title-look", "title", one.title),
        ("annex/note-look", "note", [one.note] if one.note else []),
    ):
        for para in paras:
            looks = tuple(style_deviations(para, rules.style("annex", part)))
            if looks:
                yield Violation(code=code, details=looks, paras=(para,))

    if not one.title:
        yield Violation(code="annex/no-title", paras=(one.label,))

    if one.note is None:
        yield Violation(code="annex/no-note", paras=(one.label,))


CHECKS = {"table.text": table_text, "annex": annex}
"""The checks of this module by the id of their rule."""
