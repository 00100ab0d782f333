"""Rule heading: the looks of headings and clauses, how their numbers are written, and that they run."""

from collections.abc import Iterator

from ttdn_desktop.basics.roman import lenient_value, to_roman
from ttdn_desktop.basics.wording import squeezed
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.findings import Fault, gathered
from ttdn_desktop.format_rules.looks import most, said, shown_runs, wrong_looks
from ttdn_desktop.format_rules.marks import HEADING_LENGTH, WRONG_MARK, is_heading, is_numbered, wrong_mark
from ttdn_desktop.format_rules.rule_set import RuleSet, Style
from ttdn_desktop.official_paper.marks import ARABIC, LETTER, PART, ROMAN, SUB_NUMBER


def heading(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """Rule heading: looks of each level, and numbers without a gap."""
    del facts
    yield from gathered((words, para) for para in found.body for words in _heading_looks(para, rules))
    yield from _wrong_marks(found)
    yield from _order(found, rules["heading"].texts)


def _heading_looks(para: Para, rules: RuleSet) -> Iterator[str]:
    words = para.words
    if SUB_NUMBER.match(words):
        return
    if (ROMAN.match(words) or PART.match(words)) and len(words) < HEADING_LENGTH:
        style, what = rules.style("heading", "roman"), "Đề mục La Mã"
    elif is_heading(para):
        style, what = rules.style("heading", "arabic-titled"), "Đề mục có tiêu đề"
    elif ARABIC.match(words) and _part_bold(para):
        yield "Tiêu đề của khoản không nằm riêng một dòng."
        return
    elif is_numbered(para):
        name = "arabic-plain" if ARABIC.match(words) else "letter"
        yield from _weights(para, rules.style("heading", name))
        return
    else:
        return
    looks = list(wrong_looks(para, style, align=False))
    if looks:
        yield said(what, looks)


def _wrong_marks(found: Elements) -> Iterator[Fault]:
    """Yield numbers written otherwise than ``I.``, ``1.``, ``a)``."""
    for para in found.body:
        wrong = wrong_mark(para)
        if wrong:
            typed = squeezed(para.raw).startswith(squeezed(wrong[0]))
            said = f"{WRONG_MARK} “{wrong[0].strip()}”, phải là “{wrong[1].strip()}”."
            yield Fault(said, (para,), looks=typed and not PART.match(para.words))


def _weights(para: Para, style: Style) -> Iterator[str]:
    if para.words.endswith(":") and ARABIC.match(para.words):
        return
    if not style.bold and most(shown_runs(para), "bold"):
        yield "Khoản, điểm: chữ đậm."


def _part_bold(para: Para) -> bool:
    bold = [run.bold for run in shown_runs(para) if len(run.text.strip()) > 3]
    return len(set(bold)) > 1 and bold[0]


def _order(found: Elements, letters: tuple[str, ...]) -> Iterator[Fault]:
    roman = arabic = 0
    letter = -1
    before: Para | None = None
    for para in found.body:
        words = para.words
        if match := ROMAN.match(words):
            value = lenient_value(match[1])
            if value != roman + 1:
                yield Fault(f"Sau mục {_roman(roman)} là mục {match[1]}.", (para,), looks=False)
            roman, arabic, letter = value, 0, -1
        elif PART.match(words):
            roman, arabic, letter = roman + 1, 0, -1
        elif match := ARABIC.match(words):
            value = int(match[1])
            anew = value == 1 and arabic != 1 and before is not None and before.words.endswith(":")
            if value != arabic + 1 and not anew:
                yield Fault(f"Sau khoản {arabic} là khoản {match[1]}.", (para,), looks=False)
            arabic, letter = value, -1
        elif match := LETTER.match(words):
            value = letters.index(match[1].lower()) if match[1].lower() in letters else -2
            if value != letter + 1 and not (value == 0 and letter > 0):
                last = letters[letter] if letter >= 0 else "đầu mục"
                yield Fault(f"Sau điểm {last}) là điểm {match[1]}).", (para,), looks=False)
            letter = value if value >= 0 else letter + 1
        before = para


def _roman(number: int) -> str:
    return to_roman(number) if 0 < number <= 10 else str(number)


CHECKS = {"heading": heading}
"""The checks of this module by the id of their rule."""
