"""Rules of the head: national title, motto, parent, issuer, kind, subject.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.1, II.2, II.5; docs/domain/format-rules.md, Elements.
"""

import re
from collections.abc import Iterator

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.rules.page import is_in_left_half
from ttdn_desktop.format_rules.text_style import style_deviations, style_violations, visible_runs
from ttdn_desktop.format_rules.violations import Violation, data, merge_lines, missing
from ttdn_desktop.official_paper.heads import is_committee, is_office
from ttdn_desktop.official_paper.kinds import LETTER, are_letters_apart

_SIZE_PAIRS = {(12.0, 13.0), (13.0, 14.0)}
"""Sizes of national title and motto that go together (docs/domain/format-rules.md, Measured widths)."""

_SPACE_TOLERANCE = 0.05
"""In points: Word keeps spaces in 20ths of a point."""


def national_title(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """national-title: the very words, style, on one line, at the right."""
    if not elements.national:
        yield missing("national-title/missing")
        return

    first = elements.national[0]
    words = " ".join(para.words for para in elements.national)

    if words.upper() not in rules["national-title"].texts:
        fixable = len(elements.national) == 1
        yield Violation(code="national-title/wording", data=data(text=words), paras=(first,), fixable=fixable)

    lines = sum(para.position.lines if para.position else 1 for para in elements.national)
    # outside a column of its own its paragraph may hold the issuer's line too
    has_column = first.cell is not None or first.column is not None
    if lines > 1 and has_column:
        yield Violation(code="national-title/several-lines", paras=(first,))

    yield from style_violations("national-title/look", elements.national, rules)

    if has_column and is_in_left_half(first, facts.sections[0], facts, rules):
        yield Violation(code="national-title/left-half", paras=(first,))

    yield from _size_pair(elements)


def _size_pair(elements: Elements) -> Iterator[Violation]:
    """Yield a pair of sizes that don't go together, each of which alone is allowed."""
    if elements.motto is None:
        return

    sizes = [{run.size for run in visible_runs(para)} for para in (elements.national[0], elements.motto)]
    if any(len(of_one) != 1 for of_one in sizes):
        return

    pair = (sizes[0].pop(), sizes[1].pop())
    each_allowed = pair[0] in (12.0, 12.5, 13.0) and 13 <= pair[1] <= 14
    if each_allowed and pair not in _SIZE_PAIRS:
        yield Violation(
            code="national-title/size-pair",
            data=data(title=pair[0], motto=pair[1]),
            paras=(elements.motto,),
            point="size-pair",
            whole_paper=True,
        )


def motto(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """motto: the very words and style, under the national title."""
    del facts
    para = elements.motto
    if para is None:
        yield missing("motto/missing")
        return

    has_right_words = para.words in rules["motto"].texts
    if not has_right_words:
        yield Violation(
            code="motto/wording",
            data=data(text=para.words),
            paras=(para,),
        )

    # wrong words are one violation, whatever their case
    yield from style_violations("motto/look", [para], rules, case=has_right_words)


def parent(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """parent: none above a People's Committee; else capitals that are neither bold nor italic."""
    del facts

    if not elements.parent:
        if elements.issuer and is_office(fold(elements.issuer[0].words)):
            yield Violation(code="parent/missing", paras=(elements.issuer[0],))
        return

    if elements.issuer and is_committee(fold(elements.issuer[0].words)):
        names = " ".join(para.words for para in elements.parent)
        yield Violation(code="parent/above-committee", data=data(names=names), paras=tuple(elements.parent))
        return

    yield from style_violations("parent/look", elements.parent, rules)


def issuer(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """issuer: both lines in bold capitals, the organ's name in full."""
    del facts

    if not elements.issuer:
        yield missing("issuer/missing")
        return

    if fold(elements.issuer[0].words).startswith("ubnd"):
        yield Violation(code="issuer/abbreviated", paras=(elements.issuer[0],))

    yield from style_violations("issuer/look", elements.issuer, rules)


def kind(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """kind: bold capitals, centred; an official letter prints none."""
    del facts

    if elements.kind is None:
        if elements.kind_of_paper is not LETTER:
            yield missing("kind/missing")
        return

    if elements.kind_of_paper is LETTER:
        yield Violation(code="kind/of-a-letter", paras=(elements.kind,), point="letter")
        return

    # a kind is known with its letters set apart too, “K Ế H O Ạ C H”, which isn't how it is written
    if are_letters_apart(elements.kind.words):
        yield Violation(code="kind/letter-spaced", paras=(elements.kind,))

    yield from style_violations("kind/look", [elements.kind], rules)


def subject(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """subject: bold, centred, no ``V/v`` (that is for letters), no full stop."""
    del facts
    kind = elements.kind_of_paper
    place = kind.subject if kind else "below-kind"

    if place == "below-number":
        yield from _about(elements, rules)
        return

    if not elements.subject:
        if elements.kind and place == "below-kind":
            yield Violation(code="subject/missing", paras=(elements.kind,))
        return

    if fold(elements.subject[0].words).startswith("v/v"):
        yield Violation(code="subject/v-v", paras=(elements.subject[0],))

    if elements.subject[-1].words.endswith("."):
        yield Violation(code="subject/full-stop", paras=(elements.subject[-1],))

    yield from style_violations("subject/look", elements.subject, rules)


def _about(elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Yield how an official letter's ``V/v …`` is lacking or set otherwise than below its number (II.5.b)."""
    if not elements.about:
        at = tuple(filter(None, (*elements.subject[:1], elements.kind, elements.number)))[:1]
        yield Violation(code="subject/about-missing", paras=at, point="about")
        return

    first, last = elements.about[0], elements.about[-1]
    if not re.match(r"V/v\b", first.words):
        yield Violation(
            code="subject/about-wording", data=data(text=first.words), paras=(first,), point="about"
        )

    if last.words.endswith("."):
        yield Violation(code="subject/full-stop", paras=(last,), point="about")

    least = rules["body.spacing"].measures["between"]
    if first.gap is not None and not first.line and not least.allows(first.gap + _SPACE_TOLERANCE):
        yield Violation(code="subject/about-close", data=data(pt=first.gap), paras=(first,), point="about")

    if last.drawn_line is not None and last.has_line:
        yield Violation(code="subject/about-rule", paras=(last,), point="about")

    style = rules.style("subject", "about")
    looks = ((line, tuple(style_deviations(line, style))) for line in elements.about)
    yield from merge_lines(
        Violation(code="subject/about-look", details=details, paras=(line,), point="about")
        for line, details in looks
        if details
    )


CHECKS = {
    "national-title": national_title,
    "motto": motto,
    "parent": parent,
    "issuer": issuer,
    "kind": kind,
    "subject": subject,
}
"""The checks of this module by the id of their rule."""
