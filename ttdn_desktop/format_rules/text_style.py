"""Judging how a text is set: what several rules ask in the same way.

The styles are those of docs/domain/format-rules.md, Elements.
"""

from collections.abc import Iterator
from typing import Literal

from ttdn_desktop.format_rules.facts import Para, Run
from ttdn_desktop.format_rules.rule_set import RuleSet, Style
from ttdn_desktop.format_rules.violations import Detail, Violation, detail, merge_lines

_ALIGN = {"justify": "both"}
"""What Word calls an alignment that the rules name otherwise."""

_ABBREVIATION_LENGTH = 3
"""A judgement: a word of so many capitals may be an abbreviation, a longer text is set in capitals."""


def visible_runs(para: Para) -> list[Run]:
    """Return the runs that have more than white space."""
    return [run for run in para.runs if run.text.strip()]


def style_deviations(
    para: Para, style: Style, *, align: bool = True, case: bool = True, underline: bool = True
) -> Iterator[Detail]:
    """Yield how a paragraph isn't set as ``style`` asks; alignment, case and underlining where asked for."""
    runs = visible_runs(para)
    if not runs:
        return

    sizes = sorted({run.size for run in runs if not style.allows_size(run.size)})
    if sizes:
        yield detail("size", sizes=tuple(sizes))

    yield from _weight(runs, style)
    if underline and is_mostly(runs, "underline"):
        yield Detail("underline")

    if case:
        yield from _case(para, style)

    wanted = _ALIGN.get(style.align or "", style.align)
    if align and wanted and para.align != wanted:
        yield detail("align", align=para.align)


def _weight(runs: list[Run], style: Style) -> Iterator[Detail]:
    if style.bold and not all(run.bold for run in runs):
        yield Detail("not-bold")

    if not style.bold and is_mostly(runs, "bold"):
        yield Detail("bold")

    if style.italic and not all(run.italic for run in runs):
        yield Detail("not-italic")

    if not style.italic and is_mostly(runs, "italic"):
        yield Detail("italic")


def _case(para: Para, style: Style) -> Iterator[Detail]:
    is_upper = not any(letter.isalpha() and not letter.isupper() for letter in para.text)
    if style.case == "upper" and not is_upper:
        yield Detail("not-all-capitals")

    if style.case == "normal" and is_upper:
        letters = sum(letter.isalpha() for letter in para.text)
        if letters > _ABBREVIATION_LENGTH:
            yield Detail("all-capitals")


def is_mostly(runs: list[Run], attribute: Literal["bold", "italic", "underline"]) -> bool:
    """Return whether more than half of the letters have that attribute.

    Half of them: a word set off in a text that should be upright is none of the check's business.
    """
    letters = sum(len(run.text.strip()) for run in runs)
    having = sum(len(run.text.strip()) for run in runs if getattr(run, attribute))
    return having * 2 > letters


def style_violations(
    code: str, paras: list[Para], rules: RuleSet, *, case: bool = True
) -> Iterator[Violation]:
    """Yield the paragraphs of an element that aren't set as its rule asks; ``code`` is the violation's."""
    rule = code.partition("/")[0]
    # where a line is drawn below the element, underlining is that line's violation
    underline = f"{rule}.rule" not in rules

    style = rules.style(rule)
    looks = ((para, tuple(style_deviations(para, style, case=case, underline=underline))) for para in paras)
    yield from merge_lines(
        Violation(code=code, details=details, paras=(para,)) for para, details in looks if details
    )
