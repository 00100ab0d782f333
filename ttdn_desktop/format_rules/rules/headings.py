"""Rule heading: how headings and clauses are set, how their numbers are written, and that they run.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.6.đ and V.6.b.
"""

from collections.abc import Iterator

from ttdn_desktop.basics.roman import lenient_value, to_roman
from ttdn_desktop.basics.wording import without_spaces
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.marks import HEADING_LENGTH, is_heading, is_numbered, wrong_mark
from ttdn_desktop.format_rules.rule_set import RuleSet, Style
from ttdn_desktop.format_rules.text_style import is_mostly, style_deviations, visible_runs
from ttdn_desktop.format_rules.violations import Violation, data, merge_alike
from ttdn_desktop.official_paper.marks import ARABIC, LETTER, PART, ROMAN, SUB_NUMBER

_NUMBER_LENGTH = 3
"""Up to so many letters a run is the number alone: ``12.``."""

_NOT_A_LETTER = -2
"""In place of a letter's index in the order, for one that isn't in it: no letter comes before it."""


def heading(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Rule heading: the style of each level, and numbers without a gap."""
    del facts
    yield from merge_alike(violation for para in elements.body for violation in _style(para, rules))
    yield from _wrong_marks(elements)
    yield from _order(elements, rules["heading"].texts)


def _style(para: Para, rules: RuleSet) -> Iterator[Violation]:
    words = para.words
    if SUB_NUMBER.match(words):
        return

    if (ROMAN.match(words) or PART.match(words)) and len(words) < HEADING_LENGTH:
        yield from _heading_style("heading/roman-look", para, rules.style("heading", "roman"))
    elif is_heading(para):
        yield from _heading_style("heading/titled-look", para, rules.style("heading", "arabic-titled"))
    elif ARABIC.match(words) and _begins_bold(para):
        yield Violation(code="heading/title-not-alone", paras=(para,))
    elif is_numbered(para):
        name = "arabic-plain" if ARABIC.match(words) else "letter"
        yield from _clause_weight(para, rules.style("heading", name))


def _heading_style(code: str, para: Para, style: Style) -> Iterator[Violation]:
    deviations = tuple(style_deviations(para, style, align=False))
    if deviations:
        yield Violation(code=code, details=deviations, paras=(para,))


def _wrong_marks(elements: Elements) -> Iterator[Violation]:
    """Yield numbers written otherwise than ``I.``, ``1.``, ``a)``."""
    for para in elements.body:
        wrong = wrong_mark(para)
        if wrong is None:
            continue

        written = wrong.written.strip()
        if wrong.right is None:
            yield Violation(code="heading/not-roman", data=data(written=written), paras=(para,))
            continue

        values = data(written=written, right=wrong.right.strip())
        # a number that Word counts isn't in the text, where it could be rewritten
        typed = without_spaces(para.raw).startswith(without_spaces(wrong.written))
        fixable = typed and not PART.match(para.words)
        yield Violation(code="heading/mark", data=values, paras=(para,), fixable=fixable)


def _clause_weight(para: Para, style: Style) -> Iterator[Violation]:
    # “1. Ủy ban nhân dân xã:” above points may be bold or not
    if para.words.endswith(":") and ARABIC.match(para.words):
        return
    if not style.bold and is_mostly(visible_runs(para), "bold"):
        yield Violation(code="heading/clause-bold", paras=(para,))


def _begins_bold(para: Para) -> bool:
    """Return whether a clause's title stands in bold before its text; its number alone is no title."""
    bold = [run.bold for run in visible_runs(para) if len(run.text.strip()) > _NUMBER_LENGTH]
    return len(set(bold)) > 1 and bold[0]


def _order(elements: Elements, letters: tuple[str, ...]) -> Iterator[Violation]:
    """Yield numbers that don't follow the one before; a heading's number restarts those below it."""
    roman = arabic = 0
    letter = -1
    before: Para | None = None

    for para in elements.body:
        words = para.words
        if match := ROMAN.match(words):
            value = lenient_value(match[1])
            if value != roman + 1:
                values = data(before=_roman(roman), here=match[1])
                yield Violation(code="heading/roman-order", data=values, paras=(para,))
            roman, arabic, letter = value, 0, -1
        elif PART.match(words):
            roman, arabic, letter = roman + 1, 0, -1
        elif match := ARABIC.match(words):
            value = int(match[1])
            if value != arabic + 1 and not _restarts(value, arabic, before):
                values = data(before=arabic, here=match[1])
                yield Violation(code="heading/arabic-order", data=values, paras=(para,))
            arabic, letter = value, -1
        elif match := LETTER.match(words):
            value = letters.index(match[1].lower()) if match[1].lower() in letters else _NOT_A_LETTER
            # a) after other points begins another list
            if value != letter + 1 and not (value == 0 and letter > 0):
                yield _letter_out_of_order(para, match[1], letters[letter] if letter >= 0 else None)
            letter = value if value >= 0 else letter + 1

        before = para


def _restarts(value: int, arabic: int, before: Para | None) -> bool:
    """Return whether a clause begins another list, below a sentence that ends with a colon."""
    return value == 1 and arabic != 1 and before is not None and before.words.endswith(":")


def _letter_out_of_order(para: Para, here: str, before: str | None) -> Violation:
    if before is None:
        return Violation(code="heading/first-letter", data=data(here=here), paras=(para,))
    return Violation(code="heading/letter-order", data=data(before=before, here=here), paras=(para,))


def _roman(number: int) -> str:
    return to_roman(number) if 0 < number <= 10 else str(number)


CHECKS = {"heading": heading}
"""The checks of this module by the id of their rule."""
