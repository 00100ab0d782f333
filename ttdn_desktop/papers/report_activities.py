"""What became of the plan: each activity against its target, what was done beside the plan, by channel."""

from collections.abc import Iterator

from ttdn_desktop.basics.money import figures as grouped
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, LogEntry
from ttdn_desktop.papers.phrases import bare, numeric_date
from ttdn_desktop.papers.report_lines import Line, entry_keys
from ttdn_desktop.papers.report_matter import Matter, told_period
from ttdn_desktop.papers.report_phrases import amount, amounts, by_unit, change, channel_name, money, share
from ttdn_desktop.reports.figures import ActivityFigures, ChannelFigures, Totals
from ttdn_desktop.reports.figures import percent as share_of

MOST_NAMED = 20
"""So many entries outside the plan are told one by one, the rest counted."""


def totals(about: Matter) -> Iterator[Line]:
    """Yield what the period came to, how the plan stands, and the change against last year."""
    found = about.found.totals
    yield Line(
        "totals",
        f"Trong kỳ báo cáo ({told_period(about.found.period)}), {about.dossier.commune.kind} đã thực hiện "
        f"{grouped(found.entries)} lượt hoạt động, với {grouped(found.audience)} lượt người tham dự, "
        f"tiếp cận; kinh phí thực hiện {money(found.cost)}.",
    )
    if about.found.activities:
        yield Line("totals.plan", _plan_stands(about))
    budget = sum(activity.budget for activity in about.dossier.plan.activities)
    if budget:
        yield Line("totals.budget", _against_budget(about, budget))
    if about.before:
        yield Line("totals.before", _against(found, about.before.found.totals, about.before.year))


def _plan_stands(about: Matter) -> str:
    states = [one.status for one in about.found.activities]
    done, partly, open_ = (states.count(status) for status in ("done", "partly", "not_done"))
    return (
        f"Trong {len(states)} hoạt động của Kế hoạch có {done} hoạt động hoàn thành, {partly} hoạt động "
        f"hoàn thành một phần, {open_} hoạt động chưa thực hiện."
    )


def _against_budget(about: Matter, budget: int) -> str:
    spent = about.found.totals.cost - sum(entry.cost for entry in about.unplanned)
    part = share(share_of(spent, budget))
    return (
        f"Kinh phí các hoạt động trong Kế hoạch: dự kiến {money(budget)}, thực hiện {money(spent)}, "
        f"bằng {part} dự kiến."
    )


def _against(now: Totals, before: Totals, year: int) -> str:
    return (
        f"So với cùng kỳ năm {year}: số lượt hoạt động {change(now.entries, before.entries)}; "
        f"số lượt người {change(now.audience, before.audience)}; "
        f"kinh phí (đồng) {change(now.cost, before.cost)}."
    )


def activities(about: Matter) -> Iterator[Line]:
    """Yield one sentence an activity, in the order of the plan."""
    for activity, one in zip(about.dossier.plan.activities, about.found.activities, strict=True):
        entries = about.by_activity.get(activity.id, ())
        told = _against_target(about, one, entries) if one.target is not None else _without_target(entries)
        people = sum(entry.audience for entry in entries)
        reached = f"; {grouped(people)} lượt người" if people else ""
        yield Line(f"activity.{activity.id}", f"{_title(activity)}: {told}{reached}.{_reason(about, one)}")


def _title(activity: Activity) -> str:
    return bare(activity.title) or f"Hoạt động {activity.id}"


def _against_target(about: Matter, one: ActivityFigures, entries: tuple[LogEntry, ...]) -> str:
    done = one.done or 0
    others = {unit: value for unit, value in by_unit(entries).items() if unit != one.unit and value}
    reached = f", đạt {share(one.percent)}" if one.percent is not None else ""
    beside = f" (ngoài ra có {amounts(others)})" if others else ""
    wanted = f"kế hoạch {'năm ' if about.half else ''}{amount(one.target or 0, one.unit)}"
    return f"{wanted}; thực hiện {amount(done, one.unit)}{reached}{beside}"


def _without_target(entries: tuple[LogEntry, ...]) -> str:
    if not entries:
        return "không giao chỉ tiêu số lượng; chưa thực hiện (0 lượt)"
    sums = amounts(by_unit(entries))
    return f"không giao chỉ tiêu số lượng; đã thực hiện {grouped(len(entries))} lượt ({sums})"


def _reason(about: Matter, one: ActivityFigures) -> str:
    reason = bare(about.report.variances.get(one.id, ""))
    return f" Lý do chưa đạt: {reason}." if reason and one.status != "done" else ""


def channels(about: Matter) -> Iterator[Line]:
    """Yield one sentence a channel that has entries or was planned; the rest share the last one."""
    found = about.found.channels
    planned = {activity.channel for activity in about.dossier.plan.activities}
    told = [name for name in CHANNELS if name in found or name in planned]
    told += [name for name in found if name not in CHANNELS]
    for name in told:
        yield Line(f"channel.{name}", _channel(name, found.get(name)))
    rest = [channel_name(name) for name in CHANNELS if name not in told]
    if rest:
        yield Line("channel.rest", f"Không phát sinh trong kỳ báo cáo (0 lượt): {'; '.join(rest)}.")


def _channel(name: str, found: ChannelFigures | None) -> str:
    found = found or ChannelFigures(quantity={CHANNELS[name].unit if name in CHANNELS else "": 0})
    return (
        f"{channel_name(name)}: {grouped(found.entries)} lượt hoạt động; {amounts(found.quantity)}; "
        f"{grouped(found.audience)} lượt người; kinh phí {money(found.cost)}."
    )


def unplanned(about: Matter) -> Iterator[Line]:
    """Yield what was done beside the plan: how much, then one sentence an entry."""
    entries = about.unplanned
    if not entries:
        yield Line("unplanned", "Không có.")
        return
    yield Line("unplanned", f"Ngoài Kế hoạch, đã thực hiện {grouped(len(entries))} lượt hoạt động, gồm:")
    keys = entry_keys("unplanned", (entry.id for entry in entries[:MOST_NAMED]))
    for key, entry in zip(keys, entries, strict=False):
        yield Line(key, _entry(entry))
    if len(entries) > MOST_NAMED:
        yield Line("unplanned.more", f"{grouped(len(entries) - MOST_NAMED)} lượt hoạt động khác.")


def _entry(entry: LogEntry) -> str:
    told = [amount(entry.quantity, entry.unit)]
    told += [f"{grouped(entry.audience)} lượt người"] if entry.audience else []
    told += [f"kinh phí {money(entry.cost)}"] if entry.cost else []
    title = bare(entry.title) or channel_name(entry.channel)
    return f"{title} (ngày {numeric_date(entry.date)}): {', '.join(told)}."
