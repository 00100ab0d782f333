"""Judging how a text is set: what several rules ask in the same way."""

from collections.abc import Iterator

from ttdn_desktop.format_rules.facts import Para, Run
from ttdn_desktop.format_rules.rule_set import Style
from ttdn_desktop.format_rules.violations import Detail, detail

_ALIGN = {"justify": "both"}


def visible_runs(para: Para) -> list[Run]:
    """Return the runs that show ink."""
    return [run for run in para.runs if run.text.strip()]


def style_deviations(
    para: Para, style: Style, *, align: bool = True, case: bool = True, underline: bool = True
) -> Iterator[Detail]:
    """Yield what of ``style`` a paragraph doesn't keep."""
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
    letters = [letter for letter in para.text if letter.isalpha()]
    if not letters:
        return

    upper = sum(letter.isupper() for letter in letters)
    if style.case == "upper" and upper < len(letters):
        yield Detail("not-all-capitals")

    if style.case == "normal" and upper == len(letters) and len(letters) > 3:
        yield Detail("all-capitals")


def is_mostly(runs: list[Run], look: str) -> bool:
    """Return whether more than half of the letters have that look."""
    whole = sum(len(run.text.strip()) for run in runs)
    so = sum(len(run.text.strip()) for run in runs if getattr(run, look))
    return so * 2 > whole
