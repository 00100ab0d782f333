"""Rule heading: the looks of headings and clauses, how their numbers are written, and that they run."""

from collections.abc import Iterator

from ttdn_desktop.basics.roman import lenient_value, to_roman
from ttdn_desktop.basics.wording import without_spaces
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.marks import HEADING_LENGTH, is_heading, is_numbered, wrong_mark
from ttdn_desktop.format_rules.recognise import Elements
from ttdn_desktop.format_rules.rule_set import RuleSet, Style
from ttdn_desktop.format_rules.text_style import is_mostly, style_deviations, visible_runs
from ttdn_desktop.format_rules.violations import Violation, data, merged
from ttdn_desktop.official_paper.marks import ARABIC, LETTER, PART, ROMAN, SUB_NUMBER


def heading(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Rule heading: looks of each level, and numbers without a gap."""
    del facts
    yield from merged(one for para in found.body for one in _heading_looks(para, rules))
    yield from _wrong_marks(found)
    yield from _order(found, rules["heading"].texts)


def _heading_looks(para: Para, rules: RuleSet) -> Iterator[Violation]:
    words = para.words
    if SUB_NUMBER.match(words):
        return

    if (ROMAN.match(words) or PART.match(words)) and len(words) < HEADING_LENGTH:
        style, code = rules.style("heading", "roman"), "heading/roman-look"
    elif is_heading(para):
        style, code = rules.style("heading", "arabic-titled"), "heading/titled-look"
    elif ARABIC.match(words) and _part_bold(para):
        yield Violation(code="heading/title-not-alone", paras=(para,))
        return
    elif is_numbered(para):
        name = "arabic-plain" if ARABIC.match(words) else "letter"
        yield from _weights(para, rules.style("heading", name))
        return
    else:
        return

    looks = tuple(style_deviations(para, style, align=False))
    if looks:
        yield Violation(code=code, details=looks, paras=(para,))


def _wrong_marks(found: Elements) -> Iterator[Violation]:
    """Yield numbers written otherwise than ``I.``, ``1.``, ``a)``."""
    for para in found.body:
        wrong = wrong_mark(para)
        if wrong is None:
            continue

        written = wrong.written.strip()
        if wrong.right is None:
            yield Violation(code="heading/not-roman", data=data(written=written), paras=(para,))
            continue

        values = data(written=written, right=wrong.right.strip())
        # a number that Word counts isn't in the text, where it could be written anew
        typed = without_spaces(para.raw).startswith(without_spaces(wrong.written))
        fixable = typed and not PART.match(para.words)
        yield Violation(code="heading/mark", data=values, paras=(para,), fixable=fixable)


def _weights(para: Para, style: Style) -> Iterator[Violation]:
    if para.words.endswith(":") and ARABIC.match(para.words):
        return
    if not style.bold and is_mostly(visible_runs(para), "bold"):
        yield Violation(code="heading/clause-bold", paras=(para,))


def _part_bold(para: Para) -> bool:
    bold = [run.bold for run in visible_runs(para) if len(run.text.strip()) > 3]
    return len(set(bold)) > 1 and bold[0]


def _order(found: Elements, letters: tuple[str, ...]) -> Iterator[Violation]:
    roman = arabic = 0
    letter = -1
    before: Para | None = None

    for para in found.body:
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
            anew = value == 1 and arabic != 1 and before is not None and before.words.endswith(":")
            if value != arabic + 1 and not anew:
                values = data(before=arabic, here=match[1])
                yield Violation(code="heading/arabic-order", data=values, paras=(para,))
            arabic, letter = value, -1
        elif match := LETTER.match(words):
            value = letters.index(match[1].lower()) if match[1].lower() in letters else -2
            if value != letter + 1 and not (value == 0 and letter > 0):
                yield _letter_out_of_order(para, match[1], letters[letter] if letter >= 0 else None)
            letter = value if value >= 0 else letter + 1

        before = para


def _letter_out_of_order(para: Para, here: str, before: str | None) -> Violation:
    if before is None:
        return Violation(code="heading/first-letter", data=data(here=here), paras=(para,))
    return Violation(code="heading/letter-order", data=data(before=before, here=here), paras=(para,))


def _roman(number: int) -> str:
    return to_roman(number) if 0 < number <= 10 else str(number)


CHECKS = {"heading": heading}
"""The checks of this module by the id of their rule."""
