"""Judging how a text is set: what several rules ask in the same way."""

from collections.abc import Iterator

from ttdn_desktop.format_rules.facts import Para, Run
from ttdn_desktop.format_rules.rule_set import Style

_ALIGNED = {"left": "canh trái", "right": "canh phải", "center": "canh giữa", "both": "canh đều hai bên"}
_ALIGN = {"justify": "both"}
ALL_UPPER = "viết hoa toàn bộ"
"""What no program can mend: which letters of it are names is the clerk's to say."""


def shown_runs(para: Para) -> list[Run]:
    """Return the runs that show ink."""
    return [run for run in para.runs if run.text.strip()]


def wrong_looks(
    para: Para, style: Style, *, align: bool = True, case: bool = True, underline: bool = True
) -> Iterator[str]:
    """Yield what of ``style`` a paragraph doesn't keep, each as a few words."""
    runs = shown_runs(para)
    if not runs:
        return
    sizes = sorted({run.size for run in runs if not style.allows_size(run.size)})
    if sizes:
        yield f"cỡ chữ {', '.join(f'{one:g}'.replace('.', ',') for one in sizes)}"
    yield from _weight(runs, style)
    if underline and most(runs, "underline"):
        yield "gạch chân"
    if case:
        yield from _case(para, style)
    wanted = _ALIGN.get(style.align or "", style.align)
    if align and wanted and para.align != wanted:
        yield _ALIGNED.get(para.align, para.align)


def _weight(runs: list[Run], style: Style) -> Iterator[str]:
    if style.bold and not all(run.bold for run in runs):
        yield "chữ không đậm"
    if not style.bold and most(runs, "bold"):
        yield "chữ đậm"
    if style.italic and not all(run.italic for run in runs):
        yield "chữ không nghiêng"
    if not style.italic and most(runs, "italic"):
        yield "chữ nghiêng"


def _case(para: Para, style: Style) -> Iterator[str]:
    letters = [letter for letter in para.text if letter.isalpha()]
    if not letters:
        return
    upper = sum(letter.isupper() for letter in letters)
    if style.case == "upper" and upper < len(letters):
        yield "chưa viết hoa toàn bộ"
    if style.case == "normal" and upper == len(letters) and len(letters) > 3:
        yield ALL_UPPER


def most(runs: list[Run], look: str) -> bool:
    """Return whether more than half of the letters have that look."""
    whole = sum(len(run.text.strip()) for run in runs)
    so = sum(len(run.text.strip()) for run in runs if getattr(run, look))
    return so * 2 > whole


def said(what: str, wrong: list[str]) -> str:
    """Return the sentence that tells what is wrong with ``what``."""
    return f"{what}: {', '.join(wrong)}."
