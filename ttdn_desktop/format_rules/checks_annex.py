"""Rules of annexes and tables."""

import re
from collections.abc import Iterator

from ttdn_desktop.basics.roman import to_roman
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Annex, Elements, folded
from ttdn_desktop.format_rules.facts import Facts
from ttdn_desktop.format_rules.findings import Fault
from ttdn_desktop.format_rules.looks import said, shown_runs, wrong_looks
from ttdn_desktop.format_rules.paper_date import dated_rightly, paper_date, plan_year
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.official_paper.dates_in_text import rightly_written_date
from ttdn_desktop.official_paper.endings import annex_number

_ROMAN = [to_roman(number) for number in range(1, 11)]
_REFERENCE = re.compile(
    r"phụ lục((?:\s*(?:,|và|đến|-|–)?\s*(?:số\s+)?(?:phụ lục\s+)?[IVX]+\b)*)", re.IGNORECASE
)
_OWN_NUMBER = re.compile(r"\b[Ss]ố:? (0[1-9]|[1-9]\d+)/[A-ZĐ]+-[A-ZĐ]+")


def table_text(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """table.text: at least 11 pt, header row repeated, rows whole."""
    del found
    style = rules.style("table.text")
    for number, table in enumerate(facts.tables):
        if not table.is_data:
            continue
        inside = [para for para in facts.paras if para.cell and para.cell.table == number and para.words]
        first = (inside[0],) if inside else ()
        small = tuple(
            para for para in inside if any(not style.allows_size(run.size) for run in shown_runs(para))
        )
        if small:
            yield Fault(f"Chữ trong bảng cỡ {table.smallest:g}.", small)
        long = len(table.rows) >= 3
        if long and not table.header_repeats:
            yield Fault("Hàng tiêu đề của bảng không lặp lại ở mỗi trang.", first)
        if long and not table.whole_rows:
            yield Fault("Hàng của bảng có thể bị ngắt sang hai trang.", first, "whole-rows")


def annex(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """Rule annex: label, title, note; several are numbered in Roman; the text refers to them."""
    for at, one in enumerate(found.annexes):
        yield from _annex(one, len(found.annexes), rules)
        yield from _note(one, found)
        section = facts.sections[one.label.section]
        new_page = at == 0 or one.label.section > found.annexes[at - 1].label.section
        if one.label.section and section.first_number is None and new_page:
            yield Fault("Số trang của phụ lục không được đánh riêng.", (one.label,), "page-numbers")
    labels = [_number(one) for one in found.annexes]
    if len(labels) > 1 and all(label in _ROMAN for label in labels) and labels != _ROMAN[: len(labels)]:
        yield Fault(f"Các phụ lục đánh số {', '.join(labels)}.", (found.annexes[-1].label,), looks=False)
    yield from _referred(found)


def _referred(found: Elements) -> Iterator[Fault]:
    """Yield the annexes that the text doesn't name; a reference without a number means all."""
    named: set[str] = set()
    for para in found.body:
        for match in _REFERENCE.finditer(para.words):
            named |= set(re.findall(r"[IVX]+", match[1])) or {"all"}
            named |= {"all"} if re.search("đến|-|–", match[1]) else set()
    missing = [one for one in found.annexes if "all" not in named and _number(one) not in named]
    if found.annexes and missing and (not named or all(map(_number, found.annexes))):
        yield Fault("Nội dung không nhắc đến phụ lục.", (missing[0].label,), "referred", looks=False)


def _number(one: Annex) -> str:
    return annex_number(one.label.words)


def _note(one: Annex, found: Elements) -> Iterator[Fault]:
    """Yield what the note lacks, and how it names another paper than this one."""
    if one.note is None:
        return
    words = one.note.words
    lacking: list[str] = []
    if not (words.startswith("(") and words.endswith(")")):
        lacking.append("không nằm trong ngoặc đơn")
    if not re.search(r"\bsố\b", words):
        lacking.append("không ghi số")
    if lacking:
        yield Fault(said("Dòng “Kèm theo”", lacking), (one.note,), looks=False)
    other = list(_other_paper(words, found))
    if other:
        yield Fault(said("Dòng “Kèm theo”", other), (one.note,), "note", looks=False)


def _other_paper(words: str, found: Elements) -> Iterator[str]:
    """Yield what the note tells otherwise than the head; what is blank or wrong there tells nothing."""
    kind = re.search(r"kèm theo\s+(kế hoạch|báo cáo)\b", words, re.IGNORECASE)
    if kind and found.kind and fold(kind[1]) != folded(found.kind):
        yield f"ghi “{kind[1]}”"
    number = _OWN_NUMBER.search(words)
    own = _OWN_NUMBER.fullmatch(found.number.words) if found.number else None
    if number and own and int(number[1]) != int(own[1]):
        yield f"ghi số {number[1]}, văn bản là số {own[1]}"
    day, dated, year = rightly_written_date(words), paper_date(found), plan_year(found)
    known = dated and rightly_written_date(found.place_date.words if found.place_date else "") == dated
    if (
        day
        and dated
        and known
        and (year is None or dated_rightly(dated, year, found.kind_code))
        and day != dated
    ):
        yield f"ghi ngày {day:%d/%m/%Y}, văn bản đề ngày {dated:%d/%m/%Y}"


def _annex(one: Annex, count: int, rules: RuleSet) -> Iterator[Fault]:
    number = _number(one)
    if count > 1 and not re.fullmatch(r"[IVX]+", number):
        yield Fault("Có nhiều phụ lục mà không đánh số La Mã.", (one.label,), looks=False)
    elif number and not re.fullmatch(r"[IVX]+", number):
        yield Fault(f"Phụ lục đánh số “{number}”.", (one.label,), looks=False)
    for what, part, paras in (
        ("Chữ “Phụ lục”", "label", [one.label]),
        ("Tên phụ lục", "title", one.title),
        ("Dòng “Kèm theo”", "note", [one.note] if one.note else []),
    ):
        for para in paras:
            looks = list(wrong_looks(para, rules.style("annex", part)))
            if looks:
                yield Fault(said(what, looks), (para,))
    if not one.title:
        yield Fault("Phụ lục không có tên.", (one.label,), looks=False)
    if one.note is None:
        yield Fault("Phụ lục không có dòng “(Kèm theo …)”.", (one.label,), looks=False)


CHECKS = {"table.text": table_text, "annex": annex}
"""The checks of this module by the id of their rule."""
