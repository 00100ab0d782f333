"""Rules of the text proper: size, alignment, indent, spacing, the end mark."""

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.marks import is_heading, is_numbered
from ttdn_desktop.format_rules.recognise import Elements
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.text_style import style_deviations, visible_runs
from ttdn_desktop.format_rules.violations import Violation, data, merged
from ttdn_desktop.official_paper.marks import ROMAN

_LINE_TOLERANCE = 0.02
_SET_IN = 2.0
"""From how many millimetres on a whole paragraph stands set in."""


def text_paras(found: Elements) -> list[Para]:
    """Return bases and body together, in reading order."""
    return [*found.bases, *found.body]


def _plain(found: Elements) -> list[Para]:
    """Return the body's paragraphs that are no heading."""
    return [para for para in found.body if not (is_heading(para) or ROMAN.match(para.words))]


def body(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Rule body: size, weight, and one size for the whole."""
    del facts
    paras, style = _plain(found), rules.style("body")
    wrong: list[Violation] = []

    for para in paras:
        looks = style_deviations(para, style, align=False, case=len(para.words) > 40)
        details = tuple(look for look in looks if not (look.code == "bold" and is_numbered(para)))
        if details:
            wrong.append(Violation(code="body/look", details=details, paras=(para,)))

    yield from merged(wrong)
    sizes: Counter[float] = Counter()

    for para in paras:
        for run in visible_runs(para):
            sizes[run.size] += len(run.text)

    if not sizes:
        return

    main = sizes.most_common(1)[0][0]
    other = [
        para
        for para in paras
        if any(run.size != main and style.allows_size(run.size) for run in visible_runs(para))
    ]

    if other:
        yield Violation(code="body/sizes", data=data(main=main), paras=tuple(other), whole_paper=True)


def align(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """body.align: justified."""
    del facts, rules
    wrong = tuple(para for para in (*found.bases, *_plain(found)) if para.align != "both")
    if wrong:
        yield Violation(code="body.align/not-justified", paras=wrong, whole_paper=True)


def indent(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """body.indent: the first line; a tab that leads there is as good."""
    del facts
    measure = rules["body.indent"].measures["first-line"]
    wrong: list[Violation] = []

    for para in (*found.bases, *_plain(found)):
        at = 12.7 if para.raw.startswith("\t") and para.first_line < 1 else para.first_line
        if not measure.allows(at):
            wrong.append(_indented("body.indent/first-line", at, para))
        elif para.left > _SET_IN and para.first_line >= para.left:
            wrong.append(_indented("body.indent/whole", para.left, para))

    yield from merged(wrong)


def _indented(code: str, mm: float, para: Para) -> Violation:
    """Return the violation; to a tenth of a millimetre, so that paragraphs that look alike are told once."""
    return Violation(code=code, data=data(mm=round(mm, 1)), paras=(para,))


def spacing(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """body.spacing: at least 6 pt between paragraphs, no empty ones."""
    measure = rules["body.spacing"].measures["between"]
    text = text_paras(found)
    if not text:
        return

    numbers = {para.number for para in text}
    close = tuple(
        para
        for para in text
        if para.gap is not None and para.number - 1 in numbers and not measure.allows(para.gap + 0.05)
    )

    if close:
        gap = close[0].gap or 0
        yield Violation(code="body.spacing/close", data=data(pt=gap), paras=close, whole_paper=True)

    first, last = text[0].number, text[-1].number
    behind = takewhile(lambda para: not para.words and para.cell is None, facts.paras[last:])
    closed = bool(found.authority or found.recipients)
    empty = tuple(
        para
        for para in (*facts.paras[first:last], *(behind if closed else ()))
        if not para.words and para.cell is None and not para.own_small
    )

    if empty:
        yield Violation(code="body.spacing/empty", paras=empty, whole_paper=True)


def line(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """body.line: single to one and a half; under tt01 also exactly from 15 pt on."""
    del facts
    measures = rules["body.line"].measures
    wrong: list[Para] = []

    for para in text_paras(found):
        low = para.lines_high < measures["line"].min - _LINE_TOLERANCE
        if para.exact is not None and "exact" in measures:
            low = not measures["exact"].allows(para.exact)
        high = para.lines_high > (measures["line"].max or 1.5) + _LINE_TOLERANCE
        if low or high:
            wrong.append(para)

    if wrong:
        yield Violation(
            code="body.line/wrong",
            data=data(lines=wrong[0].lines_high),
            paras=tuple(wrong),
            whole_paper=True,
        )


def end_mark(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """end-mark: the last sentence ends with ``./.``."""
    del facts
    if found.body and not found.body[-1].words.endswith(rules["end-mark"].texts[0]):
        yield Violation(code="end-mark/missing", paras=(found.body[-1],), whole_paper=True)


CHECKS = {
    "body": body,
    "body.align": align,
    "body.indent": indent,
    "body.spacing": spacing,
    "body.line": line,
    "end-mark": end_mark,
}
"""The checks of this module by the id of their rule."""
