"""What became of the plan: each activity against its target, what was done beside the plan, by channel."""

from collections.abc import Iterator

from ttdn_desktop.activity_log.figures import ActivityFigures, ChannelFigures, Totals
from ttdn_desktop.activity_log.figures import percent as share_of
from ttdn_desktop.basics.money import format_amount as grouped
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, LogEntry
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
from ttdn_desktop.papers.report.sentences import ReportSentence, entry_keys

MOST_NAMED = 20
"""So many entries outside the plan are told one by one, the rest counted."""


def totals(about: ReportContext) -> Iterator[ReportSentence]:
    """Yield what the period came to, how the plan stands, and the change against last year."""
    found = about.found.totals
    yield ReportSentence(
        "totals",
        f"Trong kỳ báo cáo ({period_in_words(about.found.period)}), {about.dossier.commune.kind} "
        "đã thực hiện "
        f"{grouped(found.entries)} lượt hoạt động, với {grouped(found.audience)} lượt người tham dự, "
        f"tiếp cận; kinh phí thực hiện {money(found.cost)}.",
    )

    if about.found.activities:
        yield ReportSentence("totals.plan", _plan_stands(about))

    budget = sum(activity.budget for activity in about.dossier.plan.activities)
    if budget:
        yield ReportSentence("totals.budget", _against_budget(about, budget))

    if about.before:
        yield ReportSentence("totals.before", _against(found, about.before.found.totals, about.before.year))


def _plan_stands(about: ReportContext) -> str:
    states = [one.status for one in about.found.activities]
    done, partly, open_ = (states.count(status) for status in ("done", "partly", "not_done"))
    return (
        f"Trong {len(states)} hoạt động của Kế hoạch có {done} hoạt động hoàn thành, {partly} hoạt động "
        f"hoàn thành một phần, {open_} hoạt động chưa thực hiện."
    )


def _against_budget(about: ReportContext, budget: int) -> str:
    spent = about.found.totals.cost - sum(entry.cost for entry in about.unplanned)
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


def activities(about: ReportContext) -> Iterator[ReportSentence]:
    """Yield one sentence an activity, in the order of the plan."""
    for activity, one in zip(about.dossier.plan.activities, about.found.activities, strict=True):
        entries = about.by_activity.get(activity.id, ())
        told = _against_target(about, one, entries) if one.target is not None else _without_target(entries)
        people = sum(entry.audience for entry in entries)
        reached = f"; {grouped(people)} lượt người" if people else ""
        yield ReportSentence(
            f"activity.{activity.id}", f"{_title(activity)}: {told}{reached}.{_reason(about, one)}"
        )


def _title(activity: Activity) -> str:
    return without_dash_and_mark(activity.title) or f"Hoạt động {activity.id}"


def _against_target(about: ReportContext, one: ActivityFigures, entries: tuple[LogEntry, ...]) -> str:
    done = one.done or 0
    others = {unit: value for unit, value in sums_by_unit(entries).items() if unit != one.unit and value}
    reached = f", đạt {percent_in_sentence(one.percent)}" if one.percent is not None else ""
    beside = f" (ngoài ra có {amounts(others)})" if others else ""
    wanted = f"kế hoạch {'năm ' if about.half else ''}{amount_with_unit(one.target or 0, one.unit)}"
    return f"{wanted}; thực hiện {amount_with_unit(done, one.unit)}{reached}{beside}"


def _without_target(entries: tuple[LogEntry, ...]) -> str:
    if not entries:
        return "không giao chỉ tiêu số lượng; chưa thực hiện (0 lượt)"
    sums = amounts(sums_by_unit(entries))
    return f"không giao chỉ tiêu số lượng; đã thực hiện {grouped(len(entries))} lượt ({sums})"


def _reason(about: ReportContext, one: ActivityFigures) -> str:
    reason = without_dash_and_mark(about.report.variances.get(one.id, ""))
    return f" Lý do chưa đạt: {reason}." if reason and one.status != "done" else ""


def channels(about: ReportContext) -> Iterator[ReportSentence]:
    """Yield one sentence a channel that has entries or was planned; the rest share the last one."""
    found = about.found.channels
    planned = {activity.channel for activity in about.dossier.plan.activities}
    told = [name for name in CHANNELS if name in found or name in planned]
    told += [name for name in found if name not in CHANNELS]

    for name in told:
        yield ReportSentence(f"channel.{name}", _channel(name, found.get(name)))

    rest = [channel_name(name) for name in CHANNELS if name not in told]
    if rest:
        yield ReportSentence("channel.rest", f"Không phát sinh trong kỳ báo cáo (0 lượt): {'; '.join(rest)}.")


def _channel(name: str, found: ChannelFigures | None) -> str:
    found = found or ChannelFigures(quantity={CHANNELS[name].unit if name in CHANNELS else "": 0})
    return (
        f"{channel_name(name)}: {grouped(found.entries)} lượt hoạt động; {amounts(found.quantity)}; "
        f"{grouped(found.audience)} lượt người; kinh phí {money(found.cost)}."
    )


def unplanned(about: ReportContext) -> Iterator[ReportSentence]:
    """Yield what was done beside the plan: how much, then one sentence an entry."""
    entries = about.unplanned

    if not entries:
        yield ReportSentence("unplanned", "Không có.")
        return

    yield ReportSentence(
        "unplanned", f"Ngoài Kế hoạch, đã thực hiện {grouped(len(entries))} lượt hoạt động, gồm:"
    )
    keys = entry_keys("unplanned", (entry.id for entry in entries[:MOST_NAMED]))

    for key, entry in zip(keys, entries, strict=False):
        yield ReportSentence(key, _entry(entry))

    if len(entries) > MOST_NAMED:
        yield ReportSentence("unplanned.more", f"{grouped(len(entries) - MOST_NAMED)} lượt hoạt động khác.")


def _entry(entry: LogEntry) -> str:
    told = [amount_with_unit(entry.quantity, entry.unit)]
    told += [f"{grouped(entry.audience)} lượt người"] if entry.audience else []
    told += [f"kinh phí {money(entry.cost)}"] if entry.cost else []
    title = without_dash_and_mark(entry.title) or channel_name(entry.channel)
    return f"{title} (ngày {numeric_date(entry.date)}): {', '.join(told)}."
