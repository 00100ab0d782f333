"""Rules of number and symbol, place and date (Phụ lục I, phần I, II.3 and II.4)."""

import re
from collections.abc import Iterator

from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.text_style import style_violations
from ttdn_desktop.format_rules.violations import Detail, Violation, data, detail, missing
from ttdn_desktop.official_paper.dates_in_text import day_and_month
from ttdn_desktop.official_paper.kinds import KindOfPaper
from ttdn_desktop.official_paper.numbers import (
    NumberLine,
    has_right_digits,
    is_right_symbol,
    names_kind,
    read_number_line,
    right_number_line,
    wrong_abbreviation,
)

_PLACE_DATE = re.compile(
    r"(?P<place>[^,]*?)(?P<comma>\s*,)?\s*ngày(?P<day>.*?)tháng(?P<month>.*?)năm\s*(?P<year>\S*)\s*\.?"
)
"""``Vạn Thắng, ngày 05 tháng 02 năm 2026``, day and month blank or not; the comma may be lacking."""


def number(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """number: ``Số: 05/KH-UBND``, its spelling and style."""
    del facts

    if elements.number is None:
        yield missing("number/missing")
        return

    para = elements.number
    line = read_number_line(para.text)

    if line is None:
        yield Violation(code="number/wording", data=data(text=para.words), paras=(para,))
    elif wrong := tuple(_number_deviations(line, elements.kind_of_paper)):
        right = read_number_line(right_number_line(para.text))
        # a program puts it right where nothing is left wrong, and no tab sets another text beside it
        is_right = right is not None and not any(_number_deviations(right, elements.kind_of_paper))
        fixable = is_right and "\t" not in para.raw
        yield Violation(code="number/spelling", details=wrong, paras=(para,), fixable=fixable)

    yield from style_violations("number/look", [para], rules, case=False)


def _number_deviations(line: NumberLine, kind: KindOfPaper | None) -> Iterator[Detail]:
    if line.colon is None:
        yield Detail("no-colon")
    elif line.colon != ":":
        yield Detail("space-before-colon")

    yield from _digit_deviations(line)
    yield from _symbol_deviations(line, kind)


def _digit_deviations(line: NumberLine) -> Iterator[Detail]:
    """Yield how a number is written wrong; a blank one isn't given yet."""
    digits = line.digits.strip()
    if re.search(r"\w", digits) and not has_right_digits(digits):
        is_one_figure = re.fullmatch(r"[1-9]", digits)
        yield detail("no-leading-zero" if is_one_figure else "wrong-digits", digits=digits)

    if digits and line.digits != line.digits.rstrip():
        yield Detail("space-before-slash")


def _symbol_deviations(line: NumberLine, kind: KindOfPaper | None) -> Iterator[Detail]:
    """Yield how the symbol is written wrong, or isn't that of the paper's kind: ``KH-UBND`` for a plan."""
    symbol = line.symbol.strip()
    if re.search(r"\s", symbol) or line.symbol != line.symbol.lstrip():
        yield Detail("space-in-symbol")
    elif not is_right_symbol(symbol):
        yield detail("wrong-symbol", symbol=symbol)

    if wrong := wrong_abbreviation(symbol):
        yield detail("wrong-abbreviation", written=wrong.written, right=wrong.right)

    without_year = line.symbol_without_year
    if kind is None or not re.match(r"[\wĐđ]", without_year):
        return

    # an official letter's names organ and unit or field, never a kind
    if not kind.symbol and names_kind(without_year):
        yield detail("symbol-names-kind", symbol=without_year)
    elif kind.symbol and not re.match(rf"{kind.symbol}\s*-", without_year):
        yield detail("symbol-of-another-kind", symbol=without_year, kind=kind.symbol)


def place_date(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """place-date: place, comma, date in words; italic."""
    del facts

    kind = elements.kind_of_paper
    if elements.place_date is None:
        if kind is None or kind.has_place_date:
            yield missing("place-date/missing")
        return

    para = elements.place_date
    match = _PLACE_DATE.fullmatch(para.words)

    if match is None or not match["place"].strip():
        yield Violation(code="place-date/wording", data=data(text=para.words), paras=(para,))
    elif match["comma"] is None:
        yield Violation(code="place-date/no-comma", paras=(para,))
    elif para.words.endswith("."):
        yield Violation(code="place-date/full-stop", paras=(para,))

    yield from style_violations("place-date/look", [para], rules)


def date_zero(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """date.zero: a zero before days under 10 and the months 1 and 2, never before 3 to 9."""
    del facts, rules
    dated = [elements.place_date, elements.note, *(annex.note for annex in elements.annexes)]

    for para in filter(None, dated):
        written = day_and_month(para.words)
        wrong = tuple(_zero_deviations(*written)) if written else ()
        if wrong:
            yield Violation(code="date.zero/wrong", details=wrong, paras=(para,))


def _zero_deviations(day: str, month: str) -> Iterator[Detail]:
    if re.fullmatch(r"[1-9]", day):
        yield detail("day-no-zero", day=day)
    if re.fullmatch(r"[12]", month):
        yield detail("month-no-zero", month=month)
    if re.fullmatch(r"0[3-9]", month):
        yield detail("month-with-zero", month=month)


CHECKS = {"number": number, "place-date": place_date, "date.zero": date_zero}
"""The checks of this module by the id of their rule."""
