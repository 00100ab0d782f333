"""Rule heading, for what decisions and regulations have: who decides, the act, chapters, sections, articles.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.6.đ; Phụ lục III, Mẫu 1.1 to 1.3.
"""

from collections.abc import Iterator
from itertools import pairwise

from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Para, Run
from ttdn_desktop.format_rules.marks import HEADING_LENGTH
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.text_style import is_mostly, style_deviations
from ttdn_desktop.format_rules.violations import Violation, data, merge_lines
from ttdn_desktop.official_paper.divisions import ARTICLE, DivisionLabel, division_label, lenient_number

_ENDS_SENTENCE = (".", ";", ":", ",")
_RESTARTS = {"mục": ("phần", "chương"), "tiểu mục": ("phần", "chương", "mục"), "phần": (), "chương": ()}
"""Which labels begin another count of a level; chapters count on through the parts of a regulation."""


def decision(elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Yield how who decides and ``QUYẾT ĐỊNH:`` are lacking, or not in bold capitals, centred."""
    kind = elements.kind_of_paper
    if kind is None or not kind.act or elements.role != "main":
        return

    at = tuple(filter(None, [elements.kind]))
    if not elements.decider:
        yield Violation(code="heading/no-decider", paras=at, point="decision")
    if elements.act is None:
        yield Violation(code="heading/no-act", data=data(act=kind.act), paras=at, point="decision")
    elif elements.act.words.upper() != kind.act:
        values = data(text=elements.act.words, act=kind.act)
        yield Violation(code="heading/act-wording", data=values, paras=(elements.act,), point="decision")

    lines = [*elements.decider, *filter(None, [elements.act])]
    looks = ((line, tuple(style_deviations(line, rules.style("heading", "decision")))) for line in lines)
    yield from merge_lines(
        Violation(code="heading/decision-look", details=details, paras=(line,), point="decision")
        for line, details in looks
        if details
    )


def looks(elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Yield articles whose number isn't bold, whose title isn't or whose text is."""
    del rules
    followed = [*pairwise(elements.body), *((para, None) for para in elements.body[-1:])]

    for para, below in followed:
        match = ARTICLE.match(para.words)
        if match is None:
            continue

        number, rest = _cut(para, match.end())
        if not all(run.bold and not run.italic for run in number):
            yield Violation(code="heading/article-number", paras=(para,), point="articles")
        elif rest and _is_title(para, below):
            if not all(run.bold for run in rest):
                yield Violation(code="heading/article-title", paras=(para,), point="articles")
        elif rest and is_mostly(rest, "bold"):
            yield Violation(code="heading/article-text", paras=(para,), point="articles")


def _is_title(para: Para, below: Para | None) -> bool:
    """Return whether an article's line is its number and title: no sentence, and its text stands below."""
    has_text = below is not None and ARTICLE.match(below.words) is None
    return has_text and len(para.words) < HEADING_LENGTH and not para.words.endswith(_ENDS_SENTENCE)


def _cut(para: Para, end: int) -> tuple[list[Run], list[Run]]:
    """Return the visible runs of a mark of ``end`` letters, and those behind; one may be both."""
    wanted = sum(not letter.isspace() for letter in para.words[:end])
    mark: list[Run] = []
    rest: list[Run] = []
    taken = 0

    for run in para.runs:
        letters = sum(not letter.isspace() for letter in run.text)
        if not letters:
            continue
        if taken < wanted:
            mark.append(run)
        if taken + letters > wanted:
            rest.append(run)
        taken += letters

    return mark, rest


def divisions(elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Yield chapters and sections that are set, numbered or counted otherwise than II.6.đ asks."""
    counts: dict[str, int] = {}

    for division in elements.divisions:
        label = division_label(division.label.words)
        if label is None:
            continue

        yield from _order(division.label, label, counts)
        if not label.is_rightly_numbered:
            values = data(written=division.label.words)
            yield Violation(
                code="heading/division-number", data=values, paras=(division.label,), point="divisions"
            )

        for part, lines in (("division", [division.label]), ("division-title", division.title)):
            style = rules.style("heading", part)
            set_wrong = ((line, tuple(style_deviations(line, style))) for line in lines)
            yield from merge_lines(
                Violation(code="heading/division-look", details=details, paras=(line,), point="divisions")
                for line, details in set_wrong
                if details
            )


def _order(para: Para, label: DivisionLabel, counts: dict[str, int]) -> Iterator[Violation]:
    """Yield a label whose number doesn't follow the one before; ``counts`` are the last of each level."""
    for level, restarted_by in _RESTARTS.items():
        if label.level in restarted_by:
            counts[level] = 0

    value, before = lenient_number(label.number), counts.get(label.level, 0)
    if value != before + 1:
        values = data(before=before, here=label.number)
        yield Violation(code="heading/division-order", data=values, paras=(para,), point="divisions")
    counts[label.level] = value
