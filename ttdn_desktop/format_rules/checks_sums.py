"""Rule text.sum: a total against its figures, in a table and in the text, and against its words."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from ttdn_desktop.basics import money
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, Para, Table
from ttdn_desktop.format_rules.findings import Fault
from ttdn_desktop.format_rules.rule_set import RuleSet

_MONEY = re.compile(r"(\d{1,3}(?:\.\d{3})+)\s*(?:đồng|đ)\b")
_AMOUNT = re.compile(
    r"(\d{1,3}(?:\.\d{3})+)\s*(?:đồng|đ)\b[\s,.;]*"
    r"(?:\(([^)\d]{4,})\)|((?:viết )?bằng chữ\s*:\s*[^).;\d]{4,}))",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\(?\s*(?:viết )?bằng chữ\s*:\s*([^)\d]{4,})", re.IGNORECASE)
_PARTS = re.compile(
    r"(\d{1,3}(?:\.\d{3})+)\s*(?:đồng|đ)\b[^.;]*?\b(?:trong đó|gồm|bao gồm)\b\s*:?([^;]*?)(?:[;]|\.(?!\d)|$)"
)
_FIGURE = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+")
_BUDGET = re.compile(r"(\W|\d|\w\))*\s*(tong (so )?kinh phi|tong cong|kinh phi thuc hien|du toan kinh phi)")
_SAID = {"lẻ": "linh", "ngàn": "nghìn", "chẵn": "", "đồng": "", "tư": "bốn", "lăm": "năm", "mốt": "một"}


def sums(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """text.sum: a total and its words against the figures."""
    del rules
    yield from _in_words(facts)
    for para in found.body:
        yield from _parts(para)
    told = _told_total(found)
    for number, table in enumerate(facts.tables):
        if table.is_data:
            yield from _table_sum(facts, number, table, told)


def _in_words(facts: Facts) -> Iterator[Fault]:
    for para in facts.paras:
        for match in _AMOUNT.finditer(para.text):
            yield from _compared(para, match[1], match[2] or match[3])
    shown = [para for para in facts.paras if para.words]
    for above, para in pairwise(shown):
        words, amounts = _WORDS.match(para.words), _figures(above.words)
        if words and amounts:
            yield from _compared(para, amounts[-1], words[1])


def _figures(words: str) -> list[str]:
    """Return the amounts of money in a text; a cell may hold a bare figure."""
    bare = re.fullmatch(r"\d{1,3}(?:\.\d{3})+", words)
    return [words] if bare else [match[1] for match in _MONEY.finditer(words)]


def _compared(para: Para, figures: str, words: str) -> Iterator[Fault]:
    amount = money.parse(figures) or 0
    if amount < 10**15 and _said(words) != _said(money.in_words(amount)):
        yield Fault(f"{figures} đồng viết bằng chữ là “{words.strip()}”.", (para,), looks=False)


def _parts(para: Para) -> Iterator[Fault]:
    """Yield where the parts after ``trong đó`` don't add up; a list that says ``còn lại`` isn't whole."""
    for match in _PARTS.finditer(para.words):
        parts = [money.parse(one) or 0 for one in _MONEY.findall(match[2])]
        if len(parts) > 1 and "con lai" not in fold(match[2]) and sum(parts) != money.parse(match[1]):
            said = f"Tổng ghi {match[1]}, các phần cộng lại được {money.figures(sum(parts))}."
            yield Fault(said, (para,), looks=False)


def _said(words: str) -> str:
    """Return an amount's words in one spelling; ``bằng chữ:`` before them isn't counted."""
    words = re.sub(r"^(bằng chữ|viết bằng chữ)\s*:?", "", words.strip().lower())
    parts = [_SAID.get(part, part) for part in re.split(r"[\s,./]+", unicodedata.normalize("NFC", words))]
    return fold(" ".join(part for part in parts if part))


def _told_total(found: Elements) -> tuple[Para, int] | None:
    """Return the paragraph that tells the whole budget, with its amount."""
    for para in found.body:
        match = _MONEY.search(para.text)
        if match and _BUDGET.match(fold(para.words)):
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
            added_up = given if given is not None else sum(added)
            yield from _against_told(whole, column, added_up, told)
        else:
            yield from _against_told(whole, column, sum(value or 0 for value in values), told)


def _against_told(
    rows: list[tuple[str, ...]], column: int, added: int, told: tuple[Para, int] | None
) -> Iterator[Fault]:
    """Yield where a budget column comes to another sum than the text tells."""
    if told and rows and "kinh phi" in fold(rows[0][column]) and added and added != told[1]:
        said = f"Kinh phí ghi {money.figures(told[1])}, bảng cộng lại được {money.figures(added)}."
        yield Fault(said, (told[0],), looks=False)


def _is_total(row: tuple[str, ...]) -> bool:
    return any(re.fullmatch(r"(tong( cong| so)?|cong)\s*:?", fold(cell)) for cell in row[:3])


def _figure(cell: str) -> int | None:
    match = _FIGURE.fullmatch(cell.strip().removesuffix("đồng").strip())
    return money.parse(match[0]) if match else None


CHECKS = {"text.sum": sums}
"""The checks of this module by the id of their rule."""
