"""Sections III to V of the higher office's report: what the units say, as the office picked and edited it."""

from collections.abc import Sequence

from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.consolidation.office_report import PickedStatement
from ttdn_desktop.papers.consolidation.context import ConsolidationContext
from ttdn_desktop.papers.consolidation.records import Part
from ttdn_desktop.papers.consolidation.senders import name_units
from ttdn_desktop.papers.phrases import tidy_text, without_dash_and_mark

_NOTHING = "Không có."
_MOST_NAMED = 3
"""Units named behind a statement, more are counted; a judgement: four names outgrow most statements."""

_JUDGEMENT = (
    ("1. Ưu điểm", "strengths"),
    ("2. Hạn chế, khó khăn", "difficulties"),
    ("3. Nguyên nhân", "causes"),
)


def judgement_parts(context: ConsolidationContext) -> tuple[Part, ...]:
    """Return sections III (strengths, difficulties, causes), IV (what comes next) and V (proposals)."""
    parts = [
        Part("III. ĐÁNH GIÁ CHUNG" if section == "strengths" else "", heading, _lines(context, section))
        for heading, section in _JUDGEMENT
    ]
    when = "6 THÁNG CUỐI NĂM" if context.found.is_half else f"NĂM {context.found.year + 1}"
    return (
        *parts,
        Part(f"IV. PHƯƠNG HƯỚNG, NHIỆM VỤ {when}", "", _lines(context, "next_year", sourced=False)),
        *_proposals(context),
    )


def _proposals(context: ConsolidationContext) -> tuple[Part, ...]:
    """Return section V: what is asked of the office itself stands apart from what it passes on."""
    heading = "V. KIẾN NGHỊ, ĐỀ XUẤT"
    picked = context.picked["proposals"]
    ours = tuple(each for each in picked if _is_asked_of(context, each.text))
    if not ours:
        return (Part(heading, "", _lines(context, "proposals")),)

    others = tuple(each for each in picked if each not in ours)
    parts = [(f"Kiến nghị của các đơn vị với {context.by.organ}", ours)]
    parts += [("Kiến nghị, đề xuất khác", others)] if others else []
    return tuple(
        Part(heading if number == 1 else "", f"{number}. {title}", _printed(context, statements))
        for number, (title, statements) in enumerate(parts, 1)
    )


def _is_asked_of(context: ConsolidationContext, text: str) -> bool:
    """Whether ``text`` asks something of the reporting office, by its name or as its level's committee."""
    by = context.by
    names = (by.organ, f"UBND {by.kind}", f"Ủy ban nhân dân {by.kind}")
    folded = f" {fold(text)} "
    return any(f" {fold(name)} " in folded for name in names if name.strip())


def _lines(context: ConsolidationContext, section: str, *, sourced: bool = True) -> tuple[str, ...]:
    return _printed(context, context.picked[section], sourced=sourced)


def _printed(
    context: ConsolidationContext, statements: Sequence[PickedStatement], *, sourced: bool = True
) -> tuple[str, ...]:
    """Return the statements of a part, a dash before each of several."""
    total = len(context.found.all_kept)
    texts = [
        _sentence(statement, total, sourced=sourced)
        for statement in statements
        if without_dash_and_mark(statement.text)
    ]
    if len(texts) > 1:
        return tuple(f"- {text}" for text in texts)
    return tuple(texts) or (_NOTHING,)


def _sentence(statement: PickedStatement, total: int, *, sourced: bool) -> str:
    text = first_upper(without_dash_and_mark(statement.text))
    by = _by(statement.sources, total) if sourced else ""
    return f"{text}{by}."


def _by(sources: Sequence[str], total: int) -> str:
    """Return who said it: names of a few, a count of more, nothing for all of them or the office itself."""
    if not sources or len(sources) == total > _MOST_NAMED:
        return ""
    if len(sources) <= _MOST_NAMED:
        return f" ({name_units([tidy_text(name) for name in sources])})"
    return f" ({format_amount(len(sources))} đơn vị)"
