"""Results: each activity against its target, what was done beside the plan, sums by channel."""

from collections.abc import Iterator

from ttdn_desktop.activity_log.figures import ActivityFigures, ChannelFigures, Totals
from ttdn_desktop.activity_log.figures import percent as share_of
from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.dossier.records import Activity, LogEntry
from ttdn_desktop.official_paper.sentence_case import within_sentence
from ttdn_desktop.papers.phrases import numeric_date, without_dash_and_mark
from ttdn_desktop.papers.report.amounts import (
    amount_with_unit,
    amounts,
    change_in_words,
    channel_name,
    money,
    percent_in_sentence,
    sums_by_unit,
)
from ttdn_desktop.papers.report.context import ReportContext, period_in_words
from ttdn_desktop.papers.report.sentences import ReportSentence, entry_sentences

_STATES = {"done": "hoàn thành", "partly": "hoàn thành một phần", "not_done": "chưa thực hiện"}


def totals(context: ReportContext) -> Iterator[ReportSentence]:
    """Yield what the period came to, how the plan stands, and the change against last year."""
    totals = context.figures.totals
    yield ReportSentence(
        "totals",
        f"Trong kỳ báo cáo ({period_in_words(context.figures.period)}), {_who(context)} "
        f"đã thực hiện {format_amount(totals.entries)} lượt hoạt động, "
        f"với {format_amount(totals.audience)} lượt người tham dự, tiếp cận; "
        f"kinh phí thực hiện {money(totals.cost)}.",
    )

    if context.figures.activities:
        yield ReportSentence("totals.plan", _plan_status(context))

    budget = sum(activity.budget for activity in context.dossier.plan.activities)
    if budget:
        yield ReportSentence("totals.budget", _against_budget(context, budget))

    if context.before:
        yield ReportSentence(
            "totals.before", _against(totals, context.before.figures.totals, context.before.year)
        )


def _who(context: ReportContext) -> str:
    return context.by.kind if context.by.is_commune else "đơn vị"


def _plan_status(context: ReportContext) -> str:
    states = [figures.status for figures in context.figures.activities]
    counts = {words: states.count(status) for status, words in _STATES.items()}
    said = [(count, words) for words, count in counts.items() if count]
    if len(said) > 1:
        parts = ", ".join(f"{count} hoạt động {words}" for count, words in said)
        return f"Trong {len(states)} hoạt động của Kế hoạch có {parts}."

    (_, words), *_ = said
    return f"{'Cả ' if len(states) > 1 else ''}{len(states)} hoạt động của Kế hoạch {words}."


def _against_budget(context: ReportContext, budget: int) -> str:
    spent = context.figures.totals.cost - sum(entry.cost for entry in context.unplanned)
    part = percent_in_sentence(share_of(spent, budget))
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
    for activity, figures in zip(context.dossier.plan.activities, context.figures.activities, strict=True):
        entries = context.by_activity.get(activity.id, ())
        has_target = figures.target is not None
        result = _against_target(context, figures, entries) if has_target else _without_target(entries)
        people = sum(entry.audience for entry in entries)
        reached = f"; {format_amount(people)} lượt người" if people else ""
        yield ReportSentence(
            f"activity.{activity.id}", f"{_title(activity)}: {result}{reached}.{_reason(context, figures)}"
        )


def _title(activity: Activity) -> str:
    return without_dash_and_mark(activity.title) or f"Hoạt động {activity.id}"


def _against_target(context: ReportContext, figures: ActivityFigures, entries: tuple[LogEntry, ...]) -> str:
    done = figures.done or 0
    others = {unit: value for unit, value in sums_by_unit(entries).items() if unit != figures.unit and value}
    reached = f", đạt {percent_in_sentence(figures.percent)}" if figures.percent is not None else ""
    beside = f" (ngoài ra có {amounts(others)})" if others else ""
    wanted = f"kế hoạch {'năm ' if context.half else ''}{amount_with_unit(figures.target or 0, figures.unit)}"
    return f"{wanted}; thực hiện {amount_with_unit(done, figures.unit)}{reached}{beside}"


def _without_target(entries: tuple[LogEntry, ...]) -> str:
    if not entries:
        return "không giao chỉ tiêu số lượng; chưa thực hiện (0 lượt)"
    sums = amounts(sums_by_unit(entries))
    return f"không giao chỉ tiêu số lượng; đã thực hiện {format_amount(len(entries))} lượt ({sums})"


def _reason(context: ReportContext, figures: ActivityFigures) -> str:
    reason = without_dash_and_mark(context.report.variances.get(figures.id, ""))
    return f" Lý do chưa đạt: {reason}." if reason and figures.status != "done" else ""


def channels(context: ReportContext) -> Iterator[ReportSentence]:
    """Yield one sentence a channel that has entries or was planned; the rest share the last figures."""
    figures = context.figures.channels
    planned = {activity.channel for activity in context.dossier.plan.activities}
    known = context.field.by_id
    named = [name for name in dict.fromkeys((*known, *figures)) if name in figures or name in planned]

    for name in named:
        yield ReportSentence(f"channel.{name}", _channel(context, name, figures.get(name)))

    others = [channel_name(name, context.field) for name in known if name not in named]
    rest = [within_sentence(name) for name in others]
    if rest:
        yield ReportSentence("channel.rest", f"Không phát sinh trong kỳ báo cáo (0 lượt): {'; '.join(rest)}.")


def _channel(context: ReportContext, name: str, figures: ChannelFigures | None) -> str:
    figures = figures or ChannelFigures(quantity={context.field.channel(name).unit: 0})
    return (
        f"{channel_name(name, context.field)}: {format_amount(figures.entries)} lượt hoạt động; "
        f"{amounts(figures.quantity)}; "
        f"{format_amount(figures.audience)} lượt người; kinh phí {money(figures.cost)}."
    )


def unplanned(context: ReportContext) -> Iterator[ReportSentence]:
    """Yield what was done beside the plan: how much, then one sentence an entry."""
    entries = context.unplanned

    if not entries:
        yield ReportSentence("unplanned", "Không có.")
        return

    yield ReportSentence(
        "unplanned", f"Ngoài Kế hoạch, đã thực hiện {format_amount(len(entries))} lượt hoạt động, gồm:"
    )
    yield from entry_sentences(
        "unplanned",
        entries,
        lambda entry: _entry(context, entry),
        more=lambda rest: ReportSentence("unplanned.more", f"{format_amount(rest)} lượt hoạt động khác."),
    )


def _entry(context: ReportContext, entry: LogEntry) -> str:
    parts = [amount_with_unit(entry.quantity, entry.unit)]
    parts += [f"{format_amount(entry.audience)} lượt người"] if entry.audience else []
    parts += [f"kinh phí {money(entry.cost)}"] if entry.cost else []
    title = without_dash_and_mark(entry.title) or channel_name(entry.channel, context.field)
    return f"{title} (ngày {numeric_date(entry.date)}): {', '.join(parts)}."
