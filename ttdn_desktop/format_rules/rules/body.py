"""Rules of the text proper: size, alignment, indent, spacing, the end mark.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.6.e; docs/domain/format-rules.md, body and end-mark.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.marks import is_heading, is_numbered
from ttdn_desktop.format_rules.rule_set import Measure, RuleSet, Style
from ttdn_desktop.format_rules.text_style import style_deviations, visible_runs
from ttdn_desktop.format_rules.violations import Violation, data, merge_alike
from ttdn_desktop.official_paper.divisions import ARTICLE
from ttdn_desktop.official_paper.marks import ROMAN

_LINE_TOLERANCE = 0.02
"""In lines: files keep spacing in 240ths of a line or in per cent, and so come out a little off."""

_SPACE_TOLERANCE = 0.05
"""In points: Word keeps spaces in 20ths of a point."""

_INDENTED_FROM = 2.0
"""In millimetres: from such a left indent on a whole paragraph is indented; less isn't seen (a judgement)."""

_DEFAULT_TAB = 12.7
"""In millimetres: where a tab leads in a file that sets no stops, half an inch; the decree's indent too."""

_NO_INDENT = 1.0
"""Below this, in millimetres, a first line has no indent of its own and the tab alone makes it."""

_LONG = 40
"""A judgement: a shorter paragraph in capitals may be a name or an abbreviation, a longer one is set so."""


def text_paras(elements: Elements) -> list[Para]:
    """Return bases and body together, in reading order."""
    return [*elements.bases, *elements.body]


def _plain(elements: Elements) -> list[Para]:
    """Return the body's paragraphs that are no heading."""
    return [para for para in elements.body if not (is_heading(para) or ROMAN.match(para.words))]


def body(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Rule body: size, weight, and one size for the whole."""
    del facts
    paras, style = _plain(elements), rules.style("body")
    wrong: list[Violation] = []

    for para in paras:
        deviations = style_deviations(para, style, align=False, case=len(para.words) > _LONG)
        # bold clauses, points and articles are the headings' rule
        is_headings = is_numbered(para) or ARTICLE.match(para.words) is not None
        details = tuple(item for item in deviations if not (item.code == "bold" and is_headings))
        if details:
            wrong.append(Violation(code="body/look", details=details, paras=(para,)))

    yield from merge_alike(wrong)
    yield from _sizes(paras, style)


def _sizes(paras: list[Para], style: Style) -> Iterator[Violation]:
    """Yield the paragraphs of another allowed size than most letters have."""
    letters: Counter[float] = Counter()
    for para in paras:
        for run in visible_runs(para):
            letters[run.size] += len(run.text)

    if not letters:
        return

    main = letters.most_common(1)[0][0]
    if not style.allows_size(main):
        return  # then most letters are at fault, which is told of their size itself

    others = tuple(
        para
        for para in paras
        if any(run.size != main and style.allows_size(run.size) for run in visible_runs(para))
    )
    if others:
        yield Violation(code="body/sizes", data=data(main=main), paras=others, whole_paper=True)


def align(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """body.align: justified."""
    del facts, rules
    wrong = tuple(para for para in (*elements.bases, *_plain(elements)) if para.align != "both")
    if wrong:
        yield Violation(code="body.align/not-justified", paras=wrong, whole_paper=True)


def indent(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """body.indent: the first line; a tab that leads there is as good."""
    del facts
    measure = rules["body.indent"].measures["first-line"]
    wrong: list[Violation] = []

    for para in (*elements.bases, *_plain(elements)):
        is_by_tab = para.raw.startswith("\t") and para.first_line < _NO_INDENT
        first_line = _DEFAULT_TAB if is_by_tab else para.first_line
        if not measure.allows(first_line):
            wrong.append(_indented("body.indent/first-line", first_line, para))
        elif para.left > _INDENTED_FROM and para.first_line >= para.left:
            wrong.append(_indented("body.indent/whole", para.left, para))

    yield from merge_alike(wrong)


def _indented(code: str, mm: float, para: Para) -> Violation:
    """Return the violation; to a tenth of a millimetre, so that like paragraphs are one finding."""
    return Violation(code=code, data=data(mm=round(mm, 1)), paras=(para,))


def spacing(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """body.spacing: at least 6 pt between paragraphs, no empty ones."""
    text = text_paras(elements)
    if text:
        yield from _close(text, rules["body.spacing"].measures["between"])
        yield from _empty(text, facts, elements)


def _close(text: list[Para], measure: Measure) -> Iterator[Violation]:
    """Yield paragraphs too close to the one before; what stands before the text is none of it."""
    numbers = {para.number for para in text}
    close = tuple(
        para
        for para in text
        if para.gap is not None
        and para.number - 1 in numbers
        and not measure.allows(para.gap + _SPACE_TOLERANCE)
    )

    if close:
        gap = close[0].gap or 0
        yield Violation(code="body.spacing/close", data=data(pt=gap), paras=close, whole_paper=True)


def _empty(text: list[Para], facts: Facts, elements: Elements) -> Iterator[Violation]:
    """Yield empty paragraphs within the text and, where a closing block follows, between both."""
    first, last = text[0].number, text[-1].number
    behind = takewhile(lambda para: not para.words and para.cell is None, facts.paras[last:])
    has_closing = bool(elements.authority or elements.recipients)
    empty = tuple(
        para
        for para in (*facts.paras[first:last], *(behind if has_closing else ()))
        if not para.words and para.cell is None and not para.is_needed_empty
    )

    if empty:
        yield Violation(code="body.spacing/empty", paras=empty, whole_paper=True)


def line(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """body.line: single to one and a half; under tt01 also exactly from 15 pt on."""
    del facts
    measures = rules["body.line"].measures
    wrong: list[Para] = []

    for para in text_paras(elements):
        low = para.line_spacing < measures["line"].min - _LINE_TOLERANCE
        # of a fixed spacing the points count, whatever they come to in lines
        if para.exact_spacing is not None and "exact" in measures:
            low = not measures["exact"].allows(para.exact_spacing)

        high = para.line_spacing > (measures["line"].max or 1.5) + _LINE_TOLERANCE
        if low or high:
            wrong.append(para)

    if wrong:
        yield Violation(
            code="body.line/wrong",
            data=data(lines=wrong[0].line_spacing),
            paras=tuple(wrong),
            whole_paper=True,
        )


def end_mark(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """end-mark: the last sentence ends with ``./.``."""
    del facts
    if elements.body and not elements.body[-1].words.endswith(rules["end-mark"].texts[0]):
        yield Violation(code="end-mark/missing", paras=(elements.body[-1],), whole_paper=True)


CHECKS = {
    "body": body,
    "body.align": align,
    "body.indent": indent,
    "body.spacing": spacing,
    "body.line": line,
    "end-mark": end_mark,
}
"""The checks of this module by the id of their rule."""
