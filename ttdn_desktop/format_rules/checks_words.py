"""Rules of the words themselves: leftovers, sums, dates, years, units, levels, encoding, legal bases."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator

from ttdn_desktop.basics import money
from ttdn_desktop.basics.legacy_text import encoding_of
from ttdn_desktop.basics.wording import fold
from ttdn_desktop.format_rules import legal_state
from ttdn_desktop.format_rules.checks_body import cited_day
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, Para, Table
from ttdn_desktop.format_rules.findings import Fault
from ttdn_desktop.format_rules.looks import shown_runs
from ttdn_desktop.format_rules.paper_date import paper_date, plan_year, told_years
from ttdn_desktop.format_rules.rule_set import RuleSet

_BLANK = re.compile(r"\{\{|\}\}|\{%|%\}|…{2,}|\.{4,}|…\.{2,}|\[\s*(?:\.{3}|…)+\s*\]")
_BLANKS = re.compile(r"(Số\s*:?|số|ngày|tháng|năm)[ \u00a0]{2,}(?=/|tháng|năm|của|$)|(?<=Số:)\s+(?=/)")
_SPACES = re.compile(r"\S( {2,})\S|\S( +)[.,;:](?![.\d])")
_AMOUNT = re.compile(r"(\d{1,3}(?:\.\d{3})+)\s*(?:đồng|đ)\s*\(([^)\d]{4,})\)")
_SUM = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+")
_PLANNED = re.compile(
    r"(?:trước|từ|đến|hết|vào|trong)\s+(?:hết\s+)?ngày\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})"
    r"|(?:tháng|quý)\s+[\dIVX]{1,3}[/\s-]+(?:năm\s+)?(\d{4})|\d{1,2}/\d{1,2}/(\d{4})|(?<![\d/])\d{1,2}/(\d{4})"
)
_UNIT = re.compile(r"\b(xã|phường|thị trấn|đặc khu)((?:\s+[^\W\d_][\w'’]*){1,4})")
_CITED = re.compile(r"\b(số|Số)\s*:?\s*[\d\s]*[-/]?\S*/\S+")
_BUDGET = re.compile(r"(\W|\d|\w\))*\s*((tong|du toan) (so )?kinh phi|tong cong|kinh phi thuc hien)")
_SAID = {"lẻ": "linh", "ngàn": "nghìn", "chẵn": "", "đồng": "", "tư": "bốn", "lăm": "năm", "mốt": "một"}


def leftover(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """text.leftover: template tags and dots where a value belongs."""
    del found, rules
    for para in facts.paras:
        left = blank_in(para.text)
        if left:
            yield Fault(f"Còn sót “{left}”.", (para,), looks=False)


def blank_in(text: str) -> str | None:
    """Return the first template tag or row of dots in ``text``, None where there is none."""
    match = _BLANK.search(text)
    return match[0] if match else None


def sums(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """text.sum: a total and its words against the figures."""
    del rules
    for para in facts.paras:
        for match in _AMOUNT.finditer(para.text):
            amount = money.parse(match[1]) or 0
            if amount < 10**15 and _said(match[2]) != _said(money.in_words(amount)):
                yield Fault(f"{match[1]} đồng viết bằng chữ là “{match[2].strip()}”.", (para,), looks=False)
    told = _told_total(found)
    for number, table in enumerate(facts.tables):
        if table.is_data:
            yield from _table_sum(facts, number, table, told)


def _said(words: str) -> str:
    """Return an amount's words in one spelling; ``bằng chữ:`` before them isn't counted."""
    words = re.sub(r"^(bằng chữ|viết bằng chữ)\s*:?", "", words.strip().lower())
    parts = [_SAID.get(part, part) for part in re.split(r"[\s,./]+", unicodedata.normalize("NFC", words))]
    return fold(" ".join(part for part in parts if part))


def _told_total(found: Elements) -> tuple[Para, int] | None:
    """Return the paragraph that tells the whole budget, with its amount."""
    for para in found.body:
        words = fold(para.words)
        match = _AMOUNT.search(para.text)
        if match and re.match(
            r"(\W|\d|\w\))*\s*(tong (so )?kinh phi|tong cong|kinh phi thuc hien|du toan kinh phi)", words
        ):
            return para, money.parse(match[1]) or 0
    return None


def _table_sum(facts: Facts, number: int, table: Table, told: tuple[Para, int] | None) -> Iterator[Fault]:
    rows = [row for row in table.rows if len(row) > 2]
    width = max((len(row) for row in rows), default=0)
    whole = [row for row in rows if len(row) == width]
    total = next((row for row in table.rows[1:] if _is_total(row)), None)
    at = tuple(para for para in facts.paras if para.cell and para.cell.table == number and para.words)[:1]
    for column in range(width):
        values = [_figure(row[column]) for row in whole[1:] if row is not total]
        if total is not None:
            given = _figure(total[column - width]) if width - column <= len(total) else None
            added = [value for value in values if value is not None]
            if given is not None and len(added) > 1 and column > 0 and given != sum(added):
                name = whole[0][column] or f"cột {column + 1}"
                whole_sum = money.figures(sum(added))
                said = f"Tổng của «{name}» ghi {money.figures(given)}, cộng lại được {whole_sum}."
                yield Fault(said, at, looks=False)
        elif told and whole and "kinh phi" in fold(whole[0][column]):
            added = sum(value or 0 for value in values)
            if added and added != told[1]:
                said = f"Kinh phí ghi {money.figures(told[1])}, bảng cộng lại được {money.figures(added)}."
                yield Fault(said, (told[0],), looks=False)


def _is_total(row: tuple[str, ...]) -> bool:
    return any(re.fullmatch(r"(tong( cong| so)?|cong)\s*:?", fold(cell)) for cell in row[:3])


def _figure(cell: str) -> int | None:
    match = _SUM.fullmatch(cell.strip().removesuffix("đồng").strip())
    return money.parse(match[0]) if match else None


def dates(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """text.dates: planned dates within the plan's year."""
    del rules
    year = plan_year(found)
    if year is None or found.kind_code != "KH":
        return
    columns = _time_columns(facts)
    body = found.body[len(found.opening) :]
    timed = [para for para in facts.paras if para.cell and (para.cell.table, para.cell.column) in columns]
    for para in (*body, *timed):
        text = para.words if para.cell else _CITED.split(para.words)[0]
        for match in _PLANNED.finditer(text):
            told = next(group for group in (match[3], match[4], match[5], match[6]) if group)
            if int(told) != year and 1990 < int(told) < 2100:
                yield Fault(f"Thời gian “{match[0]}” ngoài năm {year}.", (para,), looks=False)
                break


def _time_columns(facts: Facts) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    for para in facts.paras:
        heads = re.match(r"(thoi gian|thoi han|tien do|thoi diem)", fold(para.words))
        if para.cell and para.cell.row == 0 and heads and facts.tables[para.cell.table].is_data:
            found.add((para.cell.table, para.cell.column))
    return found


def year(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """text.year: subject, opening, closing and date speak of one year."""
    del facts, rules
    meant = plan_year(found)
    if meant is None:
        return
    for para, told in told_years(found):
        if told != meant:
            yield Fault(f"Chỗ này ghi năm {told}, văn bản nói về năm {meant}.", (para,), looks=False)
    day = paper_date(found)
    if day and found.place_date and not _dated_rightly(day, meant, found.kind_code):
        said = f"Văn bản nói về năm {meant}, ngày tháng ghi năm {day.year}."
        yield Fault(said, (found.place_date,), looks=False)


def _dated_rightly(day: dt.date, meant: int, kind: str) -> bool:
    """Say whether a paper may bear that date: a plan from the autumn before, a report into the winter."""
    if day.year == meant:
        return True
    if kind == "BC":
        return day.year == meant + 1 and day.month <= 3
    return day.year == meant - 1 and day.month >= 8


def legacy(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """text.legacy: text in a font of before Unicode."""
    del found, rules
    old = tuple(para for para in facts.paras if is_legacy_text(para))
    if old:
        said = "Chữ gõ bằng phông cũ (TCVN3 hoặc VNI), có thể chuyển sang Unicode."
        yield Fault(said, old, conversion=tuple((para.raw, para.text) for para in old))


def is_legacy_text(para: Para) -> bool:
    """Return whether a paragraph has text in a font of before Unicode."""
    return any(encoding_of(name) for run in shown_runs(para) for name in run.fonts)


def nfc(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """text.nfc: composed letters, no control or private-use characters."""
    del found, rules
    apart = tuple(para for para in facts.paras if unicodedata.normalize("NFC", para.raw) != para.raw)
    if apart:
        yield Fault("Chữ Unicode tổ hợp, chưa phải dựng sẵn.", apart)
    odd = tuple(para for para in facts.paras if not is_legacy_text(para) and any(map(_is_odd, para.raw)))
    if odd:
        yield Fault("Có ký tự điều khiển hoặc ký tự dùng riêng.", odd)


def _is_odd(sign: str) -> bool:
    return sign not in "\t\n\f" and (
        unicodedata.category(sign) in ("Cc", "Co", "Cn") or sign in "\u200b\ufeff"
    )


def spaces(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """text.spaces: no double space, none before a mark; blanks for number and date are neither."""
    del rules
    head = {id(para) for para in (found.number, found.place_date)}
    wrong = tuple(
        para
        for para in facts.paras
        if id(para) not in head and not is_legacy_text(para) and _SPACES.search(_BLANKS.sub(r"\1 ", para.raw))
    )
    if wrong:
        yield Fault("Có hai khoảng trắng liền nhau hoặc khoảng trắng trước dấu câu.", wrong)


def unit(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """text.unit: another commune's name in the place of this one's."""
    del rules
    own = own_unit(found)
    if own is None:
        return
    for para in facts.paras:
        for match in _UNIT.finditer(para.words):
            name = _capitalised(match[2])
            other = fold(f"{match[1]} {name}")
            same = own.startswith(other) or other.startswith(own + " ")
            if name and not same and not in_citation(para.words, match.start()):
                yield Fault(f"Có tên “{match[1]} {name}”.", (para,), looks=False)
                break
    place = found.place_date.words.partition(",")[0].strip() if found.place_date else ""
    name = own.split(" ", 2 if own.startswith(("thi tran", "dac khu")) else 1)[-1]
    if place and found.place_date and fold(place) != name and "," in found.place_date.words:
        yield Fault(f"Địa danh ghi “{place}”.", (found.place_date,), looks=False)


def _capitalised(words: str) -> str:
    """Return the words before the first that doesn't begin with a capital letter."""
    found: list[str] = []
    for word in words.split():
        if not word[0].isupper() or word.isupper():
            break
        found.append(word)
    return " ".join(found)


def own_unit(found: Elements) -> str | None:
    """Return the issuing commune's kind and name, folded; None for another kind of issuer."""
    for para in found.issuer:
        match = re.search(r"\b(xa|phuong|thi tran|dac khu)\s+\S.*", fold(para.words))
        if match:
            return match[0]
    return None


def in_citation(words: str, at: int) -> bool:
    """Return whether a place lies in a cited document's name: after its number, in the same clause."""
    return any(match.end() <= at and "," not in words[match.end() : at] for match in _CITED.finditer(words))


def level(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """text.level: words of the level abolished on 01/7/2025, outside a cited title."""
    day = paper_date(found)
    if day is None or day < dt.date(2025, 7, 1):
        return
    cited = {para.number for para in found.bases}
    for para in facts.paras:
        if para.number in cited:
            continue
        said = next(abolished_in(para.words, rules), None)
        if said:
            yield Fault(f"Còn ghi “{said}”.", (para,), looks=False)


def abolished_in(text: str, rules: RuleSet) -> Iterator[str]:
    """Yield the words of the level abolished on 01/7/2025 in ``text``, outside a cited title."""
    words = "|".join(re.escape(each) for each in sorted(rules["text.level"].texts, key=len, reverse=True))
    for match in re.finditer(rf"\b({words})\b", text, re.IGNORECASE):
        if not in_citation(text, match.start()):
            yield match[0]


def expired(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """bases.expired: a period ended before the plan's year, or issued after the plan."""
    del facts, rules
    meant, day = plan_year(found), paper_date(found)
    for para in found.bases:
        own = cited_day(para.words)
        base = legal_state.cited(para.words, own)
        if base and meant and legal_state.ended_before(base, meant):
            followed = f" Văn bản tiếp nối: {base.replaced_by}." if base.replaced_by else ""
            said = f"{base.type} {base.number} đã hết thời hạn trước năm {meant}.{followed}"
            yield Fault(said, (para,), looks=False)
        elif own and ((day and own > day) or (day is None and meant and own.year > meant)):
            yield Fault("Căn cứ ban hành sau ngày của văn bản này.", (para,), looks=False)


CHECKS = {
    "text.leftover": leftover,
    "text.sum": sums,
    "text.dates": dates,
    "text.year": year,
    "text.legacy": legacy,
    "text.nfc": nfc,
    "text.spaces": spaces,
    "text.unit": unit,
    "text.level": level,
    "bases.expired": expired,
}
"""The checks of this module by the id of their rule."""
