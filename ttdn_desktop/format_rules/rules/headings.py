"""Rule heading: how headings and clauses are set, how their numbers are written, and that they run.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.6.đ and V.6.b.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ttdn_desktop.basics.roman import lenient_value, to_roman
from ttdn_desktop.basics.wording import without_spaces
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.lines import lines_of
from ttdn_desktop.format_rules.marks import HEADING_LENGTH, is_heading, is_numbered, wrong_mark
from ttdn_desktop.format_rules.rule_set import RuleSet, Style
from ttdn_desktop.format_rules.rules import articles
from ttdn_desktop.format_rules.text_style import is_mostly, style_deviations, visible_runs
from ttdn_desktop.format_rules.violations import Violation, data, merge_alike
from ttdn_desktop.official_paper.divisions import ARTICLE, is_division_label, lenient_number
from ttdn_desktop.official_paper.marks import ARABIC, LETTER, PART, ROMAN, SUB_NUMBER

_NUMBER_LENGTH = 3
"""Up to so many letters a run is the number alone: ``12.``."""

_NOT_A_LETTER = -2
"""In place of a letter's index in the order, for one that isn't in it: no letter comes before it."""


def heading(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Rule heading: the style of each level, and numbers without a gap."""
    del facts
    yield from merge_alike(violation for para in elements.body for violation in _style(para, rules))
    yield from articles.decision(elements, rules)
    yield from articles.looks(elements, rules)
    yield from articles.divisions(elements, rules)
    yield from _wrong_marks(elements)
    yield from _order(elements, rules["heading"].texts)


def _style(para: Para, rules: RuleSet) -> Iterator[Violation]:
    words = para.words
    if SUB_NUMBER.match(words) or ARTICLE.match(words):
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
    counts = _Counts(letters)
    for para in _with_labels(elements):
        for line in lines_of(para):
            yield from counts.take(line)


@dataclass(slots=True)
class _Counts:
    """The last number of each level so far; ``letter`` is the last one's index, -1 for none."""

    letters: tuple[str, ...]
    article: int = 0
    roman: int = 0
    arabic: int = 0
    letter: int = -1
    before: Para | None = None

    def take(self, para: Para) -> Iterator[Violation]:
        """Count what a paragraph is numbered with; yield it where it doesn't follow."""
        words = para.words
        if is_division_label(words):
            self._restart(roman=0)
        elif match := ARTICLE.match(words):
            yield from self._take_article(para, match["number"])
        elif match := ROMAN.match(words):
            yield from self._take_roman(para, match[1])
        elif PART.match(words):
            self._restart(roman=self.roman + 1)
        elif match := ARABIC.match(words):
            yield from self._take_arabic(para, int(match[1]))
        elif match := LETTER.match(words):
            yield from self._take_letter(para, match[1])

        self.before = para

    def _restart(self, *, roman: int) -> None:
        self.roman, self.arabic, self.letter = roman, 0, -1

    def _take_article(self, para: Para, number: str) -> Iterator[Violation]:
        value = lenient_number(number)
        if value != self.article + 1:
            values = data(before=self.article, here=number)
            yield Violation(code="heading/article-order", data=values, paras=(para,), point="articles")
        self.article, self.arabic, self.letter = value, 0, -1

    def _take_roman(self, para: Para, number: str) -> Iterator[Violation]:
        value = lenient_value(number)
        if value != self.roman + 1:
            values = data(before=_roman(self.roman), here=number)
            yield Violation(code="heading/roman-order", data=values, paras=(para,))
        self._restart(roman=value)

    def _take_arabic(self, para: Para, value: int) -> Iterator[Violation]:
        if value != self.arabic + 1 and not _restarts(value, self.arabic, self.before):
            values = data(before=self.arabic, here=str(value))
            yield Violation(code="heading/arabic-order", data=values, paras=(para,))
        self.arabic, self.letter = value, -1

    def _take_letter(self, para: Para, written: str) -> Iterator[Violation]:
        letters, last = self.letters, self.letter
        value = letters.index(written.lower()) if written.lower() in letters else _NOT_A_LETTER
        # a) after other points begins another list
        if value != last + 1 and not (value == 0 and last > 0):
            yield _letter_out_of_order(para, written, letters[last] if last >= 0 else None)
        self.letter = value if value >= 0 else last + 1


def _with_labels(elements: Elements) -> list[Para]:
    """Return the body's paragraphs and its divisions' labels in reading order."""
    labels = [division.label for division in elements.divisions]
    if not labels:
        return elements.body
    return sorted([*elements.body, *labels], key=lambda para: (para.number, para.line or 0))


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
