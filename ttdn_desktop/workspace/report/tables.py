"""The figures of a report as rows of words, each with the log entries that it comes from."""

from collections.abc import Iterable

import msgspec

from ttdn_desktop.activity_log.figures import ActivityFigures
from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.money import format_amount as grouped
from ttdn_desktop.dossier.field_sets import FieldSet
from ttdn_desktop.dossier.records import Activity, Dossier, LogEntry
from ttdn_desktop.papers.phrases import percent
from ttdn_desktop.papers.report.amounts import amount_with_unit, amounts, channel_name, sums_by_unit
from ttdn_desktop.papers.report.annex import annex
from ttdn_desktop.papers.report.annex_rows import Row
from ttdn_desktop.papers.report.context import ReportContext
from ttdn_desktop.papers.report.states import STATE_WORDS, State, fell_short, state_of
from ttdn_desktop.workspace.report.view import ReportView

RESULTS = ("Hình thức", "Lượt", "Kết quả", "Lượt người", "Kinh phí (đ)", "Năm trước")
TARGETS = ("Hoạt động", "Chỉ tiêu", "Thực hiện", "Tỷ lệ", "Tình trạng", "Năm trước", "Lý do")
ENTRIES = ("Ngày", "Nội dung", "Hoạt động của kế hoạch", "Hình thức", "Kết quả", "Lượt người", "Minh chứng")

STATES: dict[State, str] = {**STATE_WORDS, "partly": "chưa đủ", "not_done": "chưa làm"}


class FigureRow(msgspec.Struct, frozen=True):
    """A row: what it is about, its words, the entries counted in it, whether its activity fell short."""

    subject: str
    cells: tuple[str, ...]
    entries: tuple[LogEntry, ...]
    is_short: bool = False

    @property
    def subject_text(self) -> str:
        """What the row is about, in words."""
        return self.cells[0]


def result_rows(view: ReportView) -> tuple[FigureRow, ...]:
    """Return the rows under ``RESULTS``: totals, channels of this year or last, outside the plan."""
    context, before = view.context, view.context.before
    now = context.figures.channels
    last = before.figures.channels if before else {}
    named = [channel for channel in (*context.field.by_id, *now, *last) if channel in now or channel in last]
    rows = [
        _result("Tổng cộng", context.counted, before.figures.totals.entries if before else None, whole=True)
    ]

    for channel in dict.fromkeys(named):
        of_last = last[channel].entries if channel in last else 0
        of_channel = tuple(entry for entry in context.counted if entry.channel == channel)
        rows.append(_result(channel_name(channel, context.field), of_channel, of_last if before else None))

    rows.append(
        _result("Trong đó: ngoài kế hoạch", context.unplanned, before.figures.unplanned if before else None)
    )

    return tuple(rows)


def target_rows(view: ReportView) -> tuple[FigureRow, ...]:
    """Return the rows under ``TARGETS``: every activity of the plan, plan against done."""
    context = view.context
    if not context.dossier.plan.activities:
        return ()

    paired = zip(
        context.dossier.plan.activities,
        annex(context).groups[0].rows,
        context.figures.activities,
        strict=True,
    )
    return tuple(_target(context, *both) for both in paired)


def _target(context: ReportContext, activity: Activity, row: Row, figures: ActivityFigures) -> FigureRow:
    state = state_of(activity, figures, context)
    cells = (
        f"{row.place}. {row.title}",
        amount_with_unit(figures.target, figures.unit) if figures.target is not None else "–",
        f"{row.done} {row.unit}".strip(),
        percent(figures.percent) or "–",
        STATES[state],
        row.before,
        _reason_state(state, context.report.variances.get(figures.id, "")),
    )
    entries = context.by_activity.get(figures.id, ())
    return FigureRow(figures.id, cells, entries, is_short=fell_short(state))


def entry_cells(
    entries: Iterable[LogEntry], dossier: Dossier, field: FieldSet
) -> tuple[tuple[str, ...], ...]:
    """Return the words of log entries under ``ENTRIES``."""
    titles = {activity.id: activity.title for activity in dossier.plan.activities}
    return tuple(
        (
            day_month_year(entry.date),
            entry.title,
            titles.get(entry.activity or "", "ngoài kế hoạch"),
            channel_name(entry.channel, field),
            amount_with_unit(entry.quantity, entry.unit),
            grouped(entry.audience),
            str(len(entry.evidence)) if entry.evidence else "chưa có",
        )
        for entry in entries
    )


def _reason_state(state: State, reason: str) -> str:
    """Return whether a reason is written; one that isn't due is told so without."""
    if state == "done":
        return ""
    if reason.strip():
        return "đã ghi"
    return "chưa ghi" if fell_short(state) else ""


def _result(name: str, entries: tuple[LogEntry, ...], last: int | None, *, whole: bool = False) -> FigureRow:
    cells = (
        name,
        grouped(len(entries)),
        "" if whole else amounts(sums_by_unit(entries)) or "không có",
        grouped(sum(entry.audience for entry in entries)),
        grouped(sum(entry.cost for entry in entries)),
        grouped(last) if last is not None else "–",
    )

    return FigureRow(name, cells, entries)
