"""Results: each activity against its target, what was done beside the plan, how often by channel.

A figure is told once in the text; sums by channel, content and unit stand in the annex.
"""

from collections.abc import Iterator

from ttdn_desktop.activity_log.figures import ActivityFigures, Totals
from ttdn_desktop.activity_log.figures import percent as share_of
from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import Activity, LogEntry
from ttdn_desktop.official_paper.sentence_case import within_sentence
from ttdn_desktop.papers.phrases import numeric_date, without_dash_and_mark
from ttdn_desktop.papers.report.amounts import (
    amount_with_unit,
    amounts,
    change_in_words,
    channel_name,
    counted_by_unit,
    money,
    percent_in_sentence,
)
from ttdn_desktop.papers.report.context import ReportContext
from ttdn_desktop.papers.report.sentences import ReportSentence, entry_sentences
from ttdn_desktop.papers.report.states import (
    STATE_WORDS,
    State,
    fell_short,
    reason_of,
    says_state,
    state_of,
    until,
)

_OTHER = "other"
"""The channel of what belongs to no other."""

_TOLD_ELSEWHERE = frozenset((_OTHER, "directive", "press", "rebuttal"))
"""Channels that aren't named as missing: «khác» names nothing, parts of their own tell of the others."""

_SAYS_NOTHING = frozenset(("hoạt động", "lượt"))
"""Units of which 1 says no more than that the entry is there."""


def totals(context: ReportContext) -> Iterator[ReportSentence]:
    """Yield what the period came to, how the plan stands, and the change against last year."""
    yield ReportSentence("totals", _sums(context))

    if context.figures.activities:
        yield ReportSentence("totals.plan", _plan_status(context))

    budget = sum(activity.budget for activity in context.dossier.plan.activities)
    if budget:
        yield ReportSentence("totals.budget", _against_budget(context, budget))

    if context.before:
        yield ReportSentence(
            "totals.before",
            _against(context.figures.totals, context.before.figures.totals, context.before.year),
        )


def _sums(context: ReportContext) -> str:
    """Return the three totals; the opening names the period, the annex has those that are 0 as figures."""
    totals = context.figures.totals
    if not totals.entries:
        return f"Trong kỳ báo cáo, {_who(context)} chưa thực hiện hoạt động nào."
    people = f", với {format_amount(totals.audience)} lượt người tham dự, tiếp cận" if totals.audience else ""
    spent = f"kinh phí thực hiện {money(totals.cost)}" if totals.cost else "không phát sinh kinh phí"
    return (
        f"Trong kỳ báo cáo, {_who(context)} đã thực hiện {format_amount(totals.entries)} lượt hoạt động"
        f"{people}; {spent}."
    )


def _who(context: ReportContext) -> str:
    return context.by.kind if context.by.is_commune else "đơn vị"


def _plan_status(context: ReportContext) -> str:
    states = [state for *_, state in _with_states(context)]
    said = [(states.count(state), words) for state, words in STATE_WORDS.items() if state in states]
    if len(said) > 1:
        parts = ", ".join(f"{count} hoạt động {words}" for count, words in said)
        return f"Trong {len(states)} hoạt động của Kế hoạch có {parts}."

    (_, words), *_ = said
    return f"{'Cả ' if len(states) > 1 else ''}{len(states)} hoạt động của Kế hoạch {words}."


def _with_states(context: ReportContext) -> Iterator[tuple[Activity, ActivityFigures, State]]:
    for activity, figures in zip(context.dossier.plan.activities, context.figures.activities, strict=True):
        yield activity, figures, state_of(activity, figures, context)


def _against_budget(context: ReportContext, budget: int) -> str:
    """Return what was spent of the plan's money; a sum that the totals tell isn't told again."""
    beside = sum(entry.cost for entry in context.unplanned)
    spent = context.figures.totals.cost - beside
    if not spent:
        return f"Kinh phí dự kiến của Kế hoạch ({money(budget)}) chưa sử dụng."

    part = percent_in_sentence(share_of(spent, budget))
    if not beside:
        return f"Kinh phí thực hiện bằng {part} dự kiến của Kế hoạch ({money(budget)})."
    return (
        f"Kinh phí các hoạt động trong Kế hoạch: dự kiến {money(budget)}, thực hiện {money(spent)}, "
        f"bằng {part} dự kiến."
    )


def _against(now: Totals, before: Totals, year: int) -> str:
    return (
        f"So với cùng kỳ năm {year}: số lượt hoạt động {change_in_words(now.entries, before.entries)}; "
        f"số lượt người {change_in_words(now.audience, before.audience)}; "
        f"kinh phí (đồng) {change_in_words(now.cost, before.cost)}."
    )


def activities(context: ReportContext) -> Iterator[ReportSentence]:
    """Yield one sentence an activity, in the order of the plan."""
    for activity, figures, state in _with_states(context):
        entries = context.by_activity.get(activity.id, ())
        people = sum(entry.audience for entry in entries)
        reached = f"; {format_amount(people)} lượt người" if people else ""
        result = _result(context, figures, entries, state)
        how = _how_it_stands(activity, state, context, begun=bool(entries))
        yield ReportSentence(f"activity.{activity.id}", f"{_title(activity)}: {result}{reached}{how}")


def _title(activity: Activity) -> str:
    return without_dash_and_mark(activity.title) or f"Hoạt động {activity.id}"


def _result(
    context: ReportContext, figures: ActivityFigures, entries: tuple[LogEntry, ...], state: State
) -> str:
    """Return plan and done; where nothing came the plan alone, for the annex has the 0."""
    if not figures.target:
        return _without_target(entries)
    if not entries and state != "done":
        return _wanted(context, figures)
    return _against_target(context, figures, entries)


def _wanted(context: ReportContext, figures: ActivityFigures) -> str:
    return f"kế hoạch {'năm ' if context.half else ''}{amount_with_unit(figures.target or 0, figures.unit)}"


def _against_target(context: ReportContext, figures: ActivityFigures, entries: tuple[LogEntry, ...]) -> str:
    done = figures.done or 0
    others = {unit: value for unit, value in counted_by_unit(entries).items() if unit != figures.unit}
    reached = f", đạt {percent_in_sentence(figures.percent)}" if figures.percent is not None else ""
    beside = f" (ngoài ra có {amounts(others)})" if others else ""
    return f"{_wanted(context, figures)}; thực hiện {amount_with_unit(done, figures.unit)}{reached}{beside}"


def _without_target(entries: tuple[LogEntry, ...]) -> str:
    if not entries:
        return "không giao chỉ tiêu số lượng"
    sums = counted_by_unit(entries)
    done = amounts(sums) if sums else f"{format_amount(len(entries))} lượt"
    return f"không giao chỉ tiêu số lượng; đã thực hiện {done}"


def _how_it_stands(activity: Activity, state: State, context: ReportContext, *, begun: bool) -> str:
    """Return the end of an activity's sentence: why it fell short, or how it goes on where it isn't due."""
    reason = reason_of(activity.id, state, context)
    if state == "done":
        return "."
    if fell_short(state):
        said = "" if begun else f"; {STATE_WORDS['not_done']}"
        return f"{said}.{f' Lý do chưa đạt: {reason}.' if reason else ''}"
    if says_state(reason, state):
        return f". {first_upper(reason)}."

    day = "" if state == "did_not_arise" else until(activity)
    words = "không phát sinh trong kỳ báo cáo" if state == "did_not_arise" else STATE_WORDS[state]
    return f"; {words}{day}.{f' {first_upper(reason)}.' if reason else ''}"


def channels(context: ReportContext) -> Iterator[ReportSentence]:
    """Yield how often each channel was used, and which were not; what came of each stands in the annex."""
    figures = context.figures.channels
    used = [name for name in dict.fromkeys((*context.field.by_id, *figures)) if name in figures]
    if not used:
        yield ReportSentence("channels", "Không phát sinh hoạt động trong kỳ báo cáo.")
        return

    place = "II" if context.dossier.plan.activities else "I"  # the annex has no part without rows
    counted = "; ".join(
        f"{_in_sentence(name, context)} {format_amount(figures[name].entries)}" for name in used
    )
    yield ReportSentence(
        "channels", f"Số lượt hoạt động theo hình thức (kết quả tại Mục {place} Phụ lục): {counted}."
    )

    # a plan of another field owes nobody an account of guests and rebuttals
    rest = [name for name in context.field.by_id if name not in used and name not in _TOLD_ELSEWHERE]
    if not context.field.heading_of("press"):
        return
    if rest:
        unused = "; ".join(_in_sentence(name, context) for name in rest)
        yield ReportSentence("channel.rest", f"Không phát sinh trong kỳ báo cáo: {unused}.")


def _in_sentence(channel: str, context: ReportContext) -> str:
    name = within_sentence(channel_name(channel, context.field))
    return f"hình thức {name}" if channel == _OTHER and name == "khác" else name


def unplanned(context: ReportContext) -> Iterator[ReportSentence]:
    """Yield what was done beside the plan: how much, then one sentence an entry."""
    entries = context.unplanned

    if not entries:
        yield ReportSentence("unplanned", "Không có.")
        return

    colon = ", gồm:" if len(entries) > 1 else ":"
    yield ReportSentence(
        "unplanned", f"Ngoài Kế hoạch, đã thực hiện {format_amount(len(entries))} lượt hoạt động{colon}"
    )
    yield from entry_sentences(
        "unplanned",
        entries,
        lambda entry: _entry(context, entry),
        more=lambda rest: ReportSentence("unplanned.more", f"{format_amount(rest)} lượt hoạt động khác."),
    )


def _entry(context: ReportContext, entry: LogEntry) -> str:
    tells = entry.quantity and not (entry.quantity == 1 and entry.unit.strip().lower() in _SAYS_NOTHING)
    parts = [amount_with_unit(entry.quantity, entry.unit)] if tells else []
    parts += [f"{format_amount(entry.audience)} lượt người"] if entry.audience else []
    parts += [f"kinh phí {money(entry.cost)}"] if entry.cost else []
    title = without_dash_and_mark(entry.title) or channel_name(entry.channel, context.field)
    figures = f": {', '.join(parts)}" if parts else ""
    return f"{title} (ngày {numeric_date(entry.date)}){figures}."
