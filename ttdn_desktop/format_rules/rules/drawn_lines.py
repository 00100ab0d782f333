"""Rules of the lines drawn below motto, issuer and subject (Phụ lục I, phần I, II.1, II.2, II.5)."""

from collections.abc import Iterator

from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.rules.page import has_standard_sheet
from ttdn_desktop.format_rules.text_style import visible_runs
from ttdn_desktop.format_rules.violations import Detail, Violation, detail

_OFF_CENTER = 4.0
"""How far a line's middle may lie off its text's, in millimetres.

The decree asks for the middle. A judgement: a line drawn by hand that is less off looks centred.
"""

_LEAST_WIDTH = 1.0
"""A text counts as one millimetre wide at least: the line's share of it is a quotient."""


def motto_rule(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """motto.rule: a drawn line as long as the motto."""
    if elements.motto is not None:
        yield from _line_below("motto.rule", elements.motto, facts, elements, rules)


def issuer_rule(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """issuer.rule: a drawn line of a third to half of the last line."""
    if elements.issuer:
        yield from _line_below("issuer.rule", elements.issuer[-1], facts, elements, rules)


def subject_rule(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """subject.rule: a drawn line of a third to half of the last line."""
    kind = elements.kind_of_paper
    above = _above_subject_rule(elements)
    if above is None:
        return

    # what is issued has its line below the note, whose length the text above needn't share
    if elements.note is not None and (drawn := elements.note.drawn_line or above.drawn_line) is not None:
        if not drawn.solid:
            yield Violation(code="subject.rule/wrong", details=(Detail("not-solid"),), paras=(above,))
        return

    is_asked = kind is None or kind.has_subject_rule
    if is_asked or above.drawn_line is not None:
        yield from _line_below("subject.rule", above, facts, elements, rules)


def _above_subject_rule(elements: Elements) -> Para | None:
    """Return the text that the line belongs below: the subject, else the kind; a letter has none."""
    kind = elements.kind_of_paper
    if kind is not None and kind.subject == "below-number":
        return None
    if elements.subject:
        return elements.subject[-1]
    may_lack_subject = kind is not None and kind.subject in ("none", "free")
    return elements.kind if may_lack_subject else None


def _line_below(
    rule_id: str, para: Para, facts: Facts, elements: Elements, rules: RuleSet
) -> Iterator[Violation]:
    fixable = _is_own_line(para, facts)

    if any(run.underline for run in visible_runs(para)):
        yield Violation(code=f"{rule_id}/underlined", paras=(para,), fixable=fixable)
    elif rule_id in elements.typed_lines and para.drawn_line is None:
        typed = elements.typed_lines[rule_id]
        yield Violation(code=f"{rule_id}/dashed", paras=(para, typed), fixable=fixable)
    elif para.position is None:
        return
    elif para.drawn_line is None:
        yield Violation(code=f"{rule_id}/missing", paras=(para,), fixable=fixable)
    else:
        wrong = tuple(_line_deviations(rule_id, para, facts, rules))
        if wrong:
            yield Violation(code=f"{rule_id}/wrong", details=wrong, paras=(para,), fixable=fixable)


def _is_own_line(para: Para, facts: Facts) -> bool:
    """Return whether the line below a paragraph, if any, is drawn in it or the next, where it is found."""
    return para.drawn_line is None or para.has_line or facts.paras[para.number].has_line


def _line_deviations(rule_id: str, para: Para, facts: Facts, rules: RuleSet) -> Iterator[Detail]:
    if para.drawn_line is None or para.position is None:
        return
    # outside a cell the text's width and middle depend on the margins, which have rules of their own
    if para.cell is None and not has_standard_sheet(facts, rules):
        return

    line = para.drawn_line
    share = line.length / max(para.position.right - para.position.left, _LEAST_WIDTH)
    if not rules[rule_id].measures["length"].allows(share):
        yield detail("length", mm=line.length, percent=share * 100)
    elif abs(line.off_center) > _OFF_CENTER:
        yield detail("off-centre", mm=abs(line.off_center))

    if not line.solid:
        yield Detail("not-solid")


CHECKS = {"motto.rule": motto_rule, "issuer.rule": issuer_rule, "subject.rule": subject_rule}
"""The checks of this module by the id of their rule."""
