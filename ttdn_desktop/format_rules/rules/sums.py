"""Rule text.sum: a total against its figures, in a table and in the text, and against its words.

Amounts are written as docs/domain/practice.md has them: 12.500.000 đồng.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from ttdn_desktop.basics import money
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, Para, Table
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.violations import Violation, data

_MONEY = re.compile(r"(\d{1,3}(?:\.\d{3})+)\s*(?:đồng|đ)\b")

_AMOUNT = re.compile(
    r"(\d{1,3}(?:\.\d{3})+)\s*(?:đồng|đ)\b[\s,.;]*"
    r"(?:\(([^)\d]{4,})\)|((?:viết )?bằng chữ\s*:\s*[^).;\d]{4,}))",
    re.IGNORECASE,
)
"""``12.500.000 đồng (Mười hai triệu …)``; less than four letters in brackets are a note, no amount."""

_WORDS = re.compile(r"\(?\s*(?:viết )?bằng chữ\s*:\s*([^)\d]{4,})", re.IGNORECASE)
"""Words of the amount that stands in the paragraph or cell above."""

_PARTS = re.compile(
    r"(\d{1,3}(?:\.\d{3})+)\s*(?:đồng|đ)\b[^.;]*?\b(?:trong đó|gồm|bao gồm)\b\s*:?([^;]*?)(?:[;]|\.(?!\d)|$)"
)
"""A total, ``trong đó`` or ``gồm``, and its parts to the end of the sentence or clause."""

_FIGURE = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+")

_BUDGET = re.compile(r"(\W|\d|\w\))*\s*(tong (so )?kinh phi|tong cong|kinh phi thuc hien|du toan kinh phi)")
"""How a paragraph that names the whole budget begins, its mark before it or not."""

_Budget = tuple[Para, int]
"""A paragraph that names the whole budget, and its amount."""

_SAME_WORDS = {"lẻ": "linh", "ngàn": "nghìn", "chẵn": "", "đồng": "", "tư": "bốn", "lăm": "năm", "mốt": "một"}
"""Spellings of one number: ``hai mươi lăm nghìn`` and ``hai mươi năm ngàn đồng chẵn``."""

_LARGEST = 10**15
"""Above, ``money.amount_in_words`` has no words; no commune's budget is near it."""

_WIDTH_OF_A_LIST = 2
"""``Nội dung | Kinh phí (đồng)``: a judgement, a table of two columns lists facts, its rows need not be
parts of one sum. With ``STT`` before them it is a table of figures."""

_LABEL_CELLS = 3
"""Among how many cells of a row ``Tổng cộng`` is looked for: the row's number may stand before it."""


def sums(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.sum: a total and its words against the figures."""
    del rules
    yield from _in_words(facts)

    for para in elements.body:
        yield from _parts(para)

    budget = _budget_in_text(elements)
    first = {para.cell.table: para for para in reversed(facts.paras) if para.cell and para.words}
    for number, table in enumerate(facts.tables):
        if table.is_data:
            yield from _table_sum(table, budget, first.get(number))


def _in_words(facts: Facts) -> Iterator[Violation]:
    for para in facts.paras:
        # either form of the words has one of these: most cells of a long table have neither
        if "(" not in para.text and ":" not in para.text:
            continue
        for match in _AMOUNT.finditer(para.text):
            yield from _compared(para, match[1], match[2] or match[3])

    shown = [para for para in facts.paras if para.words]
    for above, para in pairwise(shown):
        words = _WORDS.match(para.words) if ":" in para.words else None
        amounts = _figures(above.words) if words else []
        if words and amounts:
            yield from _compared(para, amounts[-1], words[1])


def _figures(words: str) -> list[str]:
    """Return the amounts of money in a text; a cell may hold a bare figure."""
    bare = re.fullmatch(r"\d{1,3}(?:\.\d{3})+", words)
    return [words] if bare else [match[1] for match in _MONEY.finditer(words)]


def _compared(para: Para, figures: str, words: str) -> Iterator[Violation]:
    amount = money.parse_amount(figures) or 0
    if amount < _LARGEST and _one_spelling(words) != _one_spelling(money.amount_in_words(amount)):
        values = data(figures=figures, words=words.strip())
        yield Violation(code="text.sum/in-words", data=values, paras=(para,))


def _parts(para: Para) -> Iterator[Violation]:
    """Yield where the parts after ``trong đó`` don't add up; a list that says ``còn lại`` isn't whole."""
    for match in _PARTS.finditer(para.words):
        parts = [money.parse_amount(figures) or 0 for figures in _MONEY.findall(match[2])]
        if len(parts) > 1 and "con lai" not in fold(match[2]) and sum(parts) != money.parse_amount(match[1]):
            values = data(total=match[1], parts=sum(parts))
            yield Violation(code="text.sum/parts", data=values, paras=(para,))


def _one_spelling(words: str) -> str:
    """Return an amount's words in one spelling; ``bằng chữ:`` before them isn't counted."""
    words = re.sub(r"^(bằng chữ|viết bằng chữ)\s*:?", "", words.strip().lower())
    parts = [
        _SAME_WORDS.get(part, part) for part in re.split(r"[\s,./]+", unicodedata.normalize("NFC", words))
    ]
    return fold(" ".join(part for part in parts if part))


def _budget_in_text(elements: Elements) -> _Budget | None:
    """Return the paragraph that names the whole budget, with its amount."""
    for para in elements.body:
        match = _MONEY.search(para.text)
        if match and _BUDGET.match(para.folded):
            return para, money.parse_amount(match[1]) or 0
    return None


def _table_sum(table: Table, budget: _Budget | None, first: Para | None) -> Iterator[Violation]:
    """Yield where a table's columns don't add up, to their own total or to the budget in the text.

    It is told at the table's ``first`` paragraph with words.
    """
    rows = _rows_without_merged_cells(table)
    if not rows:
        return

    heading, *body = rows
    total = _total_row(table)
    places = (first,) if first is not None else ()

    for column, name in enumerate(heading):
        figures = _column_figures(body, column, total)
        given = _given_total(total, column, len(heading))
        # one figure alone isn't a sum, and the first column holds the rows' numbers
        if given is not None and len(figures) > 1 and column > 0 and given != sum(figures):
            yield _column_sum(name, column, given, sum(figures), places)
        yield from _against_budget(name, sum(figures) if given is None else given, budget)


def _rows_without_merged_cells(table: Table) -> list[tuple[str, ...]]:
    """Return the rows of the table's full width; a table of two columns is a list, not a sum."""
    width = max((len(row) for row in table.rows), default=0)
    return [row for row in table.rows if len(row) == width > _WIDTH_OF_A_LIST]


def _total_row(table: Table) -> tuple[str, ...] | None:
    """Return the row of the total; its first cells may be merged into one that says so."""
    return next((row for row in table.rows[1:] if _is_total(row)), None)


def _column_figures(rows: list[tuple[str, ...]], column: int, total: tuple[str, ...] | None) -> list[int]:
    figures = (_figure(row[column]) for row in rows if row is not total)
    return [figure for figure in figures if figure is not None]


def _given_total(total: tuple[str, ...] | None, column: int, width: int) -> int | None:
    """Return the total of a column, counted from the right: merged cells stand at the total's left."""
    from_right = width - column
    return _figure(total[-from_right]) if total and from_right <= len(total) else None


def _column_sum(heading: str, column: int, given: int, added: int, at: tuple[Para, ...]) -> Violation:
    if heading:
        values = data(column=heading, total=given, added=added)
        return Violation(code="text.sum/column", data=values, paras=at)
    values = data(column=column + 1, total=given, added=added)
    return Violation(code="text.sum/column-without-heading", data=values, paras=at)


def _against_budget(heading: str, added: int, budget: _Budget | None) -> Iterator[Violation]:
    """Yield where a column of money comes to another sum than the text names."""
    if budget is None:
        return
    para, amount = budget
    if "kinh phi" in fold(heading) and added and added != amount:
        yield Violation(code="text.sum/budget", data=data(amount=amount, added=added), paras=(para,))


def _is_total(row: tuple[str, ...]) -> bool:
    return any(re.fullmatch(r"(tong( cong| so)?|cong)\s*:?", fold(cell)) for cell in row[:_LABEL_CELLS])


def _figure(cell: str) -> int | None:
    match = _FIGURE.fullmatch(cell.strip().removesuffix("đồng").strip())
    return money.parse_amount(match[0]) if match else None


CHECKS = {"text.sum": sums}
"""The checks of this module by the id of their rule."""
